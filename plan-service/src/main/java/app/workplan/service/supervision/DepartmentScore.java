package app.workplan.service.supervision;

import app.workplan.domain.supervision.NoticeColour;
import app.workplan.domain.supervision.OutcomeKind;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

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

    /** How many letters of each colour there are, the highest first; without colours of which there is none. */
    public Map<NoticeColour, Long> letters() {
        return items.stream()
                .filter(one -> one.colour() != null)
                .collect(Collectors.groupingBy(
                        ScoreItem::colour, () -> new TreeMap<>(Comparator.reverseOrder()), Collectors.counting()));
    }

    /** How many outcomes of each kind there are. */
    public Map<OutcomeKind, Long> outcomes() {
        return items.stream()
                .filter(one -> one.kind() != null)
                .collect(Collectors.groupingBy(ScoreItem::kind, TreeMap::new, Collectors.counting()));
    }
}
