package app.workplan.service.handover;

import app.workplan.domain.organisation.HandoverState;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 一次交接.
 *
 * @param list 交接清单, null for a reader who sees no content of plans
 * @param deputies who stands in for the leaver today or later
 * @param offers what the reader may do now
 */
public record HandoverPage(Head head, @Nullable HandoverList list, List<Deputy> deputies, Offers offers) {

    /**
     * @param departments their names as they were when it was opened
     * @param listedOn the day the list was settled by the first signature, null before it
     * @param leaverSignedBy who signed: the leaver, or somebody of the office in the leaver's stead with {@code leaverReason}
     * @param successorFits whether the successor may still take over
     */
    public record Head(
            long id,
            long bureauId,
            long leaverId,
            String leaver,
            long successorId,
            String successor,
            boolean successorFits,
            String departments,
            LocalDate effectiveOn,
            @Nullable String note,
            HandoverState state,
            LocalDateTime openedAt,
            @Nullable String openedBy,
            @Nullable LocalDate listedOn,
            @Nullable LocalDateTime leaverSignedAt,
            @Nullable Long leaverSignerId,
            @Nullable String leaverSignedBy,
            @Nullable String leaverReason,
            @Nullable LocalDateTime successorSignedAt,
            @Nullable LocalDateTime endedAt,
            @Nullable String endedBy,
            @Nullable String cancelReason) {

        /** Whether it waits for a signature. */
        public boolean open() {
            return state == HandoverState.OPEN;
        }
    }

    /** 代理人 of the leaver; to is null until it is ended. */
    public record Deputy(
            String name, LocalDate from, @Nullable LocalDate to, boolean now) {}

    /**
     * @param signAsLeaver whether the reader may sign for the leaver now
     * @param inStead whether that would be in the leaver's stead
     * @param tooEarly whether nobody may sign before the effective day
     * @param withdraw whether the reader may take back a signature
     * @param cancel whether it may be cancelled
     */
    public record Offers(
            boolean signAsLeaver,
            boolean inStead,
            boolean signAsSuccessor,
            boolean tooEarly,
            boolean withdraw,
            boolean cancel) {}
}
