package app.workplan.web.audit;

import app.workplan.service.audit.AuditRow;
import app.workplan.web.support.Texts;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 审计记录 in the reader's words. */
@Component
@RequiredArgsConstructor
class AuditLines {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final String REFUSED_COMMAND = "command";
    private static final Pattern CONSTANT = Pattern.compile("[A-Z_]+");
    private static final List<String> CONSTANTS = List.of("shareState.", "planState.", "shareRole.", "reportCycle.");

    private final Texts texts;

    /**
     * One line as it is printed.
     *
     * @param at the time as the bureau's clock showed it
     * @param before empty for a refused command, of which only the reason is for people
     * @param after the new value, or why a command was refused
     */
    record Line(
            String at,
            AuditRow entry,
            @Nullable String before,
            @Nullable String after) {}

    Line of(AuditRow row, ZoneId zone) {
        String at = TIME.format(row.at().atZone(zone));
        return REFUSED_COMMAND.equals(row.entity()) && row.newValue() != null
                ? new Line(at, row, null, reason(row.newValue()))
                : new Line(at, row, words(row.oldValue()), words(row.newValue()));
    }

    /** A constant in the bureau's word; any other value as it was kept. */
    private @Nullable String words(@Nullable String value) {
        return value == null || !CONSTANT.matcher(value).matches()
                ? value
                : CONSTANTS.stream()
                        .flatMap(prefix -> texts.find(prefix + value).stream())
                        .findFirst()
                        .orElse(value);
    }

    /** A refusal is kept as its code and, in brackets, what its sentence names. */
    private String reason(String kept) {
        int bracket = kept.indexOf(" [");
        String code = bracket < 0 ? kept : kept.substring(0, bracket);
        String named = bracket < 0 ? "" : kept.substring(bracket + 2, Math.max(bracket + 2, kept.length() - 1));
        Object[] args = named.isEmpty() ? new Object[0] : named.split(", ");
        return texts.find("error." + code, args).orElseGet(() -> texts.of("error.403.title"));
    }
}
