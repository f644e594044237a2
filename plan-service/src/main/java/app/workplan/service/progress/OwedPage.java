package app.workplan.service.progress;

import app.workplan.domain.task.Light;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * 我的填报: what the own departments owe today, by plan.
 *
 * @param today the business day
 */
public record OwedPage(LocalDate today, List<OwedPlan> plans) {

    /** All own shares of all plans. */
    public Stream<OwedShare> shares() {
        return plans.stream().flatMap(plan -> plan.shares().stream());
    }

    /** 待填, in the order of the page: the rows of the form. */
    public List<OwedShare> toReport() {
        return plans.stream().flatMap(plan -> plan.toReport().stream()).toList();
    }

    /** 要记的应办次 of all plans. */
    public List<DutyToRecord> duties() {
        return plans.stream().flatMap(plan -> plan.duties().stream()).toList();
    }

    /** 本期应报. */
    public long owing() {
        return count(OwedShare::owes);
    }

    /** 已填. */
    public long filled() {
        return count(one -> one.owes() && one.reported());
    }

    /**
     * 草稿已备好: rows to report whose draft goes in with the page as it stands.
     *
     * @param draftsFor departments whose reports the reader only prepares
     */
    public long prepared(Set<Long> draftsFor) {
        return toReport().stream()
                .filter(one -> one.draftSavedAt() != null && !draftsFor.contains(one.departmentId()))
                .count();
    }

    /** 已逾期. */
    public long overdue() {
        return count(OwedShare::overdue);
    }

    /** 有风险. */
    public long atRisk() {
        return count(one -> one.light() == Light.AT_RISK);
    }

    /** 30 天内到期: open, and due from today on within so many days. */
    public long dueSoon() {
        return count(one -> one.state().isOpen()
                && !one.dueOn().isBefore(today)
                && !one.dueOn().isAfter(today.plusDays(30)));
    }

    /** 待审核. */
    public long waiting() {
        return plans.stream().mapToLong(plan -> plan.waiting().size()).sum();
    }

    private long count(Predicate<OwedShare> which) {
        return shares().filter(OwedShare::counting).filter(which).count();
    }
}
