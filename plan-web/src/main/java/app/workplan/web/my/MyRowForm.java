package app.workplan.web.my;

import app.workplan.domain.progress.ProgressReport;
import app.workplan.service.progress.OwedShare;
import app.workplan.service.progress.ReportProgress;
import app.workplan.web.support.Typed;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** 一行填报: one share of the form for all. */
@Getter
@Setter
public class MyRowForm {

    private @Nullable Long shareId;
    private @Nullable String percent;
    private @Nullable String text;
    private @Nullable String problems;
    private @Nullable String nextSteps;
    private boolean noChange;

    /** What the row begins with: the draft, else the last report. */
    static MyRowForm of(OwedShare share) {
        MyRowForm form = new MyRowForm();
        form.shareId = share.shareId();
        form.percent = share.occurrences() > 0 ? "" : String.valueOf(share.percentToBeginWith());
        form.text = share.textToBeginWith();
        form.problems = share.problemsToBeginWith();
        form.nextSteps = share.nextStepsToBeginWith();
        return form;
    }

    /** Whether the row says nothing new and is left out. */
    boolean isUntouched(@Nullable OwedShare share) {
        if (shareId == null || noChange) {
            return shareId == null;
        }
        if (share == null) {
            return Typed.text(text).isBlank();
        }
        boolean draft = share.draftSavedAt() != null;
        return !draft
                && share.untouched(Typed.text(percent), Typed.text(text), Typed.text(problems), Typed.text(nextSteps));
    }

    /** 无变化: the last text and percent hold, whatever the fields say. */
    ReportProgress toCommand(@Nullable OwedShare share) {
        OwedShare same = noChange && share != null && share.lastText() != null ? share : null;
        boolean counted = share != null && share.occurrences() > 0;
        return new ReportProgress(
                shareId == null ? 0 : shareId,
                new ProgressReport(
                        counted
                                ? null
                                : same != null ? Integer.valueOf(same.lastPercentOrNone()) : Typed.percent(percent),
                        same != null ? String.valueOf(same.lastText()) : Typed.text(text),
                        Typed.text(problems),
                        Typed.text(nextSteps),
                        noChange));
    }
}
