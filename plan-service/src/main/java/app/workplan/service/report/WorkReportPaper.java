package app.workplan.service.report;

import app.workplan.domain.report.WorkReportKind;
import app.workplan.service.document.writer.DocumentFormat;
import app.workplan.service.document.writer.OfficialDocument;
import app.workplan.service.paper.PaperHindrance;
import app.workplan.service.paper.PaperHindrances;
import app.workplan.service.paper.PaperKind;
import app.workplan.service.paper.PaperRequest;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

/** 半年总结 or 年终总结 as a kind of document: the edited one where there is one. */
@RequiredArgsConstructor
class WorkReportPaper implements PaperKind {

    private final WorkReportKind kind;
    private final WorkReportDocuments documents;
    private final PaperHindrances hindrances;

    @Override
    public String key() {
        return kind == WorkReportKind.ANNUAL ? "annual-report" : "half-year-report";
    }

    @Override
    public String text() {
        return "workReport.kind." + kind;
    }

    @Override
    public Set<DocumentFormat> formats() {
        return WorkReportDocuments.FORMATS;
    }

    @Override
    public @Nullable PaperHindrance hindrance(PaperRequest request) {
        return hindrances.withoutFigures(request);
    }

    @Override
    public OfficialDocument write(PaperRequest request) {
        return documents.current(request.actor(), request.scope(), request.plan(), kind, request.day());
    }
}
