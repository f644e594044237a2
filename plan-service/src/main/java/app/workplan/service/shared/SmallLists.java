package app.workplan.service.shared;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** 几张小表: lists of several features that one page shows, read by one statement, a row of any of them as JSON. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class SmallLists {

    private static final String ROWS = """
            select row_number() over () as place, to_jsonb(one)::text as row from (
            %s
            ) one
            """;

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private final JdbcClient jdbc;

    private record Row(int list, String row) {}

    /** The rows of all of them. */
    public record Read(List<SmallList<?>> asked, List<List<String>> rows) {

        /** Those of one. */
        public <T> List<T> of(SmallList<T> list) {
            return rows.get(asked.indexOf(list)).stream()
                    .map(row -> row(list, row))
                    .toList();
        }
    }

    /** One statement for all of them. */
    public Read read(List<SmallList<?>> asked) {
        List<String> parts = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        List<List<String>> rows = new ArrayList<>();
        for (SmallList<?> list : asked) {
            parts.add("select %d as list, part.* from (%s) part\n".formatted(parts.size(), rows(list)));
            parameters.putAll(list.parameters());
            rows.add(new ArrayList<>());
        }
        jdbc.sql(String.join("union all\n", parts) + "order by 1, 2")
                .params(parameters)
                .query(RecordRows.of(Row.class))
                .list()
                .forEach(row -> rows.get(row.list()).add(row.row()));
        return new Read(asked, rows);
    }

    /** The rows of a list as JSON, for a statement that reads more than lists; in their order by {@code place}. */
    public static String rows(SmallList<?> list) {
        return ROWS.formatted(list.sql());
    }

    /** A row that such a statement read. */
    public static <T> T row(SmallList<T> list, String json) {
        return JSON.readValue(json, list.type());
    }

    /** One alone. */
    public <T> List<T> one(SmallList<T> list) {
        return read(List.of(list)).of(list);
    }
}
