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
            select l.shown_columns, l.density, l.default_view,
                   cast(:office as boolean) and exists (
                       select from bulk_change c
                       where c.bureau_id = :bureau and c.undone_at is null and c.at >= :since) as undoable,
                   v.id, v.version, v.name, v.query, v.shared, v.own, v.owner, v.owner_left, v.changeable
            from (values (cast(:user as bigint))) as reader(id)
            left join ledger_layout l on l.user_id = reader.id
            left join lateral (
                select v.id, v.version, v.name, v.query, v.shared, v.owner_id = reader.id as own,
                       o.display_name as owner, not o.enabled as owner_left,
                       v.owner_id = reader.id or cast(:office as boolean) as changeable
                from saved_view v
                join user_account o on o.id = v.owner_id
                where v.bureau_id = :bureau and (v.owner_id = reader.id or v.shared)
                order by own desc, v.name, v.id
                limit :most
            ) v on true
            order by v.own desc, v.name, v.id
            """;

    private final JdbcClient jdbc;
    private final LedgerViewAccess access;
    private final Clock clock;

    /** Arranged as the reader left it, else the usual way; one statement. */
    public LedgerKept kept(Actor actor) {
        LedgerArrangement[] arranged = {LedgerArrangement.USUAL};
        boolean[] undoable = {false};
        List<KeptView> views = new ArrayList<>();
        RecordRows<KeptView> view = RecordRows.of(KeptView.class);
        jdbc.sql(KEPT)
                .param("user", access.requireReader(actor))
                .param("bureau", actor.requireBureauId())
                .param("office", access.canShare(actor))
                .param("most", MOST_SHOWN)
                .param("since", clock.instant().minus(BulkChange.UNDOABLE).atOffset(ZoneOffset.UTC))
                .query((ResultSet row) -> {
                    undoable[0] = row.getBoolean("undoable");
                    if (row.getString("density") != null) {
                        arranged[0] = new LedgerArrangement(
                                LedgerColumn.read(row.getString("shown_columns")),
                                LedgerDensity.valueOf(row.getString("density")),
                                row.getString("default_view"));
                    }
                    if (row.getObject("id") != null) {
                        views.add(view.mapRow(row, views.size()));
                    }
                });
        return new LedgerKept(arranged[0], views, undoable[0]);
    }

    /** Whether the reader may share with the bureau. */
    public boolean canShare(Actor actor) {
        return access.canShare(actor);
    }
}
