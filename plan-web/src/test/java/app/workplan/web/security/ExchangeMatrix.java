package app.workplan.web.security;

import static app.workplan.web.security.MatrixLine.on;
import static app.workplan.web.security.PermissionMatrix.ofOffice;

import java.util.List;

/** The permission matrix of lists that leave as spreadsheets, as of their pages, and of the ledger that comes back. */
final class ExchangeMatrix {

    private static final String READERS = "office=200 head=200 staff=200 leader=200 *=403";
    private static final String UNKNOWN = "office=404 head=404 staff=404 leader=404 *=403";

    private ExchangeMatrix() {}

    static List<MatrixLine> lines() {
        return List.of(
                ofPlan("GET /plans/{id}/tasks.xlsx"),
                ofPlan("GET /plans/{id}/departments.xlsx"),
                on("GET /tasks.xlsx").own(READERS),
                on("GET /reviews.xlsx").own("office=200 *=403"),
                on("GET /supervision.xlsx").own(READERS),
                on("GET /indicators.xlsx").own(READERS),
                on("GET /plans.xlsx").own(READERS),
                on("GET /projects.xlsx").own(READERS),
                on("GET /directives.xlsx").own(READERS),
                on("GET /supervision/listings.xlsx").own(READERS),
                on("GET /supervision/outcomes.xlsx").own(READERS),
                on("GET /supervision/scores.xlsx").own(READERS),
                on("GET /bulletins.xlsx").own(READERS),
                on("GET /meetings.xlsx").own(READERS),
                on("GET /search.xlsx").own(READERS),
                on("GET /inbox.xlsx").own(READERS),
                on("GET /my.xlsx").own("head=200 staff=200 *=403"),
                on("GET /overview.xlsx").own("office=200 leader=200 *=403"),
                on("GET /audit.xlsx").own("auditor=200 *=403"),
                on("GET /admin/users.xlsx").own("admin=200 *=403"),
                on("GET /admin/departments.xlsx").own("admin=200 *=403"),
                exchange("GET /plans/{id}/exchange", 200),
                exchange("GET /plans/{id}/exchange/ledger.xlsx", 200),
                exchange("GET /plans/{id}/exchange/template.xlsx", 200),
                exchange("POST /plans/{id}/exchange", 422),
                exchange("POST /plans/{id}/exchange/check", 422),
                exchange("POST /plans/{id}/exchange/commit", 422),
                exchange("POST /plans/{id}/exchange/errors.xlsx", 422));
    }

    private static MatrixLine exchange(String endpoint, int office) {
        return ofOffice(on(endpoint).target(PermissionMatrix::plan), office);
    }

    private static MatrixLine ofPlan(String endpoint) {
        return on(endpoint)
                .target(PermissionMatrix::plan)
                .own(READERS)
                .otherDepartment(READERS)
                .otherBureau(UNKNOWN);
    }
}
