package app.workplan.service.supervision;

import app.workplan.domain.supervision.NoticeColour;
import app.workplan.domain.supervision.OutcomeKind;
import java.math.BigDecimal;
import java.util.List;

/**
 * 科室得分 in a plan as of a day, with everything that made it.
 *
 * @param criticism 拟通报批评: in how many yellow letters of which period, none where it is not proposed
 */
public record DepartmentScore(long departmentId, String department, List<ScoreItem> items, List<Criticism> criticism) {

    /** 一个周期内的黄色督办单. */
    public record Criticism(String period, int letters) {}

    public DepartmentScore {
        items = List.copyOf(items);
        criticism = List.copyOf(criticism);
    }

    /** 合计. */
    public BigDecimal total() {
        return items.stream().map(ScoreItem::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** How many letters of the colour. */
    public long count(NoticeColour colour) {
        return items.stream().filter(one -> one.colour() == colour).count();
    }

    /** How many outcomes of the kind. */
    public long count(OutcomeKind kind) {
        return items.stream().filter(one -> one.kind() == kind).count();
    }
}
