package app.workplan.service.document.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;

class PdfPageTest {

    /** Draws on the only page. */
    @FunctionalInterface
    private interface Drawing {
        void on(PDDocument document, PDPageContentStream page) throws IOException;
    }

    private static byte[] pdf(PDRectangle size, Drawing drawing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(size);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                drawing.on(document, content);
            }
            document.save(out);
        }
        return out.toByteArray();
    }

    private static BufferedImage red() {
        BufferedImage picture = new BufferedImage(50, 50, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 50; x++) {
            for (int y = 0; y < 50; y++) {
                picture.setRGB(x, y, 0xFF0000);
            }
        }
        return picture;
    }

    /** The dot in the middle of the drawn page. */
    private static int middle(byte[] pdf) throws IOException {
        BufferedImage page =
                ImageIO.read(new ByteArrayInputStream(PdfPage.first(pdf).orElseThrow()));
        return page.getRGB(page.getWidth() / 2, page.getHeight() / 2) & 0xFFFFFF;
    }

    private static void fill(PDPageContentStream page, PDImageXObject picture) throws IOException {
        page.drawImage(picture, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
    }

    @Test
    void aPageIsDrawnWithItsPictures() throws Exception {
        byte[] flate = pdf(PDRectangle.A4, (d, page) -> fill(page, LosslessFactory.createFromImage(d, red())));
        assertThat(middle(flate)).isEqualTo(0xFF0000);
        byte[] jpeg = pdf(PDRectangle.A4, (d, page) -> fill(page, JPEGFactory.createFromImage(d, red())));
        assertThat(middle(jpeg) >> 16).isGreaterThan(0xF0);
        BufferedImage drawn =
                ImageIO.read(new ByteArrayInputStream(PdfPage.first(flate).orElseThrow()));
        assertThat(drawn.getWidth()).isBetween(900, 1010);
    }

    @Test
    void aPictureThatSaysItIsHugeIsLeftOut() throws Exception {
        byte[] huge = pdf(PDRectangle.A4, (d, page) -> {
            PDImageXObject picture = LosslessFactory.createFromImage(d, red());
            picture.setWidth(60_000);
            picture.setHeight(60_000);
            fill(page, picture);
        });
        assertThat(middle(huge)).isEqualTo(0xFFFFFF);
    }

    @Test
    void aPictureWhoseMaskSaysItIsHugeIsLeftOut() throws Exception {
        byte[] huge = pdf(PDRectangle.A4, (d, page) -> {
            PDImageXObject mask = LosslessFactory.createFromImage(d, red());
            mask.setWidth(60_000);
            mask.setHeight(60_000);
            PDImageXObject picture = LosslessFactory.createFromImage(d, red());
            picture.getCOSObject().setItem(COSName.SMASK, mask);
            fill(page, picture);
        });
        assertThat(middle(huge)).isEqualTo(0xFFFFFF);
    }

    @Test
    void aPictureThatUnpacksWithoutEndHasNoPreview() throws Exception {
        byte[] bomb = pdf(PDRectangle.A4, (d, page) -> {
            PDImageXObject picture = LosslessFactory.createFromImage(d, red());
            try (var out = picture.getCOSObject().createOutputStream(COSName.FLATE_DECODE)) {
                byte[] nothing = new byte[1024 * 1024];
                for (int i = 0; i < 40; i++) {
                    out.write(nothing);
                }
            }
            fill(page, picture);
        });
        assertThat(bomb.length).isLessThan(1024 * 1024);
        assertThat(PdfPage.first(bomb)).isEmpty();
    }

    @Test
    void pagesOfNoSizeAndFilesThatAreNoneHaveNoPreview() throws Exception {
        assertThat(PdfPage.first(pdf(new PDRectangle(14_000, 10), (d, page) -> {})))
                .isEmpty();
        assertThat(PdfPage.first("%PDF-1.7 nothing".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
        assertThat(PdfPage.first(new byte[0])).isEmpty();
    }
}
