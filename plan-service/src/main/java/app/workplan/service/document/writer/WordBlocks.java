package app.workplan.service.document.writer;

import app.workplan.service.document.writer.OfficialDocument.Block;
import app.workplan.service.document.writer.OfficialDocument.Cell;
import app.workplan.service.document.writer.OfficialDocument.Column;
import app.workplan.service.document.writer.OfficialDocument.Heading;
import app.workplan.service.document.writer.OfficialDocument.NewPage;
import app.workplan.service.document.writer.OfficialDocument.Paragraph;
import app.workplan.service.document.writer.OfficialDocument.Signature;
import app.workplan.service.document.writer.OfficialDocument.Table;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** 正文 as paragraphs and tables of Word, put before the paragraph that held its place. */
final class WordBlocks {

    /** One line of the grid, in twentieths of a point. */
    static final int LINE = (int) Math.floor(PaperGeometry.LINE * 20);

    private static final int CELL_MARGIN = 85;
    private static final int OUTLINE_LEVELS = 9;
    private static final String[] EDGES = {"top", "left", "bottom", "right", "insideH", "insideV"};

    private final Document document;
    private final Element place;
    private final Map<String, String> styles;
    private final int width;
    private boolean newPage;
    private boolean first;

    /**
     * @param place the paragraph of the placeholder: its looks are those of every paragraph of the body
     * @param styles the identifiers of styles by their names
     * @param width of the type area, in twentieths of a point
     * @param spaced whether a line is left free before the first block
     */
    WordBlocks(Element place, Map<String, String> styles, int width, boolean spaced) {
        this.document = place.getOwnerDocument();
        this.place = place;
        this.styles = styles;
        this.width = width;
        this.first = spaced;
    }

    /** @param signed whether a signature follows, which is not to stand alone on its page */
    void write(List<Block> blocks, boolean signed) {
        for (Block block : blocks) {
            if (block instanceof Heading heading) {
                put(heading(heading));
            } else if (block instanceof Paragraph paragraph) {
                put(paragraph(paragraph.text()));
            } else if (block instanceof Table table) {
                table(table);
            } else if (block instanceof Signature signature) {
                put(signed("落款", signature.issuer()));
                put(signed("成文日期", TemplateSlot.date(signature)));
            } else if (block instanceof NewPage) {
                newPage = true;
            }
        }
        Node last = place.getPreviousSibling();
        if (signed && !blocks.isEmpty() && blocks.get(blocks.size() - 1) instanceof Paragraph) {
            Element properties = WordElements.child(last, "pPr");
            if (properties != null && WordElements.child(properties, "keepNext") == null) {
                insertOrdered(properties, WordElements.make(document, "keepNext"));
            }
        }
        Node following = place.getNextSibling();
        while (following != null && following.getNodeType() != Node.ELEMENT_NODE) {
            following = following.getNextSibling();
        }
        boolean atEnd = following == null || WordElements.is(following, "sectPr");
        place.getParentNode().removeChild(place);
        // Word repairs a file whose body ends with a table
        if (atEnd && WordElements.is(last, "tbl")) {
            last.getParentNode().insertBefore(hairline(), last.getNextSibling());
        }
    }

    private void put(Element paragraph) {
        Element properties = WordElements.child(paragraph, "pPr");
        if (properties == null) {
            properties = WordElements.make(document, "pPr");
            paragraph.insertBefore(properties, paragraph.getFirstChild());
        }
        if (newPage) {
            insertOrdered(properties, WordElements.make(document, "pageBreakBefore"));
        } else if (first && WordElements.child(properties, "spacing") == null) {
            insertOrdered(properties, WordElements.make(document, "spacing", "before", LINE));
        }
        newPage = false;
        first = false;
        place.getParentNode().insertBefore(paragraph, place);
    }

    /** Word wants the properties of a paragraph in the order of its schema. */
    private static void insertOrdered(Element properties, Element one) {
        List<String> order = List.of(
                "pStyle",
                "keepNext",
                "keepLines",
                "pageBreakBefore",
                "widowControl",
                "numPr",
                "pBdr",
                "shd",
                "tabs",
                "snapToGrid",
                "spacing",
                "ind",
                "jc",
                "outlineLvl",
                "rPr",
                "sectPr");
        int rank = order.indexOf(one.getLocalName());
        Node before = properties.getFirstChild();
        while (before != null
                && (before.getNodeType() != Node.ELEMENT_NODE || order.indexOf(before.getLocalName()) < rank)) {
            before = before.getNextSibling();
        }
        properties.insertBefore(one, before);
    }

    private Element paragraph(String words) {
        Element made = (Element) place.cloneNode(false);
        Element looks = WordElements.child(place, "pPr");
        if (looks != null) {
            made.appendChild(looks.cloneNode(true));
        }
        Element run = WordElements.add(made, "r");
        List<Element> runs = WordElements.all(place, "r");
        Element font = runs.isEmpty() ? null : WordElements.child(runs.get(0), "rPr");
        if (font != null) {
            run.appendChild(font.cloneNode(true));
        }
        WordElements.text(run, words);
        return made;
    }

