package app.workplan.service.paper;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 常见的阻碍: what keeps most kinds from being written, and what to do about it. */
@Component
@RequiredArgsConstructor
public class PaperHindrances {

    private final PaperQueries queries;

    /** 没有任务. */
    public @Nullable PaperHindrance withoutTasks(PaperRequest request) {
        return queries.standing(request.plan(), request.day()).tasks() == 0
                ? new PaperHindrance("paper.missing.tasks", plan(request), "paper.next.plan")
                : null;
    }

    /** 还没有印发. */
    public @Nullable PaperHindrance ofDraft(PaperRequest request) {
        return request.plan().isIssued()
                ? null
                : new PaperHindrance("paper.missing.draft", plan(request), "paper.next.plan");
    }

    /** 还没有印发, or 没有任务. */
    public @Nullable PaperHindrance withoutFigures(PaperRequest request) {
        PaperHindrance draft = ofDraft(request);
        return draft == null ? withoutTasks(request) : draft;
    }

    /** 还没有印发, or nobody is responsible for anything on the day. */
    @Nullable
    PaperHindrance withoutShares(PaperRequest request) {
        PaperHindrance draft = ofDraft(request);
        return draft != null || queries.standing(request.plan(), request.day()).assigned() > 0
                ? draft
                : new PaperHindrance("paper.missing.shares", plan(request) + "/gaps", "paper.next.gaps");
    }

    private static String plan(PaperRequest request) {
        return "/plans/" + request.plan().id();
    }
}
