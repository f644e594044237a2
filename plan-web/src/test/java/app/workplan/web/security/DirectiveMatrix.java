package app.workplan.web.security;

import static app.workplan.web.security.MatrixLine.on;

import app.workplan.web.Fixtures;
import app.workplan.web.security.MatrixLine.Relation;
import java.util.List;

/** The permission matrix of directives: leaders give, heads answer for their departments, the office follows up. */
final class DirectiveMatrix {

    private static final String READERS = "office=200 head=200 staff=200 leader=200 *=403";
    private static final String UNKNOWN = "office=404 head=404 staff=404 leader=404 *=403";

    private DirectiveMatrix() {}

    static List<MatrixLine> lines() {
        return List.of(
                on("GET /directives").own(READERS),
                on("GET /directives/{id}")
                        .target(DirectiveMatrix::directive)
                        .own(READERS)
                        .otherDepartment(READERS)
                        .otherBureau(UNKNOWN),
                given(on("POST /tasks/{id}/directives").target((fixtures, relation) ->
                        new Object[] {fixtures.plans().taskOf(relation.name())})),
                given(on("POST /entries/{id}/directives").target((fixtures, relation) ->
                        new Object[] {fixtures.plans().entryOf(relation.name())})),
                given(on("POST /supervision/{id}/directives").target(DirectiveMatrix::letter)),
                answered(on("POST /directives/{id}/receipt"), ""),
                answered(on("POST /directives/{id}/replies"), "Done"),
                followed(on("POST /directives/{id}/follow-ups").fields(fixtures -> new String[] {"text", "When?"})),
                followed(on("POST /directives/{id}/closing").fields(fixtures -> new String[] {"text", "Settled"})),
                on("POST /directives/{id}/withdrawal")
                        .target(DirectiveMatrix::directive)
                        .fields(fixtures -> new String[] {"reason", "Wrong task"})
                        .own("leader=303 *=403")
                        .otherDepartment("leader=303 *=403")
                        .otherBureau(UNKNOWN));
    }

    private static MatrixLine given(MatrixLine line) {
        return line.fields(fixtures -> new String[] {"text", "Say why", "departmentId", "" + fixtures.department("A1")})
                .own("leader=303 *=403")
                .otherDepartment("leader=303 *=403")
                .otherBureau(UNKNOWN);
    }

    /** For department A1, which only its own head and the office answer for; where another was named, it is told so. */
    private static MatrixLine answered(MatrixLine line, String words) {
        return line.target(DirectiveMatrix::directive)
                .fields(fixtures -> new String[] {"text", words, "departmentId", "" + fixtures.department("A1")})
                .own("office=303 head=303 *=403")
                .otherDepartment("office=422 head=422 *=403")
                .otherBureau(UNKNOWN);
    }

    private static MatrixLine followed(MatrixLine line) {
        return line.target(DirectiveMatrix::directive)
                .own("office=303 leader=303 *=403")
                .otherDepartment("office=303 leader=303 *=403")
                .otherBureau(UNKNOWN);
    }

    private static Object[] letter(Fixtures fixtures, Relation relation) {
        return new Object[] {fixtures.letters().about(fixtures.plans().shareOf(relation.name()))};
    }

    private static Object[] directive(Fixtures fixtures, Relation relation) {
        long task = fixtures.plans().taskOf(relation.name());
        String bureau = relation == Relation.OTHER_BUREAU ? "beta" : "alpha";
        long department = fixtures.department(PermissionMatrix.departmentName(relation));
        return new Object[] {fixtures.directives().given(bureau, task, department)};
    }
}
