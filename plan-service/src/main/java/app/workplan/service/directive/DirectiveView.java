package app.workplan.service.directive;

import app.workplan.domain.supervision.DirectiveState;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 一项批示, as it stood at the end of the day.
 *
 * @param day the day it is told of
 * @param answers one for each department named, in the bureau's order
 */
public record DirectiveView(Head head, LocalDate day, List<DirectiveAnswer> answers) {

    /**
     * @param entryId 批在填报上, null for none
     * @param noticeId 批在督办单上, null for none
     * @param dueOn 回复期限, null for none
     * @param givenAt Beijing time
     * @param giverId account of the one who gave it
     * @param endedAt 办结 or 撤回, Beijing time; null while it is open
     */
    public record Head(
            long id,
            long bureauId,
            long planId,
            String planTitle,
            long taskId,
            String code,
            String title,
            @Nullable Long entryId,
            @Nullable Long noticeId,
            String text,
            @Nullable LocalDate dueOn,
            DirectiveState state,
            LocalDateTime givenAt,
            LocalDate givenOn,
            @Nullable Long giverId,
            @Nullable String giver,
            @Nullable LocalDateTime endedAt) {}

    /** Whether it is neither closed nor withdrawn. */
    public boolean open() {
        return head.state() == DirectiveState.OPEN;
    }

    /** 已几天: days since it was given, 0 on the day itself. */
    public long days() {
        return ChronoUnit.DAYS.between(head.givenOn(), day);
    }

    /** Whether an answer is owed though its day has passed. */
    public boolean late() {
        return open() && waiting() > 0 && head.dueOn() != null && head.dueOn().isBefore(day);
    }

    /** How many departments owe an answer. */
    public long waiting() {
        return answers.stream().filter(DirectiveAnswer::waits).count();
    }

    /** Whether any department has answered. */
    public boolean answered() {
        return answers.stream().anyMatch(one -> one.repliedAt() != null);
    }

    /** The answers owed by one of the departments. */
    public List<DirectiveAnswer> owedBy(Collection<Long> departmentIds) {
        return answers.stream()
                .filter(one -> one.waits() && departmentIds.contains(one.departmentId()))
                .toList();
    }
}
