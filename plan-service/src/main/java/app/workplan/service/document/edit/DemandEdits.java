package app.workplan.service.document.edit;

import app.workplan.domain.plan.Comparator;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.Frequency;
import app.workplan.service.document.ParsedDocument;
import app.workplan.service.document.ParsedDocument.Deadline;
import app.workplan.service.document.ParsedDocument.Period;
import app.workplan.service.document.ParsedDocument.Recurrence;
import app.workplan.service.document.ParsedDocument.Target;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 更正量化要求 of one item: frequencies, targets, milestones. Each list is given whole; what the text says keeps its place and its
 * words, what the office adds has no place.
 */
public final class DemandEdits {

    /** A number beyond it is no target; the draft could not hold it either. */
    public static final BigDecimal LARGEST = BigDecimal.TEN.pow(13);

    private static final int MAX_TIMES = 999;
    private static final int MAX_WORDS = 300;
    private static final int MAX_TITLE = 100;
    private static final int MAX_NAME = 200;
    private static final int MAX_UNIT = 20;
    private static final int MOST = 20;

    private DemandEdits() {}

    /** 一项频次: at least so many times per period; the words say what. */
    public record Rhythm(Spot was, Frequency per, int times, String words) {}

    /** 一个目标值. */
    public record Aim(Spot was, String name, Comparator comparator, BigDecimal value, String unit) {}

    /** 一个里程碑: what has to be reached by a day before the deadline. */
    public record Step(Spot was, LocalDate day, String title) {}

    /**
     * 改频次: exactly these.
     *
     * @throws RuleViolation when a count is not 1 to 999, one is there twice, or the item is an achievement
     */
    public static ParsedDocument rhythms(ParsedDocument document, Original original, int item, List<Rhythm> wanted) {
        Outlined outline = new Outlined(document, original.text());
        Entry entry = work(outline, item, wanted);
        List<Recurrence> before = new ArrayList<>(entry.frequencies);
        entry.frequencies.clear();
        for (Rhythm one : wanted) {
            if (one.times() < 1 || one.times() > MAX_TIMES) {
                throw new RuleViolation("importEdit.timesOutside", MAX_TIMES);
            }
            String words = words(one.words(), MAX_WORDS, "importEdit.wordsTooLong");
            Recurrence was = taken(before, one.was(), Recurrence::start, Recurrence::end);
            if (was == null
                    && entry.frequencies.stream()
                            .anyMatch(known ->
                                    known.per() == one.per() && known.text().equals(words))) {
                throw new RuleViolation("importEdit.rhythmTwice");
            }
            entry.frequencies.add(new Recurrence(
                    words,
                    one.per(),
                    one.times(),
                    was == null ? entry.start : was.start(),
                    was == null ? entry.start : was.end()));
        }
        return outline.document();
    }

    /**
     * 改目标值: exactly these. A target of the text keeps the words it was read from.
     *
     * @throws RuleViolation when one has no name, its number is too large, one is there twice, or the item is an achievement
     */
    public static ParsedDocument aims(ParsedDocument document, Original original, int item, List<Aim> wanted) {
        Outlined outline = new Outlined(document, original.text());
        Entry entry = work(outline, item, wanted);
        List<Target> before = new ArrayList<>(entry.targets);
        entry.targets.clear();
        for (Aim one : wanted) {
            String name = words(one.name(), MAX_NAME, "importEdit.aimNameTooLong");
            String unit = words(one.unit(), MAX_UNIT, "importEdit.unitTooLong");
            Target was = taken(before, one.was(), Target::start, Target::end);
            if (name.isEmpty() && (was == null || !was.name().isEmpty())) {
                throw new RuleViolation("importEdit.aimNameMissing");
            }
            if (one.value().abs().compareTo(LARGEST) >= 0) {
                throw new RuleViolation("importEdit.aimTooLarge");
            }
            if (was == null
                    && entry.targets.stream()
                            .anyMatch(known -> known.comparator() == one.comparator()
                                    && known.name().equals(name))) {
                throw new RuleViolation("importEdit.aimTwice", name);
            }
            boolean entered = was == null || was.start() == was.end();
            entry.targets.add(new Target(
                    entered ? told(name, one, unit) : was.text(),
                    name,
                    one.comparator(),
                    one.value(),
                    unit,
                    was == null ? null : was.baseline(),
                    was == null ? entry.start : was.start(),
                    was == null ? entry.start : was.end()));
        }
        return outline.document();
    }

