package app.workplan.domain.supervision;

import app.workplan.domain.shared.BaseEntity;
import app.workplan.domain.shared.Characters;
import app.workplan.domain.shared.RuleViolation;
import jakarta.persistence.Entity;
import java.math.BigDecimal;
import java.time.Instant;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** 督办设置 of a bureau, valid from an instant; a letter is scored by what held when it was issued. */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class SupervisionSetting extends BaseEntity {

    /** Longest word before the number, in characters. */
    public static final int MAX_WORD = 20;

    /** Working days for the reply where a bureau has set nothing. */
    public static final int REPLY_DAYS = 3;

    private static final BigDecimal MOST = BigDecimal.valueOf(100);

    private long bureauId;
    private Instant validFrom;
    private @Nullable String word;
    private int replyDays;
    private BigDecimal bluePoints;
    private BigDecimal yellowPoints;
    private BigDecimal redPoints;
    private BigDecimal talkPoints;
    private BigDecimal criticismPoints;
    private int yellows;
    private @Nullable Long actorId;

    /**
     * 督办设置的值.
     *
     * @param word 机关代字, null for the short name of the bureau
     * @param replyDays working days after the issue
     */
    public record Values(@Nullable String word, int replyDays, ScoreTable scores) {

        /** Where a bureau has set nothing. */
        public static final Values DEFAULT = new Values(null, REPLY_DAYS, ScoreTable.DEFAULT);
    }

    /** @throws RuleViolation when a value is out of its range */
    public SupervisionSetting(long bureauId, Values values, Instant validFrom, @Nullable Long actorId) {
        if (values.replyDays() < 1 || values.replyDays() > 60) {
            throw new RuleViolation("supervision.replyDaysIll", 60);
        }
        if (values.scores().yellows() < 0 || values.scores().yellows() > 20) {
            throw new RuleViolation("supervision.yellowsIll", 20);
        }
        this.bureauId = bureauId;
        this.validFrom = validFrom;
        this.word = Characters.within(values.word(), MAX_WORD, "supervision.wordTooLong");
        this.replyDays = values.replyDays();
        this.bluePoints = points(values.scores().blue());
        this.yellowPoints = points(values.scores().yellow());
        this.redPoints = points(values.scores().red());
        this.talkPoints = points(values.scores().talk());
        this.criticismPoints = points(values.scores().criticism());
        this.yellows = values.scores().yellows();
        this.actorId = actorId;
    }

    /** 现在的值. */
    public Values values() {
        return new Values(
                word,
                replyDays,
                new ScoreTable(bluePoints, yellowPoints, redPoints, talkPoints, criticismPoints, yellows));
    }

    private static BigDecimal points(BigDecimal points) {
        BigDecimal clean = points.stripTrailingZeros();
        if (clean.scale() > 1 || clean.abs().compareTo(MOST) > 0) {
            throw new RuleViolation("supervision.pointsIll", MOST);
        }
        return points;
    }
}
