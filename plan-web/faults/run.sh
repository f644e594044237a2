#!/bin/sh
# Two nodes of the packaged program behind haproxy, on a PostgreSQL 15 with a synchronous standby, killed and restarted under load
# (docs/faults.md). Debian or Ubuntu; everything listens on 127.0.0.1 and lies in a temporary folder, which is deleted at the end.
#
#   plan-web/faults/run.sh [kills] [rolling] [failover] [restore] [up]     without a word the first four, one after the other
#
# up starts everything and keeps it until Enter is pressed, to walk docs/operations.md step by step.
# Environment: KILLS=20 WRITES=20000 SEED=1 SECONDS_BETWEEN=2 (kills), ROUNDS=1 (rolling), FAILOVER_WRITES=500 (before and after),
# CLERKS=8, HEAP=256m, PORT=18300 (and the nine behind it)
set -eu
cd "$(dirname "$0")/../.."
missing=
[ -x /usr/lib/postgresql/15/bin/initdb ] || missing="$missing postgresql-15"
command -v haproxy > /dev/null || missing="$missing haproxy"
if [ -n "$missing" ]; then
    if [ "$(id -u)" = 0 ]; then root=; else root="sudo -n"; fi
    echo "Installing with apt-get:$missing"
    # shellcheck disable=SC2086
    $root apt-get update -qq && DEBIAN_FRONTEND=noninteractive $root apt-get install -y -qq --no-install-recommends $missing > /dev/null
fi
mvn -q -B -ntp -DskipTests -pl plan-web -am package
jar=plan-web/target/plan-web.jar
classes=plan-web/target/faults
mkdir -p "$classes"
javac -d "$classes" plan-web/faults/*.java
java -Djarmode=tools -jar "$jar" extract --force --destination "$classes/app" > /dev/null
exec java -Xmx256m -cp "$classes:$(ls "$classes"/app/lib/postgresql-*.jar)" Faults "$jar" "$@"
