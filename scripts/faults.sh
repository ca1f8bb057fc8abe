#!/usr/bin/env bash
#
# What faults do to an index: processes that are killed, disks that lose power, fill up and fail, other users, few
# resources.
#
#   scripts/faults.sh [GROUP...]
#
# Groups: control kills interrupts power space inodes filesize errors readonly users files memory network paths locales
# damage. Without, all. ROUNDS (10) says how many kills and interrupts there are; the others are a fraction or fixed. A row of a
# table is written for each group: rounds, failures, and what happened first. Where a fault cannot be made here (no root,
# no strace, no loop devices) the row says SKIP. The group `control` damages an index on purpose and fails if nothing is
# found. The exit code is 1 if anything failed.

set -uo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
dateline=$here/dateline
rounds=${ROUNDS:-10}
articles=${ARTICLES:-600}
work=$(mktemp -d)
mounts=()
clean() {
    for mount in "${mounts[@]}"; do
        umount -l "$mount" 2>/dev/null
    done
    rm -rf "$work"
}
trap clean EXIT
exit_code=0
unset DATELINE_INDEX

# ---- articles and what is expected of them -----------------------------------------------------------------------

# Files of articles with copies among them, of words that awk makes up.
make_news() {
    mkdir -p "$work/news"
    awk -v n="$articles" -v out="$work/news" 'BEGIN {
        srand(7)
        split("ferry harbour letter market strike council flood price island school crew captain mayor river bridge", w, " ")
        for (i = 1; i <= n; i++) {
            if (i % 4 != 0) {
                body = ""
                for (k = 0; k < 90; k++) {
                    body = body w[1 + int(rand() * 15)] " " sprintf("%c%c%c%c", 97 + rand() * 26, 97 + rand() * 26, 97 + rand() * 26, 97 + rand() * 26) " "
                }
            }
            file = sprintf("%s/%03d.jsonl", out, i / 20)
            printf "{\"id\": \"a%d\", \"title\": \"The %s of %s\", \"body\": \"%s end %d\", \"language\": \"en\"}\n", i, w[1 + i % 15], w[1 + i % 7], body, i > file
        }
    }'
}

count() {
    "$dateline" query '*:*' --count --index "$1" 2>/dev/null
}

failures=0
runs=0
first=
expect() { # WHAT COMMAND...
    local what=$1
    shift
    if ! "$@"; then
        failures=$((failures + 1))
        first=${first:-$what: $(tr '\n' ' ' <"$work/err" 2>/dev/null | cut -c 1-200)}
    fi
}

# No trace, and few lines.
is_clean() {
    ! grep -qE '^[[:space:]]+at [a-z]|^Exception in|NoClassDefFound|internal error' "$work/err" &&
        [ "$(wc -l <"$work/err")" -le "${1:-6}" ]
}

# After the fault: the index is sound, or was not begun, and the same command goes on to the end.
goes_on() { # INDEX
    if [ -e "$1" ] && compgen -G "$1/segments_*" >/dev/null; then
        "$dateline" verify --deep --index "$1" >"$work/out" 2>"$work/err" || return 1
    fi
    timeout 300 "$dateline" index "$work/news" --index "$1" -q >"$work/out" 2>"$work/err" || return 1
    [ "$(count "$1")" = "$articles" ]
}

row() { # NAME TEXT
    if [ "$failures" -gt 0 ]; then
        exit_code=1
    fi
    printf '| %s | %s | %s | %s |\n' "$1" "$runs" "$failures" "${first:-$2}"
    failures=0
    runs=0
    first=
}

skip() { # NAME WHY
    printf '| %s | SKIP | | %s |\n' "$1" "$2"
}

has() {
    command -v "$1" >/dev/null
}

is_root() {
    [ "$(id -u)" -eq 0 ]
}

sleep_up_to() { # SECONDS
    sleep "$(awk -v s="$RANDOM" -v most="$1" 'BEGIN { print s / 32768 * most }')"
}

# ---- groups ------------------------------------------------------------------------------------------------------

control() {
    cp -r "$work/whole" "$work/control"
    file=$(find "$work/control" -maxdepth 1 -name '*.cfs' -o -maxdepth 1 -name '*.fdt' | sort | head -1)
    size=$(stat -c %s "$file")
    printf '\377\000\377' | dd of="$file" bs=1 seek=$((size / 2)) conv=notrunc status=none
    runs=1
    "$dateline" verify --index "$work/control" >"$work/out" 2>"$work/err"
    expect 'damage was not found' test $? -eq 4
    expect 'the file is not named' grep -q "${file##*/}" "$work/out"
    row 'control: an index that is damaged on purpose' 'found and named'
}

