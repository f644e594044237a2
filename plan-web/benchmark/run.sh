#!/bin/sh
# Packages the program and measures it (docs/benchmark.md); nothing outside target/ and a temporary folder is touched.
set -eu
cd "$(dirname "$0")/../.."
mvn -q -B -ntp -DskipTests -pl plan-web -am package
exec java -Xmx128m plan-web/benchmark/Benchmark.java plan-web/target/plan-web.jar
