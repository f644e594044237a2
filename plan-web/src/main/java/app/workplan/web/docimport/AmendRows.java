package app.workplan.web.docimport;

import app.workplan.domain.task.DeadlineOrigin;
import app.workplan.service.docimport.amend.Comparison;
import app.workplan.service.docimport.amend.ComparisonQueries.Compared;
import app.workplan.service.docimport.amend.Difference;
import app.workplan.service.docimport.amend.Facet;
import app.workplan.service.docimport.amend.MatchReason;
import app.workplan.service.docimport.amend.Provision;
import app.workplan.service.docimport.amend.Provision.Goal;
import app.workplan.service.docimport.amend.Provision.Standing;
import app.workplan.service.docimport.amend.WordingDiff;
import app.workplan.web.support.Option;
import app.workplan.web.support.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 对照表的行: what the text adds, changes and leaves out, in words. */
final class AmendRows {

    private static final int MAX_TITLE = 40;

    private final Compared compared;
    private final AmendForm form;
    private final Texts texts;
    private final Set<String> ticked;
    private final Map<String, List<Provision>> alike;

    AmendRows(Compared compared, AmendForm form, Texts texts) {
        this.compared = compared;
        this.form = form;
        this.texts = texts;
        this.ticked = form.ticked(compared.comparison());
        this.alike = compared.comparison().choices();
    }

    /**
     * 新增的一条.
     *
     * @param key of its tick
     * @param read key in the text
     * @param under where it will come
     */
    record Added(String key, String read, Provision of, String under, Told told, boolean ticked, Pairing pairing) {}

    /** 改动的一条. */
    record Changed(
            String key,
            String read,
            Provision present,
            MatchReason reason,
            int percent,
            List<Line> lines,
            Pairing pairing) {}

    /**
     * 一处不同; pieces for wordings and departments, before and after for the rest.
     *
     * @param note why it is not ticked, null where nothing is to be said
     */
    record Line(
            String key,
            Facet facet,
            List<WordingDiff.Piece> pieces,
            String before,
            String after,
            boolean takeable,
            boolean ticked,
            @Nullable String note) {}

    /** 删去的一条. */
    record Removed(String key, Provision of, Told told, boolean done, boolean ticked) {}

    /** Departments, deadline, frequencies and targets in words. */
    record Told(String departments, String deadline, String frequencies, String targets) {}

    /**
     * 对应哪一条.
     *
     * @param now key of the item of the plan, empty for a new one
     * @param decided whether the clerk said so
     */
    record Pairing(String now, boolean decided, List<Option> choices) {}

    List<Added> added() {
        return compared.comparison().added().stream()
                .map(one -> new Added(
                        Comparison.addedKey(one),
                        one.key(),
                        one,
                        compared.places().getOrDefault(one.key(), ""),
                        told(one),
                        ticked.contains(Comparison.addedKey(one)),
                        pairing(one, null)))
                .toList();
    }

    List<Changed> changed() {
        return compared.comparison().changed().stream()
                .map(one -> new Changed(
                        "c" + one.read().key(),
                        one.read().key(),
                        one.present(),
                        one.reason(),
                        one.percent(),
                        one.differences().stream().map(line -> line(one, line)).toList(),
                        pairing(one.read(), one.present())))
                .toList();
    }

    List<Removed> removed() {
        return compared.comparison().removed().stream()
                .map(one -> new Removed(
                        Comparison.removedKey(one),
                        one,
                        told(one),
                        one.standing() == Standing.DONE,
                        ticked.contains(Comparison.removedKey(one))))
                .toList();
    }

    private Line line(Comparison.Changed one, Difference difference) {
        Facet facet = difference.facet();
        String key = one.key(facet);
        Provision old = one.present();
        Provision next = one.read();
        List<WordingDiff.Piece> pieces = switch (facet) {
            case TITLE -> WordingDiff.of(old.title(), next.title());
            case TEXT -> WordingDiff.of(old.words().strip(), next.words().strip());
            case DEPARTMENTS -> WordingDiff.ofNames(named(old), named(next), texts.of("amend.separator"));
            default -> List.of();
        };
        return new Line(
                key,
                facet,
                pieces,
                told(old, facet),
                told(next, facet),
                difference.takeable(),
                ticked.contains(key),
                difference.note() == null ? null : texts.of("amend.note." + difference.note()));
    }

    private String told(Provision one, Facet facet) {
        String told = switch (facet) {
            case DEPARTMENTS -> departments(one);
            case DEADLINE -> deadline(one);
            case FREQUENCY -> frequencies(one);
            case TARGET -> targets(one);
            case NUMBER -> Objects.requireNonNullElse(one.place().number(), "");
            case STATE -> texts.of("amend.standing." + one.standing());
            default -> "";
        };
        return told.isEmpty() ? texts.of("common.none") : told;
    }

    private Told told(Provision one) {
        return new Told(departments(one), deadline(one), frequencies(one), targets(one));
    }

    private String departments(Provision one) {
        return String.join(texts.of("amend.separator"), named(one));
    }

    private List<String> named(Provision one) {
        return one.duties().stream()
                .map(duty -> texts.of("amend.duty", texts.of("shareRole." + duty.role()), duty.name()))
                .toList();
    }

    private String deadline(Provision one) {
        Provision.Due due = one.due();
        if (due == null || due.origin() == DeadlineOrigin.DEFAULT) {
            return texts.of("amend.due.default");
        }
        return due.words() == null
                ? due.day().toString()
                : texts.of("amend.due.words", due.day().toString(), due.words());
    }

    private String frequencies(Provision one) {
        return one.rhythms().stream()
                .map(rhythm -> texts.of("amend.rhythm", texts.of("frequency." + rhythm.per()), rhythm.minCount()))
                .collect(Collectors.joining(texts.of("amend.separator")));
    }

    private String targets(Provision one) {
        return one.goals().stream().map(Goal::words).collect(Collectors.joining(texts.of("amend.separator")));
    }

    private Pairing pairing(Provision read, @Nullable Provision present) {
        List<Option> choices = new ArrayList<>();
        choices.add(new Option("", texts.of("amend.pair.new")));
        if (present != null) {
            choices.add(option(present));
        }
        alike.getOrDefault(read.key(), List.of()).forEach(one -> choices.add(option(one)));
        return new Pairing(present == null ? "" : present.key(), form.said().containsKey(read.key()), choices);
    }

    private Option option(Provision one) {
        String title = one.title().length() > MAX_TITLE ? one.title().substring(0, MAX_TITLE) + "…" : one.title();
        return new Option(
                one.key(), one.place().number() == null ? title : one.place().number() + " " + title);
    }
}
