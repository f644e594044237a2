package app.workplan.web.row;

import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.SeveralFaults;
import app.workplan.domain.task.RowContent;
import app.workplan.service.row.RowView;
import app.workplan.web.support.Typed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** 清单项, as typed. */
@Getter
@Setter
public class RowForm {

    private @Nullable String number;
    private @Nullable String name;
    private @Nullable String aspect;
    private @Nullable String owner;
    private @Nullable String foundOn;
    private @Nullable String dueOn;
    private @Nullable String note;
    private @Nullable Integer version;

    /** @throws RuleViolation when a day cannot be read */
    RowContent toContent() {
        List<RuleViolation> faults = new ArrayList<>();
        RowContent content = new RowContent(
                Typed.text(number),
                Typed.text(name),
                aspect,
                owner,
                day(foundOn, "row.foundIll", faults),
                day(dueOn, "row.dueIll", faults),
                Typed.text(note));
        SeveralFaults.throwIfAny(faults);
        return content;
    }

    private static @Nullable LocalDate day(@Nullable String typed, String refusal, List<RuleViolation> faults) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        LocalDate day = Typed.day(typed);
        if (day == null) {
            faults.add(new RuleViolation(refusal));
        }
        return day;
    }

    /** What was typed, by field name. */
    Map<String, @Nullable String> typed() {
        Map<String, @Nullable String> typed = new LinkedHashMap<>();
        typed.put("number", number);
        typed.put("name", name);
        typed.put("aspect", aspect);
        typed.put("owner", owner);
        typed.put("foundOn", foundOn);
        typed.put("dueOn", dueOn);
        typed.put("note", note);
        return typed;
    }

    /** What is stored, as a form that is opened shows it. */
    static RowForm of(RowView row) {
        RowForm form = new RowForm();
        form.number = row.number();
        form.name = row.name();
        form.aspect = row.aspect();
        form.owner = row.owner();
        form.foundOn = row.foundOn() == null ? "" : row.foundOn().toString();
        form.dueOn = row.dueOn() == null ? "" : row.dueOn().toString();
        form.note = row.note();
        form.version = row.version();
        return form;
    }
}