    private Element heading(Heading heading) {
        int level = Math.min(Math.max(heading.level(), 1), OUTLINE_LEVELS);
        String style = styles.get("heading " + level);
        if (style != null) {
            return styled(style, heading.text());
        }
        Element made = paragraph(heading.text());
        Element properties = WordElements.child(made, "pPr");
        if (properties == null) {
            properties = WordElements.make(document, "pPr");
            made.insertBefore(properties, made.getFirstChild());
        }
        insertOrdered(properties, WordElements.make(document, "outlineLvl", "val", level - 1));
        return made;
    }

    /** A line of the signature; right where the template has no look for it. */
    private Element signed(String style, String words) {
        Element made = styled(styles.get(style), words);
        if (styles.get(style) == null) {
            Element properties = WordElements.make(document, "pPr");
            WordElements.add(properties, "jc", "val", "right");
            made.insertBefore(properties, made.getFirstChild());
        }
        return made;
    }

    private Element styled(@Nullable String style, String words) {
        Element made = WordElements.make(document, "p");
        if (style != null) {
            WordElements.add(WordElements.add(made, "pPr"), "pStyle", "val", style);
        }
        WordElements.text(WordElements.add(made, "r"), words);
        return made;
    }

    private void table(Table table) {
        if (table.caption() != null) {
            put(styled(styles.get("公文表题"), table.caption()));
        } else if (newPage || WordElements.is(place.getPreviousSibling(), "tbl")) {
            // two tables without a paragraph between them are one
            Element between = hairline();
            put(between);
        }
        first = false;
        Element made = WordElements.make(document, "tbl");
        Element properties = WordElements.add(made, "tblPr");
        WordElements.add(properties, "tblW", "w", width, "type", "dxa");
        WordElements.add(properties, "jc", "val", "center");
        Element borders = WordElements.add(properties, "tblBorders");
        for (String edge : EDGES) {
            WordElements.add(borders, edge, "val", "single", "sz", 4, "space", 0, "color", "000000");
        }
        WordElements.add(properties, "tblLayout", "type", "fixed");
        Element margins = WordElements.add(properties, "tblCellMar");
        WordElements.add(margins, "left", "w", CELL_MARGIN, "type", "dxa");
        WordElements.add(margins, "right", "w", CELL_MARGIN, "type", "dxa");
        int[] widths = widths(table.columns(), width);
        Element grid = WordElements.add(made, "tblGrid");
        for (int one : widths) {
            WordElements.add(grid, "gridCol", "w", one);
        }
        head(made, table.columns(), widths);
        for (List<Cell> row : table.rows()) {
            row(made, table.columns(), row, widths);
        }
        place.getParentNode().insertBefore(made, place);
    }

    /** Widths that sum up to the whole. */
    static int[] widths(List<Column> columns, int whole) {
        int sum = Math.max(
                1,
                columns.stream().mapToInt(column -> Math.max(1, column.share())).sum());
        int[] widths = new int[columns.size()];
        int share = 0;
        int used = 0;
        for (int i = 0; i < widths.length; i++) {
            share += Math.max(1, columns.get(i).share());
            widths[i] = (int) ((long) whole * share / sum) - used;
            used += widths[i];
        }
        return widths;
    }

    private void head(Element table, List<Column> columns, int[] widths) {
        Element row = WordElements.add(table, "tr");
        Element properties = WordElements.add(row, "trPr");
        WordElements.add(properties, "cantSplit");
        WordElements.add(properties, "tblHeader");
        for (int i = 0; i < widths.length; i++) {
            Element cell = cell(row, widths[i]);
            cell.appendChild(cellText("公文表头", columns.get(i).title(), true));
        }
    }

    private void row(Element table, List<Column> columns, List<Cell> cells, int[] widths) {
        Element row = WordElements.add(table, "tr");
        for (int i = 0; i < widths.length; i++) {
            Cell one = i < cells.size() ? cells.get(i) : Cell.of("");
            Element cell = cell(row, widths[i]);
            if (one.rows() != 1) {
                Element merge = WordElements.make(document, "vMerge", "val", one.rows() > 1 ? "restart" : "continue");
                Element properties = WordElements.child(cell, "tcPr");
                properties.insertBefore(merge, properties.getLastChild());
            }
            String[] lines = one.text().split("\n", -1);
            for (String line : lines) {
                cell.appendChild(cellText("公文表格", line, columns.get(i).centred()));
            }
        }
    }

    private static Element cell(Element row, int width) {
        Element cell = WordElements.add(row, "tc");
        Element properties = WordElements.add(cell, "tcPr");
        WordElements.add(properties, "tcW", "w", width, "type", "dxa");
        WordElements.add(properties, "vAlign", "val", "center");
        return cell;
    }

    private Element cellText(String style, String words, boolean centred) {
        Element paragraph = styled(styles.get(style), words);
        if (centred) {
            Element properties = WordElements.child(paragraph, "pPr");
            if (properties == null) {
                properties = WordElements.make(document, "pPr");
                paragraph.insertBefore(properties, paragraph.getFirstChild());
            }
            WordElements.add(properties, "jc", "val", "center");
        }
        return paragraph;
    }

    /** A paragraph nobody sees. */
    private Element hairline() {
        Element made = WordElements.make(document, "p");
        Element properties = WordElements.add(made, "pPr");
        WordElements.add(properties, "snapToGrid", "val", 0);
        WordElements.add(properties, "spacing", "line", 20, "lineRule", "exact");
        Element font = WordElements.add(properties, "rPr");
        WordElements.add(font, "sz", "val", 2);
        return made;
    }
}
