package app.workplan.web.security;

import static app.workplan.web.security.MatrixLine.on;

import app.workplan.domain.shared.Role;
import app.workplan.web.Fixtures;
import app.workplan.web.security.MatrixLine.Relation;
import java.util.List;
import java.util.Set;

/** The lines of the permission matrix for 工作交接: the parties, the office and the administrator of the bureau. */
final class HandoverMatrix {

    private static final String OTHER_BUREAU = "office=404 head=404 staff=404 admin=404 first=404 *=403";

    private HandoverMatrix() {}

    static List<MatrixLine> lines() {
        return List.of(
                on("GET /handovers").own("office=200 head=200 staff=200 admin=200 *=403"),
                on("GET /handovers/new").own("office=200 head=200 admin=200 *=403"),
                on("POST /handovers").own("office=422 head=422 admin=422 *=403"),
                on("GET /handovers/{id}")
                        .target(HandoverMatrix::left)
                        .own("office=200 head=200 admin=200 first=404 *=403")
                        .otherDepartment("office=200 admin=200 first=404 *=403")
                        .otherBureau(OTHER_BUREAU),
                on("POST /handovers/{id}/leaver-signature")
                        .target(HandoverMatrix::left)
                        .fields(fixtures -> new String[] {"reason", "In hospital"})
                        .own("office=303 head=303 first=404 *=403")
                        .otherDepartment("office=303 first=404 *=403")
                        .otherBureau(OTHER_BUREAU),
                on("POST /handovers/{id}/successor-signature")
                        .target(HandoverMatrix::taken)
                        .own("head=303 first=404 *=403")
                        .otherDepartment("first=404 *=403")
                        .otherBureau(OTHER_BUREAU),
                on("POST /handovers/{id}/signature-withdrawal")
                        .target(HandoverMatrix::left)
                        .own("office=422 head=422 admin=422 first=404 *=403")
                        .otherDepartment("office=422 admin=422 first=404 *=403")
                        .otherBureau(OTHER_BUREAU),
                on("POST /handovers/{id}/cancellation")
                        .target(HandoverMatrix::left)
                        .fields(fixtures -> new String[] {"reason", "He stays"})
                        .own("office=303 head=303 admin=303 first=404 *=403")
                        .otherDepartment("office=303 admin=303 first=404 *=403")
                        .otherBureau(OTHER_BUREAU));
    }

    /** What the head of the department hands over to somebody new. */
    private static Object[] left(Fixtures fixtures, Relation relation) {
        return new Object[] {
            fixtures.handover(head(relation), somebody(fixtures, relation), department(fixtures, relation))
        };
    }

    /** What the head of the department takes over from somebody new. */
    private static Object[] taken(Fixtures fixtures, Relation relation) {
        return new Object[] {
            fixtures.handover(somebody(fixtures, relation), head(relation), department(fixtures, relation))
        };
    }

    private static String somebody(Fixtures fixtures, Relation relation) {
        String bureau = relation == Relation.OTHER_BUREAU ? "beta" : "alpha";
        return fixtures.somebody(bureau, Set.of(Role.HEAD), Set.of(department(fixtures, relation)));
    }

    private static long department(Fixtures fixtures, Relation relation) {
        return fixtures.department(PermissionMatrix.departmentName(relation));
    }

    private static String head(Relation relation) {
        return switch (relation) {
            case OWN -> "head@alpha";
            case OTHER_DEPARTMENT -> "head2@alpha";
            case OTHER_BUREAU -> "head@beta";
        };
    }
}
