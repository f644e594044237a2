package app.workplan.service.paper;

import app.workplan.domain.task.Light;
import app.workplan.service.dashboard.Dashboard;
import app.workplan.service.dashboard.DashboardQueries;
import app.workplan.service.dashboard.DayFigures;
import app.workplan.service.dashboard.DepartmentFigures;
import app.workplan.service.dashboard.UrgentTask;
import app.workplan.service.document.writer.DocumentFormat;
import app.workplan.service.document.writer.OfficialDocument;
import app.workplan.service.document.writer.OfficialDocument.Block;
import app.workplan.service.document.writer.OfficialDocument.Cell;
import app.workplan.service.document.writer.OfficialDocument.Column;
import app.workplan.service.document.writer.OfficialDocument.Heading;
import app.workplan.service.document.writer.OfficialDocument.Paragraph;
import app.workplan.service.document.writer.OfficialDocument.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 领导一页纸: the figures of the dashboard on one sheet of paper, and the first rows of its lists. */
@Component
@Order(30)
@RequiredArgsConstructor
class OnePagePaper implements PaperKind {

    /** So many rows of each list leave all of it on one page. */
    private static final int LATE = 3;

    private static final int RANKED = 5;

    private final DashboardQueries dashboards;
    private final PaperHindrances hindrances;
    private final PaperWords words;

    @Override
    public String key() {
        return "one-page";
    }

    @Override
    public Set<DocumentFormat> formats() {
        return EnumSet.of(DocumentFormat.DOCX, DocumentFormat.PDF, DocumentFormat.OFD);
    }

    @Override
    public @Nullable PaperHindrance hindrance(PaperRequest request) {
        return hindrances.withoutFigures(request);
    }

    @Override
    public OfficialDocument write(PaperRequest request) {
        Dashboard read = dashboards.read(request.scope(), request.plan(), request.day());
        List<Block> body = new ArrayList<>();
        body.add(counts(read.series().days()));
        body.add(new Paragraph(told(read)));
        body.add(rates(read.series().now()));
        late(read.urgent().stream().filter(UrgentTask::isOverdue).toList(), body);
        ranking(read.departments(), body);
        return new OfficialDocument(
                null,
                null,
                words.of("paper.onePage.title", request.plan().title()),
                words.note(request),
                null,
                body,
                null,
                false);
    }

    /** The lights on the day, below them what changed since the month-end before; nothing in the month of the issue. */
    private Table counts(List<DayFigures> days) {
        DayFigures now = days.get(days.size() - 1);
        List<Column> columns = new ArrayList<>(List.of(
                new Column(words.of("paper.onePage.of"), 20, true), new Column(words.of("metric.total"), 13, true)));
        List<Cell> today = new ArrayList<>(List.of(
                Cell.of(words.of("paper.onePage.now")),
                Cell.of("" + now.lights().total())));
        for (Light light : Light.values()) {
            columns.add(new Column(words.of("light." + light), 13, true));
            today.add(Cell.of("" + now.lights().of(light)));
        }
        List<List<Cell>> rows = new ArrayList<>(List.of(today));
        if (days.size() > 1) {
            DayFigures before = days.get(days.size() - 2);
            List<Cell> since = new ArrayList<>(List.of(
                    Cell.of(words.of("paper.onePage.since")),
                    signed(now.lights().total() - before.lights().total())));
            for (Light light : Light.values()) {
                since.add(signed(now.lights().of(light) - before.lights().of(light)));
            }
            rows.add(since);
        }
        return new Table(null, columns, rows);
    }

    private static Cell signed(int change) {
        return Cell.of(change > 0 ? "+" + change : "" + change);
    }

    /** How far, and what is due next. */
    private String told(Dashboard read) {
        DayFigures now = read.series().now();
        List<UrgentTask> soon = read.urgent().stream()
                .filter(task -> task.isDueWithin(DashboardQueries.DAYS_AHEAD))
                .sorted(Comparator.comparing(UrgentTask::dueOn))
                .toList();
        String next = soon.isEmpty()
                ? words.of("paper.onePage.noneSoon", DashboardQueries.DAYS_AHEAD)
                : words.of(
                        "paper.onePage.soon",
                        DashboardQueries.DAYS_AHEAD,
                        soon.size(),
                        soon.get(0).title(),
                        words.day(soon.get(0).dueOn()));
        return progress(now.progress(), now.expected()) + next;
    }