kills() {
    for ((round = 0; round < rounds; round++)); do
        index=$work/kill$round
        "$dateline" index "$work/news" --index "$index" -q >"$work/out" 2>"$work/err" &
        pid=$!
        # A third in the first two seconds.
        if ((round % 3 == 0)); then sleep_up_to 2; else sleep_up_to "$whole_seconds"; fi
        kill -9 $pid 2>/dev/null
        wait $pid 2>/dev/null
        runs=$((runs + 1))
        expect "kill $round" goes_on "$index"
        "$dateline" export --index "$index" 2>/dev/null | sort >"$work/export"
        expect "articles after kill $round" cmp -s "$work/export" "$work/whole.export"
        rm -rf "$index"
    done
    row 'kill -9 while indexing, same command again' 'nothing lost, nothing in the way'
}

interrupts() {
    for ((round = 0; round < rounds; round++)); do
        index=$work/interrupt
        signal=$([ $((round % 2)) = 0 ] && echo INT || echo TERM)
        # A shell lets what runs in the background ignore Ctrl-C; a new session does not.
        perl -e '$SIG{INT} = "DEFAULT"; exec @ARGV' "$dateline" index "$work/news" --index "$index" >"$work/out" 2>"$work/err" &
        pid=$!
        sleep_up_to "$whole_seconds"
        kill -$signal $pid 2>/dev/null
        wait $pid 2>/dev/null
        code=$?
        runs=$((runs + 1))
        expect "SIG$signal $round: exit code $code" eval "[ $code -eq 0 ] || [ $code -eq 130 ] || [ $code -eq 143 ]"
        expect "SIG$signal $round: output" is_clean
        if ((round % 5 == 4)); then
            expect "SIG$signal $round" goes_on "$index"
            rm -rf "$index"
        fi
    done
    rm -rf "$work/interrupt"
    row 'SIGINT and SIGTERM while indexing, five times in a row' 'what was read is kept'
}

power() {
    if ! is_root || ! has mkfs.ext4 || ! has losetup; then
        skip 'power cut' 'needs root, mkfs.ext4 and losetup'
        return
    fi
    image=$work/disk.img
    for ((round = 0; round < (rounds + 2) / 3; round++)); do
        rm -f "$image"
        truncate -s 200M "$image"
        mkfs.ext4 -q -F "$image" && mkdir -p "$work/disk" "$work/after"
        if ! mount -o loop "$image" "$work/disk" 2>/dev/null; then
            skip 'power cut' 'loop devices cannot be mounted here'
            return
        fi
        mounts+=("$work/disk")
        "$dateline" index "$work/news" --index "$work/disk/index" >"$work/out" 2>"$work/err" &
        pid=$!
        sleep_up_to "$whole_seconds"
        kill -STOP $pid 2>/dev/null
        committed=$(count "$work/disk/index")
        # What reached the device and no more: the pages that the file system above holds are lost.
        cp "$image" "$work/cut.img"
        kill -9 $pid 2>/dev/null
        wait $pid 2>/dev/null
        umount "$work/disk"
        mount -o loop "$work/cut.img" "$work/after" && mounts+=("$work/after")
        runs=$((runs + 1))
        expect "power cut $round: fewer articles than were committed" eval \
            "[ \"\$(count '$work/after/index' || echo 0)\" = '' ] || [ \"\$(count '$work/after/index')\" -ge '${committed:-0}' ]"
        expect "power cut $round" goes_on "$work/after/index"
        umount "$work/after"
    done
    row 'power cut on a loop-mounted ext4' 'nothing lost, nothing in the way'
}

on_small_disk() { # OPTIONS
    mkdir -p "$work/small"
    mount -t tmpfs -o "$1" tmpfs "$work/small" 2>/dev/null || return 1
    mounts+=("$work/small")
    "$dateline" index "$work/news" --index "$work/small/index" >"$work/out" 2>"$work/err"
    code=$?
    runs=$((runs + 1))
    expect "$1: exit code $code" eval "[ $code -eq 2 ] || [ $code -eq 4 ] || [ \"\$(count '$work/small/index')\" = $articles ]"
    expect "$1: output" is_clean
    mount -o remount,size=500m,nr_inodes=100000 "$work/small"
    expect "$1: afterwards" goes_on "$work/small/index"
    umount "$work/small"
}

