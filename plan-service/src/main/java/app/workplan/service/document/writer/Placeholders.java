package app.workplan.service.document.writer;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** 占位符 in the paragraphs of Word, whose texts may lie over several runs. */
final class Placeholders {

    static final Pattern PLACE = Pattern.compile("\\{\\{([^{}]*)}}");

    private Placeholders() {}

    /** The texts of a paragraph in their order; not those of a text box that is anchored in it. */
    static List<Element> texts(Element paragraph) {
        List<Element> own = new ArrayList<>();
        for (Element text : WordElements.all(paragraph, "t")) {
            if (WordElements.around(text, "p") == paragraph) {
                own.add(text);
            }
        }
        return own;
    }

    static String words(List<Element> texts) {
        StringBuilder words = new StringBuilder();
        texts.forEach(text -> words.append(text.getTextContent()));
        return words.toString();
    }

    /** The known placeholders of a text. */
    static Set<TemplateSlot> slots(String words) {
        Set<TemplateSlot> found = EnumSet.noneOf(TemplateSlot.class);
        Matcher place = PLACE.matcher(words);
        while (place.find()) {
            TemplateSlot.named(place.group(1).strip()).ifPresent(found::add);
        }
        return found;
    }
}
