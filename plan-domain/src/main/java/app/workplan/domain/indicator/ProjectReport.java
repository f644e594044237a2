package app.workplan.domain.indicator;

import app.workplan.domain.shared.Characters;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.SeveralFaults;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 项目进展: the stage it has reached and what there is to say. */
public record ProjectReport(
        @Nullable ProjectStage stage, @Nullable String note) {

    public static final int MAX_NOTE = 1000;

    /**
     * The same without blanks around the words.
     *
     * @throws RuleViolation when no stage is named, or the words are missing or too long
     */
    public ProjectReport checked() {
        List<RuleViolation> faults = new ArrayList<>();
        if (stage == null) {
            faults.add(new RuleViolation("project.stageMissing"));
        }
        String clean = note == null ? "" : note.strip();
        if (clean.isEmpty()) {
            faults.add(new RuleViolation("project.noteMissing"));
        }
        if (Characters.count(clean) > MAX_NOTE) {
            faults.add(new RuleViolation("project.noteTooLong", MAX_NOTE));
        }
        SeveralFaults.throwIfAny(faults);
        return new ProjectReport(stage, clean);
    }
}
