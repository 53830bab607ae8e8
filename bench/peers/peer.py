"""What every peer shares: it reads one JSON request a line from its standard input and answers one JSON line.

A request names an operation and its arguments; rows come in a file that the benchmark wrote, so that both
sides learn and are asked the very same rows.
"""

import json
import sys

import numpy as np


def serve(operations):
    """Answers requests until the input ends. operations: name -> function of the request's arguments."""
    answers = sys.stdout
    sys.stdout = sys.stderr  # what a library prints is no answer
    for line in sys.stdin:
        request = json.loads(line)
        try:
            answer = {"ok": operations[request["operation"]](**request["arguments"])}
        except Exception as error:  # the benchmark must see why, whatever it is
            answer = {"error": f"{type(error).__name__}: {error}"}
        answers.write(json.dumps(answer) + "\n")
        answers.flush()


def read_split(file):
    """The rows that bench/data wrote: {"columns": [...], "train": {...}, "test": {...}}."""
    with open(file, encoding="utf-8") as stream:
        return json.load(stream)


def coded_matrices(split):
    """Training and test cells as float matrices: numbers as they are, words by their place in the sorted training
    words, NaN when missing or new; and which columns hold words."""
    train, test, words = [], [], []
    for at, column in enumerate(split["columns"]):
        cells = split["train"]["values"][at], split["test"]["values"][at]
        is_number = column["type"] in ("number", "date")
        words.append(not is_number)
        if is_number:
            codes = None
        else:
            codes = {word: code for code, word in enumerate(sorted({cell for cell in cells[0] if cell is not None}))}
        for cell_list, into in zip(cells, (train, test)):
            if codes is None:
                into.append([np.nan if cell is None else cell for cell in cell_list])
            else:
                into.append([codes.get(cell, np.nan) for cell in cell_list])
    return np.array(train, dtype=np.float64).T, np.array(test, dtype=np.float64).T, np.array(words)


def texts_of(split, part):
    """The text columns of "train" or "test": one list of texts a column, "" when missing."""
    return [
        ["" if cell is None else str(cell) for cell in split[part]["values"][at]]
        for at, column in enumerate(split["columns"])
        if column["type"] == "text"
    ]
