"""Evidently's drift preset and NannyML's univariate drift, both with their own settings: which columns of which window
they call drifted."""

import json
import os
import warnings

import pandas as pd

from peer import serve

warnings.filterwarnings("ignore")
# A benchmark tells nobody that it ran.
os.environ["DO_NOT_TRACK"] = "1"
os.environ["NML_DISABLE_USAGE_LOGGING"] = "1"
loaded = {}


def load(file):
    with open(file, encoding="utf-8") as stream:
        stream_of = json.load(stream)
    frame = pd.DataFrame({column["name"]: column["values"] for column in stream_of["columns"]})
    for column in stream_of["columns"]:
        if column["type"] == "number":
            frame[column["name"]] = frame[column["name"]].astype(float)
        else:
            frame[column["name"]] = frame[column["name"]].astype(str)
    loaded.update(stream_of, frame=frame)
    return len(frame)


def parts():
    frame, first, size = loaded["frame"], loaded["reference"], loaded["window"]
    windows = [frame[start : start + size].reset_index(drop=True) for start in range(first, len(frame), size)]
    return frame[:first].reset_index(drop=True), windows


def evidently():
    """The names of the drifted columns, a list a window."""
    from evidently import Report
    from evidently.presets import DataDriftPreset

    reference, windows = parts()
    found = []
    for window in windows:
        result = Report([DataDriftPreset()], include_tests=True).run(window, reference).dict()
        names = {metric["id"]: metric["config"].get("column") for metric in result["metrics"]}
        failed = [test["metric_config"]["metric_id"] for test in result["tests"] if test["status"] == "FAIL"]
        found.append([names[metric] for metric in failed if names.get(metric)])
    return found


def nannyml():
    """The names of the columns with an alert, a list a window: Jensen-Shannon, thresholds from the reference's chunks."""
    import nannyml as nml

    reference, windows = parts()
    names = [column["name"] for column in loaded["columns"]]
    calculator = nml.UnivariateDriftCalculator(
        column_names=names,
        continuous_methods=["jensen_shannon"],
        categorical_methods=["jensen_shannon"],
        chunk_size=loaded["window"],
    )
    calculator.fit(reference)
    alerts = calculator.calculate(pd.concat(windows, ignore_index=True)).filter(period="analysis").to_df()
    return [[name for name in names if bool(alerts[(name, "jensen_shannon", "alert")].iloc[at])] for at in range(len(windows))]


serve({"load": load, "evidently": evidently, "nannyml": nannyml})
