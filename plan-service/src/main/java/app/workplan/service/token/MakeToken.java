package app.workplan.service.token;

import app.workplan.domain.token.TokenScope;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 新建令牌, as a command.
 *
 * @param expiresOn the last good day
 */
public record MakeToken(
        @Nullable String name,
        Set<TokenScope> scopes,
        @Nullable LocalDate expiresOn) {}
