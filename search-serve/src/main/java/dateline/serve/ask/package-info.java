/// Internal: from the parameters of an address to a request of the engine.
package dateline.serve.ask;
