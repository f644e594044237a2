package app.workplan.service.demo;

import app.workplan.domain.progress.ExtensionOutcome;
import app.workplan.domain.task.RowContent;
import app.workplan.service.progress.ExtensionRepository;
import app.workplan.service.progress.ExtensionService;
import app.workplan.service.row.RowImportService;
import app.workplan.service.row.RowLine;
import app.workplan.service.row.RowService;
import app.workplan.service.task.SuspensionService;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Plays what stands beside the reports: suspensions, extensions and a list, by the product's own commands. */
@Component
@RequiredArgsConstructor
class DemoDesk {

    private final ExtensionService extensions;
    private final ExtensionRepository requests;
    private final RowImportService imports;
    private final RowService rows;
    private final SuspensionService suspensions;
    private final JdbcClient jdbc;

    void perform(DemoEvent event, DemoCast cast) {
        if (event instanceof DemoEvent.Suspended one) {
            suspensions.suspend(cast.reviewer(), cast.task(one.task()), one.basis());
        } else if (event instanceof DemoEvent.ExtensionAsked one) {
            extensions.ask(
                    cast.head(one.department()),
                    cast.share(one.task(), one.department()),
                    one.newDueOn(),
                    one.reason());
        } else if (event instanceof DemoEvent.ExtensionApproved one) {
            long request = requests.findByShareIdAndOutcome(
                            cast.share(one.task(), one.department()), ExtensionOutcome.PENDING)
                    .orElseThrow()
                    .requireId();
            extensions.approve(cast.reviewer(), request, one.opinion());
        } else if (event instanceof DemoEvent.Listed one) {
            imports.commit(cast.head(one.department()), cast.task(one.task()), lines(one), false);
        } else if (event instanceof DemoEvent.StruckOff one) {
            long task = cast.task(one.task());
            rows.strikeOff(
                    cast.head(one.department()),
                    task,
                    jdbc.sql("select id from task_row where task_id = :task and number in (:numbers)")
                            .param("task", task)
                            .param("numbers", one.numbers())
                            .query(Long.class)
                            .list(),
                    one.at().toLocalDate(),
                    one.checker());
        }
    }

    private static List<RowLine> lines(DemoEvent.Listed listed) {
        LocalDate found = listed.at().toLocalDate();
        LocalDate due = LocalDate.of(found.getYear(), 10, 31);
        List<RowLine> lines = new ArrayList<>();
        for (DemoList.Row row : listed.rows()) {
            RowContent content = new RowContent(row.number(), row.name(), row.aspect(), row.owner(), found, due, null);
            lines.add(new RowLine(lines.size() + 2, content, null, "", null));
        }
        return lines;
    }
}
