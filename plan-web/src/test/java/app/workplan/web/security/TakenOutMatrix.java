package app.workplan.web.security;

import static app.workplan.web.security.MatrixLine.on;
import static app.workplan.web.security.PermissionMatrix.ofOffice;

import app.workplan.web.Fixtures;
import app.workplan.web.security.MatrixLine.Relation;
import java.util.List;

/** The permission matrix of what leaves the program: packs of evidence, plans as files, archive, calendars. */
final class TakenOutMatrix {

    private static final String BUSINESS = "office=200 head=200 staff=200 leader=200 *=403";
    private static final String UNKNOWN = "office=404 head=404 staff=404 leader=404 *=403";
    private static final String EVERYBODY = "*=200 anonymous=200";

    private TakenOutMatrix() {}

    static List<MatrixLine> lines() {
        return List.of(
                on("GET /account/calendar").own(BUSINESS),
                on("POST /account/calendar").own("office=303 head=303 staff=303 leader=303 *=403"),
                on("POST /account/calendar/end").own("office=303 head=303 staff=303 leader=303 *=403"),
                // the secret in the address is the permission, whoever asks
                on("GET /calendar/{token}.ics")
                        .target((fixtures, relation) ->
                                new Object[] {fixtures.takenOut().calendarOf(subscriber(relation))})
                        .own(EVERYBODY)
                        .otherDepartment(EVERYBODY)
                        .otherBureau(EVERYBODY),
                on("GET /tasks/{id}/evidence.zip")
                        .target((fixtures, relation) ->
                                new Object[] {fixtures.plans().soleTaskOf(relation.name())})
                        .own("office=200 head=200 leader=200 *=403")
                        .otherDepartment("office=200 leader=200 *=403")
                        .otherBureau(UNKNOWN),
                on("GET /plans/{id}/evidence.zip")
                        .target(PermissionMatrix::plan)
                        .own("office=200 leader=200 *=403")
                        .otherDepartment("office=200 leader=200 *=403")
                        .otherBureau(UNKNOWN),
                ofOffice(on("GET /plans/{id}/plan.json").target(PermissionMatrix::plan), 200),
                on("GET /plans/import").own("office=200 *=403"),
                on("POST /plans/import").own("office=422 *=403"),
                on("GET /plans/import/{id}")
                        .target(TakenOutMatrix::upload)
                        .own("office=200 *=403")
                        .otherDepartment("office=200 *=403")
                        .otherBureau("office=404 *=403"),
                on("POST /plans/import/{id}")
                        .target(TakenOutMatrix::upload)
                        .own("office=303 *=403")
                        .otherDepartment("office=303 *=403")
                        .otherBureau("office=404 *=403"),
                on("GET /plans/retention").own("office=200 *=403"),
                on("POST /plans/retention")
                        .fields(fixtures -> new String[] {"years", "12"})
                        .own("office=303 *=403"),
                ofOffice(on("POST /plans/{id}/archive").target(PermissionMatrix::plan), 422),
                ofOffice(on("POST /plans/{id}/unarchive").target(PermissionMatrix::plan), 422));
    }

    private static String subscriber(Relation relation) {
        return relation == Relation.OTHER_BUREAU
                ? "head@beta"
                : relation == Relation.OTHER_DEPARTMENT ? "head2@alpha" : "head@alpha";
    }

    private static Object[] upload(Fixtures fixtures, Relation relation) {
        return new Object[] {fixtures.takenOut().uploadOf(relation.name())};
    }
}
