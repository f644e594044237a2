#!/bin/sh
# The container of the standby: an empty folder is filled with a copy of the primary, then it follows.
set -eu
if [ "$(id -u)" = 0 ]; then
    mkdir -p "$PGDATA"
    chown postgres "$PGDATA"
    chmod 700 "$PGDATA"
    exec gosu postgres "$0"
fi
if [ ! -s "$PGDATA/PG_VERSION" ]; then
    pg_basebackup -D "$PGDATA" -R -X stream -c fast \
        -d "host=database user=replicator password=$WORKPLAN_REPLICATION_PASSWORD application_name=standby"
    # it waits for nobody when it becomes the primary
    echo "synchronous_standby_names = ''" >> "$PGDATA/postgresql.auto.conf"
fi
exec postgres
