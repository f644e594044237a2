package app.workplan.service.handover;

import app.workplan.domain.supervision.NoticeColour;
import app.workplan.domain.task.Light;
import app.workplan.domain.task.ShareRole;
import app.workplan.domain.task.ShareState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * 交接清单: what is open for the departments that are handed over. Kept as JSON once it is signed, so that a name added here
 * needs a value for the lists of earlier years.
 *
 * @param asOf 截至: the day it was judged on
 * @param plans the issued, unclosed ones in which something is open
 * @param letters 督办单 that wait; null in what was kept before there were any
 * @param directives 批示 that wait; null likewise
 */
public record HandoverList(
        LocalDate asOf,
        List<PlanPart> plans,
        @Nullable List<Letter> letters,
        @Nullable List<Order> directives) {

    public HandoverList {
        plans = List.copyOf(plans);
        // lists that were signed before there were letters or directives name none
        letters = letters == null ? List.of() : List.copyOf(letters);
        directives = directives == null ? List.of() : List.copyOf(directives);
    }

    /** 督办单 that waits for receipt or reply. */
    public record Letter(
            long id,
            String word,
            int year,
            int number,
            NoticeColour colour,
            long taskId,
            String code,
            String title,
            String department,
            LocalDate replyBy,
            boolean received) {}

    /**
     * 批示 that waits for receipt or reply, by one department.
     *
     * @param dueOn 回复期限, null for none
     * @param standing RECEIPT, REPLY or AGAIN
     */
    public record Order(
            long id,
            long taskId,
            String code,
            String title,
            String department,
            @Nullable String giver,
            String text,
            @Nullable LocalDate dueOn,
            String standing) {}

    /** One plan: its open shares and the occurrences that may still be recorded. */
    public record PlanPart(long planId, String title, List<Line> lines, List<Duty> duties) {

        public PlanPart {
            lines = List.copyOf(lines);
            duties = List.copyOf(duties);
        }
    }

    /**
     * 未办结的分工.
     *
     * @param progress as displayed
     * @param last 最近一次填报, shortened
     * @param handedInOn 待审核: when its completion was handed in, null where none waits
     * @param returnReason 退回 and not handed in again
     * @param extensionTo the later date that was asked for and is not decided
     * @param needsCoordination whether its last report says so
     */
    public record Line(
            long shareId,
            long taskId,
            String code,
            String title,
            String department,
            ShareRole role,
            ShareState state,
            @Nullable Light light,
            LocalDate dueOn,
            int daysOverdue,
            BigDecimal progress,
            @Nullable String last,
            @Nullable LocalDate handedInOn,
            @Nullable String returnReason,
            @Nullable LocalDate extensionTo,
            boolean needsCoordination) {}

    /** 应办次 short of its count. */
    public record Duty(
            long occurrenceId,
            long taskId,
            String code,
            String title,
            String department,
            String words,
            LocalDate dueOn,
            int records,
            int expected,
            LocalDate recordableUntil) {}

    /** 一个数: how many of what; the word follows {@code handover.count.} in the bundles. */
    public record Count(String word, long n) {}

    /** 小计: what stands over the list. */
    public List<Count> counts() {
        return List.of(
                count("open", line -> true),
                count("overdue", line -> line.light() == Light.OVERDUE),
                count("waiting", line -> line.handedInOn() != null),
                count("returned", line -> line.returnReason() != null),
                count("extensions", line -> line.extensionTo() != null),
                count("coordination", Line::needsCoordination),
                new Count("letters", letters == null ? 0 : letters.size()),
                new Count("directives", directives == null ? 0 : directives.size()),
                new Count(
                        "duties",
                        plans.stream().mapToLong(plan -> plan.duties().size()).sum()));
    }

    private Count count(String word, Predicate<Line> which) {
        return new Count(
                word,
                plans.stream()
                        .flatMap(plan -> plan.lines().stream())
                        .filter(which)
                        .count());
    }
}
