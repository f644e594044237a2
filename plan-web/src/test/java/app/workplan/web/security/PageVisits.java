package app.workplan.web.security;

import app.workplan.web.Fixtures;
import app.workplan.web.security.MatrixLine.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Every page of the product with everybody who may open it, read from the permission matrix, which holds a line for
 * every address Spring answers: a new page is visited without being named here.
 */
public final class PageVisits {

    private static final List<String> FILES = List.of("{format}", ".docx", ".xlsx", ".zip", ".json", ".ics");

    private PageVisits() {}

    /** @param caller whom the address shows a page to: a role of bureau alpha, {@code first} or {@code anonymous} */
    public record Visit(String caller, String address) {}

    /** All of them, on own things of bureau alpha made for it; grouped by caller. */
    public static List<Visit> all(Fixtures fixtures) {
        TreeMap<String, List<Visit>> visits = new TreeMap<>();
        for (MatrixLine line : PermissionMatrix.lines()) {
            boolean file = FILES.stream().anyMatch(line.pattern()::endsWith)
                    || line.pattern().startsWith("/attachments/");
            if (!line.method().equals("GET") || file || line.isApi()) {
                continue;
            }
            String address = UriComponentsBuilder.fromPath(line.pattern())
                    .build(line.ids(fixtures, Relation.OWN))
                    .toString();
            line.expected().get(Relation.OWN).forEach((caller, status) -> {
                if (status == 200) {
                    visits.computeIfAbsent(caller, unseen -> new ArrayList<>()).add(new Visit(caller, address));
                }
            });
        }
        return visits.values().stream().flatMap(List::stream).toList();
    }
}
