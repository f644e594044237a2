package app.workplan.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.shared.Role;
import app.workplan.web.WebTestBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.test.web.servlet.MvcResult;

/** The summary of a refused form says of each line which field it speaks of, in the words under the field. */
class NamedErrorsTest extends WebTestBase {

    private static final String ADMIN = "admin@alpha";
    /** U+20BB7, two halves for Java. */
    private static final String RARE = "\uD842\uDFB7";

    private record Form(String user, String page, String name) {}

    @TestFactory
    Stream<DynamicTest> everyFormPostedEmptyOrWithJunkNamesItsFields() {
        fixtures.ready();
        String head = fixtures.somebody("alpha", Set.of(Role.HEAD), Set.of(fixtures.department("A1")));
        String user = "/admin/users/" + fixtures.userId(head);
        String department = "/admin/departments/" + fixtures.department("A1");
        return Stream.of(
                        new Form("admin", "/admin/bureaus", "create-bureau"),
                        new Form("admin", "/admin/bureaus/" + fixtures.bureau("beta"), "edit-bureau"),
                        new Form("admin", "/admin/calendar", "set-day"),
                        new Form(ADMIN, "/admin/departments", "create-department"),
                        new Form(ADMIN, "/admin/departments", "create-departments"),
                        new Form(ADMIN, department, "edit-department"),
                        new Form(ADMIN, department, "merge-department"),
                        new Form(ADMIN, department, "split-department"),
                        new Form(ADMIN, "/admin/groups", "create-group"),
                        new Form(ADMIN, "/admin/groups/" + fixtures.group("A1"), "edit-group"),
                        new Form(ADMIN, "/admin/users", "create-user"),
                        new Form(ADMIN, user, "edit-user"),
                        new Form(ADMIN, "/admin/settings", "settings"),
                        new Form(ADMIN, user + "/deputies", "name-deputy"),
                        new Form(head, "/account/deputies", "name-deputy"),
                        new Form(head, "/account", "change-password"))
                .flatMap(form -> Stream.of("", "zq", "zq".repeat(40))
                        .flatMap(typed -> Stream.of("zh-CN", "en")
                                .map(lang -> DynamicTest.dynamicTest(
                                        form.name() + " " + lang + " '" + typed + "'",
                                        () -> check(form, typed, lang)))));
    }

    private void check(Form form, String typed, String lang) throws Exception {
        Element empty = html(page(form.user(), form.page())).selectFirst("form[data-form=" + form.name() + "]");
        assertThat(empty).as("%s on %s", form.name(), form.page()).isNotNull();
        List<String> fields = new ArrayList<>(List.of("lang", lang));
        for (Element field : empty.select("[name]:not([name=_csrf])")) {
            boolean kept = field.attr("name").equals("version");
            boolean ticked = field.is("select, [type=checkbox], [type=radio]");
            if (!ticked) {
                fields.addAll(List.of(field.attr("name"), kept ? field.val() : typed));
            }
        }
        Document page = html(submit(form.user(), empty.attr("action"), fields.toArray(String[]::new)));
        List<Element> lines = page.select("[role=alert] li a[href^='#f-']");
        if (!typed.isEmpty() && lines.isEmpty()) {
            // so short a text is no fault of a form that asks for words
            return;
        }
        assertThat(lines).isNotEmpty();
        for (Element line : lines) {
            Element field = page.selectFirst(line.attr("href"));
            assertThat(field).as(line.text()).isNotNull();
            assertThat(page.select(line.attr("href") + "-error").text())
                    .as("the same words under the field")
                    .contains(line.text());
            String text = line.text().toLowerCase(Locale.ROOT);
            boolean quoted = !typed.isEmpty() && text.contains(typed);
            assertThat(quoted || names(page, field).stream().anyMatch(text::contains))
                    .as("%s for %s", line.text(), names(page, field))
                    .isTrue();
        }
    }

    /** What the page calls the field, without what stands in brackets. */
    private static List<String> names(Document page, Element field) {
        String label = page.select("label[for=" + field.id() + "]").text();
        Element legend = field.selectFirst("legend");
        if (legend == null && field.closest("fieldset") != null) {
            legend = field.closest("fieldset").selectFirst("legend");
        }
        List<String> names = new ArrayList<>();
        for (String one : new String[] {label, legend == null ? "" : legend.text()}) {
            String name =
                    one.replace(" *", "").replaceAll("\\s*[（(].*", "").strip().toLowerCase(Locale.ROOT);
            names.add(name);
            // “汛期前”指哪天以前: the quoted word is the name
            names.add(name.replaceAll("^.*?[“](.*?)[”].*$", "$1"));
            names.add(name.replace("超过", "").replace(" for reports", "").replace(" by more than", ""));
        }
        names.removeIf(String::isBlank);
        return names;
    }

    @Test
    void countsARareCharacterAsOne() throws Exception {
        String name = RARE.repeat(50) + "%010d".formatted(fixtures.next());
        assertThat(status(submit(
                        ADMIN,
                        "/admin/users",
                        "username",
                        "rare" + fixtures.next(),
                        "displayName",
                        name,
                        "roles",
                        "LEADER")))
                .isEqualTo(303);
        MvcResult more = submit(
                ADMIN,
                "/admin/users",
                "username",
                "rare" + fixtures.next(),
                "displayName",
                RARE.repeat(61),
                "roles",
                "LEADER");
        assertThat(status(more)).isEqualTo(422);
        assertThat(html(more).select("#f-displayName-error").text()).isEqualTo("姓名最多 60 字");
    }
}
