package app.workplan.service.indicator;

import app.workplan.domain.indicator.GoalFile;
import app.workplan.domain.indicator.ProjectMoney;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 项目资金 and photos, as they are kept. */
@Component
@RequiredArgsConstructor
class ProjectRows {

    private final MoneyRepository money;
    private final GoalFileRepository files;

    /** What holds of the year, null where nothing was said. */
    @Nullable
    ProjectMoney money(long projectId, int year) {
        return money.findFirstByProjectIdAndYearOrderByValidFromDescIdDesc(projectId, year)
                .orElse(null);
    }

    void save(ProjectMoney made) {
        money.save(made);
    }

    void show(GoalFile file) {
        files.save(file);
    }
}
