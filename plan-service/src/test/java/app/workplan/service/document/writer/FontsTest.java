package app.workplan.service.document.writer;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.service.document.reader.DocumentReaders;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 字体: what is embedded, what stands in for what is missing, and a bureau's own. */
class FontsTest {

    @TempDir
    Path folder;

    private static void copy(String shipped, Path to) throws IOException {
        try (InputStream in = Objects.requireNonNull(
                FontShelf.class.getResourceAsStream("/official-document/fonts/" + shipped + ".ttf"))) {
            Files.copy(in, to);
        }
    }

    @Test
    void everyFontIsEmbeddedAsASubset() throws IOException {
        byte[] file = Documents.write(new PdfWriter(Documents.SHELF), Documents.letter());
        assertThat(file.length).isLessThan(400_000);
        try (PDDocument pdf = Loader.loadPDF(file)) {
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                    assertThat(font.getName()).matches("[A-Z]{6}\\+.+");
                }
            }
        }
    }

    @Test
    void missingCharactersFallBackAndNeverStopTheDocument() {
        // of no shipped font; of the fallback alone; a control mark; half a pair; an emoji
        OfficialDocument odd = Documents.of(Documents.p("检查𠮷、镕㎡鿍、\u0007\uD800末😀。"));
        for (DocumentWriter writer : new DocumentWriter[] {
            new DocxWriter(), new PdfWriter(Documents.SHELF), new OfdWriter(Documents.SHELF), new XlsxWriter()
        }) {
            assertThat(Documents.write(writer, odd)).isNotEmpty();
        }
        String read = DocumentReaders.read(Documents.write(new PdfWriter(Documents.SHELF), odd))
                .text();
        assertThat(read).contains("检查〓、镕㎡");
    }

    @Test
    void shippedFontsTogetherStayUnder12Megabytes() throws IOException {
        long packed = 0;
        for (String name : new String[] {"song", "fangsong", "kai", "hei"}) {
            try (InputStream in = Objects.requireNonNull(
                    FontShelf.class.getResourceAsStream("/official-document/fonts/" + name + ".ttf"))) {
                java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
                try (java.util.zip.DeflaterOutputStream zip = new java.util.zip.DeflaterOutputStream(out)) {
                    in.transferTo(zip);
                }
                packed += out.size();
            }
        }
        assertThat(packed).isLessThan(12L * 1024 * 1024);
    }

    @Test
    void ownFontIsUsedFirstAndABrokenOneIsLeftOut() throws IOException {
        Files.writeString(folder.resolve("broken.ttf"), "no font");
        Files.writeString(folder.resolve("broken.ttc"), "ttcf and nothing more");
        Files.writeString(folder.resolve("readme.txt"), "no font either");
        Path own = folder.resolve("own.ttf");
        copy("kai", own);
        rename(own);

        FontShelf shelf = new FontShelf(folder.toString());

        assertThat(shelf.own(Face.FANG_SONG)).isPresent();
        assertThat(shelf.own(Face.HEI)).isEmpty();
        byte[] file = Documents.write(new PdfWriter(shelf), Documents.of(Documents.p("检查。")));
        assertThat(DocumentReaders.read(file).text()).contains("检查。");
        try (FontSet fonts = new FontSet(shelf);
                FontSet shipped = new FontSet(Documents.SHELF)) {
            assertThat(fonts.of(Face.FANG_SONG, '查').width('1')).isEqualTo(0.5);
            assertThat(fonts.of(Face.FANG_SONG, '查').name()).isEqualTo("FangSong");
            assertThat(shipped.of(Face.FANG_SONG, '查').name()).isNotEqualTo("FangSong");
        }
    }

    /** The PostScript name in the file becomes that of a font meant; both have the same length. */
    private static void rename(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        for (String[] name : new String[][] {{"GBZenKai-Medium", "FangSong"}}) {
            byte[] from = name[0].getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            byte[] wide = name[0].getBytes(java.nio.charset.StandardCharsets.UTF_16BE);
            byte[] to = (name[1] + " ".repeat(name[0].length() - name[1].length()))
                    .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            byte[] wideTo = (name[1] + " ".repeat(name[0].length() - name[1].length()))
                    .getBytes(java.nio.charset.StandardCharsets.UTF_16BE);
            replace(bytes, from, to);
            replace(bytes, wide, wideTo);
        }
        Files.write(file, bytes);
    }

    private static void replace(byte[] in, byte[] from, byte[] to) {
        outer:
        for (int i = 0; i + from.length <= in.length; i++) {
            for (int k = 0; k < from.length; k++) {
                if (in[i + k] != from[k]) {
                    continue outer;
                }
            }
            System.arraycopy(to, 0, in, i, to.length);
        }
    }

    @Test
    void folderThatIsNotThereLeavesTheShippedFonts() {
        FontShelf shelf = new FontShelf(folder.resolve("nowhere").toString());
        assertThat(shelf.own(Face.HEI)).isEmpty();
        assertThat(Documents.write(new PdfWriter(shelf), Documents.of())).isNotEmpty();
    }
}
