package app.workplan.service.document.writer;

import app.workplan.service.document.writer.LineBreaks.Line;
import app.workplan.service.document.writer.OfficialDocument.Cell;
import app.workplan.service.document.writer.OfficialDocument.Column;
import app.workplan.service.document.writer.OfficialDocument.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 表格排版: rows over pages under a repeated head, cells that cover several rows, rows longer than a page. */
final class TableLayout {

    static final double SIZE = 12;
    private static final double LINE = 18;
    private static final double SIDE = 4.25;
    private static final double EDGE = 1.5;
    private static final double BORDER = 0.5;

    private final Table table;
    private final FontSet fonts;
    private final PageFlow flow;
    private final double[] edges;
    /** The cell that reaches down each column. */
    private final @Nullable Reaching[] open;

    private final List<List<Lines>> rows = new ArrayList<>();
    private final int[][] reach;
    private final double[] heights;
    private final List<Lines> head = new ArrayList<>();
    private final double headHeight;
    /** Of a page, without the head where it is repeated. */
    private final double most;

    TableLayout(Table table, FontSet fonts, PageFlow flow) {
        this.table = table;
        this.fonts = fonts;
        this.flow = flow;
        int[] widths =
                WordBlocks.widths(table.columns(), (int) Math.round(flow.paper().textWidth() * 20));
        this.edges = new double[widths.length + 1];
        this.edges[0] = flow.paper().left();
        for (int i = 0; i < widths.length; i++) {
            edges[i + 1] = edges[i] + widths[i] / 20.0;
        }
        this.open = new Reaching[widths.length];
        this.reach = new int[table.rows().size()][];
        for (int i = 0; i < reach.length; i++) {
            rows.add(measured(table.rows().get(i)));
            reach[i] = reach(i);
        }
        this.heights = heights(rows, reach);
        for (int i = 0; i < widths.length; i++) {
            head.add(lines(table.columns().get(i).title(), Face.HEI, i));
        }
        this.headHeight = head.stream().mapToDouble(Lines::height).max().orElse(0);
        double page = flow.paper().textHeight();
        this.most = page - (headHeight < page / 2 ? headHeight : 0);
    }

    /** The lines of a cell. */
    private record Lines(List<Piece> pieces) {

        double height() {
            return Math.max(1, pieces.size()) * LINE + 2 * EDGE;
        }
    }

    /** One line of a cell. */
    private record Piece(MeasuredText text, Line line) {}

    /** A cell while its rows are placed, over as many pages as they take. */
    private static final class Reaching {

        private final Lines lines;
        private final boolean centred;
        private int rowsLeft;
        private double from;
        private int next;

        Reaching(Lines lines, boolean centred, int rows, double from) {
            this.lines = lines;
            this.centred = centred;
            this.rowsLeft = rows;
            this.from = from;
        }
    }

    void place() {
        if (edges.length < 2) {
            return;
        }
        flow.require(beginning());
        head();
        for (int i = 0; i < heights.length; i++) {
            begin(rows.get(i), reach[i]);
            double left = heights[i];
            while (left > 0) {
                if (!flow.fits(together(left))) {
                    nextPage();
                }
                double here = flow.fits(left) ? left : LINE * Math.floor((flow.left() - 2 * EDGE) / LINE) + 2 * EDGE;
                double placed = here <= 0 ? left : here;
                row(placed);
                left -= placed;
                if (left > 0) {
                    nextPage();
                    // what a page's edges took is no line less
                    left += 2 * EDGE;
                }
            }
            end(i == heights.length - 1);
        }
    }

    /** What a page must have room for to begin the table on: its head with the first row, or the first lines of a long one. */
    double beginning() {
        return headHeight + (heights.length == 0 ? 0 : together(heights[0]));
    }

    /** How much of a row is not parted: all of it, of one longer than half a page its first two lines. */
    private double together(double row) {
        return row <= most / 2 ? row : Math.min(row, 2 * LINE + 2 * EDGE);
    }

    private List<Lines> measured(List<Cell> row) {
        List<Lines> lines = new ArrayList<>();
        for (int i = 0; i < edges.length - 1; i++) {
            lines.add(lines(i < row.size() ? row.get(i).text() : "", Face.FANG_SONG, i));
        }
        return lines;
    }

    /** How many rows each cell of a row covers; 0 under another cell. */
    private int[] reach(int row) {
        int[] reach = new int[edges.length - 1];
        List<Cell> cells = table.rows().get(row);
        for (int i = 0; i < reach.length; i++) {
            int rows = i < cells.size() ? cells.get(i).rows() : 1;
            reach[i] = Math.min(rows, table.rows().size() - row);
        }
        return reach;
    }

