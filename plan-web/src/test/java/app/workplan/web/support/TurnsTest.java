package app.workplan.web.support;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.shared.Role;
import app.workplan.web.WebTestBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever asks for much at once waits for himself, and a search that takes too long is given up. */
class TurnsTest extends WebTestBase {

    private static final String SEARCH = "/search?q=尾矿库";

    @Autowired
    TransactionTemplate transaction;

    @Test
    void oneAccountKeepsNobodyOutAndALongSearchIsGivenUp() throws Exception {
        String greedy = fixtures.somebody("alpha", Set.of(Role.LEADER), Set.of());
        String other = fixtures.somebody("alpha", Set.of(Role.LEADER), Set.of());
        ExecutorService clients = Executors.newCachedThreadPool();
        try {
            List<Future<MvcResult>> asked = new ArrayList<>();
            transaction.executeWithoutResult(status -> {
                // nobody can read reports until this ends
                jdbc.sql("lock table progress_entry in access exclusive mode").update();
                for (int i = 0; i < Turns.AT_ONCE + Turns.WAITING; i++) {
                    asked.add(clients.submit(() -> page(greedy, SEARCH)));
                }
                pause(5);
                assertThat(sentence(() -> page(greedy, "/account"))).contains("同时打开的页面较多");
                assertThat(answered(() -> page(other, "/account"))).isEqualTo(200);
                pause(13);
            });
            List<String> told = new ArrayList<>();
            for (Future<MvcResult> one : asked) {
                told.add(sentence(() -> one.get(1, TimeUnit.MINUTES)));
            }
            assertThat(told).filteredOn(text -> text.contains("范围太大")).hasSize(Turns.AT_ONCE);
            assertThat(told).filteredOn(text -> text.contains("同时打开的页面较多")).hasSize(Turns.WAITING);
            for (int i = 0; i < 2 * (Turns.AT_ONCE + Turns.WAITING); i++) {
                assertThat(status(page(greedy, SEARCH)))
                        .as("every place was given back")
                        .isEqualTo(200);
            }
        } finally {
            clients.shutdownNow();
        }
    }

    private interface Asked {
        MvcResult get() throws Exception;
    }

    private static int answered(Asked page) {
        return status(result(page));
    }

    /** What a page that is answered with 503 says. */
    private static String sentence(Asked asked) {
        MvcResult result = result(asked);
        assertThat(status(result)).isEqualTo(503);
        try {
            Document page = html(result);
            return page.select("main").text();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private static MvcResult result(Asked page) {
        try {
            return page.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private static void pause(int seconds) {
        try {
            TimeUnit.SECONDS.sleep(seconds);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
