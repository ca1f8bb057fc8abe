#!/usr/bin/env bash
#
# How much of the time of a plain `java -cp` a cold query takes through the launcher, in processor seconds.
#
#   docs/benchmarks/startup.sh INDEX WORDS...
#
# Both take turns, after one run each that does not count, so that they meet the same machine.

set -euo pipefail
rounds=11
index=$1
shift
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
java=${DATELINE_JAVA:-java}
lib=$here/search-cli/target/fast/dateline/lib

launched() { "$here/dateline" query --index "$index" "$@"; }
plain() { "$java" -cp "$lib/*" dateline.cli.Main query --index "$index" "$@"; }

# Processor seconds, user and system, of a command whose output nobody reads.
seconds() {
    local TIMEFORMAT='%U %S'
    { time "$@" >/dev/null 2>&1; } 2>&1 | awk '{ print $1 + $2 }'
}

launched "$@" >/dev/null 2>&1
plain "$@" >/dev/null 2>&1
for ((round = 0; round < rounds; round++)); do
    echo "$(seconds launched "$@") $(seconds plain "$@")"
done | awk '
    function median(values, n,   i, j, swap) {
        for (i = 1; i < n; i++)
            for (j = i + 1; j <= n; j++)
                if (values[j] < values[i]) { swap = values[i]; values[i] = values[j]; values[j] = swap }
        return values[int((n + 1) / 2)]
    }
    { launched[NR] = $1; plain[NR] = $2; ratio[NR] = $1 / $2 }
    END { printf "launcher %.2f s, plain java %.2f s, ratio %.2f (medians of %d)\n",
          median(launched, NR), median(plain, NR), median(ratio, NR), NR }'
