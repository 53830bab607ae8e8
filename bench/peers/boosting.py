"""scikit-learn's histogram gradient boosting with its own settings: 100 rounds on all training rows, categories natively."""

import time

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

from peer import coded_matrices, read_split, serve

loaded = {}


def load(file):
    split = read_split(file)
    train, test, words = coded_matrices(split)
    loaded["split"] = train, np.array(split["train"]["labels"]), test, np.array(split["test"]["labels"]), words
    return len(train)


def run(early_stopping):
    """Seconds to train and to answer the test rows, the share of right answers and the log-loss.

    early_stopping: False, or "auto" as the library has it: of more than 10,000 rows a tenth is held back.
    """
    train, labels, test, right, words = loaded["split"]
    model = HistGradientBoostingClassifier(max_iter=100, early_stopping=early_stopping, categorical_features=words, random_state=1)
    start = time.perf_counter()
    model.fit(train, labels)
    trained = time.perf_counter()
    probabilities = model.predict_proba(test)
    answered = time.perf_counter()
    given = probabilities[np.arange(len(right)), np.searchsorted(model.classes_, right)]
    return {
        "train": trained - start,
        "answer": answered - trained,
        "accuracy": float((model.classes_[probabilities.argmax(axis=1)] == right).mean()),
        "logLoss": float(-np.log(np.maximum(given, 1e-6)).mean()),
    }


serve({"load": load, "run": run})
