/// Internal: alerts. [AlertsCommand] adds, lists, runs, tests and removes them; [AlertFile] keeps them in
/// the folder of the index, [AlertRunner] asks them, [AlertPrinter] shows what is new, [AlertProgram] hands it to a
/// program.
package dateline.cli.alert;
