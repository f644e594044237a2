package app.workplan.web.security;

import static app.workplan.web.security.MatrixLine.on;

import app.workplan.domain.shared.Role;
import app.workplan.web.Fixtures;
import app.workplan.web.security.MatrixLine.Relation;
import java.util.List;
import java.util.Set;

/** The lines of the permission matrix for setting up bureaus. */
final class AdminMatrix {

    private AdminMatrix() {}

    static List<MatrixLine> lines() {
        return List.of(
                on("GET /admin").own("admin=200 first=303 *=403"),
                on("GET /admin/departments").own("admin=200 *=403"),
                on("POST /admin/departments")
                        .fields(fixtures -> new String[] {"name", "Matrix " + fixtures.next(), "kind", "SECTION"})
                        .own("admin=303 *=403"),
                on("POST /admin/departments/several")
                        .fields(fixtures -> new String[] {"names", "Several " + fixtures.next(), "kind", "SECTION"})
                        .own("admin=303 *=403"),
                department("GET /admin/departments/{id}", 200),
                department("POST /admin/departments/{id}", 422),
                department("POST /admin/departments/{id}/merge", 422),
                department("POST /admin/departments/{id}/split", 422),
                on("GET /admin/groups").own("admin=200 *=403"),
                on("POST /admin/groups")
                        .fields(fixtures -> new String[] {
                            "name", "Group " + fixtures.next(), "departmentIds", "" + fixtures.department("A1")
                        })
                        .own("admin=303 *=403"),
                group("GET /admin/groups/{id}", 200),
                group("POST /admin/groups/{id}", 422),
                on("GET /admin/users").own("admin=200 *=403"),
                on("POST /admin/users")
                        .fields(fixtures -> new String[] {
                            "username", "matrix" + fixtures.next(), "displayName", "Matrix", "roles", "LEADER"
                        })
                        .own("admin=303 *=403"),
                user("GET /admin/users/{id}", 200),
                user("POST /admin/users/{id}", 422),
                user("POST /admin/users/{id}/lock", 303),
                user("POST /admin/users/{id}/unlock", 303),
                user("POST /admin/users/{id}/password", 303),
                user("GET /admin/users/{user}/deputies", 200),
                user("POST /admin/users/{user}/deputies", 422),
                endsDeputy(),
                on("GET /account/deputies").own("head=200 *=403"),
                on("POST /account/deputies").own("head=422 *=403"),
                ofBureau(
                        on("POST /account/deputies/{id}/end").target((fixtures, relation) -> new Object[] {1}),
                        "head=404 *=403",
                        "head=404 *=403"),
                on("GET /admin/settings").own("admin=200 *=403"),
                on("POST /admin/settings").own("admin=422 *=403"),
                on("GET /admin/calendar").own("admin=200 first=200 *=403"),
                on("POST /admin/calendar").own("first=422 *=403"),
                on("POST /admin/calendar/removal")
                        .fields(fixtures -> new String[] {"day", "2020-01-01"})
                        .own("first=422 *=403"),
                on("GET /admin/import").own("admin=200 *=403"),
                on("GET /admin/import/template.xlsx").own("admin=200 *=403"),
                on("POST /admin/import").own("admin=422 *=403"),
                on("POST /admin/import/commit").own("admin=422 *=403"),
                on("GET /admin/bureaus").own("first=200 *=403"),
                on("POST /admin/bureaus").fields(AdminMatrix::bureauForm).own("first=303 *=403"),
                bureau("GET /admin/bureaus/{id}", 200),
                bureau("POST /admin/bureaus/{id}", 422));
    }

    private static MatrixLine department(String endpoint, int status) {
        return ofBureau(on(endpoint).target(AdminMatrix::department), "admin=" + status + " *=403", "admin=404 *=403");
    }

    private static MatrixLine group(String endpoint, int status) {
        return ofBureau(on(endpoint).target(AdminMatrix::group), "admin=" + status + " *=403", "admin=404 *=403");
    }

    private static MatrixLine user(String endpoint, int status) {
        return ofBureau(
                on(endpoint).target(AdminMatrix::head),
                "admin=" + status + " first=404 *=403",
                "admin=404 first=404 *=403");
    }

    private static MatrixLine endsDeputy() {
        return ofBureau(
                on("POST /admin/users/{user}/deputies/{id}/end").target(AdminMatrix::deputation),
                "admin=303 first=404 *=403",
                "admin=404 first=404 *=403");
    }

    private static MatrixLine bureau(String endpoint, int status) {
        String first = "first=" + status + " *=403";
        return ofBureau(
                on(endpoint).target((fixtures, relation) ->
                        new Object[] {fixtures.bureau(relation == Relation.OTHER_BUREAU ? "beta" : "alpha")}),
                first,
                first);
    }

    private static MatrixLine ofBureau(MatrixLine line, String own, String other) {
        return line.own(own).otherDepartment(own).otherBureau(other);
    }

    private static Object[] group(Fixtures fixtures, Relation relation) {
        return new Object[] {fixtures.group(PermissionMatrix.departmentName(relation))};
    }

    private static Object[] department(Fixtures fixtures, Relation relation) {
        return new Object[] {fixtures.department(PermissionMatrix.departmentName(relation))};
    }

    private static Object[] deputation(Fixtures fixtures, Relation relation) {
        Object[] head = head(fixtures, relation);
        String staff = "staff@" + (relation == Relation.OTHER_BUREAU ? "beta" : "alpha");
        return new Object[] {head[0], fixtures.deputation((long) head[0], fixtures.userId(staff))};
    }

    private static Object[] head(Fixtures fixtures, Relation relation) {
        String bureau = relation == Relation.OTHER_BUREAU ? "beta" : "alpha";
        long department = fixtures.department(PermissionMatrix.departmentName(relation));
        return new Object[] {fixtures.userId(fixtures.somebody(bureau, Set.of(Role.HEAD), Set.of(department)))};
    }

    private static String[] bureauForm(Fixtures fixtures) {
        String code = "matrix" + fixtures.next();
        return new String[] {
            "code", code, "name", code, "shortName", code, "adminUsername", "admin@" + code, "adminName", "Admin"
        };
    }
}
