package app.workplan.service.progress;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Forbidden;
import app.workplan.domain.shared.Role;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.ServiceTest;
import app.workplan.service.directive.DirectiveAnswer;
import app.workplan.service.directive.DirectiveQueries;
import app.workplan.service.directive.DirectiveRow;
import app.workplan.service.directive.DirectiveService;
import app.workplan.service.directive.DirectiveView;
import app.workplan.service.directive.GiveDirective;
import app.workplan.service.plan.PlanService;
import app.workplan.service.shared.Scope;
import app.workplan.service.shared.SmallLists;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** 批示的一生: whatever is tried, in whatever order, every past day reads as a plain replay of what was taken says. */
@ServiceTest
class DirectivePropertyTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 3, 3);

    @Autowired
    SmallYear year;

    @Autowired
    SmallLists lists;

    @Autowired
    PlanService plans;

    @Autowired
    DirectiveService directives;

    @Autowired
    DirectiveQueries queries;

    private SmallYear.Story story;
    private Actor leader;
    private Actor otherLeader;
    private long id;
    private long departmentA;
    private long departmentB;
    private final Replay replay = new Replay();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyPastDayReadsAsItWas(long seed) {
        Random random = new Random(seed);
        begin();
        Map<LocalDate, String> told = new LinkedHashMap<>();
        told.put(FIRST, replay.toString());
        for (int step = 1; step <= 40; step++) {
            LocalDate day = FIRST.plusDays(step);
            String words = "Step " + step;
            int what = random.nextInt(step < 30 ? 6 : 8);
            boolean a = random.nextBoolean();
            year.at(day, () -> {
                boolean expected = replay.takes(what, a);
                assertThat(taken(what, a, words))
                        .as("seed %d %s %d", seed, words, what)
                        .isEqualTo(expected);
                if (expected) {
                    replay.take(what, a);
                }
            });
            told.put(day, replay.toString());
        }
        told.forEach((day, words) ->
                assertThat(read(day)).as("seed %d, %s", seed, day).isEqualTo(words));
    }

    private void begin() {
        story = year.draft();
        year.at(LocalDate.of(2025, 1, 6), () -> plans.issue(story.office(), story.planId(), null));
        leader = with(story.office2().userId());
        otherLeader = with(story.stranger().userId());
        departmentA = story.headA().departmentIds().iterator().next();
        departmentB = story.headB().departmentIds().iterator().next();
        year.at(
                FIRST,
                () -> id = directives.give(
                        leader,
                        new GiveDirective(story.report(), null, "Say why", Set.of(departmentA, departmentB), null)));
    }

    private Actor with(Long userId) {
        return new Actor(userId, "leader", story.office().bureauId(), Set.of(Role.LEADER), Set.of(), null, null);
    }

    /** 0 receipt, 1 and 2 reply, 3 asked by the office of one, 4 by the leader of all, 5 another leader closes, 6 withdrawn, 7 closed. */
    private boolean taken(int what, boolean a, String words) {
        Actor head = a ? story.headA() : story.headB();
        long department = a ? departmentA : departmentB;
        try {
            switch (what) {
                case 0 -> directives.receive(head, id, department);
                case 1, 2 -> directives.reply(head, id, department, words);
                case 3 -> directives.followUp(story.office(), id, department, words);
                case 4 -> directives.followUp(leader, id, null, words);
                case 5 -> directives.close(otherLeader, id, words);
                case 6 -> directives.withdraw(leader, id, words);
                default -> directives.close(a ? leader : story.office(), id, "");
            }
            return true;
        } catch (RuleViolation | Forbidden refused) {
            return false;
        }
    }

    private String read(LocalDate day) {
        Scope scope = new Scope(Set.of(story.office().bureauId()), null);
        DirectiveView view = DirectiveRow.views(lists.one(queries.ofTask(scope, story.report(), day)), day)
                .get(0);
        Map<Long, String> standing = new TreeMap<>();
        for (DirectiveAnswer answer : view.answers()) {
            standing.put(answer.departmentId(), answer.standing());
        }
        return view.head().state() + " " + standing.get(departmentA) + " " + standing.get(departmentB);
    }

    /** The same life in a few booleans. */
    private static final class Replay {

        private String state = "OPEN";
        private boolean byLeader;
        private final boolean[] received = new boolean[2];
        private final boolean[] replied = new boolean[2];
        private final boolean[] again = new boolean[2];

        boolean takes(int what, boolean a) {
            int at = a ? 0 : 1;
            boolean open = state.equals("OPEN");
            return switch (what) {
                case 0 -> open || received[at];
                case 5 -> false;
                case 6 -> open && !replied[0] && !replied[1];
                // the same form again
                case 7 -> open ? a || !waits(0) && !waits(1) : state.equals("CLOSED") && byLeader == a;
                default -> open;
            };
        }

        void take(int what, boolean a) {
            int at = a ? 0 : 1;
            switch (what) {
                case 0 -> received[at] = true;
                case 1, 2 -> {
                    received[at] = true;
                    replied[at] = true;
                    again[at] = false;
                }
                case 3 -> again[at] = true;
                case 4 -> {
                    again[0] = true;
                    again[1] = true;
                }
                case 6 -> state = "WITHDRAWN";
                default -> {
                    state = "CLOSED";
                    byLeader = a;
                }
            }
        }

        private boolean waits(int at) {
            return !replied[at] || again[at];
        }

        private String standing(int at) {
            if (!waits(at)) {
                return "REPLIED";
            }
            return replied[at] ? "AGAIN" : received[at] ? "REPLY" : "RECEIPT";
        }

        @Override
        public String toString() {
            return List.of(state, standing(0), standing(1)).stream()
                    .reduce((one, two) -> one + " " + two)
                    .orElseThrow();
        }
    }
}
