package app.workplan.web.row;

import app.workplan.domain.shared.Actor;
import app.workplan.service.row.RowFilter;
import app.workplan.service.row.RowQueries;
import app.workplan.service.row.RowView;
import app.workplan.service.row.RowsPage;
import app.workplan.service.shared.Scope;
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
import org.springframework.web.bind.annotation.PathVariable;

/** 导出清单 of a task: the rows that the filter of the page leaves, with the columns that its import knows. */
@Controller
@RequiredArgsConstructor
class RowExportController {

    private static final int WIDTH = 20;

    private final RowQueries queries;
    private final RowSheets columns;
    private final Exports exports;
    private final Texts texts;

    @GetMapping("/tasks/{id}/rows.xlsx")
    ResponseEntity<Resource> list(Actor actor, Scope scope, @PathVariable long id, RowFilterForm form) {
        return exports.send(() -> {
            RowsPage found = queries.whole(actor, scope, id, form.toFilter(), Exports.MOST_ROWS);
            Exports.requireFits(found.found(), Exports.MOST_ROWS);
            return exports.list(
                    texts.of("row.title") + " " + found.task().code(),
                    found.today(),
                    conditions(found.filter()),
                    columns.keys().stream()
                            .map(key -> exports.column(key, WIDTH))
                            .toList(),
                    found.rows(),
                    RowExportController::cells);
        });
    }

    private List<String> conditions(RowFilter filter) {
        return Stream.of(
                        exports.condition(
                                "plan.fact.state",
                                filter.state() == null ? null : texts.of("row.state." + filter.state())),
                        exports.condition("row.aspect", filter.unsorted() ? texts.of("row.noAspect") : filter.aspect()))
                .flatMap(one -> one)
                .toList();
    }

    private static List<@Nullable Object> cells(RowView one) {
        return Arrays.asList(
                one.number(),
                one.name(),
                one.aspect(),
                one.owner(),
                one.foundOn(),
                one.dueOn(),
                one.struckOn(),
                one.checker(),
                one.note());
    }
}