    private static String told(String name, Aim one, String unit) {
        String sign = switch (one.comparator()) {
            case AT_LEAST -> "\u2265";
            case AT_MOST -> "\u2264";
            case EQUAL -> "=";
            case DECREASE -> "\u2193";
            case INCREASE -> "\u2191";
        };
        return name + " " + sign + " " + one.value().toPlainString() + unit;
    }

    /**
     * 改里程碑: exactly these days before the deadline.
     *
     * @throws RuleViolation when there is no deadline, a day is not before it or not in the period, or one has no title
     */
    public static ParsedDocument steps(ParsedDocument document, Original original, int item, List<Step> wanted) {
        Outlined outline = new Outlined(document, original.text());
        Entry entry = work(outline, item, wanted);
        LocalDate last = entry.deadlines.stream()
                .map(Deadline::date)
                .max(java.util.Comparator.naturalOrder())
                .orElse(null);
        if (last == null) {
            if (wanted.isEmpty()) {
                return document;
            }
            throw new RuleViolation("importEdit.stepNeedsDeadline");
        }
        List<Deadline> before = entry.deadlines.stream()
                .filter(one -> one.date().isBefore(last))
                .collect(Collectors.toCollection(ArrayList::new));
        entry.deadlines.removeAll(before);
        Period period = document.metadata().period();
        for (Step one : wanted) {
            String title = words(one.title(), MAX_TITLE, "importEdit.wordsTooLong");
            if (title.isEmpty()) {
                throw new RuleViolation("importEdit.stepTitleMissing");
            }
            if (period != null && !period.contains(one.day())) {
                throw new RuleViolation("task.dueOutsidePeriod", period.from(), period.to());
            }
            if (!one.day().isBefore(last)) {
                throw new RuleViolation("importEdit.stepAfterDeadline", last);
            }
            Deadline was = taken(before, one.was(), Deadline::start, Deadline::end);
            boolean same = was != null
                    && was.date().equals(one.day())
                    && was.text().strip().equals(title);
            if (!same
                    && entry.deadlines.stream()
                            .anyMatch(known -> known.date().equals(one.day())
                                    && known.text().equals(title))) {
                throw new RuleViolation("importEdit.stepTwice");
            }
            entry.deadlines.add(same ? was : new Deadline(title, one.day(), entry.start, entry.start));
        }
        return outline.document();
    }

    private static Entry work(Outlined outline, int item, List<?> wanted) {
        Entry entry = outline.at(item);
        if (entry.isAchievement()) {
            throw new RuleViolation("importEdit.achievementHasNoDemand");
        }
        if (wanted.size() > MOST) {
            throw new RuleViolation("importEdit.tooManyRows", MOST);
        }
        return entry;
    }

    private static String words(String typed, int most, String tooLong) {
        String words = typed.strip().replaceAll("\\s+", " ");
        if (words.length() > most) {
            throw new RuleViolation(tooLong, most);
        }
        return words;
    }

    /** The one of that place, which is then used up; null for a new one. */
    private static <T> @Nullable T taken(List<T> before, Spot was, ToIntFunction<T> starts, ToIntFunction<T> ends) {
        for (T one : before) {
            if (starts.applyAsInt(one) == was.start() && ends.applyAsInt(one) == was.end()) {
                before.remove(one);
                return one;
            }
        }
        return null;
    }
}
