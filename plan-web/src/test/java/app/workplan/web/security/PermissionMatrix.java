package app.workplan.web.security;

import static app.workplan.web.security.MatrixLine.on;

import app.workplan.web.Fixtures;
import app.workplan.web.Plans;
import app.workplan.web.security.MatrixLine.Relation;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * The permission matrix: one line per endpoint. A new endpoint fails {@link PermissionMatrixTest} until it has its
 * line here.
 */
final class PermissionMatrix {

    private PermissionMatrix() {}

    static List<MatrixLine> lines() {
        return Stream.of(
                        businessLines(),
                        HandMadeMatrix.lines(),
                        EvidenceMatrix.lines(),
                        LedgerMatrix.lines(),
                        ExtensionMatrix.lines(),
                        RowMatrix.lines(),
                        ExchangeMatrix.lines(),
                        RecurrenceMatrix.lines(),
                        BrowseMatrix.lines(),
                        HandoverMatrix.lines(),
                        DirectiveMatrix.lines(),
                        BulletinMatrix.lines(),
                        MeetingMatrix.lines(),
                        SupervisionMatrix.lines(),
                        PaperMatrix.lines(),
                        WorkReportMatrix.lines(),
                        TemplateMatrix.lines(),
                        GoalMatrix.lines(),
                        SeveralPlansMatrix.lines(),
                        TakenOutMatrix.lines(),
                        // before anybody is made a deputy
                        ApiMatrix.lines(),
                        AdminMatrix.lines(),
                        NoticeMatrix.lines())
                .flatMap(List::stream)
                .toList();
    }

