package app.workplan.service.reminder;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import java.sql.Types;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 升级提醒的设置: when and to whom a delay goes up. */
@Service
@Transactional
@RequiredArgsConstructor
public class ReminderService {

    private final JdbcClient jdbc;
    private final ReminderAccess access;
    private final AuditTrail audit;

    /**
     * 改升级提醒; holds from the next reminder on.
     *
     * @throws RuleViolation when a number is out of its range, or the head is told before the leader in charge
     * @throws NotFound when the head is no leader of the bureau
     * @throws StaleVersion when somebody changed it in between
     */
    public void set(Actor actor, ReminderSetting wanted) {
        long bureau = access.requireAdministrator(actor);
        requireBetween(wanted.leaderAfter(), 60, "reminder.leaderIll");
        requireBetween(wanted.headAfter(), 90, "reminder.headIll");
        if (wanted.headAfter() < wanted.leaderAfter()) {
            throw new RuleViolation("reminder.headFirst");
        }
        if (wanted.headId() != null) {
            requireLeader(bureau, wanted.headId());
        }
        String before = jdbc.sql("""
                        select leader_after || ', ' || head_after || ', ' || coalesce(u.display_name, '-')
                        from reminder_setting s left join user_account u on u.id = s.head_id
                        where s.bureau_id = :bureau for update of s
                        """)
                .param("bureau", bureau)
                .query(String.class)
                .optional()
                .orElse(null);
        int written = jdbc.sql("""
                        insert into reminder_setting as s (bureau_id, version, leader_after, head_after, head_id)
                        select :bureau, 1, :leader, :head, :who where :version = 0 or exists (
                            select from reminder_setting where bureau_id = :bureau)
                        on conflict (bureau_id) do update
                        set version = s.version + 1, leader_after = excluded.leader_after, head_after = excluded.head_after,
                            head_id = excluded.head_id
                        where s.version = :version
                        """)
                .param("bureau", bureau)
                .param("leader", wanted.leaderAfter())
                .param("head", wanted.headAfter())
                .param("who", wanted.headId(), Types.BIGINT)
                .param("version", wanted.version())
                .update();
        if (written == 0) {
            throw new StaleVersion();
        }
        audit.record(Audited.of(actor, bureau, "settings.reminders", "settings", bureau)
                .values(before, wanted.leaderAfter() + ", " + wanted.headAfter() + ", " + name(wanted.headId())));
    }

    private static void requireBetween(int days, int most, String refusal) {
        if (days < 1 || days > most) {
            throw new RuleViolation(refusal, most);
        }
    }

    private void requireLeader(long bureau, long user) {
        jdbc.sql("""
                        select u.id from user_account u join user_role r on r.user_id = u.id and r.role = 'LEADER'
                        where u.id = :user and u.bureau_id = :bureau
                        """)
                .param("user", user)
                .param("bureau", bureau)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new NotFound("user", user));
    }

    private String name(@Nullable Long user) {
        return user == null
                ? "-"
                : jdbc.sql("select display_name from user_account where id = :user")
                        .param("user", user)
                        .query(String.class)
                        .single();
    }
}
