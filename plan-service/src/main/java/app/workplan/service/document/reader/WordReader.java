package app.workplan.service.document.reader;

import java.io.IOException;
import java.io.InputStream;

/**
 * Word 文档 (.docx): its body alone, event by event. What points outside (pictures, templates, linked data) is never
 * followed, macros are never run.
 */
final class WordReader implements FormatReader {

    /** The part that makes a container a Word document. */
    static final String BODY = "word/document.xml";

    private static final String FOLDER = "word/";

    @Override
    public void read(byte[] file, Reading into) throws IOException {
        try (Container container = Container.open(file);
                InputStream body = container.part(BODY)) {
            if (body == null) {
                throw new IOException("no body");
            }
            WordStyles styles = WordStyles.read(container.part(FOLDER + "styles.xml"));
            WordNumbering numbering = WordNumbering.read(container.part(FOLDER + "numbering.xml"), styles);
            try (SafeXml xml = new SafeXml(body)) {
                new WordBody(xml, styles, numbering, into).read();
            }
            if (container.hasUnder(FOLDER + "header") || container.hasUnder(FOLDER + "footer")) {
                into.leaveOut(LeftOut.HEADERS);
            }
            if (container.has(FOLDER + "comments.xml")) {
                into.leaveOut(LeftOut.COMMENTS);
            }
            if (container.has(FOLDER + "vbaProject.bin")) {
                into.leaveOut(LeftOut.MACROS);
            }
        }
    }
}
