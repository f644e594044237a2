package app.workplan.architecture;

import app.workplan.domain.docimport.ImportState;
import app.workplan.domain.plan.Comparator;
import app.workplan.domain.plan.DraftStructure;
import app.workplan.domain.plan.ItemNature;
import app.workplan.service.docimport.ImportFindings;
import app.workplan.service.docimport.amend.Difference;
import app.workplan.service.docimport.amend.Facet;
import app.workplan.service.docimport.amend.MatchReason;
import app.workplan.service.docimport.amend.Provision;
import app.workplan.service.docimport.review.DoubtKind;
import app.workplan.service.document.ParseWarning;
import app.workplan.service.document.reader.FileFormat;
import app.workplan.service.document.reader.LeftOut;
import app.workplan.service.document.writer.TemplateSlot;
import app.workplan.service.drafting.PastedRows;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What can follow the beginnings of keys that the reading of documents and the structure of plans use. */
final class DocumentValues {

    private DocumentValues() {}

    static Map<String, Set<String>> byPrefix() {
        return Map.ofEntries(
                Map.entry("amend.facet.", names(Facet.values())),
                Map.entry("amend.note.", names(Difference.Note.values())),
                Map.entry("amend.reason.", names(MatchReason.values())),
                Map.entry("amend.standing.", names(Provision.Standing.values())),
                Map.entry("amendment.pick.", Set.of("leader", "minutes", "superior")),
                Map.entry("confidence.", Set.of("HIGH", "MEDIUM", "LOW")),
                Map.entry("import.match.", names(ImportFindings.Kind.values())),
                Map.entry(
                        "import.span.",
                        Set.of("heading", "mention", "department", "frequency", "deadline", "target", "doubt")),
                Map.entry("import.step.", Set.of("1", "2", "3")),
                Map.entry("importComparator.", names(Comparator.values())),
                Map.entry("importDoubt.", names(DoubtKind.values())),
                Map.entry("importReason.", names(DoubtKind.values())),
                Map.entry("importReview.fix.", Set.of("departments", "item", "split")),
                Map.entry("importReview.keep.", Set.of("NEW_DEPARTMENT", "EMPTY_GROUP")),
                Map.entry("importReview.nature.", names(ItemNature.values())),
                Map.entry("importState.", names(ImportState.values())),
                Map.entry("importSure.", names(DoubtKind.Level.values())),
                Map.entry("itemNature.", names(ItemNature.values())),
                Map.entry("parseWarning.", names(ParseWarning.Code.values())),
                Map.entry("readerFormat.", names(FileFormat.values())),
                Map.entry("readerLeftOut.", names(LeftOut.values())),
                Map.entry("structure.place.", Set.of("CHAPTER", "AFTER", "UNDER", "TASK")),
                Map.entry("structure.problem.", names(PastedRows.Problem.values())),
                Map.entry("structure.saved.", Set.of("nature", "remove", "reword", "merge")),
                Map.entry("structure.step.", names(DraftStructure.Step.values())),
                Map.entry("template.slot.", names(TemplateSlot.values())));
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toSet());
    }
}
