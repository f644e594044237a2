package app.workplan.service.plan;

import app.workplan.domain.plan.ChapterNature;
import app.workplan.domain.plan.ItemNature;
import app.workplan.domain.plan.PlanState;
import app.workplan.domain.plan.SourceSpan;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.service.figure.AsOf;
import app.workplan.service.figure.FigureCalendar;
import app.workplan.service.figure.FigureQueries;
import app.workplan.service.shared.RecordRows;
import app.workplan.service.shared.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 工作计划的读取: list, head and tree, in a number of statements that does not grow with the rows. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class PlanQueries {

    private static final long NO_BUREAU = -1;

    /** What a stretch of the list has to know of the rest. */
    private record Whole(int total, @Nullable LocalDate first) {}

    private final JdbcClient jdbc;
    private final FigureQueries figures;
    private final PlanAccess access;

    /**
     * 计划列表: three statements.
     *
     * @param asked an ISO date as typed, null for today; clamped to the days from the first issue to today
     * @param archived whether the archived ones alone are listed, else all others
     */
    public PlanList list(Actor actor, Scope scope, @Nullable String asked, boolean archived, LocalDate today) {
        access.requireBusiness(actor);
        if (scope.bureauIds().isEmpty()) {
            return new PlanList(List.of(), AsOf.over(asked, Stream.empty(), today));
        }
        List<PlanList.Listed> rows = listed(PlanSql.LIST, scope)
                .param("own", own(actor))
                .param("archived", archived)
                .query(PlanList.Listed.class)
                .list();
        AsOf asOf =
                AsOf.over(asked, rows.stream().map(PlanList.Listed::issuedOn).filter(Objects::nonNull), today);
        return new PlanList(judged(rows, asOf.day()), asOf);
    }

    /**
     * 计划列表的一段, in the order of their numbers, archived ones left out: four statements, and no plan outside the stretch is judged.
     *
     * @param asked an ISO date, null for today; clamped as that of the whole list
     * @param after the number behind which it begins
     * @param most how many
     */
    public PlanStretch behind(Actor actor, Scope scope, @Nullable String asked, LocalDate today, long after, int most) {
        access.requireBusiness(actor);
        if (scope.bureauIds().isEmpty()) {
            return new PlanStretch(List.of(), 0, false);
        }
        Whole whole = listed(PlanSql.WHOLE, scope)
                .param("archived", false)
                .query(Whole.class)
                .single();
        List<PlanList.Listed> rows = listed(PlanSql.STRETCH, scope)
                .param("own", own(actor))
                .param("archived", false)
                .param("after", after)
                .param("most", most + 1)
                .query(PlanList.Listed.class)
                .list();
        AsOf asOf = AsOf.over(asked, Stream.ofNullable(whole.first()), today);
        List<PlanList.Listed> shown = rows.subList(0, Math.min(most, rows.size()));
        return new PlanStretch(judged(shown, asOf.day()), whole.total(), rows.size() > most);
    }

    private JdbcClient.StatementSpec listed(String sql, Scope scope) {
        return jdbc.sql(sql)
                .param("bureaus", scope.bureauIds())
                .param("drafts", scope.draftsOf() == null ? NO_BUREAU : scope.draftsOf());
    }

    private static long own(Actor actor) {
        return actor.bureauId() == null ? NO_BUREAU : actor.bureauId();
    }

    private List<PlanList.Row> judged(List<PlanList.Listed> rows, LocalDate day) {
        Map<Long, PlanFigures> byPlan = figuresOf(
                rows.stream()
                        .filter(row -> row.state() != PlanState.DRAFT)
                        .map(PlanList.Listed::id)
                        .toList(),
                day);
        return rows.stream()
                .map(row -> new PlanList.Row(row, byPlan.get(row.id())))
                .toList();
    }

    /**
     * 文件头: one statement.
     *
     * @throws NotFound when it is unknown, another bureau's, or a draft the reader must not see
     */
    public PlanHead head(Actor actor, Scope scope, long planId) {
        PlanHead head = scope.bureauIds().isEmpty()
                ? null
                : jdbc.sql(PlanSql.HEAD)
                        .param("plan", planId)
                        .param("bureaus", scope.bureauIds())
                        .query(PlanHead.class)
                        .optional()
                        .orElse(null);
        if (head == null) {
            throw new NotFound("plan", planId);
        }
        access.requireCanSee(actor, scope, head.bureauId(), head.state());
        return head;
    }

    /** 文件结构: six statements at most, fewer for a plan without indicators or projects. */
    public PlanTree tree(PlanHead head, LocalDate day) {
        List<Wording> wording = jdbc.sql(PlanSql.WORDING)
                .param("plan", head.id())
                .query(Wording.class)
                .list();
        return new PlanTree(
                wording.stream()
                        .filter(one -> one.chapterId() == null)
                        .map(Wording::chapter)
                        .toList(),
                wording.stream()
                        .filter(one -> one.chapterId() != null)
                        .map(Wording::item)
                        .toList(),
                tasks(head, day),
                head.indicators() == 0 ? List.of() : all(PlanSql.INDICATORS, head, PlanTree.IndicatorRow.class),
                head.projects() == 0 ? List.of() : all(PlanSql.PROJECTS, head, PlanTree.ProjectRow.class),
                head.text() == null ? List.of() : all(PlanSql.MARKS, head, PlanTree.Mark.class));
    }

    /** 正文以外: title, addressee, date and page furniture around the wording, in the order of the text; one statement. */
    public List<SourceSpan> furniture(PlanHead head) {
        return head.text() == null ? List.of() : all(PlanSql.FURNITURE, head, SourceSpan.class);
    }

    private List<PlanTree.TaskRow> tasks(PlanHead head, LocalDate day) {
        FigureCalendar calendar = head.state() == PlanState.DRAFT
                ? FigureCalendar.NONE
                : figures.calendarFor(List.of(head.id()), List.of(day));
        return jdbc.sql(PlanSql.TASKS)
                .param("plan", head.id())
                .param("calendar", calendar.json())
                .param("day", day)
                .query(RecordRows.of(PlanTree.TaskRow.class))
                .list();
    }

    private <T> List<T> all(String sql, PlanHead head, Class<T> row) {
        return jdbc.sql(sql).param("plan", head.id()).query(row).list();
    }

    private Map<Long, PlanFigures> figuresOf(List<Long> planIds, LocalDate day) {
        if (planIds.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(PlanSql.FIGURES)
                .param("calendar", figures.calendarFor(planIds, List.of(day)).json())
                .query(RecordRows.of(PlanFigures.class))
                .list()
                .stream()
                .collect(Collectors.toMap(PlanFigures::planId, Function.identity()));
    }

    /** A chapter or, with the id of its chapter, an item. */
    private record Wording(
            long id,
            @Nullable Long chapterId,
            @Nullable Long parentId,
            @Nullable String number,
            String title,
            String nature,
            @Nullable Integer start,
            @Nullable Integer end) {

        PlanTree.ChapterRow chapter() {
            return new PlanTree.ChapterRow(id, number, title, ChapterNature.valueOf(nature), start, end);
        }

        PlanTree.ItemRow item() {
            return new PlanTree.ItemRow(
                    id,
                    chapterId == null ? NO_BUREAU : chapterId,
                    parentId,
                    number,
                    title,
                    ItemNature.valueOf(nature),
                    start,
                    end);
        }
    }
}
