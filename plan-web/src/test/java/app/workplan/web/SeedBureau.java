package app.workplan.web;

import app.workplan.domain.organisation.DepartmentKind;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Role;
import app.workplan.service.organisation.CreateBureau;
import app.workplan.service.organisation.CreateDepartment;
import app.workplan.service.organisation.CreateGroup;
import app.workplan.service.organisation.CreateUser;
import app.workplan.service.organisation.OrganisationService;
import app.workplan.service.organisation.SetUpService;
import app.workplan.service.organisation.UserService;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Bureaus as the seeds describe them, with departments and collective names but without plans. */
@Component
@Lazy
public class SeedBureau {

    private static final Actor FIRST =
            new Actor(null, "first administrator", null, Set.of(Role.ADMIN), Set.of(), null, null);

    private final Fixtures fixtures;
    private final SetUpService setUp;
    private final OrganisationService organisation;
    private final UserService users;
    private final JdbcClient jdbc;

    SeedBureau(
            Fixtures fixtures,
            SetUpService setUp,
            OrganisationService organisation,
            UserService users,
            JdbcClient jdbc) {
        this.fixtures = fixtures;
        this.setUp = setUp;
        this.organisation = organisation;
        this.users = users;
        this.jdbc = jdbc;
    }

    /** A new bureau; its users are {@code office}, {@code leader} and {@code head} (of the first department). */
    public record Made(String suffix, String text) {

        /** The user name. */
        public String user(String role) {
            return role + "@" + suffix;
        }
    }

    /** The text of the seed. */
    public static String text(String document) throws IOException {
        try (InputStream in = SeedBureau.class.getResourceAsStream("/seeds/" + document)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A text of two numbered items. */
    public static String numbered() {
        return "一、重点工作\n（一）抓好检查。落实责任。\n（二）抓好培训。落实责任。\n";
    }

    /** Makes the bureau of the seed anew. */
    public Made of(String code) throws IOException {
        JsonNode seed;
        try (InputStream in = SeedBureau.class.getResourceAsStream("/seeds/" + code + ".json")) {
            seed = JsonMapper.builder().build().readTree(in);
        }
        String suffix = code + fixtures.next();
        setUp.openBureau(FIRST, new CreateBureau(suffix, suffix, suffix, null), "admin@" + suffix, "Admin");
        long bureau = jdbc.sql("select id from bureau where code = :code")
                .param("code", suffix)
                .query(Long.class)
                .single();
        Actor admin = new Actor(null, "admin", bureau, Set.of(Role.ADMIN), Set.of(), null, null);
        Map<String, Long> departments = new HashMap<>();
        for (JsonNode one : seed.get("departments")) {
            List<String> aliases = new ArrayList<>();
            one.path("aliases").forEach(alias -> aliases.add(alias.asString()));
            departments.put(
                    one.get("code").asString(),
                    organisation.createDepartment(
                            admin,
                            new CreateDepartment(
                                    null, one.get("name").asString(), DepartmentKind.SECTION, aliases, null, null)));
        }
        for (JsonNode one : seed.path("groups")) {
            List<Long> members = new ArrayList<>();
            one.get("members").forEach(member -> members.add(departments.get(member.asString())));
            organisation.createGroup(admin, new CreateGroup(one.get("name").asString(), members, null));
        }
        user(admin, "office@" + suffix, Role.OFFICE, Set.of());
        user(admin, "leader@" + suffix, Role.LEADER, Set.of());
        user(
                admin,
                "head@" + suffix,
                Role.HEAD,
                Set.of(departments.values().iterator().next()));
        return new Made(suffix, text(seed.get("plan").get("document").asString()));
    }

    private void user(Actor admin, String username, Role role, Set<Long> departments) {
        users.create(admin, new CreateUser(username, username, null, Set.of(role), departments));
        jdbc.sql("update user_account set must_change_password = false where username = :name")
                .param("name", username)
                .update();
    }
}
