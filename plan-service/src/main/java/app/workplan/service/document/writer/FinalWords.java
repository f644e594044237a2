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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 定稿: the words of a document as they are printed, the same in every format. */
final class FinalWords {

    /** 发文字号 with whatever brackets somebody typed around the year. */
    private static final Pattern YEAR = Pattern.compile("\\s*[(\\[（［【〔]\\s*(\\d{4})\\s*[)\\]）］】〕]\\s*");

    private static final Pattern NUMBER = Pattern.compile("(〔\\d{4}〕)第?\\s*0*(\\d+)(?!\\d|\\s*期)\\s*号?");

    private FinalWords() {}

    static OfficialDocument of(OfficialDocument typed) {
        Signature signature = typed.signature();
        String addressee = maybe(typed.addressee());
        return new OfficialDocument(
                maybe(typed.redHead()),
                typed.number() == null || typed.number().isBlank() ? null : number(typed.number()),
                words(typed.title()),
                maybe(typed.note()),
                addressee == null ? null : addressee.replaceFirst("[:：\\s]+$", ""),
                typed.body().stream().flatMap(FinalWords::block).toList(),
                signature == null ? null : signature(signature),
                typed.landscape());
    }

    /** Blocks without words are none; a paragraph of several lines is several. */
    private static Stream<Block> block(Block typed) {
        if (typed instanceof Heading heading) {
            return heading.text().isBlank()
                    ? Stream.empty()
                    : Stream.of(new Heading(heading.level(), oneLine(heading.text())));
        }
        if (typed instanceof Paragraph paragraph) {
            return words(paragraph.text())
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> new Paragraph(line.strip()));
        }
        if (typed instanceof Table table) {
            return Stream.of(new Table(
                    maybe(table.caption()),
                    table.columns().stream()
                            .map(column -> new Column(words(column.title()), column.share(), column.centred()))
                            .toList(),
                    table.rows().stream().map(FinalWords::row).toList()));
        }
        return Stream.of(typed instanceof Signature signature ? signature(signature) : new NewPage());
    }

    private static Signature signature(Signature typed) {
        return new Signature(oneLine(typed.issuer()), typed.date());
    }

    private static List<Cell> row(List<Cell> cells) {
        return cells.stream()
                .map(cell -> new Cell(words(cell.text()), cell.rows()))
                .toList();
    }

    private static @Nullable String maybe(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : oneLine(typed);
    }

    private static String oneLine(String typed) {
        return words(typed).replaceAll("\\s*\n\\s*", " ");
    }

    /** The year in its own brackets, the number without 第 and without leading noughts. */
    static String number(String typed) {
        String year = YEAR.matcher(printable(typed).strip()).replaceFirst("〔$1〕");
        Matcher number = NUMBER.matcher(year);
        return number.find() ? number.replaceFirst("$1$2号") : year;
    }

    private static String words(String typed) {
        return ChinesePunctuation.of(printable(typed)).strip();
    }

    /** Without characters that no file of text may hold; a tab is a blank. */
    private static String printable(String typed) {
        StringBuilder kept = new StringBuilder(typed.length());
        typed.replace("\r\n", "\n").codePoints().forEach(c -> {
            if (c == '\t' || c == '\r') {
                kept.append(c == '\t' ? ' ' : '\n');
            } else if (c == '\n' || !Character.isISOControl(c) && isCharacter(c)) {
                kept.appendCodePoint(c);
            }
        });
        return kept.toString();
    }

    private static boolean isCharacter(int c) {
        return Character.getType(c) != Character.SURROGATE
                && (c & 0xFFFE) != 0xFFFE
                && Character.getType(c) != Character.FORMAT;
    }
}
