package app.workplan.web.security;

import static app.workplan.web.security.MatrixLine.on;
import static app.workplan.web.security.PermissionMatrix.ofOffice;

import app.workplan.web.Fixtures;
import app.workplan.web.security.MatrixLine.Relation;
import java.util.List;

/** The permission matrix of 指标与重大项目; each is of one department alone. */
final class GoalMatrix {

    private static final String READERS = "office=200 head=200 staff=200 leader=200 *=403";
    private static final String UNKNOWN = "office=404 head=404 staff=404 leader=404 *=403";
    private static final String[] BASIS = {"basis", "Minutes 1"};

    private GoalMatrix() {}

    static List<MatrixLine> lines() {
        return List.of(
                on("GET /indicators").own(READERS),
                on("POST /indicators")
                        .fields(fixtures -> readingFields(
                                fixtures,
                                "indicatorId",
                                String.valueOf(fixtures.goals().indicatorOf("OWN"))))
                        .own("office=303 head=303 staff=403 leader=403 *=403"),
                read(on("GET /indicators/{id}")).target(GoalMatrix::indicator),
                entered(on("POST /indicators/{id}/readings").fields(fixtures -> readingFields(fixtures)))
                        .target(GoalMatrix::indicator),
                entered(on("POST /readings/{id}/correction")
                                .fields(fixtures -> readingFields(fixtures, "note", "Counted again")))
                        .target(GoalMatrix::reading),
                ofOffice(on("GET /plans/{id}/indicators/new").target(PermissionMatrix::plan), 200),
                ofOffice(
                        on("POST /plans/{id}/indicators")
                                .target(PermissionMatrix::plan)
                                .fields(GoalMatrix::indicatorFields),
                        303),
                ofOffice(on("GET /indicators/{id}/edit").target(GoalMatrix::indicator), 200),
                ofOffice(
                        on("POST /indicators/{id}/edit")
                                .target(GoalMatrix::indicator)
                                .fields(GoalMatrix::indicatorFields),
                        409),
                ofOffice(
                        on("POST /indicators/{id}/cancellation")
                                .target(GoalMatrix::indicator)
                                .fields(fixtures -> BASIS),
                        303),
                on("GET /projects").own(READERS),
                read(on("GET /projects/{id}")).target(GoalMatrix::project),
                entered(on("POST /projects/{id}/reports")
                                .fields(fixtures -> new String[] {"stage", "STARTED", "note", "Ground broken"}))
                        .target(GoalMatrix::project),
                entered(on("POST /projects/{id}/steps/{number}/reach").fields(fixtures ->
                                new String[] {"reachedOn", fixtures.plans().today()}))
                        .target(GoalMatrix::step),
                entered(on("POST /projects/{id}/money").fields(fixtures ->
                                new String[] {"year", fixtures.plans().today().substring(0, 4), "paid", "12.5"}))
                        .target(GoalMatrix::project),
                ofOffice(on("GET /plans/{id}/projects/new").target(PermissionMatrix::plan), 200),
                ofOffice(
                        on("POST /plans/{id}/projects")
                                .target(PermissionMatrix::plan)
                                .fields(fixtures -> new String[] {"name", "Shelter", "basis", "Minutes 1"}),
                        303),
                ofOffice(on("GET /projects/{id}/edit").target(GoalMatrix::project), 200),
                ofOffice(
                        on("POST /projects/{id}/edit")
                                .target(GoalMatrix::project)
                                .fields(fixtures -> new String[] {"name", "Shelter", "basis", "Minutes 1"}),
                        409),
                ofOffice(
                        on("POST /projects/{id}/cancellation")
                                .target(GoalMatrix::project)
                                .fields(fixtures -> BASIS),
                        303),
                ofOffice(
                        on("POST /projects/{id}/steps")
                                .target(GoalMatrix::project)
                                .fields(GoalMatrix::stepFields),
                        303),
                ofOffice(
                        on("POST /projects/{id}/steps/{number}")
                                .target(GoalMatrix::step)
                                .fields(GoalMatrix::stepFields),
                        303),
                ofOffice(
                        on("POST /projects/{id}/steps/{number}/cancellation")
                                .target(GoalMatrix::step)
                                .fields(fixtures -> BASIS),
                        303));
    }

    private static MatrixLine read(MatrixLine line) {
        return line.own(READERS).otherDepartment(READERS).otherBureau(UNKNOWN);
    }

    /** What the head of the responsible department and the office enter. */
    private static MatrixLine entered(MatrixLine line) {
        return line.own("office=303 head=303 staff=403 leader=403 *=403")
                .otherDepartment("office=303 head=403 staff=403 leader=403 *=403")
                .otherBureau(UNKNOWN);
    }

    private static String[] readingFields(Fixtures fixtures, String... more) {
        String[] fields = {"readOn", fixtures.plans().today(), "value", "91"};
        String[] all = new String[fields.length + more.length];
        System.arraycopy(fields, 0, all, 0, fields.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        return all;
    }

    private static String[] indicatorFields(Fixtures fixtures) {
        return new String[] {
            "name",
            "Accidents",
            "kind",
            "CUMULATIVE",
            "comparator",
            "AT_MOST",
            "value",
            "12",
            "dueOn",
            fixtures.plans().yearEnd(),
            "basis",
            "Minutes 1"
        };
    }

    private static String[] stepFields(Fixtures fixtures) {
        return new String[] {"title", "Walls up", "plannedOn", fixtures.plans().yearEnd(), "basis", "Minutes 1"};
    }

    private static Object[] indicator(Fixtures fixtures, Relation relation) {
        return new Object[] {fixtures.goals().indicatorOf(relation.name())};
    }

    private static Object[] reading(Fixtures fixtures, Relation relation) {
        return new Object[] {fixtures.goals().readingOf(relation.name())};
    }

    private static Object[] project(Fixtures fixtures, Relation relation) {
        return new Object[] {fixtures.goals().projectOf(relation.name())};
    }

    private static Object[] step(Fixtures fixtures, Relation relation) {
        return new Object[] {fixtures.goals().projectOf(relation.name()), 1};
    }
}
