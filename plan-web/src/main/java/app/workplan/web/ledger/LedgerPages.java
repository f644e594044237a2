package app.workplan.web.ledger;

import app.workplan.domain.task.Light;
import app.workplan.service.figure.AsOf;
import app.workplan.service.ledger.Ledger;
import app.workplan.service.ledger.LedgerChoices.Choice;
import app.workplan.service.ledger.LedgerFilter;
import app.workplan.service.ledger.LedgerSort;
import app.workplan.web.ledger.LedgerPage.Chip;
import app.workplan.web.ledger.LedgerPage.Condition;
import app.workplan.web.ledger.LedgerPage.Heads;
import app.workplan.web.ledger.LedgerPage.Option;
import app.workplan.web.ledger.LedgerPage.SortHead;
import app.workplan.web.ledger.LedgerPage.Tally;
import app.workplan.web.support.Address;
import app.workplan.web.support.Pager;
import app.workplan.web.support.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 台账页: what was found, with the links that change one thing of what was asked. */
@Component
@RequiredArgsConstructor
class LedgerPages {

    private final LedgerRows rows;
    private final Texts texts;

    /** @param address what was asked, with the day and the plans, but without the page */
    LedgerPage of(Ledger ledger, LedgerFilter filter, Address address, boolean several, AsOf asOf, String context) {
        return new LedgerPage(
                several,
                ledger.total(),
                ledger.more(),
                rows.of(ledger, filter.department(), several, asOf, context),
                chips(ledger, filter, address),
                tallies(ledger, filter),
                conditions(ledger, filter, address),
                heads(filter, address),
                Pager.of(ledger.page(), ledger.pages(), filter.size(), ledger.total(), address),
                options(ledger.choices().departments()),
                options(ledger.choices().chapters()));
    }

    private static List<Chip> chips(Ledger ledger, LedgerFilter filter, Address address) {
        List<Chip> chips = new ArrayList<>();
        boolean judged = ledger.total() == 0 || ledger.rows().stream().anyMatch(row -> row.light() != null);
        if (filter.isCancelled() || !judged) {
            return chips;
        }
        Set<Light> chosen = filter.lights();
        chips.add(
                new Chip(null, ledger.lights().total(), address.without("light").href(), chosen.isEmpty()));
        for (Light light : Light.values()) {
            chips.add(new Chip(
                    light,
                    ledger.lights().of(light),
                    address.with("light", light).href(),
                    chosen.contains(light)));
        }
        return chips;
    }

    private List<Tally> tallies(Ledger ledger, LedgerFilter filter) {
        return Stream.of(
                        tally("reports", constant("ledger.reports.", filter.reports()), ledger.reportShares(), ledger),
                        tally("onTime", constant("ledger.onTime.", filter.onTime()), ledger.onTimeShares(), ledger))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Tally> tally(String name, @Nullable String value, @Nullable Integer shares, Ledger ledger) {
        return value == null || shares == null
                ? Optional.empty()
                : Optional.of(new Tally(name, texts.of("ledger.filter." + name), value, shares, ledger.total()));
    }

    private List<Condition> conditions(Ledger ledger, LedgerFilter filter, Address address) {
        List<Condition> set = new ArrayList<>();
        add(set, address, "q", filter.q());
        add(set, address, "department", named(ledger.choices().departments(), filter.department()));
        add(set, address, "dueFrom", filter.dueFrom());
        add(set, address, "dueTo", filter.dueTo());
        add(set, address, "chapter", named(ledger.choices().chapters(), filter.chapter()));
        add(set, address, "state", constant("taskState.", filter.state()));
        add(set, address, "origin", constant("deadlineOrigin.", filter.origin()));
        add(set, address, "assigned", flag(filter.assigned()));
        add(set, address, "quantified", flag(filter.quantified()));
        add(set, address, "reports", constant("ledger.reports.", filter.reports()));
        add(set, address, "onTime", constant("ledger.onTime.", filter.onTime()));
        add(set, address, "coordination", flag(filter.coordination()));
        add(
                set,
                address,
                "silent",
                filter.silentDays() == null ? null : texts.of("ledger.silentDays", filter.silentDays()));
        return set;
    }

    private void add(List<Condition> set, Address address, String name, @Nullable Object value) {
        if (value != null) {
            set.add(new Condition(
                    texts.of("ledger.filter." + name),
                    value.toString(),
                    address.without(name).href()));
        }
    }

    private @Nullable String constant(String prefix, @Nullable Enum<?> value) {
        return value == null ? null : texts.of(prefix + value.name());
    }

    private @Nullable String flag(@Nullable Boolean value) {
        return value == null ? null : texts.of(value ? "common.yes" : "common.no");
    }

    private @Nullable String named(List<Choice> choices, @Nullable Long id) {
        if (id == null) {
            return null;
        }
        return choices.stream()
                .filter(choice -> choice.id() == id)
                .map(Choice::name)
                .findFirst()
                .orElseGet(() -> texts.of("ledger.unknown"));
    }

    private Heads heads(LedgerFilter filter, Address address) {
        return new Heads(
                head(LedgerSort.CODE, filter, address),
                head(LedgerSort.TITLE, filter, address),
                head(LedgerSort.LIGHT, filter, address),
                head(LedgerSort.DUE, filter, address),
                head(LedgerSort.OVERDUE, filter, address),
                head(LedgerSort.PROGRESS, filter, address));
    }

    /** A click sorts the usual way, a second one against it. */
    private SortHead head(LedgerSort column, LedgerFilter filter, Address address) {
        boolean current = filter.sort() == column;
        boolean reverse = current && !filter.reversed();
        String word = column == LedgerSort.CODE && !reverse ? null : (reverse ? "-" : "") + column.word();
        String direction = column.goesDown(filter.reversed()) ? "descending" : "ascending";
        return new SortHead(
                texts.of("ledger.column." + column.word()),
                address.with("sort", word).href(),
                current ? direction : null);
    }

    private static List<Option> options(List<Choice> choices) {
        return choices.stream()
                .map(choice -> new Option(String.valueOf(choice.id()), choice.name()))
                .toList();
    }
}
