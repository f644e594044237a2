package app.workplan.web.audit;

import app.workplan.service.audit.AuditRow;
import app.workplan.web.support.Texts;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 审计记录 in the reader's words. */
@Component
@RequiredArgsConstructor
public class AuditLines {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final String REFUSED_COMMAND = "command";
    private static final String REFUSED_REQUEST = "request";
    private static final Pattern CONSTANT = Pattern.compile("[A-Z_]+");
    private static final List<String> CONSTANTS = List.of(
            "shareState.",
            "planState.",
            "shareRole.",
            "reportCycle.",
            "chapterNature.",
            "itemNature.",
            "structure.step.");

    /** Values that are kept as several, one after the other, and the sentence that tells them. */
    private static final Map<String, String> SENTENCES = Map.of(
            "user.prefer",
            "audit.preferences",
            "settings.change",
            "audit.settingsValues",
            "exchange.import",
            "audit.exchangeValues");

    /** Values in which constants stand among what people wrote, and what these constants are. */
    private static final Map<String, List<String>> AMONG_OTHERS = Map.of(
            "bureau.create", List.of(),
            "user.create", List.of("userRole."),
            "user.edit", List.of("userRole."),
            "user.notices", List.of("notice.topic."),
            "department.edit", List.of("departmentKind."),
            "plan.edit", List.of("planKind.", "reportCycle."),
            "recurrence.add", List.of("frequency."),
            "recurrence.change", List.of("frequency."),
            "recurrence.remove", List.of("frequency."),
            "ledger.arrange", List.of("ledger.density."));

    /** One value: between blanks, commas, bars and brackets. */
    private static final Pattern TOKEN = Pattern.compile("(?<![^\\s,|\\[])([A-Z][A-Z_]+|null|\\[])(?![^\\s,|\\]])");

    /** A day of the calendar as it is kept: the date, whether it is worked, its name. */
    private static final Pattern CALENDAR_DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}) ([+-]) (.*)");

    private final Texts texts;

    /**
     * One line as it is printed.
     *
     * @param at the time as the bureau's clock showed it
     * @param before the old value, or what was refused
     * @param after the new value, or why it was refused
     */
    public record Line(
            String at,
            AuditRow entry,
            @Nullable String before,
            @Nullable String after) {}

    /** The line of an entry, its time as in that zone. */
    public Line of(AuditRow row, ZoneId zone) {
        String at = TIME.format(row.at().atZone(zone));
        if (REFUSED_COMMAND.equals(row.entity()) && row.newValue() != null) {
            return new Line(at, row, attempt(row.oldValue()), reason(row.newValue()));
        }
        if (REFUSED_REQUEST.equals(row.entity()) && row.newValue() != null) {
            return new Line(at, row, request(row.newValue()), texts.of("error.403.title"));
        }
        return new Line(at, row, words(row.action(), row.oldValue()), words(row.action(), row.newValue()));
    }

    /** What somebody tried to do: kept as the name of the command, of which its service says what it is about. */
    private @Nullable String attempt(@Nullable String command) {
        return command == null
                ? null
                : texts.find("attempt." + command.split("\\.", 2)[0]).orElse(null);
    }

    /** A request that was refused before any command: kept as its method and address. */
    private String request(String kept) {
        String[] parts = kept.split(" ", 2);
        String address = parts[parts.length - 1];
        return parts[0].equals("GET") ? texts.of("attempt.opened", address) : texts.of("attempt.sent", address);
    }

    /** Constants in the bureau's word; what people wrote as it was kept. */
    private @Nullable String words(String action, @Nullable String value) {
        if (value == null) {
            return null;
        }
        String sentence = SENTENCES.get(action);
        if (sentence != null) {
            Object[] parts = Arrays.stream(value.split(", ")).map(this::word).toArray();
            return texts.of(sentence, parts);
        }
        Matcher day = CALENDAR_DAY.matcher(value);
        if (action.startsWith("calendar.") && day.matches()) {
            boolean worked = day.group(2).equals("+");
            String kind = texts.of(worked ? "admin.calendar.kind.MAKE_UP" : "admin.calendar.kind.HOLIDAY");
            return "%s %s %s".formatted(day.group(1), kind, day.group(3));
        }
        List<String> among = AMONG_OTHERS.get(action);
        return among != null
                ? TOKEN.matcher(value).replaceAll(found -> Matcher.quoteReplacement(constant(among, found.group())))
                : CONSTANT.matcher(value).matches() ? constant(CONSTANTS, value) : value;
    }

    private String constant(List<String> prefixes, String value) {
        return value.equals("null") || value.equals("[]")
                ? texts.of("common.none")
                : prefixes.stream()
                        .flatMap(prefix -> texts.find(prefix + value).stream())
                        .findFirst()
                        .orElse(value);
    }

    /** One of several values. */
    private String word(String value) {
        return switch (value) {
            case "true" -> texts.of("common.yes");
            case "false" -> texts.of("common.no");
            case "zh-CN" -> texts.of("account.chinese");
            case "en" -> texts.of("account.language.en");
            default -> constant(List.of("reportCycle."), value);
        };
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
