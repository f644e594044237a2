package app.workplan.service.paper;

import app.workplan.domain.shared.NotFound;
import app.workplan.service.document.writer.DocumentFormat;
import app.workplan.service.document.writer.OfficialDocument;
import app.workplan.service.document.writer.OfficialDocument.Block;
import app.workplan.service.document.writer.OfficialDocument.Cell;
import app.workplan.service.document.writer.OfficialDocument.Column;
import app.workplan.service.document.writer.OfficialDocument.Heading;
import app.workplan.service.document.writer.OfficialDocument.Paragraph;
import app.workplan.service.document.writer.OfficialDocument.Table;
import app.workplan.service.meeting.MeetingHead;
import app.workplan.service.meeting.MeetingPack;
import app.workplan.service.meeting.MeetingPage;
import app.workplan.service.meeting.MeetingQueries;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 会议材料: the pack of a meeting, frozen when it was closed and before that as it stands; here it is only written. */
@Component
@Order(60)
@RequiredArgsConstructor
class MeetingPaper implements PaperKind {

    private final MeetingQueries meetings;
    private final PaperHindrances hindrances;
    private final PaperWords words;

    @Override
    public String key() {
        return "meeting-pack";
    }

    @Override
    public Set<DocumentFormat> formats() {
        return EnumSet.of(DocumentFormat.DOCX, DocumentFormat.PDF, DocumentFormat.OFD);
    }

    @Override
    public @Nullable PaperHindrance hindrance(PaperRequest request) {
        PaperHindrance draft = hindrances.ofDraft(request);
        return draft != null || found(request).isPresent()
                ? draft
                : new PaperHindrance("paper.missing.meeting", "/meetings", "paper.next.meetings");
    }

    /** The one asked for; else the newest of the plan's bureau that looks at the plan, on a past day the newest held by it. */
    private Optional<MeetingHead> found(PaperRequest request) {
        List<MeetingHead> all = meetings.list(request.actor(), request.scope()).stream()
                .filter(one -> one.bureauId() == request.plan().bureauId())
                .filter(one ->
                        one.planId() == null || one.planId() == request.plan().id())
                .toList();
        Long asked = request.choice().meeting();
        if (asked != null) {
            return Optional.of(all.stream()
                    .filter(one -> one.id() == asked)
                    .findFirst()
                    .orElseThrow(() -> new NotFound("meeting", asked)));
        }
        return all.stream()
                .filter(one -> request.today() || !one.heldOn().isAfter(request.day()))
                .findFirst();
    }

    @Override
    public OfficialDocument write(PaperRequest request) {
        long id = found(request).orElseThrow(() -> new NotFound("meeting", "")).id();
        MeetingPage page = meetings.page(request.actor(), request.scope(), id);
        MeetingHead head = page.head();
        MeetingPack pack = page.pack();
        List<Block> body = new ArrayList<>();
        body.add(new Paragraph(words.of(
                "paper.meeting.facts",
                words.day(head.heldOn()),
                words.day(head.nextOn()),
                pack.plans().isEmpty()
                        ? words.of("meeting.noPlan")
                        : pack.plans().stream()
                                .map(title -> words.of("paper.cited", title))
                                .collect(Collectors.joining(words.of("paper.and"))))));
        List<Section> sections = List.of(
                new Section(words.of("meeting.earlier"), earlier(pack.earlier()), words.of("meeting.noEarlier")),
                items(words.of("light.OVERDUE"), pack.overdue()),
                items(words.of("paper.meeting.soon", words.day(pack.until())), pack.soon()),
                items(words.of("task.needsCoordination"), pack.coordination()),
                new Section(words.of("directive.openTitle"), orders(pack.directives()), words.of("directive.none")),
                new Section(words.of("meeting.decisions"), decisions(page), words.of("meeting.noDecision")));
        for (int i = 0; i < sections.size(); i++) {
            Section one = sections.get(i);
            body.add(new Heading(1, words.of("paper.section." + (i + 1), one.title())));
            body.add(one.table() == null ? new Paragraph(one.none()) : one.table());
        }
        return new OfficialDocument(
                null,
                null,
                words.of("paper.meeting.title", head.title()),
                words.of("paper.asOf", words.day(pack.asOf())),
                null,
                body,
                null,
                true);
    }

    /** @param none what stands there instead of an empty table */
    private record Section(String title, @Nullable Table table, String none) {}

