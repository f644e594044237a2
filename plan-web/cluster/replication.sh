#!/bin/sh
# Runs once, when the container of the primary makes its database: the account of the standby, where a password was set for it.
set -eu
[ -n "${WORKPLAN_REPLICATION_PASSWORD:-}" ] || exit 0
psql -v ON_ERROR_STOP=1 -v password="$WORKPLAN_REPLICATION_PASSWORD" --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
create role replicator login replication password :'password';
SQL
echo "host replication replicator all scram-sha-256" >> "$PGDATA/pg_hba.conf"
