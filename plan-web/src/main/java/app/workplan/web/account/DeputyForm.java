package app.workplan.web.account;

import app.workplan.service.organisation.NameDeputy;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** 指定代理人. */
@Getter
@Setter
class DeputyForm {

    @NotNull(message = "{form.choose}{deputy.who}")
    private @Nullable Long deputyId;

    @NotNull(message = "{form.fill}{deputy.fromDay}")
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate from;

    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate to;

    NameDeputy toCommand(long headId) {
        return new NameDeputy(headId, Objects.requireNonNull(deputyId), Objects.requireNonNull(from), to);
    }
}
