package app.workplan.web.token;

import app.workplan.domain.token.TokenScope;
import app.workplan.service.token.MakeToken;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** 新建令牌. */
@Getter
@Setter
class TokenForm {

    private @Nullable String name;

    private List<String> scopes = List.of();

    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate expiresOn;

    MakeToken toCommand() {
        return new MakeToken(
                name,
                scopes.stream().map(TokenScope::of).flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet()),
                expiresOn);
    }
}
