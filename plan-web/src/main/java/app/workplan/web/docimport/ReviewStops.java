package app.workplan.web.docimport;

import app.workplan.service.docimport.review.Doubt;
import app.workplan.service.docimport.review.Doubts;
import app.workplan.service.document.ParsedDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 上一处、下一处: the way from one place with a doubt to the next, in the order of the text and round again at the end.
 *
 * @param previous null where there is no other place
 * @param next null where there is no other place
 */
record ReviewStops(@Nullable Stop previous, @Nullable Stop next) {

    /**
     * 一处.
     *
     * @param place first character of the item, or of the doubt outside items
     * @param anchor what the page scrolls to
     */
    record Stop(int place, String anchor) {}

    /** @param at where the reader is, null for nowhere */
    static ReviewStops of(ParsedDocument document, Doubts doubts, @Nullable Integer at) {
        List<Integer> places = doubts.places();
        if (places.isEmpty()) {
            return new ReviewStops(null, null);
        }
        int before = places.get(places.size() - 1);
        int next = places.get(0);
        for (int i = places.size() - 1; i >= 0 && at != null; i--) {
            next = places.get(i) > at ? places.get(i) : next;
        }
        for (int place : places) {
            before = at != null && place < at ? place : before;
        }
        return new ReviewStops(stop(document, doubts, before, at), stop(document, doubts, next, at));
    }

    private static @Nullable Stop stop(ParsedDocument document, Doubts doubts, int place, @Nullable Integer at) {
        if (at != null && at == place) {
            return null;
        }
        if (document.items().stream().anyMatch(one -> one.start() == place)) {
            return new Stop(place, "i-" + place);
        }
        return doubts.open().stream()
                .filter(one -> one.start() == place)
                .findFirst()
                .map(one -> new Stop(place, anchor(one)))
                .orElse(null);
    }

    /** The id of the question on the page. */
    static String anchor(Doubt one) {
        return "d-" + one.kind() + "-" + one.start();
    }
}
