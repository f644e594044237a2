package app.workplan.service.archive;

import app.workplan.domain.organisation.DepartmentGroup;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.document.parser.DepartmentWords;
import app.workplan.service.drafting.NamedDepartments;
import app.workplan.service.shared.RecordRows;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 已上传的计划文件, and what their names mean in the bureau; in the caller's transaction. */
@Component
@RequiredArgsConstructor
@Transactional(propagation = Propagation.MANDATORY)
class UploadedPlans {

    private static final String ONE =
            "select id, bureau_id, file_name, content, plan_id from plan_upload where id = :id";

    private static final String DONE = "update plan_upload set content = null, plan_id = :plan where id = :id";

    private final JdbcClient jdbc;
    private final NamedDepartments departments;

    /**
     * 一个上传的文件.
     *
     * @param content null once the plan is made
     * @param planId null before
     */
    record Upload(
            long id,
            long bureauId,
            String fileName,
            byte @Nullable [] content,
            @Nullable Long planId) {

        byte[] requireContent() {
            if (content == null) {
                throw new NotFound("upload", id);
            }
            return content;
        }
    }

    /** @throws NotFound when there is none (any more) */
    public Upload read(long id) {
        return one(ONE, id);
    }

    /** The same, so that nobody else makes a plan of it meanwhile. */
    public Upload lock(long id) {
        return one(ONE + " for update", id);
    }

    private Upload one(String sql, long id) {
        return jdbc.sql(sql)
                .param("id", id)
                .query(RecordRows.of(Upload.class))
                .optional()
                .orElseThrow(() -> new NotFound("upload", id));
    }

    /** The plan is made: the file is let go. */
    public void done(long id, long planId) {
        jdbc.sql(DONE).param("id", id).param("plan", planId).update();
    }

    /** 科室 of the file that the bureau has under that name or alias, by number; null where it has none. */
    public Map<Integer, @Nullable Long> matched(long bureauId, ArchiveFile file) {
        NamedDepartments.Known known = departments.knownTo(bureauId);
        Map<Integer, @Nullable Long> matched = new HashMap<>();
        file.names(ArchiveTables.DEPARTMENTS)
                .forEach((ref, name) -> matched.put(ref, known.byName().get(DepartmentWords.key(name))));
        return matched;
    }

    /**
     * What the file names, as the bureau has it; missing departments are made.
     *
     * @param chosen by number in the file
     * @throws RuleViolation when two departments would become one
     */
    public PlanRows.Known known(long bureauId, ArchiveFile file, Map<Integer, Long> chosen) {
        NamedDepartments.Known known = departments.knownTo(bureauId);
        Set<Long> own = new HashSet<>(known.byName().values());
        Map<Integer, Long> meant = new HashMap<>();
        file.names(ArchiveTables.DEPARTMENTS).forEach((ref, name) -> {
            Long id = chosen.get(ref);
            if (id != null && !own.contains(id)) {
                throw new NotFound("department", id);
            }
            meant.put(ref, id == null ? departments.named(known, name) : id);
        });
        if (new HashSet<>(meant.values()).size() < meant.size()) {
            throw new RuleViolation("archive.sameDepartment");
        }
        return new PlanRows.Known(bureauId, meant, groups(known, file));
    }

    /** 集合称谓 of the file that the bureau does not have. */
    public List<String> lostGroups(long bureauId, ArchiveFile file) {
        Map<Integer, Long> kept = groups(departments.knownTo(bureauId), file);
        return file.names(ArchiveTables.GROUPS).entrySet().stream()
                .filter(one -> !kept.containsKey(one.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static Map<Integer, Long> groups(NamedDepartments.Known known, ArchiveFile file) {
        Map<Integer, Long> groups = new HashMap<>();
        file.names(ArchiveTables.GROUPS).forEach((ref, name) -> {
            DepartmentGroup group = known.groups().get(DepartmentWords.key(name));
            if (group != null) {
                groups.put(ref, group.requireId());
            }
        });
        return groups;
    }
}
