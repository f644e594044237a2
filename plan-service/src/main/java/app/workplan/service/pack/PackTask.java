package app.workplan.service.pack;

import app.workplan.domain.supervision.NoticeColour;
import app.workplan.domain.supervision.NoticeState;
import app.workplan.service.audit.AuditRow;
import app.workplan.service.directive.DirectiveView;
import app.workplan.service.task.TaskPage;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 佐证包里的一项任务: its page, and everything that was handed in, decided and written about it, the oldest first.
 *
 * @param audit 审计摘录, without addresses of machines
 */
public record PackTask(
        TaskPage page,
        List<Entry> entries,
        List<Completed> completions,
        List<Recorded> records,
        List<Letter> letters,
        List<Reply> replies,
        List<DirectiveView> directives,
        List<Evidence> files,
        List<AuditRow> audit) {

    /** 进展填报; times are Beijing's. */
    public record Entry(
            long id,
            String department,
            LocalDate periodEnd,
            @Nullable Integer percent,
            String text,
            @Nullable String problems,
            @Nullable String nextSteps,
            boolean needsCoordination,
            boolean onBehalf,
            @Nullable String actingFor,
            @Nullable String actor,
            LocalDateTime at,
            @Nullable LocalDateTime returnedAt,
            @Nullable String returnedBy,
            @Nullable String returnReason) {}

    /**
     * 办结申请.
     *
     * @param outcome PENDING, ACCEPTED, RETURNED or WITHDRAWN
     */
    public record Completed(
            long id,
            String department,
            String text,
            boolean onBehalf,
            @Nullable String actingFor,
            @Nullable String actor,
            LocalDateTime at,
            String outcome,
            @Nullable LocalDateTime decidedAt,
            @Nullable String decidedBy,
            @Nullable String reason) {}

    /** 应办次的一次记录. */
    public record Recorded(
            long id,
            String words,
            LocalDate periodFrom,
            LocalDate dueOn,
            LocalDate heldOn,
            @Nullable String post,
            String note,
            @Nullable String actor,
            LocalDateTime at) {}

    /** 督办单. */
    public record Letter(
            long id,
            String word,
            int year,
            int number,
            NoticeColour colour,
            NoticeState state,
            String department,
            String demand,
            LocalDate replyBy,
            LocalDate issuedOn,
            String issuer,
            @Nullable LocalDateTime receivedAt,
            @Nullable LocalDate endedOn,
            @Nullable String endReason) {}

    /** 督办单的回复. */
    public record Reply(
            long noticeId, String text, @Nullable String actor, LocalDateTime at) {}

    /**
     * 佐证材料 that was handed in.
     *
     * @param entryId with which it was handed in, else null; so are the next two
     * @param storedAs its name in the store
     * @param removedAt null while it is there
     */
    public record Evidence(
            long id,
            @Nullable Long entryId,
            @Nullable Long completionId,
            @Nullable Long recordId,
            @Nullable String department,
            String fileName,
            String kind,
            long bytes,
            String sha256,
            String storedAs,
            @Nullable String uploader,
            LocalDateTime uploadedAt,
            @Nullable LocalDateTime removedAt) {}

    /** Replies to one letter. */
    public List<Reply> repliesTo(long letterId) {
        return replies.stream().filter(one -> one.noticeId() == letterId).toList();
    }
}
