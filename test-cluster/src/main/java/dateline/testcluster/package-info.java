/// A cluster of OpenSearch nodes for tests, in a process of its own. Start at [dateline.testcluster.TestCluster].
package dateline.testcluster;
