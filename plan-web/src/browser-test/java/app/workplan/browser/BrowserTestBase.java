package app.workplan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.WorkplanApplication;
import app.workplan.web.TestDatabaseInitializer;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test that uses the program as a person does, in real Chromium on real PostgreSQL. The program runs
 * once per test run, on a free port, without the demo profile: a test makes the bureau it needs. Each
 * test has a browser of its own (no cookies, Chinese, Beijing time), and whatever the page reported to
 * the browser's console as an error fails it.
 */
@SpringBootTest(classes = WorkplanApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabaseInitializer.class)
abstract class BrowserTestBase {

    /** Where a test leaves its last picture; overwritten by the next run. */
    private static final Path PICTURES = Path.of("target", "browser");

    private static final String AXE = AxeBuilder.getAxeScript();

    /** Asked in the page for violations alone: all that passes, carried over and read, would take longer than axe. */
    private static final String VIOLATIONS = """
            async () => (await axe.run(document, %s)).violations
                .map(v => v.id + ' (' + v.help + '): ' + v.nodes.map(n => n.target.join(' ')).join(', '))""";

    @LocalServerPort
    private int port;

    private BrowserContext visitor;

    /** What the page complained about to the console: script errors, refused resources, broken CSP. */
    protected final List<String> complaints = new ArrayList<>();

    protected Page page;

    @BeforeEach
    void openBrowser() {
        visitor = Chromium.shared()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(address())
                        .setLocale("zh-CN")
                        .setTimezoneId("Asia/Shanghai")
                        .setViewportSize(1440, 900));
        page = visitor.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
    }

    @AfterEach
    void closeBrowser(TestInfo test) {
        String name = test.getTestClass().map(Class::getSimpleName).orElse("") + "."
                + test.getTestMethod().map(java.lang.reflect.Method::getName).orElse("");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
        visitor.close();
        assertThat(complaints).as("errors in the browser's console").isEmpty();
    }

    /** Where the program answers. */
    protected String address() {
        return "http://localhost:" + port;
    }

    /** Opens an address of the program, such as {@code /login}, and expects it to answer 200. */
    protected void open(String path) {
        Response answer = page.navigate(path);
        assertThat(answer).isNotNull();
        assertThat(answer.status()).as(path).isEqualTo(200);
    }

    /** Expects that axe finds nothing on the page that keeps a disabled user out. */
    protected void assertAccessible() {
        assertThat(accessibilityProblems()).isEmpty();
    }

    /** What axe finds on the page that keeps a disabled user out; no page of the product holds frames. */
    protected List<String> accessibilityProblems() {
        return axe("{ resultTypes: ['violations'] }");
    }

    /** What axe finds with these options, rule by rule. */
    @SuppressWarnings("unchecked")
    protected List<String> axe(String options) {
        page.evaluate(AXE);
        return (List<String>) page.evaluate(VIOLATIONS.formatted(options));
    }
}
