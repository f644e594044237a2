package app.workplan.web.security;

import static app.workplan.web.security.MatrixLine.on;

import app.workplan.web.security.MatrixLine.Relation;
import java.util.List;

/** The permission matrix of what a reader keeps of the ledger; a part of {@link PermissionMatrix}. */
final class LedgerMatrix {

    private LedgerMatrix() {}

    static List<MatrixLine> lines() {
        return List.of(
                on("GET /tasks/views").own("office=200 head=200 staff=200 leader=200 *=403"),
                on("POST /tasks/views").own("office=422 head=422 staff=422 leader=422 *=403"),
                on("POST /tasks/views/home").own("office=303 head=303 staff=303 leader=303 *=403"),
                view("POST /tasks/views/{id}"),
                view("POST /tasks/views/{id}/conditions"),
                view("POST /tasks/views/{id}/deletion"),
                on("GET /tasks/bulk").own("office=303 *=403"),
                on("POST /tasks/bulk/preview").own("office=422 *=403"),
                on("POST /tasks/bulk").own("office=422 *=403"),
                bulk("GET /tasks/bulk/changes/{id}", 200),
                bulk("POST /tasks/bulk/changes/{id}/undo", 422),
                on("POST /tasks/columns").own("office=303 head=303 staff=303 leader=303 *=403"),
                on("POST /tasks/columns/quiet").own("office=204 head=204 staff=204 leader=204 *=403"),
                on("POST /tasks/columns/reset").own("office=303 head=303 staff=303 leader=303 *=403"));
    }

    /** Of the bureau: any of its office takes it back. */
    private static MatrixLine bulk(String endpoint, int office) {
        return on(endpoint)
                .target((fixtures, relation) ->
                        new Object[] {fixtures.bulkChange(relation == Relation.OTHER_BUREAU ? "beta" : "alpha")})
                .own("office=" + office + " *=403")
                .otherDepartment("office=" + office + " *=403")
                .otherBureau("office=404 *=403");
    }

    /** Shared by a colleague: the office looks after it, and is told here that it has not seen the newest version. */
    private static MatrixLine view(String endpoint) {
        return on(endpoint)
                .target((fixtures, relation) ->
                        new Object[] {fixtures.sharedView(relation == Relation.OTHER_BUREAU ? "beta" : "alpha")})
                .own("office=409 head=403 staff=403 leader=403 *=403")
                .otherDepartment("office=409 head=403 staff=403 leader=403 *=403")
                .otherBureau("office=404 head=404 staff=404 leader=404 *=403");
    }
}
