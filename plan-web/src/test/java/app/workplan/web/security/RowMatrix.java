package app.workplan.web.security;

import static app.workplan.web.security.MatrixLine.on;
import static app.workplan.web.security.PermissionMatrix.ofOffice;

import app.workplan.web.Fixtures;
import app.workplan.web.security.MatrixLine.Relation;
import java.util.List;

/** The permission matrix of lists under a task; a part of {@link PermissionMatrix}. The task is of one department alone. */
final class RowMatrix {

    private static final String READERS = "office=200 head=200 staff=200 leader=200 *=403";
    private static final String UNKNOWN = "office=404 head=404 staff=404 leader=404 *=403";

    private RowMatrix() {}

    static List<MatrixLine> lines() {
        return List.of(
                on("GET /tasks/{id}/rows")
                        .target(RowMatrix::task)
                        .own(READERS)
                        .otherDepartment(READERS)
                        .otherBureau(UNKNOWN),
                on("GET /tasks/{id}/rows.xlsx")
                        .target(RowMatrix::task)
                        .own(READERS)
                        .otherDepartment(READERS)
                        .otherBureau(UNKNOWN),
                on("GET /rows/{id}")
                        .target(RowMatrix::row)
                        .own(READERS)
                        .otherDepartment(READERS)
                        .otherBureau(UNKNOWN),
                kept(on("POST /tasks/{id}/rows").fields(fixtures -> new String[] {"name", "Pond"}), 303),
                kept(on("POST /tasks/{id}/rows/strikes"), 422),
                kept(on("POST /rows/{id}"), 409).target(RowMatrix::row),
                kept(on("GET /tasks/{id}/rows/import"), 200),
                kept(on("GET /tasks/{id}/rows/import/template.xlsx"), 200),
                kept(on("POST /tasks/{id}/rows/import"), 422),
                kept(on("POST /tasks/{id}/rows/import/commit"), 422),
                ofOffice(
                        on("POST /tasks/{id}/rows/counting")
                                .target(RowMatrix::task)
                                .fields(fixtures -> new String[] {"from", "true"}),
                        303),
                ofOffice(
                        on("POST /rows/{id}/return").target(RowMatrix::row).fields(fixtures ->
                                new String[] {"reason", "Again"}),
                        422),
                ofOffice(
                        on("POST /rows/{id}/removal").target(RowMatrix::row).fields(fixtures ->
                                new String[] {"reason", "Entered in error"}),
                        303),
                ofOffice(
                        on("POST /rows/{id}/removal/return")
                                .target(RowMatrix::row)
                                .fields(fixtures -> new String[] {"number", "1", "reason", "It was right"}),
                        422));
    }

    /** What the office and the people of a department with a share may. */
    private static MatrixLine kept(MatrixLine line, int status) {
        return line.target(RowMatrix::task)
                .own("office=%1$d head=%1$d staff=%1$d leader=403 *=403".formatted(status))
                .otherDepartment("office=" + status + " head=403 staff=403 leader=403 *=403")
                .otherBureau(UNKNOWN);
    }

    private static Object[] task(Fixtures fixtures, Relation relation) {
        return new Object[] {fixtures.plans().soleTaskOf(relation.name())};
    }

    private static Object[] row(Fixtures fixtures, Relation relation) {
        return new Object[] {fixtures.plans().rowOf(relation.name())};
    }
}
