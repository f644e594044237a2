package app.workplan.service.document.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** 网页文字: blocks and line breaks become lines, rows of tables one line each. */
final class HtmlText implements NodeFilter {

    /** A cell with more is a frame for the page, not a cell. */
    private static final int LONGEST_CELL = 600;

    private static final Pattern BLANKS = Pattern.compile("[ \\t\\r\\n\\f]+");

    private final Reading into;
    private final StringBuilder line = new StringBuilder();
    private int ordinal;

    HtmlText(Reading into) {
        this.into = into;
    }

    void write(Element body) {
        NodeTraversor.filter(this, body);
        flush();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            into.admit(text.getWholeText().length());
            boolean kept = text.parent() != null && text.parent().nameIs("pre");
            line.append(
                    kept
                            ? text.getWholeText()
                            : BLANKS.matcher(text.getWholeText()).replaceAll(" "));
        } else if (node instanceof Element element) {
            if (isTableOfData(element)) {
                flush();
                rows(element);
                return FilterResult.SKIP_ENTIRELY;
            }
            if (element.isBlock() || element.nameIs("br") || isCell(element)) {
                flush();
            }
            if (element.nameIs("li")) {
                line.append(number(element));
            }
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && (element.isBlock() || isCell(element))) {
            flush();
        }
        return FilterResult.CONTINUE;
    }

    private void flush() {
        into.line(line.toString().strip());
        line.setLength(0);
    }

    /** 自动编号 of an ordered list; browsers show it, so it belongs to the text. */
    private String number(Element item) {
        Element list = item.parent();
        if (list == null || !list.nameIs("ol")) {
            return "";
        }
        boolean first = item.previousElementSibling() == null;
        ordinal = first ? WordXml.number(list.attr("start"), 1) : ordinal + 1;
        return ordinal + ".";
    }

    private static boolean isCell(Element element) {
        return element.nameIs("td") || element.nameIs("th");
    }

    private static boolean isTableOfData(Element table) {
        // the first table within is enough: thousands in one another would be counted once for each
        if (!table.nameIs("table") || table.stream().skip(1).anyMatch(within -> within.nameIs("table"))) {
            return false;
        }
        Elements rows = table.select("tr");
        return rows.stream().anyMatch(row -> row.select("td, th").size() > 1)
                && table.select("td, th").stream().noneMatch(cell -> cell.text().length() > LONGEST_CELL);
    }

    private void rows(Element table) {
        List<Integer> below = new ArrayList<>();
        for (Element row : table.select("tr")) {
            TableRow cells = new TableRow();
            int column = 0;
            for (Element cell : row.select("td, th")) {
                column = covered(below, column, cells);
                int columns = Math.min(Math.max(WordXml.number(cell.attr("colspan"), 1), 1), 100);
                cells.cell();
                cells.spans(columns);
                into.admit(cell.text().length());
                cells.paragraph(cell.text());
                for (int i = 0; i < columns; i++) {
                    while (below.size() <= column) {
                        below.add(0);
                    }
                    below.set(column++, WordXml.number(cell.attr("rowspan"), 1) - 1);
                }
            }
            covered(below, column, cells);
            cells.lines().forEach(into::line);
        }
    }

    /** Passes the columns that cells of rows above still cover: their words stand there already. */
    private static int covered(List<Integer> below, int from, TableRow cells) {
        int column = from;
        while (column < below.size() && below.get(column) > 0) {
            below.set(column, below.get(column) - 1);
            cells.cell();
            column++;
        }
        return column;
    }
}
