package app.workplan.web.security;

import static app.workplan.web.security.MatrixLine.on;
import static app.workplan.web.security.PermissionMatrix.draft;
import static app.workplan.web.security.PermissionMatrix.ofOffice;

import app.workplan.web.Fixtures;
import java.util.List;

/** Plans written by hand and changed after issue: who may. */
final class HandMadeMatrix {

    private HandMadeMatrix() {}

    static List<MatrixLine> lines() {
        return List.of(
                on("GET /plans/{id}/amendments")
                        .target(PermissionMatrix::plan)
                        .own("office=200 head=200 staff=200 leader=200 *=403")
                        .otherDepartment("office=200 head=200 staff=200 leader=200 *=403")
                        .otherBureau("office=404 head=404 staff=404 leader=404 *=403"),
                ofOffice(on("GET /plans/{id}/tasks/new").target(PermissionMatrix::plan), 200),
                ofOffice(on("POST /plans/{id}/tasks").target(PermissionMatrix::plan), 422),
                on("GET /plans/new").own("office=200 *=403"),
                on("POST /plans").fields(HandMadeMatrix::planForm).own("office=303 *=403"),
                ofDraft(draft("GET /plans/{id}/edit"), 200),
                ofDraft(draft("POST /plans/{id}/edit"), 422),
                ofDraft(draft("GET /plans/{id}/structure"), 200),
                ofOffice(draft("POST /plans/{id}/structure", "place", "CHAPTER", "title", "Matrix"), 303),
                ofOffice(draft("POST /plans/{id}/structure/rows", "text", "Matrix"), 422),
                ofOffice(node("POST /plans/{id}/structure/{node}", "title", "Matrix"), 409),
                ofOffice(node("POST /plans/{id}/structure/{node}/nature", "nature", "REVIEW"), 409),
                ofOffice(node("POST /plans/{id}/structure/{node}/removal"), 409),
                ofOffice(node("POST /plans/{id}/structure/{node}/steps", "step", "UP"), 422),
                ofOffice(node("POST /plans/{id}/structure/{node}/place"), 303),
                ofOffice(draft("POST /plans/{id}/reopening", "reason", "Too early"), 422));
    }

    /** The same on a draft, of which others of the bureau know nothing. */
    private static MatrixLine ofDraft(MatrixLine line, int status) {
        String statuses = "office=" + status + " head=404 staff=404 leader=404 *=403";
        return line.own(statuses)
                .otherDepartment(statuses)
                .otherBureau("office=404 head=404 staff=404 leader=404 *=403");
    }

    /** The only chapter of a draft. */
    private static MatrixLine node(String endpoint, String... fields) {
        return on(endpoint)
                .target((fixtures, relation) -> {
                    long draft = fixtures.plans().draftOf(relation.name());
                    return new Object[] {draft, fixtures.plans().chapterOf(draft)};
                })
                .fields(fixtures -> fields);
    }

    private static String[] planForm(Fixtures fixtures) {
        return new String[] {
            "title",
            "Matrix " + fixtures.next(),
            "kind",
            "OTHER",
            "reportCycle",
            "MONTH",
            "from",
            "2026-01-01",
            "to",
            "2026-12-31"
        };
    }
}
