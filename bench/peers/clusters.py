"""scikit-learn's ways to group rows: k-means, and HDBSCAN, on TF-IDF and truncated SVD; and how well groups agree with
labels, by adjusted mutual information, which is asked for everybody's groups."""

import json
import time

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.cluster import HDBSCAN, KMeans
from sklearn.decomposition import TruncatedSVD
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics import adjusted_mutual_info_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import Normalizer, OneHotEncoder

from peer import serve

loaded = {}


def load(file):
    """The rows that bench/data wrote: {"texts": [one a row], "categories": [one list a column], "labels": [...]}."""
    with open(file, encoding="utf-8") as stream:
        data = json.load(stream)
    loaded.clear()
    loaded["data"] = data
    return len(data["labels"])


def points(dimensions, categories):
    """TF-IDF of the words, perhaps beside the categories, one-hot, on so many components of length 1."""
    key = (dimensions, categories)
    if key not in loaded:
        data = loaded["data"]
        matrix = TfidfVectorizer(min_df=2, sublinear_tf=True, stop_words="english").fit_transform(data["texts"])
        if categories and data["categories"]:
            words = np.array([["" if cell is None else cell for cell in column] for column in data["categories"]]).T
            matrix = hstack([matrix, 0.5 * csr_matrix(OneHotEncoder().fit_transform(words))]).tocsr()
        svd = make_pipeline(TruncatedSVD(dimensions, random_state=1), Normalizer(copy=False))
        loaded[key] = svd.fit_transform(matrix)
    return loaded[key]


def k_means(count, seed, dimensions, categories):
    start = time.perf_counter()
    groups = KMeans(count, n_init=5, random_state=seed).fit_predict(points(dimensions, categories))
    return {"agreement": agreement(groups), "groups": count, "seconds": time.perf_counter() - start}


def hdbscan(least, dimensions, categories):
    """Rows that it leaves out of all groups are one group, as everybody who reads its answer takes them."""
    start = time.perf_counter()
    groups = HDBSCAN(min_cluster_size=least, n_jobs=2).fit_predict(points(dimensions, categories))
    return {
        "agreement": agreement(groups),
        "groups": int(groups.max()) + 1,
        "seconds": time.perf_counter() - start,
    }


def agreement(groups):
    return float(adjusted_mutual_info_score(loaded["data"]["labels"], groups))


def score(groups):
    return agreement(np.array(groups))


serve({"load": load, "k_means": k_means, "hdbscan": hdbscan, "score": score})
