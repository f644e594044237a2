package app.workplan.domain.shared;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** A stored thing with an identity; two are equal when they are the same row. */
@Getter
@MappedSuperclass
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public abstract class BaseEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    @SequenceGenerator(name = "entity_seq", sequenceName = "entity_seq", allocationSize = 50)
    private @Nullable Long id;

    /**
     * The id of a stored entity.
     *
     * @throws IllegalStateException before it was saved
     */
    public long requireId() {
        if (id == null) {
            throw new IllegalStateException(getClass().getSimpleName() + " has no id before it is saved");
        }
        return id;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof BaseEntity that
                        && id != null
                        && id.equals(that.getId())
                        && (getClass().isInstance(that) || that.getClass().isInstance(this));
    }

    @Override
    public final int hashCode() {
        return BaseEntity.class.hashCode();
    }
}
