package app.workplan.web;

import org.springframework.jdbc.core.simple.JdbcClient;

/** 督办单 for page tests, whatever the day says of their conditions. */
public final class Letters {

    private final JdbcClient jdbc;

    Letters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An open yellow letter about the share, of no year that commands number; its id. */
    public long about(long share) {
        return jdbc.sql("""
                        insert into supervision_notice (id, bureau_id, plan_id, task_id, share_id, department_id, word, year, number, colour,
                            state, cause, demand, reply_by, issued_at, issued_on, department, due_on, days_overdue, progress, expected, returns,
                            issuer)
                        select nextval('entity_seq'), s.bureau_id, s.plan_id, s.task_id, s.id, s.department_id, 'Word', 1999,
                            nextval('entity_seq'), 'YELLOW', 'ISSUED', 'BEHIND', 'Finish it', '2090-01-31', now(), '2000-01-03', d.name,
                            '2000-12-31', 0, 10, 60, 0, 'Office'
                        from share s join department d on d.id = s.department_id where s.id = :share
                        returning id""").param("share", share).query(Long.class).single();
    }

    /** A talk with the department of the share; its id. */
    public long talk(long share) {
        return jdbc.sql("""
                        insert into supervision_outcome (id, bureau_id, plan_id, department_id, kind, held_on, people, content, recorded_at)
                        select nextval('entity_seq'), s.bureau_id, s.plan_id, s.department_id, 'TALK', '2000-01-03', 'The director',
                            'Why it is late', now()
                        from share s where s.id = :share
                        returning id""").param("share", share).query(Long.class).single();
    }
}
