/// Internal: names for the same thing, as a user's file lists them. Start at [dateline.analysis.alias.Aliases].
package dateline.analysis.alias;
