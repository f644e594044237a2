package app.workplan.service.document.reader;

import app.workplan.domain.shared.RuleViolation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.model.LFO;
import org.apache.poi.hwpf.model.ListData;
import org.apache.poi.hwpf.model.ListLevel;
import org.apache.poi.hwpf.model.ListTables;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.jspecify.annotations.Nullable;

/** Word 97–2003 文档 (.doc): the main text alone. */
final class OldWordReader implements FormatReader {

    private static final int NO_LIST = 0;
    private static final int IN_STYLE = 0xFFFF;
    private static final int LEVELS = 9;
    private static final char FIELD_BEGIN = 0x13;
    private static final char FIELD_RESULT = 0x14;
    private static final char FIELD_END = 0x15;
    private static final char CELL_END = 0x07;
    private static final char LINE_BREAK = 0x0B;
    private static final char HYPHEN = 0x1E;

    private final ListCounters counters = new ListCounters();
    /** Fields open, the innermost first: whether their code is being passed, not their result. */
    private final Deque<Boolean> fields = new ArrayDeque<>();

    private @Nullable TableRow row;

    @Override
    public void read(byte[] file, Reading into) throws IOException {
        try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(file))) {
            Range body = document.getRange();
            for (int i = 0; i < body.numParagraphs(); i++) {
                into.requireTime();
                paragraph(document, body.getParagraph(i), into);
            }
            if (document.getHeaderStoryRange().text().chars().anyMatch(c -> c > ' ')) {
                into.leaveOut(LeftOut.HEADERS);
            }
            if (document.getCommentsRange().text().chars().anyMatch(c -> c > ' ')) {
                into.leaveOut(LeftOut.COMMENTS);
            }
            if (document.getFootnoteRange().text().chars().anyMatch(c -> c > ' ')) {
                into.leaveOut(LeftOut.NOTES);
            }
            if (document.getDirectory() != null && document.getDirectory().hasEntryCaseInsensitive("Macros")) {
                into.leaveOut(LeftOut.MACROS);
            }
        } catch (EncryptedDocumentException locked) {
            throw new RuleViolation("reader.encrypted");
        } catch (OldWordFileFormatException tooOld) {
            throw new RuleViolation("reader.oldWord");
        }
    }

    private void paragraph(HWPFDocument document, Paragraph paragraph, Reading into) {
        String words = words(paragraph, into);
        String number = number(document, paragraph);
        String line = words.isBlank() ? "" : number + (number.isEmpty() ? words : words.stripLeading());
        if (!paragraph.isInTable()) {
            row = null;
            into.line(line);
            return;
        }
        if (row == null) {
            row = new TableRow();
            row.cell();
        }
        if (paragraph.isTableRowEnd()) {
            row.dropLastEmpty();
            row.lines().forEach(into::line);
            row = null;
            return;
        }
        row.paragraph(line);
        if (paragraph.text().indexOf(CELL_END) >= 0) {
            row.cell();
        }
    }

    private String words(Paragraph paragraph, Reading into) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            if (run.isMarkedDeleted()) {
                into.leaveOut(LeftOut.DELETIONS);
            } else if (run.isVanished()) {
                into.leaveOut(LeftOut.HIDDEN);
            } else {
                into.admit(run.text().length());
                run.text().chars().forEach(c -> character((char) c, words));
            }
        }
        return words.toString();
    }

    /** Of a field only its result is text. */
    private void character(char c, StringBuilder words) {
        switch (c) {
            case FIELD_BEGIN -> fields.push(true);
            case FIELD_RESULT -> {
                fields.poll();
                fields.push(false);
            }
            case FIELD_END -> fields.poll();
            case LINE_BREAK -> words.append('\n');
            case HYPHEN -> words.append('-');
            case '\t' -> words.append('\t');
            default -> {
                if (c >= ' ' && !fields.contains(true)) {
                    words.append(c);
                }
            }
        }
    }

    private String number(HWPFDocument document, Paragraph paragraph) {
        ListTables tables = document.getListTables();
        int use = paragraph.getIlfo();
        if (tables == null || use == NO_LIST || use == IN_STYLE) {
            return "";
        }
        LFO override = tables.getLfo(use);
        ListData list = tables.getListData(override.getLsid());
        if (list == null) {
            return "";
        }
        return counters.next(String.valueOf(override.getLsid()), levels(list), paragraph.getIlvl());
    }

    private static List<NumberedLevel> levels(ListData list) {
        List<NumberedLevel> levels = new ArrayList<>();
        for (int i = 1; i <= Math.min(list.numLevels(), LEVELS); i++) {
            ListLevel level = list.getLevel(i);
            levels.add(new NumberedLevel(
                    level.getStartAt(),
                    NumberFormat.coded(level.getNumberFormat()),
                    pattern(level.getNumberText()),
                    level.getTypeOfCharFollowingTheNumber() != 2,
                    -1,
                    false));
        }
        return levels;
    }

    /** In the old format the place of a level's number is a character with the level's index. */
    private static String pattern(@Nullable String text) {
        StringBuilder pattern = new StringBuilder();
        if (text != null) {
            text.chars().forEach(c -> pattern.append(c < LEVELS ? "%" + (c + 1) : String.valueOf((char) c)));
        }
        return pattern.toString();
    }
}
