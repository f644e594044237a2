package app.workplan.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Nothing typed is lost when a session ends (ADR 0040): every form in which people write takes part. */
class KeptFormsTest {

    private static final Pattern FORM =
            Pattern.compile("<form\\b([^>]*method=\"post\"[^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern WRITES = Pattern.compile(
            ":: (?:text|area|line|date|number|percent|field)\\(|<textarea|<input class=\"form-control\"|_members ::|_userFields ::");

    /**
     * What must not come back (passwords, the word typed to delete), and what is a word or a day that the page of the ended
     * session shows: the name of a view, the year of a plan rolled forward. The checked sheets of a roster or a list are sent on, not
     * typed; files cannot be kept.
     */
    private static final Set<String> OTHERWISE = Set.of(
            "login",
            "change-password",
            "delete-plan",
            "save-view",
            "edit-view",
            "roll-forward",
            "import-roster",
            "import-rows",
            "evidence");

    /** 导入: the review page saves each correction as it is made. */
    private static final String IMPORT = "/templates/import/";

    @Test
    void everyFormInWhichPeopleWriteIsKept() {
        List<String> forgotten = Sources.where(source -> source.isMain() && source.is("html")).stream()
                .filter(source -> !source.path().contains(IMPORT))
                .flatMap(source -> forgotten(source.text()).stream().map(form -> source.path() + " " + form))
                .toList();
        assertThat(forgotten).isEmpty();
    }

    @Test
    void aFormThatWasForgottenIsFound() {
        String field = "<div th:replace=\"~{fragments/form :: text('name', 'x')}\"></div></form>";
        assertThat(forgotten("<form method=\"post\" data-form=\"a\">" + field)).containsExactly("a");
        assertThat(forgotten("<form method=\"post\" data-keep data-form=\"a\">" + field))
                .isEmpty();
        assertThat(forgotten("<form method=\"post\" data-form=\"a\"><button>go</button></form>"))
                .isEmpty();
    }

    private static List<String> forgotten(String html) {
        return FORM.matcher(html)
                .results()
                .filter(form -> WRITES.matcher(form.group(2)).find())
                .map(form -> form.group(1))
                .filter(start -> !start.contains("data-keep"))
                .map(KeptFormsTest::name)
                .filter(name -> !OTHERWISE.contains(name))
                .toList();
    }

    private static String name(String start) {
        Matcher name = Pattern.compile("data-form=\"([^\"]+)\"").matcher(start);
        return name.find() ? name.group(1) : start.strip();
    }
}
