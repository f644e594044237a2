package app.workplan.service.document.writer;

import app.workplan.service.document.writer.LaidPage.Rule;
import app.workplan.service.document.writer.LaidPage.Run;
import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.stereotype.Component;

/** PDF: the laid out pages with the characters they use embedded, as text that can be searched and copied. */
@Component
@RequiredArgsConstructor
class PdfWriter implements DocumentWriter {

    private static final double WHOLE = 100;

    private final FontShelf shelf;

    @Override
    public DocumentFormat format() {
        return DocumentFormat.PDF;
    }

    @Override
    public void write(OfficialDocument document, OutputStream out) throws IOException {
        try (FontSet fonts = new FontSet(shelf);
                PDDocument pdf = new PDDocument()) {
            List<LaidPage> pages = PageLayout.of(document, fonts);
            PDDocumentInformation information = new PDDocumentInformation();
            information.setTitle(document.title().replace("\n", ""));
            pdf.setDocumentInformation(information);
            pdf.getDocumentCatalog().setLanguage("zh-CN");
            Map<PaperFont, PDType0Font> embedded = new HashMap<>();
            for (LaidPage page : pages) {
                for (Run run : page.runs()) {
                    if (!embedded.containsKey(run.font())) {
                        embedded.put(
                                run.font(), PDType0Font.load(pdf, run.font().getFile(), true));
                    }
                }
                draw(pdf, page, embedded);
            }
            pdf.save(out);
        }
    }

    private static void draw(PDDocument pdf, LaidPage page, Map<PaperFont, PDType0Font> fonts) throws IOException {
        float height = (float) page.paper().height();
        PDPage sheet = new PDPage(new PDRectangle((float) page.paper().width(), height));
        pdf.addPage(sheet);
        try (PDPageContentStream content = new PDPageContentStream(pdf, sheet)) {
            for (Rule rule : page.rules()) {
                content.setStrokingColor(rule.red() ? Color.RED : Color.BLACK);
                content.setLineWidth((float) rule.thickness());
                content.moveTo((float) rule.fromX(), height - (float) rule.fromY());
                content.lineTo((float) rule.toX(), height - (float) rule.toY());
                content.stroke();
            }
            content.beginText();
            double x = 0;
            double y = 0;
            for (Run run : page.runs()) {
                content.setNonStrokingColor(run.red() ? Color.RED : Color.BLACK);
                content.setFont(fonts.get(run.font()), (float) run.size());
                content.setCharacterSpacing((float) run.spacing());
                content.setHorizontalScaling((float) (run.scale() * WHOLE));
                double baseline = height - run.baseline();
                content.newLineAtOffset((float) (run.left() - x), (float) (baseline - y));
                x = run.left();
                y = baseline;
                content.showText(run.text());
            }
            content.endText();
        }
    }
}
