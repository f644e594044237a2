package app.workplan.domain.task;

import app.workplan.domain.shared.Characters;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.SeveralFaults;
import app.workplan.domain.shared.StatedDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 清单项的内容: what people write of one object.
 *
 * @param number 编号, unique on the list
 * @param name 名称, such as the hazard or the pond
 * @param aspect 分类
 * @param owner 责任单位或责任人, free text: often nobody of the bureau
 * @param foundOn 发现日期
 * @param dueOn 整改期限, the last good day
 */
public record RowContent(
        String number,
        String name,
        @Nullable String aspect,
        @Nullable String owner,
        @Nullable LocalDate foundOn,
        @Nullable LocalDate dueOn,
        @Nullable String note) {

    public static final int MAX_NUMBER = 30;
    public static final int MAX_NAME = 200;
    public static final int MAX_ASPECT = 60;
    public static final int MAX_OWNER = 100;
    public static final int MAX_NOTE = 1000;

    /**
     * The same without blanks around the words and without empty ones.
     *
     * @param today 发现日期 lies not after it
     * @throws RuleViolation naming everything that is missing, too long or no likely day
     */
    public RowContent checked(LocalDate today) {
        List<RuleViolation> faults = new ArrayList<>();
        RowContent clean = new RowContent(
                needed(number, MAX_NUMBER, "row.number", faults),
                needed(name, MAX_NAME, "row.name", faults),
                within(aspect, MAX_ASPECT, "row.aspectTooLong", faults),
                within(owner, MAX_OWNER, "row.ownerTooLong", faults),
                foundOn,
                dueOn,
                within(note, MAX_NOTE, "row.noteTooLong", faults));
        likely(foundOn, "row.foundTooEarly", faults);
        likely(dueOn, "row.dueTooEarly", faults);
        if (foundOn != null && foundOn.isAfter(today)) {
            faults.add(new RuleViolation("row.foundInFuture", foundOn));
        }
        if (foundOn != null && dueOn != null && dueOn.isBefore(foundOn)) {
            faults.add(new RuleViolation("row.dueBeforeFound", foundOn));
        }
        SeveralFaults.throwIfAny(faults);
        return clean;
    }

    /**
     * 编号, without blanks around it.
     *
     * @throws RuleViolation when it is missing or too long
     */
    String checkedNumber() {
        List<RuleViolation> faults = new ArrayList<>();
        String clean = needed(number, MAX_NUMBER, "row.number", faults);
        SeveralFaults.throwIfAny(faults);
        return clean;
    }

    /** The same under that number. */
    public RowContent numbered(String other) {
        return new RowContent(other, name, aspect, owner, foundOn, dueOn, note);
    }

    private static String needed(String words, int most, String code, List<RuleViolation> faults) {
        if (words.isBlank()) {
            faults.add(new RuleViolation(code + "Missing"));
        }
        String clean = within(words, most, code + "TooLong", faults);
        return clean == null ? "" : clean;
    }

    private static @Nullable String within(
            @Nullable String words, int most, String refusal, List<RuleViolation> faults) {
        try {
            return Characters.within(words, most, refusal);
        } catch (RuleViolation tooLong) {
            faults.add(tooLong);
            return words;
        }
    }

    private static void likely(@Nullable LocalDate day, String refusal, List<RuleViolation> faults) {
        if (day == null) {
            return;
        }
        try {
            StatedDay.requireLikely(day, refusal);
        } catch (RuleViolation unlikely) {
            faults.add(unlikely);
        }
    }
}
