package app.workplan.service.document.reader;

import app.workplan.domain.shared.RuleViolation;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/**
 * 版式文档 OFD (GB/T 33190-2016): entry file, document, pages, and on each page the text objects with their places. Seals,
 * templates of pages, pictures and attachments are not looked at.
 */
final class OfdReader implements FormatReader {

    /** The part that makes a container an OFD file. */
    static final String ENTRY = "OFD.xml";

    private static final int MOST_PAGES = 2_000;
    private static final int MOST_ON_A_PAGE = 60_000;
    private static final double USUAL_SIZE = 4;

    /** A text object while it is read; places in millimetres. */
    private static final class TextObject {

        private double left;
        private double top;
        private double width;
        private double size = USUAL_SIZE;
        private double x;
        private double y;
        private final StringBuilder text = new StringBuilder();
    }

    @Override
    public void read(byte[] file, Reading into) throws IOException {
        try (Container container = Container.open(file)) {
            PageText text = new PageText();
            for (String root : texts(container, ENTRY, "DocRoot")) {
                String folder = folder(root);
                List<String> pages = pages(container, strip(root), folder);
                if (pages.size() > MOST_PAGES) {
                    throw new RuleViolation("reader.tooManyPages", MOST_PAGES);
                }
                for (String page : pages) {
                    text.page(lines(container, page, into));
                }
            }
            if (text.isEmpty(0)) {
                throw new RuleViolation("reader.scan");
            }
            text.write(into);
        }
    }

    /** Where the pages are, in their order. */
    private static List<String> pages(Container container, String document, String folder) throws IOException {
        List<String> pages = new ArrayList<>();
        try (SafeXml xml = open(container, document)) {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.name().equals("Page")) {
                    String at = xml.attribute("BaseLoc");
                    pages.add(at.startsWith("/") ? strip(at) : folder + at);
                }
            }
        }
        return pages;
    }

    private static List<String> texts(Container container, String part, String element) throws IOException {
        List<String> found = new ArrayList<>();
        try (SafeXml xml = open(container, part)) {
            StringBuilder text = null;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals(element)) {
                    text = new StringBuilder();
                } else if (event == XMLStreamConstants.CHARACTERS && text != null) {
                    text.append(xml.text());
                } else if (event == XMLStreamConstants.END_ELEMENT && text != null) {
                    found.add(text.toString().strip());
                    text = null;
                }
            }
        }
        return found;
    }

    private static List<PageLine> lines(Container container, String page, Reading into) throws IOException {
        PagePieces pieces = new PagePieces();
        int objects = 0;
        try (SafeXml xml = open(container, page)) {
            TextObject object = null;
            boolean code = false;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("TextObject")) {
                    object = begun(xml);
                } else if (event == XMLStreamConstants.START_ELEMENT
                        && xml.name().equals("TextCode")) {
                    code = object != null;
                    place(xml, object);
                } else if (event == XMLStreamConstants.CHARACTERS && code && object != null) {
                    into.admit(xml.text().length());
                    object.text.append(xml.text());
                } else if (event == XMLStreamConstants.END_ELEMENT && xml.name().equals("TextCode") && object != null) {
                    if (++objects > MOST_ON_A_PAGE) {
                        throw new RuleViolation("reader.damaged");
                    }
                    pieces.add(piece(object));
                    object.text.setLength(0);
                    code = false;
                } else if (event == XMLStreamConstants.END_ELEMENT && xml.name().equals("TextObject")) {
                    object = null;
                }
            }
        }
        return pieces.lines();
    }

    private static TextObject begun(SafeXml xml) {
        TextObject object = new TextObject();
        String[] box = xml.attribute("Boundary").strip().split("\\s+");
        if (box.length == 4) {
            object.left = number(box[0], 0);
            object.top = number(box[1], 0);
            object.width = number(box[2], 0);
        }
        object.size = number(xml.attribute("Size"), USUAL_SIZE);
        return object;
    }

    private static void place(SafeXml xml, @Nullable TextObject object) {
        if (object != null) {
            // a place left out is that of the code before
            object.x = number(xml.attribute("X"), object.x);
            object.y = number(xml.attribute("Y"), object.y);
        }
    }

    private static PageLine piece(TextObject object) {
        double left = object.left + object.x;
        return new PageLine(
                left,
                Math.max(object.left + object.width, left),
                object.top + object.y,
                object.size,
                object.text.toString().replaceAll("[\\r\\n\\t]+", " "));
    }

    private static SafeXml open(Container container, String part) throws IOException {
        InputStream stream = container.part(part);
        if (stream == null) {
            throw new IOException("no part " + part);
        }
        return new SafeXml(stream);
    }

    private static double number(String value, double otherwise) {
        try {
            double number = Double.parseDouble(value.strip());
            return Double.isFinite(number) ? number : otherwise;
        } catch (NumberFormatException none) {
            return otherwise;
        }
    }

    private static String strip(String path) {
        return path.startsWith("/") ? path.substring(1) : path;
    }

    private static String folder(String path) {
        return strip(path).substring(0, strip(path).lastIndexOf('/') + 1);
    }
}