    private static List<MatrixLine> businessLines() {
        return List.of(
                on("GET /login").own("*=303 anonymous=200"),
                on("POST /login").own("*=422 anonymous=422"),
                on("ANY /error").own("*=404 anonymous=404"),
                on("GET /").own("*=303"),
                on("GET /account").own("*=200"),
                on("POST /account/password").own("*=422"),
                on("POST /account/preferences")
                        .fields(fixtures -> new String[] {"language", "zh-CN"})
                        .own("*=303"),
                on("GET /audit").own("auditor=200 *=403"),
                share("POST /shares/{id}/entries", "percent", "10", "text", "Going on")
                        .own("office=303 head=303 staff=303 leader=403 *=403")
                        .otherDepartment("office=303 head=403 staff=403 leader=403 *=403")
                        .otherBureau("office=404 head=404 staff=404 leader=404 *=403"),
                share("POST /shares/{id}/completion", "text", "All done")
                        .own("office=303 head=303 staff=403 leader=403 *=403")
                        .otherDepartment("office=303 head=403 staff=403 leader=403 *=403")
                        .otherBureau("office=404 head=404 staff=404 leader=404 *=403"),
                share("POST /shares/{id}/completion/withdrawal")
                        .own("office=422 head=422 staff=403 leader=403 *=403")
                        .otherDepartment("office=422 head=403 staff=403 leader=403 *=403")
                        .otherBureau("office=404 head=404 staff=404 leader=404 *=403"),
                ofOffice(share("POST /shares/{id}/reopening", "reason", "Look again"), 422),
                ofOffice(share("POST /shares/{id}/suspension", "basis", "Minutes 1"), 303),
                ofOffice(share("POST /shares/{id}/cancellation", "basis", "Minutes 1"), 303),
                ofOffice(share("POST /shares/{id}/resumption", "basis", "Minutes 1"), 422),
                part("GET /shares/{id}", (fixtures, relation) ->
                        new Object[] {fixtures.plans().shareOf(relation.name())}),
                part("GET /occurrences/{id}", PermissionMatrix::occurrence),
                part("GET /entries/{id}", PermissionMatrix::entry),
                on("POST /occurrences/{id}/records")
                        .target(PermissionMatrix::occurrence)
                        .fields(fixtures ->
                                new String[] {"heldOn", fixtures.plans().today(), "note", "Held"})
                        .own("office=303 head=303 staff=403 leader=403 *=403")
                        .otherDepartment("office=303 head=403 staff=403 leader=403 *=403")
                        .otherBureau("office=404 head=404 staff=404 leader=404 *=403"),
                ofOffice(on("POST /completions/{id}/acceptance").target(PermissionMatrix::completion), 303),
                ofOffice(
                        on("POST /completions/{id}/return")
                                .target(PermissionMatrix::completion)
                                .fields(fixtures -> new String[] {"reason", "Not yet"}),
                        303),
                ofOffice(
                        on("POST /entries/{id}/return")
                                .target(PermissionMatrix::entry)
                                .fields(fixtures -> new String[] {"reason", "Not yet"}),
                        303),
                on("GET /tasks/{id}")
                        .target(PermissionMatrix::task)
                        .own("office=200 head=200 staff=200 leader=200 *=403")
                        .otherDepartment("office=200 head=200 staff=200 leader=200 *=403")
                        .otherBureau("office=404 head=404 staff=404 leader=404 *=403"),
                ofOffice(on("GET /tasks/{id}/edit").target(PermissionMatrix::task), 200),
                ofOffice(
                        on("POST /tasks/{id}/edit")
                                .target(PermissionMatrix::task)
                                .fields(fixtures -> new String[] {
                                    "title",
                                    "New title",
                                    "dueOn",
                                    fixtures.plans().yearEnd(),
                                    "basis",
                                    "Minutes 1"
                                }),
                        409),
                ofOffice(
                        on("POST /tasks/{id}/shares")
                                .target(PermissionMatrix::task)
                                .fields(fixtures -> new String[] {
                                    "departmentId", "" + fixtures.department("A1"), "role", "LEAD", "basis", "Minutes 1"
                                }),
                        422),
                ofOffice(
                        on("POST /tasks/{id}/cells/{field}")
                                .target((fixtures, relation) -> new Object[] {task(fixtures, relation)[0], "weight"}),
                        422),
                ofOffice(task("POST /tasks/{id}/suspension"), 303),
                ofOffice(task("POST /tasks/{id}/cancellation"), 303),
                ofOffice(task("POST /tasks/{id}/resumption"), 422),
                on("GET /dashboard").own("office=200 head=200 staff=200 leader=200 *=403"),
                on("GET /dashboard/heat").own("office=200 head=200 staff=200 leader=200 *=403"),
                on("GET /tasks").own("office=200 head=200 staff=200 leader=200 *=403"),
                on("GET /plans").own("office=200 head=200 staff=200 leader=200 *=403"),
                on("GET /plans/{id}")
                        .target(PermissionMatrix::plan)
                        .own("office=200 head=200 staff=200 leader=200 *=403")
                        .otherDepartment("office=200 head=200 staff=200 leader=200 *=403")
                        .otherBureau("office=404 head=404 staff=404 leader=404 *=403"),
                ofOffice(draft("POST /plans/{id}/issue"), 303),
                ofOffice(draft("POST /plans/{id}/report-cycle", "reportCycle", "QUARTER"), 303),
                ofOffice(draft("POST /plans/{id}/close"), 422),
                ofOffice(draft("POST /plans/{id}/roll-forward", "year", "2050"), 422),
                ofOffice(draft("POST /plans/{id}/deletion", "title", "Another"), 422),
                on("POST /imports/{id}/deletion")
                        .target(PermissionMatrix::imported)
                        .own("office=303 *=403")
                        .otherDepartment("office=303 *=403")
                        .otherBureau("office=404 *=403"),
                ofImport("POST /imports/{id}/items", 409),
                ofImport("POST /imports/{id}/names", 409),
                ofImport("POST /imports/{id}/answers", 409),
                ofImport("POST /imports/{id}/undo", 409),
                ofImport("POST /imports/{id}/proposals", 409),
                ofImport("POST /imports/{id}/suggestions/{at}", 409).target((fixtures, relation) ->
                        new Object[] {fixtures.plans().importOf(relation.name()), 0}),
                ofImport("POST /imports/{id}/chapters/{at}", 409)
                        .target((fixtures, relation) ->
                                new Object[] {fixtures.plans().importOf(relation.name()), 0})
                        .fields(fixtures -> new String[] {"nature", "PLAN"}),
                ofImport("POST /imports/{id}/withdrawal", 422),
                ofImport("POST /imports/{id}/items/{at}/{change}", 409).target((fixtures, relation) ->
                        new Object[] {fixtures.plans().importOf(relation.name()), 0, "merge"}),
                on("GET /imports/{id}/comparison")
                        .target(PermissionMatrix::amending)
                        .own("office=200 *=403")
                        .otherDepartment("office=200 *=403")
                        .otherBureau("office=404 *=403"),
                ofImport("POST /imports/{id}/comparison", 200).target(PermissionMatrix::amending),
                ofImport("POST /imports/{id}/amendment", 409).target(PermissionMatrix::amending),
                on("GET /imports/new").own("office=200 *=403"),
                on("POST /imports").own("office=422 *=403"),
                on("GET /imports/{id}")
                        .target(PermissionMatrix::imported)
                        .own("office=200 *=403")
                        .otherDepartment("office=200 *=403")
                        .otherBureau("office=404 *=403"),
                on("POST /imports/{id}/plan")
                        .target(PermissionMatrix::imported)
                        .fields(fixtures -> new String[] {
                            "title", "Matrix", "from", "2024-01-01", "to", "2024-12-31", "seen", "true"
                        })
                        .own("office=303 *=403")
                        .otherDepartment("office=303 *=403")
                        .otherBureau("office=404 *=403"),
                on("GET /plans/{id}/tasks")
                        .target(PermissionMatrix::plan)
                        .own("office=200 head=200 staff=200 leader=200 *=403")
                        .otherDepartment("office=200 head=200 staff=200 leader=200 *=403")
                        .otherBureau("office=404 head=404 staff=404 leader=404 *=403"),
                on("GET /help").own("office=200 head=200 staff=200 leader=200 *=403"),
                on("GET /search").own("office=200 head=200 staff=200 leader=200 *=403"),
                on("GET /my").own("head=200 staff=200 *=403"),
                on("POST /my/entries").own("head=422 staff=422 *=403"),
                on("GET /reviews").own("office=200 *=403"));
    }

