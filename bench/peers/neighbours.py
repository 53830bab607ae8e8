"""The rows most like some rows, by runs of characters of their names: scikit-learn, every row compared."""

import json
import time

from sklearn.feature_extraction.text import CountVectorizer
from sklearn.neighbors import NearestNeighbors

from peer import serve

state = {}


def fit(file):
    """Keeps the names; answers how many seconds that took."""
    with open(file, encoding="utf-8") as stream:
        names = json.load(stream)
    begun = time.perf_counter()
    reader = CountVectorizer(analyzer="char", ngram_range=(3, 4), binary=True)
    kept = reader.fit_transform([f" {name} " for name in names["kept"]])
    index = NearestNeighbors(algorithm="brute", metric="cosine", n_jobs=1).fit(kept)
    state.update(reader=reader, index=index, asked=names["asked"])
    return time.perf_counter() - begun


def ask(count):
    """How alike the rows most like each asked one are, most alike first, and the milliseconds a row."""
    begun = time.perf_counter()
    asked = state["reader"].transform([f" {name} " for name in state["asked"]])
    distances, _ = state["index"].kneighbors(asked, n_neighbors=count)
    seconds = time.perf_counter() - begun
    return {"cosines": (1 - distances).tolist(), "ms": seconds * 1000 / len(state["asked"])}


serve({"fit": fit, "ask": ask})
