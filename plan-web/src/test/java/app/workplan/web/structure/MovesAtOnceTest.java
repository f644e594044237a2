package app.workplan.web.structure;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.Together;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.transaction.support.TransactionTemplate;

/** Two people move rows of one draft in the same moment, in two transactions of the real database. */
class MovesAtOnceTest extends HandMade {

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void bothMovesAreMadeAndNothingIsLost() throws Exception {
        int met = 0;
        for (int round = 0; round < 8; round++) {
            String plan = draft("At once " + round);
            long chapter = add(plan, "", "CHAPTER", "", "Chapter");
            long a = add(plan, chapter, "UNDER", "", "A");
            long b = add(plan, a, "AFTER", "", "B");
            long c = add(plan, b, "AFTER", "", "C");
            long d = add(plan, c, "AFTER", "", "D");
            String seen = version(plan);
            List<MvcResult> answers = Together.send(
                    () -> submit(OFFICE, plan + "/structure/" + b + "/steps", "step", "UP", "version", seen),
                    () -> submit(OFFICE, plan + "/structure/" + d + "/steps", "step", "UP", "version", seen));
            assertThat(answers).extracting(answer -> status(answer)).containsExactly(303, 303);
            assertThat(rows(plan)).isEqualTo("0 Chapter\n1 B 2026-1\n1 A 2026-2\n1 D 2026-3\n1 C 2026-4\n");
            met += (int) answers.stream()
                    .filter(answer ->
                            "structure.movedAnew".equals(answer.getFlashMap().get("flash")))
                    .count();
        }
        assertThat(met)
                .as("the slower of each two is told that it was tried once more")
                .isEqualTo(8);
    }

    @Test
    void aMoveThatMeetsATransactionAlreadyWritingIsTriedOnceMore() throws Exception {
        String plan = draft("Held");
        long chapter = add(plan, "", "CHAPTER", "", "Chapter");
        long a = add(plan, chapter, "UNDER", "", "A");
        long b = add(plan, a, "AFTER", "", "B");
        long planId = Long.parseLong(plan.substring(plan.lastIndexOf('/') + 1));
        CyclicBarrier written = new CyclicBarrier(2);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<?> colleague = other.submit(() -> transaction.executeWithoutResult(open -> {
                jdbc.sql("update plan set version = version + 1 where id = :plan")
                        .param("plan", planId)
                        .update();
                await(written);
                waitUntilSomebodyWaits();
            }));
            written.await();
            MvcResult moved = submit(OFFICE, plan + "/structure/" + b + "/steps", "step", "UP");
            colleague.get();
            assertThat(status(moved)).isEqualTo(303);
            assertThat(moved.getFlashMap().get("flash")).isEqualTo("structure.movedAnew");
            assertThat(rows(plan)).isEqualTo("0 Chapter\n1 B 2026-1\n1 A 2026-2\n");
        } finally {
            other.shutdownNow();
        }
    }

    /** Until the move has met the row that is being written. */
    private void waitUntilSomebodyWaits() {
        for (int i = 0; i < 500; i++) {
            if (jdbc.sql("select count(*) from pg_locks where not granted")
                            .query(Integer.class)
                            .single()
                    > 0) {
                return;
            }
            try {
                Thread.sleep(10);
            } catch (InterruptedException stop) {
                throw new IllegalStateException(stop);
            }
        }
        throw new IllegalStateException("nobody waited");
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
