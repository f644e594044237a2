package app.workplan.service.report;

import app.workplan.domain.report.WorkReportKind;
import app.workplan.service.paper.PaperKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 总结的文件种类. */
@Configuration(proxyBeanMethods = false)
class WorkReportPapers {

    @Bean
    @Order(60)
    PaperKind halfYearReport(WorkReportDocuments documents, JdbcClient jdbc) {
        return new WorkReportPaper(WorkReportKind.HALF_YEAR, documents, jdbc);
    }

    @Bean
    @Order(61)
    PaperKind annualReport(WorkReportDocuments documents, JdbcClient jdbc) {
        return new WorkReportPaper(WorkReportKind.ANNUAL, documents, jdbc);
    }
}
