package app.workplan.service.progress;

import app.workplan.domain.progress.ReportDraft;
import app.workplan.domain.task.Share;
import java.time.Instant;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 填报的草稿: of a share the newest is its draft; the one another device saved before is kept beside it, so that neither is
 * lost unseen. In the caller's transaction, which holds the lock of the share.
 */
@Component
@RequiredArgsConstructor
@Transactional(propagation = Propagation.MANDATORY)
class ReportDrafts {

    /** A device that told no key is one of its own. */
    private static final String UNKNOWN = "-";

    private static final String KEEP = """
            insert into replaced_draft as r (bureau_id, share_id, device, percent, text, problems, next_steps, needs_coordination,
                                             saved_at, actor_id)
            select d.bureau_id, d.share_id, coalesce(d.device, '-'), d.percent, d.text, d.problems, d.next_steps, d.needs_coordination,
                   d.saved_at, d.actor_id
            from report_draft d
            where d.share_id = :share and coalesce(d.device, '-') <> :device
            on conflict (share_id, device) do update
            set percent = excluded.percent, text = excluded.text, problems = excluded.problems, next_steps = excluded.next_steps,
                needs_coordination = excluded.needs_coordination, saved_at = excluded.saved_at, actor_id = excluded.actor_id
            """;

    private final ReportDraftRepository drafts;
    private final JdbcClient jdbc;

    /**
     * 存草稿 of a device: the one of another device is kept beside it, its own earlier one is replaced.
     *
     * @return whether it was anything new; the same form sent again is not
     */
    boolean keep(Share share, ReportProgress command, Instant at, @Nullable Long by) {
        long shareId = share.requireId();
        ReportDraft draft = drafts.findById(shareId).orElseGet(() -> new ReportDraft(share));
        if (draft.holds(command.report(), by)) {
            return false;
        }
        String own = command.device() == null ? UNKNOWN : command.device();
        jdbc.sql(KEEP).param("share", shareId).param("device", own).update();
        jdbc.sql("delete from replaced_draft where share_id = :share and device = :device")
                .param("share", shareId)
                .param("device", own)
                .update();
        draft.save(command.report(), at, by, command.device());
        drafts.save(draft);
        return true;
    }

    /** What is reported needs no draft any more. */
    void forget(Share share) {
        drafts.deleteById(share.requireId());
        jdbc.sql("delete from replaced_draft where share_id = :share")
                .param("share", share.requireId())
                .update();
    }
}
