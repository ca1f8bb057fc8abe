"""SQLite FTS5 with its Porter stemmer: build INDEX ARTICLES, or ask INDEX QUERIES ROUNDS."""
import sqlite3
import sys

import peer

db = sqlite3.connect(sys.argv[2])


def build(articles):
    db.execute("create virtual table t using fts5(id unindexed, title, body, tokenize = 'porter unicode61')")
    db.executemany("insert into t values (?, ?, ?)", ((a["id"], a["title"], a["body"]) for a in articles))
    db.commit()


def text(query):
    words = ['"%s"' % word for word in query["words"]]
    if query["kind"] == "phrase":
        return '"%s"' % " ".join(query["words"])
    return (" AND " if query["kind"] == "and" else " OR ").join(words)


def ask(query):
    found = db.execute("select id from t where t match ? order by rank limit 10", (text(query),)).fetchall()
    count = db.execute("select count(*) from t where t match ?", (text(query),)).fetchone()[0]
    return count, [row[0] for row in found]


def all_ids(query):
    return [row[0] for row in db.execute("select id from t where t match ?", (text(query),))]


peer.main(build, ask, all_ids, kinds={"word", "or2", "or6", "and", "phrase"})
