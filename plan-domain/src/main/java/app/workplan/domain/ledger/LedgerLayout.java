package app.workplan.domain.ledger;

import app.workplan.domain.shared.VersionedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Set;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** 台账版式 of one user: columns, density, and the view the ledger opens with. The last one who saves holds: it is one's own. */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class LedgerLayout extends VersionedEntity {

    private Long bureauId;
    private Long userId;

    @Column(name = "shown_columns")
    private String shownColumns;

    @Enumerated(EnumType.STRING)
    private LedgerDensity density = LedgerDensity.USUAL;

    private @Nullable String defaultView;

    public LedgerLayout(long bureauId, long userId) {
        this.bureauId = bureauId;
        this.userId = userId;
        this.shownColumns = LedgerColumn.text(LedgerColumn.USUAL);
    }

    /** 列设置. */
    public void arrange(Set<LedgerColumn> columns, LedgerDensity newDensity) {
        this.shownColumns = LedgerColumn.text(columns);
        this.density = newDensity;
    }

    /**
     * 默认视图.
     *
     * @param view its key, null to open with every task
     */
    public void openWith(@Nullable String view) {
        this.defaultView = view;
    }
}
