"""Months of purchases in order: scikit-learn refitted every month, River learning row by row, both from the same rows."""

import json
import re

import numpy as np
from river import linear_model, optim
from sklearn.compose import ColumnTransformer
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import SGDClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import KBinsDiscretizer, OneHotEncoder

from peer import serve

TEXTS = ["merchant", "cost_centre_desc"]
CATEGORIES = ["vat_desc", "cost_centre_code", "directorate"]
AMOUNT = "gross_amount"
# River answers one row in so many: it takes milliseconds a row with 133 classes.
RIVER_ANSWERS_EVERY = 4
RIVER_PASSES = 1


def read(file):
    with open(file, encoding="utf-8") as stream:
        months = json.load(stream)
    return months["labelled"], months["months"]


def columns_of(month, rows):
    return {column["name"]: [column["values"][row] for row in rows] for column in month["columns"]}


def matrix_of(columns):
    """One array a row: texts, categories, amount; ColumnTransformer takes columns by number."""
    cells = np.empty((len(columns[AMOUNT]), len(TEXTS) + len(CATEGORIES) + 1), dtype=object)
    for at, name in enumerate(TEXTS + CATEGORIES + [AMOUNT]):
        cells[:, at] = columns[name]
    return cells


def pipeline():
    texts = [(f"words {at}", TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True), at) for at in range(len(TEXTS))]
    pieces = [(f"pieces {at}", TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 4), sublinear_tf=True), at) for at in range(len(TEXTS))]
    first = len(TEXTS)
    categories = ("categories", OneHotEncoder(handle_unknown="ignore"), list(range(first, first + len(CATEGORIES))))
    amount = ("amount", KBinsDiscretizer(16, strategy="quantile", quantile_method="averaged_inverted_cdf"), [first + len(CATEGORIES)])
    model = SGDClassifier(loss="log_loss", alpha=1e-5, max_iter=10, tol=None, random_state=1, n_jobs=1)
    return make_pipeline(ColumnTransformer([*texts, *pieces, categories, amount]), model)


def scikit_learn(file):
    """The share of right answers of each month, by a pipeline fitted on all that was labelled before."""
    labelled, months = read(file)
    cells, labels = [matrix_of(columns_of(labelled, range(len(labelled["labels"]))))], list(labelled["labels"])
    accuracies = []
    for month in months:
        model = pipeline().fit(np.concatenate(cells), labels)
        asked = matrix_of(columns_of(month, range(len(month["labels"]))))
        accuracies.append(float((model.predict(asked) == np.array(month["labels"])).mean()))
        cells.append(asked[month["corrected"]])
        labels.extend(month["labels"][row] for row in month["corrected"])
    return accuracies


def features_of(month, row):
    cells = {column["name"]: column["values"][row] for column in month["columns"]}
    features = {f"{name}={cells[name]}": 1.0 for name in CATEGORIES}
    for name in TEXTS:
        for word in set(re.findall(r"\w\w+", cells[name].lower())):
            features[f"{name}:{word}"] = 1.0
    return features


def river(file):
    """The share of right answers of each month, by a softmax regression that learns every row once, when it is labelled."""
    labelled, months = read(file)
    model = linear_model.SoftmaxRegression(optimizer=optim.AdaGrad(0.3))
    for row, label in enumerate(labelled["labels"]):
        model.learn_one(features_of(labelled, row), label)
    accuracies = []
    for month in months:
        asked = range(0, len(month["labels"]), RIVER_ANSWERS_EVERY)
        accuracies.append(sum(model.predict_one(features_of(month, row)) == month["labels"][row] for row in asked) / len(asked))
        for row in month["corrected"]:
            model.learn_one(features_of(month, row), month["labels"][row])
    return accuracies


serve({"scikit_learn": scikit_learn, "river": river})
