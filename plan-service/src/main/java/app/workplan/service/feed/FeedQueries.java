package app.workplan.service.feed;

import app.workplan.domain.shared.Actor;
import app.workplan.service.shared.RecordRows;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 日历订阅的读取: by the secret address alone, as the account stands now; at most ten statements. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class FeedQueries {

    private static final String READER = """
            select u.id as user_id, u.bureau_id, u.display_name, u.language,
                   exists (select from user_role r where r.user_id = u.id and r.role in ('OFFICE', 'LEADER')) as whole_bureau,
                   exists (select from user_role r where r.user_id = u.id and r.role in ('HEAD', 'STAFF')) as own_departments,
                   (select string_agg(d.department_id::text, ',') from user_department d where d.user_id = u.id) as departments
            from calendar_feed f
            join user_account u on u.id = f.user_id and u.enabled and u.bureau_id = f.bureau_id
            where f.token_hash = :hash
            """;

    private static final String PLANS = """
            select p.id, p.title, p.period_from, p.period_to, p.issued_on, p.report_cycle
            from plan p where p.bureau_id = :bureau and p.state = 'ISSUED' and p.issued_on <= :today
            order by p.id
            """;

    private static final String SINCE = """
            select created_at at time zone 'Asia/Shanghai' from calendar_feed where user_id = :user
            """;

    private final JdbcClient jdbc;
    private final FeedEvents events;
    private final FeedAccess access;
    private final Clock clock;

    /** Since when the reader has an address, Beijing time; empty without one. */
    public Optional<LocalDateTime> since(Actor actor) {
        return jdbc.sql(SINCE)
                .param("user", access.requireSubscriber(actor))
                .query(LocalDateTime.class)
                .optional();
    }

    /** 日历 under the address; empty for an address that is none (any more), and for an account that was locked. */
    public Optional<Feed> read(String token) {
        if (!FeedToken.isToken(token)) {
            return Optional.empty();
        }
        return jdbc.sql(READER)
                .param("hash", FeedToken.hash(token))
                .query(RecordRows.of(FeedReader.class))
                .optional()
                .filter(reader -> reader.wholeBureau() || reader.ownDepartments())
                .map(this::of);
    }

    private Feed of(FeedReader reader) {
        LocalDate today = LocalDate.now(clock);
        List<FeedPlan> plans = jdbc.sql(PLANS)
                .param("bureau", reader.bureauId())
                .param("today", today)
                .query(RecordRows.of(FeedPlan.class))
                .list();
        return new Feed(
                reader.language(),
                reader.displayName(),
                today,
                plans.isEmpty() ? List.of() : events.of(reader, plans, today));
    }
}
