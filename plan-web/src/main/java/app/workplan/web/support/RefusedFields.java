package app.workplan.web.support;

import app.workplan.domain.shared.RuleViolation;
import java.util.Map;

/** 哪一栏要改: the field a refusal speaks of, by its code; the empty name where it speaks of the whole form. */
public final class RefusedFields {

    private static final String FILE = "file";

    private static final Map<String, String> BY_CODE = Map.ofEntries(
            Map.entry("entry.textMissing", "text"),
            Map.entry("entry.tooLong", "text"),
            Map.entry("entry.problemsTooLong", "problems"),
            Map.entry("entry.nextStepsTooLong", "nextSteps"),
            Map.entry("entry.percentOfOccurrences", "percent"),
            Map.entry("entry.percentMissing", "percent"),
            Map.entry("entry.percentRange", "percent"),
            Map.entry("entry.lowerNeedsProblems", "problems"),
            Map.entry("entry.overdueNeedsProblems", "problems"),
            Map.entry("entry.overdueNeedsNextSteps", "nextSteps"),
            Map.entry("completion.textMissing", "text"),
            Map.entry("completion.fileMissing", FILE),
            Map.entry("evidence.accepted", FILE),
            Map.entry("evidence.damaged", FILE),
            Map.entry("evidence.empty", FILE),
            Map.entry("evidence.gone", FILE),
            Map.entry("evidence.infected", FILE),
            Map.entry("evidence.kind", FILE),
            Map.entry("evidence.lastRequired", FILE),
            Map.entry("evidence.locked", FILE),
            Map.entry("evidence.macros", FILE),
            Map.entry("evidence.none", FILE),
            Map.entry("evidence.noRoom", FILE),
            Map.entry("evidence.notScanned", FILE),
            Map.entry("evidence.pictureTooLarge", FILE),
            Map.entry("evidence.tooLarge", FILE),
            Map.entry("evidence.tooMany", FILE),
            Map.entry("completion.reasonMissing", "reason"),
            Map.entry("share.reasonMissing", "reason"),
            Map.entry("share.reasonTooLong", "reason"),
            Map.entry("entry.coordinationNeedsProblems", "problems"),
            Map.entry("extension.dateMissing", "newDueOn"),
            Map.entry("extension.dateIll", "newDueOn"),
            Map.entry("extension.notLater", "newDueOn"),
            Map.entry("extension.tooFar", "newDueOn"),
            Map.entry("extension.reasonMissing", "reason"),
            Map.entry("extension.opinionMissing", "opinion"),
            Map.entry("extension.opinionTooLong", "opinion"),
            Map.entry("occurrence.outsidePeriod", "heldOn"),
            Map.entry("occurrence.inFuture", "heldOn"),
            Map.entry("occurrence.dayMissing", "heldOn"),
            Map.entry("occurrence.dayIll", "heldOn"),
            Map.entry("occurrence.noteMissing", "note"),
            Map.entry("occurrence.noteTooLong", "note"),
            Map.entry("amendment.basisMissing", "basis"),
            Map.entry("amendment.basisTooLong", "basis"),
            Map.entry("task.titleMissing", "title"),
            Map.entry("task.titleTooLong", "title"),
            Map.entry("task.dueOutsidePeriod", "dueOn"),
            Map.entry("task.dueMissing", "dueOn"),
            Map.entry("task.dueIll", "dueOn"),
            Map.entry("task.duePast", "dueOn"),
            Map.entry("task.countIll", "minCount"),
            Map.entry("task.placeMissing", "place"),
            Map.entry("task.placeAchievement", "place"),
            Map.entry("plan.titleMissing", "title"),
            Map.entry("plan.titleTooLong", "title"),
            Map.entry("plan.issuerTooLong", "issuer"),
            Map.entry("plan.numberTooLong", "documentNumber"),
            Map.entry("plan.documentDateTooEarly", "documentDate"),
            Map.entry("plan.publishedTooEarly", "publishedOn"),
            Map.entry("plan.periodBackwards", "to"),
            Map.entry("plan.periodAbsurd", "to"),
            Map.entry("plan.datesOutside", "to"),
            Map.entry("structure.titleMissing", "title"),
            Map.entry("structure.titleTooLong", "title"),
            Map.entry("structure.numberTooLong", "number"),
            Map.entry("structure.natureMissing", "nature"),
            Map.entry("structure.nothingPasted", "text"),
            Map.entry("structure.tooManyPasted", "text"),
            Map.entry("task.dueBeforeStart", "dueOn"),
            Map.entry("task.startUnreadable", "startsOn"),
            Map.entry("task.startAfterDue", "startsOn"),
            Map.entry("task.startOutsidePeriod", "startsOn"),
            Map.entry("task.weightRange", "weight"),
            Map.entry("task.cycleUnknown", "reportCycle"),
            Map.entry("task.standardTooLong", "completionStandard"),
            Map.entry("task.evidenceTooLong", "requiredEvidence"),
            Map.entry("bulk.fromMissing", "from"),
            Map.entry("bulk.toMissing", "departmentId"),
            Map.entry("assign.doneStays", "departmentId"),
            Map.entry("assign.departmentUnknown", "departmentId"),
            Map.entry("assign.already", "departmentId"));

    private RefusedFields() {}

    /** The name of the field, empty for the whole form. */
    public static String of(RuleViolation refusal) {
        return BY_CODE.getOrDefault(refusal.getCode(), "");
    }
}
