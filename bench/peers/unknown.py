"""How likely a row is of no class that was learnt, as scikit-learn has it: by the greatest probability of a logistic
regression, and by the distance to the nearest row learnt from; both of TF-IDF of words and of pieces of words, with
categories as columns of their own."""

from scipy.sparse import hstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.neighbors import NearestNeighbors
from sklearn.preprocessing import OneHotEncoder

from peer import read_split, serve, texts_of

loaded = {}


def vectorizers():
    return (
        TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True),
        TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True),
    )


def categories_of(split, part):
    at = [place for place, column in enumerate(split["columns"]) if column["type"] == "category"]
    return [[str(split[part]["values"][place][row]) for place in at] for row in range(len(split[part]["labels"]))]


def load(file):
    split = read_split(file)
    train, test = [], []
    for own, asked in zip(texts_of(split, "train"), texts_of(split, "test")):
        for vectorizer in vectorizers():
            train.append(vectorizer.fit_transform(own))
            test.append(vectorizer.transform(asked))
    if any(column["type"] == "category" for column in split["columns"]):
        encoder = OneHotEncoder(handle_unknown="ignore")
        train.append(encoder.fit_transform(categories_of(split, "train")))
        test.append(encoder.transform(categories_of(split, "test")))
    loaded["rows"] = hstack(train).tocsr(), split["train"]["labels"], hstack(test).tocsr()
    return len(loaded["rows"][1])


def max_probability():
    """Of each test row, 1 less the greatest probability."""
    train, labels, test = loaded["rows"]
    model = LogisticRegression(C=10, max_iter=1000).fit(train, labels)
    return (1 - model.predict_proba(test).max(axis=1)).tolist()


def nearest_distance(neighbours):
    """Of each test row, the cosine distance to the nearest of so many rows learnt from that is furthest."""
    train, _, test = loaded["rows"]
    index = NearestNeighbors(n_neighbors=neighbours, metric="cosine").fit(train)
    return index.kneighbors(test)[0][:, -1].tolist()


serve({"load": load, "max_probability": max_probability, "nearest_distance": nearest_distance})
