package app.workplan.domain.ledger;

import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.VersionedEntity;
import jakarta.persistence.Entity;
import java.time.Instant;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;

/** 常用视图: conditions, order and columns of the ledger under a name, one's own or shared with the bureau. */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class SavedView extends VersionedEntity {

    /** Characters of a name at most. */
    public static final int LONGEST_NAME = 30;
    /** Characters of the conditions at most. */
    public static final int LONGEST_QUERY = 2000;

    private Long bureauId;
    private Long ownerId;
    private String name;
    private String query;
    private boolean shared;
    private Instant createdAt;

    /**
     * @param query as in the ledger's address, without plan, day and page
     * @throws RuleViolation when the name is missing or too long, or the conditions are too long
     */
    public SavedView(long bureauId, long ownerId, String name, String query, Instant createdAt) {
        this.bureauId = bureauId;
        this.ownerId = ownerId;
        this.createdAt = createdAt;
        call(name);
        mean(query);
    }

    /**
     * 改名.
     *
     * @throws RuleViolation when the name is missing or too long
     */
    public final void call(String newName) {
        String stripped = newName.strip();
        if (stripped.isEmpty()) {
            throw new RuleViolation("view.nameMissing");
        }
        if (stripped.codePointCount(0, stripped.length()) > LONGEST_NAME) {
            throw new RuleViolation("view.nameTooLong", LONGEST_NAME);
        }
        this.name = stripped;
    }

    /**
     * 改条件.
     *
     * @throws RuleViolation when the conditions are too long
     */
    public final void mean(String newQuery) {
        if (newQuery.length() > LONGEST_QUERY) {
            throw new RuleViolation("view.queryTooLong");
        }
        this.query = newQuery;
    }

    /** 共享 with everybody of the bureau, or no longer. */
    public void share(boolean withBureau) {
        this.shared = withBureau;
    }
}
