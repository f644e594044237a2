package app.workplan.service.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Role;
import app.workplan.service.ServiceTest;
import app.workplan.service.shared.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** 搜索 in reports: of few bureaus and of many it finds those in which every word stands, and no others. */
@ServiceTest
@Transactional
class SearchedReportsTest {

    private static final long SEED = Long.getLong("workplan.seed", 20261201);
    private static final String LETTERS = "安全生产检查1Ab";

    @Autowired
    SearchQueries search;

    @Autowired
    JdbcTemplate template;

    private final Random random = new Random(SEED);
    private final List<Report> reports = new ArrayList<>();
    private final List<Long> bureaus = new ArrayList<>();

    private record Report(long bureau, String text, String problems) {

        /** Each word in one of the fields. */
        boolean has(String typed) {
            return List.of(typed.toLowerCase(Locale.ROOT).split(" ")).stream()
                    .allMatch(word -> text.toLowerCase(Locale.ROOT).contains(word)
                            || problems.toLowerCase(Locale.ROOT).contains(word));
        }
    }

    @BeforeEach
    void write() {
        for (int i = 0; i < 4; i++) {
            long bureau = bureau();
            bureaus.add(bureau);
            for (int j = 0; j < 60; j++) {
                Report report = new Report(bureau, any(12), any(4));
                reports.add(report);
                template.update("""
                        insert into progress_entry (id, bureau_id, share_id, period_end, text, problems, entered_at, entered_on)
                        values (nextval('entity_seq'), ?, ?, '2026-03-31', ?, ?, '2026-03-20', '2026-03-20')
                        """, bureau, bureau, report.text, report.problems);
            }
        }
    }

    @Test
    void whateverIsTypedTheReportsWithEveryWordAreFound() {
        Set<Integer> found = new HashSet<>();
        for (int i = 0; i < 300; i++) {
            String typed = random.nextBoolean() ? any(1 + random.nextInt(3)) : any(1) + " " + any(2);
            List<Long> few = bureaus.subList(0, 1 + random.nextInt(bureaus.size()));
            int expected = (int) reports.stream()
                    .filter(report -> few.contains(report.bureau) && report.has(typed))
                    .count();
            assertThat(found(typed, few))
                    .as("seed %d, %s in %s", SEED, typed, few)
                    .isEqualTo(expected);
            assertThat(found(typed, many(few))).as("%s among many", typed).isEqualTo(expected);
            found.add(expected);
        }
        assertThat(found).contains(0).hasSizeGreaterThan(20);
    }

    @Test
    void theNumberOfABureauIsNoWord() {
        String number = String.valueOf(bureaus.get(0));
        long said = reports.stream().filter(report -> report.has(number)).count();
        assertThat(found(number, bureaus))
                .as("%s is what reports say, not where they are from", number)
                .isEqualTo((int) said);
    }

    private int found(String typed, List<Long> among) {
        Actor reader = new Actor(null, "reader", among.get(0), Set.of(Role.OFFICE), Set.of(), null, null);
        return search.search(
                        reader,
                        new Scope(Set.copyOf(among), null),
                        new SearchFilter(SearchWords.of(typed), SearchKind.ENTRY, null, 1, 5))
                .total();
    }

    /** These and so many that have nothing that they are not looked up one by one. */
    private static List<Long> many(List<Long> few) {
        List<Long> many = new ArrayList<>(few);
        LongStream.rangeClosed(1, ReportWords.FEW_BUREAUS).map(one -> -one).forEach(many::add);
        return many;
    }

    private String any(int length) {
        return random.ints(length, 0, LETTERS.length())
                .mapToObj(place -> String.valueOf(LETTERS.charAt(place)))
                .collect(Collectors.joining());
    }

    /** With one plan, task, department and share of the same number. */
    private long bureau() {
        long id = Objects.requireNonNull(template.queryForObject("select nextval('entity_seq')", Long.class));
        for (String row : List.of(
                "bureau (id, code, name, short_name, created_at) values (:id, 's:id', 'B', 'B', now())",
                """
                plan (id, bureau_id, kind, title, period_from, period_to, state, issued_at, issued_on, created_at)
                values (:id, :id, 'OTHER', 'P', '2026-01-01', '2026-12-31', 'ISSUED', '2026-01-02', '2026-01-02', now())""",
                "chapter (id, bureau_id, plan_id, position, title, nature) values (:id, :id, :id, 1, 'C', 'PLAN')",
                """
                department (id, bureau_id, code, name, kind, valid_from)
                values (:id, :id, 'd', 'D', 'SECTION', '2026-01-01')""",
                """
                task (id, bureau_id, plan_id, chapter_id, code, title, position, due_on, due_origin, created_at)
                values (:id, :id, :id, :id, 'T', 'T', 1, '2026-12-31', 'DEFAULT', now())""",
                """
                share (id, bureau_id, plan_id, task_id, department_id, position, origin, assigned_at, role, state)
                values (:id, :id, :id, :id, :id, 1, 'STAFF', now(), 'LEAD', 'IN_PROGRESS')""")) {
            template.update("insert into " + row.replace(":id", String.valueOf(id)));
        }
        return id;
    }
}
