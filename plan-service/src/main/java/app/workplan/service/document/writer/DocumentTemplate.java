package app.workplan.service.document.writer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * 公文模板: a docx file with placeholders. One made from bytes of a user has passed {@link TemplateCheck}.
 *
 * @param file the docx file
 */
public record DocumentTemplate(byte[] file) {

    private static final String FOLDER = "/official-document/template/";
    private static final List<String> PARTS = List.of(
            "[Content_Types].xml",
            "_rels/.rels",
            "word/document.xml",
            "word/_rels/document.xml.rels",
            "word/styles.xml",
            "word/settings.xml",
            "word/fontTable.xml",
            "word/footer1.xml",
            "word/footer2.xml");

    private static final class Shipped {
        private static final DocumentTemplate ONE = zip();
    }

    /** 内置模板: exactly GB/T 9704—2012. */
    public static DocumentTemplate shipped() {
        return Shipped.ONE;
    }

    private static DocumentTemplate zip() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String part : PARTS) {
                // the same bytes whenever it is made
                ZipEntry entry = new ZipEntry(part);
                entry.setTime(0);
                zip.putNextEntry(entry);
                try (InputStream in = DocumentTemplate.class.getResourceAsStream(FOLDER + part)) {
                    if (in == null) {
                        throw new IllegalStateException(part);
                    }
                    in.transferTo(zip);
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new DocumentTemplate(out.toByteArray());
    }
}
