package app.workplan.service.ledger;

import app.workplan.domain.ledger.LedgerColumn;
import app.workplan.domain.ledger.LedgerDensity;
import app.workplan.domain.shared.Actor;
import app.workplan.service.shared.RecordRows;
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

    private static final String LAYOUT = """
            select shown_columns, density, default_view from ledger_layout where user_id = :user
            """;

    private static final String VIEWS = """
            select v.id, v.version, v.name, v.query, v.shared, v.owner_id = :user as own,
                   o.display_name as owner, not o.enabled as owner_left,
                   v.owner_id = :user or cast(:office as boolean) as changeable
            from saved_view v
            join user_account o on o.id = v.owner_id
            where v.bureau_id = :bureau and (v.owner_id = :user or v.shared)
            order by own desc, v.name, v.id
            limit :most
            """;

    private final JdbcClient jdbc;
    private final LedgerViewAccess access;

    /** As the reader arranged it, else the usual one. */
    public LedgerArrangement arrangement(Actor actor) {
        return jdbc.sql(LAYOUT)
                .param("user", access.requireReader(actor))
                .query((row, number) -> new LedgerArrangement(
                        LedgerColumn.read(row.getString("shown_columns")),
                        LedgerDensity.valueOf(row.getString("density")),
                        row.getString("default_view")))
                .optional()
                .orElse(LedgerArrangement.USUAL);
    }

    /** One's own by name, then what colleagues share. */
    public List<KeptView> views(Actor actor) {
        return jdbc.sql(VIEWS)
                .param("user", access.requireReader(actor))
                .param("bureau", actor.requireBureauId())
                .param("office", access.canShare(actor))
                .param("most", MOST_SHOWN)
                .query(RecordRows.of(KeptView.class))
                .list();
    }

    /** Whether the reader may share with the bureau. */
    public boolean canShare(Actor actor) {
        return access.canShare(actor);
    }
}
