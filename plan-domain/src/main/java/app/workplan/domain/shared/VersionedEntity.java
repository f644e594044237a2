package app.workplan.domain.shared;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** An aggregate root: guarded by a version against two people editing it at once. */
@Getter
@MappedSuperclass
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public abstract class VersionedEntity extends BaseEntity {

    @Version
    private int version;

    /**
     * Compares the version a form was filled against; by hand, since Hibernate ignores a version set on a managed entity.
     *
     * @param seen the version the user saw, or null where the form carries none
     * @throws StaleVersion when somebody changed the row in between
     */
    public void requireVersion(@Nullable Integer seen) {
        if (seen != null && seen != version) {
            throw new StaleVersion();
        }
    }

    /**
     * The same for a form that replaces fields: without the version nobody can tell whether it undoes a colleague's change.
     *
     * @throws StaleVersion when the form carries none, or an old one
     */
    public void requireSeen(@Nullable Integer seen) {
        if (seen == null) {
            throw new StaleVersion();
        }
        requireVersion(seen);
    }
}