    private String progress(@Nullable BigDecimal progress, @Nullable BigDecimal expected) {
        if (progress == null || expected == null) {
            return "";
        }
        BigDecimal gap = progress.subtract(expected);
        return words.of(
                gap.signum() < 0 ? "paper.onePage.behind" : "paper.onePage.ahead",
                words.percent(progress),
                words.percent(expected),
                gap.abs().toPlainString());
    }

    private Table rates(DayFigures now) {
        int total = now.lights().total();
        return new Table(
                null,
                List.of(
                        new Column(words.of("metric.responsibility-rate"), 25, true),
                        new Column(words.of("metric.freshness-rate"), 25, true),
                        new Column(words.of("metric.on-time-rate"), 25, true),
                        new Column(words.of("metric.unquantified-rate"), 25, true)),
                List.of(List.of(
                        rate(now.assigned(), total),
                        rate(now.reported(), now.owed()),
                        rate(now.onTime(), now.scored()),
                        rate(now.unquantified(), total))));
    }

    private Cell rate(int part, int whole) {
        return Cell.of(words.of("paper.onePage.rate", words.percent(DayFigures.rate(part, whole)), part, whole));
    }

    private void late(List<UrgentTask> late, List<Block> body) {
        if (late.isEmpty()) {
            body.add(new Heading(1, words.of("paper.onePage.noneLate")));
            return;
        }
        body.add(new Heading(1, words.of("paper.onePage.late", late.size(), Math.min(LATE, late.size()))));
        body.add(new Table(
                null,
                List.of(
                        new Column(words.of("paper.column.code"), 22, true),
                        new Column(words.of("paper.column.task"), 54, false),
                        new Column(words.of("paper.column.department"), 59, false),
                        new Column(words.of("paper.onePage.days"), 21, true)),
                late.stream()
                        .limit(LATE)
                        .map(task -> List.of(
                                Cell.of(task.code()),
                                Cell.of(task.title()),
                                Cell.of(department(task)),
                                Cell.of("" + task.daysOverdue())))
                        .toList()));
    }

    private void ranking(List<DepartmentFigures> departments, List<Block> body) {
        if (departments.isEmpty()) {
            body.add(new Heading(1, words.of("paper.onePage.noneRanked")));
            return;
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (DepartmentFigures one : departments.subList(0, Math.min(RANKED, departments.size()))) {
            rows.add(List.of(
                    Cell.of("" + (rows.size() + 1)),
                    Cell.of(one.name()),
                    Cell.of("" + one.total()),
                    Cell.of("" + one.overdue()),
                    Cell.of("" + one.atRisk()),
                    Cell.of(words.percent(one.progress())),
                    Cell.of(words.percent(one.expected())),
                    Cell.of(one.gap().toPlainString())));
        }
        body.add(new Heading(1, words.of("paper.onePage.ranking", departments.size(), rows.size())));
        body.add(new Table(
                null,
                List.of(
                        new Column(words.of("paper.column.rank"), 12, true),
                        new Column(words.of("paper.column.department"), 51, false),
                        new Column(words.of("paper.column.shares"), 12, true),
                        new Column(words.of("paper.column.late"), 12, true),
                        new Column(words.of("paper.column.risk"), 12, true),
                        new Column(words.of("paper.column.progress"), 20, true),
                        new Column(words.of("paper.column.expected"), 20, true),
                        new Column(words.of("paper.column.gap"), 17, true)),
                rows));
    }

    private String department(UrgentTask task) {
        if (task.department() == null) {
            return words.of("department.none");
        }
        return task.departments() > 1
                ? words.of("department.others", task.department(), task.departments())
                : task.department();
    }
}
