package app.workplan.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import app.workplan.architecture.Sources.Source;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What no text of the product may hold; each rule is shown a text that breaks it. */
class SourceTextTest {

    private static final int MAX_LINES = 300;

    /** Chinese characters, punctuation and full-width forms. */
    private static final Pattern CHINESE = Pattern.compile("[\\p{IsHan}\\u3000-\\u303f\\uff00-\\uffef]");

    private static final Pattern HTML_COMMENT = Pattern.compile("(?s)<!--.*?-->");

    /**
     * @param applies which files it speaks of
     * @param problem whether the text breaks it
     * @param broken a file that does
     */
    private record TextRule(String name, Predicate<Source> applies, Predicate<Source> problem, List<Source> broken) {

        Stream<DynamicTest> tests() {
            return Stream.of(
                    dynamicTest(
                            name,
                            () -> assertThat(Sources.where(applies.and(problem)))
                                    .extracting(Source::path)
                                    .isEmpty()),
                    dynamicTest(
                            "speaks of files: " + name,
                            () -> assertThat(Sources.where(applies)).isNotEmpty()),
                    dynamicTest(
                            "fires: " + name,
                            () -> assertThat(broken).isNotEmpty().allMatch(applies.and(problem))));
        }
    }

    @TestFactory
    Stream<DynamicTest> rules() {
        return Stream.of(
                        new TextRule(
                                "no file is longer than 300 lines",
                                file -> !file.is("sql") && !file.is("properties") || isBundle(file),
                                file -> file.text().lines().count() > MAX_LINES,
                                List.of(java("x\n".repeat(MAX_LINES + 1)))),
                        new TextRule(
                                "templates escape every text",
                                SourceTextTest::isTemplate,
                                matches("utext|\\[\\(|th:inline"),
                                templates("<p th:utext=\"${a}\">", "[(${a})]")),
                        new TextRule(
                                "templates evaluate no text as an expression",
                                SourceTextTest::isTemplate,
                                matches("__\\$\\{|__#\\{|\\$\\{#(ctx|execInfo)"),
                                templates("<p th:text=\"${__${a}__}\">")),
                        new TextRule(
                                "templates hold no style, handler or script",
                                SourceTextTest::isTemplate,
                                matches("(?i)\\s(th:)?(style|styleappend|on[a-z]+)\\s*=|javascript:|<style"
                                        + "|<script\\b[^>]*>(?!\\s*</script>)"),
                                templates(
                                        "<p style=\"color:red\">",
                                        "<p th:style=\"${a}\">",
                                        "<a onclick=\"go()\">",
                                        "<script>go()</script>",
                                        "<a href=\"javascript:go()\">")),
                        new TextRule(
                                "templates and scripts take their words from the bundles",
                                file -> isTemplate(file) || file.isMain() && file.is("js"),
                                file -> has(CHINESE, withoutComments(file)),
                                templates("<p>任务</p>", "<p>a，b</p>")),
                        new TextRule(
                                "code takes its words from the bundles",
                                SourceTextTest::speaksToReaders,
                                file -> JavaText.literals(file.text()).stream().anyMatch(text -> has(CHINESE, text)),
                                List.of(java("String a = \"任务\";"), java("String a = \"\"\"\n  任务\n\"\"\";"))),
                        new TextRule(
                                "Lombok writes no equality, text, builder or setter of an entity",
                                file -> file.is("java"),
                                SourceTextTest::usesForbiddenLombok,
                                List.of(
                                        java("@Data\nclass A {}"),
                                        java("@lombok.ToString\nclass A {}"),
                                        java("@Entity\n@Setter\nclass A {}"))),
                        new TextRule(
                                "queries only select",
                                file -> file.isMain() && file.path().matches(".*(Queries|Sql)\\.java"),
                                file -> JavaText.literals(file.text()).stream().anyMatch(text -> has(WRITES, text)),
                                List.of(query("\"update task set a = 1\""), query("\"\"\"\n delete from task\"\"\""))),
                        new TextRule(
                                "a command takes the day of the instant it read, not a second look at the clock",
                                file -> file.isMain() && file.path().endsWith("Service.java"),
                                file -> file.text().contains("clock.instant()")
                                        && file.text().contains("LocalDate.now(clock)"),
                                List.of(new Source(
                                        "plan-service/src/main/java/AService.java",
                                        "a(clock.instant(), LocalDate.now(clock));"))),
                        new TextRule(
                                "SQL takes the day from the caller, but where clocks are compared",
                                file -> file.isMain()
                                        && file.is("java")
                                        && !file.path().endsWith("/shared/DatabaseClock.java"),
                                file -> JavaText.literals(file.text()).stream().anyMatch(text -> has(SQL_CLOCK, text)),
                                List.of(query("\"select current_date\""), query("\"where at < now()\""))))
                .flatMap(TextRule::tests);
    }

