package app.workplan.domain.supervision;

import app.workplan.domain.shared.BaseEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Objects;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** 批示的一步: one thing done with a directive; never changed afterwards, so that any past day can be asked. */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class DirectiveStep extends BaseEntity {

    private long bureauId;
    private long directiveId;

    @Enumerated(EnumType.STRING)
    private DirectiveStepKind kind;

    /** Null for what concerns every department named. */
    private @Nullable Long departmentId;

    private @Nullable String words;
    private Instant at;
    private @Nullable Long actorId;
    private boolean onBehalf;
    private @Nullable String actingFor;

    DirectiveStep(
            Directive directive,
            DirectiveStepKind kind,
            @Nullable Long departmentId,
            @Nullable String words,
            DirectiveHand hand,
            Instant at) {
        this.bureauId = directive.getBureauId();
        this.directiveId = directive.requireId();
        this.kind = kind;
        this.departmentId = departmentId;
        this.words = words;
        this.at = at;
        this.actorId = hand.userId();
        this.onBehalf = hand.onBehalf();
        this.actingFor = hand.actingFor();
    }

    /** Whether a form sent twice would make this step again. */
    public boolean isSame(
            DirectiveStepKind other, @Nullable Long department, @Nullable String said, @Nullable Long by) {
        return kind == other
                && Objects.equals(departmentId, department)
                && Objects.equals(words, said)
                && Objects.equals(actorId, by);
    }
}
