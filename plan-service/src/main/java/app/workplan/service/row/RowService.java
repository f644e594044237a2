package app.workplan.service.row;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Characters;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.domain.task.RowContent;
import app.workplan.domain.task.Task;
import app.workplan.domain.task.TaskRow;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.BusinessClock;
import app.workplan.service.task.TasksInPlans;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 清单的登记与销号: the rows of one task are written one command after the other, under the lock of the task. */
@Service
@RequiredArgsConstructor
public class RowService {

    /** Most rows of one list; the longest known has a few hundred. */
    public static final int MAX_ROWS = 2000;

    private final TasksInPlans tasks;
    private final RowRepository rows;
    private final RowAccess access;
    private final RowPercents percents;
    private final AuditTrail audit;
    private final Clock clock;

    /**
     * 登记一项.
     *
     * @param content without a number the next free one is given
     * @return its id; the same form sent twice gives the row it made the first time
     * @throws RuleViolation when the plan is not tracked, a field is refused, or the number is on the list already
     */
    @Transactional
    public long add(Actor actor, long taskId, RowContent content) {
        Task task = keep(actor, taskId);
        Instant now = clock.instant();
        TaskRow twin = rows.findFirstByTaskIdAndRemovedAtIsNullOrderByAddedAtDescIdDesc(taskId)
                .filter(last -> isSameAgain(last, content, actor, now))
                .orElse(null);
        if (twin != null) {
            return twin.requireId();
        }
        Set<String> numbers = rows.numbers(taskId);
        if (numbers.size() >= MAX_ROWS) {
            throw new RuleViolation("row.tooMany", MAX_ROWS);
        }
        RowContent clean = numbered(content, numbers).checked(BusinessClock.dayOf(now));
        requireFree(clean.number(), numbers);
        TaskRow row = rows.save(new TaskRow(task, clean, now, actor.userId()));
        audit.record(access.change(actor, task, "row.add").values(null, RowWords.of(clean)));
        percents.settle(actor, task, now);
        return row.requireId();
    }

    private static RowContent numbered(RowContent content, Set<String> numbers) {
        return content.number().isBlank() ? content.numbered(RowWords.next(numbers)) : content;
    }

    static void requireFree(String number, Set<String> numbers) {
        if (numbers.contains(number)) {
            throw new RuleViolation("row.numberTaken", number);
        }
    }

    /** A double click or a reload sends the same words again within minutes. */
    private static boolean isSameAgain(TaskRow last, RowContent typed, Actor actor, Instant now) {
        RowContent stored = last.content();
        RowContent same = new RowContent(
                typed.number().isBlank() ? stored.number() : typed.number().strip(),
                typed.name().strip(),
                blankToNull(typed.aspect()),
                blankToNull(typed.owner()),
                typed.foundOn(),
                typed.dueOn(),
                blankToNull(typed.note()));
        return stored.equals(same)
                && Objects.equals(last.getAddedBy(), actor.userId())
                && last.getAddedAt().isAfter(now.minusSeconds(120));
    }

    private static @Nullable String blankToNull(@Nullable String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }

    /**
     * 修改一项, while it is open.
     *
     * @throws StaleVersion when somebody changed it since the form was opened
     */
    @Transactional
    public void edit(Actor actor, EditRow command) {
        Task task = keep(actor, taskOf(command.rowId()));
        TaskRow row = load(command.rowId());
        row.requireSeen(command.version());
        RowContent before = row.content();
        RowContent clean = command.content().checked(BusinessClock.dayOf(clock.instant()));
        if (clean.equals(before)) {
            return;
        }
        if (!clean.number().equals(before.number())) {
            requireFree(clean.number(), rows.numbers(task.requireId()));
        }
        row.edit(clean);
        audit.record(access.change(actor, task, "row.edit").values(RowWords.of(before), RowWords.of(clean)));
    }

    /**
     * 销号, of one or several rows: all or none.
     *
     * @param on 销号日期
     * @param checker 核销人; without one the actor
     * @return how many were struck off now; those struck off by the same form before are none
     * @throws RuleViolation when none is chosen, or one of them may not be struck off on that day
     */
    @Transactional
    public int strikeOff(
            Actor actor, long taskId, Collection<Long> rowIds, @Nullable LocalDate on, @Nullable String checker) {
        Task task = keep(actor, taskId);
        if (on == null) {
            throw new RuleViolation("row.struckMissing");
        }
        Set<Long> ids = new HashSet<>(rowIds);
        if (ids.isEmpty()) {
            throw new RuleViolation("row.nothingChosen");
        }
        List<TaskRow> chosen = rows.findByTaskIdAndIdInOrderById(taskId, ids);
        if (chosen.size() < ids.size()) {
            throw new NotFound("row", taskId);
        }
        String who = checkedBy(actor, checker);
        List<TaskRow> open = chosen.stream()
                .filter(row -> row.getRemovedAt() != null || !isSameAgain(row, on, who, actor))
                .toList();
        return strikeOff(actor, task, open, on, who);
    }

