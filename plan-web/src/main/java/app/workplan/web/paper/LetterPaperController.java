package app.workplan.web.paper;

import app.workplan.domain.shared.Actor;
import app.workplan.service.document.writer.DocumentFormat;
import app.workplan.service.paper.LetterPaper;
import app.workplan.service.shared.Scope;
import app.workplan.service.supervision.LetterPage;
import app.workplan.service.supervision.LetterPageQueries;
import java.util.EnumSet;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 督办单的文件: for whoever may open the letter. */
@Controller
@RequiredArgsConstructor
class LetterPaperController {

    private static final Set<DocumentFormat> FORMATS =
            EnumSet.of(DocumentFormat.DOCX, DocumentFormat.PDF, DocumentFormat.OFD);

    private final LetterPageQueries letters;
    private final LetterPaper paper;
    private final PaperFiles files;

    @GetMapping("/supervision/{id}/letter.{format}")
    ResponseEntity<byte[]> download(Actor actor, Scope scope, @PathVariable long id, @PathVariable String format) {
        LetterPage page = letters.page(actor, scope, id);
        DocumentFormat written = files.format(format, FORMATS);
        String name = paper.number(page.letter()) + "-" + paper.name(page.letter());
        return files.answer(paper.write(page), written, page.letter().bureauId(), name);
    }
}
