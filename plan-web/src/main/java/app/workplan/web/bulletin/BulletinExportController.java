package app.workplan.web.bulletin;

import app.workplan.domain.shared.Actor;
import app.workplan.service.bulletin.BulletinHead;
import app.workplan.service.bulletin.BulletinQueries;
import app.workplan.service.shared.Scope;
import app.workplan.web.support.Exports;
import app.workplan.web.support.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** 导出通报, as the page lists them: all editions, the drafts of the own office among them. */
@Controller
@RequiredArgsConstructor
class BulletinExportController {

    private final BulletinQueries bulletins;
    private final Exports exports;
    private final Texts texts;
    private final Clock clock;

    @GetMapping("/bulletins.xlsx")
    ResponseEntity<Resource> list(Actor actor, Scope scope) {
        return exports.send(() -> exports.list(
                texts.of("bulletin.title"),
                LocalDate.now(clock),
                List.of(),
                List.of(
                        exports.column("bulletin.name", 44),
                        exports.column("export.bureau", 22),
                        exports.column("plan.list.plan", 36),
                        exports.column("bulletin.numberOf", 18),
                        exports.column("export.edition", 10),
                        exports.column("common.asOf", 12),
                        exports.column("bulletin.stateOf", 20),
                        exports.column("export.issuedOn", 12)),
                bulletins.list(actor, scope),
                this::cells));
    }

    private List<@Nullable Object> cells(BulletinHead one) {
        return Arrays.asList(
                one.title(),
                one.bureauName(),
                one.planTitle(),
                one.number() == null
                        ? null
                        : texts.of("bulletin.number", Objects.requireNonNull(one.year()), one.number()),
                one.edition(),
                one.asOf(),
                state(one),
                one.issuedOn());
    }

    private String state(BulletinHead one) {
        if (one.draft()) {
            return texts.of("bulletin.state.DRAFT");
        }
        return one.correctedBy() != null
                ? texts.of("bulletin.superseded")
                : texts.of("bulletin.issuedOn", Objects.requireNonNull(one.issuedOn()));
    }
}
