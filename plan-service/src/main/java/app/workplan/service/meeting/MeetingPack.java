package app.workplan.service.meeting;

import app.workplan.domain.supervision.DirectiveState;
import app.workplan.domain.supervision.MeetingDecisionKind;
import app.workplan.domain.task.Light;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 会议材料, as it stood on a day; kept as JSON when the meeting is closed.
 *
 * @param plans the titles of the plans it looks at
 * @param until the next meeting, up to which it looks ahead
 * @param overdue the longest overdue first
 * @param soon due from the day to the next meeting, the nearest first
 * @param coordination 需协调
 * @param directives open ones, the most urgent first
 * @param earlier what the meeting before this one decided, and how it stands
 */
public record MeetingPack(
        LocalDate asOf,
        LocalDate until,
        List<String> plans,
        List<Item> overdue,
        List<Item> soon,
        List<Item> coordination,
        List<Order> directives,
        List<Earlier> earlier) {

    /**
     * 一项任务.
     *
     * @param daysOverdue 0 when not red
     * @param words the problems its departments last told of
     */
    public record Item(
            long taskId,
            String code,
            String title,
            @Nullable Light light,
            LocalDate due,
            int daysOverdue,
            int daysLeft,
            @Nullable BigDecimal progress,
            @Nullable BigDecimal expected,
            List<String> departments,
            List<Word> words) {

        private static final int MANY = 4;

        /** 前几个科室, all where they are few: a row with fourteen names is read by nobody. */
        public List<String> few() {
            return departments.size() <= MANY ? departments : departments.subList(0, MANY - 1);
        }
    }

    /** 存在问题 a department last told of. */
    public record Word(String department, String text) {}

    /**
     * 一项批示.
     *
     * @param days since it was given
     * @param answers the departments that replied
     * @param waiting the departments that owe a reply
     */
    public record Order(
            long directiveId,
            @Nullable String giver,
            LocalDate givenOn,
            long days,
            String code,
            String title,
            String text,
            @Nullable LocalDate dueOn,
            List<Word> answers,
            List<String> waiting) {}

    /**
     * 上次会议的一项.
     *
     * @param taskId the task it became or on which the directive was given, null for a note
     * @param light of that task; null for a note, and where it is cancelled
     * @param directive null unless it became one
     */
    public record Earlier(
            String meeting,
            LocalDate heldOn,
            int position,
            String text,
            MeetingDecisionKind kind,
            @Nullable Long taskId,
            @Nullable String code,
            @Nullable Light light,
            @Nullable BigDecimal progress,
            @Nullable Long directiveId,
            @Nullable DirectiveState directive) {}
}
