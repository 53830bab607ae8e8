"""scikit-learn's TF-IDF of words and of pieces of words with a logistic regression, trained until it has converged."""

import time

from scipy.sparse import hstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

from peer import read_split, serve, texts_of

loaded = {}


def load(file):
    split = read_split(file)
    loaded["split"] = texts_of(split, "train"), split["train"]["labels"], texts_of(split, "test")
    return len(loaded["split"][1])


def vectorizers():
    return (
        TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True),
        TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True),
    )


def run():
    """Seconds to train and to answer the test rows, and the answers."""
    train, labels, test = loaded["split"]
    start = time.perf_counter()
    fitted = [(texts, vectorizer, vectorizer.fit_transform(texts)) for texts in train for vectorizer in vectorizers()]
    model = LogisticRegression(C=10, max_iter=1000).fit(hstack([features for _, _, features in fitted]).tocsr(), labels)
    trained = time.perf_counter()
    asked = hstack([vectorizer.transform(test[at // 2]) for at, (_, vectorizer, _) in enumerate(fitted)]).tocsr()
    answers = model.predict(asked)
    answered = time.perf_counter()
    return {"train": trained - start, "answer": answered - trained, "answers": list(answers)}


serve({"load": load, "run": run})
