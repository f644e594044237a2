package app.workplan.service.progress;

import app.workplan.domain.progress.ProgressReport;

/** 填报, as a command: what is reported for which share. */
public record ReportProgress(long shareId, ProgressReport report) {}
