package app.workplan.web.security;

import static app.workplan.web.security.MatrixLine.on;

import app.workplan.web.Fixtures;
import app.workplan.web.security.MatrixLine.Relation;
import java.util.List;

/** The lines of the permission matrix for notices, mails and the verification of the audit trail. */
final class NoticeMatrix {

    private static final String READERS = "office=%1$d head=%1$d staff=%1$d leader=%1$d *=403";

    private NoticeMatrix() {}

    static List<MatrixLine> lines() {
        return List.of(
                on("GET /inbox").own(READERS.formatted(200)),
                on("POST /inbox/readings").own(READERS.formatted(303)),
                ofHead("POST /inbox/{id}/opening"),
                ofHead("POST /inbox/{id}/reading"),
                on("GET /account/notices").own(READERS.formatted(200)),
                on("POST /account/notices")
                        .fields(fixtures -> new String[] {"address", "nobody"})
                        .own(READERS.formatted(422)),
                on("GET /admin/reminders").own("admin=200 *=403"),
                on("POST /admin/reminders").own("admin=422 *=403"),
                on("POST /admin/mails/{id}/again")
                        .target((fixtures, relation) ->
                                new Object[] {fixtures.mails().dead(head(relation))})
                        .own("admin=303 *=403")
                        .otherDepartment("admin=303 *=403")
                        .otherBureau("admin=404 *=403"),
                on("GET /audit/verification").own("auditor=200 *=403"));
    }

    /** A notice is its receiver's alone: to everybody else, the own office too, there is none. */
    private static MatrixLine ofHead(String endpoint) {
        return on(endpoint)
                .target((Fixtures fixtures, Relation relation) -> new Object[] {fixtures.notice(head(relation))})
                .own("head=303 office=404 staff=404 leader=404 *=403")
                .otherDepartment(READERS.formatted(404))
                .otherBureau(READERS.formatted(404));
    }

    private static String head(Relation relation) {
        return switch (relation) {
            case OWN -> "head@alpha";
            case OTHER_DEPARTMENT -> "head2@alpha";
            case OTHER_BUREAU -> "head@beta";
        };
    }
}
