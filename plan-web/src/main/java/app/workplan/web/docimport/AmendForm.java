package app.workplan.web.docimport;

import app.workplan.service.docimport.amend.AmendmentService.AmendPlan;
import app.workplan.service.docimport.amend.Comparison;
import app.workplan.web.support.Typed;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * 对照表 as the clerk filled it: which items belong together, what is ticked, the basis.
 *
 * @param said decisions on pairs, by the key of the text read; empty for a new one
 * @param shown keys of the ticks the page had; others get what the comparison suggests
 */
record AmendForm(
        Map<String, String> said,
        Set<String> taken,
        Set<String> shown,
        String basis,
        String seal,
        @Nullable Integer version,
        boolean seen) {

    static final AmendForm BLANK = new AmendForm(Map.of(), Set.of(), Set.of(), "", "", null, false);

    private static final String PAIR = "pair-";
    private static final String WAS = "was-";
    private static final String DECIDED = "decided-";

    static AmendForm of(MultiValueMap<String, String> typed) {
        Map<String, String> said = new HashMap<>();
        typed.keySet().stream().filter(name -> name.startsWith(PAIR)).forEach(name -> {
            String key = name.substring(PAIR.length());
            String chosen = Typed.text(typed.getFirst(name));
            if (!chosen.equals(Typed.text(typed.getFirst(WAS + key))) || typed.containsKey(DECIDED + key)) {
                said.put(key, chosen);
            }
        });
        Long version = Typed.number(typed.getFirst("version"));
        return new AmendForm(
                said,
                new HashSet<>(typed.getOrDefault("take", List.of())),
                new HashSet<>(typed.getOrDefault("row", List.of())),
                Typed.text(typed.getFirst("basis")),
                Typed.text(typed.getFirst("seal")),
                version == null || version > Integer.MAX_VALUE ? null : Integer.valueOf(Math.toIntExact(version)),
                typed.containsKey("seen"));
    }

    /** What is ticked on the page of that comparison. */
    Set<String> ticked(Comparison comparison) {
        Set<String> ticked = new LinkedHashSet<>(comparison.suggested());
        ticked.removeAll(shown);
        comparison.takeable().stream().filter(taken::contains).forEach(ticked::add);
        return ticked;
    }

    AmendPlan toCommand(long importId) {
        return new AmendPlan(importId, version, seal, said, taken, seen, basis);
    }
}
