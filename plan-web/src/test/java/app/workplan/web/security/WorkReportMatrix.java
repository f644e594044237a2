package app.workplan.web.security;

import static app.workplan.web.security.MatrixLine.on;
import static app.workplan.web.security.PermissionMatrix.ofOffice;

import app.workplan.web.Fixtures;
import app.workplan.web.security.MatrixLine.Relation;
import java.util.List;

/** The permission matrix of half-year and annual reports: the office writes, final ones are read by whoever reads the bureau's plans. */
final class WorkReportMatrix {

    private static final String READERS = "office=200 head=200 staff=200 leader=200 *=403";
    private static final String UNKNOWN = "office=404 head=404 staff=404 leader=404 *=403";

    private WorkReportMatrix() {}

    static List<MatrixLine> lines() {
        return List.of(
                on("GET /reports/written").own(READERS),
                on("GET /reports/new").own("office=200 *=403"),
                on("POST /reports").own("office=422 *=403"),
                on("GET /reports/{id}")
                        .target((fixtures, relation) -> new Object[] {report(fixtures, relation, true)})
                        .own(READERS)
                        .otherDepartment(READERS)
                        .otherBureau(UNKNOWN),
                on("GET /reports/{id}/document.{format}")
                        .target((fixtures, relation) -> new Object[] {report(fixtures, relation, true), "docx"})
                        .own(READERS)
                        .otherDepartment(READERS)
                        .otherBureau(UNKNOWN),
                ofOffice(draft("POST /reports/{id}/draft"), 303),
                ofOffice(draft("POST /reports/{id}/title").fields(fixtures -> new String[] {"title", "Another"}), 409),
                ofOffice(draft("POST /reports/{id}/final"), 303),
                ofOffice(draft("POST /reports/{id}/deletion"), 303),
                ofOffice(
                        on("POST /reports/{id}/reopening")
                                .target((fixtures, relation) -> new Object[] {report(fixtures, relation, true)}),
                        303),
                on("GET /report-parts/{id}")
                        .target(WorkReportMatrix::part)
                        .own("office=303 head=303 staff=303 leader=303 *=403")
                        .otherDepartment("office=303 head=303 staff=303 leader=303 *=403")
                        .otherBureau(UNKNOWN),
                ofOffice(ofPart("POST /report-parts/{id}").fields(fixtures -> new String[] {"text", "Mine"}), 409),
                ofOffice(ofPart("POST /report-parts/{id}/proposal"), 409),
                ofOffice(
                        on("POST /report-parts/{id}/{change}")
                                .target((fixtures, relation) -> new Object[] {part(fixtures, relation)[0], "out"}),
                        303),
                ofOffice(ofPart("POST /report-parts/{id}/next").fields(fixtures -> new String[] {"text", "Mine"}), 303),
                ofOffice(ofPart("POST /report-parts/{id}/deletion"), 422));
    }

    private static MatrixLine draft(String endpoint) {
        return on(endpoint).target((fixtures, relation) -> new Object[] {report(fixtures, relation, false)});
    }

    private static MatrixLine ofPart(String endpoint) {
        return on(endpoint).target(WorkReportMatrix::part);
    }

    private static long report(Fixtures fixtures, Relation relation, boolean isFinal) {
        String bureau = relation == Relation.OTHER_BUREAU ? "beta" : "alpha";
        long plan = (long) PermissionMatrix.plan(fixtures, relation)[0];
        return fixtures.directives().reports().drafted(bureau, plan, isFinal);
    }

    private static Object[] part(Fixtures fixtures, Relation relation) {
        return new Object[] {fixtures.directives().reports().part(report(fixtures, relation, false), "review")};
    }
}
