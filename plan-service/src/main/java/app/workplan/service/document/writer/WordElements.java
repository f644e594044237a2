package app.workplan.service.document.writer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** WordprocessingML by its elements: finding and making them. */
final class WordElements {

    static final String NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private WordElements() {}

    static boolean is(@Nullable Node node, String name) {
        return node instanceof Element && name.equals(node.getLocalName()) && NAMESPACE.equals(node.getNamespaceURI());
    }

    /** Every element of a name, in document order. */
    static List<Element> all(Node root, String name) {
        List<Element> found = new ArrayList<>();
        Node node = root;
        while (node != null) {
            if (is(node, name)) {
                found.add((Element) node);
            }
            node = next(node, root);
        }
        return found;
    }

    private static @Nullable Node next(Node node, Node root) {
        if (node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        Node up = node;
        while (up != null && up != root) {
            if (up.getNextSibling() != null) {
                return up.getNextSibling();
            }
            up = up.getParentNode();
        }
        return null;
    }

    /** The nearest element of a name around a node. */
    static @Nullable Element around(Node node, String name) {
        Node up = node.getParentNode();
        while (up != null && !is(up, name)) {
            up = up.getParentNode();
        }
        return (Element) up;
    }

    static @Nullable Element child(Node parent, String name) {
        for (Node one = parent.getFirstChild(); one != null; one = one.getNextSibling()) {
            if (is(one, name)) {
                return (Element) one;
            }
        }
        return null;
    }

    static String attribute(Element element, String name) {
        return element.getAttributeNS(NAMESPACE, name);
    }

    /** A new element with its attributes, names and values in turn. */
    static Element make(Document document, String name, Object... attributes) {
        Element made = document.createElementNS(NAMESPACE, "w:" + name);
        for (int i = 0; i < attributes.length; i += 2) {
            made.setAttributeNS(NAMESPACE, "w:" + attributes[i], String.valueOf(attributes[i + 1]));
        }
        return made;
    }

    /** A new last child. */
    static Element add(Element parent, String name, Object... attributes) {
        Element made = make(parent.getOwnerDocument(), name, attributes);
        parent.appendChild(made);
        return made;
    }

    /** Text behind the properties of a run; its lines parted by breaks. */
    static void text(Element run, String words) {
        String[] lines = words.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                add(run, "br");
            }
            Element text = add(run, "t");
            text.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
            text.setTextContent(lines[i]);
        }
    }
}
