package app.workplan.service.docimport.amend;

import app.workplan.domain.plan.Comparator;
import app.workplan.domain.task.DeadlineOrigin;
import app.workplan.domain.task.Frequency;
import app.workplan.domain.task.ShareRole;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 一条规定: what a document demands in one item, told alike for an item of the plan and for one of a text just read, so
 * that both can be compared.
 *
 * @param key names it in forms: the id of its first task, or its first character in the text read
 * @param place where it stands
 * @param title what it is called today
 * @param printed the title as its document prints it; differs where staff renamed the task
 * @param words its own sentences as printed, without those of items below it; empty where there is no text
 * @param due null where no date is stated
 * @param standing of its tasks; of a text read always tracked
 * @param amended whether an earlier amendment changed its words
 */
public record Provision(
        String key,
        Place place,
        String title,
        String printed,
        String words,
        List<Duty> duties,
        @Nullable Due due,
        List<Rhythm> rhythms,
        List<Goal> goals,
        Standing standing,
        boolean amended) {

    public Provision {
        duties = List.copyOf(duties);
        rhythms = List.copyOf(rhythms);
        goals = List.copyOf(goals);
    }

    /**
     * 位置.
     *
     * @param chapter title of the chapter, empty without one
     * @param number as printed, null for none
     * @param path numbers down to it, in digits
     */
    public record Place(String chapter, @Nullable String number, String path) {}

    /**
     * 一个责任科室.
     *
     * @param department id of a department the bureau has, else the name printed
     * @param byStaff whether staff gave it the work
     */
    public record Duty(String department, String name, ShareRole role, boolean byStaff) {

        /** Whether both say the same. */
        boolean same(Duty other) {
            return department.equals(other.department) && role == other.role;
        }
    }

    /**
     * 完成时限.
     *
     * @param original the date at issue, null before
     * @param words of the document, null for none
     */
    public record Due(
            LocalDate day,
            DeadlineOrigin origin,
            @Nullable LocalDate original,
            @Nullable String words) {}

    /** 频次要求. */
    public record Rhythm(Frequency per, int minCount) {}

    /** 量化要求; {@code words} as printed. */
    public record Goal(Comparator comparator, BigDecimal value, String unit, String words) {

        /** Whether both demand the same number. */
        boolean same(Goal other) {
            return comparator == other.comparator && value.compareTo(other.value) == 0 && unit.equals(other.unit);
        }
    }

    /** 任务的状况. */
    public enum Standing {
        /** 跟踪中. */
        TRACKED,
        /** 已办结: all its departments are done. */
        DONE,
        /** 已取消. */
        CANCELLED,
        /** 已拆分: several tasks of one item, which staff made by hand. */
        SPLIT
    }
}
