package app.workplan.web.security;

import static app.workplan.web.security.MatrixLine.on;
import static app.workplan.web.security.PermissionMatrix.ofOffice;

import app.workplan.web.Fixtures;
import app.workplan.web.security.MatrixLine.Relation;
import java.util.List;

/** The permission matrix of bulletins: the office writes, issued ones are read by whoever reads the bureau's plans. */
final class BulletinMatrix {

    private static final String READERS = "office=200 head=200 staff=200 leader=200 *=403";

    private BulletinMatrix() {}

    static List<MatrixLine> lines() {
        return List.of(
                on("GET /bulletins").own(READERS),
                on("GET /bulletins/new").own("office=200 *=403"),
                on("POST /bulletins").own("office=422 *=403"),
                on("GET /bulletins/{id}")
                        .target((fixtures, relation) -> bulletin(fixtures, relation, true))
                        .own(READERS)
                        .otherDepartment(READERS)
                        .otherBureau("office=404 head=404 staff=404 leader=404 *=403"),
                ofOffice(draft("POST /bulletins/{id}").fields(fixtures -> new String[] {"title", "Another"}), 409),
                ofOffice(draft("POST /bulletins/{id}/issue"), 303),
                ofOffice(draft("POST /bulletins/{id}/deletion"), 303),
                ofOffice(
                        on("POST /bulletins/{id}/corrections")
                                .target((fixtures, relation) -> bulletin(fixtures, relation, true))
                                .fields(fixtures -> new String[] {"reason", "A wrong name"}),
                        303));
    }

    private static MatrixLine draft(String endpoint) {
        return on(endpoint).target((fixtures, relation) -> bulletin(fixtures, relation, false));
    }

    private static Object[] bulletin(Fixtures fixtures, Relation relation, boolean issued) {
        String bureau = relation == Relation.OTHER_BUREAU ? "beta" : "alpha";
        long plan = (long) PermissionMatrix.plan(fixtures, relation)[0];
        return new Object[] {fixtures.directives().bulletin(bureau, plan, issued)};
    }
}
