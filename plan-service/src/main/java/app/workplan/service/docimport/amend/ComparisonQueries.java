package app.workplan.service.docimport.amend;

import app.workplan.domain.plan.PlanState;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.service.docimport.ImportAccess;
import app.workplan.service.docimport.ImportQueries;
import app.workplan.service.docimport.ImportReview;
import app.workplan.service.docimport.amend.AmendedDocumentQueries.Target;
import app.workplan.service.docimport.review.DoubtRules;
import java.util.HashMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 新旧对照的读取: an upload laid beside the plan it is to change. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class ComparisonQueries {

    private final ImportQueries imports;
    private final AmendedDocumentQueries documents;
    private final AmendmentDesk desk;
    private final ImportAccess access;

    /**
     * 新旧对照 of one upload.
     *
     * @param version of the import
     * @param doubts that nobody looked at
     * @param done whether it was written already
     * @param places where each added item will come, by its key: number and title of the item or chapter above
     */
    public record Compared(
            ImportReview review,
            long planId,
            String planTitle,
            PlanState planState,
            String seal,
            int doubts,
            boolean done,
            Comparison comparison,
            Map<String, String> places) {}

    /**
     * Compares.
     *
     * @param said what the clerk decided of the pairs, by the key of the text read; empty for a new one
     * @throws NotFound when the import is unknown, another bureau's, not read, or to be a plan of its own
     */
    public Compared compare(Actor actor, long importId, Map<String, String> said) {
        access.requireCanImport(actor);
        ImportReview review = imports.review(actor, importId);
        Target target = documents.aimedAt(actor, importId);
        if (target == null) {
            throw new NotFound("comparison", importId);
        }
        AmendmentDesk.Compared compared =
                desk.compare(actor.requireBureauId(), target.id(), review.parsed(), review.text(), said, false);
        int doubts = DoubtRules.of(review.parsed(), review.findings(), review.names(), review.settled())
                .open()
                .size();
        return new Compared(
                review,
                target.id(),
                compared.present().title(),
                compared.present().state(),
                compared.present().seal(),
                doubts,
                review.planId() != null,
                compared.comparison(),
                places(compared));
    }

    private static Map<String, String> places(AmendmentDesk.Compared compared) {
        NewPlaces places = new NewPlaces(compared.present(), compared.text(), compared.comparison());
        Map<String, String> names = new HashMap<>();
        for (Provision one : compared.comparison().added()) {
            long id = places.of(compared.text().item(one.key()));
            compared.present()
                    .item(id)
                    .ifPresentOrElse(
                            item -> names.put(one.key(), name(item.number(), item.title())),
                            () -> compared.present().chapters().stream()
                                    .filter(chapter -> chapter.id() == id)
                                    .forEach(chapter -> names.put(one.key(), name(chapter.number(), chapter.title()))));
        }
        return names;
    }

    private static String name(@Nullable String number, String title) {
        return number == null ? title : number + " " + title;
    }
}
