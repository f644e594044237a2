package app.workplan.service.document.reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/** Hostile web pages and PDF files. */
final class HostilePages {

    private HostilePages() {}

    static void add(Map<String, Hostile.Case> all) {
        pages(all);
        pdf(all);
    }

    private static void pages(Map<String, Hostile.Case> all) {
        Hostile.put(
                all,
                "html: 100,000 elements in one another",
                () -> Hostile.utf8("<html><body>" + "<div>".repeat(100_000) + "一、任务"),
                Hostile.READ);
        Hostile.put(
                all,
                "html: 115,000 bold unclosed",
                () -> Hostile.utf8("<html><body>" + "<p><b>".repeat(57_500) + "一、任务"),
                Hostile.READ);
        Hostile.put(
                all,
                "html: a million elements",
                () -> Hostile.utf8("<html><body>" + "<i>x".repeat(1_000_000)),
                "reader.tooManyTags");
        Hostile.put(
                all,
                "html: tables in one another",
                () -> Hostile.utf8("<html><body>" + "<table><tr><td>".repeat(20_000) + "一、任务"),
                Hostile.READ);
        Hostile.put(
                all,
                "html: a cell over many columns",
                () -> Hostile.utf8(
                        "<html><body><table>" + "<tr><td colspan=1000 rowspan=9999>一<td>二".repeat(300) + "</table>"),
                Hostile.READ,
                "reader.damaged");
        Hostile.put(
                all,
                "html: a lone surrogate",
                () -> Hostile.utf8("<html><body><p>一、&#xD800;</p></body></html>"),
                "reader.noCharacters",
                Hostile.READ);
        Hostile.put(
                all,
                "html: script only",
                () -> Hostile.utf8("<html><body><script>document.write('一、')</script></body></html>"),
                "reader.noText");
        Hostile.put(
                all,
                "html: pictures elsewhere",
                () -> Hostile.utf8("<html><head><base href=\"http://192.0.2.1/\"><link rel=stylesheet"
                        + " href=x.css></head><body><p>一、任务</p><img src=http://192.0.2.1/a.png><iframe"
                        + " src=http://192.0.2.1/></iframe></body></html>"),
                Hostile.READ);
    }

    private static void pdf(Map<String, Hostile.Case> all) {
        Hostile.put(all, "a scan", HostilePages::scan, "reader.scan");
        Hostile.put(all, "encrypted pdf", HostilePages::encryptedPdf, "reader.encrypted");
        Hostile.put(
                all,
                "truncated pdf",
                () -> Hostile.half(Made.pdf(Hostile.LINES)),
                "reader.damaged",
                "reader.scan",
                Hostile.READ);
        Hostile.put(all, "pdf: a page that unpacks to 400 MB", () -> pdfOf(400, false), "reader.unpacked");
        Hostile.put(all, "pdf: the same, called a picture", () -> pdfOf(400, true), "reader.scan");
        Hostile.put(all, "pdf: forms that call one another", () -> forms(2), "reader.damaged");
        Hostile.put(all, "pdf: forms doubled forty times", () -> forms(40), "reader.damaged");
        Hostile.put(
                all,
                "pdf: brackets in one another",
                () -> Hostile.utf8(
                        "%PDF-1.7\n1 0 obj " + "[".repeat(400_000) + " endobj\ntrailer <</Root 1 0 R>>\n%%EOF"),
                "reader.damaged",
                "reader.scan");
        Hostile.put(all, "pdf: header only", () -> Hostile.utf8("%PDF-1.4\n"), "reader.damaged");
        Hostile.put(
                all,
                "pdf: no characters behind its glyphs",
                HostilePages::nameless,
                "reader.noCharacters",
                "reader.scan");
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    static byte[] scan() throws IOException {
        return pdfOf(1, true);
    }

    private static byte[] encryptedPdf() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            return saved(document);
        }
    }

    private static byte[] packed(int megabytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(packed)) {
            byte[] blanks = Hostile.utf8(" ".repeat(1024 * 1024));
            for (int i = 0; i < megabytes; i++) {
                out.write(blanks);
            }
        }
        return packed.toByteArray();
    }

    /** One page of blanks, so many megabytes of them. */
    private static byte[] pdfOf(int megabytes, boolean picture) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            PDStream content = new PDStream(document);
            content.getCOSObject().setItem(COSName.FILTER, COSName.FLATE_DECODE);
            try (OutputStream out = content.getCOSObject().createRawOutputStream()) {
                out.write(packed(megabytes));
            }
            if (picture) {
                content.getCOSObject().setItem(COSName.SUBTYPE, COSName.IMAGE);
            }
            page.setContents(content);
            document.addPage(page);
            return saved(document);
        }
    }

    /** Each form draws the next twice; the last draws the first. */
    private static byte[] forms(int count) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDFormXObject[] forms = new PDFormXObject[count];
            for (int i = 0; i < count; i++) {
                forms[i] = new PDFormXObject(document);
                forms[i].setResources(new PDResources());
            }
            for (int i = 0; i < count; i++) {
                String name =
                        forms[i].getResources().add(forms[(i + 1) % count]).getName();
                try (OutputStream out = forms[i].getContentStream().createOutputStream()) {
                    out.write(Hostile.utf8("/" + name + " Do /" + name + " Do "));
                }
            }
            PDPage page = new PDPage();
            page.setResources(new PDResources());
            String name = page.getResources().add(forms[0]).getName();
            PDStream content = new PDStream(document);
            try (OutputStream out = content.createOutputStream()) {
                out.write(Hostile.utf8("/" + name + " Do"));
            }
            page.setContents(content);
            document.addPage(page);
            return saved(document);
        }
    }

    /** A font without a table of characters, whose glyphs have private codes. */
    private static byte[] nameless() {
        return HostileContainers.renamed(Made.pdf(List.of("\uE001\uE002\uE003\uE004".repeat(20))), "none", "none");
    }
}
