"""A small client of Amend, with nothing but Python's own library.

It knows no address of the API by heart: it reads the description that every server publishes, /openapi.json, and asks
by the names of the operations there. Keys come from the people's page, see docs/access-keys.md.

    amend = Amend("https://amend.example.org", key="amend_…")
    for row in amend.classify(classifier, [{"key": "R-1", "Merchant": "uber trip", "Amount": 23.4}]):
        print(row["key"], row["class"], row["confidence"])
"""

import json
import ssl
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid

#: The most rows of a request in one body; more travel as lines.
MOST_ROWS = 5000


class Problem(Exception):
    """What the server refused, as it says it: a code for programs, sentences for people (RFC 9457)."""

    def __init__(self, status, details):
        self.status = status
        self.code = details.get("code", "")
        self.details = details
        said = details.get("detail") or "; ".join(details.get("errors", [])) or f"status {status}"
        super().__init__(f"{self.code}: {said} {details.get('nextStep', '')}".strip())


class Amend:
    """One server, asked by one access key.

    certificate: a PEM file with the certificate to trust, where the server has one of its own. It is always checked.
    """

    def __init__(self, url, key, certificate=None, timeout=60):
        self._url = url.rstrip("/")
        self._key = key
        self._timeout = timeout
        self._tls = ssl.create_default_context(cafile=certificate)
        with self._send("GET", "/openapi.json", {}, None) as answer:
            document = json.load(answer)
        self.version = document["info"]["version"]
        self._operations = {
            operation["operationId"]: (method.upper(), path, operation)
            for path, methods in document["paths"].items()
            for method, operation in methods.items()
        }

    def call(self, operation, path=None, query=None, body=None, headers=None):
        """Asks an operation by its name in the description; answers what its JSON says."""
        with self._ask(operation, path or {}, query or {}, body, headers or {}) as answer:
            return json.load(answer)

    def download(self, operation, file, path=None, query=None):
        """Writes what an operation answers into a file, a piece at a time."""
        with self._ask(operation, path or {}, query or {}, None, {}) as answer, open(file, "wb") as target:
            while piece := answer.read(1 << 16):
                target.write(piece)

    def classify(self, classifier, rows, probabilities=False):
        """Classifies rows (dicts of cells by column, with a "key" or without), up to 5,000; answers a list of dicts.

        A request that was lost on the way is sent again, and answered once: it has an idempotency key.
        """
        rows = list(rows)
        if len(rows) > MOST_ROWS:
            raise ValueError(f"classify requires at most {MOST_ROWS} rows; classify_lines takes any number")
        headers = {"Idempotency-Key": str(uuid.uuid4())}
        query = {"probabilities": "true"} if probabilities else {}
        send = lambda: self.call("classifyRows", {"classifier": classifier}, query, {"rows": rows}, headers)
        return self._again(send)["predictions"]

    def classify_lines(self, classifier, rows, key=None):
        """Classifies any number of rows; yields a dict for each, in their order, as the answers arrive.

        A row that cannot be read is answered by {"line": …, "problem": …}, and the others go on. Under a key, the same
        rows sent again within 24 hours get the same answers.
        """
        headers = {"Content-Type": "application/x-ndjson", "Transfer-Encoding": "chunked"}
        if key is not None:
            headers["Idempotency-Key"] = key
        lines = (json.dumps(row).encode() + b"\n" for row in rows)
        with self._ask("classifyRows", {"classifier": classifier}, {}, lines, headers) as answer:
            for line in answer:
                yield json.loads(line)

    def call_model(self, request):
        """One row, as a model of Cloudera's is asked; the key says which classifier."""
        answer = self.call("callModel", body={"accessKey": self._key, "request": request})
        return answer["response"]

    def trace(self, classifier, prediction):
        """Where an answer came from: version, training set, what was said and by whom."""
        return self.call("tracePrediction", {"classifier": classifier, "prediction": prediction})

    def record(self, classifier, prediction):
        """The record of a feed that an answered row came from, and the sinks it reached; None where it came otherwise."""
        return self.call("traceRecord", {"classifier": classifier, "prediction": prediction})["record"]

    def count(self, classifier, **came_of):
        """What came of a version, a training set, a person, a feed …, in counts: count(classifier, feed=…)."""
        return self.call("countForward", {"classifier": classifier}, came_of)

    def _again(self, send, tries=5):
        for left in reversed(range(tries)):
            try:
                return send()
            except Problem as problem:
                if left == 0 or problem.code not in ("repeat-under-way", "database-unavailable"):
                    raise
            except urllib.error.URLError:
                if left == 0:
                    raise
            time.sleep(1)

    def _ask(self, operation, path, query, body, headers):
        method, template, _ = self._operations[operation]
        address = template.format(**{name: urllib.parse.quote(str(value), safe="") for name, value in path.items()})
        if query:
            address += "?" + urllib.parse.urlencode(query)
        if isinstance(body, (dict, list)):
            body = json.dumps(body).encode()
            headers = {"Content-Type": "application/json", **headers}
        return self._send(method, address, {"Authorization": f"Bearer {self._key}", **headers}, body)

    def _send(self, method, address, headers, body):
        request = urllib.request.Request(self._url + address, data=body, headers=headers, method=method)
        tls = self._tls if self._url.startswith("https:") else None
        try:
            return urllib.request.urlopen(request, timeout=self._timeout, context=tls)
        except urllib.error.HTTPError as error:
            with error:
                text = error.read().decode("utf-8", "replace")
            try:
                details = json.loads(text)
            except ValueError:
                details = {"detail": text[:200]}
            raise Problem(error.code, details) from None
