package app.workplan.service.feed;

import app.workplan.domain.shared.Actor;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import java.sql.Timestamp;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 日历订阅地址: made, renewed and withdrawn by the user it belongs to. */
@Service
@RequiredArgsConstructor
public class FeedService {

    private static final String KEEP = """
            insert into calendar_feed (bureau_id, user_id, token_hash, created_at) values (:bureau, :user, :hash, :at)
            on conflict (user_id) do update
            set bureau_id = excluded.bureau_id, token_hash = excluded.token_hash, created_at = excluded.created_at
            """;

    private final JdbcClient jdbc;
    private final FeedAccess access;
    private final AuditTrail audit;
    private final Clock clock;

    /**
     * 生成或更换地址: the one before ends at once.
     *
     * @return the secret part, told this once
     */
    @Transactional
    public String renew(Actor actor) {
        long user = access.requireSubscriber(actor);
        long bureau = actor.requireBureauId();
        String token = FeedToken.next();
        jdbc.sql(KEEP)
                .param("bureau", bureau)
                .param("user", user)
                .param("hash", FeedToken.hash(token))
                .param("at", Timestamp.from(clock.instant()))
                .update();
        audit.record(Audited.of(actor, bureau, "feed.renew", "user", user));
        return token;
    }

    /** 停用: nobody reads under that address any more; without one nothing happens. */
    @Transactional
    public void revoke(Actor actor) {
        long user = access.requireSubscriber(actor);
        int ended = jdbc.sql("delete from calendar_feed where user_id = :user")
                .param("user", user)
                .update();
        if (ended > 0) {
            audit.record(Audited.of(actor, actor.requireBureauId(), "feed.revoke", "user", user));
        }
    }
}
