package app.workplan.web.task;

import app.workplan.domain.progress.ProgressReport;
import app.workplan.service.progress.ReportProgress;
import app.workplan.web.support.Typed;
import java.util.HashMap;
import java.util.Map;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** 填报一项责任分工. */
@Getter
@Setter
class ReportForm {

    private @Nullable String percent;
    private @Nullable String text;
    private @Nullable String problems;
    private @Nullable String nextSteps;
    private boolean noChange;
    private boolean needsCoordination;

    ReportProgress toCommand(long shareId, String device) {
        return new ReportProgress(
                shareId,
                new ProgressReport(
                        Typed.percent(percent),
                        Typed.text(text),
                        Typed.text(problems),
                        Typed.text(nextSteps),
                        noChange,
                        needsCoordination),
                device);
    }

    Map<String, @Nullable String> typed() {
        Map<String, @Nullable String> typed = new HashMap<>();
        typed.put("percent", percent);
        typed.put("text", text);
        typed.put("problems", problems);
        typed.put("nextSteps", nextSteps);
        typed.put("needsCoordination", needsCoordination ? "true" : "");
        return typed;
    }
}
