package app.workplan.service.document.writer;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.transform.TransformerException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import lombok.Getter;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.util.XMLHelper;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** 一个 docx 文件 in memory: its parts, and those that hold words. */
final class WordPackage implements Closeable {

    private static final String MAIN =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String STYLES = "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml";
    private static final List<String> WRITTEN = List.of(
            MAIN,
            "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml");

    private final OPCPackage opened;

    private WordPackage(OPCPackage opened) {
        this.opened = opened;
    }

    /** One part as a tree. */
    static final class Part {

        private final PackagePart part;

        @Getter
        private final Document dom;

        Part(PackagePart part) throws IOException {
            this.part = part;
            this.dom = parse(part);
        }

        boolean isMain() {
            return part.getContentType().equals(MAIN);
        }

        void store() throws IOException {
            try (OutputStream out = part.getOutputStream()) {
                XMLHelper.newTransformer().transform(new DOMSource(dom), new StreamResult(out));
            } catch (TransformerException impossible) {
                throw new IOException(impossible);
            }
        }
    }

    /** @throws IOException when it is no docx file */
    static WordPackage open(byte[] file) throws IOException {
        try {
            return new WordPackage(OPCPackage.open(new ByteArrayInputStream(file)));
        } catch (OpenXML4JException ill) {
            throw new IOException(ill);
        }
    }

    /** 正文, 页眉, 页脚. */
    List<Part> written() throws IOException {
        List<Part> found = new ArrayList<>();
        for (PackagePart part : parts()) {
            if (WRITTEN.contains(part.getContentType())) {
                found.add(new Part(part));
            }
        }
        return found;
    }

    @Nullable
    Document styles() throws IOException {
        for (PackagePart part : parts()) {
            if (part.getContentType().equals(STYLES)) {
                return parse(part);
            }
        }
        return null;
    }

    List<PackagePart> parts() throws IOException {
        try {
            return opened.getParts();
        } catch (OpenXML4JException ill) {
            throw new IOException(ill);
        }
    }

    /** Whether the file says that its document is one of Word, and has it. */
    boolean isDocument() throws IOException {
        try {
            for (PackageRelationship one : opened.getRelationshipsByType(PackageRelationshipTypes.CORE_DOCUMENT)) {
                PackagePart part = opened.getPart(PackagingURIHelper.createPartName(one.getTargetURI()));
                if (part != null && part.getContentType().equals(MAIN)) {
                    return true;
                }
            }
            return false;
        } catch (OpenXML4JException ill) {
            throw new IOException(ill);
        }
    }

    void save(OutputStream out) throws IOException {
        opened.save(out);
    }

    static Document parse(PackagePart part) throws IOException {
        try (InputStream in = part.getInputStream()) {
            return XMLHelper.newDocumentBuilder().parse(in);
        } catch (SAXException ill) {
            throw new IOException(ill);
        }
    }

    @Override
    public void close() {
        opened.revert();
    }
}
