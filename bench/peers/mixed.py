"""The best scikit-learn pipelines found for purchases: sparse words, categories and crossings for a linear model, and its
vote with a random forest."""

import time
from datetime import date

import numpy as np
import scipy.sparse as sparse
from sklearn.ensemble import RandomForestClassifier
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import SGDClassifier
from sklearn.metrics import accuracy_score, f1_score
from sklearn.preprocessing import KBinsDiscretizer, OneHotEncoder, OrdinalEncoder

from peer import read_split, serve

WORDS = {"analyzer": "word", "ngram_range": (1, 2), "token_pattern": r"(?u)\b\w+\b"}
CHARACTERS = {"analyzer": "char_wb", "ngram_range": (2, 5)}
TEXTS = [("merchant", WORDS), ("merchant", CHARACTERS), ("cost_centre_desc", WORDS)]
CATEGORIES = ["vat_desc", "cost_centre_code", "directorate", "merchant"]
CROSSINGS = [("merchant", "cost_centre_code"), ("merchant", "directorate"), ("merchant", "vat_desc")]


def columns_of(split, part):
    return {column["name"]: np.array(values, dtype=object) for column, values in zip(split["columns"], split[part]["values"])}


def date_parts(days):
    read = [date.fromisoformat(day[:10]) for day in days]
    return np.array([[day.month, day.weekday(), day.day] for day in read], dtype=object)


def crossed(columns):
    return np.stack([columns[a] + "|" + columns[b] for a, b in CROSSINGS], axis=1)


def sparse_features(train, test):
    blocks = []

    def add(encoder, of):
        blocks.append((encoder.fit_transform(of(train)), encoder.transform(of(test))))

    for name, options in TEXTS:
        add(TfidfVectorizer(sublinear_tf=True, min_df=2, dtype=np.float32, **options), lambda columns, name=name: columns[name])
    frequent = {"handle_unknown": "infrequent_if_exist", "min_frequency": 2, "dtype": np.float32}
    add(OneHotEncoder(**frequent), lambda columns: np.stack([columns[name] for name in CATEGORIES], axis=1))
    add(OneHotEncoder(**frequent), crossed)
    bins = KBinsDiscretizer(32, encode="onehot", strategy="quantile", quantile_method="averaged_inverted_cdf")
    add(bins, lambda columns: columns["gross_amount"].astype(float).reshape(-1, 1))
    add(OneHotEncoder(handle_unknown="ignore", dtype=np.float32), lambda columns: date_parts(columns["trans_date"]))
    return [sparse.hstack(each).tocsr().astype(np.float32) for each in zip(*blocks)]


def dense_features(train, test):
    words = OrdinalEncoder(handle_unknown="use_encoded_value", unknown_value=-1)
    names = [*CATEGORIES, "cost_centre_desc"]

    def of(columns, encode):
        numbers = [columns["gross_amount"].astype(float).reshape(-1, 1), date_parts(columns["trans_date"]).astype(float)]
        return np.hstack([encode(np.stack([columns[name] for name in names], axis=1)), *numbers])

    return of(train, words.fit_transform), of(test, words.transform)


def run(file):
    """Accuracy, macro-F1 and seconds (encoding, learning and answering) of each pipeline."""
    split = read_split(file)
    train, test = columns_of(split, "train"), columns_of(split, "test")
    labels, right = np.array(split["train"]["labels"]), np.array(split["test"]["labels"])

    start = time.perf_counter()
    features, asked = sparse_features(train, test)
    linear = SGDClassifier(loss="log_loss", alpha=1e-5, max_iter=6, tol=None, n_jobs=2, random_state=0).fit(features, labels)
    by_words = linear.predict_proba(asked)
    linear_seconds = time.perf_counter() - start

    start = time.perf_counter()
    features, asked = dense_features(train, test)
    forest = RandomForestClassifier(60, n_jobs=2, random_state=0).fit(features, labels)
    by_trees = forest.predict_proba(asked)
    forest_seconds = time.perf_counter() - start

    def score(probabilities, seconds):
        answers = linear.classes_[probabilities.argmax(axis=1)]
        return {
            "accuracy": float(accuracy_score(right, answers)),
            "macroF1": float(f1_score(right, answers, average="macro", zero_division=0)),
            "seconds": seconds,
        }

    return {"linear": score(by_words, linear_seconds), "vote": score((by_words + by_trees) / 2, linear_seconds + forest_seconds)}


serve({"run": run})
