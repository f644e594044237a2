package app.workplan.web.supervision;

import app.workplan.domain.shared.Actor;
import app.workplan.service.shared.Scope;
import app.workplan.service.supervision.ListingRow;
import app.workplan.service.supervision.OutcomeQueries;
import app.workplan.web.support.Exports;
import app.workplan.web.support.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 导出挂牌督办, those that hold or all there ever were, as the page lists them. */
@Controller
@RequiredArgsConstructor
class ListingExportController {

    private final OutcomeQueries outcomes;
    private final Exports exports;
    private final Texts texts;
    private final Clock clock;

    @GetMapping("/supervision/listings.xlsx")
    ResponseEntity<Resource> list(Actor actor, Scope scope, @RequestParam(required = false) @Nullable String over) {
        boolean all = "yes".equals(over);
        return exports.send(() -> exports.list(
                texts.of("supervision.listing"),
                LocalDate.now(clock),
                all ? List.of() : List.of(texts.of("supervision.listingHolding")),
                List.of(
                        exports.column("supervision.listingLevel", 12),
                        exports.column("ledger.column.code", 12),
                        exports.column("supervision.matter", 44),
                        exports.column("plan.list.plan", 36),
                        exports.column("plan.list.bureau", 22),
                        exports.column("supervision.department", 28),
                        exports.column("supervision.listedOn", 12),
                        exports.column("supervision.basis", 40),
                        exports.column("export.removedOn", 12),
                        exports.column("export.removedWhy", 40)),
                outcomes.listings(actor, scope, all),
                ListingExportController::cells));
    }

    private static List<@Nullable Object> cells(ListingRow one) {
        return Arrays.asList(
                one.level(),
                one.code(),
                one.title(),
                one.planTitle(),
                one.bureau(),
                one.departments(),
                one.listedOn(),
                one.basis(),
                one.removedOn(),
                one.removalBasis());
    }
}