space() {
    if ! is_root; then
        skip 'disk full' 'needs root'
        return
    fi
    for size in 16k 64k 200k 400k 800k 1200k; do
        on_small_disk "size=$size" || {
            skip 'disk full' 'tmpfs cannot be mounted here'
            return
        }
    done
    row 'disk full, then given space' 'one clear line, goes on'
}

inodes() {
    if ! is_root; then
        skip 'no inodes left' 'needs root'
        return
    fi
    for number in 3 6 12 24; do
        on_small_disk "nr_inodes=$number" || {
            skip 'no inodes left' 'tmpfs cannot be mounted here'
            return
        }
    done
    row 'no inodes left, then given some' 'one clear line, goes on'
}

filesize() {
    for blocks in 1 20 100 400; do
        index=$work/filesize
        (ulimit -f $blocks && "$dateline" index "$work/news" --index "$index") >"$work/out" 2>"$work/err"
        code=$?
        runs=$((runs + 1))
        expect "ulimit -f $blocks: exit code $code" eval "[ $code -eq 2 ] || [ $code -eq 4 ] || [ \"\$(count '$index')\" = $articles ]"
        expect "ulimit -f $blocks: output" is_clean
        expect "ulimit -f $blocks: afterwards" goes_on "$index"
        rm -rf "$index"
    done
    row 'files may not grow (EFBIG)' 'one clear line, goes on'
}

errors() {
    if ! has strace || ! strace -qq -o /dev/null true 2>/dev/null; then
        skip 'I/O errors by system call' 'needs strace'
        return
    fi
    for call in fsync rename pwrite64 write; do
        for when in 3 9; do
            index=$work/error
            trace=$call
            if [ $call = rename ]; then trace=rename,renameat,renameat2; fi
            if [ $call = fsync ]; then trace=fsync,fdatasync; fi
            strace -f -qq -o /dev/null -P "$index" -e trace=$trace -e inject=$trace:error=EIO:when=$when+ \
                "$dateline" index "$work/news" --index "$index" >"$work/out" 2>"$work/err"
            code=$?
            runs=$((runs + 1))
            expect "$call $when: exit code $code" eval "[ $code -eq 2 ] || [ $code -eq 4 ] || [ \"\$(count '$index')\" = $articles ]"
            expect "$call $when: output" is_clean
            expect "$call $when: afterwards" goes_on "$index"
            rm -rf "$index"
        done
    done
    row 'EIO of fsync, rename and write, from the n-th call on' 'one clear line, goes on'
}

readonly_() {
    if ! is_root; then
        skip 'read-only medium' 'needs root'
        return
    fi
    mkdir -p "$work/ro"
    mount --bind "$work/whole" "$work/ro" 2>/dev/null && mounts+=("$work/ro") && mount -o remount,bind,ro "$work/ro" 2>/dev/null || {
        skip 'read-only medium' 'bind mounts cannot be made here'
        return
    }
    for command in 'query ferry' 'stats' 'stats --files' 'verify' 'verify --deep' 'get a1' 'doctor'; do
        # shellcheck disable=SC2086 # words of a command
        "$dateline" $command --index "$work/ro" >"$work/out" 2>"$work/err"
        expect "$command" test $? -eq 0
        runs=$((runs + 1))
    done
    "$dateline" snapshot "$work/from-ro" --index "$work/ro" >"$work/out" 2>"$work/err"
    expect 'snapshot' test $? -eq 0
    rm -rf "$work/from-ro"
    for command in "index $work/news" 'compact' 'delete a1 --yes' 'verify --repair'; do
        # shellcheck disable=SC2086
        "$dateline" $command --index "$work/ro" >"$work/out" 2>"$work/err"
        code=$?
        expect "$command: output" is_clean
        expect "$command: exit code $code" eval "[ $code -eq 2 ] || [ $code -eq 4 ] || [ '$command' = 'verify --repair' ]"
        runs=$((runs + 1))
    done
    umount "$work/ro"
    row 'read-only medium' 'reading, verifying and copying work, writing is refused in a line'
}

