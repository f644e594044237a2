package app.workplan.domain.organisation;

import app.workplan.domain.shared.VersionedEntity;
import jakarta.persistence.Entity;
import java.time.Instant;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** 单位(应急管理局): the tenant; may have a parent bureau (city over county). */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Bureau extends VersionedEntity {

    private String code;
    private String name;
    private String shortName;
    private @Nullable Long parentId;
    private Instant createdAt;

    public Bureau(String code, String name, String shortName, @Nullable Long parentId, Instant createdAt) {
        this.code = code;
        this.name = name;
        this.shortName = shortName;
        this.parentId = parentId;
        this.createdAt = createdAt;
    }

    /** 改单位: the code stays. */
    public void redefine(String newName, String newShortName, @Nullable Long newParentId) {
        this.name = newName;
        this.shortName = newShortName;
        this.parentId = newParentId;
    }
}
