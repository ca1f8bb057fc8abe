/// Internal: how good answers are: evaluating, judging, tuning.
package dateline.cli.eval;
