package app.workplan.web.ledger;

import app.workplan.domain.shared.Actor;
import app.workplan.service.figure.AsOf;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.ledger.KeptView;
import app.workplan.service.ledger.LedgerFilter;
import app.workplan.service.ledger.LedgerKept;
import app.workplan.service.ledger.LedgerQueries;
import app.workplan.service.ledger.LedgerViewQueries;
import app.workplan.service.shared.Scope;
import app.workplan.web.support.Address;
import app.workplan.web.support.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 视图条: the built-in and kept views above the ledger, each with its address and its count. */
@Component
@RequiredArgsConstructor
class LedgerViews {

    /** The view of a reader who wants every task although the ledger opens with another. */
    static final String NONE = "none";

    private static final String COUNTS = "counts";
    private static final Set<String> NO_CONDITION = Set.of("lang", "asOf", "plan", "view", COUNTS);

    private final LedgerViewQueries views;
    private final LedgerQueries ledgers;
    private final Texts texts;

    /**
     * What the template shows.
     *
     * @param tabs built-in ones, one's own, what colleagues share
     * @param current the view in the address, null without
     * @param home key of the view the ledger opens with
     * @param missing whether the view asked for, or the one to open with, is no more
     * @param query what is kept when the page is kept as a view
     * @param every the ledger without any condition
     * @param counting the same page with the counts, null where they are shown: they judge the plans once more
     */
    record Strip(
            List<Tab> tabs,
            @Nullable Tab current,
            @Nullable String home,
            boolean missing,
            boolean canShare,
            String query,
            String every,
            @Nullable String counting) {}

    /**
     * One view.
     *
     * @param count null where nothing is judged
     * @param changed whether the page no longer shows what the view means
     * @param kept null for a built-in one
     */
    record Tab(
            String key,
            String name,
            @Nullable Integer count,
            String href,
            boolean current,
            boolean changed,
            @Nullable KeptView kept) {}

    private record Meant(
            String key,
            String name,
            LedgerReading reading,
            @Nullable KeptView kept) {}

    /**
     * Where the ledger has to go on to: the reader opened it with nothing asked but a view, or with nothing asked at
     * all and has set one for that.
     *
     * @param asked names in the address
     * @param here the ledger with plan and day, without the context path
     */
    Optional<String> opening(LedgerKept kept, Collection<String> asked, LedgerForm form, Address here, LocalDate day) {
        boolean fromTheMenu =
                here.path().equals("/tasks") && Set.of("lang", "asOf").containsAll(asked);
        if (!fromTheMenu && (form.getView() == null || !NO_CONDITION.containsAll(asked))) {
            return Optional.empty();
        }
        String wanted = fromTheMenu ? kept.arrangement().defaultView() : form.getView();
        return all(kept.views(), here, day)
                .filter(one -> one.key().equals(wanted))
                .findFirst()
                .map(one -> href(one, here));
    }

    /** @param here the ledger with plan and day */
    Strip strip(
            Actor actor,
            Scope scope,
            List<JudgedPlan> plans,
            AsOf asOf,
            LedgerReading reading,
            @Nullable String asked,
            LedgerFrame frame,
            Address page,
            Address here) {
        List<Meant> meant = all(frame.kept(), here, asOf.day()).toList();
        List<LedgerFilter> filters =
                meant.stream().map(one -> one.reading().getFilter()).toList();
        boolean counted = page.query().containsKey(COUNTS);
        boolean judged = counted && plans.stream().anyMatch(JudgedPlan::isIssued);
        List<Integer> counts = judged
                ? ledgers.counts(scope, plans.stream().map(JudgedPlan::id).toList(), asOf.day(), filters)
                : List.of();
        List<Tab> tabs = new ArrayList<>();
        for (int i = 0; i < meant.size(); i++) {
            tabs.add(tab(meant.get(i), judged ? counts.get(i) : null, reading, asked, here));
        }
        Tab current = tabs.stream().filter(Tab::current).findFirst().orElse(null);
        String home = frame.home();
        boolean homeGone =
                home != null && tabs.stream().noneMatch(tab -> tab.key().equals(home));
        return new Strip(
                tabs,
                current,
                home,
                homeGone || asked != null && current == null && !asked.equals(NONE),
                views.canShare(actor),
                query(reading.getAddress().with("cols", frame.shown())),
                here.with("view", home == null ? null : NONE).href(),
                counted ? null : page.with(COUNTS, "1").href());
    }

    private Stream<Meant> all(List<KeptView> views, Address here, LocalDate day) {
        Stream<Meant> builtIn = Arrays.stream(BuiltInView.values())
                .map(one -> new Meant(
                        one.getKey(),
                        texts.of("ledger.view." + one.name()),
                        reading(query(one.on(Address.of(here.path()), day))),
                        null));
        Stream<Meant> kept =
                views.stream().map(one -> new Meant(String.valueOf(one.id()), one.name(), reading(one.query()), one));
        return Stream.concat(builtIn, kept);
    }

    private static Tab tab(
            Meant one, @Nullable Integer count, LedgerReading reading, @Nullable String asked, Address here) {
        boolean current = one.key().equals(asked);
        boolean same =
                one.reading().getAddress().query().equals(reading.getAddress().query());
        return new Tab(one.key(), one.name(), count, href(one, here), current, current && !same, one.kept());
    }

    private static String href(Meant one, Address here) {
        Address address = here;
        for (var each : one.reading().getAddress().query().entrySet()) {
            address = address.withAll(each.getKey(), each.getValue());
        }
        return address.with("view", one.key()).href();
    }

    private static LedgerReading reading(String query) {
        return new LedgerReading("/tasks", LedgerPlace.form(query));
    }

    /** What stands behind the question mark. */
    static String query(Address address) {
        String href = address.href();
        int mark = href.indexOf('?');
        return mark < 0 ? "" : href.substring(mark + 1);
    }
}
