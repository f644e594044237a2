package app.workplan.service.document.writer;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Word 文档 of GB/T 9704—2012: a template with its placeholders filled in. All measures stand in the template, the shipped one or
 * the bureau's; here stand only the words, the tables and how the page lies.
 */
@Component
public class DocxWriter implements DocumentWriter {

    /** So many characters of the red head stand beside each other in full width. */
    private static final int RED_HEAD_CHARACTERS = 10;

    private static final int NARROWEST = 33;

    @Override
    public DocumentFormat format() {
        return DocumentFormat.DOCX;
    }

    @Override
    public void write(OfficialDocument document, OutputStream out) throws IOException {
        write(document, null, out);
    }

    @Override
    public void write(OfficialDocument document, @Nullable DocumentTemplate template, OutputStream out)
            throws IOException {
        DocumentTemplate used = template == null ? DocumentTemplate.shipped() : template;
        try (WordPackage opened = WordPackage.open(used.file())) {
            Map<String, String> styles = styles(opened.styles());
            for (WordPackage.Part part : opened.written()) {
                Filling filling = new Filling(document, styles, part.getDom());
                filling.fill();
                part.store();
            }
            opened.save(out);
        }
    }

    /** Identifiers of styles by their names: Word gives other identifiers in other languages. */
    private static Map<String, String> styles(@Nullable Document styles) {
        Map<String, String> found = new HashMap<>();
        if (styles != null) {
            for (Element style : WordElements.all(styles, "style")) {
                Element name = WordElements.child(style, "name");
                if (name != null && "paragraph".equals(WordElements.attribute(style, "type"))) {
                    found.put(WordElements.attribute(name, "val"), WordElements.attribute(style, "styleId"));
                }
            }
        }
        return found;
    }

    /** One part of the file while its placeholders are filled in. */
    private record Filling(OfficialDocument document, Map<String, String> styles, Document dom) {

        void fill() {
            int width = lie();
            for (Element paragraph : WordElements.all(dom, "p")) {
                List<Element> texts = Placeholders.texts(paragraph);
                String words = Placeholders.words(texts);
                Set<TemplateSlot> slots = Placeholders.slots(words);
                if (slots.contains(TemplateSlot.BODY)) {
                    body(paragraph, width);
                } else if (!slots.isEmpty()) {
                    fill(paragraph, texts, words, slots);
                }
            }
        }

        private void body(Element paragraph, int width) {
            new WordBlocks(paragraph, styles, width, document.addressee() == null)
                    .write(document.body(), document.signature() != null);
        }

        private void fill(Element paragraph, List<Element> texts, String words, Set<TemplateSlot> slots) {
            if (slots.stream().allMatch(slot -> slot.of(document) == null)) {
                drop(paragraph, texts);
                return;
            }
            Matcher slot = Placeholders.PLACE.matcher(words);
            String filled = slot.replaceAll(found -> Matcher.quoteReplacement(value(found.group(1))));
            Node run = texts.get(0).getParentNode();
            for (Element text : texts) {
                text.getParentNode().removeChild(text);
            }
            WordElements.text((Element) run, filled);
            if (EnumSet.of(TemplateSlot.RED_HEAD).equals(slots)) {
                narrow((Element) run, filled.length());
            }
        }

        private String value(String name) {
            String value = TemplateSlot.named(name.strip())
                    .map(slot -> slot.of(document))
                    .orElse(null);
            return value == null ? "" : value;
        }

        /** A paragraph of nothing but what the document does not say; a cell or text box keeps an empty one. */
        private static void drop(Element paragraph, List<Element> texts) {
            Node parent = paragraph.getParentNode();
            if (WordElements.is(parent, "body")) {
                parent.removeChild(paragraph);
            } else {
                texts.forEach(text -> text.getParentNode().removeChild(text));
            }
        }

        private void narrow(Element run, int characters) {
            if (characters <= RED_HEAD_CHARACTERS) {
                return;
            }
            Element font = WordElements.child(run, "rPr");
            if (font == null) {
                font = WordElements.make(dom, "rPr");
                run.insertBefore(font, run.getFirstChild());
            }
            int percent = Math.max(NARROWEST, 100 * RED_HEAD_CHARACTERS / characters);
            WordElements.add(font, "w", "val", percent);
        }

        /** Turns the pages where the document wants them on their side; gives the width of the type area. */
        private int lie() {
            List<Element> sections = WordElements.all(dom, "sectPr");
            int width = (int) (PaperGeometry.of(document.landscape()).textWidth() * 20);
            for (Element section : sections) {
                Element size = WordElements.child(section, "pgSz");
                Element margins = WordElements.child(section, "pgMar");
                if (size == null || margins == null) {
                    continue;
                }
                if (document.landscape() && number(size, "w") < number(size, "h")) {
                    turn(size, margins);
                }
                width = number(size, "w") - number(margins, "left") - number(margins, "right");
            }
            return width;
        }

        private static void turn(Element size, Element margins) {
            int wide = number(size, "h");
            set(size, "h", number(size, "w"));
            set(size, "w", wide);
            size.setAttributeNS(WordElements.NAMESPACE, "w:orient", "landscape");
            int top = number(margins, "top");
            set(margins, "top", number(margins, "left"));
            set(margins, "left", number(margins, "bottom"));
            set(margins, "bottom", number(margins, "right"));
            set(margins, "right", top);
            set(margins, "footer", Math.max(0, number(margins, "bottom") - (int) (PaperGeometry.mm(9.5) * 20)));
        }

        private static int number(Element element, String name) {
            try {
                return Integer.parseInt(WordElements.attribute(element, name));
            } catch (NumberFormatException none) {
                return 0;
            }
        }

        private static void set(Element element, String name, int value) {
            element.setAttributeNS(WordElements.NAMESPACE, "w:" + name, String.valueOf(value));
        }
    }
}
