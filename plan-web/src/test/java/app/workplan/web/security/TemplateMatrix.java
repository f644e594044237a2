package app.workplan.web.security;

import static app.workplan.web.security.MatrixLine.on;

import java.util.List;

/** The permission matrix of the document template: the office's alone, and always of its own bureau. */
final class TemplateMatrix {

    private TemplateMatrix() {}

    static List<MatrixLine> lines() {
        return List.of(
                on("GET /reports/templates").own("office=200 *=403"),
                on("GET /reports/templates/shipped.docx").own("office=200 *=403"),
                // the bureau of the matrix has none of its own
                on("GET /reports/templates/own.docx").own("office=404 *=403"),
                on("POST /reports/templates").own("office=422 *=403"),
                on("POST /reports/templates/removal").own("office=404 *=403"));
    }
}
