package app.workplan.service.bulletin;

import app.workplan.domain.supervision.Bulletin;
import app.workplan.domain.supervision.BulletinRow;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** 定下通报的数: the figures of its day as rows that nothing changes any more. */
@Component
@RequiredArgsConstructor
class BulletinIssue {

    private final BulletinFigures figures;
    private final BulletinRowRepository rows;

    void freeze(Bulletin bulletin) {
        rows.saveAll(figures.of(bulletin.getBureauId(), bulletin.getPlanId(), bulletin.getAsOf()).stream()
                .map(line -> row(bulletin, line))
                .toList());
    }

    private static BulletinRow row(Bulletin bulletin, BulletinLine line) {
        return new BulletinRow(
                bulletin,
                line.part(),
                line.position(),
                line.departmentId(),
                line.name(),
                new BulletinRow.Figures(
                        line.total(),
                        line.overdue(),
                        line.atRisk(),
                        line.done(),
                        line.progress(),
                        line.expected(),
                        line.owed(),
                        line.reported()));
    }
}
