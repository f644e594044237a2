package app.workplan.domain.report;

import app.workplan.domain.shared.Characters;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.VersionedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.util.List;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/**
 * 总结的一段: a heading or a paragraph. What the program drafted and what people wrote are kept apart, so that a new draft never
 * writes over anybody's words.
 */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class WorkReportPart extends VersionedEntity {

    /** The level of a paragraph; headings have 1 and 2. */
    public static final int TEXT = 0;

    /** Longest paragraph, in characters. */
    public static final int MAX_WORDS = 8000;

    /** Longest heading, in characters. */
    public static final int MAX_HEADING = 100;

    private long bureauId;
    private long workReportId;

    /** From 0; written for all parts at once, so that moving one leaves whoever writes in it undisturbed. */
    @Column(updatable = false)
    private int position;

    private int level;
    private boolean numbered;

    /** Null for what the office added. */
    private @Nullable String topic;

    @Column(columnDefinition = "text")
    private String drafted;

    /** 改过的文字, null while nobody changed it. */
    @Column(columnDefinition = "text")
    private @Nullable String edited;

    /** 新的草稿 beside a changed text, whose sources changed; null for none. */
    @Column(columnDefinition = "text")
    private @Nullable String proposed;

    @Column(columnDefinition = "text")
    private String sources;

    @Column(columnDefinition = "text")
    private @Nullable String proposedSources;

    private boolean leftOut;

    /** 不再有来源: the newest draft does not speak of it any more. */
    private boolean gone;

    /** As it was drafted. */
    public WorkReportPart(long bureauId, long workReportId, DraftedPart draft) {
        this.bureauId = bureauId;
        this.workReportId = workReportId;
        this.level = draft.level();
        this.numbered = draft.numbered();
        this.topic = draft.topic();
        this.drafted = draft.text();
        this.sources = ReportSource.write(draft.sources());
    }

    /**
     * 自己加的一段.
     *
     * @param numbered whether it is one of a numbered list
     * @throws RuleViolation when it is empty or too long
     */
    public WorkReportPart(long bureauId, long workReportId, int level, boolean numbered, String words) {
        this.bureauId = bureauId;
        this.workReportId = workReportId;
        this.level = level;
        this.numbered = numbered && level == TEXT;
        this.drafted = "";
        this.sources = "";
        this.edited = checked(words);
    }

    /** The words that are printed. */
    public String text() {
        return edited == null ? drafted : edited;
    }

    /** Whether it is a heading. */
    public boolean isHeading() {
        return level != TEXT;
    }

    /** Whether people did anything to it that a new draft must not lose. */
    public boolean isTouched() {
        return edited != null || leftOut;
    }

    /** From what it was drafted. */
    public List<ReportSource> sourceList() {
        return ReportSource.read(sources);
    }

    /** 放到这里. */
    public void putAt(int place) {
        this.position = place;
    }

    /**
     * 改文字; back at the drafted words it counts as unchanged.
     *
     * @throws RuleViolation when nothing is left, or it is too long
     */
    public void word(String words) {
        String clean = checked(words);
        boolean asDrafted = topic != null && clean.equals((proposed == null ? drafted : proposed).strip());
        this.edited = asDrafted ? null : clean;
        if (asDrafted) {
            takeProposal();
        }
    }

    /**
     * 采用新稿: the program's newest words instead of one's own.
     *
     * @throws RuleViolation when there are none
     */
    public void takeOver() {
        if (topic == null) {
            throw new RuleViolation("workReport.ownWords");
        }
        this.edited = null;
        takeProposal();
    }

    /** 保留我的文字: the newest draft was seen and is not wanted. */
    public void keepOwn() {
        takeProposal();
    }

    /** 不写入 or 写入. */
    public void leaveOut(boolean out) {
        this.leftOut = out;
    }

    /** 重新生成: a new draft of the same; unchanged words follow it, changed ones get it as a proposal beside them. */
    public void redraft(DraftedPart draft) {
        this.gone = false;
        String fresh = ReportSource.write(draft.sources());
        if (edited == null || draft.text().equals(drafted)) {
            this.drafted = draft.text();
            this.sources = fresh;
            this.proposed = null;
            this.proposedSources = null;
        } else {
            this.proposed = draft.text();
            this.proposedSources = fresh;
        }
        this.numbered = draft.numbered();
    }

    /** 重新生成 without it. */
    public void lose() {
        this.gone = true;
        this.proposed = null;
        this.proposedSources = null;
    }

    private void takeProposal() {
        if (proposed != null && proposedSources != null) {
            this.drafted = proposed;
            this.sources = proposedSources;
        }
        this.proposed = null;
        this.proposedSources = null;
    }

    private String checked(String words) {
        String clean = isHeading() ? words.strip().replaceAll("\\s+", " ") : words.strip();
        if (clean.isEmpty()) {
            throw new RuleViolation("workReport.textMissing");
        }
        int most = isHeading() ? MAX_HEADING : MAX_WORDS;
        int found = Characters.count(clean);
        if (found > most) {
            throw new RuleViolation(isHeading() ? "workReport.headingTooLong" : "workReport.textTooLong", most, found);
        }
        return clean;
    }
}
