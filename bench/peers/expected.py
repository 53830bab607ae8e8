"""NannyML's confidence-based performance estimation, on the probabilities that Amend answered."""

import json

import numpy as np
import pandas as pd
import nannyml
from peer import serve


def run(file):
    """Accuracy that CBPE expects of each chunk: it learns its calibration from the rows of the reference.

    The file: {"reference": {"probability": [...], "right": [0 | 1, ...]}, "chunks": [[probability, ...], ...]}, where
    a probability is that of the second of two classes, and `right` whether a row is of it.
    """
    with open(file, encoding="utf-8") as stream:
        asked = json.load(stream)

    def frame(probability, labels=None):
        p = np.asarray(probability)
        rows = {"p": p, "answer": (p >= 0.5).astype(int)}
        if labels is not None:
            rows["label"] = np.asarray(labels)
        return pd.DataFrame(rows)

    reference = frame(asked["reference"]["probability"], asked["reference"]["right"])
    expected = []
    for probability in asked["chunks"]:
        estimator = nannyml.CBPE(
            metrics=["accuracy"],
            y_pred_proba="p",
            y_pred="answer",
            y_true="label",
            problem_type="classification_binary",
            chunk_size=len(probability),
        )
        estimator.fit(reference)
        answer = estimator.estimate(frame(probability)).filter(period="analysis").to_df()
        expected.append(float(answer["accuracy"]["value"].iloc[0]))
    return expected


serve({"run": run})
