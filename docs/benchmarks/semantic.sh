#!/usr/bin/env bash
#
# What ranking by meaning costs from the command line.
#
#   docs/benchmarks/semantic.sh ARTICLES.jsonl WORDS...
#
# 1. First pages of which the model has seen no article: of 20 and of 100 articles, all of which match the words "the of
#    in to a"; how many do is said.
# 2. The query WORDS by words and by meaning, all vectors kept, in new processes and in turns: with passages, which are
#    longer or shorter as other articles come first, and without.
# 3. The same in a running shell, as the shell says, after half of the rounds.

set -euo pipefail
export LC_ALL=C.UTF-8
rounds=${ROUNDS:-12}
articles=$1
shift
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

dateline() { "$here/dateline" "$@"; }

# Seconds of the clock and of the processors that a command takes whose output nobody reads.
seconds() {
    local TIMEFORMAT='%R %U %S'
    { time "$@" >/dev/null 2>&1; } 2>&1 | awk '{ print $1, $2 + $3 }'
}

median() { sort -n | awk '{ values[NR] = $1 } END { print values[int((NR + 1) / 2)] }'; }

DATELINE_SEMANTIC=1 dateline --prepare

for number in 20 100; do
    head -n "$number" "$articles" >"$work/$number.jsonl"
    dateline index "$work/$number.jsonl" --index "$work/$number" --quiet
    for ((round = 0; round < 3; round++)); do
        dateline vectors drop --index "$work/$number" >/dev/null 2>&1
        seconds dateline query the of in to a --index "$work/$number" --rank semantic --budget 1m
    done >"$work/times"
    dateline vectors stats --index "$work/$number" | sed 's/^/    /'
    printf 'first page, no article seen, %s articles: %.2f s, processors %.2f s\n' "$number" \
        "$(cut -d' ' -f1 "$work/times" | median)" "$(cut -d' ' -f2 "$work/times" | median)"
done

dateline index "$articles" --index "$work/all" --quiet
words() { dateline query "$@" --index "$work/all"; }
meaning() { dateline query "$@" --index "$work/all" --rank semantic; }
meaning "$@" --budget 5m >/dev/null 2>&1
for ((round = 0; round <= rounds; round++)); do
    line="$(seconds words "$@") $(seconds meaning "$@") $(seconds words "$@" --snippets 0) $(seconds meaning "$@" --snippets 0)"
    if ((round > 0)); then
        echo "$line"
    fi
done >"$work/times"
report() {
    printf '%s: by words %.3f s, by meaning %.3f s; difference %.3f s, of processors %.3f s (medians of %d)\n' "$1" \
        "$(cut -d' ' -f"$2" "$work/times" | median)" "$(cut -d' ' -f"$(($2 + 2))" "$work/times" | median)" \
        "$(awk -v i="$2" '{ print $(i + 2) - $i }' "$work/times" | median)" \
        "$(awk -v i="$2" '{ print $(i + 3) - $(i + 1) }' "$work/times" | median)" "$rounds"
}
report 'seen before, ten hits with passages' 1
report 'seen before, ten hits without passages' 5

for ((round = 0; round < 2 * rounds; round++)); do
    printf ':set rank default\n%s\n:set rank semantic\n%s\n' "$*" "$*"
done | dateline shell --index "$work/all" 2>&1 | sed -n 's/.* · \([0-9]*\) ms.*/\1/p' | tail -n $((2 * rounds)) >"$work/times"
printf 'seen before, in a running shell: by words %s ms, by meaning %s ms\n' \
    "$(awk 'NR % 2 == 1' "$work/times" | median)" "$(awk 'NR % 2 == 0' "$work/times" | median)"
