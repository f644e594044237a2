package app.workplan.web.api;

import app.workplan.domain.progress.ProgressReport;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.token.TokenScope;
import app.workplan.service.progress.CompletionService;
import app.workplan.service.progress.EntryQueries;
import app.workplan.service.progress.EntryRow;
import app.workplan.service.progress.ReportProgress;
import app.workplan.service.progress.ReportService;
import app.workplan.service.progress.Submitted;
import app.workplan.service.shared.Scope;
import app.workplan.web.support.CleanParameters;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** 填报接口: reports and completions, as on the page of the task. */
@RestController
@RequiredArgsConstructor
class EntriesApi {

    private final EntryQueries queries;
    private final ReportService reports;
    private final CompletionService completions;
    private final ApiOnce once;

    /** 一条填报. */
    record Entry(
            long entryId,
            long shareId,
            long taskId,
            long planId,
            long departmentId,
            String department,
            LocalDate periodEnd,
            @Nullable Integer percent,
            String text,
            @Nullable String problems,
            @Nullable String nextSteps,
            boolean noChange,
            boolean needsCoordination,
            Instant enteredAt,
            @Nullable String enteredBy,
            boolean onBehalf,
            @Nullable String actingFor,
            boolean returned,
            @Nullable String returnReason) {

        static Entry of(EntryRow row) {
            return new Entry(
                    row.id(),
                    row.shareId(),
                    row.taskId(),
                    row.planId(),
                    row.departmentId(),
                    row.department(),
                    row.periodEnd(),
                    row.percent(),
                    row.text(),
                    row.problems(),
                    row.nextSteps(),
                    row.noChange(),
                    row.needsCoordination(),
                    row.enteredAt().toInstant(),
                    row.enteredBy(),
                    row.onBehalf(),
                    row.actingFor(),
                    row.returned(),
                    row.returnReason());
        }
    }

    /** 填报的内容. */
    record ReportBody(
            @Nullable Integer percent,
            @Nullable String text,
            @Nullable String problems,
            @Nullable String nextSteps,
            @Nullable Boolean noChange,
            @Nullable Boolean needsCoordination) {

        ProgressReport toReport() {
            return new ProgressReport(
                    percent,
                    clean(text),
                    clean(problems),
                    clean(nextSteps),
                    Boolean.TRUE.equals(noChange),
                    Boolean.TRUE.equals(needsCoordination));
        }
    }

    /**
     * 填报的结果.
     *
     * @param entryId null where it was kept as a draft for the head
     * @param counts whether it counts now
     */
    record Reported(long shareId, @Nullable Long entryId, boolean counts) {}

    /** 办结申请的内容. */
    record CompletionBody(@Nullable String text) {}

    /** 办结申请的结果. */
    record HandedIn(long shareId, long completionId) {}

    @Needs(
            value = TokenScope.READ,
            parameters = {ApiParameters.PLAN, "task", "share", "since", ApiParameters.LIMIT, ApiParameters.CURSOR})
    @GetMapping("/api/v1/entries")
    ApiPage<Entry> entries(HttpServletRequest request, Scope scope) {
        ApiParameters asked = new ApiParameters(request);
        ApiCall call = ApiCall.of(request);
        List<String> place = Cursors.read(call, asked.list(), asked.cursor(), 2);
        int limit = asked.limit();
        List<EntryRow> rows = queries.behind(
                scope,
                new EntryQueries.Wanted(
                        asked.number(ApiParameters.PLAN),
                        asked.number("task"),
                        asked.number("share"),
                        asked.instant("since")),
                place == null ? null : new EntryQueries.Place(instant(place.get(0)), Long.parseLong(place.get(1))),
                limit + 1);
        boolean more = rows.size() > limit;
        List<EntryRow> shown = more ? rows.subList(0, limit) : rows;
        String next = null;
        if (more) {
            EntryRow last = shown.get(limit - 1);
            next = Cursors.of(call, asked.list(), micros(last.enteredAt().toInstant()), String.valueOf(last.id()));
        }
        return new ApiPage<>(shown.stream().map(Entry::of).toList(), null, next);
    }

    @Needs(TokenScope.WRITE_ENTRIES)
    @PostMapping("/api/v1/shares/{id}/entries")
    ResponseEntity<Reported> report(
            HttpServletRequest request, Actor actor, @PathVariable long id, @RequestBody ReportBody body) {
        return once.created(request, Reported.class, () -> {
            Submitted done = reports.submit(actor, new ReportProgress(id, body.toReport()));
            return new Reported(id, done.entryId(), done.entryId() != null);
        });
    }

    @Needs(TokenScope.WRITE_ENTRIES)
    @PostMapping("/api/v1/shares/{id}/completion")
    ResponseEntity<HandedIn> complete(
            HttpServletRequest request, Actor actor, @PathVariable long id, @RequestBody CompletionBody body) {
        return once.created(
                request, HandedIn.class, () -> new HandedIn(id, completions.markDone(actor, id, clean(body.text()))));
    }

    private static String clean(@Nullable String text) {
        return text == null ? "" : CleanParameters.withoutControls(text.replace("\r\n", "\n"));
    }

    private static String micros(Instant at) {
        return String.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, at));
    }

    private static Instant instant(String micros) {
        return Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS);
    }
}