    private Lines lines(String words, Face face, int column) {
        List<Piece> pieces = new ArrayList<>();
        double width = edges[column + 1] - edges[column] - 2 * SIDE;
        for (String part : words.split("\n", -1)) {
            MeasuredText text = new MeasuredText(part, face, fonts, SIZE, 0);
            LineBreaks.of(text, width, width).forEach(line -> pieces.add(new Piece(text, line)));
        }
        return new Lines(pieces);
    }

    private static double[] heights(List<List<Lines>> rows, int[][] reach) {
        double[] heights = new double[rows.size()];
        for (int i = 0; i < heights.length; i++) {
            heights[i] = LINE + 2 * EDGE;
            for (int column = 0; column < reach[i].length; column++) {
                if (reach[i][column] == 1) {
                    heights[i] = Math.max(heights[i], rows.get(i).get(column).height());
                }
            }
        }
        // a cell over several rows that needs more than they have gets it from its last one
        for (int i = 0; i < heights.length; i++) {
            for (int column = 0; column < reach[i].length; column++) {
                double have = 0;
                for (int row = i; row < i + reach[i][column]; row++) {
                    have += heights[row];
                }
                int last = i + reach[i][column] - 1;
                if (reach[i][column] > 1) {
                    heights[last] += Math.max(0, rows.get(i).get(column).height() - have);
                }
            }
        }
        return heights;
    }

    private void head() {
        double top = flow.down();
        flow.rule(edges[0], top, edges[edges.length - 1], top, BORDER, false);
        for (int i = 0; i < head.size(); i++) {
            draw(head.get(i).pieces(), i, true, top, headHeight);
        }
        sides(top, headHeight);
        flow.skip(headHeight);
        flow.rule(edges[0], flow.down(), edges[edges.length - 1], flow.down(), BORDER, false);
    }

    private void begin(List<Lines> row, int[] reach) {
        for (int i = 0; i < open.length; i++) {
            if (open[i] == null) {
                Column column = table.columns().get(i);
                open[i] = new Reaching(row.get(i), column.centred(), Math.max(1, reach[i]), flow.down());
            }
        }
    }

    private void row(double height) {
        sides(flow.down(), height);
        flow.skip(height);
    }

    private void sides(double top, double height) {
        for (double edge : edges) {
            flow.rule(edge, top, edge, top + height, BORDER, false);
        }
    }

    private void nextPage() {
        for (int i = 0; i < open.length; i++) {
            segment(i);
        }
        flow.rule(edges[0], flow.down(), edges[edges.length - 1], flow.down(), BORDER, false);
        flow.newPage();
        if (most == flow.paper().textHeight()) {
            flow.rule(edges[0], flow.down(), edges[edges.length - 1], flow.down(), BORDER, false);
        } else {
            head();
        }
        for (Reaching one : open) {
            if (one != null) {
                one.from = flow.down();
            }
        }
    }

    private void end(boolean last) {
        for (int i = 0; i < open.length; i++) {
            Reaching one = open[i];
            if (one != null && (--one.rowsLeft == 0 || last)) {
                segment(i);
                open[i] = null;
                flow.rule(edges[i], flow.down(), edges[i + 1], flow.down(), BORDER, false);
            }
        }
    }

    /** The words of a cell on this page: as many lines as it has room for; on its last page, all that are left. */
    private void segment(int column) {
        Reaching one = open[column];
        if (one == null || flow.down() - one.from < EDGE) {
            return;
        }
        double height = flow.down() - one.from;
        int room = (int) Math.floor((height - 2 * EDGE + 0.1) / LINE);
        int end = Math.min(one.lines.pieces().size(), one.next + room);
        draw(one.lines.pieces().subList(one.next, end), column, one.centred, one.from, height);
        one.next = end;
    }

    private void draw(List<Piece> pieces, int column, boolean centred, double top, double height) {
        double y = top + (height - pieces.size() * LINE) / 2;
        for (Piece piece : pieces) {
            Line line = piece.line();
            double free =
                    edges[column + 1] - edges[column] - 2 * SIDE - piece.text().width(line.from(), line.to());
            // a mark that is squeezed in does not stand beyond the edge
            double more = free < 0 ? free / Math.max(1, line.to() - line.from() - 1) : 0;
            double x = edges[column] + SIDE + (centred && free > 0 ? free / 2 : 0);
            flow.add(piece.text().runs(line.from(), line.to(), x, PageFlow.baseline(y, LINE, SIZE), more, 1, false));
            y += LINE;
        }
    }
}
