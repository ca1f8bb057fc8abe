package dateline.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.min;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/// Connected components, by alternating large and small stars: each turn links every node with the smallest node that
/// its neighbours know, so that a chain of N nodes takes some log² N turns (Kiveris, Lattanzi, Mirrokni, Rastogi and
/// Vassilvitskii 2014, "Connected components in MapReduce and beyond").
final class Components {

    private static final String NODE = "node";
    private static final String OTHER = "other";
    private static final String SMALLEST = "smallest";

    private Components() {}

    /// {@return each node with the smallest one of its component}
    ///
    /// @param edges two columns of names
    static Dataset<Row> of(Dataset<Row> edges) {
        Dataset<Row> now = edges.toDF(NODE, OTHER).distinct().localCheckpoint();
        Row last = checksum(now);
        while (true) {
            Dataset<Row> next = smallStars(largeStars(now)).localCheckpoint();
            Row checksum = checksum(next);
            now.unpersist();
            now = next;
            if (checksum.equals(last)) {
                return now.union(now.selectExpr(OTHER, OTHER)).distinct();
            }
            last = checksum;
        }
    }

    /// {@return numbers that are other ones for other links}
    private static Row checksum(Dataset<Row> links) {
        return links.selectExpr("count(*)", "bit_xor(xxhash64(node, other))", "sum(xxhash64(other, node) & 4294967295)")
                .first();
    }

    /// Links the greater neighbours of each node with the smallest of all.
    private static Dataset<Row> largeStars(Dataset<Row> edges) {
        Dataset<Row> both = edges.union(edges.select(OTHER, NODE));
        Dataset<Row> smallest = both.groupBy(NODE).agg(min(OTHER).as(SMALLEST));
        return both.join(smallest, NODE)
                .where(col(OTHER).gt(col(NODE)))
                .select(col(OTHER).as(NODE), least(col(NODE), col(SMALLEST)).as(OTHER))
                .distinct();
    }

    /// Links each node and its smaller neighbours with the smallest of these.
    private static Dataset<Row> smallStars(Dataset<Row> edges) {
        Dataset<Row> down = edges.selectExpr("greatest(node, other) AS node", "least(node, other) AS other");
        Dataset<Row> smallest = down.groupBy(NODE).agg(min(OTHER).as(SMALLEST));
        return down.join(smallest, NODE)
                .select(col(OTHER).as(NODE), col(SMALLEST).as(OTHER))
                .union(smallest)
                .where(col(NODE).notEqual(col(OTHER)))
                .distinct();
    }
}
