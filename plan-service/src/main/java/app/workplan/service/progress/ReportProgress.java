package app.workplan.service.progress;

import app.workplan.domain.progress.ProgressReport;
import org.jspecify.annotations.Nullable;

/**
 * 填报, as a command: what is reported for which share.
 *
 * @param device key of the device it was written on, for a draft; null where it told none
 */
public record ReportProgress(
        long shareId, ProgressReport report, @Nullable String device) {

    public ReportProgress(long shareId, ProgressReport report) {
        this(shareId, report, null);
    }
}
