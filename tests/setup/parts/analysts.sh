#!/usr/bin/env bash
# What analysts read with: DuckDB, psycopg, and OpenLineage's own classes, in a Python of their own.
set -euo pipefail
cd "$(dirname "$0")/../../.."
venv=${ANALYSTS_VENV:-dist/parts/analysts}
[ -x "$venv/bin/python" ] || python3 -m venv "$venv"
"$venv/bin/pip" install --quiet --disable-pip-version-check 'duckdb==2.0.1' 'psycopg[binary]==3.3.9' 'openlineage-python==1.54.0'
