"""Runs `benchmarks/compare`; see there."""
import datetime
import json
import os
import platform
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time


HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
RUN = os.path.join(ROOT, "benchmarks", "run")
DATELINE = os.path.join(ROOT, "dateline")
ROUNDS = int(os.environ.get("ROUNDS", "3"))
PER_KIND = int(os.environ.get("QUERIES", "20"))
OUT = os.environ.get("OUT", os.path.join(ROOT, "docs", "benchmarks"))
THREADS = str(os.cpu_count())
QUERY_ROUNDS = "5"
KINDS = {
    "word": "one word",
    "or2": "either of two words",
    "or6": "any of six words",
    "and": "all of two words",
    "phrase": "phrase of two words",
    "exact": "one word as spelled",
}


class Peer:
    """One engine. `build` and `ask` are commands; an engine that only asks has no index to build."""

    def __init__(self, name, note, build=None, ask=None, cold=None, env=None):
        self.name = name
        self.note = note
        self.build = build
        self.ask = ask
        self.cold = cold
        self.env = dict(os.environ, **(env or {}))
        self.cpu = []
        self.wall = []
        self.size = 0
        self.cold_cpu = []
        self.answers = None


def measured(command, env=None, output=None):
    """Runs a command; returns its CPU and wall seconds, those of what it starts included."""
    begun = time.time()
    before = os.times()
    process = subprocess.run(command, env=env, stdout=output or subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    after = os.times()
    if process.returncode not in (0, 1):
        sys.exit("%s\nended with exit code %d" % (process.stderr.decode(errors="replace"), process.returncode))
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return cpu, time.time() - begun


def works(*command):
    try:
        return subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False).returncode == 0
    except OSError:
        return False


def python_with(*modules):
    """A Python that has modules: this one, or the system's."""
    for python in (sys.executable, "/usr/bin/python3"):
        if works(python, "-c", "import " + ", ".join(modules)):
            return python
    return None


def version(*command):
    try:
        text = subprocess.run(command, capture_output=True, text=True, check=False).stdout
        return text.split("\n")[0].strip()
    except OSError:
        return "?"


def peers(work):
    """The peers that are installed; says which are not."""
    articles, queries = os.path.join(work, "articles.jsonl"), os.path.join(work, "queries.json")
    found, missing = [], []

    def at(name):
        return os.path.join(work, name)

    for name, options, ranking in (
        ("dateline", [], "default"),
        ("dateline --no-stories", ["--no-stories"], "bm25"),
    ):
        index = at(name.replace(" ", ""))
        found.append(Peer(
            name,
            "all fields, exact forms, marks of sentences" + ("" if options else ", stories") + "; asked with its "
            + ("default ranking" if ranking == "default" else "BM25"),
            [DATELINE, "index", "--index", index, *options, articles],
            [RUN, "compare.DatelinePeer", index, queries, QUERY_ROUNDS, ranking],
            lambda words, index=index: [DATELINE, "query", "--index", index, " OR ".join(words)]))
    index = at("lucene")
    found.append(Peer(
        "Lucene, least program",
        "one field of remembered Snowball stems with positions, text stored",
        [RUN, "compare.LucenePeer", "build", index, articles, THREADS],
        [RUN, "compare.LucenePeer", "ask", index, queries, QUERY_ROUNDS]))

    python = python_with("sqlite3")
    if python and works(python, "-c", "import sqlite3; sqlite3.connect(':memory:').execute("
                                      "'create virtual table t using fts5(a)')"):
        script, index = os.path.join(HERE, "sqlite.py"), at("sqlite.db")
        release = version(python, "-c", "import sqlite3; print(sqlite3.sqlite_version)")
        found.append(Peer(
            "SQLite FTS5 " + release,
            "Porter stems, text stored; one thread",
            [python, script, "build", index, articles],
            [python, script, "ask", index, queries, QUERY_ROUNDS],
            lambda words: [python, "-c", "import sqlite3, sys; print(sqlite3.connect(sys.argv[1]).execute("
                           "'select id, snippet(t, 2, \"[\", \"]\", \"...\", 30) from t where t match ? order by rank "
                           "limit 10', (' OR '.join(sys.argv[2:]),)).fetchall())", index, *words]))
    else:
        missing.append("SQLite FTS5: no Python 3 whose sqlite3 has FTS5")

    xapian = python_with("xapian")
    if xapian:
        script, index = os.path.join(HERE, "xapian_peer.py"), at("xapian")
        release = version(xapian, "-c", "import xapian; print(xapian.version_string())")
        found.append(Peer(
            "Xapian " + release,
            "English stems with positions, text stored; through Python, one thread",
            [xapian, script, "build", index, articles],
            [xapian, script, "ask", index, queries, QUERY_ROUNDS],
            env={"XAPIAN_FLUSH_THRESHOLD": "20000"}))
    else:
        missing.append("Xapian: no Python 3 that has the module xapian")

    binding = os.environ.get("TANTIVY_BINDING", "@oxdev03-org/node-tantivy-binding")
    if works("node", "-e", "require(%s)" % json.dumps(binding)):
        script, index = os.path.join(HERE, "tantivy.js"), at("tantivy")
        found.append(Peer(
            "Tantivy",
            "`en_stem` with positions, text stored; through Node",
            ["node", script, "build", index, articles, THREADS],
            ["node", script, "ask", index, queries, QUERY_ROUNDS]))
    else:
        missing.append("Tantivy: Node does not find " + binding)

    jar = os.environ.get("ANSERINI_JAR")
    if jar and os.path.isfile(jar):
        index, folder = at("anserini"), at("anserini-in")
        java = os.environ.get("DATELINE_JAVA", "java")
        found.append(Peer(
            "Anserini",
            "Porter stems with positions, text stored; not asked here",
            [java, "-cp", jar, "io.anserini.index.IndexCollection", "-collection", "JsonCollection", "-input", folder,
             "-index", index, "-threads", THREADS, "-storePositions", "-storeRaw"]))
        os.mkdir(folder)
    else:
        missing.append("Anserini: ANSERINI_JAR names no file")

    if shutil.which("rg"):
        found.append(Peer(
            version("rg", "--version"),
            "reads all texts for each query, so it is asked only words as spelled; no index",
            ask="rg",
            cold=lambda words: ["rg", "-i", "-w", "-c", "|".join(words), at("lines.txt")]))
    else:
        missing.append("ripgrep: no rg on the PATH")
    return found, missing


