package app.workplan.service.document.writer;

import app.workplan.service.document.writer.LaidPage.Rule;
import app.workplan.service.document.writer.LaidPage.Run;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lombok.RequiredArgsConstructor;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.springframework.stereotype.Component;

/**
 * 版式文件 OFD (GB/T 33190—2016): the same laid out pages as PDF, with the characters they use of each font in the file. Lengths are
 * millimetres.
 */
@Component
@RequiredArgsConstructor
class OfdWriter implements DocumentWriter {

    private static final String FOLDER = "Doc_0/";
    /** Height above the base line of the box around a line, in ems. */
    private static final double ASCENT = 0.88;

    private final FontShelf shelf;

    @Override
    public DocumentFormat format() {
        return DocumentFormat.OFD;
    }

    @Override
    public void write(OfficialDocument document, OutputStream out) throws IOException {
        try (FontSet fonts = new FontSet(shelf)) {
            Package file = new Package(PageLayout.of(document, fonts));
            ZipOutputStream zip = new ZipOutputStream(out);
            file.write(document.title().replace("\n", ""), zip);
            zip.finish();
        }
    }

    /** The parts of one file; every object in it has a number of its own. */
    private static final class Package {

        private final List<LaidPage> pages;
        private final Map<PaperFont, Integer> fonts = new LinkedHashMap<>();
        private final Map<PaperFont, Set<Integer>> characters = new LinkedHashMap<>();
        private int last;

        Package(List<LaidPage> pages) {
            this.pages = pages;
            for (LaidPage page : pages) {
                for (Run run : page.runs()) {
                    fonts.computeIfAbsent(run.font(), font -> ++last);
                    Set<Integer> used = characters.computeIfAbsent(run.font(), font -> new TreeSet<>());
                    run.text().codePoints().forEach(used::add);
                }
            }
        }

        void write(String title, ZipOutputStream zip) throws IOException {
            part(zip, "OFD.xml", entry(title));
            for (int i = 0; i < pages.size(); i++) {
                part(zip, FOLDER + place(i), page(pages.get(i)));
            }
            part(zip, FOLDER + "PublicRes.xml", resources());
            for (Map.Entry<PaperFont, Integer> font : fonts.entrySet()) {
                zip.putNextEntry(new ZipEntry(FOLDER + "Res/" + fontFile(font.getValue())));
                TTFSubsetter subset = new TTFSubsetter(font.getKey().getFile());
                subset.addAll(characters.get(font.getKey()));
                subset.writeToStream(new Kept(zip));
                zip.closeEntry();
            }
            part(zip, FOLDER + "Document.xml", document());
        }

        private static void part(ZipOutputStream zip, String name, String content) throws IOException {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }

        private static String place(int page) {
            return "Pages/Page_" + page + "/Content.xml";
        }

        private static String fontFile(int number) {
            return "font_" + number + ".ttf";
        }

        private static String entry(String title) {
            String id = UUID.nameUUIDFromBytes(title.getBytes(StandardCharsets.UTF_8))
                    .toString()
                    .replace("-", "");
            return new OfdXml()
                    .open("OFD", "Version", "1.0", "DocType", "OFD")
                    .open("DocBody")
                    .open("DocInfo")
                    .text("DocID", id)
                    .text("Title", title)
                    .text("Creator", "Workplan")
                    .close()
                    .text("DocRoot", FOLDER + "Document.xml")
                    .close()
                    .close()
                    .toString();
        }

        private String document() {
            PaperGeometry paper = pages.get(0).paper();
            OfdXml xml = new OfdXml().open("Document").open("CommonData");
            int first = last + 1;
            xml.text("MaxUnitID", String.valueOf(last + pages.size()))
                    .open("PageArea")
                    .text("PhysicalBox", box(paper))
                    .close()
                    .text("PublicRes", "PublicRes.xml")
                    .close();
            xml.open("Pages");
            for (int i = 0; i < pages.size(); i++) {
                xml.open("Page", "ID", first + i, "BaseLoc", place(i)).close();
            }
            return xml.close().close().toString();
        }

        private String resources() {
            OfdXml xml = new OfdXml().open("Res", "BaseLoc", "Res").open("Fonts");
            fonts.forEach(
                    (font, number) -> xml.open("Font", "ID", number, "FontName", font.name(), "FamilyName", font.name())
                            .text("FontFile", fontFile(number))
                            .close());
            return xml.close().close().toString();
        }

        private static String box(PaperGeometry paper) {
            return "0 0 " + OfdXml.mm(paper.width()) + " " + OfdXml.mm(paper.height());
        }

        private String page(LaidPage page) {
            OfdXml xml = new OfdXml()
                    .open("Page")
                    .open("Area")
                    .text("PhysicalBox", box(page.paper()))
                    .close()
                    .open("Content")
                    .open("Layer", "ID", ++last, "Type", "Body");
            page.rules().forEach(rule -> rule(xml, rule));
            page.runs().forEach(run -> run(xml, run));
            return xml.close().close().close().toString();
        }

        private void rule(OfdXml xml, Rule rule) {
            double half = rule.thickness() / 2;
            double width = rule.toX() - rule.fromX();
            double height = rule.toY() - rule.fromY();
            xml.open(
                            "PathObject",
                            "ID",
                            ++last,
                            "Boundary",
                            OfdXml.mm(rule.fromX() - half, rule.fromY() - half, width + 2 * half, height + 2 * half),
                            "LineWidth",
                            OfdXml.mm(rule.thickness()),
                            "Stroke",
                            "true",
                            "Fill",
                            "false")
                    .open("StrokeColor", "Value", rule.red() ? "255 0 0" : "0 0 0")
                    .close()
                    .text(
                            "AbbreviatedData",
                            "M " + OfdXml.mm(half, half) + " L " + OfdXml.mm(half + width, half + height))
                    .close();
        }

        private void run(OfdXml xml, Run run) {
            double ascent = ASCENT * run.size();
            String boundary = OfdXml.mm(run.left(), run.baseline() - ascent, run.width(), run.size());
            int font = fonts.get(run.font());
            if (run.scale() < 1) {
                xml.open(
                        "TextObject",
                        "ID",
                        ++last,
                        "Boundary",
                        boundary,
                        "Font",
                        font,
                        "Size",
                        OfdXml.mm(run.size()),
                        "HScale",
                        OfdXml.number(run.scale()));
            } else {
                xml.open("TextObject", "ID", ++last, "Boundary", boundary, "Font", font, "Size", OfdXml.mm(run.size()));
            }
            if (run.red()) {
                xml.open("FillColor", "Value", "255 0 0").close();
            }
            int[] text = run.text().codePoints().toArray();
            StringBuilder steps = new StringBuilder();
            for (int i = 0; i < text.length - 1; i++) {
                steps.append(i > 0 ? " " : "").append(OfdXml.mm(run.advance(text[i])));
            }
            if (text.length > 1) {
                xml.text("TextCode", run.text(), "X", "0", "Y", OfdXml.mm(ascent), "DeltaX", steps);
            } else {
                xml.text("TextCode", run.text(), "X", "0", "Y", OfdXml.mm(ascent));
            }
            xml.close();
        }
    }

    /** The font library closes what it writes to; the file has further parts. */
    private static final class Kept extends java.io.FilterOutputStream {

        Kept(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() {
            // stays open
        }
    }
}
