package app.workplan.web.config;

import app.workplan.web.support.ApiFault;
import app.workplan.web.support.Languages;
import app.workplan.web.support.Problems;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * The page of {@link ContainerErrors}: nobody knows yet who reads it, so it says everything in Chinese and under it in
 * English. The words are those of the error pages in the frame.
 */
@Component
@RequiredArgsConstructor
class ContainerErrorPage {

    private static final Words UNREADABLE = new Words("error.400.title", "error.400.what");
    private static final Words METHOD = new Words("error.405.title", "error.405.what");

    /** Which words tell of a status; what is not named here shares one page. */
    private static final Map<Integer, Words> WORDS = Map.of(
            400, UNREADABLE,
            404, new Words("error.404.title", "error.404.what"),
            405, METHOD,
            413, new Words("error.413.title", "error.413.what"),
            414, UNREADABLE,
            415, new Words("error.415.title", "error.415.what"),
            431, UNREADABLE,
            500, new Words("error.500.title", "error.500.what"),
            501, METHOD);

    private static final Words OTHER = new Words("error.other.title", "error.other.what");

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width,initial-scale=1">
            <title>%1$s</title>
            <link rel="icon" href="/favicon.svg" type="image/svg+xml">
            <link rel="stylesheet" href="/css/workplan.css">
            <link rel="stylesheet" href="/css/components.css">
            <link rel="stylesheet" href="/css/login.css">
            </head>
            <body>
            <main id="main" data-page="error"><div class="wp-wrap"><section class="wp-card plain">
            <h1>%1$s</h1>
            <p role="alert">%2$s</p>
            <p lang="en"><b>%3$s.</b> %4$s</p>
            <p><a href="/">%5$s / %6$s</a></p>
            <p class="rid">%7$s / %8$s</p>
            </section></div></main>
            </body>
            </html>
            """;

    private final MessageSource messages;
    private final Problems problems;

    private record Words(String title, String what) {}

    /** The page for a status, with the number of the request. */
    String of(int status, String requestId) {
        Words words = WORDS.getOrDefault(status, OTHER);
        return PAGE.formatted(
                chinese(words.title()),
                chinese(words.what()),
                english(words.title()),
                english(words.what()),
                chinese("error.back"),
                english("error.back"),
                chinese("error.requestId", requestId),
                english("error.requestId", requestId));
    }

    /** The same for a program, which reads JSON. */
    String problem(int status, String requestId) {
        ApiFault fault = ApiFault.of(status);
        String words = problems.sentence(fault, Languages.DEFAULT);
        return Problems.json(problems.of(HttpStatusCode.valueOf(status), fault.getCode(), words, requestId, List.of()));
    }

    private String chinese(String key, Object... args) {
        return HtmlUtils.htmlEscape(messages.getMessage(key, args, Locale.SIMPLIFIED_CHINESE), "UTF-8");
    }

    private String english(String key, Object... args) {
        return HtmlUtils.htmlEscape(messages.getMessage(key, args, Locale.ENGLISH), "UTF-8");
    }
}
