package app.workplan.service.document.reader;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/** 正文 of a docx file. A text box stands before the paragraph it is anchored in; a soft line break ends a line. */
final class WordBody {

    private static final Set<String> DELETED = Set.of("del", "moveFrom");
    /** Elements that state how their inside looks; text stands in none of them. */
    private static final Set<String> PROPERTIES = Set.of("pPr", "rPr", "trPr", "tcPr");
    /** Codes of fields, former states, annotations above the line. */
    private static final Set<String> SKIPPED = Set.of(
            "instrText",
            "delText",
            "delInstrText",
            "pPrChange",
            "rPrChange",
            "sectPrChange",
            "tblPrChange",
            "tblGridChange",
            "trPrChange",
            "tcPrChange",
            "tblPrExChange",
            "numberingChange",
            "sdtPr",
            "rt",
            "tabs",
            "sectPr");

    private final SafeXml xml;
    private final WordStyles styles;
    private final WordNumbering numbering;
    private final Reading into;
    private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
    private final Deque<TableRow> rows = new ArrayDeque<>();
    private final Deque<String> properties = new ArrayDeque<>();
    private final StringBuilder carried = new StringBuilder();

    private boolean hidden;
    private boolean inText;

    WordBody(SafeXml xml, WordStyles styles, WordNumbering numbering, Reading into) {
        this.xml = xml;
        this.styles = styles;
        this.numbering = numbering;
        this.into = into;
    }

    /** 段落 while it is read. */
    private static final class Paragraph {

        private final StringBuilder text = new StringBuilder();
        private @Nullable String style;
        private @Nullable String list;
        private @Nullable Integer level;
        private boolean endDeleted;

        private void property(String name, String value) {
            switch (name) {
                case "pStyle" -> style = value;
                case "numId" -> list = value;
                case "ilvl" -> level = WordXml.number(value, 0);
                default -> {}
            }
        }
    }

    void read() throws IOException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (inText) {
                        write(xml.text());
                    }
                }
                default -> {}
            }
        }
    }

    private void start() throws IOException {
        String name = xml.name();
        if (name.equals("Fallback")) {
            xml.skip();
        } else if (WordXml.isWord(xml.namespace())) {
            word(name);
        }
    }

    private void word(String name) throws IOException {
        if (PROPERTIES.contains(name)) {
            properties.push(name);
        } else if (DELETED.contains(name)) {
            into.leaveOut(LeftOut.DELETIONS);
            if (!properties.isEmpty()) {
                deleted();
            }
            xml.skip();
        } else if (SKIPPED.contains(name)) {
            xml.skip();
        } else if (properties.isEmpty()) {
            content(name);
        } else {
            property(name);
        }
    }

    /** The mark of a deletion in properties: a whole row is gone, or only the end of a paragraph. */
    private void deleted() {
        if ("trPr".equals(properties.peek()) && !rows.isEmpty()) {
            rows.peek().delete();
        } else if (properties.contains("pPr") && !paragraphs.isEmpty()) {
            paragraphs.peek().endDeleted = true;
        }
    }

    private void content(String name) {
        switch (name) {
            case "p" -> paragraphs.push(new Paragraph());
            case "r" -> hidden = false;
            case "t" -> inText = true;
            case "tab", "ptab" -> write("\t");
            case "br" -> write(Set.of("", "textWrapping").contains(xml.attribute("type")) ? "\n" : "");
            case "cr" -> write("\n");
            case "noBreakHyphen" -> write("-");
            case "sym" -> write(WordXml.symbol(xml.attribute("char")));
            case "footnoteReference", "endnoteReference" -> into.leaveOut(LeftOut.NOTES);
            case "tr" -> rows.push(new TableRow());
            case "tc" -> {
                if (!rows.isEmpty()) {
                    rows.peek().cell();
                }
            }
            default -> {}
        }
    }

    private void property(String name) {
        String value = xml.attribute("val");
        TableRow row = rows.peek();
        if (name.equals("vanish")) {
            hidden = WordXml.isOn(value, true);
        } else if (name.equals("gridSpan") && row != null) {
            row.spans(WordXml.number(value, 1));
        } else if ((name.equals("vMerge") || name.equals("hMerge")) && row != null && !value.equals("restart")) {
            row.continues();
        } else if (!paragraphs.isEmpty() && properties.contains("pPr")) {
            paragraphs.peek().property(name, value);
        }
    }

    private void end() {
        String name = xml.name();
        if (!WordXml.isWord(xml.namespace())) {
            return;
        }
        if (PROPERTIES.contains(name)) {
            properties.poll();
            return;
        }
        switch (name) {
            case "t" -> inText = false;
            case "r" -> hidden = false;
            case "p" -> endParagraph();
            case "tr" -> endRow();
            default -> {}
        }
    }

    private void write(String words) {
        Paragraph paragraph = paragraphs.peek();
        if (paragraph == null || words.isEmpty()) {
            return;
        }
        if (hidden) {
            into.leaveOut(LeftOut.HIDDEN);
            return;
        }
        into.admit(words.length());
        paragraph.text.append(words);
    }

    private void endParagraph() {
        Paragraph ended = paragraphs.poll();
        if (ended == null) {
            return;
        }
        if (styles.isContents(ended.style)) {
            into.leaveOut(LeftOut.CONTENTS);
            return;
        }
        if (ended.endDeleted) {
            // what the deleted end held apart is one paragraph, with the looks of the second
            carried.append(ended.text);
            return;
        }
        String number = numbering.next(ended.list, ended.level, ended.style);
        String words = carried.append(ended.text).toString();
        carried.setLength(0);
        if (!words.isBlank()) {
            put(number + (number.isEmpty() ? words : words.stripLeading()));
        }
    }

    private void endRow() {
        TableRow ended = rows.poll();
        if (ended != null) {
            ended.lines().forEach(this::put);
        }
    }

    private void put(String line) {
        if (rows.isEmpty()) {
            into.line(line);
        } else {
            rows.peek().paragraph(line);
        }
    }
}
