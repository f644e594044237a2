package app.workplan.service.document.reader;

import app.workplan.domain.shared.RuleViolation;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** PDF with text in it. Pictures, scripts, attachments and forms are not looked at. */
final class PdfReader implements FormatReader {

    private static final int MOST_PAGES = 2_000;
    private static final int MOST_OPERATORS = 5_000_000;
    private static final int MOST_FORMS = 10_000;
    private static final int MOST_ON_A_PAGE = 60_000;
    private static final long WORKING_MEMORY = 64L * 1024 * 1024;
    /** Fewer characters a page are page numbers and stamps on a scan. */
    private static final int CHARACTERS_OF_A_SCAN = 12;

    private static final double UNREADABLE_SHARE = 0.05;

    static {
        FontMappers.set(new NoSystemFonts());
    }

    @Override
    public void read(byte[] file, Reading into) throws IOException {
        boolean pictures = PdfGuard.requireBounded(file, into);
        try (PDDocument document = Loader.loadPDF(
                new RandomAccessReadBuffer(file),
                "",
                null,
                null,
                MemoryUsageSetting.setupMainMemoryOnly(WORKING_MEMORY).streamCache)) {
            if (document.isEncrypted()) {
                throw new RuleViolation("reader.encrypted");
            }
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new RuleViolation("reader.tooManyPages", MOST_PAGES);
            }
            if (pictures) {
                PdfGuard.emptyPictures(document.getDocument(), into);
            }
            PageText text = new PageText();
            Pages pages = new Pages(text, into);
            pages.writeText(document, Writer.nullWriter());
            if (text.isEmpty(CHARACTERS_OF_A_SCAN) && (pictures || text.isEmpty(0))) {
                throw new RuleViolation("reader.scan");
            }
            pages.requireReadable();
            text.write(into);
        } catch (InvalidPasswordException locked) {
            throw new RuleViolation("reader.encrypted");
        }
    }

    /** Takes the text of each page with the places where it stands. */
    private static final class Pages extends PDFTextStripper {

        private final PageText text;
        private final Reading into;
        private final PdfSteps steps;
        private PagePieces page = new PagePieces();
        private int forms;
        private int onPage;
        private int glyphs;
        private int unreadable;

        Pages(PageText text, Reading into) {
            this.text = text;
            this.into = into;
            this.steps = new PdfSteps(into, MOST_OPERATORS);
            setSortByPosition(true);
            setShouldSeparateByBeads(false);
        }

        void requireReadable() {
            if (unreadable > UNREADABLE_SHARE * glyphs) {
                throw new RuleViolation("reader.noCharacters");
            }
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            steps.next();
            super.processOperator(operator, operands);
        }

        @Override
        public void showForm(PDFormXObject form) throws IOException {
            // forms drawn by forms double with each step
            if (++forms > MOST_FORMS) {
                throw new RuleViolation("reader.damaged");
            }
            super.showForm(form);
        }

        @Override
        protected void processTextPosition(TextPosition glyph) {
            into.admit(1);
            if (++onPage > MOST_ON_A_PAGE) {
                throw new RuleViolation("reader.damaged");
            }
            // what is printed askew is a watermark or a seal
            if (glyph.getTextMatrix().getShearX() == 0 || glyph.getTextMatrix().getScaleX() == 0) {
                super.processTextPosition(glyph);
            }
        }

        @Override
        protected void startPage(PDPage opened) {
            page = new PagePieces();
            onPage = 0;
        }

        @Override
        protected void endPage(PDPage closed) {
            text.page(page.lines());
        }

        @Override
        protected void writeString(String words, List<TextPosition> places) {
            TextPosition first = places.get(0);
            TextPosition last = places.get(places.size() - 1);
            page.add(new PageLine(
                    first.getXDirAdj(),
                    last.getXDirAdj() + last.getWidthDirAdj(),
                    first.getYDirAdj(),
                    Math.abs(first.getFontSizeInPt()),
                    readable(words)));
        }

        /** Characters a font does not give back would be wrong ones: few are dropped, many refused. */
        private String readable(String words) {
            StringBuilder kept = new StringBuilder();
            words.codePoints().forEach(c -> {
                glyphs++;
                boolean unknown = c == 0xFFFD
                        || Character.getType(c) == Character.PRIVATE_USE
                        || Character.getType(c) == Character.SURROGATE
                        || Character.getType(c) == Character.UNASSIGNED
                        || Character.isISOControl(c) && c != '\t';
                if (unknown) {
                    unreadable++;
                } else {
                    kept.appendCodePoint(c);
                }
            });
            return kept.toString();
        }
    }
}