    /** What only the office does to an import of its bureau; without a version it is asked to look again. */
    private static MatrixLine ofImport(String endpoint, int status) {
        return on(endpoint)
                .target(PermissionMatrix::imported)
                .own("office=" + status + " *=403")
                .otherDepartment("office=" + status + " *=403")
                .otherBureau("office=404 *=403");
    }

    static MatrixLine share(String endpoint, String... fields) {
        return on(endpoint)
                .target((fixtures, relation) -> new Object[] {fixtures.plans().shareOf(relation.name())})
                .fields(fixtures -> fields);
    }

    /** The way to the page of the task, for everybody who may read it. */
    private static MatrixLine part(String endpoint, BiFunction<Fixtures, Relation, Object[]> target) {
        String statuses = "office=303 head=303 staff=303 leader=303 *=403";
        return on(endpoint)
                .target(target)
                .own(statuses)
                .otherDepartment(statuses)
                .otherBureau("office=404 head=404 staff=404 leader=404 *=403");
    }

    private static MatrixLine task(String endpoint) {
        return on(endpoint).target(PermissionMatrix::task).fields(fixtures -> new String[] {"basis", "Minutes 1"});
    }

    /** A command of the office alone; to others of the bureau it is forbidden, to other bureaus the thing is unknown. */
    static MatrixLine ofOffice(MatrixLine line, int status) {
        String statuses = "office=" + status + " *=403";
        return line.own(statuses)
                .otherDepartment(statuses)
                .otherBureau("office=404 head=404 staff=404 leader=404 *=403");
    }

    private static Object[] task(Fixtures fixtures, Relation relation) {
        return new Object[] {fixtures.plans().taskOf(relation.name())};
    }

    static Object[] plan(Fixtures fixtures, Relation relation) {
        Plans plans = fixtures.plans();
        return new Object[] {(relation == Relation.OTHER_BUREAU ? plans.ofBeta() : plans.ofAlpha()).planId()};
    }

    static MatrixLine draft(String endpoint, String... fields) {
        return on(endpoint)
                .target((fixtures, relation) -> new Object[] {fixtures.plans().draftOf(relation.name())})
                .fields(fixtures -> fields);
    }

    private static Object[] imported(Fixtures fixtures, Relation relation) {
        return new Object[] {fixtures.plans().importOf(relation.name())};
    }

    private static Object[] amending(Fixtures fixtures, Relation relation) {
        return new Object[] {fixtures.plans().amendingOf(relation.name())};
    }

    private static Object[] occurrence(Fixtures fixtures, Relation relation) {
        return new Object[] {fixtures.plans().occurrenceOf(relation.name())};
    }

    static Object[] completion(Fixtures fixtures, Relation relation) {
        return new Object[] {fixtures.plans().completionOf(relation.name())};
    }

    private static Object[] entry(Fixtures fixtures, Relation relation) {
        return new Object[] {fixtures.plans().entryOf(relation.name())};
    }

    static String departmentName(Relation relation) {
        return switch (relation) {
            case OWN -> "A1";
            case OTHER_DEPARTMENT -> "A2";
            case OTHER_BUREAU -> "B1";
        };
    }
}
