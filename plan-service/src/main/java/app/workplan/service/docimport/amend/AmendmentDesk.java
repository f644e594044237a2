package app.workplan.service.docimport.amend;

import app.workplan.service.docimport.BureauNames;
import app.workplan.service.docimport.ImportDictionary;
import app.workplan.service.document.ParsedDocument;
import java.util.HashMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 对照台: lays a text just read beside the plan it is to change. Who calls has looked at the permission. */
@Component
@RequiredArgsConstructor
class AmendmentDesk {

    private static final String NAMES = "select id, name from department where bureau_id = :bureau";

    private final PresentPlanQueries plans;
    private final ImportDictionary dictionary;
    private final JdbcClient jdbc;

    /** 新旧两边 and what differs. */
    record Compared(PresentPlan present, ReadText text, Comparison comparison) {}

    /**
     * @param said what the clerk decided of the pairs
     * @param lock whether the plan's tasks are kept from others until the transaction ends
     */
    Compared compare(
            long bureauId, long planId, ParsedDocument parsed, String text, Map<String, String> said, boolean lock) {
        BureauNames names = dictionary.of(bureauId);
        PresentPlan present = lock ? plans.locked(planId) : plans.of(planId);
        ReadText read = new ReadText(parsed, text, names, departments(bureauId));
        return new Compared(
                present, read, Comparison.of(present.provisions(), read.provisions(), said, present.isDraft()));
    }

    private Map<Long, String> departments(long bureauId) {
        Map<Long, String> names = new HashMap<>();
        jdbc.sql(NAMES)
                .param("bureau", bureauId)
                .query((row, number) -> names.put(row.getLong("id"), row.getString("name")))
                .list();
        return names;
    }
}
