package app.workplan.service.archive;

import static app.workplan.service.archive.ArchiveTable.of;

import java.util.List;
import java.util.stream.Stream;

/**
 * 文件格式: every list of the file in the order in which its rows can be written, so that whatever is named stands before. A
 * test holds it to the tables: a new column fails until it is here, or among what is left out (docs/plan-json.md).
 */
final class ArchiveTables {

    /** Raised whenever a list or field comes, goes or means something else. */
    static final int VERSION = 1;

    static final String FORMAT = "workplan-plan";

    /** Lists that name things of the bureau instead of bringing them. */
    static final String PEOPLE = "people";

    static final String DEPARTMENTS = "departments";
    static final String GROUPS = "groups";

    /** The one list that is no list: there is one plan. */
    static final String PLAN = "plan";

    static final List<ArchiveTable> ALL = Stream.of(ArchivedWork.TABLES, ArchivedFollowUp.TABLES)
            .flatMap(List::stream)
            .toList();

    /** 经过, which comes from the audit trail and from earlier imports. */
    static final ArchiveTable HISTORY = of(
            "history",
            "imported_history",
            "",
            "bureauId! planId! taskId>tasks shareId>shares at actorName actingFor action entity oldValue newValue basis");

    private ArchiveTables() {}
}
