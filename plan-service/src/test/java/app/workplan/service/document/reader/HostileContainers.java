package app.workplan.service.document.reader;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Hostile containers, and hostile XML in them. */
final class HostileContainers {

    private HostileContainers() {}

    static void add(Map<String, Hostile.Case> all) {
        containers(all);
        xml(all);
    }

    private static void containers(Map<String, Hostile.Case> all) {
        Hostile.put(
                all,
                "zip bomb in the body",
                () -> bomb(
                        "word/document.xml",
                        "<w:document " + Made.W + "><w:body>",
                        "<w:p><w:r><w:t>一</w:t></w:r></w:p>",
                        400),
                "reader.tooManyTags");
        Hostile.put(
                all,
                "zip bomb of empty elements",
                () -> bomb("word/document.xml", "<w:document " + Made.W + "><w:body>", "<w:p/>", 400),
                "reader.tooManyTags");
        Hostile.put(
                all,
                "zip bomb in the styles",
                () -> bomb("word/styles.xml", "<w:styles " + Made.W + ">", "<w:x/>", 400),
                "reader.tooManyTags");
        Hostile.put(
                all,
                "zip bomb of blanks",
                () -> bomb(
                        "word/document.xml",
                        "<w:document " + Made.W + "><w:body>",
                        "<w:p>" + " ".repeat(3_000) + "</w:p>",
                        400),
                "reader.unpacked");
        Hostile.put(
                all,
                "a picture that unpacks to 300 MB",
                () -> bomb("word/media/image1.png", "", "\0\0\0\0", 300),
                Hostile.READ);
        Hostile.put(
                all,
                "zip in zip in zip",
                () -> Made.zip("a.zip", Made.zip("b.zip", Made.zip("c.txt", "x"))),
                "reader.archive");
        Hostile.put(all, "a document in a zip", () -> Made.zip("plan.docx", Made.docx(Hostile.PLAN)), "reader.archive");
        Hostile.put(
                all,
                "duplicate entry names",
                () -> renamed(
                        Made.docx(Hostile.PLAN, "word/documenT.xml", Made.body("")),
                        "word/documenT.xml",
                        "word/document.xml"),
                "reader.damaged");
        Hostile.put(
                all,
                "names that differ by case",
                () -> Made.docx(Hostile.PLAN, "word/DOCUMENT.xml", Made.body("")),
                "reader.damaged");
        Hostile.put(all, "20,000 entries", HostileContainers::manyParts, "reader.tooManyParts");
        Hostile.put(
                all,
                "paths that lead out",
                () -> Made.docx(Hostile.PLAN, "../../../tmp/evil", "x", "/etc/evil", "x", "..\\evil", "x"),
                Hostile.READ);
        Hostile.put(all, "entries with a password", () -> flagged(Made.docx(Hostile.PLAN)), "reader.encrypted");
        Hostile.put(all, "truncated docx", () -> Hostile.half(Made.docx(Hostile.PLAN)), "reader.damaged");
        Hostile.put(all, "empty zip", () -> Made.zip(), "reader.archive", "reader.damaged");
        Hostile.put(
                all,
                "xlsx",
                () -> Made.zip("[Content_Types].xml", "<Types/>", "xl/workbook.xml", "<workbook/>"),
                "reader.spreadsheet");
        Hostile.put(
                all,
                "pptx",
                () -> Made.zip("[Content_Types].xml", "<Types/>", "ppt/presentation.xml", "<p/>"),
                "reader.otherFormat");
        Hostile.put(all, "encrypted docx", () -> compound("EncryptedPackage"), "reader.encrypted");
        Hostile.put(all, "xls", () -> compound("Workbook"), "reader.spreadsheet");
        Hostile.put(
                all, "doc with nothing real in it", () -> compound("WordDocument"), "reader.damaged", "reader.oldWord");
        Hostile.put(
                all,
                "truncated compound file",
                () -> Hostile.half(compound("WordDocument")),
                "reader.damaged",
                "reader.otherFormat");
    }

