package app.workplan.web.security;

import static app.workplan.web.security.MatrixLine.on;
import static app.workplan.web.security.PermissionMatrix.ofOffice;

import app.workplan.web.Fixtures;
import app.workplan.web.security.MatrixLine.Relation;
import java.util.List;

/** The permission matrix of meetings: the office prepares and writes, leaders make directives, readers of plans read. */
final class MeetingMatrix {

    private static final String READERS = "office=200 head=200 staff=200 leader=200 *=403";
    private static final String UNKNOWN = "office=404 head=404 staff=404 leader=404 *=403";

    private MeetingMatrix() {}

    static List<MatrixLine> lines() {
        return List.of(
                on("GET /meetings").own(READERS),
                on("GET /meetings/new").own("office=200 *=403"),
                on("POST /meetings").own("office=422 *=403"),
                on("GET /meetings/{id}")
                        .target(MeetingMatrix::meeting)
                        .own(READERS)
                        .otherDepartment(READERS)
                        .otherBureau(UNKNOWN),
                ofOffice(
                        on("POST /meetings/{id}/decisions")
                                .target(MeetingMatrix::meeting)
                                .fields(fixtures -> new String[] {"text", "Look again"}),
                        303),
                ofOffice(on("POST /meetings/{id}/closing").target(MeetingMatrix::meeting), 303),
                ofOffice(on("POST /decisions/{id}/removal").target(MeetingMatrix::decision), 303),
                ofOffice(on("POST /decisions/{id}/task").target(MeetingMatrix::decision), 422),
                on("POST /decisions/{id}/directive")
                        .target(MeetingMatrix::decision)
                        .own("leader=422 *=403")
                        .otherDepartment("leader=422 *=403")
                        .otherBureau(UNKNOWN));
    }

    private static Object[] meeting(Fixtures fixtures, Relation relation) {
        return new Object[] {fixtures.directives().meeting(bureau(relation))};
    }

    private static Object[] decision(Fixtures fixtures, Relation relation) {
        return new Object[] {fixtures.directives().decision(bureau(relation))};
    }

    private static String bureau(Relation relation) {
        return relation == Relation.OTHER_BUREAU ? "beta" : "alpha";
    }
}
