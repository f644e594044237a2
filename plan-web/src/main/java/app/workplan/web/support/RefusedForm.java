package app.workplan.web.support;

import app.workplan.domain.shared.RuleViolation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 被拒绝的表单, on a page with many: which one it was, everything typed in it, and what has to be changed. A field of it
 * has the id {@code f-<form>-<id>-<name>}.
 *
 * @param form data-form of the refused form
 * @param id of the share, entry, completion or occurrence it speaks of
 * @param typed by field name
 * @param problems by field name; the empty name is the form as a whole
 */
public record RefusedForm(String form, long id, Map<String, String> typed, Map<String, List<String>> problems) {

    /** No form was refused. */
    public static final RefusedForm NONE = new RefusedForm("", 0, Map.of(), Map.of());

    /** The form that a rule refused, with each problem at its field. */
    public static RefusedForm of(
            String form, long id, Map<String, @Nullable String> typed, RuleViolation why, Texts texts) {
        Map<String, String> kept = new LinkedHashMap<>();
        typed.forEach((name, value) -> kept.put(name, value == null ? "" : value));
        Map<String, List<String>> problems = new LinkedHashMap<>();
        for (RuleViolation fault : why.faults()) {
            problems.computeIfAbsent(RefusedFields.of(fault), any -> new ArrayList<>())
                    .add(texts.of(fault));
        }
        return new RefusedForm(form, id, kept, problems);
    }

    /** Whether it was this form. */
    public boolean is(String otherForm, long otherId) {
        return form.equals(otherForm) && id == otherId;
    }

    /** What the field shows: what was typed, in any other form what it begins with. */
    public @Nullable Object value(String otherForm, long otherId, String name, @Nullable Object beginsWith) {
        return is(otherForm, otherId) ? typed.getOrDefault(name, "") : beginsWith;
    }

    /** The texts under the field, null without any. */
    public @Nullable List<String> errors(String otherForm, long otherId, String name) {
        return is(otherForm, otherId) ? problems.get(name) : null;
    }

    /** The error summary, in the order of the problems. */
    public List<FormProblem> summary() {
        return problems.entrySet().stream()
                .flatMap(one -> one.getValue().stream()
                        .map(text -> new FormProblem(
                                form + "-" + id + "-" + one.getKey(),
                                text,
                                one.getKey().isEmpty())))
                .toList();
    }
}
