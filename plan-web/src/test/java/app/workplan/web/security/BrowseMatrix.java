package app.workplan.web.security;

import static app.workplan.web.security.MatrixLine.on;

import app.workplan.web.Fixtures;
import app.workplan.web.security.MatrixLine.Relation;
import java.util.List;

/** The permission matrix of the ways to look at a plan; a part of {@link PermissionMatrix}. */
final class BrowseMatrix {

    private BrowseMatrix() {}

    static List<MatrixLine> lines() {
        return List.of(
                read("GET /plans/{id}/departments").target(PermissionMatrix::plan),
                read("GET /plans/{id}/departments/sheets").target(PermissionMatrix::plan),
                read("GET /plans/{id}/departments/{departmentId}").target(BrowseMatrix::department),
                read("GET /plans/{id}/calendar").target(PermissionMatrix::plan),
                read("GET /plans/{id}/timeline").target(PermissionMatrix::plan),
                read("GET /plans/{id}/gaps").target(PermissionMatrix::plan));
    }

    /** For whoever may read the plan. */
    private static MatrixLine read(String endpoint) {
        String statuses = "office=200 head=200 staff=200 leader=200 *=403";
        return on(endpoint)
                .own(statuses)
                .otherDepartment(statuses)
                .otherBureau("office=404 head=404 staff=404 leader=404 *=403");
    }

    private static Object[] department(Fixtures fixtures, Relation relation) {
        return new Object[] {
            PermissionMatrix.plan(fixtures, relation)[0], fixtures.department(PermissionMatrix.departmentName(relation))
        };
    }
}
