package app.workplan.web.docimport;

import app.workplan.domain.docimport.ImportState;
import app.workplan.domain.shared.Actor;
import app.workplan.service.docimport.ImportQueries;
import app.workplan.service.docimport.ImportReview;
import app.workplan.service.docimport.review.DoubtRules;
import app.workplan.service.docimport.review.Doubts;
import app.workplan.service.docimport.review.EarlierWork;
import app.workplan.service.docimport.review.EarlierWorkQueries;
import app.workplan.service.docimport.review.Proposals;
import app.workplan.service.document.ParsedDocument.Item;
import app.workplan.web.support.Texts;
import app.workplan.web.support.Typed;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Puts everything the page of one import shows into the model, for the page itself and for a refused form on it. */
@Component
@RequiredArgsConstructor
class CorrectionPages {

    static final String COMMIT = "commitForm";

    private final ImportQueries queries;
    private final EarlierWorkQueries earlier;
    private final AmendTargets targets;
    private final Texts texts;

    /**
     * What the address or a refused form asks for.
     *
     * @param part as typed
     * @param item first character of the item to be edited, or a place with a doubt outside items
     * @param change which form of that item was refused, empty for none
     * @param typed what stood in it
     */
    record Asked(@Nullable String part, @Nullable Integer item, String change, MultiValueMap<String, String> typed) {

        static final Asked NOTHING = of(null, null);

        static Asked of(@Nullable String part, @Nullable String item) {
            Long place = Typed.number(item);
            return new Asked(
                    part,
                    place == null || place > Integer.MAX_VALUE ? null : Integer.valueOf(Math.toIntExact(place)),
                    "",
                    new LinkedMultiValueMap<>());
        }
    }

    void show(Actor actor, long importId, Asked asked, Model model) {
        ImportReview review = queries.review(actor, importId);
        boolean waits = review.state() == ImportState.REVIEW;
        if (!model.containsAttribute(COMMIT)) {
            model.addAttribute(COMMIT, CommitForm.of(review.parsed().metadata()));
        }
        Doubts doubts = DoubtRules.of(review.parsed(), review.findings(), review.names(), review.settled());
        List<ImportPart> parts = ImportPart.of(review.text(), review.parsed());
        Item chosen = waits ? chosen(review, asked.item()) : null;
        Integer at = waits ? asked.item() : null;
        ImportPart part = at == null || asked.part() != null
                ? parts.get(Typed.page(asked.part(), parts.size()) - 1)
                : parts.get(ImportPart.holding(parts, at) - 1);
        EarlierWork work =
                waits && review.findings().assigned() < review.findings().tasks()
                        ? earlier.of(actor)
                        : EarlierWork.NONE;
        model.addAttribute("importState", review.state());
        model.addAttribute("amends", targets.of(actor, importId));
        model.addAttribute("review", review);
        model.addAttribute("waits", waits);
        model.addAttribute("reason", texts.ofKept(review.failure()));
        model.addAttribute(
                "leftOut",
                review.leftOut().stream()
                        .map(what -> texts.of("readerLeftOut." + what))
                        .collect(Collectors.joining(texts.of("reader.separator"))));
        model.addAttribute("part", part);
        model.addAttribute("doubts", doubts);
        model.addAttribute("groups", new ReviewRows(review, doubts, work, parts, part).groups());
        model.addAttribute("asked", DoubtViews.of(review, doubts, work, parts, texts, at));
        model.addAttribute("stops", ReviewStops.of(review.parsed(), doubts, at));
        model.addAttribute("proposals", waits ? Proposals.of(review.parsed(), doubts, review.names(), work) : null);
        model.addAttribute("paper", ReviewPaper.of(review, doubts, part));
        model.addAttribute("itemStarts", starts(review, part));
        model.addAttribute("loose", waits ? ReviewPaper.loose(review, part) : List.of());
        model.addAttribute("editing", chosen == null ? null : ReviewEditing.of(review, chosen, asked, work));
    }

    private static Set<Integer> starts(ImportReview review, ImportPart part) {
        Set<Integer> starts = new HashSet<>();
        review.parsed().items().stream().map(Item::start).filter(part::contains).forEach(starts::add);
        return starts;
    }

    private static @Nullable Item chosen(ImportReview review, @Nullable Integer start) {
        return start == null
                ? null
                : review.parsed().items().stream()
                        .filter(item -> item.start() == start)
                        .findFirst()
                        .orElse(null);
    }
}
