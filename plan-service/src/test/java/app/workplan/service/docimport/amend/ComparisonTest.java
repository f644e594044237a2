package app.workplan.service.docimport.amend;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.task.DeadlineOrigin;
import app.workplan.domain.task.Frequency;
import app.workplan.domain.task.ShareRole;
import app.workplan.service.docimport.amend.Difference.Note;
import app.workplan.service.docimport.amend.Provision.Due;
import app.workplan.service.docimport.amend.Provision.Duty;
import app.workplan.service.docimport.amend.Provision.Place;
import app.workplan.service.docimport.amend.Provision.Rhythm;
import app.workplan.service.docimport.amend.Provision.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** 新旧对照: what is ticked, what is left to the clerk, and how pairs are put right. */
class ComparisonTest {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 31);

    private static Provision one(String key, String title, Standing standing, @Nullable Due due, Rhythm... rhythms) {
        return new Provision(
                key,
                new Place("c", key.substring(1), key.substring(1)),
                title,
                title,
                title + "\u3002",
                List.of(new Duty("1", "A", ShareRole.LEAD, false)),
                due,
                List.of(rhythms),
                List.of(),
                standing,
                false);
    }

    private static Due text(LocalDate day) {
        return new Due(day, DeadlineOrigin.TEXT, day, "x");
    }

    private static Difference only(Comparison comparison) {
        assertThat(comparison.changed()).hasSize(1);
        assertThat(comparison.changed().get(0).differences()).hasSize(1);
        return comparison.changed().get(0).differences().get(0);
    }

    private static Comparison of(Provision present, Provision read) {
        return Comparison.of(List.of(present), List.of(read), Map.of(), false);
    }

    @Test
    void leavesADateTheOfficeMovedUnticked() {
        Due moved = new Due(JULY, DeadlineOrigin.STAFF, JUNE, null);
        Difference found = only(of(
                one("p1", "inspect mines", Standing.TRACKED, moved),
                one("r1", "inspect mines", Standing.TRACKED, text(JUNE))));
        assertThat(found).isEqualTo(Difference.left(Facet.DEADLINE, Note.BY_STAFF));
    }

    @Test
    void keepsADateOfStaffWhereTheTextIsSilent() {
        Due byStaff = new Due(JULY, DeadlineOrigin.STAFF, JULY, null);
        assertThat(of(
                                one("p1", "inspect mines", Standing.TRACKED, byStaff),
                                one("r1", "inspect mines", Standing.TRACKED, null))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void showsAFrequencyFixedAtIssueButDoesNotTakeIt() {
        Provision monthly = one("p1", "inspect mines", Standing.TRACKED, null, new Rhythm(Frequency.MONTH, 1));
        Provision weekly = one("r1", "inspect mines", Standing.TRACKED, null, new Rhythm(Frequency.WEEK, 1));
        assertThat(only(of(monthly, weekly))).isEqualTo(Difference.fixed(Facet.FREQUENCY, Note.FIXED));
        assertThat(only(Comparison.of(List.of(monthly), List.of(weekly), Map.of(), true))
                        .takeable())
                .isTrue();
    }

    @Test
    void ticksNoRemovalWhereTheTextNamesLessThanHalf() {
        List<Provision> present = List.of(
                one("p1", "inspect mines", Standing.TRACKED, null),
                one("p2", "train teams", Standing.TRACKED, null),
                one("p3", "stock tents", Standing.TRACKED, null));
        Comparison notice =
                Comparison.of(present, List.of(one("r1", "inspect mines", Standing.TRACKED, null)), Map.of(), false);
        assertThat(notice.whole()).isFalse();
        assertThat(notice.removed()).hasSize(2);
        assertThat(notice.suggested()).isEmpty();
    }

    @Test
    void ticksNoRemovalOfWhatIsDone() {
        List<Provision> present = List.of(
                one("p1", "inspect mines", Standing.TRACKED, null), one("p2", "train teams", Standing.DONE, null));
        Comparison comparison =
                Comparison.of(present, List.of(one("r1", "inspect mines", Standing.TRACKED, null)), Map.of(), false);
        assertThat(comparison.removed()).hasSize(1);
        assertThat(comparison.suggested()).isEmpty();
    }

    @Test
    void doesWhatTheClerkSaysOfPairs() {
        Provision mines = one("p1", "inspect mines", Standing.TRACKED, null);
        Provision same = one("r1", "inspect mines", Standing.TRACKED, null);
        Comparison apart = Comparison.of(List.of(mines), List.of(same), Map.of("r1", ""), false);
        assertThat(apart.added()).containsExactly(same);
        assertThat(apart.removed()).containsExactly(mines);
        Provision other = one("r2", "a wholly different thing", Standing.TRACKED, null);
        Comparison together = Comparison.of(List.of(mines), List.of(other), Map.of("r2", "p1"), false);
        assertThat(together.changed().get(0).reason()).isEqualTo(MatchReason.CLERK);
        assertThat(together.added()).isEmpty();
    }

    @Test
    void offersToResumeWhatWasCancelled() {
        Comparison comparison = of(
                one("p1", "inspect mines", Standing.CANCELLED, null),
                one("r1", "inspect mines", Standing.TRACKED, null));
        assertThat(only(comparison)).isEqualTo(Difference.left(Facet.STATE, Note.CANCELLED));
        assertThat(comparison.suggested()).isEmpty();
    }

    @Test
    void aDepartmentIsKeptGoneOrNewAsAWhole() {
        assertThat(WordingDiff.ofNames(List.of("甲科", "乙科"), List.of("甲科", "乙科二"), "、"))
                .containsExactly(
                        new WordingDiff.Piece(WordingDiff.Kind.KEPT, "甲科"),
                        new WordingDiff.Piece(WordingDiff.Kind.KEPT, "、"),
                        new WordingDiff.Piece(WordingDiff.Kind.GONE, "乙科"),
                        new WordingDiff.Piece(WordingDiff.Kind.KEPT, "、"),
                        new WordingDiff.Piece(WordingDiff.Kind.NEW, "乙科二"));
    }
}
