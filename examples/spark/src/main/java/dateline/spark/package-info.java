/// An example: the stories of a very large collection, found with Apache Spark. Start at [dateline.spark.StoryJob].
package dateline.spark;
