package app.workplan.service.docimport.review;

import app.workplan.domain.docimport.DocumentImport;
import app.workplan.domain.shared.NotFound;
import app.workplan.service.docimport.BureauNames;
import app.workplan.service.docimport.ImportDictionary;
import app.workplan.service.docimport.ImportFindings;
import app.workplan.service.document.ParsedDocument;
import app.workplan.service.document.edit.Original;
import app.workplan.service.organisation.SettingsService;
import app.workplan.service.plan.SourceDocumentRepository;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 案头: what a correction and the doubts of an import need to know beside the document. */
@Component
@RequiredArgsConstructor
class ReviewDesk {

    private final SourceDocumentRepository sources;
    private final SettingsService settings;
    private final ImportDictionary dictionary;

    ParsedDocument corrected(DocumentImport made, ParsedDocument document, Correction correction) {
        String text = sources.findById(made.getSourceDocumentId())
                .orElseThrow(() -> new NotFound("import", made.requireId()))
                .getText();
        Original original =
                new Original(text, settings.holding(made.getBureauId()).beforeFlood());
        return correction.edit().on(document, original, dictionary.of(made.getBureauId()));
    }

    Doubts doubts(DocumentImport made, ParsedDocument document) {
        BureauNames names = dictionary.of(made.getBureauId());
        return DoubtRules.of(document, ImportFindings.of(document, names), names, settled(made));
    }

    Proposals proposals(DocumentImport made, ParsedDocument document, EarlierWork work) {
        BureauNames names = dictionary.of(made.getBureauId());
        Doubts doubts = DoubtRules.of(document, ImportFindings.of(document, names), names, settled(made));
        return Proposals.of(document, doubts, names, work);
    }

    static Set<String> settled(DocumentImport made) {
        return settled(made.getAnswers());
    }

    /** The keys as an import keeps them, one a line. */
    static Set<String> settled(@Nullable String answers) {
        return answers == null || answers.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(answers.split("\n")));
    }
}
