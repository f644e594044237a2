package app.workplan.service.docimport;

import app.workplan.service.docimport.BureauNames.Known;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 名称表的读取: the names of a bureau as of today, in one statement. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class ImportDictionary {

    /** Names as well as aliases, and the groups with their members of the day. */
    private static final String NAMES = """
            select d.name, d.name as means, d.id, null::bigint[] as members,
                   d.valid_from <= :day and (d.valid_to is null or d.valid_to >= :day) as current, 1 as kind, d.position
            from department d where d.bureau_id = :bureau
            union all
            select a.name, d.name, d.id, null,
                   d.valid_from <= :day and (d.valid_to is null or d.valid_to >= :day), 2, d.position
            from department_alias a join department d on d.id = a.department_id where a.bureau_id = :bureau
            union all
            select g.name, g.name, null, array(select m.department_id from department_group_member m
                                               where m.group_id = g.id and m.valid_from <= :day
                                                 and (m.valid_to is null or m.valid_to >= :day)), true, 3, 0
            from department_group g where g.bureau_id = :bureau
            order by kind, position, name
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    /** What the bureau calls its departments and groups. */
    public BureauNames of(long bureauId) {
        return BureauNames.of(jdbc.sql(NAMES)
                .param("bureau", bureauId)
                .param("day", LocalDate.now(clock))
                .query((row, number) -> known(row))
                .list());
    }

    private static Known known(ResultSet row) throws SQLException {
        Array members = row.getArray("members");
        return new Known(
                row.getString("name"),
                row.getString("means"),
                row.getObject("id", Long.class),
                members == null ? null : List.of((Long[]) members.getArray()),
                row.getBoolean("current"));
    }
}
