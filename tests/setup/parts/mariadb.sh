#!/usr/bin/env bash
# MariaDB, as a database that feeds read from and write to. Tests start one of their own; installing starts none.
set -euo pipefail
command -v mariadbd >/dev/null && exit
apt-get update -qq
DEBIAN_FRONTEND=noninteractive RUNLEVEL=1 apt-get install -y -qq --no-install-recommends mariadb-server >/dev/null
