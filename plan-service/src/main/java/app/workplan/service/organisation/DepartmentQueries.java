package app.workplan.service.organisation;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 一个科室的查询, for its administrator. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class DepartmentQueries {

    private static final String PAST = """
            select 'NAME' as kind, f.last_day + 1 as day, f.name, null as basis
            from department_former_name f where f.department_id = :id
            union all
            select case s.kind when 'MERGE' then 'MERGED_INTO' else 'SPLIT_INTO' end, s.first_day, d.name, s.basis
            from department_succession s join department d on d.id = s.successor_id where s.department_id = :id
            union all
            select case s.kind when 'MERGE' then 'TOOK_OVER' else 'CAME_OUT_OF' end, s.first_day, d.name, s.basis
            from department_succession s join department d on d.id = s.department_id where s.successor_id = :id
            order by 2, 3
            """;

    private final JdbcClient jdbc;
    private final OrganisationAccess access;

    /**
     * 科室的一页.
     *
     * @throws NotFound when it is unknown or another bureau's
     */
    public DepartmentPage department(Actor actor, long id) {
        long bureauId = access.requireAdminOfOwn(actor);
        List<DepartmentPage.Past> past =
                jdbc.sql(PAST).param("id", id).query(DepartmentPage.Past.class).list();
        return jdbc.sql("""
                        select d.id, d.version, d.name, d.kind, d.position, d.valid_from, d.valid_to, d.leader_id,
                               (select string_agg(a.name, chr(10) order by a.id) from department_alias a
                                where a.department_id = d.id) as aliases,
                               (select count(*) from user_department u where u.department_id = d.id) as users
                        from department d
                        where d.id = :id and d.bureau_id = :bureau
                        """)
                .param("id", id)
                .param("bureau", bureauId)
                .query((row, number) -> new DepartmentPage(
                        row.getLong("id"),
                        row.getInt("version"),
                        row.getString("name"),
                        row.getString("kind"),
                        row.getInt("position"),
                        row.getString("aliases"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getObject("leader_id", Long.class),
                        row.getInt("users"),
                        past))
                .optional()
                .orElseThrow(() -> new NotFound("department", id));
    }

    /**
     * 集合称谓的一页, members as of the day.
     *
     * @throws NotFound when it is unknown or another bureau's
     */
    public GroupPage group(Actor actor, long id, LocalDate today) {
        long bureauId = access.requireAdminOfOwn(actor);
        return jdbc.sql("""
                        select g.id, g.version, g.name,
                               array(select m.department_id from department_group_member m
                                     where m.group_id = g.id and m.valid_from <= :today
                                       and (m.valid_to is null or m.valid_to >= :today)) as members
                        from department_group g
                        where g.id = :id and g.bureau_id = :bureau
                        """)
                .param("id", id)
                .param("bureau", bureauId)
                .param("today", today)
                .query((row, number) ->
                        new GroupPage(row.getLong("id"), row.getInt("version"), row.getString("name"), List.of((Long[])
                                row.getArray("members").getArray())))
                .optional()
                .orElseThrow(() -> new NotFound("group", id));
    }
}
