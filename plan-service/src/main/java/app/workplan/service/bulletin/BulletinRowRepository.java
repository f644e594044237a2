package app.workplan.service.bulletin;

import app.workplan.domain.supervision.BulletinRow;
import org.springframework.data.jpa.repository.JpaRepository;

/** Storage of {@link BulletinRow}. */
interface BulletinRowRepository extends JpaRepository<BulletinRow, Long> {}
