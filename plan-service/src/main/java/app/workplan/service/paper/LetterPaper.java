package app.workplan.service.paper;

import app.workplan.domain.supervision.NoticeState;
import app.workplan.service.document.writer.OfficialDocument;
import app.workplan.service.document.writer.OfficialDocument.Block;
import app.workplan.service.document.writer.OfficialDocument.Cell;
import app.workplan.service.document.writer.OfficialDocument.Column;
import app.workplan.service.document.writer.OfficialDocument.Heading;
import app.workplan.service.document.writer.OfficialDocument.NewPage;
import app.workplan.service.document.writer.OfficialDocument.Paragraph;
import app.workplan.service.document.writer.OfficialDocument.Signature;
import app.workplan.service.document.writer.OfficialDocument.Table;
import app.workplan.service.supervision.LetterPage;
import app.workplan.service.supervision.LetterPage.Letter;
import app.workplan.service.supervision.LetterPage.Reply;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 督办单、督办函、催办通知 by the colour of a letter, as it was issued; with receipt and reply slip on a page of their own. */
@Component
@RequiredArgsConstructor
public class LetterPaper {

    private static final int LINES_TO_WRITE_ON = 6;

    private final PaperWords words;

    /** 发文字号: 长应急督〔2026〕3号. */
    public String number(Letter letter) {
        return words.of("supervision.number", letter.word(), letter.year(), letter.number());
    }

    /** 督办单, 督办函 or 催办通知. */
    public String name(Letter letter) {
        return words.of("paper.letter.kind." + letter.colour());
    }

    /** What it says. */
    public OfficialDocument write(LetterPage page) {
        Letter letter = page.letter();
        List<Block> body = new ArrayList<>(
                List.of(new Paragraph(source(letter)), new Paragraph(standing(letter)), new Paragraph(cause(letter))));
        if (letter.problems() != null) {
            body.add(new Paragraph(words.of("paper.letter.problems", letter.problems())));
        }
        if (letter.lowerId() != null && letter.lowerOn() != null) {
            body.add(new Paragraph(words.of(
                    "supervision.paper.lower",
                    words.day(letter.lowerOn()),
                    words.of("supervision.colour." + letter.lowerColour()),
                    letter.lowerNumber())));
        }
        body.add(new Paragraph(words.of("paper.letter.asked")));
        demands(letter, body);
        body.add(new Paragraph(words.of("paper.letter.replyBy", words.day(letter.replyBy()), letter.issuer())));
        body.add(new Signature(letter.bureau(), letter.issuedOn()));
        body.addAll(slips(letter, page.replies()));
        return new OfficialDocument(
                words.of("paper.letter.redHead", letter.bureau(), name(letter)),
                number(letter),
                words.of("paper.letter.title", letter.title(), name(letter)),
                note(letter),
                letter.department(),
                body,
                null,
                false);
    }

    private @Nullable String note(Letter letter) {
        return letter.state() == NoticeState.WITHDRAWN ? words.of("supervision.state.WITHDRAWN") : null;
    }

    private String source(Letter letter) {
        String chapter = letter.chapterTitle() == null ? "" : letter.chapterTitle();
        return letter.source() == null
                ? words.of("paper.letter.from", letter.planTitle(), chapter, letter.title(), letter.code())
                : words.of("paper.letter.quoted", letter.planTitle(), chapter, letter.source(), letter.code());
    }

    private String standing(Letter letter) {
        String late = letter.daysOverdue() > 0 ? words.of("paper.letter.late", letter.daysOverdue()) : "";
        return words.of(
                "paper.letter.standing",
                words.day(letter.dueOn()),
                words.day(letter.issuedOn()),
                words.percent(letter.shownProgress()),
                words.percent(letter.shownExpected()),
                late);
    }

    private String cause(Letter letter) {
        return words.of("supervision.paper.cause." + letter.cause(), letter.returns());
    }

    /** As they were numbered, else numbered here. */
    private void demands(Letter letter, List<Block> body) {
        List<String> demands = letter.demands();
        for (int i = 0; i < demands.size(); i++) {
            body.add(new Paragraph(
                    letter.isNumbered() || demands.size() == 1
                            ? demands.get(i)
                            : words.of("paper.letter.demand", i + 1, demands.get(i))));
        }
    }

    /** 回执 and 回复单, filled in as far as they are. */
    private List<Block> slips(Letter letter, List<Reply> replies) {
        String blank = words.of("supervision.paper.blankTime");
        String said = replies.stream()
                .map(reply -> words.of("paper.ofRole", time(reply.at(), blank), reply.text()))
                .collect(Collectors.joining("\n"));
        return List.of(
                new NewPage(),
                new Heading(1, words.of("supervision.paper.receipt")),
                slip(List.of(
                        row("supervision.numberOf", number(letter)),
                        row("supervision.paper.department", letter.department()),
                        row("supervision.paper.receivedAt", time(letter.receivedAt(), blank)),
                        row("supervision.paper.receivedBy", letter.receivedBy() == null ? "" : letter.receivedBy()),
                        row("supervision.paper.head", ""))),
                new Heading(1, words.of("paper.letter.reply")),
                slip(List.of(
                        row("supervision.numberOf", number(letter)),
                        row("supervision.matter", words.of("supervision.paper.matter", letter.title(), letter.code())),
                        row("paper.letter.replied", said.isEmpty() ? "\u3000\n".repeat(LINES_TO_WRITE_ON) + "\u3000" : said),
                        row("paper.letter.signature", ""),
                        row("paper.letter.date", ""))));
    }

    private Table slip(List<List<Cell>> rows) {
        return new Table(
                null,
                List.of(
                        new Column(words.of("paper.letter.entry"), 28, true),
                        new Column(words.of("paper.letter.content"), 100, false)),
                rows);
    }

    private List<Cell> row(String name, String value) {
        return List.of(Cell.of(words.of(name)), Cell.of(value));
    }

    private String time(@Nullable LocalDateTime at, String blank) {
        return at == null
                ? blank
                : words.of(
                        "paper.letter.time",
                        words.day(at.toLocalDate()),
                        at.toLocalTime().withSecond(0).withNano(0));
    }
}
