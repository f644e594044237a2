package app.workplan.service.document.reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** Text on pages as an official document is printed: indented by two characters, 28 characters a line, 22 lines a page. */
final class Paper {

    private static final int PER_LINE = 28;
    private static final int PER_PAGE = 22;
    private static final int SIZE = 16;
    private static final int LEFT = 74;

    private Paper() {}

    /** The lines each paragraph is printed on; the first is indented. */
    static List<List<String>> lines(List<String> paragraphs, int perLine) {
        List<List<String>> all = new ArrayList<>();
        for (String paragraph : paragraphs) {
            String rest = "\u3000\u3000" + paragraph.strip();
            List<String> own = new ArrayList<>();
            while (!rest.isEmpty()) {
                int end = Math.min(perLine, rest.length());
                own.add(rest.substring(0, end));
                rest = rest.substring(end);
            }
            all.add(own);
        }
        return all;
    }

    static byte[] pdf(List<String> paragraphs) {
        List<String> printed = new ArrayList<>();
        lines(paragraphs, PER_LINE).forEach(printed::addAll);
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int i = 0; i < printed.size(); i += PER_PAGE) {
                page(document, printed.subList(i, Math.min(printed.size(), i + PER_PAGE)), i / PER_PAGE + 1);
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void page(PDDocument document, List<String> lines, int number) throws IOException {
        StringBuilder content = new StringBuilder();
        show(content, LEFT, 800, 10, "某市应急管理局文件");
        double y = 750;
        for (String line : lines) {
            int indent = line.startsWith("\u3000\u3000") ? 2 : 0;
            show(content, LEFT + indent * SIZE, y, SIZE, line.substring(indent));
            y -= 28;
        }
        show(content, 280, 60, 12, "— " + number + " —");
        PDPage page = new PDPage(PDRectangle.A4);
        PDResources resources = new PDResources();
        resources.getCOSObject().setItem(COSName.FONT, fonts());
        page.setResources(resources);
        PDStream stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content.toString().getBytes(StandardCharsets.US_ASCII));
        }
        page.setContents(stream);
        document.addPage(page);
    }

    private static void show(StringBuilder content, double x, double y, int size, String words) {
        String hex = HexFormat.of().formatHex(words.getBytes(StandardCharsets.UTF_16BE));
        content.append(String.format(Locale.ROOT, "BT /F1 %d Tf %.2f %.2f Td <%s> Tj ET%n", size, x, y, hex));
    }

    /** A Chinese font that is named, not embedded, as old programs did. */
    private static COSDictionary fonts() {
        COSDictionary system = new COSDictionary();
        system.setItem(COSName.REGISTRY, new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString("GB1"));
        system.setItem(COSName.SUPPLEMENT, COSInteger.get(4));
        COSDictionary descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, "STSong-Light");
        descriptor.setInt(COSName.FLAGS, 6);
        COSDictionary descendant = new COSDictionary();
        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE0);
        descendant.setName(COSName.BASE_FONT, "STSong-Light");
        descendant.setItem(COSName.CIDSYSTEMINFO, system);
        descendant.setItem(COSName.FONT_DESC, descriptor);
        descendant.setInt(COSName.DW, 1000);
        COSArray descendants = new COSArray();
        descendants.add(descendant);
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, "STSong-Light");
        font.setName(COSName.ENCODING, "UniGB-UTF16-H");
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        COSDictionary fonts = new COSDictionary();
        fonts.setItem(COSName.getPDFName("F1"), font);
        return fonts;
    }
}
