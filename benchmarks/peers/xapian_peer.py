"""Xapian with its English stemmer: build INDEX ARTICLES, or ask INDEX QUERIES ROUNDS."""
import sys

import xapian

import peer

stemmer = xapian.Stem("english")
path = sys.argv[2]


def build(articles):
    db = xapian.WritableDatabase(path, xapian.DB_CREATE_OR_OVERWRITE)
    terms = xapian.TermGenerator()
    terms.set_stemmer(stemmer)
    # Stems with positions, as the other peers have them.
    terms.set_stemming_strategy(xapian.TermGenerator.STEM_ALL)
    for article in articles:
        document = xapian.Document()
        terms.set_document(document)
        terms.index_text(article["title"])
        terms.increase_termpos()
        terms.index_text(article["body"])
        document.set_data("\0".join((article["id"], article["title"], article["body"])))
        db.add_document(document)
    db.commit()


def query_of(query):
    words = [stemmer(word).decode() for word in query["words"]]
    operator = {"phrase": xapian.Query.OP_PHRASE, "and": xapian.Query.OP_AND}.get(query["kind"], xapian.Query.OP_OR)
    return xapian.Query(operator, words)


def found(query, limit):
    enquire = xapian.Enquire(database)
    enquire.set_query(query_of(query))
    return enquire.get_mset(0, limit, database.get_doccount())


def ids(matches):
    return [match.document.get_data().decode().split("\0", 1)[0] for match in matches]


def ask(query):
    matches = found(query, 10)
    return matches.get_matches_estimated(), ids(matches)


def all_ids(query):
    return ids(found(query, peer.MOST_IDS))


database = None if sys.argv[1] == "build" else xapian.Database(path)
peer.main(build, ask, all_ids, kinds={"word", "or2", "or6", "and", "phrase"})
