package app.workplan.web;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Tokens and webhooks that are only named, never used. */
public final class ApiThings {

    private final Fixtures fixtures;
    private final JdbcClient jdbc;

    ApiThings(Fixtures fixtures, JdbcClient jdbc) {
        this.fixtures = fixtures;
        this.jdbc = jdbc;
    }

    /** A token of the user with a secret nobody knows. */
    public long tokenOf(String username) {
        return jdbc.sql("""
                        insert into api_token (id, bureau_id, user_id, name, secret_hash, roles, created_at, expires_on)
                        select nextval('entity_seq'), u.bureau_id, u.id, 'token ' || :number, 'nobody knows ' || :number, 'HEAD',
                               now(), now()::date + 30
                        from user_account u where u.username = :name
                        returning id""")
                .param("number", fixtures.next())
                .param("name", username)
                .query(Long.class)
                .single();
    }

    /** A webhook of the bureau. */
    public long webhook(String bureau) {
        return jdbc.sql("""
                        insert into webhook (id, bureau_id, url, secret, created_at)
                        values (nextval('entity_seq'), :bureau, 'https://hooks.example.org/' || :number, 'secret', now())
                        returning id""")
                .param("bureau", fixtures.bureau(bureau))
                .param("number", fixtures.next())
                .query(Long.class)
                .single();
    }

    /** A delivery to a webhook of the bureau that was given up. */
    public long deadDelivery(String bureau) {
        return jdbc.sql("""
                        insert into webhook_delivery (bureau_id, webhook_id, event, plan_id, task_id, payload, state, attempts, failure,
                                                      next_at, created_at)
                        select w.bureau_id, w.id, 'TASK_DONE', 1, 1, '{}', 'DEAD', 7, 'UNREACHABLE', now(), now()
                        from webhook w where w.id = :webhook
                        returning id""").param("webhook", webhook(bureau)).query(Long.class).single();
    }
}