    /**
     * 全部销号: every open row the filter leaves, on all its pages.
     *
     * @param shown how many the page said there were: if the list changed since, nobody has seen what would be struck off
     * @return how many were struck off now; none when the same form did it before
     * @throws RuleViolation when there are more or fewer now, or one of them may not be struck off on that day
     */
    @Transactional
    public int strikeOffAll(
            Actor actor, long taskId, RowFilter filter, int shown, @Nullable LocalDate on, @Nullable String checker) {
        Task task = keep(actor, taskId);
        if (on == null) {
            throw new RuleViolation("row.struckMissing");
        }
        List<TaskRow> listed = rows.findByTaskIdAndRemovedAtIsNullOrderById(taskId).stream()
                .filter(row -> filter.aspect() == null || filter.aspect().equals(row.getAspect()))
                .filter(row -> !filter.unsorted() || row.getAspect() == null)
                .toList();
        List<TaskRow> open =
                listed.stream().filter(row -> row.strike().isEmpty()).toList();
        String who = checkedBy(actor, checker);
        boolean again = open.isEmpty()
                && listed.stream()
                                .filter(row -> isSameAgain(row, on, who, actor))
                                .count()
                        >= Math.max(shown, 1);
        if (!again && (open.isEmpty() || open.size() != shown)) {
            throw new RuleViolation("row.openNow", open.size());
        }
        return strikeOff(actor, task, open, on, who);
    }

    private static String checkedBy(Actor actor, @Nullable String typed) {
        return typed == null || typed.isBlank()
                ? Characters.cut(actor.displayName(), TaskRow.MAX_CHECKER)
                : typed.strip();
    }

    private int strikeOff(Actor actor, Task task, List<TaskRow> open, LocalDate on, String who) {
        if (open.isEmpty()) {
            return 0;
        }
        Instant now = clock.instant();
        open.forEach(row -> row.strikeOff(on, who, BusinessClock.dayOf(now), now, actor.userId()));
        String numbers = open.stream().map(TaskRow::getNumber).collect(Collectors.joining(", "));
        audit.record(access.change(actor, task, "row.strike").values(null, numbers + " · " + on + " · " + who));
        percents.settle(actor, task, now);
        return open.size();
    }

    private static boolean isSameAgain(TaskRow row, LocalDate on, String checker, Actor actor) {
        return row.strike()
                .filter(struck -> struck.getStruckOn().equals(on)
                        && struck.getChecker().equals(checker)
                        && Objects.equals(struck.getStruckBy(), actor.userId()))
                .isPresent();
    }

    /** 恢复: the office takes a strike-off back, with a reason; the row counts as open from now on. */
    @Transactional
    public void takeBack(Actor actor, long rowId, String reason) {
        Task task = office(actor, taskOf(rowId));
        TaskRow row = load(rowId);
        Instant now = clock.instant();
        row.takeBack(reason, now, actor.userId());
        audit.record(access.change(actor, task, "row.takeBack")
                .values(null, RowWords.of(row.content()))
                .on(reason.strip()));
        percents.settle(actor, task, now);
    }

    /** 移出清单: the office takes a row off the list, with a reason; it is kept, and counts no more. */
    @Transactional
    public void remove(Actor actor, long rowId, String reason) {
        Task task = office(actor, taskOf(rowId));
        TaskRow row = load(rowId);
        Instant now = clock.instant();
        row.remove(reason, now, actor.userId());
        audit.record(access.change(actor, task, "row.remove")
                .values(RowWords.of(row.content()), null)
                .on(reason.strip()));
        percents.settle(actor, task, now);
    }

    /**
     * 按清单计算进度, or no more: then each share keeps the percent it has, and reports say it again.
     *
     * @return whether anything changed
     * @throws RuleViolation when a row is open although a counting share was handed in or is done
     */
    @Transactional
    public boolean givePercent(Actor actor, long taskId, boolean from) {
        Task task = office(actor, taskId);
        if (task.isPercentFromRows() == from) {
            return false;
        }
        task.letRowsGivePercent(from);
        audit.record(access.change(actor, task, from ? "row.count" : "row.countNot"));
        percents.settle(actor, task, clock.instant());
        return true;
    }

    private Task keep(Actor actor, long taskId) {
        TasksInPlans.TaskInPlan place = tasks.lock(taskId);
        access.requireCanKeep(actor, place.task());
        return open(place);
    }

    private Task office(Actor actor, long taskId) {
        TasksInPlans.TaskInPlan place = tasks.lock(taskId);
        access.requireOffice(actor, place.task());
        return open(place);
    }

    /** 在办: lists are kept while the plan is tracked and the task goes on. */
    static Task open(TasksInPlans.TaskInPlan place) {
        place.plan().requireIssued();
        if (place.task().getSetState() != null) {
            throw new RuleViolation("row.taskStopped");
        }
        return place.task();
    }

    /** Asked before the row itself is loaded: it is read under the lock of its task. */
    private long taskOf(long rowId) {
        return rows.taskOf(rowId).orElseThrow(() -> new NotFound("row", rowId));
    }

    private TaskRow load(long rowId) {
        return rows.findById(rowId).orElseThrow(() -> new NotFound("row", rowId));
    }
}
