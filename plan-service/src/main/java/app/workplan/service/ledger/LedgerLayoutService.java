package app.workplan.service.ledger;

import app.workplan.domain.ledger.LedgerColumn;
import app.workplan.domain.ledger.LedgerDensity;
import app.workplan.domain.ledger.LedgerLayout;
import app.workplan.domain.shared.Actor;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 台账版式: what each user sets for the own ledger. */
@Service
@RequiredArgsConstructor
@Transactional
public class LedgerLayoutService {

    private static final String ENTITY = "ledgerLayout";

    private final LedgerLayoutRepository layouts;
    private final LedgerViewAccess access;
    private final AuditTrail audit;

    /**
     * 列设置: columns and density of the own ledger.
     *
     * @param columns null leaves them as they are
     */
    public void arrange(Actor actor, @Nullable Set<LedgerColumn> columns, LedgerDensity density) {
        LedgerLayout layout = own(actor);
        String before = words(layout);
        layout.arrange(columns == null ? LedgerColumn.read(layout.getShownColumns()) : columns, density);
        String after = words(layout);
        if (!before.equals(after)) {
            audit.record(Audited.of(actor, layout.getBureauId(), "ledger.arrange", ENTITY, layout.requireId())
                    .values(before, after));
        }
    }

    /** 恢复默认列. */
    public void reset(Actor actor) {
        arrange(actor, LedgerColumn.USUAL, LedgerDensity.USUAL);
    }

    /**
     * 默认视图: what the own ledger opens with.
     *
     * @param view its key, null to open with every task
     */
    public void openWith(Actor actor, @Nullable String view) {
        LedgerLayout layout = own(actor);
        String before = layout.getDefaultView();
        layout.openWith(view);
        audit.record(Audited.of(actor, layout.getBureauId(), "ledger.openWith", ENTITY, layout.requireId())
                .values(before, view));
    }

    /** What the user keeps is changed by one window after the other. */
    void lockOf(Actor actor) {
        own(actor);
    }

    /** Locked, so that two windows of one user come one after the other. */
    private LedgerLayout own(Actor actor) {
        long user = access.requireReader(actor);
        layouts.makeIfMissing(actor.requireBureauId(), user, LedgerColumn.text(LedgerColumn.USUAL));
        return layouts.lockOf(user);
    }

    private static String words(LedgerLayout layout) {
        return layout.getShownColumns() + ", " + layout.getDensity();
    }
}
