package app.workplan.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The one real browser of a test run, started with the first test that asks for it. */
final class Chromium {

    private static final List<String> PROGRAMS =
            List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");

    private static final List<String> ELSEWHERE = List.of(
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "C:/Program Files/Google/Chrome/Application/chrome.exe");

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private Chromium() {}

    static Browser shared() {
        return Holder.BROWSER;
    }

    /** Class initialisation gives one instance; the process ends it, as no single test knows to be the last. */
    private static final class Holder {
        static final Browser BROWSER = launch(program(), "en");
    }

    /** One more browser that speaks a language itself: its date fields follow it, whatever the page's language is. */
    static Browser speaking(String language) {
        return launch(program(), language);
    }

    private static Browser launch(Path program, String language) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "chromium-stop"));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(ARGUMENTS)
                        .setEnv(environment(language))
                        .setHeadless(true));
    }

    private static Map<String, String> environment(String language) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("LANGUAGE", language);
        return environment;
    }

    private static Path program() {
        String given = System.getenv().getOrDefault("WORKPLAN_BROWSER", "");
        Stream<Path> onPath = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> PROGRAMS.stream().map(name -> Path.of(folder, name)));
        Stream<Path> candidates =
                given.isEmpty() ? Stream.concat(onPath, ELSEWHERE.stream().map(Path::of)) : Stream.of(Path.of(given));
        return candidates
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The browser tests need Chromium and found none:"
                        + " run .ci/install-browser.sh, or set WORKPLAN_BROWSER to its program file"));
    }
}
