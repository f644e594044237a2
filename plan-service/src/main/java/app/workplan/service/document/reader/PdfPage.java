package app.workplan.service.document.reader;

import app.workplan.domain.shared.RuleViolation;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import lombok.extern.slf4j.Slf4j;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/**
 * PDF 首页图: the first page as a picture, for a preview that needs nothing of the browser. Bounded like reading; a picture in it
 * that says it is huge, or is packed in a way nobody uses, is left out. A page that cannot be drawn has no preview.
 */
@Slf4j
public final class PdfPage {

    private static final int WIDTH = 1000;
    private static final float LONGEST_SIDE = 3;
    private static final long WORKING_MEMORY = 64L * 1024 * 1024;
    private static final long MOST_DOTS = 30_000_000L;
    private static final int MOST_OPERATORS = 500_000;
    private static final Set<COSName> PACKINGS =
            Set.of(COSName.FLATE_DECODE, COSName.FLATE_DECODE_ABBREVIATION, COSName.DCT_DECODE);

    private PdfPage() {}

    /** The first page as PNG; empty when it cannot be drawn within the limits. */
    public static Optional<byte[]> first(byte[] file) {
        Reading limits = new Reading();
        try {
            new PdfReader();
            PdfGuard.requireBounded(file, limits);
            PdfGuard.requirePicturesBounded(file, limits);
            try (PDDocument document = Loader.loadPDF(
                    new RandomAccessReadBuffer(file),
                    "",
                    null,
                    null,
                    MemoryUsageSetting.setupMainMemoryOnly(WORKING_MEMORY).streamCache)) {
                return document.isEncrypted() || document.getNumberOfPages() == 0
                        ? Optional.empty()
                        : Optional.of(png(document, limits));
            }
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError ill) {
            // the libraries throw whatever they stumble over
            log.info("The first page of a PDF could not be drawn: {}", ill.toString());
            return Optional.empty();
        }
    }

    private static byte[] png(PDDocument document, Reading limits) throws IOException {
        float width = document.getPage(0).getCropBox().getWidth();
        float height = document.getPage(0).getCropBox().getHeight();
        if (width < 1 || height < 1 || height / width > LONGEST_SIDE || width / height > LONGEST_SIDE) {
            throw new RuleViolation("reader.damaged");
        }
        Bounded renderer = new Bounded(document, limits);
        renderer.setSubsamplingAllowed(true);
        BufferedImage picture = renderer.renderImage(0, WIDTH / Math.max(width, height / 1.5f), ImageType.RGB);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    private static final class Bounded extends PDFRenderer {

        private final Reading limits;

        Bounded(PDDocument document, Reading limits) {
            super(document);
            this.limits = limits;
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new BoundedPage(parameters, limits);
        }
    }

    private static final class BoundedPage extends PageDrawer {

        private final PdfSteps steps;

        BoundedPage(PageDrawerParameters parameters, Reading limits) throws IOException {
            super(parameters);
            this.steps = new PdfSteps(limits, MOST_OPERATORS);
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            steps.next();
            super.processOperator(operator, operands);
        }

        @Override
        public void drawImage(PDImage picture) throws IOException {
            if (isBounded(picture) && (!(picture instanceof PDImageXObject one) || masksAreBounded(one))) {
                super.drawImage(picture);
            }
        }

        private static boolean masksAreBounded(PDImageXObject picture) throws IOException {
            PDImageXObject soft = picture.getSoftMask();
            PDImageXObject mask = picture.getMask();
            return (soft == null || isBounded(soft)) && (mask == null || isBounded(mask));
        }

        private static boolean isBounded(PDImage picture) throws IOException {
            long dots = (long) picture.getWidth() * picture.getHeight();
            if (dots <= 0 || dots > MOST_DOTS || !(picture instanceof PDImageXObject one)) {
                return false;
            }
            List<COSName> packings = one.getStream().getFilters();
            if (!PACKINGS.containsAll(packings) || packings.size() > 1) {
                return false;
            }
            return !packings.contains(COSName.DCT_DECODE) || jpegDots(one) <= MOST_DOTS;
        }

        /** As the picture's own head says, which the library believes. */
        private static long jpegDots(PDImageXObject picture) throws IOException {
            try (ImageInputStream in =
                    ImageIO.createImageInputStream(picture.getCOSObject().createRawInputStream())) {
                Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("JPEG");
                if (!readers.hasNext()) {
                    return Long.MAX_VALUE;
                }
                ImageReader reader = readers.next();
                try {
                    reader.setInput(in, true, true);
                    return (long) reader.getWidth(0) * reader.getHeight(0);
                } finally {
                    reader.dispose();
                }
            }
        }
    }
}
