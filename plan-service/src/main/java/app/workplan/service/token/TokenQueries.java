package app.workplan.service.token;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.token.TokenScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 令牌的读取: the own ones, and for the administrator those of the bureau; one statement. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class TokenQueries {

    private static final String ROWS = """
            select t.id, t.name, u.display_name as owner, u.username,
                   array(select s.scope from api_token_scope s where s.token_id = t.id order by s.scope) as scopes,
                   t.created_at at time zone 'Asia/Shanghai' as created_at, t.expires_on,
                   l.used_at at time zone 'Asia/Shanghai' as used_at, l.ip as used_from,
                   case when t.revoked_at is not null then 'REVOKED'
                        when t.expires_on < :today then 'EXPIRED'
                        when not u.enabled then 'OWNER_LOCKED'
                        when t.roles <> (select coalesce(string_agg(r.role, ',' order by r.role collate "C"), '')
                                         from user_role r where r.user_id = u.id) then 'ROLE_CHANGED'
                        else 'LIVE' end as state
            from api_token t
            join user_account u on u.id = t.user_id
            left join api_token_use l on l.token_id = t.id
            where %s
            order by t.revoked_at is not null or t.expires_on < :today, t.created_at desc, t.id desc
            limit 500
            """;

    private final JdbcClient jdbc;
    private final TokenAccess access;
    private final Clock clock;

    /** 我的令牌, live ones first, then the newest. */
    public List<TokenRow> own(Actor actor) {
        return rows("t.user_id = :of", access.requireOwner(actor));
    }

    /** 本单位用户的令牌. */
    public List<TokenRow> ofBureau(Actor actor) {
        return rows("t.bureau_id = :of", access.requireAdministrator(actor));
    }

    private List<TokenRow> rows(String which, long of) {
        return jdbc.sql(ROWS.formatted(which))
                .param("of", of)
                .param("today", LocalDate.now(clock))
                .query((row, number) -> row(row))
                .list();
    }

    private static TokenRow row(ResultSet row) throws SQLException {
        List<String> scopes = Arrays.stream((String[]) row.getArray("scopes").getArray())
                .map(TokenScope::valueOf)
                .sorted()
                .map(TokenScope::getWord)
                .toList();
        return new TokenRow(
                row.getLong("id"),
                row.getString("name"),
                row.getString("owner"),
                row.getString("username"),
                scopes,
                row.getObject("created_at", LocalDateTime.class),
                row.getObject("expires_on", LocalDate.class),
                row.getObject("used_at", LocalDateTime.class),
                row.getString("used_from"),
                TokenRow.State.valueOf(row.getString("state")));
    }
}
