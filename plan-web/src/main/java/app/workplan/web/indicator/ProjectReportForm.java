package app.workplan.web.indicator;

import app.workplan.domain.indicator.ProjectReport;
import app.workplan.domain.indicator.ProjectStage;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.web.support.FilesForm;
import app.workplan.web.support.Typed;
import java.util.LinkedHashMap;
import java.util.Map;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** 项目进展, as typed. */
@Getter
@Setter
public class ProjectReportForm extends FilesForm {

    private @Nullable String stage;
    private @Nullable String note;

    /** @throws RuleViolation when the stage is none */
    ProjectReport toReport() {
        return new ProjectReport(Typed.constant(ProjectStage.class, stage, "project.stageMissing"), Typed.text(note));
    }

    /** What was typed, by field name. */
    Map<String, @Nullable String> typed() {
        Map<String, @Nullable String> typed = new LinkedHashMap<>();
        typed.put("stage", stage);
        typed.put("note", note);
        return typed;
    }
}
