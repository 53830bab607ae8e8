#!/usr/bin/env bash
# A Kafka broker and a schema registry for tests: a Java machine by apt, their jars by Maven. Done once; quick after it.
set -euo pipefail
cd "$(dirname "$0")/../../.."
jars=node_modules/.cache/amend-kafka
registry=2.6.13.Final
made=$jars/.made-of-$(cat tests/setup/parts/kafka.sh demo/broker/kafka-jars/pom.xml | sha1sum | cut -c1-16)

missing=()
command -v java >/dev/null || missing+=(openjdk-17-jre-headless)
[ -e "$made" ] || command -v mvn >/dev/null || missing+=(maven)
if [ ${#missing[@]} -gt 0 ]; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi
[ -e "$made" ] && exit 0

# Under its name it is whole: what was broken off is begun anew.
rm -rf "$jars"
mkdir -p "$jars/broker" "$jars/registry"
mvn -B -q -f demo/broker/kafka-jars/pom.xml dependency:copy-dependencies \
  -DoutputDirectory="$PWD/$jars/broker" -DincludeScope=runtime
mvn -B -q dependency:copy -Dartifact="io.apicurio:apicurio-registry-app:$registry:tar.gz:all" \
  -DoutputDirectory="$PWD/$jars"
tar -xzf "$jars/apicurio-registry-app-$registry-all.tar.gz" -C "$jars/registry"
rm "$jars/apicurio-registry-app-$registry-all.tar.gz"
touch "$made"
