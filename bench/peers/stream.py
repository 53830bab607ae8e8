"""River's learners of streams, each with its own settings: predict a row, then learn it."""

import json
import time

from river import compose, ensemble, forest, linear_model, preprocessing, tree

from peer import serve

loaded = {}


def logistic(seed):
    numbers = compose.SelectType(float, int) | preprocessing.StandardScaler()
    words = compose.SelectType(str) | preprocessing.OneHotEncoder()
    return (numbers + words) | linear_model.LogisticRegression()


MODELS = {
    "adaptive random forest": lambda seed: forest.ARFClassifier(seed=seed),
    "logistic regression": logistic,
    "Hoeffding adaptive tree": lambda seed: tree.HoeffdingAdaptiveTreeClassifier(seed=seed),
    "leveraging bagging": lambda seed: ensemble.LeveragingBaggingClassifier(tree.HoeffdingTreeClassifier(), seed=seed),
}


def load(file):
    """The rows that bench/data wrote: {"columns": [...], "values": [[...], ...], "labels": [...]}."""
    with open(file, encoding="utf-8") as stream:
        data = json.load(stream)
    names = [column["name"] for column in data["columns"]]
    loaded["rows"] = [dict(zip(names, cells)) for cells in zip(*data["values"])]
    # LogisticRegression of River learns False and True.
    first = sorted(set(data["labels"]))[0]
    loaded["labels"] = [label != first for label in data["labels"]]
    return len(loaded["labels"])


def run(model, rows=None, seed=1):
    """Progressive accuracy, and rows a second, of the first rows."""
    learner = MODELS[model](seed)
    right = 0
    pairs = list(zip(loaded["rows"], loaded["labels"]))[:rows]
    start = time.perf_counter()
    for row, label in pairs:
        right += learner.predict_one(row) == label
        learner.learn_one(row, label)
    seconds = time.perf_counter() - start
    return {"accuracy": right / len(pairs), "rows": len(pairs), "seconds": seconds}


serve({"load": load, "run": run})
