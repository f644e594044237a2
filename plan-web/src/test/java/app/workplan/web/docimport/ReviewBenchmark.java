package app.workplan.web.docimport;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.shared.Actor;
import app.workplan.service.docimport.ImportService;
import app.workplan.service.docimport.ImportService.CommitImport;
import app.workplan.service.docimport.UploadedText;
import app.workplan.web.CountingDataSource;
import app.workplan.web.WebTestBase;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 核对 of a document of 400 items and 生成计划 of one of 300: their time, printed for docs/importer.md. No test of the build. */
class ReviewBenchmark extends WebTestBase {

    private static final String OFFICE = "office@alpha";
    private static final int ROUNDS = 15;
    private static final int WARM = 5;

    @Autowired
    private ImportService imports;

    private Actor office() {
        return fixtures.plans().office("alpha");
    }

    @Test
    void pageAndCorrection() throws Exception {
        String text = LongDocument.of(400);
        String address = "/imports/" + imports.start(office(), new UploadedText(null, text));
        Document page = html(page(OFFICE, address));
        String place = String.valueOf(text.indexOf("1.抓好第1件事"));
        System.out.println(text.length() + " characters, elements of the page: "
                + page.getAllElements().size() + ", with one item open: "
                + html(page(OFFICE, address + "?item=" + place))
                        .getAllElements()
                        .size()
                + ", characters of HTML: " + page.outerHtml().length() + ", statements: "
                + CountingDataSource.statementsOf(() -> page(OFFICE, address)).size());
        measure("page", () -> page(OFFICE, address));
        measure("page with one item open", () -> page(OFFICE, address + "?item=" + place));
        int[] round = {0};
        measure("one correction", () -> {
            String version = jdbc.sql("select version from document_import where id = :id")
                    .param("id", Long.valueOf(address.substring(9)))
                    .query(String.class)
                    .single();
            assertThat(status(submit(
                            OFFICE,
                            address + "/items/" + place + "/title",
                            "title",
                            "标题" + round[0]++,
                            "version",
                            version)))
                    .isEqualTo(303);
        });
    }

    @Test
    void commit() throws Exception {
        String text = LongDocument.of(300);
        measure("commit of 300 tasks", () -> {
            long id = imports.start(office(), new UploadedText(null, text));
            long start = System.nanoTime();
            imports.commit(
                    office(), new CommitImport(id, "Benchmark", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));
            System.out.println("  of which commit: " + (System.nanoTime() - start) / 1_000_000 + " ms");
        });
    }

    private static void measure(String what, CountingDataSource.Work work) throws Exception {
        List<Long> times = new ArrayList<>();
        List<Long> processor = new ArrayList<>();
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        for (int i = 0; i < WARM + ROUNDS; i++) {
            long start = System.nanoTime();
            long used = thread.getCurrentThreadCpuTime();
            work.run();
            if (i >= WARM) {
                times.add((System.nanoTime() - start) / 1_000_000);
                processor.add((thread.getCurrentThreadCpuTime() - used) / 1_000_000);
            }
        }
        System.out.println("Review, " + what + ", ms: median " + median(times) + " of " + times
                + ", the program's own processor time median " + median(processor));
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
