package app.workplan.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.architecture.Sources.Source;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words of the pages: none missing, none left over, the same in both languages. */
class MessageBundlesTest {

    private static final String FOLDER = "plan-web/src/main/resources/";

    private static final Bundles BUNDLES = Bundles.of(
            Sources.where(file -> file.is("properties") && file.path().startsWith(FOLDER + "messages")));

    private static final MessageUse USE = MessageUse.of(
            Sources.where(file -> file.isMain()
                    && (file.is("java") || file.is("html"))
                    && !file.path().contains("/service/document/parser/")),
            BUNDLES.areas(),
            BUNDLES.chinese()::containsKey);

    @Test
    void everyKeyAskedForIsThere() {
        assertThat(BUNDLES.missing(USE.wanted())).isEmpty();
        assertThat(USE.wanted()).hasSizeGreaterThan(400);
    }

    @Test
    void everyValueOfABeginningHasItsText() {
        Set<String> unknown = new TreeSet<>(USE.prefixes().keySet());
        unknown.removeAll(MessageValues.BY_PREFIX.keySet());
        unknown.removeAll(MessageValues.NO_KEYS);
        assertThat(unknown)
                .as("beginnings of keys that MessageValues does not know")
                .isEmpty();
        assertThat(BUNDLES.chinese().keySet()).containsAll(MessageValues.keys(MessageValues.BY_PREFIX.keySet()));
    }

    @Test
    void noKeyIsLeftOver() {
        Set<String> used = new TreeSet<>(USE.wanted().keySet());
        used.addAll(USE.words());
        USE.words().forEach(word -> used.addAll(List.of("error." + word, "audit." + word)));
        used.addAll(MessageValues.keys(MessageValues.BY_PREFIX.keySet()));
        used.addAll(MessageValues.OF_THE_FRAMEWORK);
        assertThat(BUNDLES.orphans(used)).isEmpty();
    }

    @Test
    void bothLanguagesSayTheSame() {
        assertThat(BUNDLES.differences()).isEmpty();
        assertThat(BUNDLES.problems()).isEmpty();
    }

    /** Only a text with places is read as a format, in which one apostrophe is none. */
    @Test
    void apostropheIsDoubledWherePlacesAreAndNowhereElse() {
        assertThat(Stream.of(BUNDLES.chinese(), BUNDLES.english())
                        .flatMap(words -> words.entrySet().stream())
                        .filter(one -> one.getValue().matches("(?s).*\\{\\d.*")
                                ? one.getValue().replace("''", "").contains("'")
                                : one.getValue().contains("''"))
                        .map(Map.Entry::getKey))
                .isEmpty();
    }

    @Test
    void everyBundleIsRead() {
        String settings = Sources.settings(FOLDER + "application.yml");
        assertThat(Sources.where(file -> file.is("properties") && file.path().startsWith(FOLDER + "messages")))
                .extracting(file -> file.path().substring(FOLDER.length()).replaceFirst("(_en)?\\.properties$", ""))
                .allSatisfy(base -> assertThat(settings).containsPattern("(?m)[\\s,]" + base + "(,|$)"));
    }

    @Test
    void firesOnMissingKeys() {
        Bundles bundles = bundles("light.DONE=办结\n", "light.DONE=Done\n");
        MessageUse use = MessageUse.of(
                List.of(
                        template("<p th:text=\"#{light.OVERDUE}\">x</p>"),
                        template("<p th:text=\"${#messages.msg('light.GONE')}\">x</p>"),
                        template("<p th:text=\"#{${'light.of.' + x}}\">x</p>"),
                        page("String a = \"light.LOST\"; String b = \"{light.ILL}\"; String c = \"light.in.\" + x;"),
                        rule("throw new RuleViolation(late ? \"share.late\" : \"share.early\");"),
                        rule("throw new Forbidden(\"share.own\"); return RuleViolation.of();"),
                        rule("audit.record(Audited.of(actor, null, \"share.lose\", \"share\", 1));")),
                bundles.areas(),
                bundles.chinese()::containsKey);

        assertThat(bundles.missing(use.wanted()))
                .extracting(problem -> problem.substring(0, problem.indexOf(' ')))
                .containsExactly(
                        "audit.share.lose",
                        "error.share.early",
                        "error.share.late",
                        "light.GONE",
                        "light.ILL",
                        "light.LOST",
                        "light.OVERDUE");
        assertThat(use.prefixes()).containsOnlyKeys("light.in.", "light.of.");
    }

    @Test
    void firesOnDifferences() {
        Bundles bundles = bundles(
                "a.x=甲 {0}\na.y=乙\na.z=丙 {0}\nb.x=丁\nb.y=天\n",
                "a.x=A {1}\na.z=C's {0}\nb.x=\nb.y={0,choice,1#day|1<days}\n");

        assertThat(bundles.differences())
                .containsExactly(
                        "a.x takes [0] in Chinese, [1] in English",
                        "a.y has no text in English",
                        "a.z has a lone apostrophe beside arguments, which swallows them: C's {0}",
                        "b.x has no text in English");
        assertThat(bundles.orphans(Set.of("a.x", "a.y", "b.x", "b.y"))).containsExactly("a.z");
    }

    @Test
    void firesOnKeysSaidTwiceOrStrewn() {
        Bundles bundles = Bundles.of(List.of(
                new Source("messages/a.properties", "a.x=甲\na.x=乙\n"), new Source("messages/b.properties", "a.y=丙\n")));

        assertThat(bundles.problems())
                .containsExactly(
                        "a.x is said twice, the second time in messages/a.properties",
                        "keys of a lie in several bundles: [messages/a.properties, messages/b.properties]");
    }

    private static Bundles bundles(String chinese, String english) {
        return Bundles.of(
                List.of(new Source("messages.properties", chinese), new Source("messages_en.properties", english)));
    }

    private static Source template(String text) {
        return new Source("plan-web/src/main/resources/templates/a.html", text);
    }

    private static Source page(String text) {
        return new Source("plan-web/src/main/java/app/A.java", text);
    }

    private static Source rule(String text) {
        return new Source("plan-service/src/main/java/app/A.java", text);
    }
}
