package app.workplan.service.document.parser;

import app.workplan.domain.plan.Comparator;
import app.workplan.service.document.ParsedDocument.Baseline;
import app.workplan.service.document.ParsedDocument.Indicator;
import app.workplan.service.document.ParsedDocument.Period;
import app.workplan.service.document.parser.SourceText.Line;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 指标表: a table whose cells stand on lines of their own, or one row per line with cells parted by tabs or bars. */
final class IndicatorTable {

    private static final Pattern HEADER = Pattern.compile("(?:指标名称|指标|指标内容|具体指标|主要指标|名称)");
    private static final Pattern VALUE = Pattern.compile(
            "(≥|>=|>|≤|<=|<|=|不低于|不少于|不超过|下降|降低|增长|提高|达到|控制在)? ?\\[?(\\d{1,9}(?:\\.\\d{1,4})?)\\]? ?(%|‰|[\\u4e00-\\u9fff]{1,4}(?:/[\\u4e00-\\u9fff]{1,4})?)?(以上|以内|以下)?");
    private static final Pattern YEAR = Pattern.compile("(20\\d\\d) ?年?(?:末|底)?(?:指标值|目标值|目标|值|基期值|基准值)?");
    private static final Pattern UNIT = Pattern.compile("%|[\\u4e00-\\u9fff/]{1,5}");
    private static final Pattern UNIT_IN_NAME = Pattern.compile("(.{2,}?) ?\\(([%\\u4e00-\\u9fff/]{1,5})\\)");
    private static final Pattern DUE = Pattern.compile("(20\\d\\d)年(?:末|底)?");

    private record Cell(int start, int end) {}

    private IndicatorTable() {}

    static List<Indicator> read(SourceText source, List<Line> lines, @Nullable Period period) {
        List<Cell> cells = new ArrayList<>();
        for (Line line : lines) {
            if (line.length() <= 200) {
                cells(source, line, cells);
            } else {
                cells.add(new Cell(line.from(), line.from()));
            }
        }
        List<Indicator> found = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            if (HEADER.matcher(text(source, cells.get(i))).matches()) {
                i = table(source, cells, i, period, found);
            }
        }
        return found;
    }

    /** Reads the rows below a header; returns the last cell used. */
    private static int table(
            SourceText source, List<Cell> cells, int header, @Nullable Period period, List<Indicator> found) {
        int at = header;
        int baseYear = 0;
        List<String> columns = new ArrayList<>();
        while (at < cells.size() && !text(source, cells.get(at)).equals("1") && at - header < 10) {
            columns.add(text(source, cells.get(at++)));
        }
        for (String column : columns) {
            Matcher year = YEAR.matcher(column);
            baseYear = baseYear == 0 && year.matches() ? Integer.parseInt(year.group(1)) : baseYear;
        }
        LocalDate due = dueBefore(source, cells, header, period);
        int row = 1;
        while (at < cells.size() && text(source, cells.get(at)).equals(String.valueOf(row))) {
            int stop = at + 1;
            while (stop < cells.size()
                    && stop - at <= columns.size()
                    && !text(source, cells.get(stop)).equals(String.valueOf(row + 1))) {
                stop++;
            }
            row(source, cells.subList(at + 1, stop), due, baseYear, found);
            at = stop;
            row++;
        }
        return Math.max(header, at - 1);
    }

    private static void row(
            SourceText source, List<Cell> cells, @Nullable LocalDate due, int baseYear, List<Indicator> found) {
        if (cells.size() < 2) {
            return;
        }
        Cell name = cells.get(0);
        List<Matcher> values = new ArrayList<>();
        String unit = "";
        for (Cell cell : cells.subList(1, cells.size())) {
            Matcher value = VALUE.matcher(text(source, cell));
            if (value.matches()) {
                values.add(value);
            } else if (cell.end() - cell.start() <= 5
                    && UNIT.matcher(text(source, cell)).matches()
                    && values.isEmpty()) {
                unit = text(source, cell);
            }
        }
        if (values.isEmpty() || name.end() - name.start() < 2) {
            return;
        }
        Matcher target = values.get(values.size() - 1);
        Baseline baseline = values.size() > 1 && baseYear > 0
                ? new Baseline(baseYear, new BigDecimal(values.get(0).group(2)))
                : null;
        String words = source.wording(name.start(), name.end());
        Matcher bracket = UNIT_IN_NAME.matcher(Normaliser.normalise(words));
        if (bracket.matches()) {
            words = words.substring(0, bracket.end(1));
            unit = unit.isEmpty() ? bracket.group(2) : unit;
        }
        boolean falls = words.endsWith("下降") || words.endsWith("降低");
        found.add(new Indicator(
                words,
                falls ? Comparator.DECREASE : comparator(target),
                new BigDecimal(target.group(2)),
                target.group(3) != null ? target.group(3) : unit,
                due,
                baseline,
                name.start(),
                cells.get(cells.size() - 1).end()));
    }

    private static Comparator comparator(Matcher value) {
        String sign = value.group(1) == null ? "" : value.group(1);
        String bound = value.group(4) == null ? "" : value.group(4);
        return switch (sign) {
            case "≥", ">=", ">", "不低于", "不少于", "达到" -> Comparator.AT_LEAST;
            case "≤", "<=", "<", "不超过", "控制在" -> Comparator.AT_MOST;
            case "下降", "降低" -> Comparator.DECREASE;
            case "增长", "提高" -> Comparator.INCREASE;
            default ->
                bound.equals("以上") ? Comparator.AT_LEAST : bound.isEmpty() ? Comparator.EQUAL : Comparator.AT_MOST;
        };
    }

    private static @Nullable LocalDate dueBefore(
            SourceText source, List<Cell> cells, int header, @Nullable Period period) {
        for (int i = header; i >= Math.max(0, header - 3); i--) {
            Matcher year = DUE.matcher(text(source, cells.get(i)));
            if (year.find()) {
                return LocalDate.of(Integer.parseInt(year.group(1)), 12, 31);
            }
        }
        return IndicatorReader.due(period);
    }

    private static void cells(SourceText source, Line line, List<Cell> cells) {
        int start = line.from();
        for (int i = line.from(); i <= line.to(); i++) {
            boolean bar = i < line.to()
                    && (source.raw().charAt(i) == '\t' || source.norm().charAt(i) == '|');
            if (i == line.to() || bar) {
                int from = source.skipBlank(start, i);
                int to = source.trimEnd(from, i);
                if (to > from) {
                    cells.add(new Cell(from, to));
                }
                start = i + 1;
            }
        }
    }

    private static String text(SourceText source, Cell cell) {
        return source.norm().substring(cell.start(), cell.end());
    }
}
