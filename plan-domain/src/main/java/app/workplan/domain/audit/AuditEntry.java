package app.workplan.domain.audit;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.BaseEntity;
import app.workplan.domain.shared.Characters;
import jakarta.persistence.Entity;
import java.time.Instant;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** 审计记录: one change, by whom, when, from where, old and new value; the table refuses every change. */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class AuditEntry extends BaseEntity {

    private static final int MAX_VALUE = 4000;
    private static final int MAX_BASIS = 500;

    private @Nullable Long bureauId;
    private Instant at;
    private @Nullable Long actorId;
    private String actorName;
    private @Nullable String actingFor;
    private @Nullable String ip;
    private @Nullable String requestId;
    private String action;
    private String entity;
    private @Nullable Long entityId;
    private @Nullable Long planId;
    private @Nullable Long taskId;
    private @Nullable String oldValue;
    private @Nullable String newValue;
    private @Nullable String basis;

    public AuditEntry(Actor actor, @Nullable Long bureauId, Instant at, String action, String entity) {
        this.bureauId = bureauId;
        this.at = at;
        this.actorId = actor.userId();
        this.actorName = actor.displayName();
        this.ip = actor.ip();
        this.requestId = actor.requestId();
        this.action = action;
        this.entity = entity;
    }

    /** 代理: the name of the head the actor stood in for, null where it acted in the own name. */
    public AuditEntry actingFor(@Nullable String head) {
        this.actingFor = head;
        return this;
    }

    /** What was changed. */
    public AuditEntry of(@Nullable Long changedId, @Nullable Long plan, @Nullable Long task) {
        this.entityId = changedId;
        this.planId = plan;
        this.taskId = task;
        return this;
    }

    /** Old and new value, cut to what the column holds. */
    public AuditEntry values(@Nullable String before, @Nullable String after) {
        this.oldValue = cut(before, MAX_VALUE);
        this.newValue = cut(after, MAX_VALUE);
        return this;
    }

    /** 依据: the stated basis, cut to what the column holds; the whole of a reason stands with what it changed. */
    public AuditEntry on(@Nullable String statedBasis) {
        this.basis = cut(statedBasis, MAX_BASIS);
        return this;
    }

    private static @Nullable String cut(@Nullable String value, int most) {
        return value == null ? null : Characters.cut(value, most);
    }
}