users() {
    if ! is_root || ! has setpriv; then
        skip 'another user' 'needs root and setpriv'
        return
    fi
    chmod 755 "$work"
    chmod -R a+rX "$work/whole"
    for command in 'query ferry --count' 'verify --deep' 'stats'; do
        # shellcheck disable=SC2086
        setpriv --reuid 65534 --regid 65534 --clear-groups env HOME=/nonexistent "$dateline" $command --index "$work/whole" >"$work/out" 2>"$work/err"
        expect "$command" test $? -eq 0
        runs=$((runs + 1))
    done
    chmod -R go-rwx "$work/whole"
    for command in 'query ferry --count' 'verify' 'stats' "index $work/news"; do
        # shellcheck disable=SC2086
        setpriv --reuid 65534 --regid 65534 --clear-groups env HOME=/nonexistent "$dateline" $command --index "$work/whole" >"$work/out" 2>"$work/err"
        code=$?
        expect "without permission, $command: exit code $code" eval "[ $code -eq 2 ] || [ $code -eq 4 ]"
        expect "without permission, $command: output" is_clean
        runs=$((runs + 1))
    done
    chmod -R a+rX "$work/whole"
    row 'another user, with and without permission to read' 'reads and verifies, or one clear line'
}

files() {
    for limit in 20 40 64 127 128 160 256; do
        (ulimit -n $limit && "$dateline" query ferry --count --index "$work/whole") >"$work/out" 2>"$work/err"
        code=$?
        runs=$((runs + 1))
        expect "ulimit -n $limit: exit code $code" eval "[ $code -eq $([ $limit -lt 128 ] && echo 2 || echo 0) ]"
        expect "ulimit -n $limit: output" is_clean 1
    done
    (ulimit -n 128 && "$dateline" index "$work/news" --index "$work/few") >"$work/out" 2>"$work/err"
    runs=$((runs + 1))
    expect 'indexing with few files: output' is_clean
    expect 'indexing with few files: afterwards' goes_on "$work/few"
    rm -rf "$work/few"
    row 'few open files' 'one clear line, or works'
}

memory() {
    for heap in 24m 32m 64m 128m; do
        DATELINE_OPTS=-Xmx$heap "$dateline" index "$work/news" --index "$work/heap" >"$work/out" 2>"$work/err"
        code=$?
        runs=$((runs + 1))
        expect "-Xmx$heap: exit code $code" eval "[ $code -eq 0 ] || [ $code -eq 2 ]"
        expect "-Xmx$heap: output" is_clean
        expect "-Xmx$heap: afterwards" goes_on "$work/heap"
        rm -rf "$work/heap"
    done
    row 'little memory' 'works, or one clear line'
}

network() {
    if ! unshare -n true 2>/dev/null; then
        skip 'no network' 'needs unshare -n'
        return
    fi
    unshare -n "$dateline" index "$work/news" --index "$work/alone" -q >"$work/out" 2>"$work/err"
    expect 'indexing without network' test $? -eq 0
    unshare -n "$dateline" export --index "$work/alone" 2>/dev/null | sort >"$work/export"
    expect 'other answers without network' cmp -s "$work/export" "$work/whole.export"
    runs=1
    rm -rf "$work/alone"
    row 'no network' 'the same articles'
}

paths() {
    if ! has strace || ! strace -qq -o /dev/null true 2>/dev/null; then
        skip 'files opened' 'needs strace'
        return
    fi
    strace -f -qq -o "$work/trace" -e trace=openat,open,connect "$dateline" query ferry --index "$work/whole" >"$work/out" 2>"$work/err"
    opened=$(grep -oE 'open(at)?\([^"]*"[^"]*"' "$work/trace" | grep -oE '"[^"]*"' | tr -d '"' | sort -u |
        grep -vE "^($work/whole|$here|/proc/|/sys/|/dev/|/lib|/usr/|/etc/|/tmp/hsperfdata|/opt/|/nix/)|^[^/]|^/\$" |
        grep -vE '/(jvm|jdk|java)[^/]*/|/\.cache/dateline/|/JavaVirtualMachines/|/\.(jdks|sdkman|asdf)/' || true)
    runs=1
    printf '%s' "$opened" >"$work/err"
    expect 'opened' test -z "$opened"
    grep 'connect(' "$work/trace" | grep -v 'AF_UNIX' >"$work/err" && failures=$((failures + 1)) && first='connected'
    row 'files opened and addresses connected by a query' 'only the index and the program'
}