def choose_queries(articles):
    """Queries made of the words of titles: a seed of its own, so that a collection gives the same ones again."""
    chance = random.Random(14)
    words, titles, count = {}, [], 0
    with open(articles, encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            count += 1
            seen = re.findall(r"(?<![\w'’&.-])[a-z]{4,12}(?![\w'’&-])", article["body"][:3000])
            for word in set(seen):
                words[word] = words.get(word, 0) + 1
            if len(seen) > 20:
                # Two words that stand side by side in the text, for phrases.
                titles.append((seen, re.findall(r"(?<![\w'’&.-])([a-z]{4,12}) ([a-z]{4,12})(?![\w'’&-])", article["body"][:3000])))
    usual = [word for word, df in words.items() if 5 <= df <= count / 4]
    usual.sort(key=lambda word: (-words[word], word))
    known = set(usual)
    queries = []

    def some(texts, size):
        while True:
            text = [word for word in chance.choice(texts)[0] if word in known]
            if len(set(text)) >= size:
                return chance.sample(sorted(set(text)), size)

    for i in range(PER_KIND):
        # From the most frequent to the rarest.
        queries.append(("word", [usual[int(len(usual) ** (i / PER_KIND)) - 1]]))
        queries.append(("or2", some(titles, 2)))
        queries.append(("or6", some(titles, 6)))
        queries.append(("and", some(titles, 2)))
        while True:
            pairs = [pair for pair in chance.choice(titles)[1] if pair[0] in known and pair[1] in known]
            if pairs:
                queries.append(("phrase", list(chance.choice(pairs))))
                break
    for i in range(min(PER_KIND, 8)):
        queries.append(("exact", [usual[int(len(usual) ** (i / 8 + .1))]]))
    return [{"kind": kind, "words": words} for kind, words in queries]


def size_of(path):
    if os.path.isfile(path):
        return os.path.getsize(path)
    return sum(os.path.getsize(os.path.join(folder, name)) for folder, _, names in os.walk(path) for name in names)


def remove(path):
    if os.path.isdir(path):
        shutil.rmtree(path)
    elif os.path.exists(path):
        os.remove(path)


def index_of(peer):
    """The index is the argument after `--index`, `-index` or `build`."""
    for i, word in enumerate(peer.build):
        if word in ("--index", "-index", "build"):
            return peer.build[i + 1]
    raise AssertionError(peer.build)


def ask_ripgrep(queries, lines):
    answers = []
    for query in queries:
        if query["kind"] != "exact":
            answers.append(None)
            continue
        command = ["rg", "-i", "-w", "-c", query["words"][0], lines]
        times = [measured(command)[0] * 1000 for _ in range(3)]
        counted = subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()
        answers.append({"ms": times, "count": int(counted or 0)})
    return answers


def log(text):
    print(text, file=sys.stderr, flush=True)


def table(head, rows):
    return "\n".join("| " + " | ".join(row) + " |" for row in [head, ["---"] * len(head), *rows])


def number(value):
    return "%.0f" % value if value >= 100 else "%.1f" % value if value >= 10 else "%.2f" % value


def medians(answers, queries, kind):
    return [statistics.median(a["ms"]) for a, q in zip(answers, queries) if a is not None and q["kind"] == kind]


def agreement(peer, reference, queries, kind):
    """How many queries of a kind found the same articles as the reference did, and by how much the rest differ."""
    same = compared = 0
    apart = []
    for mine, other, query in zip(peer.answers, reference.answers, queries):
        if query["kind"] != kind or mine is None or other is None:
            continue
        compared += 1
        if "ids" in mine and "ids" in other:
            a, b = set(mine["ids"]), set(other["ids"])
            equal, difference = a == b, len(a ^ b) / max(1, len(a | b))
        else:
            equal = mine["count"] == other["count"]
            difference = abs(mine["count"] - other["count"]) / max(1, mine["count"], other["count"])
        same += equal
        apart.append(difference)
    if not compared:
        return "–"
    return "%d of %d; %.1f %%" % (same, compared, 100 * statistics.mean(apart))


def report(found, missing, queries, articles, text, load, source):
    builders = [peer for peer in found if peer.build]
    askers = [peer for peer in found if peer.answers]
    floor = next(peer for peer in found if peer.name.startswith("Lucene"))
    first = builders[0]
    kinds = [kind for kind in KINDS if any(q["kind"] == kind for q in queries)]
    parts = ["# Beside its peers", "",
             "Written by `bash benchmarks/compare DIR`; do not edit. %s articles (%s MB of title and body), %s, %s, %d "
             "processors; load of the machine %s. Each peer builds its index %d times, in turns; medians."
             % (format(articles, ","), format(text // 1000000, ","), datetime.date.today().isoformat(),
                platform.machine(), os.cpu_count(), load, ROUNDS), ""]
    if not load_is_quiet(load):
        parts += ["The machine was busy with other work: read the ratios, and mistrust wall times.", ""]
    parts += ["## Building", "", "![processor time, size and query time](compare.svg)", ""]
    floor_cpu, rows = statistics.median(floor.cpu), []
    for peer in builders:
        cpu, wall = statistics.median(peer.cpu), statistics.median(peer.wall)
        rows.append([peer.name, number(cpu), number(cpu / floor_cpu), number(wall), number(peer.size / 1e6),
                     number(peer.size / text), peer.note])
    parts += [table(["", "CPU s", "÷ least Lucene", "wall s", "index, MB", "÷ text", "holds"], rows), ""]
    parts += ["## Asking", "",
              "Top ten with ids and an exact total, in one warm process; CPU milliseconds of the asking thread (of "
              "the process, for ripgrep and Tantivy), the median of %d queries of each kind and of %s rounds each."
              % (PER_KIND, QUERY_ROUNDS), ""]
    rows = []
    for kind in kinds:
        row = [KINDS[kind]]
        for peer in askers:
            times = medians(peer.answers, queries, kind)
            row.append(number(statistics.median(times)) if times else "–")
        rows.append(row)
    parts += [table(["query"] + [peer.name for peer in askers], rows), ""]
    colds = [peer for peer in found if peer.cold_cpu]
    parts += ["A cold query of two words, a process of its own: "
              + "; ".join("%s %s CPU s" % (peer.name, number(statistics.median(peer.cold_cpu))) for peer in colds) + ".", ""]
    parts += ["## The same articles?", "",
              "Queries that found exactly the articles that %s found, and how far apart the answers are on average "
              "(share of the articles that only one found, by ids up to 1,000 articles, else by number). Peers differ "
              "in what a word is (`U.S.`, hyphens, possessives, other languages than English) and in stems (Porter, "
              "Snowball)." % first.name, ""]
    rows = [[KINDS[kind]] + [agreement(peer, first, queries, kind) for peer in askers[1:]] for kind in kinds]
    parts += [table(["query"] + [peer.name for peer in askers[1:]], rows), ""]
    if missing:
        parts += ["Not installed, and so left out: " + "; ".join(missing) + ".", ""]
    os.makedirs(OUT, exist_ok=True)
    with open(os.path.join(OUT, "compare.md"), "w", encoding="utf-8") as file:
        file.write("\n".join(parts))
    groups = [
        ("index, CPU s", [(peer.name, statistics.median(peer.cpu)) for peer in builders]),
        ("index, MB", [(peer.name, peer.size / 1e6) for peer in builders]),
    ]
    for kind in kinds:
        bars = [(peer.name, statistics.median(medians(peer.answers, queries, kind)))
                for peer in askers if medians(peer.answers, queries, kind) and not peer.name.startswith("ripgrep")]
        groups.append((KINDS[kind] + ", CPU ms", bars))
    lines = "".join("%s\t%s\t%r\n" % (title, name, value) for title, group in groups for name, value in group)
    drawn = subprocess.run([RUN, "compare.Chart", "dateline and its peers"], input=lines.encode(), check=True,
                           stdout=subprocess.PIPE).stdout
    with open(os.path.join(OUT, "compare.svg"), "wb") as file:
        file.write(drawn)


def load_is_quiet(load):
    return max(float(value) for value in load.split(" to ")) < 1.5 * os.cpu_count()


def main():
    source = sys.argv[1]
    with tempfile.TemporaryDirectory(prefix="compare-") as work:
        articles, lines = os.path.join(work, "articles.jsonl"), os.path.join(work, "lines.txt")
        log("reading " + source)
        subprocess.run([RUN, "compare.Prepare", source, articles, lines], check=True)
        queries = choose_queries(articles)
        with open(os.path.join(work, "queries.json"), "w", encoding="utf-8") as file:
            json.dump(queries, file)
        count = text = 0
        with open(articles, encoding="utf-8") as file:
            for line in file:
                article = json.loads(line)
                count += 1
                text += len((article["title"] + article["body"]).encode())
        found, missing = peers(work)
        for line in missing:
            log("left out: " + line)
        folder = os.path.join(work, "anserini-in")
        if os.path.isdir(folder):
            with open(os.path.join(folder, "all.jsonl"), "w", encoding="utf-8") as out, \
                    open(articles, encoding="utf-8") as file:
                for line in file:
                    article = json.loads(line)
                    out.write(json.dumps({"id": article["id"], "contents": article["title"] + "\n" + article["body"]}) + "\n")
        subprocess.run([DATELINE, "--version"], check=True, stdout=subprocess.DEVNULL)
        loads = [os.getloadavg()[0]]
        for turn in range(ROUNDS):
            for peer in found:
                if peer.build:
                    remove(index_of(peer))
                    cpu, wall = measured(peer.build, peer.env)
                    peer.cpu.append(cpu)
                    peer.wall.append(wall)
                    peer.size = size_of(index_of(peer))
                    log("%d: %s: %.1f CPU s, %.1f s, %.0f MB" % (turn + 1, peer.name, cpu, wall, peer.size / 1e6))
                    loads.append(os.getloadavg()[0])
        for peer in found:
            if peer.ask == "rg":
                peer.answers = ask_ripgrep(queries, lines)
            elif peer.ask:
                log("asking " + peer.name)
                peer.answers = json.loads(subprocess.run(peer.ask, env=peer.env, stdout=subprocess.PIPE, check=True).stdout)
        two = next(query["words"] for query in queries if query["kind"] == "or2")
        for _ in range(5):
            for peer in found:
                if peer.cold:
                    peer.cold_cpu.append(measured(peer.cold(two))[0])
        loads.append(os.getloadavg()[0])
        report(found, missing, queries, count, text, "%.1f to %.1f" % (min(loads), max(loads)), source)
        log("wrote %s/compare.md and compare.svg" % OUT)


if __name__ == "__main__":
    main()
