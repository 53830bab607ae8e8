#!/usr/bin/env bash
# A mail server in one file, for tests: GreenMail, from Maven Central.
set -euo pipefail
cd "$(dirname "$0")/../../.."
version=2.1.8
jar=dist/parts/greenmail-standalone-$version.jar
[ -s "$jar" ] && exit 0
mkdir -p "$(dirname "$jar")"
mvn -B -q org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy \
  -Dartifact=com.icegreen:greenmail-standalone:$version -DoutputDirectory="$(dirname "$jar")"
