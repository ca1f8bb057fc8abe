/// Internal: turns the parameters of a URL into a request to the engine.
package dateline.serve.request;
