package app.workplan.web;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Mails as the database keeps them. */
public record Mails(Fixtures fixtures, JdbcClient jdbc) {

    /** A mail to the user that was given up. */
    public long dead(String username) {
        return jdbc.sql("""
                        insert into mail (bureau_id, user_id, notice_id, address, state, failure, next_at, created_at)
                        select n.bureau_id, n.user_id, n.id, 'x@example.com', 'DEAD', 'UNREACHABLE', now(), now()
                        from notice n where n.id = :notice
                        returning id""")
                .param("notice", fixtures.notice(username))
                .query(Long.class)
                .single();
    }
}
