"""Runs `benchmarks/scale`; see there."""
import json
import os
import shutil
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
RUN = os.path.join(HERE, "run")
DATELINE = os.path.join(os.path.dirname(HERE), "dateline")
INDEX_HEAP, QUERY_HEAP = "-Xmx512m", "-Xmx128m"


def measured(command, env):
    """Runs a command; returns CPU seconds, wall seconds and the most memory in MB."""
    begun = time.time()
    process = subprocess.Popen(command, env=dict(os.environ, **env), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, used = os.wait4(process.pid, 0)
    if status:
        sys.exit(errors.decode(errors="replace"))
    return used.ru_utime + used.ru_stime, time.time() - begun, used.ru_maxrss / 1024


def size_of(folder):
    return sum(os.path.getsize(os.path.join(path, name)) for path, _, names in os.walk(folder) for name in names)


def table(head, rows):
    print("\n".join("| " + " | ".join(map(str, row)) + " |" for row in [head, ["---"] * len(head), *rows]), "\n", flush=True)


def main():
    work, sizes, files = sys.argv[1], [int(size) for size in sys.argv[2].split(",")], sys.argv[3:]
    built, kinds, loads = [], {}, []
    for size in sizes:
        articles, index = os.path.join(work, "%d.jsonl" % size), os.path.join(work, "%d.index" % size)
        with open(articles, "wb") as out:
            subprocess.run([RUN, "scale.Replicate", str(size), *files], stdout=out, check=True)
        text = os.path.getsize(articles)
        cpu, wall, memory = measured(
            [DATELINE, "index", "--quiet", "--index", index, articles], {"DATELINE_OPTS": INDEX_HEAP})
        one = os.path.join(work, "one.jsonl")
        with open(articles, encoding="utf-8") as lines, open(one, "w", encoding="utf-8") as out:
            out.write(lines.readline().replace('"id":"', '"id":"once more ', 1))
        more, _, _ = measured([DATELINE, "index", "--quiet", "--index", index, one], {"DATELINE_OPTS": INDEX_HEAP})
        built.append(["{:,}".format(size), "%.0f" % cpu, "%.2f" % (1000 * cpu / size), "%.0f" % (size / wall),
                      "%.0f" % memory, "%.0f" % (size_of(index) / 1e6), "%.2f" % (size_of(index) / text), "%.1f" % more])
        os.remove(articles)
        asked = json.loads(subprocess.run([RUN, "scale.QueryCurve", index], check=True, stdout=subprocess.PIPE,
                                          env=dict(os.environ, JAVA_OPTS=QUERY_HEAP)).stdout)
        for kind, (median, high) in asked.items():
            kinds.setdefault(kind, [kind]).append("%.2f, %.2f" % (median, high))
        load = json.loads(subprocess.run([RUN, "scale.ConcurrentLoad", index, "20"], check=True, stdout=subprocess.PIPE,
                                         env=dict(os.environ, JAVA_OPTS=INDEX_HEAP)).stdout)
        loads.append(["{:,}".format(size), *("%.1f" % load[name] for name in ("asked", "median", "high", "added", "commit"))])
        shutil.rmtree(index)
        print("done: %d articles" % size, file=sys.stderr, flush=True)
    print("Load of the machine at the end: %.1f.\n" % os.getloadavg()[0])
    table(["articles", "CPU s", "CPU ms an article", "articles a second", "memory, MB", "index, MB", "÷ JSON Lines",
           "one article more, CPU s"], built)
    table(["CPU ms, median and p99"] + ["{:,}".format(size) for size in sizes], kinds.values())
    table(["articles", "queries a second", "median, ms", "p99, ms", "articles added a second", "slowest commit, ms"], loads)


if __name__ == "__main__":
    main()
