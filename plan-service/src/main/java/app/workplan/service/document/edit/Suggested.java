package app.workplan.service.document.edit;

import app.workplan.service.document.ParsedDocument.Region;
import app.workplan.service.document.ParsedDocument.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** 文中提到的单位 after a correction. */
final class Suggested {

    private Suggested() {}

    /** What a sentence suggests belongs to the item the sentence belongs to now, and to none where it is noise. */
    static List<Suggestion> in(List<Region> regions, List<Suggestion> before) {
        List<Suggestion> kept = new ArrayList<>();
        for (Suggestion one : before) {
            regions.stream()
                    .filter(region -> region.start() <= one.start() && one.start() < region.end())
                    .map(Region::item)
                    .filter(Objects::nonNull)
                    .forEach(item -> kept.add(new Suggestion(item, one.name(), one.role(), one.start(), one.end())));
        }
        return List.copyOf(kept);
    }
}
