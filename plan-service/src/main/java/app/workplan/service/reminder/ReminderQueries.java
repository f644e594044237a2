package app.workplan.service.reminder;

import app.workplan.domain.shared.Actor;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 升级提醒的读取. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class ReminderQueries {

    private final JdbcClient jdbc;
    private final ReminderAccess access;

    /** 可选的领导. */
    public record Leader(long id, String name) {}

    /**
     * 分管关系.
     *
     * @param leader null for nobody, or somebody who leads no longer
     */
    public record InCharge(
            long departmentId, String department, @Nullable String leader) {}

    /** 设置 as it stands. */
    public ReminderSetting setting(Actor actor) {
        return jdbc.sql("""
                        select version, leader_after, head_after, head_id from reminder_setting where bureau_id = :bureau
                        """)
                .param("bureau", access.requireAdministrator(actor))
                .query(ReminderSetting.class)
                .optional()
                .orElse(ReminderSetting.USUAL);
    }

    /** 局领导 of the bureau who can log in. */
    public List<Leader> leaders(Actor actor) {
        return jdbc.sql("""
                        select u.id, u.display_name || coalesce(' · ' || u.title, '') as name
                        from user_account u join user_role r on r.user_id = u.id and r.role = 'LEADER'
                        where u.bureau_id = :bureau and u.enabled
                        order by u.id
                        """)
                .param("bureau", access.requireAdministrator(actor))
                .query(Leader.class)
                .list();
    }

    /** 分管领导 of each department that still exists. */
    public List<InCharge> inCharge(Actor actor, LocalDate today) {
        return jdbc.sql("""
                        select d.id as department_id, d.name as department, u.display_name as leader
                        from department d
                        left join user_account u on u.id = d.leader_id and u.enabled and exists (
                            select from user_role r where r.user_id = u.id and r.role = 'LEADER')
                        where d.bureau_id = :bureau and coalesce(d.valid_to, :today) >= :today
                        order by d.position, d.id
                        """)
                .param("bureau", access.requireAdministrator(actor))
                .param("today", today)
                .query(InCharge.class)
                .list();
    }
}
