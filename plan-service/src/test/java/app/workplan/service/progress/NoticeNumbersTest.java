package app.workplan.service.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.supervision.NoticeColour;
import app.workplan.domain.supervision.NoticeDemand;
import app.workplan.service.ServiceTest;
import app.workplan.service.plan.PlanService;
import app.workplan.service.supervision.IssueNotice;
import app.workplan.service.supervision.SupervisionService;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 督办单编号: whoever issues at the same time, and whatever is undone, the numbers of a year have no gap and none is given twice. */
@ServiceTest
class NoticeNumbersTest {

    private static final int ISSUERS = 50;
    private static final int PLANS = 10;
    private static final LocalDate LATE = LocalDate.of(2025, 8, 4);

    @Autowired
    SmallYear year;

    @Autowired
    PlanService plans;

    @Autowired
    SupervisionService supervision;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private SmallYear.Story story;
    private List<Long> shares;

    /** Fifty overdue tasks of one department in ten plans of a bureau: whoever issues locks his plan, so in one they would go in turn. */
    @BeforeEach
    void overdue() {
        story = year.draft();
        List<Long> ten = Stream.generate(() -> year.beside(story, ISSUERS / PLANS))
                .limit(PLANS)
                .toList();
        ten.forEach(plan -> year.at(LocalDate.of(2025, 1, 6), () -> plans.issue(story.office(), plan, null)));
        shares = jdbc.sql("select id from share where plan_id in (:plans) order by task_id % 7, id")
                .param("plans", ten)
                .query(Long.class)
                .list();
        assertThat(shares).hasSize(ISSUERS);
    }

    @Test
    void fiftyWhoIssueAtOnceLeaveNoGap() throws Exception {
        List<Boolean> issued = together(
                shares.stream().<Runnable>map(share -> () -> issue(share)).toList());
        assertThat(issued).hasSize(ISSUERS).containsOnly(true);
        assertThat(numbers()).isEqualTo(upTo(ISSUERS));
    }

    @Test
    void aNumberWhoseLetterIsUndoneIsGivenToTheNext() throws Exception {
        List<Runnable> some = new ArrayList<>();
        for (int i = 0; i < ISSUERS; i++) {
            long share = shares.get(i);
            some.add(i % 5 == 0 ? () -> undone(share) : () -> issue(share));
        }
        together(some);
        assertThat(numbers()).isEqualTo(upTo(ISSUERS - ISSUERS / 5));
    }

    @Test
    void fiftyWhoIssueTheSameLeaveOneLetter() throws Exception {
        long share = shares.get(0);
        List<Boolean> answers = together(IntStream.range(0, ISSUERS)
                .<Runnable>mapToObj(i -> () -> issue(share))
                .toList());
        assertThat(answers).as("each is answered with the one letter").containsOnly(true);
        assertThat(numbers()).isEqualTo(upTo(1));
    }

    @Test
    void aWithdrawnLetterKeepsItsNumberAndAYearBeginsAnew() {
        long first = issue(shares.get(0));
        year.at(LATE, () -> supervision.withdraw(story.office(), first, "To the wrong department"));
        issue(shares.get(0));
        year.at(LocalDate.of(2026, 1, 5), () -> supervision.issue(story.office(), red(shares.get(1))));
        assertThat(jdbc.sql(
                                "select year || '-' || number || ' ' || state from supervision_notice where bureau_id = ? order by id")
                        .param(story.office().requireBureauId())
                        .query(String.class)
                        .list())
                .containsExactly("2025-1 WITHDRAWN", "2025-2 ISSUED", "2026-1 ISSUED");
    }

    private long issue(long share) {
        long[] id = new long[1];
        year.at(LATE, () -> id[0] = supervision.issue(story.office(), red(share)));
        return id[0];
    }

    private void undone(long share) {
        assertThatThrownBy(() -> year.at(
                        LATE,
                        () -> transaction.executeWithoutResult(status -> {
                            supervision.issue(story.office(), red(share));
                            throw new RuleViolation("plan.noTask");
                        })))
                .isInstanceOf(RuleViolation.class);
    }

    private static IssueNotice red(long share) {
        return new IssueNotice(share, NoticeColour.RED, new NoticeDemand("Finish it", LocalDate.of(2026, 1, 9)));
    }

    private List<Integer> numbers() {
        return jdbc.sql("select number from supervision_notice where bureau_id = ? order by number")
                .param(story.office().requireBureauId())
                .query(Integer.class)
                .list();
    }

    private static List<Integer> upTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }

    private static List<Boolean> together(List<Runnable> work) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(work.size());
        CyclicBarrier start = new CyclicBarrier(work.size());
        try {
            List<Future<Boolean>> sent = new ArrayList<>();
            for (Runnable one : work) {
                sent.add(people.submit(() -> {
                    start.await();
                    one.run();
                    return true;
                }));
            }
            List<Boolean> answers = new ArrayList<>();
            for (Future<Boolean> one : sent) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            people.shutdownNow();
        }
    }
}
