/// Internal: stories: their lists, their copies and how two copies differ.
package dateline.cli.story;
