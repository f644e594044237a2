package app.workplan.service.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.workplan.domain.attachment.FileKind;
import app.workplan.domain.attachment.FileName;
import app.workplan.domain.shared.RuleViolation;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileKindsTest {

    @TempDir
    Path folder;

    private FileKind kind(byte[] content) throws IOException {
        return FileKinds.of(Files.write(folder.resolve("file"), content));
    }

    private void refused(byte[] content, String code) {
        assertThatThrownBy(() -> kind(content))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.getCode()).isEqualTo(code));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] picture(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private static byte[] container(String... parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String part : parts) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write(1);
            }
        }
        return out.toByteArray();
    }

    @Test
    void kindsAreToldByContent() throws Exception {
        assertThat(kind(picture("jpg"))).isEqualTo(FileKind.JPEG);
        assertThat(kind(picture("png"))).isEqualTo(FileKind.PNG);
        assertThat(kind(text("%PDF-1.7\n%\n1 0 obj\n"))).isEqualTo(FileKind.PDF);
        assertThat(kind(text("整改完成，附照片。\n"))).isEqualTo(FileKind.TEXT);
        assertThat(kind("整改完成，附照片。\n".getBytes(Charset.forName("GBK")))).isEqualTo(FileKind.TEXT);
        assertThat(kind(container("OFD.xml", "Doc_0/Document.xml"))).isEqualTo(FileKind.OFD);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.write(out);
        }
        assertThat(kind(out.toByteArray())).isEqualTo(FileKind.DOCX);
        out.reset();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.createSheet();
            book.write(out);
        }
        assertThat(kind(out.toByteArray())).isEqualTo(FileKind.XLSX);
        out.reset();
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            book.createSheet();
            book.write(out);
        }
        assertThat(kind(out.toByteArray())).isEqualTo(FileKind.XLS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
                "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>",
                "<!DOCTYPE html><html><body onload=alert(1)></body></html>",
                "<html><script>alert(1)</script></html>",
                "MZ\u0000\u0001 a program",
                "<svg/>",
                "\uFEFF  <p onclick='alert(1)'>",
                "GIF89a..........",
                "{\\rtf1 x}"
            })
    void whatABrowserOrAMachineWouldRunIsRefused(String content) {
        refused(text(content), "evidence.kind");
    }

    @Test
    void archivesProgramsAndBrokenFilesAreRefused() throws Exception {
        refused(container("a.exe", "readme.txt"), "evidence.kind");
        refused(container("word/document.xml", "word/vbaProject.bin"), "evidence.macros");
        refused(Arrays.copyOf(container("word/document.xml"), 60), "evidence.damaged");
        refused(Arrays.copyOf(picture("png"), 12), "evidence.damaged");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem locked = new POIFSFileSystem()) {
            locked.createDocument(new java.io.ByteArrayInputStream(new byte[10]), "EncryptedPackage");
            locked.writeFilesystem(out);
        }
        refused(out.toByteArray(), "evidence.locked");
    }

    @Test
    void aPictureThatSaysItIsHugeIsRefusedByItsHead() throws Exception {
        byte[] huge = picture("png");
        ByteBuffer.wrap(huge).putInt(16, 60_000).putInt(20, 60_000);
        CRC32 crc = new CRC32();
        crc.update(huge, 12, 17);
        ByteBuffer.wrap(huge).putInt(29, (int) crc.getValue());
        refused(huge, "evidence.pictureTooLarge");
    }

    @Test
    void aBombIsKeptAndNotOpened() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] nothing = new byte[1024 * 1024];
            for (int i = 0; i < 500; i++) {
                zip.write(nothing);
            }
        }
        assertThat(out.size()).isLessThan(1024 * 1024);
        assertThat(kind(out.toByteArray())).isEqualTo(FileKind.DOCX);
    }

    @ParameterizedTest
    @CsvSource({
        "photo.docx, JPEG, photo.docx.jpg",
        "photo.JPEG, JPEG, photo.JPEG",
        "../../etc/passwd, TEXT, passwd.txt",
        "C:\\Users\\a\\报告.wps, DOC, 报告.wps",
        "report.pdf.exe, PDF, report.pdf.exe.pdf",
        ".htaccess, TEXT, htaccess.txt",
        "'', PNG, file.png",
        "'a\u202Egpj.exe', JPEG, agpj.exe.jpg",
        "'a:b*c?\"<>|.pdf', PDF, abc.pdf",
        ".pdf, PDF, pdf.pdf",
    })
    void namesAreShownAndNothingElse(String sent, FileKind kind, String kept) {
        assertThat(FileName.of(sent, kind)).isEqualTo(kept);
    }

    @Test
    void aLongNameKeepsItsEnd() {
        String kept = FileName.of("长".repeat(300) + ".docx", FileKind.DOCX);
        assertThat(kept).hasSize(FileName.MAX).endsWith("长.docx");
        assertThat(FileName.of(null, FileKind.PDF)).isEqualTo("file.pdf");
    }
}
