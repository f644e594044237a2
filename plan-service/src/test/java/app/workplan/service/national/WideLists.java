package app.workplan.service.national;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.task.Light;
import app.workplan.service.figure.KeptTasks;
import app.workplan.service.ledger.KeptLedgers;
import app.workplan.service.ledger.LedgerFilter;
import app.workplan.service.ledger.LedgerQueries;
import app.workplan.service.ledger.LedgerSort;
import app.workplan.service.search.SearchFilter;
import app.workplan.service.search.SearchQueries;
import app.workplan.service.search.SearchWords;
import app.workplan.service.shared.BusinessClock;
import app.workplan.service.shared.Scope;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * 多计划台账的耗时, as a program on a country: what the lists over all plans in force cost, from kept rows and by judging everything, and what search
 * costs in a bureau and in the country. One reader, in one run (docs/performance.md).
 */
final class WideLists {

    private static final int TIMES = 5;
    private static final int PAUSE = 50;

    private WideLists() {}

    /** @param args none */
    public static void main(String[] args) throws Exception {
        Map<String, String> settings = System.getenv();
        SingleConnectionDataSource own = connection(settings);
        SingleConnectionDataSource others = connection(settings);
        JdbcClient.create(own).sql(OnCountry.SETTINGS).update();
        OnCountry country = new OnCountry(JdbcClient.create(own), LocalDate.now(BusinessClock.ZONE));
        Actor leader = country.leader("000000");
        Scope scope = country.scope(leader);
        List<Long> plans = country.jdbc()
                .sql("select id from plan where state = 'ISSUED'")
                .query(Long.class)
                .list();
        country.beans(context -> {
            long start = System.nanoTime();
            while (!context.getBean(KeptTasks.class).bringUp(plans, country.day())) {
                Thread.onSpinWait();
            }
            System.out.printf(
                    "%d plans in force kept in %d s%n%n", plans.size(), (System.nanoTime() - start) / 1_000_000_000);
            Reader reader = new Reader(country, context, leader, scope, plans);
            Map<String, LedgerFilter> lists = lists();
            // judging has days of plans kept beside it; all that is read from kept rows comes before
            Map<String, Double> fromRows = new LinkedHashMap<>();
            lists.forEach((name, filter) -> fromRows.put(name, median(TIMES, time -> reader.readsKept(filter))));
            AtomicBoolean enough = new AtomicBoolean();
            Thread writers = new Thread(() -> write(JdbcClient.create(others), enough));
            writers.start();
            double beside = median(TIMES, time -> reader.readsKept(list(Set.of(), null, null, null, 1)));
            enough.set(true);
            System.out.printf("| List | kept, ms | judged, ms | judged / kept |%n| --- | --- | --- | --- |%n");
            lists.forEach((name, filter) -> {
                double judged = median(1, time -> reader.judges(filter));
                System.out.printf(
                        "| %s | %.0f | %.0f | %.0f |%n", name, fromRows.get(name), judged, judged / fromRows.get(name));
            });
            System.out.printf("| all, while others write 20 a second | %.0f | | |%n", beside);
            System.out.printf("%n| Search | in the country, ms | in a bureau, ms |%n| --- | --- | --- |%n");
            String region = country.jdbc()
                    .sql("select substr(max(username), 8) from user_account where username like 'leader@%'")
                    .query(String.class)
                    .single();
            Actor local = country.leader(region);
            Scope bureau = country.scope(local);
            for (String words : List.of("汛", "安全", "尾矿库", "隐患排查", "nowhere")) {
                System.out.printf(
                        "| %s | %.1f | %.1f |%n",
                        words, search(context, leader, scope, words), search(context, local, bureau, words));
            }
            return true;
        });
        own.destroy();
        others.destroy();
    }

    private static Map<String, LedgerFilter> lists() {
        Map<String, LedgerFilter> lists = new LinkedHashMap<>();
        lists.put("all", list(Set.of(), null, null, null, 1));
        lists.put("all, page 300", list(Set.of(), null, null, null, 300));
        lists.put("red", list(Set.of(Light.OVERDUE), null, null, null, 1));
        lists.put("尾矿库", list(Set.of(), "尾矿库", null, null, 1));
        lists.put("needs coordination", list(Set.of(), null, true, null, 1));
        lists.put("silent for 60 days", list(Set.of(), null, null, 60, 1));
        return lists;
    }

    private record Reader(OnCountry country, ApplicationContext context, Actor leader, Scope scope, List<Long> plans) {

        boolean readsKept(LedgerFilter filter) {
            return context.getBean(KeptLedgers.class)
                    .read(leader, scope, plans, country.day(), filter)
                    .isPresent();
        }

        boolean judges(LedgerFilter filter) {
            return context.getBean(LedgerQueries.class)
                            .read(leader, scope, plans, country.day(), filter)
                            .pages()
                    > 0;
        }
    }

    private static double search(ApplicationContext context, Actor reader, Scope scope, String words) {
        SearchFilter filter = new SearchFilter(SearchWords.of(words), null, null, 1, 20);
        return median(
                TIMES,
                time -> context.getBean(SearchQueries.class)
                                .search(reader, scope, filter)
                                .pages()
                        > 0);
    }

    /** @param question answers whether it was answered as it should */
    private static double median(int times, IntPredicate question) {
        double[] ms = new double[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            boolean answered = question.test(i);
            ms[i] = answered ? (System.nanoTime() - start) / 1e6 : Double.NaN;
        }
        Arrays.sort(ms);
        return ms[times / 2];
    }

    /** What reports leave behind for kept rows. */
    private static void write(JdbcClient jdbc, AtomicBoolean enough) {
        while (!enough.get()) {
            jdbc.sql("""
                            insert into kept_mark (plan_id, task_id)
                            select k.plan_id, k.task_id from kept_task k
                            where k.task_id >= (select min(task_id) + random() * (max(task_id) - min(task_id)) from kept_task)
                            order by k.task_id limit 1
                            """).update();
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static SingleConnectionDataSource connection(Map<String, String> settings) {
        return new SingleConnectionDataSource(
                settings.getOrDefault("SPRING_DATASOURCE_URL", ""),
                settings.getOrDefault("SPRING_DATASOURCE_USERNAME", ""),
                settings.getOrDefault("SPRING_DATASOURCE_PASSWORD", ""),
                true);
    }

    private static LedgerFilter list(
            Set<Light> lights,
            @Nullable String words,
            @Nullable Boolean coordination,
            @Nullable Integer silentDays,
            int page) {
        return LedgerFilter.everything(null, null)
                .withLights(lights)
                .withQ(words)
                .withCoordination(coordination)
                .withSilentDays(silentDays)
                .withSort(LedgerSort.DUE)
                .withSize(50)
                .withPage(page);
    }
}
