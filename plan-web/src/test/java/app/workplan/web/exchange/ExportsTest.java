package app.workplan.web.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.service.sheet.SheetColumn;
import app.workplan.service.sheet.SheetHead;
import app.workplan.web.WebTestBase;
import app.workplan.web.support.Exports;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MvcResult;

/** 导出 of many at once: few files are made at a time, and whoever cannot wait is told in words. */
class ExportsTest extends WebTestBase {

    @Autowired
    private Exports exports;

    @Test
    void aHundredAtOnceMakeFewFilesAtATimeAndTheRestIsAskedToComeAgain() throws Exception {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch held = new CountDownLatch(1);
        SheetHead head = new SheetHead("S", "T", List.of(), List.of(SheetColumn.of("A", 10)));
        ExecutorService people = Executors.newFixedThreadPool(100);
        try {
            List<Future<Boolean>> all = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                all.add(people.submit(() -> {
                    try {
                        exports.send(() -> {
                                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                                    await(held);
                                    now.decrementAndGet();
                                    return new Exports.Table("T", head, table -> table.row(List.of("x")));
                                })
                                .getBody()
                                .getInputStream()
                                .close();
                        return true;
                    } catch (RuntimeException busy) {
                        return false;
                    }
                }));
            }
            while (all.stream().filter(Future::isDone).count() < 60) {
                Thread.sleep(20);
            }
            MvcResult told = page("office@alpha", "/tasks.xlsx");
            assertThat(status(told)).isEqualTo(503);
            assertThat(told.getResponse().getHeader("Retry-After")).isNotNull();
            assertThat(html(told).select("[role=alert]").text()).contains("过几秒");
            held.countDown();
            int served = 0;
            for (Future<Boolean> one : all) {
                served += one.get(30, TimeUnit.SECONDS) ? 1 : 0;
            }
            assertThat(most.get()).isEqualTo(Exports.AT_ONCE);
            assertThat(served).isBetween(Exports.AT_ONCE + 1, 40);
        } finally {
            people.shutdownNow();
        }
        assertThat(status(page("office@alpha", "/tasks.xlsx"))).isEqualTo(200);
    }

    private static void await(CountDownLatch held) {
        try {
            held.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
