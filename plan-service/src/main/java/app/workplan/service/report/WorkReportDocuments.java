package app.workplan.service.report;

import app.workplan.domain.report.DraftedPart;
import app.workplan.domain.report.WorkReportKind;
import app.workplan.domain.shared.Actor;
import app.workplan.service.document.writer.DocumentFormat;
import app.workplan.service.document.writer.OfficialDocument;
import app.workplan.service.document.writer.OfficialDocument.Block;
import app.workplan.service.document.writer.OfficialDocument.Heading;
import app.workplan.service.document.writer.OfficialDocument.Paragraph;
import app.workplan.service.document.writer.OfficialDocument.Signature;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.paper.PaperWords;
import app.workplan.service.report.WorkReportPage.Part;
import app.workplan.service.shared.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** 总结的公文: as it was edited, or as it would be drafted where nobody began one. */
@Component
@RequiredArgsConstructor
public class WorkReportDocuments {

    /** The formats a report makes sense in. */
    public static final Set<DocumentFormat> FORMATS =
            Set.of(DocumentFormat.DOCX, DocumentFormat.PDF, DocumentFormat.OFD);

    private final WorkReportQueries reports;
    private final WorkReportDrafts drafts;
    private final PaperWords words;

    /**
     * 一份总结 as it stands.
     *
     * @throws app.workplan.domain.shared.NotFound when there is none for this reader
     */
    public OfficialDocument of(Actor actor, Scope scope, long reportId) {
        WorkReportPage page = reports.page(actor, scope, reportId);
        WorkReportHead head = page.head();
        List<Block> body = new ArrayList<>();
        for (Part part : page.printed()) {
            body.addAll(blocks(part.level(), part.number(), part.text()));
        }
        LocalDate date = head.finalOn() == null ? head.asOf() : head.finalOn();
        return document(head.title(), page.day(), body, new Signature(head.bureauName(), date));
    }

    /**
     * What a download of that plan and kind gives: the edited one, else what would be drafted as of the day.
     *
     * @throws app.workplan.domain.shared.RuleViolation when nothing can be drafted
     */
    OfficialDocument current(Actor actor, Scope scope, JudgedPlan plan, WorkReportKind kind, LocalDate day) {
        return reports.current(actor, scope, plan.id(), kind)
                .map(id -> of(actor, scope, id))
                .orElseGet(() -> fresh(plan, kind, day));
    }

    private OfficialDocument fresh(JudgedPlan plan, WorkReportKind kind, LocalDate day) {
        WorkReportDrafts.Draft draft = drafts.draft(plan, kind, day, step -> {});
        List<DraftedPart> parts = draft.parts();
        List<String> numbers = ReportNumbers.of(
                parts.stream()
                        .map(part -> new ReportNumbers.Line(part.level(), part.numbered(), false))
                        .toList(),
                words);
        List<Block> body = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            body.addAll(
                    blocks(parts.get(i).level(), numbers.get(i), parts.get(i).text()));
        }
        String note = words.of("paper.asOf", words.day(day));
        return document(draft.title(), note, body, new Signature(plan.bureauName(), day));
    }

    private static OfficialDocument document(String title, String note, List<Block> body, Signature signature) {
        return new OfficialDocument(null, null, title, note, null, List.copyOf(body), signature, false);
    }

    /** Lines of a paragraph are paragraphs on paper. */
    private static List<Block> blocks(int level, String number, String text) {
        if (level > 0) {
            return List.of(new Heading(level, number + text));
        }
        List<Block> blocks = new ArrayList<>();
        Stream.of(text.split("\n"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> blocks.add(new Paragraph(blocks.isEmpty() ? number + line : line)));
        return blocks;
    }
}
