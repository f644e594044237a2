package app.workplan.service.document.reader;

import app.workplan.domain.shared.RuleViolation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/** 文件类型: told by content; what cannot be read is refused by what it is. */
final class FileTypes {

    private FileTypes() {}

    static FileFormat of(byte[] file) throws IOException {
        MediaType type = MimeTypes.getDefaultMimeTypes().detect(new ByteArrayInputStream(file), new Metadata());
        return switch (type.getBaseType().toString()) {
            case "application/zip", "application/x-tika-ooxml", "application/java-archive" -> inContainer(file);
            case "application/x-tika-msoffice" -> inCompoundFile(file);
            case "application/pdf" -> FileFormat.PDF;
            case "text/html", "application/xhtml+xml" -> FileFormat.HTML;
            case "message/rfc822", "multipart/related" -> throw new RuleViolation("reader.webArchive");
            case "application/rtf", "application/xml" -> throw new RuleViolation("reader.otherFormat");
            case "application/gzip",
                    "application/x-rar-compressed",
                    "application/x-7z-compressed",
                    "application/x-tar" -> throw new RuleViolation("reader.archive");
            default -> otherwise(type);
        };
    }

    private static FileFormat otherwise(MediaType type) {
        if (type.getType().equals("image")) {
            throw new RuleViolation("reader.image");
        }
        if (type.getType().equals("text") || type.equals(MediaType.OCTET_STREAM)) {
            return FileFormat.TEXT;
        }
        throw new RuleViolation("reader.otherFormat");
    }

    private static FileFormat inContainer(byte[] file) throws IOException {
        try (Container container = Container.open(file)) {
            if (container.has(WordReader.BODY)) {
                return FileFormat.DOCX;
            }
            if (container.has(OfdReader.ENTRY)) {
                return FileFormat.OFD;
            }
            if (container.has("xl/workbook.xml") || container.has("xl/workbook.bin")) {
                throw new RuleViolation("reader.spreadsheet");
            }
            throw new RuleViolation(container.has("[Content_Types].xml") ? "reader.otherFormat" : "reader.archive");
        }
    }

    private static FileFormat inCompoundFile(byte[] file) throws IOException {
        try (POIFSFileSystem opened = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            DirectoryNode root = opened.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new RuleViolation("reader.encrypted");
            }
            if (root.hasEntryCaseInsensitive("WordDocument")) {
                return FileFormat.DOC;
            }
            if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
                throw new RuleViolation("reader.spreadsheet");
            }
            throw new RuleViolation("reader.otherFormat");
        }
    }
}
