/// What is served: [dateline.serve.index.ServedIndex], an index under a name that follows its commits.
package dateline.serve.index;
