package app.workplan.web.security;

import static app.workplan.web.security.MatrixLine.on;
import static app.workplan.web.security.PermissionMatrix.share;

import app.workplan.web.Fixtures;
import app.workplan.web.security.MatrixLine.Relation;
import java.util.List;

/**
 * The lines of the permission matrix for the interface: asked with a token, which only who works with plans can have; everybody
 * else is asked with a session, which counts for nothing there. And those of the pages for tokens and webhooks.
 */
final class ApiMatrix {

    private static final String READERS = "office=200 head=200 staff=200 leader=200 *=401";
    private static final String UNKNOWN = "office=404 head=404 staff=404 leader=404 *=401";
    private static final String ADMIN = "admin=303 *=403";
    private static final String PAGES = "office=%1$d head=%1$d staff=%1$d leader=%1$d *=403";

    private ApiMatrix() {}

    static List<MatrixLine> lines() {
        return List.of(
                on("GET /api/v1/openapi").own("*=200 anonymous=200"),
                on("GET /api/v1/openapi.yaml").own("*=200 anonymous=200"),
                on("GET /api/v1/plans").own(READERS),
                read(on("GET /api/v1/plans/{id}").target(PermissionMatrix::plan)),
                read(on("GET /api/v1/plans/{id}/tasks").target(PermissionMatrix::plan)),
                read(on("GET /api/v1/tasks/{id}").target((fixtures, relation) ->
                        new Object[] {fixtures.plans().taskOf(relation.name())})),
                on("GET /api/v1/entries").own(READERS),
                share("POST /api/v1/shares/{id}/entries", "percent", "10", "text", "Going on")
                        .own("office=201 head=201 staff=201 leader=403 *=401")
                        .otherDepartment("office=201 head=403 staff=403 leader=403 *=401")
                        .otherBureau(UNKNOWN),
                share("POST /api/v1/shares/{id}/completion", "text", "All done")
                        .own("office=201 head=201 staff=403 leader=403 *=401")
                        .otherDepartment("office=201 head=403 staff=403 leader=403 *=401")
                        .otherBureau(UNKNOWN),
                on("GET /api/v1/indicators")
                        .fields(fixtures ->
                                new String[] {"plan", String.valueOf(PermissionMatrix.plan(fixtures, Relation.OWN)[0])})
                        .own(READERS),
                on("POST /api/v1/indicators/{id}/readings")
                        .target((fixtures, relation) ->
                                new Object[] {fixtures.goals().indicatorOf(relation.name())})
                        .fields(fixtures ->
                                new String[] {"readOn", fixtures.plans().today(), "value", "12.5"})
                        .own("office=201 head=201 staff=403 leader=403 *=401")
                        .otherDepartment("office=201 head=403 staff=403 leader=403 *=401")
                        .otherBureau(UNKNOWN),
                on("POST /api/v1/imports").own("office=422 head=403 staff=403 leader=403 *=401"),
                on("GET /api/v1/imports/{id}")
                        .target((fixtures, relation) ->
                                new Object[] {fixtures.plans().importOf(relation.name())})
                        .own("office=200 head=403 staff=403 leader=403 *=401")
                        .otherDepartment("office=200 head=403 staff=403 leader=403 *=401")
                        .otherBureau("office=404 head=403 staff=403 leader=403 *=401"),
                on("GET /account/tokens").own(PAGES.formatted(200)),
                on("POST /account/tokens").own(PAGES.formatted(422)),
                on("POST /account/tokens/{id}/revocation")
                        .target(ApiMatrix::token)
                        .own("head=303 office=404 staff=404 leader=404 *=403")
                        .otherDepartment(PAGES.formatted(404))
                        .otherBureau(PAGES.formatted(404)),
                on("GET /admin/tokens").own("admin=200 *=403"),
                ofAdmin(on("POST /admin/tokens/{id}/revocation").target(ApiMatrix::token)),
                on("GET /admin/webhooks").own("admin=200 *=403"),
                on("POST /admin/webhooks").own("admin=422 *=403"),
                ofAdmin(on("POST /admin/webhooks/{id}/removal").target((fixtures, relation) ->
                        new Object[] {fixtures.api().webhook(bureau(relation))})),
                ofAdmin(on("POST /admin/webhooks/deliveries/{id}/again").target((fixtures, relation) ->
                        new Object[] {fixtures.api().deadDelivery(bureau(relation))})));
    }

    private static MatrixLine read(MatrixLine line) {
        return line.own(READERS).otherDepartment(READERS).otherBureau(UNKNOWN);
    }

    private static MatrixLine ofAdmin(MatrixLine line) {
        return line.own(ADMIN).otherDepartment(ADMIN).otherBureau("admin=404 *=403");
    }

    private static String bureau(Relation relation) {
        return relation == Relation.OTHER_BUREAU ? "beta" : "alpha";
    }

    private static Object[] token(Fixtures fixtures, Relation relation) {
        return new Object[] {
            fixtures.api()
                    .tokenOf(
                            switch (relation) {
                                case OWN -> "head@alpha";
                                case OTHER_DEPARTMENT -> "head2@alpha";
                                case OTHER_BUREAU -> "head@beta";
                            })
        };
    }
}
