package app.workplan.web.security;

import static app.workplan.web.security.MatrixLine.on;
import static app.workplan.web.security.PermissionMatrix.ofOffice;

import app.workplan.web.Fixtures;
import app.workplan.web.security.MatrixLine.Relation;
import java.util.List;

/** 频次要求: the office of the own bureau alone. */
final class RecurrenceMatrix {

    private static final String[] MONTHLY = {
        "frequency", "MONTH", "times", "2", "words", "Twice a month", "basis", "Minutes 1", "version", "0"
    };

    private RecurrenceMatrix() {}

    static List<MatrixLine> lines() {
        return List.of(
                ofOffice(on("GET /tasks/{id}/recurrences").target(RecurrenceMatrix::task), 200),
                ofOffice(
                        on("POST /tasks/{id}/recurrences")
                                .target(RecurrenceMatrix::task)
                                .fields(fixtures -> MONTHLY),
                        303),
                ofOffice(
                        on("POST /recurrences/{id}")
                                .target(RecurrenceMatrix::recurrence)
                                .fields(fixtures -> MONTHLY),
                        303),
                ofOffice(on("POST /recurrences/{id}/removal").target(RecurrenceMatrix::recurrence), 422));
    }

    private static Object[] task(Fixtures fixtures, Relation relation) {
        return new Object[] {fixtures.plans().taskOf(relation.name())};
    }

    private static Object[] recurrence(Fixtures fixtures, Relation relation) {
        return new Object[] {fixtures.plans().recurrenceOf(relation.name())};
    }
}
