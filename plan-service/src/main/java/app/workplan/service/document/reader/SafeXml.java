package app.workplan.service.document.reader;

import app.workplan.domain.shared.RuleViolation;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * XML of a part, event by event. A document type is refused at once, so there are no entities, and nothing is fetched;
 * neither depth nor size is kept in memory.
 */
final class SafeXml implements AutoCloseable {

    /** Deepest nesting; what people write stays below a hundred. */
    private static final int MAX_DEPTH = 2_000;

    /** Most elements of one part; a document of 500 pages has some hundred thousand. */
    private static final int MAX_ELEMENTS = 2_000_000;

    private final XMLStreamReader events;
    private int elements;
    private int depth;

    SafeXml(InputStream part) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        // newer Javas stop at 200 by themselves; every Java shall read the same
        factory.setProperty("jdk.xml.maxElementDepth", String.valueOf(MAX_DEPTH + 1));
        try {
            events = factory.createXMLStreamReader(new MarkupGuard(part), "UTF-8");
        } catch (XMLStreamException ill) {
            throw new IOException(ill);
        }
    }

    /**
     * The next event, of {@link XMLStreamConstants}.
     *
     * @throws IOException at the first place that is no XML
     */
    int next() throws IOException {
        try {
            int event = events.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (++depth > MAX_DEPTH) {
                    throw new RuleViolation("reader.damaged");
                }
                if (++elements > MAX_ELEMENTS) {
                    throw new RuleViolation("reader.tooManyTags", MAX_ELEMENTS);
                }
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new RuleViolation("reader.unsafe");
            }
            return event;
        } catch (XMLStreamException ill) {
            throw new IOException(ill);
        }
    }

    /** Passes over the inside of the element just begun. */
    void skip() throws IOException {
        int outside = depth - 1;
        while (hasNext() && depth > outside) {
            next();
        }
    }

    boolean hasNext() throws IOException {
        try {
            return events.hasNext();
        } catch (XMLStreamException ill) {
            throw new IOException(ill);
        }
    }

    String name() {
        return events.getLocalName();
    }

    String namespace() {
        String uri = events.getNamespaceURI();
        return uri == null ? "" : uri;
    }

    String text() {
        return events.getText();
    }

    /** An attribute by its local name, whatever its namespace; empty where there is none. */
    String attribute(String name) {
        for (int i = 0; i < events.getAttributeCount(); i++) {
            if (events.getAttributeLocalName(i).equals(name)) {
                return events.getAttributeValue(i);
            }
        }
        return "";
    }

    @Override
    public void close() throws IOException {
        try {
            events.close();
        } catch (XMLStreamException ill) {
            throw new IOException(ill);
        }
    }
}
