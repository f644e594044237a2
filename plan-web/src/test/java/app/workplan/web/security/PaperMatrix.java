package app.workplan.web.security;

import static app.workplan.web.security.MatrixLine.on;

import app.workplan.web.Fixtures;
import app.workplan.web.security.MatrixLine.Relation;
import java.util.List;

/** The permission matrix of generated documents: whoever reads the plan reads its documents, whoever reads the letter its file. */
final class PaperMatrix {

    private static final String READERS = "office=200 head=200 staff=200 leader=200 *=403";
    private static final String UNKNOWN = "office=404 head=404 staff=404 leader=404 *=403";
    private static final String FORMAT = "docx";

    private PaperMatrix() {}

    static List<MatrixLine> lines() {
        return List.of(
                on("GET /reports").own(READERS),
                on("GET /plans/{id}/documents/{kind}.{format}")
                        .target(PaperMatrix::breakdown)
                        .own(READERS)
                        .otherDepartment(READERS)
                        .otherBureau(UNKNOWN),
                on("GET /supervision/{id}/letter.{format}")
                        .target(PaperMatrix::letter)
                        .own(READERS)
                        .otherDepartment("office=200 head=403 staff=403 leader=200 *=403")
                        .otherBureau(UNKNOWN));
    }

    private static Object[] breakdown(Fixtures fixtures, Relation relation) {
        return new Object[] {PermissionMatrix.plan(fixtures, relation)[0], "task-breakdown", FORMAT};
    }

    private static Object[] letter(Fixtures fixtures, Relation relation) {
        return new Object[] {SupervisionMatrix.letter(fixtures, relation)[0], FORMAT};
    }
}
