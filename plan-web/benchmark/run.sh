#!/bin/sh
# Packages the program and measures it (docs/benchmark.md); nothing outside target/ and a temporary folder is touched.
# Without a word the starts and the pages, with "ledger" the ledger of a large plan, with "sheets" the writing of spreadsheets,
# with "exchange" a ledger of 400 tasks on its way out and back; "fill" makes a country in the database of SPRING_DATASOURCE_URL
# (or of WORKPLAN_DATA_DIR), "lists" measures what wide lists and search cost in it, and "national pages", "national mixed", "national
# hostile" and "national start" measure the program on it (docs/performance.md).
set -eu
cd "$(dirname "$0")/../.."
if [ "${1:-}" = fill ]; then
    shift
    exec mvn -q -B -ntp -pl plan-service -am test -Pnational -DskipTests -Dnational="$*"
fi
if [ "${1:-}" = lists ]; then
    exec mvn -q -B -ntp -pl plan-service -am test -Pnational -DskipTests -Dnational.program=WideLists
fi
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
    national)
        java -Djarmode=tools -jar "$jar" extract --force --destination "$classes/app" > /dev/null
        exec java -Xmx1g -cp "$classes:$(ls "$classes"/app/lib/postgresql-*.jar)" NationalBenchmark "$jar" plan-web/benchmark/wrk.lua "$2"
        ;;
    sheets)
        java -Djarmode=tools -jar "$jar" extract --force --destination "$classes/app" > /dev/null
        javac -cp "$classes/app/lib/*" -d "$classes" plan-web/benchmark/sheets/*.java
        exec java -Xmx64m -cp "$classes:$classes/app/lib/*" SheetBenchmark 2 10000 10000 100000 300000
        ;;
    exchange)
        java -Djarmode=tools -jar "$jar" extract --force --destination "$classes/app" > /dev/null
        javac -cp "$classes:$classes/app/lib/*" -d "$classes" plan-web/benchmark/exchange/*.java
        exec java -Xmx128m -cp "$classes:$classes/app/lib/*" ExchangeBenchmark "$jar" plan-web/benchmark/large-plan.sql
        ;;
    *) exec java -Xmx128m -cp "$classes" Benchmark "$jar" ;;
esac
