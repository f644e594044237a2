#!/bin/sh
# Packages the program and measures it (docs/benchmark.md); nothing outside target/ and a temporary folder is touched.
# Without a word the starts and the pages, with "ledger" the ledger of a large plan.
set -eu
cd "$(dirname "$0")/../.."
mvn -q -B -ntp -DskipTests -pl plan-web -am package
jar=plan-web/target/plan-web.jar
classes=plan-web/target/benchmark
mkdir -p "$classes"
javac -d "$classes" plan-web/benchmark/*.java
case ${1:-} in
    ledger)
        java -Djarmode=tools -jar "$jar" extract --force --destination "$classes/app" > /dev/null
        exec java -Xmx128m -cp "$classes:$(ls "$classes"/app/lib/postgresql-*.jar)" LedgerBenchmark "$jar" plan-web/benchmark/large-plan.sql
        ;;
    *) exec java -Xmx128m -cp "$classes" Benchmark "$jar" ;;
esac
