package app.workplan.web.pack;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.progress.ProgressReport;
import app.workplan.service.progress.ReportProgress;
import app.workplan.service.progress.ReportService;
import app.workplan.web.Plans;
import app.workplan.web.WebTestBase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.MvcResult;

/** 佐证包: opens without the program, holds the files as they were handed in, and names what it does not hold. */
class PackTest extends WebTestBase {

    @Autowired
    ReportService reports;

    @Value("${workplan.data-dir:.data}")
    Path dataDir;

    private Plans.Small plan;

    @BeforeEach
    void aPlan() {
        plan = fixtures.plans().ofAlpha();
    }

    @Test
    void aTaskIsToldInOnePageWithItsFiles() throws Exception {
        reports.report(
                fixtures.plans().head("OWN"),
                new ReportProgress(
                        plan.first(),
                        new ProgressReport(30, "<b>Going</b> on", "No \"people\" & no time", "Ask", true)));
        handIn();
        Map<String, byte[]> pack = unzip(page("head@alpha", "/tasks/" + plan.taskId() + "/evidence.zip"));
        assertThat(pack).containsKeys("index.html", "style.css", "SHA256SUMS.txt");
        Document page = html(pack.get("index.html"));
        assertThat(page.select("script, [onclick], style")).isEmpty();
        assertThat(page.text())
                .contains("Inspect all mines", "<b>Going</b> on", "No \"people\" & no time", "All done", "A1", "A2");
        assertLinksLeadIntoThePack(pack, "index.html");
        String file = pack.keySet().stream()
                .filter(name -> name.startsWith("files/"))
                .findFirst()
                .orElseThrow();
        assertThat(file).endsWith("/site.png");
        assertThat(sha256(pack.get(file))).isEqualTo(hash());
        assertManifest(pack);
        assertThat(page.select(".bad")).isEmpty();
    }

    @Test
    void aPlanHasAListAndAPageForEachTask() throws Exception {
        handIn();
        MvcResult sent = page("leader@alpha", "/plans/" + plan.planId() + "/evidence.zip");
        assertThat(sent.getResponse().getHeader("Content-Disposition")).contains("attachment");
        Map<String, byte[]> pack = unzip(sent);
        assertLinksLeadIntoThePack(pack, "index.html");
        String task = pack.keySet().stream()
                .filter(name -> name.startsWith("tasks/"))
                .findFirst()
                .orElseThrow();
        assertLinksLeadIntoThePack(pack, task);
        assertManifest(pack);
        assertThat(audited("plan.pack", plan.planId())).isEqualTo("1 + 0");
    }

    @Test
    void aFileThatIsGoneIsNamed() throws Exception {
        handIn();
        Files.delete(kept());
        Map<String, byte[]> pack = unzip(page("office@alpha", "/plans/" + plan.planId() + "/evidence.zip"));
        assertThat(pack.keySet()).noneMatch(name -> name.startsWith("files/"));
        assertThat(html(pack.get("index.html")).select(".bad").text()).contains("1");
        String task = pack.keySet().stream()
                .filter(name -> name.startsWith("tasks/"))
                .findFirst()
                .orElseThrow();
        assertThat(html(pack.get(task)).select(".files .bad")).isNotEmpty();
        assertThat(html(pack.get(task)).text()).contains("site.png");
        assertThat(audited("plan.pack", plan.planId())).isEqualTo("0 + 1");
    }

    @Test
    void aFileThatIsNotWhatWasHandedInIsMarked() throws Exception {
        handIn();
        Files.writeString(kept(), "something else");
        Map<String, byte[]> pack = unzip(page("office@alpha", "/tasks/" + plan.taskId() + "/evidence.zip"));
        assertThat(html(pack.get("index.html")).select(".files .bad")).isNotEmpty();
    }

    @Test
    void nothingIsLeftBehind() throws Exception {
        page("office@alpha", "/tasks/" + plan.taskId() + "/evidence.zip")
                .getResponse()
                .getContentAsByteArray();
        try (Stream<Path> left = Files.list(dataDir.toAbsolutePath().resolve("ready"))) {
            assertThat(left).isEmpty();
        }
    }

    private void handIn() {
        fixtures.files().picture(fixtures.plans().head("OWN"), plan.first());
    }

    private Path kept() {
        String name = one("stored_as");
        return dataDir.resolve("evidence").resolve(name.substring(0, 2)).resolve(name);
    }

    private String hash() {
        return one("sha256");
    }

    private String one(String column) {
        return jdbc.sql("select " + column + " from evidence where share_id = :share")
                .param("share", plan.first())
                .query(String.class)
                .single();
    }

    private String audited(String action, long id) {
        return jdbc.sql("select new_value from audit_entry where action = :action and entity_id = :id")
                .param("action", action)
                .param("id", id)
                .query(String.class)
                .single();
    }

    private static void assertLinksLeadIntoThePack(Map<String, byte[]> pack, String from) {
        Path folder = Path.of("/pack/" + from).getParent();
        for (Element link : html(pack.get(from)).select("[href], [src]")) {
            String href = link.hasAttr("href") ? link.attr("href") : link.attr("src");
            assertThat(href).doesNotStartWith("/").doesNotContain(":");
            String place = Path.of("/pack")
                    .relativize(folder.resolve(URLDecoder.decode(href.replace("+", "%2B"), StandardCharsets.UTF_8))
                            .normalize())
                    .toString();
            assertThat(pack).containsKey(place);
        }
    }

    private static void assertManifest(Map<String, byte[]> pack) {
        String[] lines = new String(pack.get("SHA256SUMS.txt"), StandardCharsets.UTF_8).split("\n");
        assertThat(lines).hasSize(pack.size() - 1);
        for (String line : lines) {
            assertThat(sha256(pack.get(line.substring(66)))).isEqualTo(line.substring(0, 64));
        }
    }

    private static Document html(byte[] page) {
        return Jsoup.parse(new String(page, StandardCharsets.UTF_8));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, byte[]> unzip(MvcResult sent) throws IOException {
        assertThat(status(sent)).isEqualTo(200);
        Map<String, byte[]> pack = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(
                new ByteArrayInputStream(sent.getResponse().getContentAsByteArray()), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                pack.put(entry.getName(), zip.readAllBytes());
            }
        }
        return pack;
    }
}
