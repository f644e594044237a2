package app.workplan.web.security;

import static app.workplan.web.security.MatrixLine.on;

import java.util.List;

/** The lines of the permission matrix for what looks over several plans. */
final class SeveralPlansMatrix {

    private static final String OTHER_BUREAU = "office=404 head=404 staff=404 leader=404 *=403";

    private SeveralPlansMatrix() {}

    static List<MatrixLine> lines() {
        return List.of(
                on("GET /overview").own("office=200 leader=200 *=403"),
                on("GET /plans/compare").own("office=200 head=200 staff=200 leader=200 *=403"),
                on("GET /plans/{id}/roll-forward")
                        .target(PermissionMatrix::plan)
                        .own("office=200 *=403")
                        .otherDepartment("office=200 *=403")
                        .otherBureau(OTHER_BUREAU),
                read("GET /plans/{id}/lineage"),
                write("POST /plans/{id}/lineage"),
                read("GET /plans/{id}/alignment"),
                write("POST /plans/{id}/alignment"),
                write("POST /plans/{id}/alignment/removal"));
    }

    /** For whoever may read the plan. */
    private static MatrixLine read(String endpoint) {
        String statuses = "office=200 head=200 staff=200 leader=200 *=403";
        return on(endpoint)
                .target(PermissionMatrix::plan)
                .own(statuses)
                .otherDepartment(statuses)
                .otherBureau(OTHER_BUREAU);
    }

    /** For the office of the bureau, which is told that it chose nothing. */
    private static MatrixLine write(String endpoint) {
        return on(endpoint)
                .target(PermissionMatrix::plan)
                .own("office=422 *=403")
                .otherDepartment("office=422 *=403")
                .otherBureau(OTHER_BUREAU);
    }
}
