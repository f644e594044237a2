package app.workplan.service.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Counts the rows of many ledgers over one judgement: as many columns as filters, all of the same kind. */
final class LedgerCounts {

    private static final String STATEMENT = """
            with judged as materialized (
            %s)
            select %s
            from judged j
            join task t on t.id = j.task_id
            join plan p on p.id = j.plan_id
            """;

    private final Map<String, Object> params = new HashMap<>();
    private final String text;

    /** @param filters all with a department, or all without */
    LedgerCounts(List<LedgerFilter> filters) {
        boolean byShare = filters.get(0).department() != null;
        if (byShare) {
            params.put(
                    "departments",
                    filters.stream().map(LedgerFilter::department).toArray(Long[]::new));
        }
        String columns = IntStream.range(0, filters.size())
                .mapToObj(number -> column(filters.get(number), number))
                .collect(Collectors.joining(",\n       "));
        this.text = STATEMENT.formatted(byShare ? LedgerSql.BY_SHARE : LedgerSql.BY_TASK, columns);
    }

    private String column(LedgerFilter filter, int number) {
        String mark = String.valueOf(number);
        List<String> conditions = LedgerConditions.of(filter, params, mark);
        conditions.add(LedgerConditions.lights(filter, params, mark));
        if (filter.department() != null) {
            conditions.add("j.department_id = :department" + mark);
            params.put("department" + mark, filter.department());
        }
        return "count(*) filter (where " + String.join(" and ", conditions) + ") as c" + mark;
    }

    String text() {
        return text;
    }

    Map<String, Object> params() {
        return params;
    }
}
