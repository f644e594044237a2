package app.workplan.web.security;

import static app.workplan.web.security.MatrixLine.on;

import app.workplan.web.Fixtures;
import app.workplan.web.security.MatrixLine.Relation;
import java.util.List;

/** The permission matrix of evidence and of the page on which a completion is decided; a part of {@link PermissionMatrix}. */
final class EvidenceMatrix {

    private static final String READERS = "office=200 head=200 staff=200 leader=200 *=403";
    private static final String UNKNOWN = "office=404 head=404 staff=404 leader=404 *=403";

    private EvidenceMatrix() {}

    static List<MatrixLine> lines() {
        return List.of(
                on("GET /completions/{id}")
                        .target(PermissionMatrix::completion)
                        .own(READERS)
                        .otherDepartment(READERS)
                        .otherBureau(UNKNOWN),
                on("GET /attachments/{id}")
                        .target(EvidenceMatrix::handedIn)
                        .own(READERS)
                        .otherDepartment(READERS)
                        .otherBureau(UNKNOWN),
                on("GET /attachments/{id}/preview")
                        .target(EvidenceMatrix::handedIn)
                        .own(READERS)
                        .otherDepartment(READERS)
                        .otherBureau(UNKNOWN),
                on("POST /attachments/{id}/removal")
                        .target(EvidenceMatrix::handedIn)
                        .own("office=403 head=303 staff=403 leader=403 *=403")
                        .otherDepartment("office=403 head=403 staff=403 leader=403 *=403")
                        .otherBureau(UNKNOWN),
                PermissionMatrix.share("POST /shares/{id}/evidence")
                        .own("office=422 head=422 staff=422 leader=403 *=403")
                        .otherDepartment("office=422 head=403 staff=403 leader=403 *=403")
                        .otherBureau(UNKNOWN));
    }

    private static Object[] handedIn(Fixtures fixtures, Relation relation) {
        return new Object[] {fixtures.files().evidenceOf(relation.name())};
    }
}
