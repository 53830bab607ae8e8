"""The rows most like some rows, by runs of characters of their names: scikit-learn, every row compared."""

import json
import time

from sklearn.feature_extraction.text import CountVectorizer
from sklearn.neighbors import NearestNeighbors

from peer import serve

state = {}


def fit(file):
    """Keeps the names; answers how many seconds of a processor that took."""
    with open(file, encoding="utf-8") as stream:
        names = json.load(stream)
    begun = time.process_time()
    reader = CountVectorizer(analyzer="char", ngram_range=(3, 4), binary=True)
    # With the runs of the asked names, too: those that no kept name has count in a cosine as well.
    reader.fit([f" {name} " for name in names["kept"] + names["asked"]])
    kept = reader.transform([f" {name} " for name in names["kept"]])
    index = NearestNeighbors(algorithm="brute", metric="cosine", n_jobs=1).fit(kept)
    state.update(reader=reader, index=index, asked=names["asked"])
    return time.process_time() - begun


def ask(count):
    """How alike the rows most like each asked one are, most alike first, and the milliseconds of a processor a row."""
    begun = time.process_time()
    asked = state["reader"].transform([f" {name} " for name in state["asked"]])
    distances, _ = state["index"].kneighbors(asked, n_neighbors=count)
    seconds = time.process_time() - begun
    return {"cosines": (1 - distances).tolist(), "ms": seconds * 1000 / len(state["asked"])}


serve({"fit": fit, "ask": ask})
