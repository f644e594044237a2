package app.workplan.web.ledger;

import app.workplan.domain.calendar.ReportCycle;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.BulkKind;
import app.workplan.domain.task.ShareRole;
import app.workplan.service.bulk.BulkEdit;
import app.workplan.service.bulk.BulkPreview;
import app.workplan.service.bulk.BulkQueries;
import app.workplan.service.bulk.BulkSelection;
import app.workplan.web.support.FormProblem;
import app.workplan.web.support.RefusedFields;
import app.workplan.web.support.Texts;
import app.workplan.web.support.TypedForm;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** 批量修改页: the form of the change, and below it what it would do to each task. */
@Component
@RequiredArgsConstructor
class BulkPages {

    private final BulkQueries bulk;
    private final BulkWords words;
    private final Texts texts;

    /** The form alone. */
    ModelAndView form(Actor actor, BulkForm form, Collection<Long> taskIds) {
        return page(form, bulk.selection(actor, taskIds), null, null, HttpStatus.OK);
    }

    /** The form alone as typed, whatever stands in it. */
    ModelAndView asTyped(Actor actor, BulkForm form) {
        try {
            return form(actor, form, form.chosen());
        } catch (RuleViolation nothingChosen) {
            return nothing(form, nothingChosen);
        }
    }

    /** Nothing to change: none chosen, too many, or no such change. */
    ModelAndView nothing(BulkForm form, RuleViolation why) {
        return page(form, null, null, why, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** The form as typed, with what has to be put right. */
    ModelAndView refused(Actor actor, BulkForm form, RuleViolation why) {
        BulkSelection selection;
        try {
            selection = bulk.selection(actor, form.chosen());
        } catch (RuleViolation nothingChosen) {
            return nothing(form, nothingChosen);
        }
        return page(form, selection, null, why, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /**
     * The form with its preview.
     *
     * @param promised versions an earlier preview saw; rows that are different now are marked
     * @throws RuleViolation when something typed cannot be read or is right for no task at all, the basis is missing, or nothing is chosen
     */
    ModelAndView preview(Actor actor, BulkForm form, Map<Long, Integer> promised, HttpStatus status) {
        List<Long> ids = form.chosen();
        BulkEdit edit = form.edit();
        BulkSelection selection = bulk.selection(actor, ids);
        form.requireKnown(selection.names().keySet());
        BulkPreview preview = bulk.preview(actor, ids, edit, form.reason());
        preview.wrongForAll().ifPresent(why -> {
            throw why;
        });
        return page(form, selection, preview(form.kind(), preview, selection, promised), null, status);
    }

    private BulkPage.Preview preview(
            BulkKind kind, BulkPreview preview, BulkSelection selection, Map<Long, Integer> promised) {
        List<BulkPage.Row> will = preview.willChange().stream()
                .map(row -> row(kind, row, selection, promised))
                .toList();
        List<BulkPage.Row> stay = preview.stays().stream()
                .map(row -> row(kind, row, selection, promised))
                .toList();
        Map<String, Long> reasons = stay.stream()
                .collect(Collectors.groupingBy(
                        row -> Objects.requireNonNull(row.reason()), LinkedHashMap::new, Collectors.counting()));
        String seen = preview.willChange().stream()
                .map(row -> row.taskId() + ":" + row.version())
                .collect(Collectors.joining(" "));
        return new BulkPage.Preview(
                UUID.randomUUID().toString(),
                seen,
                will,
                stay,
                reasons.entrySet().stream()
                        .map(one -> new BulkPage.Reason(one.getKey(), one.getValue()))
                        .toList(),
                preview.rows().stream()
                        .filter(row -> isOvertaken(row, promised))
                        .count(),
                will.stream().filter(BulkPage.Row::bare).count());
    }

    private BulkPage.Row row(BulkKind kind, BulkPreview.Row row, BulkSelection selection, Map<Long, Integer> promised) {
        boolean refused = row.refusal() != null;
        return new BulkPage.Row(
                row.taskId(),
                row.code(),
                row.title(),
                refused ? "" : words.of(kind, row.before(), selection.names()),
                refused ? "" : words.of(kind, row.after(), selection.names()),
                row.refusal() == null ? null : texts.of(row.refusal()),
                isOvertaken(row, promised),
                !refused && kind.isOfDepartments() && "".equals(row.after()));
    }

    /** What was promised and is another version now, or refused now. */
    private static boolean isOvertaken(BulkPreview.Row row, Map<Long, Integer> promised) {
        Integer seen = promised.get(row.taskId());
        return seen != null && (seen != row.version() || row.refusal() != null);
    }

    private static TypedForm typed(boolean previewed) {
        return new TypedForm("bulk-form", "/tasks/bulk/preview" + (previewed ? "" : "?asTyped=1"));
    }

    private ModelAndView page(
            BulkForm form,
            @Nullable BulkSelection selection,
            BulkPage.@Nullable Preview preview,
            @Nullable RuleViolation why,
            HttpStatus status) {
        String tasks = selection == null
                ? ""
                : selection.taskIds().stream().map(String::valueOf).collect(Collectors.joining(" "));
        Map<String, List<String>> problems =
                why == null ? Map.of() : Map.of(RefusedFields.of(why), List.of(texts.of(why)));
        return new ModelAndView("tasks/bulk", status)
                .addObject("form", form)
                .addObject("kind", form.kind())
                .addObject("bulk", new BulkPage(selection, tasks, preview))
                .addObject("problems", problems)
                .addObject(
                        "summary",
                        problems.entrySet().stream()
                                .map(one -> new FormProblem(
                                        one.getKey(),
                                        one.getValue().get(0),
                                        one.getKey().isEmpty()))
                                .toList())
                .addObject("roles", ShareRole.values())
                .addObject("cycles", ReportCycle.values())
                .addObject("typedForm", selection == null ? null : typed(preview != null))
                .addObject("back", LedgerPlace.of(form.getBack()).href());
    }
}
