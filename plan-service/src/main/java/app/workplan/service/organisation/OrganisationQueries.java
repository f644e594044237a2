package app.workplan.service.organisation;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 单位与科室查询. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class OrganisationQueries {

    private final JdbcClient jdbc;

    /** 全部单位, in the order they were made; for the first administrator. */
    public List<BureauRow> bureaus() {
        return jdbc.sql("""
                        select b.id, b.version, b.code, b.name, b.short_name, b.parent_id, p.name as parent_name,
                               (select count(*) from department d where d.bureau_id = b.id) as departments,
                               (select count(*) from user_account u where u.bureau_id = b.id) as users
                        from bureau b
                        left join bureau p on p.id = b.parent_id
                        order by b.id
                        """).query(BureauRow.class).list();
    }

    /** 科室列表 of a bureau, in its own order. */
    public List<DepartmentRow> departments(long bureauId) {
        return jdbc.sql("""
                        select d.id, d.code, d.name, d.kind, d.valid_from, d.valid_to,
                               (select string_agg(a.name, ', ' order by a.id) from department_alias a
                                where a.department_id = d.id) as aliases,
                               (select count(*) from user_department u where u.department_id = d.id) as users
                        from department d
                        where d.bureau_id = :bureau
                        order by d.position, d.id
                        """)
                .param("bureau", bureauId)
                .query((row, number) -> new DepartmentRow(
                        row.getLong("id"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("kind"),
                        row.getString("aliases"),
                        row.getDate("valid_from").toLocalDate(),
                        day(row.getDate("valid_to")),
                        row.getInt("users")))
                .list();
    }

    /** 集合称谓列表 of a bureau, with the members of the day. */
    public List<GroupRow> groups(long bureauId, LocalDate today) {
        return jdbc.sql("""
                        select g.id, g.name,
                               (select string_agg(d.name, ', ' order by m.id)
                                from department_group_member m join department d on d.id = m.department_id
                                where m.group_id = g.id and m.valid_from <= :today
                                  and (m.valid_to is null or m.valid_to >= :today)) as members
                        from department_group g
                        where g.bureau_id = :bureau
                        order by g.id
                        """)
                .param("bureau", bureauId)
                .param("today", today)
                .query(GroupRow.class)
                .list();
    }

    /** 开通进度 of a bureau in the year of the day. */
    public SetUp setUp(long bureauId, LocalDate today) {
        return jdbc.sql("""
                        select (select count(*) from department d where d.bureau_id = :bureau) as departments,
                               (select count(distinct u.id) from user_account u join user_role r on r.user_id = u.id
                                where u.bureau_id = :bureau and r.role in ('HEAD', 'STAFF', 'OFFICE', 'LEADER')) as people,
                               (select count(*) from calendar_day c where c.day >= :from and c.day <= :to) as calendar_days,
                               (select count(*) from user_account u join user_role r on r.user_id = u.id
                                where u.bureau_id = :bureau and r.role = 'OFFICE' and u.enabled
                                  and not u.must_change_password) as office_ready
                        """)
                .param("bureau", bureauId)
                .param("from", today.withDayOfYear(1))
                .param("to", today.withDayOfYear(today.lengthOfYear()))
                .query(SetUp.class)
                .single();
    }

    private static @Nullable LocalDate day(@Nullable Date stored) {
        return stored == null ? null : stored.toLocalDate();
    }
}
