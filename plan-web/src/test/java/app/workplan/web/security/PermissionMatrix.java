package app.workplan.web.security;

import static app.workplan.web.security.MatrixLine.on;

import app.workplan.domain.shared.Role;
import app.workplan.web.Fixtures;
import app.workplan.web.security.MatrixLine.Relation;
import java.util.List;
import java.util.Set;

/**
 * The permission matrix: one line per endpoint. A new endpoint fails {@link PermissionMatrixTest} until it has its
 * line here.
 */
final class PermissionMatrix {

    private PermissionMatrix() {}

    static List<MatrixLine> lines() {
        return List.of(
                on("GET /login").own("*=303 anonymous=200"),
                on("POST /login").own("*=422 anonymous=422"),
                on("ANY /error").own("*=500 anonymous=500"),
                on("GET /").own("*=303"),
                on("GET /account").own("*=200"),
                on("POST /account/password").own("*=422"),
                on("POST /account/preferences")
                        .fields(fixtures -> new String[] {"language", "zh-CN"})
                        .own("*=303"),
                on("GET /audit").own("auditor=200 *=403"),
                on("GET /admin").own("admin=200 first=303 *=403"),
                on("GET /admin/departments").own("admin=200 *=403"),
                on("POST /admin/departments")
                        .fields(fixtures -> new String[] {"name", "Matrix " + fixtures.next(), "kind", "SECTION"})
                        .own("admin=303 *=403"),
                on("POST /admin/departments/{id}/aliases")
                        .target(PermissionMatrix::department)
                        .fields(fixtures -> new String[] {"name", "Alias " + fixtures.next()})
                        .own("admin=303 *=403")
                        .otherDepartment("admin=303 *=403")
                        .otherBureau("admin=404 *=403"),
                on("GET /admin/groups").own("admin=200 *=403"),
                on("POST /admin/groups")
                        .fields(fixtures -> new String[] {
                            "name", "Group " + fixtures.next(), "departmentIds", "" + fixtures.department("A1")
                        })
                        .own("admin=303 *=403"),
                on("GET /admin/users").own("admin=200 *=403"),
                on("POST /admin/users")
                        .fields(fixtures -> new String[] {
                            "username", "matrix" + fixtures.next(), "displayName", "Matrix", "roles", "LEADER"
                        })
                        .own("admin=303 *=403"),
                user("POST /admin/users/{id}/lock"),
                user("POST /admin/users/{id}/unlock"),
                user("POST /admin/users/{id}/password"),
                on("GET /admin/bureaus").own("first=200 *=403"),
                on("POST /admin/bureaus").fields(PermissionMatrix::bureauForm).own("first=303 *=403"));
    }

    private static MatrixLine user(String endpoint) {
        return on(endpoint)
                .target(PermissionMatrix::head)
                .own("admin=303 first=404 *=403")
                .otherDepartment("admin=303 first=404 *=403")
                .otherBureau("admin=404 first=404 *=403");
    }

    private static Object[] department(Fixtures fixtures, Relation relation) {
        return new Object[] {fixtures.department(departmentName(relation))};
    }

    private static Object[] head(Fixtures fixtures, Relation relation) {
        String bureau = relation == Relation.OTHER_BUREAU ? "beta" : "alpha";
        long department = fixtures.department(departmentName(relation));
        return new Object[] {fixtures.userId(fixtures.somebody(bureau, Set.of(Role.HEAD), Set.of(department)))};
    }

    private static String departmentName(Relation relation) {
        return switch (relation) {
            case OWN -> "A1";
            case OTHER_DEPARTMENT -> "A2";
            case OTHER_BUREAU -> "B1";
        };
    }

    private static String[] bureauForm(Fixtures fixtures) {
        String code = "matrix" + fixtures.next();
        return new String[] {
            "code", code, "name", code, "shortName", code, "adminUsername", "admin@" + code, "adminName", "Admin"
        };
    }
}
