package app.workplan.web.security;

import static app.workplan.web.security.MatrixLine.on;
import static app.workplan.web.security.PermissionMatrix.ofOffice;

import app.workplan.web.Fixtures;
import app.workplan.web.security.MatrixLine.Relation;
import java.util.List;

/** 延期 and 批量销号: who may. */
final class ExtensionMatrix {

    private ExtensionMatrix() {}

    static List<MatrixLine> lines() {
        String read = "office=303 head=303 staff=303 leader=303 *=403";
        return List.of(
                on("GET /extensions/{id}")
                        .target(ExtensionMatrix::extension)
                        .own(read)
                        .otherDepartment(read)
                        .otherBureau("office=404 head=404 staff=404 leader=404 *=403"),
                ofDepartment(on("POST /shares/{id}/extensions")
                        .target((fixtures, relation) ->
                                new Object[] {fixtures.plans().shareOf(relation.name())})
                        .fields(fixtures ->
                                new String[] {"dueOn", fixtures.plans().nextYearEnd(), "reason", "No people"})),
                ofDepartment(on("POST /extensions/{id}/withdrawal").target(ExtensionMatrix::extension)),
                ofOffice(
                        on("POST /extensions/{id}/decision")
                                .target(ExtensionMatrix::extension)
                                .fields(fixtures -> new String[] {"decision", "REFUSE", "reason", "Not needed"}),
                        303),
                on("POST /reviews/acceptance/preview").own("office=422 *=403"),
                on("POST /reviews/acceptance").own("office=422 *=403"));
    }

    /** The head and the office for the department; staff prepare reports only. */
    private static MatrixLine ofDepartment(MatrixLine line) {
        return line.own("office=303 head=303 staff=403 leader=403 *=403")
                .otherDepartment("office=303 head=403 staff=403 leader=403 *=403")
                .otherBureau("office=404 head=404 staff=404 leader=404 *=403");
    }

    private static Object[] extension(Fixtures fixtures, Relation relation) {
        return new Object[] {fixtures.plans().extensionOf(relation.name())};
    }
}