    private static final Pattern WRITES =
            Pattern.compile("(?i)\\b(insert\\s+into|update\\s+\\w+\\s+set|delete\\s+from|truncate\\s|merge\\s+into)");

    private static final Pattern SQL_CLOCK =
            Pattern.compile("(?i)\\b(current_date|current_timestamp|localtimestamp|clock_timestamp)\\b|\\bnow\\(\\)");

    private static final Pattern FORBIDDEN_LOMBOK = Pattern.compile(
            "@(lombok\\.)?(Data|Builder|SuperBuilder|ToString|EqualsAndHashCode|SneakyThrows|Value(?=\\s+(public|class|final)))\\b");

    @Test
    void tellsLiteralsFromComments() {
        String java = "/** 甲 */ String a = \"乙\\\"\"; // 丙 \"\nchar b = '丁'; String c = \"\"\"\n戊\"\"\"; /* \"己\" */";

        assertThat(JavaText.literals(java)).containsExactly("乙\\\"", "丁", "\n戊");
        assertThat(JavaText.withoutComments(java)).doesNotContain("甲", "丙", "己").contains("乙", "丁", "戊");
    }

    private static boolean usesForbiddenLombok(Source file) {
        String code = JavaText.bare(file.text());
        boolean entity = has(Pattern.compile("@Entity\\b"), code);
        return has(FORBIDDEN_LOMBOK, code) || entity && has(Pattern.compile("@(lombok\\.)?Setter\\b"), code);
    }

    /** Readers, grammars and writers of documents, and the command line, speak the documents' language. */
    private static boolean speaksToReaders(Source file) {
        return file.isMain()
                && file.is("java")
                && !file.path().contains("/service/document/parser/")
                && !file.path().contains("/service/document/reader/")
                && !file.path().contains("/service/document/writer/")
                && !file.path().contains("/app/workplan/cli/");
    }

    private static boolean isTemplate(Source file) {
        return file.isMain() && file.is("html");
    }

    private static boolean isBundle(Source file) {
        return file.isMain() && file.path().contains("/messages");
    }

    private static String withoutComments(Source file) {
        return file.is("js")
                ? JavaText.withoutComments(file.text())
                : HTML_COMMENT.matcher(file.text()).replaceAll("");
    }

    private static Predicate<Source> matches(String pattern) {
        Pattern compiled = Pattern.compile(pattern);
        Function<Source, String> text = SourceTextTest::withoutComments;
        return file -> has(compiled, text.apply(file));
    }

    private static boolean has(Pattern pattern, String text) {
        return pattern.matcher(text).find();
    }

    private static Source java(String text) {
        return new Source("plan-service/src/main/java/app/broken/A.java", text);
    }

    private static Source query(String literal) {
        return new Source("plan-service/src/main/java/app/broken/AQueries.java", "String sql = " + literal + ";");
    }

    private static List<Source> templates(String... texts) {
        return Stream.of(texts)
                .map(text -> new Source("plan-web/src/main/resources/templates/a.html", text))
                .toList();
    }
}
