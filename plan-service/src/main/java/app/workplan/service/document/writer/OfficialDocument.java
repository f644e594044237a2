package app.workplan.service.document.writer;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 公文: what an official document says, in the order of GB/T 9704—2012, before anybody decides how it is printed. The
 * words are the final ones, in the language of the document; every writer prints the same words.
 *
 * @param redHead 发文机关标志, printed red above a red line; without one the document starts with its title
 * @param number 发文字号, as 长应急督〔2026〕3号; only below a red head
 * @param title 标题, on one or more centred lines
 * @param note a line below the title in 楷体, as 截至2026年6月30日
 * @param addressee 主送机关, without its colon
 * @param body 正文 and the tables in their order
 * @param signature 落款 at the end
 * @param landscape whether the pages lie on their side, for wide tables
 */
public record OfficialDocument(
        @Nullable String redHead,
        @Nullable String number,
        String title,
        @Nullable String note,
        @Nullable String addressee,
        List<Block> body,
        @Nullable Signature signature,
        boolean landscape) {

    /**
     * 落款; as a block where something follows it, as the slips of a letter.
     *
     * @param date 成文日期, printed with Arabic digits as 2026年6月30日
     */
    public record Signature(String issuer, LocalDate date) implements Block {}

    /** One piece of the body. */
    public sealed interface Block permits Heading, Paragraph, Table, NewPage, Signature {}

    /**
     * 层次标题: 一、 in 黑体, （一） in 楷体, 1. and （1） in 仿宋.
     *
     * @param level 1 to 4
     * @param text with its number as printed
     */
    public record Heading(int level, String text) implements Block {}

    /** 一段正文, indented by two characters. */
    public record Paragraph(String text) implements Block {}

    /**
     * 表格, whose head is repeated on every page.
     *
     * @param caption above the table, or none
     * @param columns at least one
     * @param rows each with one cell per column
     */
    public record Table(@Nullable String caption, List<Column> columns, List<List<Cell>> rows) implements Block {}

    /**
     * 一栏.
     *
     * @param share of the table's width, in parts of the sum over the columns
     * @param centred whether the cells stand in the middle: numbers, dates and single words
     */
    public record Column(String title, int share, boolean centred) {}

    /**
     * 一格.
     *
     * @param text lines parted by a line feed
     * @param rows how many rows it covers, from 1; the cells below that it covers are {@link #COVERED}
     */
    public record Cell(String text, int rows) {

        /** A cell that lies under one of an earlier row. */
        public static final Cell COVERED = new Cell("", 0);

        /** A cell of one row. */
        public static Cell of(String text) {
            return new Cell(text, 1);
        }
    }

    /** 另起一页. */
    public record NewPage() implements Block {}
}
