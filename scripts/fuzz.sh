#!/usr/bin/env bash
#
# Gives what reads foreign bytes inputs that Jazzer makes, guided by what code they reach.
#
#   scripts/fuzz.sh TARGET [SECONDS]
#
# Targets: those of HostileTarget, such as PAGES. It begins with the inputs that are kept in the tests' resources, runs for
# SECONDS (600) and prints how many inputs it ran and the traces of what is thrown; an input that shows a fault is left in
# the folder that it names, and belongs among those that are kept, with the fault mended.
#
# JAZZER names the jars of Jazzer, with a colon between them; without, they are those of 0.30.0 in the local repository of
# Maven, put there by
#   mvn dependency:get -Dartifact=com.code-intelligence:jazzer:0.30.0

set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
target=${1:?which target}
seconds=${2:-600}
repository=$HOME/.m2/repository/com/code-intelligence
jazzer=${JAZZER:-$repository/jazzer/0.30.0/jazzer-0.30.0.jar:$repository/jazzer-api/0.30.0/jazzer-api-0.30.0.jar}
kept=$here/search-ingest/src/test/resources/dateline/ingest/hostile/${target,,}
libraries=$here/benchmarks/target/fast/lib
tests=$here/search-ingest/target/fast/test-classes

if [ ! -f "${jazzer%%:*}" ] || [ ! -d "$kept" ]; then
    echo "needs $jazzer and $kept" >&2
    exit 2
fi
if [ ! -d "$libraries" ] || [ ! -f "$tests/dateline/ingest/hostile/FuzzTarget.class" ]; then
    echo "needs what mvn -Dfast -DskipTests -pl benchmarks -am package builds" >&2
    exit 2
fi
work=$(mktemp -d)
mkdir "$work/corpus" "$work/faults"
cd "$work"
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
"$java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx1g -cp "$jazzer:$tests:$libraries/*" com.code_intelligence.jazzer.Jazzer \
    --target_class=dateline.ingest.hostile.FuzzTarget --target_args="$target" \
    --instrumentation_includes='dateline.**' --keep_going=20 --reproducer_path="$work/faults" \
    -artifact_prefix="$work/faults/" -max_total_time="$seconds" -max_len=8192 -timeout=20 -rss_limit_mb=4000 \
    -print_final_stats=1 "$work/corpus" "$kept" >"$work/log" 2>&1 || true
if ! grep -q -E '^#[0-9]+.*INITED' "$work/log"; then
    tail -5 "$work/log" >&2
    echo "did not begin; does JAVA_HOME name the JDK that the tests are compiled for?" >&2
    exit 2
fi
grep -E '^#[0-9]+.*(INITED|DONE)|^== |^stat::(number_of|average|slowest)|^	at dateline|ERROR' "$work/log" | head -60
echo "faults: $(find "$work/faults" -type f ! -name '*.java' | wc -l) in $work/faults"
