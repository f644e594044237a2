package app.workplan.service.archive;

import static app.workplan.service.archive.ArchiveTable.of;
import static app.workplan.service.archive.ArchiveWhere.DUE;
import static app.workplan.service.archive.ArchiveWhere.OF_OCCURRENCE;
import static app.workplan.service.archive.ArchiveWhere.OF_PLAN;
import static app.workplan.service.archive.ArchiveWhere.OF_RECURRENCE;
import static app.workplan.service.archive.ArchiveWhere.OF_ROW;
import static app.workplan.service.archive.ArchiveWhere.OF_SHARE;
import static app.workplan.service.archive.ArchiveWhere.OF_TASK;
import static app.workplan.service.archive.ArchiveWhere.SPAN;

import java.util.List;

/** 文字、任务和填报: the first lists of the file. */
final class ArchivedWork {

    static final List<ArchiveTable> TABLES = List.of(
            of(
                    "documents",
                    "source_document",
                    "x.id in (select source_document_id from plan where id = :plan"
                            + " union select source_document_id from plan_amendment where plan_id = :plan)",
                    "bureauId! fileName sha256 text fileFormat fileSha256 leftOut createdAt createdBy>people"),
            of(
                    ArchiveTables.PLAN,
                    "plan",
                    "x.id = :plan",
                    "bureauId! sourceDocumentId>documents kind title issuer documentNumber documentDate publishedOn periodFrom"
                            + " periodTo reportCycle state issuedAt issuedOn closedAt closedOn createdAt createdBy>people"),
            of("chapters", "chapter", OF_PLAN, "bureauId! planId! position number title nature" + SPAN),
            of(
                    "items",
                    "plan_item",
                    OF_PLAN,
                    "bureauId! planId! chapterId>chapters parentId>items position level number title nature" + SPAN),
            of(
                    "tasks",
                    "task",
                    OF_PLAN,
                    "bureauId! planId! chapterId>chapters itemId>items code title position originalDueOn createdAt"
                            + " completionStandard requiredEvidence percentFromRows" + SPAN + DUE),
            of("taskFacts", "task_fact", OF_TASK, "bureauId! taskId>tasks validFrom basis actorId>people" + DUE),
            of("milestones", "milestone", OF_TASK, "bureauId! taskId>tasks dueOn title words validFrom validTo" + SPAN),
            of("targets", "target", OF_TASK, "bureauId! taskId>tasks name comparator value unit words" + SPAN),
            of(
                    "shares",
                    "share",
                    OF_PLAN,
                    "bureauId! planId! taskId>tasks departmentId>departments groupId>groups position origin assignedAt addedOn"
                            + " originalDueOn role state resumesTo percent weight extendedTo handedInOn returnReason"),
            of(
                    "shareFacts",
                    "share_fact",
                    OF_SHARE,
                    "bureauId! shareId>shares validFrom role state percent weight extendedTo handedInOn returned basis"
                            + " actorId>people"),
            of(
                    "recurrences",
                    "recurrence",
                    OF_TASK,
                    "bureauId! taskId>tasks frequency minCount words position posts postCounts ownerDepartmentId>departments"
                            + " endsOn" + SPAN),
            of(
                    "recurrenceOwners",
                    "recurrence_owner",
                    OF_RECURRENCE,
                    "bureauId! recurrenceId>recurrences shareId>shares validFrom"),
            of(
                    "occurrences",
                    "occurrence",
                    OF_RECURRENCE,
                    "bureauId! recurrenceId>recurrences periodFrom dueOn expectedCount posts postCounts frequency addedAt"
                            + " droppedAt"),
            of(
                    "records",
                    "occurrence_record",
                    OF_OCCURRENCE,
                    "bureauId! occurrenceId>occurrences heldOn note recordedAt recordedOn actorId>people actingFor post surplus"),
            of(
                    "entries",
                    "progress_entry",
                    OF_SHARE,
                    "bureauId! shareId>shares periodEnd percent text problems nextSteps noChange needsCoordination onBehalf"
                            + " actingFor enteredAt enteredOn actorId>people returnedAt returnedBy>people returnReason"),
            of(
                    "completions",
                    "completion",
                    OF_SHARE,
                    "bureauId! shareId>shares text onBehalf actingFor handedInAt handedInOn actorId>people outcome decidedAt"
                            + " decidedBy>people reason"),
            of(
                    "extensions",
                    "extension",
                    OF_SHARE,
                    "bureauId! shareId>shares dueBefore newDueOn reason onBehalf actingFor askedAt askedOn actorId>people"
                            + " outcome decidedAt decidedBy>people opinion"),
            of(
                    "rows",
                    "task_row",
                    OF_TASK,
                    "bureauId! taskId>tasks number name aspect owner foundOn dueOn note addedAt addedBy>people removedAt"
                            + " removedBy>people removalReason"),
            of(
                    "rowStrikes",
                    "task_row_strike",
                    OF_ROW,
                    "bureauId! rowId>rows struckOn checker struckAt struckBy>people takenBackAt takenBackBy>people"
                            + " takenBackReason"),
            of(
                    "rowAbsences",
                    "task_row_absence",
                    OF_ROW,
                    "bureauId! rowId>rows removedAt removedBy>people removalReason putBackAt putBackBy>people putBackReason"));

    private ArchivedWork() {}
}