locales() {
    mkdir -p "$work/odd names 北京 %41"
    cp "$work"/news/* "$work/odd names 北京 %41"
    mv "$work/odd names 北京 %41/000.jsonl" "$work/odd names 北京 %41/"$'-rf new\nline.jsonl'
    "$dateline" index "$work/odd names 北京 %41" --index "$work/odd" -q
    "$dateline" export --index "$work/odd" | sort >"$work/odd.export"
    expect 'articles' test "$(wc -l <"$work/odd.export")" -eq "$articles"
    rm -rf "$work/odd"
    for options in '-Duser.language=tr -Duser.country=TR' '-Duser.language=ar -Duser.country=EG' \
        '-Duser.language=hi -Duser.country=IN -Duser.extensions=u-nu-deva' '-Duser.language=lt -Duser.country=LT' \
        '-Duser.language=th -Duser.country=TH -Duser.extensions=u-ca-buddhist-nu-thai' '-Duser.timezone=Pacific/Apia' \
        '-Duser.timezone=America/St_Johns'; do
        DATELINE_OPTS=$options LC_ALL=C "$dateline" index "$work/odd names 北京 %41" --index "$work/odd" -q >"$work/out" 2>"$work/err"
        expect "$options: exit code $?" is_clean 0
        DATELINE_OPTS=$options LC_ALL=C "$dateline" export --index "$work/odd" 2>/dev/null | sort >"$work/export"
        expect "$options: other articles" cmp -s "$work/export" "$work/odd.export"
        runs=$((runs + 1))
        rm -rf "$work/odd"
    done
    row 'odd locales, time zones and names of files' 'the same articles'
}

damage() {
    "$dateline" compact --index "$work/whole" >/dev/null 2>&1
    mapfile -t list < <(find "$work/whole" -type f ! -name write.lock | sort)
    for ((round = 0; round < rounds * 3; round++)); do
        rm -rf "$work/damaged"
        cp -r "$work/whole" "$work/damaged"
        file=$work/damaged${list[$((RANDOM % ${#list[@]}))]#"$work/whole"}
        size=$(stat -c %s "$file")
        at=$(((RANDOM * 32768 + RANDOM) % size))
        if ((round % 3 == 2)); then
            truncate -s $at "$file"
        else
            byte=$(od -An -tu1 -j $at -N 1 "$file" | tr -d ' ')
            # shellcheck disable=SC2059 # an octal escape
            printf "\\$(printf %03o $((byte ^ (1 << RANDOM % 8))))" | dd of="$file" bs=1 seek=$at conv=notrunc status=none
        fi
        runs=$((runs + 1))
        "$dateline" verify --index "$work/damaged" >"$work/out" 2>"$work/err"
        expect "${file##*/} at $at was not found" test $? -eq 4
        expect "${file##*/} at $at is not named" grep -q "${file##*/}" "$work/out"
        expect "${file##*/} at $at: output" is_clean
        timeout 60 "$dateline" query 'ferry harb* "letter market"' --index "$work/damaged" >"$work/out" 2>"$work/err"
        code=$?
        expect "query with ${file##*/} at $at: exit code $code" eval "[ $code -eq 0 ] || [ $code -eq 1 ] || [ $code -eq 4 ]"
        expect "query with ${file##*/} at $at: output" is_clean
    done
    row 'flipped bits and cut files' 'each named; queries answer or say so'
}

# ---- all ---------------------------------------------------------------------------------------------------------

"$dateline" --version >/dev/null || exit 2
make_news
start=$(date +%s)
"$dateline" index "$work/news" --index "$work/whole" -q || exit 2
whole_seconds=$(($(date +%s) - start + 1))
"$dateline" export --index "$work/whole" | sort >"$work/whole.export"
if [ "$(count "$work/whole")" != "$articles" ]; then
    echo "the articles cannot be indexed without any fault" >&2
    exit 2
fi
printf '| fault | rounds | failures | what happened |\n|---|---|---|---|\n'
if [ $# -eq 0 ]; then
    set -- control kills interrupts power space inodes filesize errors readonly users files memory network paths locales damage
fi
for group in "$@"; do
    case $group in
        readonly) readonly_ ;;
        control | kills | interrupts | power | space | inodes | filesize | errors | users | files | memory | network | paths | locales | damage) "$group" ;;
        *)
            echo "there is no group $group" >&2
            exit 2
            ;;
    esac
done
exit $exit_code
