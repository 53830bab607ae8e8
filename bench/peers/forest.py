"""scikit-learn's random forest with its own settings, on numbers: words are coded before the clock starts."""

import time

from sklearn.ensemble import RandomForestClassifier

from peer import coded_matrices, read_split, serve

loaded = {}


def load(file):
    split = read_split(file)
    train, test, _ = coded_matrices(split)
    loaded["split"] = train, split["train"]["labels"], test, split["test"]["labels"]
    return len(train)


def run(seed):
    """Seconds to train and to answer the test rows, and the share of right answers."""
    train, labels, test, right = loaded["split"]
    forest = RandomForestClassifier(n_estimators=100, n_jobs=2, random_state=seed)
    start = time.perf_counter()
    forest.fit(train, labels)
    trained = time.perf_counter()
    probabilities = forest.predict_proba(test)
    answered = time.perf_counter()
    answers = forest.classes_[probabilities.argmax(axis=1)]
    return {"train": trained - start, "answer": answered - trained, "accuracy": float((answers == right).mean())}


serve({"load": load, "run": run})
