package app.workplan.web.paper;

import app.workplan.domain.attachment.FileName;
import app.workplan.domain.shared.NotFound;
import app.workplan.service.document.writer.DocumentFormat;
import app.workplan.service.document.writer.DocumentTemplate;
import app.workplan.service.document.writer.DocumentWriters;
import app.workplan.service.document.writer.OfficialDocument;
import app.workplan.service.paper.template.TemplateQueries;
import app.workplan.web.support.SecurityHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** 下载: a document as a file under a name for people, written whole before anything is sent. */
@Component
@RequiredArgsConstructor
public class PaperFiles {

    private final DocumentWriters writers;
    private final TemplateQueries templates;

    /** The formats of {@code wanted} that are written here, as a page lists them. */
    public Stream<DocumentFormat> formats(Set<DocumentFormat> wanted) {
        Set<DocumentFormat> written = writers.formats();
        return Stream.of(DocumentFormat.values()).filter(written::contains).filter(wanted::contains);
    }

    /** @throws NotFound unless it is the word of one of the formats that is written here */
    public DocumentFormat format(String word, Set<DocumentFormat> wanted) {
        return formats(wanted)
                .filter(one -> word(one).equals(word))
                .findFirst()
                .orElseThrow(() -> new NotFound("document", word));
    }

    /** The format as addresses and file names end: {@code docx}. */
    public static String word(DocumentFormat format) {
        return format.name().toLowerCase(Locale.ROOT);
    }

    /**
     * The file.
     *
     * @param bureau whose document it is, and whose template a Word file follows
     * @param name without its ending
     */
    public ResponseEntity<byte[]> answer(OfficialDocument document, DocumentFormat format, long bureau, String name) {
        DocumentTemplate template =
                format == DocumentFormat.DOCX ? templates.of(bureau).orElse(null) : null;
        byte[] file = writers.write(document, template, format);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.getMediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(FileName.made(name, word(format)), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", SecurityHeaders.NOTHING)
                .header("X-Content-Type-Options", "nosniff")
                .body(file);
    }
}
