package app.workplan.web.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import app.workplan.domain.shared.Role;
import app.workplan.web.WebTestBase;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The files of the frame are kept, and each reader is given his own all the same. */
class FrameFilesTest extends WebTestBase {

    private static final String CONTRAST = "link[href*=/css/contrast-]";

    private final Set<Role> reads = Set.of(Role.LEADER);

    @Test
    void theHighContrastIsHisWhoAskedForIt() throws Exception {
        String plain = fixtures.somebody("alpha", reads, Set.of());
        String contrast = fixtures.somebody("alpha", reads, Set.of());
        submit(contrast, "/account/preferences", "language", "zh-CN", "highContrast", "true");
        for (int round = 0; round < 2; round++) {
            assertThat(read(plain, "/search").select(CONTRAST)).isEmpty();
            assertThat(read(contrast, "/search").select(CONTRAST)).hasSize(1);
        }
    }

    @Test
    void theScriptSpeaksTheLanguageOfTheReader() throws Exception {
        String reader = fixtures.somebody("alpha", reads, Set.of());
        for (int round = 0; round < 2; round++) {
            assertThat(leaving(read(reader, "/search?lang=zh-CN"))).startsWith("有内容还没保存");
            assertThat(leaving(read(reader, "/search?lang=en"))).startsWith("Something is not saved");
        }
    }

    @Test
    void aPageHasItsOwnFilesOnlyAndEachOfThemIsThere() throws Exception {
        for (int round = 0; round < 2; round++) {
            Document board = read("leader@alpha", "/dashboard");
            Document tasks = read("leader@alpha", "/tasks");
            assertThat(board.select("link[href*=/css/board-]")).hasSize(1);
            assertThat(board.select("script[src*=/js/board-]")).hasSize(1);
            assertThat(tasks.select("link[href*=/css/board-], script[src*=/js/board-]"))
                    .isEmpty();
            for (String file : files(board)) {
                assertThat(browser.perform(get(file)).andReturn().getResponse().getStatus())
                        .as(file)
                        .isEqualTo(200);
            }
        }
    }

    private Document read(String reader, String address) throws Exception {
        return html(page(reader, address));
    }

    private static String leaving(Document page) {
        return page.select("#wp-app").attr("data-leave");
    }

    private static List<String> files(Document page) {
        return Stream.concat(
                        page.select("link[rel=stylesheet]").stream().map(link -> link.attr("href")),
                        page.select("script[src]").stream().map((Element script) -> script.attr("src")))
                .toList();
    }
}
