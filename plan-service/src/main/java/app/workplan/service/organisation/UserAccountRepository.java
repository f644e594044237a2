package app.workplan.service.organisation;

import app.workplan.domain.organisation.UserAccount;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** 用户: stored accounts. */
public interface UserAccountRepository extends JpaRepository<UserAccount, Long> {

    Optional<UserAccount> findByUsername(String username);

    boolean existsByUsername(String username);

    boolean existsByDemoTrue();

    /** The people of a department. */
    @Query("select u from UserAccount u join u.departmentIds d where d = :departmentId order by u.id")
    List<UserAccount> findByDepartment(long departmentId);

    /** The enabled administrators of a bureau, or with null those without a bureau; nobody else changes them meanwhile. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select u from UserAccount u
            where u.enabled and (u.bureauId = :bureauId or (u.bureauId is null and :bureauId is null))
              and exists (select r from UserAccount x join x.roles r where x.id = u.id and r = app.workplan.domain.shared.Role.ADMIN)
            order by u.id""")
    List<UserAccount> lockAdministrators(@Nullable Long bureauId);

    /** The row itself, kept from others until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select u from UserAccount u where u.id = :id")
    Optional<UserAccount> lockById(long id);

    /** The row itself, kept from others until the transaction ends: wrong passwords are counted exactly. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select u from UserAccount u where u.username = :username")
    Optional<UserAccount> lockByUsername(String username);
}
