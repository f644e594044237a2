package app.workplan.web.notice;

import app.workplan.domain.shared.Actor;
import app.workplan.service.notice.NoticeQueries;
import app.workplan.service.notice.NoticeRow;
import app.workplan.service.notice.NoticeService;
import app.workplan.web.support.Address;
import app.workplan.web.support.Flash;
import app.workplan.web.support.Typed;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 通知: the reader's own, newest first. */
@Controller
@RequiredArgsConstructor
class InboxController {

    private static final int SIZE = 20;
    private static final int TASKS_SHOWN = 20;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final NoticeQueries notices;
    private final NoticeService service;
    private final NoticeWords words;
    private final Clock clock;

    @GetMapping("/inbox")
    String page(
            Actor actor,
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(required = false) @Nullable String page,
            Locale language,
            Model model) {
        boolean unreadOnly = isUnreadOnly(show);
        NoticeQueries.Numbers numbers = notices.numbers(actor);
        long listed = unreadOnly ? numbers.unread() : numbers.total();
        int pages = (int) Math.max(1, (listed + SIZE - 1) / SIZE);
        int shown = Typed.page(page, pages);
        Address address = Address.of("/inbox").with("show", unreadOnly ? "unread" : null);
        model.addAttribute("numbers", numbers);
        model.addAttribute("unreadOnly", unreadOnly);
        model.addAttribute(
                "lines",
                notices.page(actor, unreadOnly, shown, SIZE).stream()
                        .map(row -> line(row, language))
                        .toList());
        model.addAttribute("shown", shown);
        model.addAttribute("pages", pages);
        model.addAttribute("prev", turned(address, shown - 1, pages));
        model.addAttribute("next", turned(address, shown + 1, pages));
        return "notice/inbox";
    }

    /** Goes where the notice leads to; it is read then. */
    @PostMapping("/inbox/{id}/opening")
    String open(Actor actor, @PathVariable long id) {
        return "redirect:" + NoticeWords.address(service.read(actor, id));
    }

    @PostMapping("/inbox/{id}/reading")
    String read(Actor actor, @PathVariable long id, @RequestParam(required = false) @Nullable String show) {
        service.read(actor, id);
        return back(show);
    }

    @PostMapping("/inbox/readings")
    String readAll(
            Actor actor,
            @RequestParam(required = false) @Nullable String newest,
            @RequestParam(required = false) @Nullable String show,
            RedirectAttributes redirect) {
        Long seen = Typed.number(newest);
        int read = service.readAll(actor, seen == null ? 0 : seen);
        Flash.tell(redirect, "notice.allRead", read);
        return back(show);
    }

    /** Whether the address asks for what was not read only. */
    static boolean isUnreadOnly(@Nullable String show) {
        return "unread".equals(show);
    }

    private static String back(@Nullable String show) {
        return isUnreadOnly(show) ? "redirect:/inbox?show=unread" : "redirect:/inbox";
    }

    private NoticeLine line(NoticeRow row, Locale language) {
        List<NoticeLine.TaskLine> tasks = row.lines().stream()
                .limit(TASKS_SHOWN)
                .map(one -> new NoticeLine.TaskLine(one.taskId(), one.why().name(), words.line(one, language)))
                .toList();
        return new NoticeLine(
                row.id(),
                row.kind().name(),
                row.kind().getTopic().name(),
                words.sentence(row, language),
                MINUTE.format(row.createdAt().atZone(clock.getZone())),
                row.isUnread(),
                tasks,
                row.lines().size() - tasks.size());
    }

    private static @Nullable String turned(Address address, int page, int pages) {
        return page < 1 || page > pages ? null : address.with("page", page).href();
    }
}
