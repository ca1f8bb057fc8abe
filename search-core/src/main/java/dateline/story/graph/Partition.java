package dateline.story.graph;

/// Things divided into groups, each named by its smallest member. Immutable.
final class Partition {

    // For each thing, the smallest of its group.
    private final int[] smallest;
    // The things, group by group; a group's slice begins at starts[its smallest].
    private final int[] members;
    private final int[] starts;
    // For each thing, its place in its group's slice.
    private final int[] places;

    /// Takes the groups.
    ///
    /// @param smallest for each thing the smallest of its group
    Partition(int[] smallest) {
        this.smallest = smallest.clone();
        this.members = new int[smallest.length];
        this.starts = new int[smallest.length + 1];
        for (int group : smallest) {
            starts[group + 1]++;
        }
        for (int i = 0; i < smallest.length; i++) {
            starts[i + 1] += starts[i];
        }
        this.places = new int[smallest.length];
        int[] next = starts.clone();
        for (int i = 0; i < smallest.length; i++) {
            int at = next[smallest[i]]++;
            members[at] = i;
            places[i] = at - starts[smallest[i]];
        }
    }

    /// {@return the smallest of a thing's group}
    int smallest(int thing) {
        return smallest[thing];
    }

    /// {@return number of things in a thing's group}
    int size(int thing) {
        return starts[smallest[thing] + 1] - starts[smallest[thing]];
    }

    /// {@return how many of a thing's group are smaller than it}
    int place(int thing) {
        return places[thing];
    }

    /// {@return one of a thing's group, in ascending order}
    ///
    /// @param thing the thing
    /// @param i     from 0 on, below the size of the group
    int member(int thing, int i) {
        return members[starts[smallest[thing]] + i];
    }
}
