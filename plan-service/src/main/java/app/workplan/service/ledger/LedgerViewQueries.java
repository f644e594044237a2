package app.workplan.service.ledger;

import app.workplan.domain.ledger.LedgerColumn;
import app.workplan.domain.ledger.LedgerDensity;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.task.BulkChange;
import app.workplan.service.shared.RecordRows;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 台账版式和常用视图的读取, of the reader alone. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class LedgerViewQueries {

    /** More than a bureau keeps; a page never lists or counts more. */
    private static final int MOST_SHOWN = 60;

    private static final String KEPT = """
            select l.shown_columns, l.density, l.default_view, kept.*
            from (values (cast(:user as bigint))) as reader(id)
            left join ledger_layout l on l.user_id = reader.id
            left join lateral (
                (select v.id, v.version, v.name, v.query, v.shared, v.owner_id = reader.id as own,
                        o.display_name as owner, not o.enabled as owner_left,
                        v.owner_id = reader.id or cast(:office as boolean) as changeable,
                        cast(null as varchar) as kind, cast(null as timestamp) as at, cast(null as timestamp) as until,
                        cast(null as varchar) as actor, cast(null as integer) as tasks
                 from saved_view v
                 join user_account o on o.id = v.owner_id
                 where v.bureau_id = :bureau and (v.owner_id = reader.id or v.shared)
                 order by own desc, v.name, v.id
                 limit :most)
                union all
                select c.id, null, null, null, null, null, null, null, null,
                       c.kind, c.at at time zone 'Asia/Shanghai',
                       (c.at + cast(:minutes as integer) * interval '1 minute') at time zone 'Asia/Shanghai', c.actor_name,
                       (select count(*) from bulk_line b where b.bulk_change_id = c.id)::int
                from bulk_change c
                where cast(:office as boolean) and c.bureau_id = :bureau and c.undone_at is null and c.at >= :since
            ) kept on true
            order by kept.own desc, kept.name, kept.at desc, kept.id
            """;

    private final JdbcClient jdbc;
    private final LedgerViewAccess access;
    private final Clock clock;

    /** Arranged as the reader left it, else the usual way, with what can still be taken back; one statement. */
    public LedgerKept kept(Actor actor) {
        LedgerArrangement[] arranged = {LedgerArrangement.USUAL};
        List<KeptView> views = new ArrayList<>();
        List<UndoableChange> changes = new ArrayList<>();
        RecordRows<KeptView> view = RecordRows.of(KeptView.class);
        RecordRows<UndoableChange> change = RecordRows.of(UndoableChange.class);
        jdbc.sql(KEPT)
                .param("user", access.requireReader(actor))
                .param("bureau", actor.requireBureauId())
                .param("office", access.canShare(actor))
                .param("most", MOST_SHOWN)
                .param("minutes", BulkChange.UNDOABLE.toMinutes())
                .param("since", clock.instant().minus(BulkChange.UNDOABLE).atOffset(ZoneOffset.UTC))
                .query((ResultSet row) -> {
                    if (row.getString("density") != null) {
                        arranged[0] = new LedgerArrangement(
                                LedgerColumn.read(row.getString("shown_columns")),
                                LedgerDensity.valueOf(row.getString("density")),
                                row.getString("default_view"));
                    }
                    if (row.getObject("kind") != null) {
                        changes.add(change.mapRow(row, changes.size()));
                    } else if (row.getObject("id") != null) {
                        views.add(view.mapRow(row, views.size()));
                    }
                });
        return new LedgerKept(arranged[0], views, changes);
    }

    /** Whether the reader may share with the bureau. */
    public boolean canShare(Actor actor) {
        return access.canShare(actor);
    }
}
