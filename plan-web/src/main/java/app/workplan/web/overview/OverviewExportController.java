package app.workplan.web.overview;

import app.workplan.domain.shared.Actor;
import app.workplan.service.overview.Overview;
import app.workplan.service.overview.OverviewQueries;
import app.workplan.service.overview.OverviewQueries.Asked;
import app.workplan.service.shared.Scope;
import app.workplan.service.sheet.SheetColumn;
import app.workplan.web.overview.OverviewPage.Row;
import app.workplan.web.support.Exports;
import app.workplan.web.support.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** 导出下级总览: the bureaus of the page in its order, each with its figures or the reason it has none. */
@Controller
@RequiredArgsConstructor
class OverviewExportController {

    /** Columns of figures as their texts are called, behind bureau and plan. */
    private static final List<String> FIGURES = List.of(
            "overview.column.total",
            "overview.column.overdue",
            "overview.column.at-risk",
            "overview.column.on-track",
            "overview.column.not-started",
            "overview.column.done",
            "overview.column.progress",
            "metric.expected",
            "overview.column.gap",
            "overview.column.shares",
            "overview.column.responsibility-rate",
            "overview.column.freshness-rate",
            "overview.column.on-time-rate",
            "overview.column.unquantified-rate");

    private final OverviewQueries overviews;
    private final Exports exports;
    private final Texts texts;
    private final Clock clock;

    /** All of them, on whatever page the reader is. */
    @GetMapping("/overview.xlsx")
    ResponseEntity<Resource> list(Actor actor, Scope scope, @ModelAttribute("form") OverviewForm form) {
        Asked asked = form.asked();
        return exports.send(() -> {
            Overview read = overviews.read(actor, scope, asked, LocalDate.now(clock));
            return exports.list(
                    texts.of("overview.title"),
                    read.asOf().day(),
                    conditions(read, asked),
                    columns(),
                    form.column().sorted(read.rows(), form.reversed()),
                    row -> cells(OverviewPages.row(row, read.asOf().carried(), "")));
        });
    }

    private List<SheetColumn> columns() {
        return Stream.concat(
                        Stream.of(
                                exports.column("overview.column.rank", 8),
                                exports.column("plan.list.bureau", 28),
                                exports.column("plan.list.plan", 36)),
                        FIGURES.stream().map(key -> exports.column(key, 10)))
                .toList();
    }

    private List<String> conditions(Overview read, Asked asked) {
        return Stream.of(
                        exports.condition("overview.county", county(read, asked.county())),
                        exports.condition(
                                "overview.byLevel",
                                asked.level() == null ? null : texts.of("overview.level", asked.level())))
                .flatMap(one -> one)
                .toList();
    }

    private @Nullable String county(Overview read, @Nullable Long county) {
        return county == null
                ? null
                : read.counties().stream()
                        .filter(one -> one.id() == county)
                        .map(one -> one.name())
                        .findFirst()
                        .orElseGet(() -> texts.of("ledger.unknown"));
    }

    /** In place of the plan why there is none, where nothing is counted. */
    private List<@Nullable Object> cells(Row row) {
        StandingView standing = row.standing();
        if (standing == null) {
            List<@Nullable Object> none = new ArrayList<>(
                    Arrays.asList(row.rank(), row.name(), texts.of("overview.why." + row.why(), row.on())));
            FIGURES.forEach(key -> none.add(null));
            return none;
        }
        List<@Nullable Object> cells = new ArrayList<>(Arrays.asList(
                row.rank(), row.name(), row.plan() == null ? null : row.plan().title(), standing.total()));
        standing.lights().forEach(count -> cells.add(count.n()));
        cells.addAll(Arrays.asList(
                standing.progress(),
                standing.expected(),
                standing.gap(),
                standing.red().n()));
        standing.rates().forEach(rate -> cells.add(rate.percent()));
        return cells;
    }
}
