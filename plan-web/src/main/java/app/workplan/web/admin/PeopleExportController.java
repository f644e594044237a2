package app.workplan.web.admin;

import app.workplan.domain.shared.Actor;
import app.workplan.service.organisation.DepartmentRow;
import app.workplan.service.organisation.OrganisationQueries;
import app.workplan.service.organisation.UserQueries;
import app.workplan.service.organisation.UserRow;
import app.workplan.service.sheet.SheetColumn;
import app.workplan.web.support.Exports;
import app.workplan.web.support.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** 导出科室和用户 of the administrator's bureau, with the columns that the roster import knows. */
@Controller
@RequiredArgsConstructor
class PeopleExportController {

    private final OrganisationQueries organisation;
    private final UserQueries users;
    private final Exports exports;
    private final Texts texts;
    private final Clock clock;

    @GetMapping("/admin/departments.xlsx")
    ResponseEntity<Resource> departments(Actor actor) {
        return send(
                "admin.department.title",
                List.of(
                        exports.column("admin.department.name", 30),
                        exports.column("admin.department.kind", 14),
                        exports.column("admin.department.aliases", 40),
                        exports.column("admin.department.validFrom", 14),
                        exports.column("admin.department.validTo", 14),
                        exports.column("admin.department.users", 10)),
                () -> organisation.departments(actor.requireBureauId()),
                this::cells);
    }

    @GetMapping("/admin/users.xlsx")
    ResponseEntity<Resource> users(Actor actor) {
        return send(
                "admin.user.title",
                List.of(
                        exports.column("admin.user.username", 22),
                        exports.column("admin.user.displayName", 18),
                        exports.column("admin.user.jobTitle", 18),
                        exports.column("admin.user.roles", 20),
                        exports.column("admin.user.departments", 36),
                        exports.column("admin.user.state", 14)),
                () -> users.users(actor.requireBureauId()),
                this::cells);
    }

    private <T> ResponseEntity<Resource> send(
            String key, List<SheetColumn> columns, Supplier<List<T>> read, Function<T, List<@Nullable Object>> cells) {
        return exports.send(
                () -> exports.list(texts.of(key), LocalDate.now(clock), List.of(), columns, read.get(), cells));
    }

    private List<@Nullable Object> cells(DepartmentRow one) {
        return Arrays.asList(
                one.name(),
                texts.of("departmentKind." + one.kind()),
                one.aliases(),
                one.validFrom(),
                one.validTo(),
                one.users());
    }

    private List<@Nullable Object> cells(UserRow one) {
        return Arrays.asList(
                one.username(),
                one.displayName(),
                one.title(),
                one.roles().stream().map(role -> texts.of("userRole." + role)).collect(Collectors.joining("+")),
                one.departments(),
                texts.of(state(one)));
    }

    private static String state(UserRow one) {
        if (!one.enabled()) {
            return "admin.user.stateDisabled";
        }
        if (one.locked()) {
            return "admin.user.stateLocked";
        }
        return one.mustChangePassword() ? "admin.user.stateNew" : "admin.user.stateActive";
    }
}
