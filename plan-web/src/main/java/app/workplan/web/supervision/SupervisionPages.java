package app.workplan.web.supervision;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.supervision.NoticeColour;
import app.workplan.domain.supervision.NoticeState;
import app.workplan.service.shared.Scope;
import app.workplan.service.supervision.LetterList;
import app.workplan.service.supervision.LetterQueries;
import app.workplan.service.supervision.Proposal;
import app.workplan.service.supervision.ProposalList;
import app.workplan.service.supervision.ProposalQueries;
import app.workplan.web.support.Address;
import app.workplan.web.support.Option;
import app.workplan.web.support.RefusedForm;
import app.workplan.web.support.ShellAdvice;
import app.workplan.web.support.Texts;
import app.workplan.web.support.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** 督办页: proposals above, letters below, one filter for both. */
@Component
@RequiredArgsConstructor
class SupervisionPages {

    private final ProposalQueries proposals;
    private final LetterQueries letters;
    private final ShellAdvice shell;
    private final Texts texts;

    ModelAndView show(
            HttpServletRequest request, Actor actor, Scope scope, SupervisionFilterForm filter, RefusedForm refused) {
        ProposalList proposed = proposals.list(actor);
        LetterList sent = letters.list(actor, scope, filter.toFilter());
        List<Proposal> fitting = proposed.of(filter.chosenColour(), filter.chosenDepartment(), filter.chosenTask());
        int page = Typed.page(filter.proposals(), last(fitting.size()));
        ModelAndView view = new ModelAndView("supervision/list");
        view.addObject("proposals", proposed);
        view.addObject(
                "lines",
                Stream.concat(ofRefused(fitting, refused), onPage(fitting, page))
                        .distinct()
                        .map(this::line)
                        .toList());
        view.addObject(
                "dismissed",
                proposed.dismissed().stream()
                        .map(one -> new DismissedLine(line(one.of()), one.reason(), one.on(), one.by()))
                        .toList());
        view.addObject("fitting", fitting.size());
        view.addObject("proposalPager", pager(filter.address(), "proposals", page, fitting.size()));
        view.addObject("letters", sent);
        view.addObject("letterPager", letterPager(filter, sent));
        view.addObject("filter", filter);
        view.addObject("states", NoticeState.values());
        view.addObject("colours", NoticeColour.values());
        view.addObject("departments", departments(proposed, sent));
        view.addObject("address", filter.address());
        view.addObject("refused", shown(fitting, refused));
        view.addObject("shell", shell.build(request));
        return view;
    }

    /** 不拟发的一项. */
    record DismissedLine(
            ProposalLine line,
            String reason,
            LocalDate on,
            @Nullable String by) {}

    /** 翻页. */
    record Turn(@Nullable String prev, @Nullable String next, int page, int pages) {}

    private static Turn letterPager(SupervisionFilterForm filter, LetterList sent) {
        return pager(filter.address(), "page", Typed.page(filter.page(), last(sent.total())), sent.total());
    }

    private static Turn pager(Address address, String name, int page, int total) {
        int pages = last(total);
        return new Turn(
                page > 1 ? address.with(name, page - 1).href() : null,
                page < pages ? address.with(name, page + 1).href() : null,
                page,
                pages);
    }

    private static int last(int total) {
        return Math.max(1, (total + SupervisionFilterForm.SIZE - 1) / SupervisionFilterForm.SIZE);
    }

    private static Stream<Proposal> onPage(List<Proposal> fitting, int page) {
        return fitting.stream()
                .skip((long) (page - 1) * SupervisionFilterForm.SIZE)
                .limit(SupervisionFilterForm.SIZE);
    }

    /** The one whose form was refused stands first, wherever it is in the order. */
    private static Stream<Proposal> ofRefused(List<Proposal> fitting, RefusedForm refused) {
        return fitting.stream()
                .filter(one ->
                        refused.is("issue-notice", one.shareId()) || refused.is("dismiss-proposal", one.shareId()));
    }

    /** Where what was proposed is gone, nothing typed is: it stands above, with what was wrong, to be copied. */
    private static RefusedForm shown(List<Proposal> fitting, RefusedForm refused) {
        boolean gone = !refused.problems().isEmpty()
                && ofRefused(fitting, refused).findAny().isEmpty();
        return gone
                ? new RefusedForm(
                        refused.form(),
                        refused.id(),
                        refused.typed(),
                        Map.of(
                                "",
                                refused.problems().values().stream()
                                        .flatMap(List::stream)
                                        .toList()))
                : refused;
    }

    private ProposalLine line(Proposal one) {
        return new ProposalLine(
                one,
                String.join(
                        texts.of("supervision.and"),
                        one.causes().stream()
                                .map(cause -> texts.of(
                                        "supervision.because." + cause,
                                        one.dueOn(),
                                        one.overdueSince() == null ? one.dueOn() : one.overdueSince(),
                                        one.daysOverdue(),
                                        one.behind(),
                                        one.shownProgress(),
                                        one.shownExpected(),
                                        one.returns()))
                                .toList()),
                one.causes().stream()
                        .map(cause ->
                                new Option(cause.colour().name(), texts.of("supervision.colour." + cause.colour())))
                        .toList(),
                texts.of("supervision.demand." + one.cause(), one.dueOn()));
    }

    private static List<Option> departments(ProposalList proposed, LetterList sent) {
        return Stream.concat(
                        proposed.all().stream()
                                .map(one -> new Option(String.valueOf(one.departmentId()), one.department())),
                        sent.departments().stream().map(one -> new Option(String.valueOf(one.value()), one.label())))
                .distinct()
                .toList();
    }
}
