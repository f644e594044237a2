package app.workplan.service.ledger;

import app.workplan.domain.ledger.SavedView;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 常用视图: kept, renamed, shared, changed and deleted. */
@Service
@RequiredArgsConstructor
@Transactional
public class LedgerViewService {

    /** Views of one user at most. */
    public static final int MOST = 20;

    private static final String ENTITY = "savedView";

    private final SavedViewRepository views;
    private final LedgerLayoutService layouts;
    private final LedgerViewAccess access;
    private final AuditTrail audit;
    private final Clock clock;

    /**
     * 存视图; its id.
     *
     * @param query as in the ledger's address, without plan, day and page
     * @throws RuleViolation when the name is missing, too long or taken, or there are too many
     */
    public long save(Actor actor, String name, String query, boolean shared) {
        long owner = access.requireReader(actor);
        layouts.lockOf(actor);
        if (views.countByOwnerId(owner) >= MOST) {
            throw new RuleViolation("view.tooMany", MOST);
        }
        SavedView view = new SavedView(actor.requireBureauId(), owner, name, query, clock.instant());
        requireFree(owner, view.getName(), null);
        share(actor, view, shared);
        views.save(view);
        record(actor, "view.save", view, null);
        return view.requireId();
    }

    /**
     * 改名、共享.
     *
     * @throws RuleViolation when the name is missing, too long or taken
     * @throws StaleVersion when somebody was faster
     */
    public void edit(Actor actor, long id, String name, boolean shared, @Nullable Integer version) {
        SavedView view = mine(actor, id, version);
        String before = words(view);
        requireFree(view.getOwnerId(), name.strip(), id);
        view.call(name);
        share(actor, view, shared);
        record(actor, "view.edit", view, before);
    }

    /**
     * 更新条件: the view means from now on what the ledger shows.
     *
     * @throws StaleVersion when somebody was faster
     */
    public void redefine(Actor actor, long id, String query, @Nullable Integer version) {
        SavedView view = mine(actor, id, version);
        String before = words(view);
        view.mean(query);
        record(actor, "view.redefine", view, before);
    }

    /**
     * 删视图. Who opens the ledger with it is told the next time.
     *
     * @throws StaleVersion when somebody was faster
     */
    public void delete(Actor actor, long id, @Nullable Integer version) {
        SavedView view = mine(actor, id, version);
        record(actor, "view.delete", view, words(view));
        views.delete(view);
    }

    private SavedView mine(Actor actor, long id, @Nullable Integer version) {
        SavedView view = views.findById(id).orElseThrow(() -> new NotFound("view", id));
        access.requireCanChange(actor, view);
        view.requireSeen(version);
        return view;
    }

    private void share(Actor actor, SavedView view, boolean shared) {
        if (shared != view.isShared()) {
            if (shared) {
                access.requireCanShare(actor);
            }
            view.share(shared);
        }
    }

    private void requireFree(long owner, String name, @Nullable Long id) {
        views.findByOwnerIdAndName(owner, name)
                .filter(other -> id == null || other.requireId() != id)
                .ifPresent(other -> {
                    throw new RuleViolation("view.nameTaken", name);
                });
    }

    private void record(Actor actor, String action, SavedView view, @Nullable String before) {
        audit.record(Audited.of(actor, view.getBureauId(), action, ENTITY, view.getId())
                .values(before, action.equals("view.delete") ? null : words(view)));
    }

    private static String words(SavedView view) {
        return "%s (%s): %s".formatted(view.getName(), view.isShared() ? "shared" : "own", view.getQuery());
    }
}
