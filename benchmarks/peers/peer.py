"""What peers in Python have in common."""
import json
import sys
import time

MOST_IDS = 1000
WARM_UP = 3


def main(build, ask, all_ids, kinds):
    """Builds an index of articles, or asks it queries and prints what was found and what it took."""
    with open(sys.argv[3], encoding="utf-8") as file:
        if sys.argv[1] == "build":
            build(json.loads(line) for line in file)
            return
        queries = json.load(file)
    rounds = int(sys.argv[4])
    answers = [None if query["kind"] not in kinds else {"ms": []} for query in queries]
    for turn in range(-WARM_UP, rounds):
        for query, answer in zip(queries, answers):
            if answer is not None:
                begun = time.thread_time()
                answer["count"] = ask(query)[0]
                if turn >= 0:
                    answer["ms"].append((time.thread_time() - begun) * 1000)
    for query, answer in zip(queries, answers):
        if answer is not None and answer["count"] <= MOST_IDS:
            answer["ids"] = all_ids(query)
    json.dump(answers, sys.stdout)
