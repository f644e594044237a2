package app.workplan.web.audit;

import app.workplan.service.audit.AuditFilter;
import app.workplan.web.support.Typed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** 审计条件 as they stand in the address: any text; what cannot be read is as if nothing stood there. */
@Getter
@Setter
class AuditForm {

    /** What may be asked for, in the order of the list. */
    static final List<String> KINDS = List.of(
            "login",
            "plan",
            "import",
            "chapter",
            "item",
            "task",
            "share",
            "entry",
            "completion",
            "extension",
            "directive",
            "bulletin",
            "meeting",
            "workReport",
            "template",
            "evidence",
            "occurrence",
            "indicator",
            "project",
            "view",
            "user",
            "handover",
            "supervision",
            "department",
            "group",
            "bureau",
            "settings",
            "calendar",
            "mail",
            "token",
            "webhook",
            "refused");

    /** What else belongs to a kind, by the first word of the action. */
    private static final Map<String, List<String>> ALSO = Map.of(
            "login", List.of("logout"),
            "item", List.of("structure", "draftTask"),
            "task", List.of("row", "link", "exchange"),
            "occurrence", List.of("recurrence"),
            "view", List.of("ledger"),
            "user", List.of("feed"));

    private @Nullable String who;
    private @Nullable String kind;
    private @Nullable String from;
    private @Nullable String to;
    private @Nullable String q;
    private @Nullable String page;

    AuditFilter toFilter(ZoneId zone) {
        return new AuditFilter(
                words(who),
                kind != null && KINDS.contains(kind) ? wordsOf(kind) : null,
                startOf(Typed.day(from), zone),
                startOf(nextOf(Typed.day(to)), zone),
                words(q));
    }

    /** The first words of the actions of a kind. */
    static List<String> wordsOf(String kind) {
        return Stream.concat(Stream.of(kind), ALSO.getOrDefault(kind, List.of()).stream())
                .toList();
    }

    /** Whether any condition is set. */
    boolean isSet() {
        return words(who) != null
                || words(kind) != null
                || words(from) != null
                || words(to) != null
                || words(q) != null;
    }

    static @Nullable String words(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    private static @Nullable LocalDate nextOf(@Nullable LocalDate day) {
        return day == null ? null : day.plusDays(1);
    }

    private static @Nullable Instant startOf(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }
}
