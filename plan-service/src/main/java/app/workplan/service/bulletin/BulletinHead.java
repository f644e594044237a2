package app.workplan.service.bulletin;

import app.workplan.domain.supervision.BulletinState;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 通报的抬头.
 *
 * @param edition 版次, from 1
 * @param correctsId the edition it corrects, null for the first
 * @param correctedBy the edition that corrects it, null for the newest; a draft is known to its office alone
 * @param reason what is corrected, null for the first edition
 * @param number in its year, null before it is issued
 */
public record BulletinHead(
        long id,
        int version,
        long bureauId,
        String bureauName,
        long planId,
        String planTitle,
        LocalDate asOf,
        String title,
        @Nullable String opening,
        @Nullable String closing,
        BulletinState state,
        int edition,
        @Nullable Long correctsId,
        @Nullable Long correctedBy,
        @Nullable String reason,
        @Nullable Integer year,
        @Nullable Integer number,
        @Nullable LocalDate issuedOn,
        @Nullable String issuedBy) {

    /** Whether its words may still be changed. */
    public boolean draft() {
        return state == BulletinState.DRAFT;
    }
}
