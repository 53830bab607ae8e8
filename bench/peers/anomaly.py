"""scikit-learn's IsolationForest, which sees all rows before it scores one, and River's HalfSpaceTrees, which scores each
before it learns it; both with their own settings."""

import json
import time

import numpy as np
from river import anomaly, compose, preprocessing
from sklearn.ensemble import IsolationForest
from sklearn.metrics import roc_auc_score

from peer import serve

loaded = {}


def load(file):
    """The rows that bench/data wrote: {"columns": [[...], ...], "isAnomaly": [...]}."""
    with open(file, encoding="utf-8") as stream:
        data = json.load(stream)
    loaded["matrix"] = np.array(data["columns"], dtype=np.float64).T
    loaded["rows"] = [dict(enumerate(row)) for row in loaded["matrix"].tolist()]
    loaded["right"] = np.array(data["isAnomaly"])
    return len(loaded["right"])


def isolation_forest(seed):
    start = time.perf_counter(), time.process_time()
    forest = IsolationForest(n_jobs=2, random_state=seed).fit(loaded["matrix"])
    scores = -forest.score_samples(loaded["matrix"])
    return answer(scores, start)


def half_space_trees(seed):
    detector = compose.Pipeline(preprocessing.MinMaxScaler(), anomaly.HalfSpaceTrees(seed=seed))
    scores = []
    start = time.perf_counter(), time.process_time()
    for row in loaded["rows"]:
        scores.append(detector.score_one(row))
        detector.learn_one(row)
    return answer(np.array(scores), start)


def answer(scores, start):
    """How well anomalies were told, and the seconds since the start: of the clock, and of the processor, all threads."""
    seconds, processor = time.perf_counter() - start[0], time.process_time() - start[1]
    return {"area": float(roc_auc_score(loaded["right"], scores)), "seconds": seconds, "processor": processor}


serve({"load": load, "isolation_forest": isolation_forest, "half_space_trees": half_space_trees})