    private static void xml(Map<String, Hostile.Case> all) {
        Hostile.put(
                all,
                "docx with an external entity",
                () -> bodyOf(Hostile.OUTSIDE + "<w:document " + Made.W
                        + "><w:body><w:p><w:r><w:t>&f;</w:t></w:r></w:p></w:body></w:document>"),
                "reader.unsafe");
        Hostile.put(
                all,
                "docx with a document type elsewhere",
                () -> bodyOf("<!DOCTYPE x SYSTEM \"http://192.0.2.1/x.dtd\"><w:document " + Made.W + "/>"),
                "reader.unsafe");
        Hostile.put(
                all,
                "docx with a billion laughs",
                () -> bodyOf(Hostile.LAUGHS + "<w:document " + Made.W
                        + "><w:body><w:p><w:r><w:t>&f;&f;</w:t></w:r></w:p></w:body></w:document>"),
                "reader.unsafe");
        Hostile.put(
                all,
                "styles with an external entity",
                () -> Made.docx(
                        Hostile.PLAN, "word/styles.xml", Hostile.OUTSIDE + "<w:styles " + Made.W + ">&f;</w:styles>"),
                "reader.unsafe");
        Hostile.put(
                all,
                "lists with a billion laughs",
                () -> Made.docx(
                        Hostile.PLAN,
                        "word/numbering.xml",
                        Hostile.LAUGHS + "<w:numbering " + Made.W + ">&f;</w:numbering>"),
                "reader.unsafe");
        Hostile.put(
                all,
                "html with an external entity",
                () -> Hostile.utf8(Hostile.OUTSIDE.replace("DOCTYPE x", "DOCTYPE html")
                        + "<html><body><p>一、&f;</p></body></html>"),
                Hostile.READ);
        Hostile.put(
                all,
                "html with a billion laughs",
                () -> Hostile.utf8(
                        Hostile.LAUGHS.replace("DOCTYPE x", "DOCTYPE html") + "<html><body><p>一、&f;</p></body></html>"),
                Hostile.READ);
        Hostile.put(
                all,
                "ofd with an external entity",
                () -> Made.zip("OFD.xml", Hostile.OUTSIDE + "<OFD><DocBody><DocRoot>&f;</DocRoot></DocBody></OFD>"),
                "reader.unsafe");
        Hostile.put(
                all,
                "ofd with a billion laughs",
                () -> Made.zip("OFD.xml", Hostile.LAUGHS + "<OFD><DocBody><DocRoot>&f;</DocRoot></DocBody></OFD>"),
                "reader.unsafe");
        Hostile.put(
                all,
                "ofd with pages outside",
                () -> Made.zip(
                        "OFD.xml",
                        "<OFD><DocBody><DocRoot>Doc_0/Document.xml</DocRoot></DocBody></OFD>",
                        "Doc_0/Document.xml",
                        "<D><Page BaseLoc=\"../../../../etc/passwd\"/></D>"),
                "reader.damaged");
        Hostile.put(
                all,
                "a comment of 60 MB",
                () -> bomb("word/document.xml", "<w:document " + Made.W + "><!--", "< <<<<<<>", 60),
                "reader.damaged");
        Hostile.put(
                all,
                "an attribute of 60 MB",
                () -> bomb("word/document.xml", "<w:document " + Made.W + "><w:p a=\"", ">>>>>>>>", 60),
                "reader.damaged");
        Hostile.put(
                all,
                "an instruction of 60 MB",
                () -> bomb("word/document.xml", "<w:document " + Made.W + "><?x ", "<<<<<<< ", 60),
                "reader.damaged");
    }

    private static byte[] bodyOf(String xml) {
        return Made.zip("[Content_Types].xml", "<Types/>", "word/document.xml", xml);
    }

    /** A docx with one part of so many megabytes, packed well. */
    static byte[] bomb(String part, String begin, String piece, int megabytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            if (!part.equals("word/document.xml")) {
                zip.putNextEntry(new ZipEntry("word/document.xml"));
                zip.write(Hostile.utf8(Made.body(Hostile.PLAN)));
            }
            zip.putNextEntry(new ZipEntry(part));
            zip.write(Hostile.utf8(begin));
            byte[] chunk = Hostile.utf8(piece.repeat(1 + 65_536 / piece.length()));
            for (long written = 0; written < megabytes * 1024L * 1024; written += chunk.length) {
                zip.write(chunk);
            }
        }
        return out.toByteArray();
    }

    private static byte[] manyParts() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < 20_000; i++) {
                zip.putNextEntry(new ZipEntry("word/" + i));
            }
        }
        return out.toByteArray();
    }

    static byte[] renamed(byte[] zip, String from, String to) {
        String all = new String(zip, StandardCharsets.ISO_8859_1);
        return all.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Sets the mark of encryption in every header. */
    private static byte[] flagged(byte[] zip) {
        byte[] out = zip.clone();
        for (int i = 0; i + 10 < out.length; i++) {
            if (out[i] == 'P' && out[i + 1] == 'K' && out[i + 2] == 3 && out[i + 3] == 4) {
                out[i + 6] |= 1;
            } else if (out[i] == 'P' && out[i + 1] == 'K' && out[i + 2] == 1 && out[i + 3] == 2) {
                out[i + 8] |= 1;
            }
        }
        return out;
    }

    private static byte[] compound(String entry) throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            file.createDocument(new ByteArrayInputStream(Hostile.random(9_000)), entry);
            file.writeFilesystem(out);
            return out.toByteArray();
        }
    }
}
