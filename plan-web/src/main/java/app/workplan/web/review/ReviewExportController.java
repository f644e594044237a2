package app.workplan.web.review;

import app.workplan.domain.shared.Actor;
import app.workplan.service.progress.ReviewChoice;
import app.workplan.service.progress.ReviewExtension;
import app.workplan.service.progress.ReviewPage;
import app.workplan.service.progress.ReviewQueries;
import app.workplan.service.progress.ReviewRow;
import app.workplan.service.sheet.SheetHead;
import app.workplan.service.sheet.SheetTable;
import app.workplan.web.support.Exports;
import app.workplan.web.support.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** 导出待审核: extensions, completions and new entries as the page shows them, one below the other. */
@Controller
@RequiredArgsConstructor
class ReviewExportController {

    private final ReviewQueries reviews;
    private final Exports exports;
    private final Texts texts;

    @GetMapping("/reviews.xlsx")
    ResponseEntity<Resource> list(Actor actor, ReviewFilterForm filter) {
        return exports.send(() -> table(reviews.page(actor, filter.filter())));
    }

    private Exports.Table table(ReviewPage page) {
        int rows = page.extensions().size()
                + page.completions().size()
                + page.entries().size();
        String title = texts.of("nav.reviews");
        SheetHead head = new SheetHead(
                title,
                title,
                List.of(texts.of("export.asOf", page.today(), rows), exports.conditions(conditions(page))),
                List.of(
                        exports.column("export.kind", 12),
                        exports.column("ledger.column.plan", 26),
                        exports.column("ledger.column.code", 12),
                        exports.column("ledger.column.title", 40),
                        exports.column("export.department", 22),
                        exports.column("export.at", 17),
                        exports.column("export.by", 12),
                        exports.column("ledger.column.progress", 8),
                        exports.column("export.text", 50),
                        exports.column("my.problems", 30),
                        exports.column("my.nextSteps", 30)));
        return new Exports.Table(title + " " + page.today(), head, table -> fill(table, page));
    }

    private List<String> conditions(ReviewPage page) {
        return Stream.of(
                        exports.condition(
                                "ledger.column.plan",
                                named(page, "plan", page.filter().planId())),
                        exports.condition(
                                "export.department",
                                named(page, "department", page.filter().departmentId())),
                        exports.condition(
                                "task.needsCoordination", page.filter().coordination() ? texts.of("common.yes") : null))
                .flatMap(one -> one)
                .toList();
    }

    private @Nullable String named(ReviewPage page, String kind, @Nullable Long id) {
        return id == null
                ? null
                : page.choicesOf(kind).stream()
                        .filter(one -> one.id() == id)
                        .map(ReviewChoice::name)
                        .findFirst()
                        .orElseGet(() -> texts.of("ledger.unknown"));
    }

    private void fill(SheetTable table, ReviewPage page) {
        page.extensions().forEach(one -> table.row(cells(one)));
        page.completions().forEach(one -> table.row(cells(one, texts.of("review.completion"))));
        page.entries().forEach(one -> table.row(cells(one, texts.of("review.entry"))));
    }

    private List<@Nullable Object> cells(ReviewExtension one) {
        return Arrays.asList(
                texts.of("export.extension"),
                one.planTitle(),
                one.code(),
                one.title(),
                one.department(),
                one.at(),
                one.actor(),
                one.lastPercent(),
                texts.of("export.extensionTo", one.dueOn(), one.newDueOn(), one.reason()),
                null,
                null);
    }

    private static List<@Nullable Object> cells(ReviewRow one, String kind) {
        return Arrays.asList(
                kind,
                one.planTitle(),
                one.code(),
                one.title(),
                one.department(),
                one.at(),
                one.actor(),
                one.percent(),
                one.text(),
                one.problems(),
                one.nextSteps());
    }
}
