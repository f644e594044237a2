package app.workplan.web.audit;

import app.workplan.service.audit.AuditRow;
import app.workplan.web.support.Texts;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 审计记录 in the reader's words. */
@Component
@RequiredArgsConstructor
class AuditLines {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final String REFUSED_COMMAND = "command";

    private final Texts texts;

    /**
     * One line as it is printed.
     *
     * @param at the time as the bureau's clock showed it
     * @param reason why a command was refused; null for all other lines
     */
    record Line(String at, AuditRow entry, @Nullable String reason) {}

    Line of(AuditRow row, ZoneId zone) {
        String reason = REFUSED_COMMAND.equals(row.entity()) && row.newValue() != null ? reason(row.newValue()) : null;
        return new Line(TIME.format(row.at().atZone(zone)), row, reason);
    }

    /** A refusal is kept as its code and, in brackets, what its sentence names. */
    private String reason(String kept) {
        int bracket = kept.indexOf(" [");
        String code = bracket < 0 ? kept : kept.substring(0, bracket);
        String named = bracket < 0 ? "" : kept.substring(bracket + 2, Math.max(bracket + 2, kept.length() - 1));
        return texts.refusal(code, named.isEmpty() ? List.of() : List.of(named.split(", ")));
    }
}
