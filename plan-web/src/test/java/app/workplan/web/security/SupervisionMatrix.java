package app.workplan.web.security;

import static app.workplan.web.security.MatrixLine.on;
import static app.workplan.web.security.PermissionMatrix.ofOffice;

import app.workplan.web.Fixtures;
import app.workplan.web.security.MatrixLine.Relation;
import java.util.List;

/** The permission matrix of 督办: letters are the office's and their department's, leaders read all of them. */
final class SupervisionMatrix {

    private static final String READERS = "office=200 head=200 staff=200 leader=200 *=403";
    private static final String UNKNOWN = "office=404 head=404 staff=404 leader=404 *=403";

    private SupervisionMatrix() {}

    static List<MatrixLine> lines() {
        return List.of(
                on("GET /supervision").own(READERS),
                on("GET /supervision/listings").own(READERS),
                on("GET /supervision/scores").own(READERS),
                on("GET /supervision/outcomes").own(READERS),
                on("GET /supervision/settings").own("office=200 *=403"),
                on("POST /supervision/settings").own("office=422 *=403"),
                on("POST /supervision").own("office=422 *=403"),
                on("POST /supervision/outcomes").own("office=422 *=403"),
                read(on("GET /supervision/{id}").target(SupervisionMatrix::letter)),
                read(on("GET /supervision/files/{id}").target(SupervisionMatrix::share)),
                answered(on("POST /supervision/{id}/receipt")),
                answered(
                        on("POST /supervision/{id}/replies").fields(fixtures -> new String[] {"text", "Ten are left"})),
                ofOffice(
                        on("POST /supervision/{id}/delays")
                                .target(SupervisionMatrix::letter)
                                .fields(fixtures -> new String[] {"replyBy", "2090-03-01", "reason", "Flood"}),
                        303),
                ofOffice(
                        on("POST /supervision/{id}/lifting")
                                .target(SupervisionMatrix::letter)
                                .fields(fixtures -> new String[] {"reason", "Seen to"}),
                        303),
                ofOffice(
                        on("POST /supervision/{id}/withdrawal")
                                .target(SupervisionMatrix::letter)
                                .fields(fixtures -> new String[] {"reason", "By mistake"}),
                        303),
                ofOffice(
                        on("POST /supervision/files/{id}/listings")
                                .target(SupervisionMatrix::share)
                                .fields(fixtures -> new String[] {"level", "Municipal", "basis", "Minutes"}),
                        303),
                ofOffice(
                        on("POST /supervision/files/{id}/removals")
                                .target(SupervisionMatrix::share)
                                .fields(fixtures -> new String[] {"basis", "Minutes"}),
                        404),
                ofOffice(
                        // without a reason, whether or not something is proposed on the day of the test
                        on("POST /supervision/proposals/{id}/dismissal")
                                .target(SupervisionMatrix::share)
                                .fields(fixtures -> new String[] {"reason", ""}),
                        422),
                ofOffice(on("POST /supervision/proposals/{id}/revival").target(SupervisionMatrix::share), 303),
                ofOffice(
                        on("POST /supervision/outcomes/{id}/withdrawal")
                                .target((fixtures, relation) -> new Object[] {
                                    fixtures.letters().talk(fixtures.plans().shareOf(relation.name()))
                                })
                                .fields(fixtures -> new String[] {"reason", "By mistake"}),
                        303));
    }

    private static MatrixLine read(MatrixLine line) {
        return line.own(READERS)
                .otherDepartment("office=200 head=403 staff=403 leader=200 *=403")
                .otherBureau(UNKNOWN);
    }

    private static MatrixLine answered(MatrixLine line) {
        return line.target(SupervisionMatrix::letter)
                .own("office=303 head=303 staff=403 leader=403 *=403")
                .otherDepartment("office=303 head=403 staff=403 leader=403 *=403")
                .otherBureau(UNKNOWN);
    }

    static Object[] letter(Fixtures fixtures, Relation relation) {
        return new Object[] {fixtures.letters().about(fixtures.plans().shareOf(relation.name()))};
    }

    private static Object[] share(Fixtures fixtures, Relation relation) {
        return new Object[] {fixtures.plans().shareOf(relation.name())};
    }
}
