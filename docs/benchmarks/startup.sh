#!/usr/bin/env bash
#
# How many times the processor time of an empty Java program a cold query takes through the launcher.
#
#   docs/benchmarks/startup.sh INDEX WORDS...
#
# Besides the query, the version and the help are measured, and the query by a plain `java -cp`. All take turns, after one
# run each that does not count, so that they meet the same machine.

set -euo pipefail
rounds=${ROUNDS:-15}
index=$1
shift
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
java=${DATELINE_JAVA:-java}
"$java" -version 2>&1 | grep -qE '"(2[1-9]|[3-9][0-9])' || {
    echo "$java is older than 21: name a newer one in DATELINE_JAVA" >&2
    exit 2
}
lib=$here/search-cli/target/fast/dateline/lib
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
printf 'public class Empty { public static void main(String[] args) {} }\n' >"$work/Empty.java"
"${java%java}javac" -d "$work" "$work/Empty.java"

empty() { "$java" -cp "$work" Empty; }
query() { "$here/dateline" query --index "$index" "$@" --marks; }
version() { "$here/dateline" --version; }
help() { "$here/dateline" query --help; }
plain() { "$java" -cp "$lib/*" dateline.cli.Main query --index "$index" "$@" --marks; }

# Processor seconds, user and system, of a command whose output nobody reads.
seconds() {
    local TIMEFORMAT='%U %S'
    { time "$@" >/dev/null 2>&1; } 2>&1 | awk '{ print $1 + $2 }'
}

"$here/dateline" --prepare
for ((round = 0; round <= rounds; round++)); do
    line="$(seconds empty) $(seconds query "$@") $(seconds version) $(seconds help) $(seconds plain "$@")"
    if ((round > 0)); then
        echo "$line"
    fi
done | awk '
    function median(values, n,   i, j, swap) {
        for (i = 1; i < n; i++)
            for (j = i + 1; j <= n; j++)
                if (values[j] < values[i]) { swap = values[i]; values[i] = values[j]; values[j] = swap }
        return values[int((n + 1) / 2)]
    }
    { for (k = 1; k <= NF; k++) { time[k, NR] = $k; ratio[k, NR] = $k / $1 } }
    END {
        split("empty query version help plain", names)
        for (k = 1; k <= 5; k++) {
            for (i = 1; i <= NR; i++) { t[i] = time[k, i]; r[i] = ratio[k, i] }
            printf "%-8s %.3f s, ratio %.1f (medians of %d)\n", names[k], median(t, NR), median(r, NR), NR
        }
    }'
