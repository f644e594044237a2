package app.workplan.web.browse;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.task.Light;
import app.workplan.service.browse.DepartmentSheet;
import app.workplan.service.browse.DepartmentSheetQueries;
import app.workplan.service.figure.AsOf;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.figure.JudgedPlanQueries;
import app.workplan.service.shared.Scope;
import app.workplan.service.sheet.SheetColumn;
import app.workplan.service.sheet.SheetHead;
import app.workplan.web.support.Exports;
import app.workplan.web.support.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 导出一科一单的科室: the departments of a plan with their lights and progress. */
@Controller
@RequiredArgsConstructor
class DepartmentExportController {

    private final JudgedPlanQueries plans;
    private final DepartmentSheetQueries sheets;
    private final Exports exports;
    private final Texts texts;
    private final Clock clock;

    @GetMapping("/plans/{id}/departments.xlsx")
    ResponseEntity<Resource> index(
            @PathVariable long id, @RequestParam(required = false) @Nullable String asOf, Scope scope, Actor actor) {
        return exports.send(() -> {
            JudgedPlan plan = plans.one(scope, id);
            AsOf day = plan.asOf(asOf, LocalDate.now(clock));
            return table(plan, day.day(), plan.isIssued() ? sheets.index(plan, day.day()) : List.of());
        });
    }

    private Exports.Table table(JudgedPlan plan, LocalDate day, List<DepartmentSheet> found) {
        List<SheetColumn> columns = new ArrayList<>();
        columns.add(exports.column("browse.column.department", 30));
        columns.add(exports.column("browse.column.shares", 10));
        for (Light light : Light.values()) {
            columns.add(exports.column("light." + light, 10));
        }
        columns.add(exports.column("browse.column.progress", 10));
        columns.add(exports.column("browse.column.expected", 10));
        columns.add(exports.column("browse.column.others", 10));
        String title = texts.of("browse.departments.title");
        SheetHead head = new SheetHead(
                title,
                plan.title() + " " + title,
                List.of(texts.of("export.asOf", day, found.size()), exports.conditions(List.of())),
                columns);
        return new Exports.Table(head.title() + " " + day, head, table -> found.forEach(one -> table.row(cells(one))));
    }

    private static List<@Nullable Object> cells(DepartmentSheet sheet) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(sheet.department().name());
        cells.add(sheet.lines().size());
        for (Light light : Light.values()) {
            cells.add(sheet.lights().of(light));
        }
        cells.add(sheet.progress());
        cells.add(sheet.expected());
        cells.add(sheet.others().size());
        return cells;
    }
}
