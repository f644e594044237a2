package app.workplan.service.archive;

import static app.workplan.service.archive.ArchiveTable.joining;
import static app.workplan.service.archive.ArchiveTable.of;
import static app.workplan.service.archive.ArchiveWhere.OF_DIRECTIVE;
import static app.workplan.service.archive.ArchiveWhere.OF_INDICATOR;
import static app.workplan.service.archive.ArchiveWhere.OF_INDICATOR_FACT;
import static app.workplan.service.archive.ArchiveWhere.OF_NOTICE;
import static app.workplan.service.archive.ArchiveWhere.OF_OCCURRENCE;
import static app.workplan.service.archive.ArchiveWhere.OF_PLAN;
import static app.workplan.service.archive.ArchiveWhere.OF_PROJECT;
import static app.workplan.service.archive.ArchiveWhere.OF_PROJECT_FACT;
import static app.workplan.service.archive.ArchiveWhere.OF_SHARE;
import static app.workplan.service.archive.ArchiveWhere.SPAN;
import static app.workplan.service.archive.ArchiveWhere.WHO;

import java.util.List;

/** 督办、指标、通报和附件: the lists after those of the work. */
final class ArchivedFollowUp {

    static final List<ArchiveTable> TABLES = List.of(
            of(
                    "letters",
                    "supervision_notice",
                    OF_PLAN,
                    "bureauId! planId! imported! taskId>tasks shareId>shares departmentId>departments word year number colour"
                            + " state cause demand replyBy issuedAt issuedOn issuedBy>people replacesId>letters receivedAt"
                            + " receivedBy>people repliedAt endedAt endedOn endedBy>people endReason department heads dueOn"
                            + " daysOverdue progress expected returns problems issuer"),
            of(
                    "letterReplies",
                    "notice_reply",
                    OF_NOTICE,
                    "bureauId! noticeId>letters text repliedAt actorId>people onBehalf actingFor"),
            of(
                    "letterDelays",
                    "notice_delay",
                    OF_NOTICE,
                    "bureauId! noticeId>letters replyByBefore replyBy reason delayedAt actorId>people"),
            of(
                    "listings",
                    "supervision_listing",
                    OF_PLAN,
                    "bureauId! planId! taskId>tasks level basis listedOn listedAt listedBy>people removalBasis removedOn"
                            + " removedAt removedBy>people"),
            of(
                    "dismissals",
                    "supervision_dismissal",
                    OF_PLAN,
                    "bureauId! planId! shareId>shares marks reason dismissedAt dismissedOn dismissedBy>people revivedAt"
                            + " revivedBy>people"),
            of(
                    "outcomes",
                    "supervision_outcome",
                    OF_PLAN,
                    "bureauId! planId! departmentId>departments noticeId>letters kind heldOn people content recordedAt"
                            + " recordedBy>people voidReason voidedAt voidedBy>people"),
            of(
                    "directives",
                    "directive",
                    OF_PLAN,
                    "bureauId! planId! taskId>tasks entryId>entries noticeId>letters text dueOn state givenAt givenOn"
                            + " givenBy>people endedAt"),
            joining(
                    "directiveDepartments",
                    "directive_department",
                    "x.directive_id, x.department_id",
                    OF_DIRECTIVE,
                    "directiveId>directives departmentId>departments name receivedAt repliedAt askedAt"),
            of(
                    "directiveSteps",
                    "directive_step",
                    OF_DIRECTIVE,
                    "bureauId! directiveId>directives kind departmentId>departments words at actorId>people onBehalf actingFor"),
            of(
                    "indicators",
                    "indicator",
                    OF_PLAN,
                    "bureauId! planId! position name comparator value unit dueOn baseline" + SPAN),
            of(
                    "indicatorFacts",
                    "indicator_fact",
                    OF_INDICATOR,
                    "bureauId! indicatorId>indicators validFrom name kind comparator value unit dueOn baselineYear baselineValue"
                            + " struck basis actorId>people"),
            joining(
                    "indicatorDepartments",
                    "indicator_fact_department",
                    "x.indicator_fact_id, x.department_id",
                    OF_INDICATOR_FACT,
                    "indicatorFactId>indicatorFacts departmentId>departments"),
            joining(
                    "indicatorUnits",
                    "indicator_fact_unit",
                    "x.indicator_fact_id, x.position",
                    OF_INDICATOR_FACT,
                    "indicatorFactId>indicatorFacts position name"),
            of(
                    "readings",
                    "indicator_reading",
                    OF_INDICATOR,
                    "bureauId! indicatorId>indicators unitName readOn value note departmentId>departments enteredAt"
                            + " correctsId>readings" + WHO),
            of("projects", "project", OF_PLAN, "bureauId! planId! position name" + SPAN),
            of(
                    "projectFacts",
                    "project_fact",
                    OF_PROJECT,
                    "bureauId! projectId>projects validFrom name stage note struck basis departmentId>departments"
                            + WHO),
            joining(
                    "projectDepartments",
                    "project_fact_department",
                    "x.project_fact_id, x.department_id",
                    OF_PROJECT_FACT,
                    "projectFactId>projectFacts departmentId>departments"),
            of(
                    "projectSteps",
                    "project_step",
                    OF_PROJECT,
                    "bureauId! projectId>projects number validFrom title plannedOn reachedOn struck" + WHO),
            of(
                    "projectMoney",
                    "project_money",
                    OF_PROJECT,
                    "bureauId! projectId>projects year validFrom planned paid" + WHO),
            of(
                    "bulletins",
                    "bulletin",
                    OF_PLAN,
                    "bureauId! planId! imported! asOf title opening closing state edition correctsId>bulletins reason year"
                            + " number createdAt createdBy>people issuedAt issuedOn issuedBy>people"),
            of(
                    "bulletinRows",
                    "bulletin_row",
                    "x.bulletin_id in (select id from bulletin where plan_id = :plan)",
                    "bulletinId>bulletins part position departmentId>departments name total overdue atRisk done progress"
                            + " expected owed reported"),
            of(
                    "meetings",
                    "meeting",
                    OF_PLAN,
                    "bureauId! planId! title heldOn nextOn state pack packedOn createdAt createdBy>people closedAt"
                            + " closedBy>people"),
            of(
                    "decisions",
                    "meeting_decision",
                    "x.meeting_id in (select id from meeting where plan_id = :plan)",
                    "bureauId! meetingId>meetings position text kind taskId>tasks directiveId>directives decidedAt"
                            + " decidedBy>people"),
            of(
                    "amendingDocuments",
                    "document_import",
                    "x.id in (select document_import_id from plan_amendment where plan_id = :plan)",
                    "bureauId! sourceDocumentId>documents state parsed answers planId>plan amendsPlanId>plan createdAt"
                            + " createdBy>people"),
            of(
                    "amendments",
                    "plan_amendment",
                    OF_PLAN,
                    "bureauId! planId! documentImportId>amendingDocuments sourceDocumentId>documents basis added changed"
                            + " removed at actorId>people"),
            of(
                    "amendedWordings",
                    "amended_wording",
                    "x.plan_amendment_id in (select id from plan_amendment where plan_id = :plan)",
                    "bureauId! planAmendmentId>amendments taskId>tasks" + SPAN),
            of(
                    "evidence",
                    "evidence",
                    "x.attached_at is not null and (" + OF_SHARE + " or " + OF_OCCURRENCE + ")",
                    "bureauId! storedAs! shareId>shares occurrenceId>occurrences progressEntryId>entries"
                            + " completionId>completions occurrenceRecordId>records fileName kind bytes sha256 uploadedAt"
                            + " uploadedBy>people actingFor attachedAt removedAt removedBy>people"),
            of(
                    "goalFiles",
                    "goal_file",
                    OF_PLAN,
                    "bureauId! planId! storedAs! readingId>readings projectId>projects fileName kind bytes sha256 uploadedAt"
                            + " uploadedBy>people actingFor"));

    private ArchivedFollowUp() {}
}
