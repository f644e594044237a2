package app.workplan.service.document.reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Hostile Word documents, and one that only looks like it. */
final class HostileWord {

    private HostileWord() {}

    static void add(Map<String, Hostile.Case> all) {
        word(all);
    }

    private static void word(Map<String, Hostile.Case> all) {
        Hostile.put(all, "docm", () -> Made.docx(Hostile.PLAN, "word/vbaProject.bin", "macro"), Hostile.READ);
        Hostile.put(
                all,
                "pictures and templates elsewhere",
                () -> Made.docx(
                        Hostile.PLAN,
                        "word/_rels/document.xml.rels",
                        rels("image"),
                        "word/_rels/settings.xml.rels",
                        rels("attachedTemplate"),
                        "word/settings.xml",
                        "<w:settings " + Made.W + "/>"),
                Hostile.READ);
        Hostile.put(
                all,
                "script in the titles of a docx",
                () -> Made.docx(Made.p("一、<script>alert(1)</script>") + Made.p("（一）</td>\"><img src=x>。")),
                Hostile.READ);
        Hostile.put(all, "10,000 chapters", () -> Made.docx(Made.p("一、任务").repeat(10_000)), Hostile.READ);
        Hostile.put(
                all,
                "500 tables in one another",
                () -> Made.docx(
                        "<w:tbl><w:tr><w:tc>".repeat(500) + Made.p("一、任务") + "</w:tc></w:tr></w:tbl>".repeat(500)),
                Hostile.READ);
        Hostile.put(
                all,
                "100,000 tables in one another",
                () -> Made.docx("<w:tbl><w:tr><w:tc>".repeat(100_000) + "</w:tc></w:tr></w:tbl>".repeat(100_000)),
                "reader.damaged");
        Hostile.put(
                all,
                "a row of a million cells",
                () -> Made.docx("<w:tbl><w:tr>" + "<w:tc></w:tc>".repeat(1_000_000) + "</w:tr></w:tbl>"),
                "reader.damaged");
        Hostile.put(
                all,
                "a cell over a milliard columns",
                () -> Made.docx("<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"1000000000\"/></w:tcPr>"
                        + Made.p("一、任务") + "</w:tc><w:tc>" + Made.p("x") + "</w:tc></w:tr></w:tbl>"),
                Hostile.READ);
        Hostile.put(
                all,
                "a million styles",
                () -> Made.docx(Hostile.PLAN, "word/styles.xml", styles(1_000_000)),
                "reader.damaged");
        Hostile.put(
                all,
                "styles based on one another",
                () -> Made.docx(
                        "<w:p><w:pPr><w:pStyle w:val=\"a\"/></w:pPr><w:r><w:t>一、x</w:t></w:r></w:p>",
                        "word/styles.xml",
                        "<w:styles " + Made.W
                                + "><w:style w:styleId=\"a\"><w:basedOn w:val=\"b\"/></w:style><w:style"
                                + " w:styleId=\"b\"><w:basedOn w:val=\"a\"/></w:style></w:styles>"),
                Hostile.READ);
        Hostile.put(all, "a docx of pictures", () -> Made.docx("<w:p><w:r><w:drawing/></w:r></w:p>"), "reader.noText");
        Hostile.put(all, "genuine: 40 MB of formatted paragraphs in 100 KB", HostileWord::wellPacked, Hostile.READ);
    }

    private static String rels(String kind) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                + " Id=\"r1\" TargetMode=\"External\""
                + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + kind
                + "\" Target=\"http://192.0.2.1/x\"/></Relationships>";
    }

    private static String styles(int count) {
        StringBuilder all = new StringBuilder("<w:styles " + Made.W + ">");
        for (int i = 0; i < count; i++) {
            all.append("<w:style w:styleId=\"").append(i).append("\"/>");
        }
        return all.append("</w:styles>").toString();
    }

    /** What a word processor makes of a document with much formatting: it packs by a factor of hundreds. */
    private static byte[] wellPacked() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String piece = "<w:p><w:pPr><w:rPr><w:rFonts w:ascii=\"FangSong\" w:eastAsia=\"FangSong\""
                + " w:hAnsi=\"FangSong\"/></w:rPr></w:pPr><w:r/></w:p>";
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(Hostile.utf8(Made.body(Hostile.PLAN).replace("</w:body></w:document>", "")));
            byte[] chunk = Hostile.utf8(piece.repeat(1_000));
            for (int i = 0; i < 40L * 1024 * 1024 / chunk.length; i++) {
                zip.write(chunk);
            }
            zip.write(Hostile.utf8("</w:body></w:document>"));
        }
        return out.toByteArray();
    }
}
