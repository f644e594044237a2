package app.workplan.service.demo;

import app.workplan.domain.organisation.DepartmentKind;
import app.workplan.domain.plan.PlanKind;
import app.workplan.domain.shared.Role;
import app.workplan.domain.task.ShareRole;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * 一个示范单位, as its file in the module seeds tells it (seeds/README.md).
 *
 * @param code short ASCII name, the part after @ in its accounts
 * @param assignments by item path; empty where the document itself names the departments
 */
record DemoSeed(
        String code,
        String name,
        String shortName,
        PlanFile plan,
        List<Department> departments,
        List<Group> groups,
        List<Account> accounts,
        List<Assignment> assignments) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    record PlanFile(
            String document,
            PlanKind kind,
            LocalDate periodFrom,
            LocalDate periodTo,
            LocalDate issuedOn,
            String issuedOnFrom,
            boolean assignedInText) {}

    record Department(String code, String name, DepartmentKind kind, int order, List<String> aliases) {}

    record Group(String name, List<String> aliases, List<String> members) {}

    record Account(String username, String name, String title, Role role, List<String> departments) {}

    record Assignment(String item, List<AssignedShare> shares) {}

    record AssignedShare(String department, ShareRole role) {}

    /** @param departmentsValidFrom the day from which all departments are valid */
    record Overview(List<String> bureaus, LocalDate departmentsValidFrom) {}

    static Overview overview() {
        return read("demo.json", Overview.class);
    }

    static DemoSeed load(String code) {
        DemoSeed seed = read(code + ".json", DemoSeed.class);
        return new DemoSeed(
                seed.code,
                seed.name,
                seed.shortName,
                seed.plan,
                seed.departments,
                seed.groups,
                seed.accounts,
                seed.assignments == null ? List.of() : seed.assignments);
    }

    /** The text of the plan document. */
    String document() {
        return new String(bytes(plan.document()), StandardCharsets.UTF_8);
    }

    static <T> T read(String file, Class<T> type) {
        return JSON.readValue(bytes(file), type);
    }

    private static byte[] bytes(String file) {
        try (InputStream in = DemoSeed.class.getResourceAsStream("/seeds/" + file)) {
            if (in == null) {
                throw new IllegalStateException("seeds/" + file + " is missing from the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
