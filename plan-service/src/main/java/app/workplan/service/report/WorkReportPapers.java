package app.workplan.service.report;

import app.workplan.domain.report.WorkReportKind;
import app.workplan.service.paper.PaperHindrances;
import app.workplan.service.paper.PaperKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** 总结的文件种类. */
@Configuration(proxyBeanMethods = false)
class WorkReportPapers {

    @Bean
    @Order(70)
    PaperKind halfYearReport(WorkReportDocuments documents, PaperHindrances hindrances) {
        return new WorkReportPaper(WorkReportKind.HALF_YEAR, documents, hindrances);
    }

    @Bean
    @Order(71)
    PaperKind annualReport(WorkReportDocuments documents, PaperHindrances hindrances) {
        return new WorkReportPaper(WorkReportKind.ANNUAL, documents, hindrances);
    }
}
