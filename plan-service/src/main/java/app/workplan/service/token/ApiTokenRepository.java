package app.workplan.service.token;

import app.workplan.domain.token.ApiToken;
import java.time.LocalDate;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Storage of {@link ApiToken}. */
interface ApiTokenRepository extends JpaRepository<ApiToken, Long> {

    /** How many of the user's tokens are neither revoked nor past their last day. */
    @Query("select count(t) from ApiToken t where t.userId = :userId and t.revokedAt is null and t.expiresOn >= :today")
    long countLive(long userId, LocalDate today);
}
