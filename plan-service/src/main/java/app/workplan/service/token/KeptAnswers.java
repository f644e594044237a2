package app.workplan.service.token;

import app.workplan.domain.shared.RuleViolation;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 重复请求只办一次: work and answer are kept in one transaction under the key the client chose. Its twin waits at the key until
 * the first one has ended, and is given the same answer; what was refused is not kept, and may be sent again corrected.
 */
@Component
@RequiredArgsConstructor
public class KeptAnswers {

    /** So long an answer is kept. */
    public static final Duration KEPT = Duration.ofHours(24);

    private static final String CLAIM = """
            insert into api_answer as a (token_id, key, bureau_id, request_hash, created_at)
            values (:token, :key, :bureau, :hash, :now)
            on conflict (token_id, key) do update
            set request_hash = excluded.request_hash, created_at = excluded.created_at, status = null, body = null
            where a.created_at < :before
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /**
     * 请求的身份.
     *
     * @param key as the client chose it
     * @param hash of method, address and body
     */
    public record Request(long tokenId, long bureauId, String key, String hash) {}

    /**
     * 答复.
     *
     * @param body JSON
     */
    public record Answer(int status, String body) {}

    private record Kept(
            String requestHash,
            @Nullable Integer status,
            @Nullable String body) {}

    /**
     * The answer of the work, done now or kept from before.
     *
     * @throws RuleViolation when the key stands for another request
     */
    public Answer once(Request request, Supplier<Answer> work) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Instant now = clock.instant();
            int mine = jdbc.sql(CLAIM)
                    .param("token", request.tokenId())
                    .param("key", request.key())
                    .param("bureau", request.bureauId())
                    .param("hash", request.hash())
                    .param("now", Timestamp.from(now))
                    .param("before", Timestamp.from(now.minus(KEPT)))
                    .update();
            return mine == 0 ? kept(request) : done(request, work.get());
        }));
    }

    private Answer done(Request request, Answer answer) {
        jdbc.sql("update api_answer set status = :status, body = :body where token_id = :token and key = :key")
                .param("status", answer.status())
                .param("body", answer.body())
                .param("token", request.tokenId())
                .param("key", request.key())
                .update();
        return answer;
    }

    private Answer kept(Request request) {
        Kept kept = jdbc.sql("select request_hash, status, body from api_answer where token_id = :token and key = :key")
                .param("token", request.tokenId())
                .param("key", request.key())
                .query(Kept.class)
                .single();
        if (!kept.requestHash().equals(request.hash())) {
            throw new RuleViolation("token.keyReused");
        }
        return new Answer(Objects.requireNonNull(kept.status()), Objects.requireNonNull(kept.body()));
    }

    /** 清理 what is older than a day. */
    void sweep() {
        jdbc.sql("delete from api_answer where created_at < :before")
                .param("before", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }
}