    private Section items(String title, List<MeetingPack.Item> items) {
        return new Section(
                words.of("paper.meeting.items", title, items.size()),
                table(
                        items,
                        List.of(
                                new Column(words.of("paper.column.code"), 18, true),
                                new Column(words.of("paper.column.task"), 33, false),
                                new Column(words.of("paper.column.departments"), 27, false),
                                new Column(words.of("paper.column.due"), 31, true),
                                new Column(words.of("paper.column.light"), 15, true),
                                new Column(words.of("paper.meeting.progress"), 14, true),
                                new Column(words.of("paper.meeting.problems"), 25, false)),
                        this::item),
                words.of("meeting.nothing"));
    }

    private List<String> item(MeetingPack.Item one) {
        String left = one.daysOverdue() > 0
                ? words.of("paper.meeting.late", one.daysOverdue())
                : words.of("meeting.daysLeft", one.daysLeft());
        return List.of(
                one.code(),
                one.title(),
                departments(one),
                words.day(one.due()) + "\n" + left,
                one.light() == null ? words.of("common.none") : words.of("light." + one.light()),
                words.percent(one.progress()) + "\n" + words.percent(one.expected()),
                said(one.words()));
    }

    private String departments(MeetingPack.Item one) {
        if (one.departments().isEmpty()) {
            return words.of("department.none");
        }
        String named = String.join(words.of("paper.and"), one.few());
        return one.few().size() == one.departments().size()
                ? named
                : words.of("meeting.andMore", named, one.departments().size());
    }

    private @Nullable Table earlier(List<MeetingPack.Earlier> earlier) {
        return table(
                earlier,
                List.of(
                        new Column(words.of("paper.column.number"), 8, true),
                        new Column(words.of("meeting.decisions"), 70, false),
                        new Column(words.of("paper.column.code"), 14, true),
                        new Column(words.of("paper.meeting.standing"), 24, true)),
                one -> List.of("" + one.position(), one.text(), one.code() == null ? "" : one.code(), standing(one)));
    }

    private String standing(MeetingPack.Earlier one) {
        if (one.directive() != null) {
            return words.of("directive.state." + one.directive());
        }
        if (one.light() == null) {
            return words.of("meeting.kind." + one.kind());
        }
        return words.of("light." + one.light()) + " " + words.percent(one.progress());
    }

    private @Nullable Table orders(List<MeetingPack.Order> orders) {
        return table(
                orders,
                List.of(
                        new Column(words.of("paper.meeting.given"), 26, true),
                        new Column(words.of("paper.column.task"), 33, false),
                        new Column(words.of("paper.meeting.order"), 41, false),
                        new Column(words.of("paper.meeting.answers"), 40, false)),
                one -> List.of(
                        (one.giver() == null ? "" : one.giver() + "\n") + words.day(one.givenOn()),
                        one.code() + " " + one.title(),
                        one.text(),
                        answers(one)));
    }

    private String answers(MeetingPack.Order one) {
        String said = said(one.answers());
        String waiting = one.waiting().isEmpty()
                ? ""
                : words.of("meeting.waiting", String.join(words.of("paper.and"), one.waiting()));
        return one.answers().isEmpty() ? waiting : waiting.isEmpty() ? said : said + "\n" + waiting;
    }

    private @Nullable Table decisions(MeetingPage page) {
        return table(
                page.decisions(),
                List.of(
                        new Column(words.of("paper.column.number"), 8, true),
                        new Column(words.of("meeting.decisions"), 84, false),
                        new Column(words.of("paper.meeting.became"), 24, true)),
                one -> List.of(
                        "" + one.position(),
                        one.text(),
                        words.of("meeting.kind." + one.kind()) + (one.code() == null ? "" : " " + one.code())));
    }

    private String said(List<MeetingPack.Word> said) {
        return said.isEmpty()
                ? words.of("common.none")
                : said.stream()
                        .map(word -> words.of("paper.ofRole", word.department(), word.text()))
                        .collect(Collectors.joining("\n"));
    }

    private static <T> @Nullable Table table(List<T> rows, List<Column> columns, Function<T, List<String>> cells) {
        return rows.isEmpty()
                ? null
                : new Table(
                        null,
                        columns,
                        rows.stream()
                                .map(row ->
                                        cells.apply(row).stream().map(Cell::of).toList())
                                .toList());
    }
}
