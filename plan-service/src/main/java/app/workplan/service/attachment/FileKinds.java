package app.workplan.service.attachment;

import app.workplan.domain.attachment.FileKind;
import app.workplan.domain.shared.RuleViolation;
import java.awt.Dimension;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import lombok.extern.slf4j.Slf4j;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/**
 * 辨认附件类型, by content. Of an office file only the list of its parts is read, nothing in it is unpacked: a file is kept,
 * not opened.
 */
@Slf4j
final class FileKinds {

    private static final int MOST_PARTS = 10_000;
    /** Dots of the largest picture a phone takes, and room. */
    private static final long MOST_DOTS = 150_000_000L;

    /** A tag before any word; a byte order mark is none. */
    private static final Pattern MARKUP = Pattern.compile("^(?:\u00EF\u00BB\u00BF)?\\s*<[!?/A-Za-z]");

    private FileKinds() {}

    /** @throws RuleViolation when the file is of no kind that is taken, damaged, locked, or holds macros */
    static FileKind of(Path file) {
        try {
            return kind(file);
        } catch (IOException | RuntimeException ill) {
            if (ill instanceof RuleViolation known) {
                throw known;
            }
            log.info("An uploaded file could not be recognised: {}", ill.toString());
            throw new RuleViolation("evidence.damaged");
        }
    }

    private static FileKind kind(Path file) throws IOException {
        MediaType type;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            type = MimeTypes.getDefaultMimeTypes().detect(in, new Metadata()).getBaseType();
        }
        return switch (type.toString()) {
            case "application/pdf" -> FileKind.PDF;
            case "image/jpeg" -> picture(file, FileKind.JPEG);
            case "image/png" -> picture(file, FileKind.PNG);
            case "application/zip", "application/x-tika-ooxml", "application/java-archive" -> inContainer(file);
            case "application/x-tika-msoffice" -> inCompoundFile(file);
            case "text/plain", "application/octet-stream" -> text(file);
            default -> throw new RuleViolation("evidence.kind");
        };
    }

    private static FileKind picture(Path file, FileKind kind) throws IOException {
        Dimension size = size(file);
        if (size.width <= 0 || size.height <= 0) {
            throw new RuleViolation("evidence.damaged");
        }
        if ((long) size.width * size.height > MOST_DOTS) {
            throw new RuleViolation("evidence.pictureTooLarge", MOST_DOTS / 1_000_000);
        }
        return kind;
    }

    /** As its head says; the picture itself is not unpacked. */
    private static Dimension size(Path file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new RuleViolation("evidence.damaged");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return new Dimension(reader.getWidth(0), reader.getHeight(0));
            } finally {
                reader.dispose();
            }
        }
    }

    private static FileKind inContainer(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw new RuleViolation("evidence.damaged");
            }
            FileKind found = null;
            for (ZipEntry part : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
                String name = part.getName().toLowerCase(Locale.ROOT);
                if (name.contains("vbaproject")) {
                    throw new RuleViolation("evidence.macros");
                }
                if (name.startsWith("word/document")) {
                    found = FileKind.DOCX;
                } else if (name.startsWith("xl/workbook")) {
                    found = FileKind.XLSX;
                } else if (("/" + name).equals("/ofd.xml")) {
                    found = FileKind.OFD;
                }
            }
            if (found == null) {
                throw new RuleViolation("evidence.kind");
            }
            return found;
        }
    }

    private static FileKind inCompoundFile(Path file) throws IOException {
        try (POIFSFileSystem opened = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = opened.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new RuleViolation("evidence.locked");
            }
            if (root.hasEntryCaseInsensitive("Macros") || root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR")) {
                throw new RuleViolation("evidence.macros");
            }
            if (root.hasEntryCaseInsensitive("WordDocument")) {
                return FileKind.DOC;
            }
            if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
                return FileKind.XLS;
            }
            throw new RuleViolation("evidence.kind");
        }
    }

    /** What is no known kind is a text when no byte of it is a control character, and it does not begin like a page. */
    private static FileKind text(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String begin = new String(in.readNBytes(1000), StandardCharsets.ISO_8859_1);
            if (MARKUP.matcher(begin).find()) {
                throw new RuleViolation("evidence.kind");
            }
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[64 * 1024];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    if (buffer[i] >= 0 && buffer[i] < ' ' && "\t\n\r\f".indexOf(buffer[i]) < 0 || buffer[i] == 0x7F) {
                        throw new RuleViolation("evidence.kind");
                    }
                }
            }
            return FileKind.TEXT;
        }
    }
}
