package app.workplan.web.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.workplan.WorkplanApplication;
import app.workplan.s3.Line;
import app.workplan.s3.S3Store;
import app.workplan.web.Fixtures;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MvcResult;

/** Evidence in a bucket, as an operator sets it, on a real S3 server that can be taken away: all that pages do with files. */
@SpringBootTest(classes = WorkplanApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class EvidenceInBucketTest extends EvidenceTestBase {

    private static final Path BUCKET = bucket();
    private static final Line LINE = line();

    @LocalServerPort
    private int port;

    @Value("${workplan.data-dir}")
    private Path dataDir;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("WORKPLAN_S3_ENDPOINT", LINE::address);
        settings.add("WORKPLAN_S3_BUCKET", () -> BUCKET.getFileName().toString());
        settings.add("WORKPLAN_S3_ACCESS_KEY", () -> S3Store.ACCESS_KEY);
        settings.add("WORKPLAN_S3_SECRET_KEY", () -> S3Store.SECRET_KEY);
        settings.add("WORKPLAN_S3_PREFIX", () -> "bureau");
        settings.add("WORKPLAN_S3_TIMEOUT", () -> "5s");
    }

    private static Path bucket() {
        try {
            return S3Store.running().newBucket();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line line() {
        try {
            return new Line(S3Store.running().port());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void mended() {
        LINE.mend();
    }

    @Test
    void whatIsUploadedLiesInTheBucketAndIsReadFromThere() throws Exception {
        byte[] picture = files.picture("png");
        handIn("a.png", picture);
        assertThat(object()).hasBinaryContent(picture);
        assertThat(localFiles()).isEmpty();

        MvcResult saved = page(OFFICE, "/attachments/" + onlyId());
        assertThat(status(saved)).isEqualTo(200);
        assertThat(saved.getResponse().getContentAsByteArray()).isEqualTo(picture);
        assertThat(saved.getResponse().getHeader("Content-Length")).isEqualTo("" + picture.length);
        assertThat(page(OFFICE, "/attachments/" + onlyId() + "/preview")
                        .getResponse()
                        .getContentAsByteArray())
                .isEqualTo(picture);
        assertThat(packed("/tasks/" + plan.taskId() + "/evidence.zip")).containsExactly(picture);
    }

    @Test
    void whatIsRemovedLeavesTheBucket() throws Exception {
        send(HEAD, "/shares/" + plan.first() + "/evidence", List.of(file("a.pdf", app.workplan.web.Files.pdf())));
        Path object = object();
        assertThat(object).isRegularFile();
        assertThat(status(submit(HEAD, "/attachments/" + onlyId() + "/removal")))
                .isEqualTo(303);
        assertThat(object).doesNotExist();
    }

    /** None of it is a file missing: the pack would say so, and people would look for what is not lost. */
    @Test
    void whileTheStoreIsAwayPeopleAreToldSo() throws Exception {
        byte[] picture = files.picture("png");
        handIn("a.png", picture);
        long id = onlyId();
        LINE.hangUp();
        for (String address : List.of(
                "/attachments/" + id,
                "/attachments/" + id + "/preview",
                "/tasks/" + plan.taskId() + "/evidence.zip",
                "/plans/" + plan.planId() + "/evidence.zip")) {
            MvcResult away = page(OFFICE, address);
            assertThat(status(away)).as(address).isEqualTo(503);
            assertThat(away.getResponse().getContentType()).startsWith("text/html");
            assertThat(html(away).text())
                    .as(address)
                    .contains("附件库暂时联系不上")
                    .doesNotContain("Exception", LINE.address(), S3Store.ACCESS_KEY);
        }
        MvcResult refused =
                send(HEAD, "/shares/" + plan.first() + "/evidence", List.of(file("b.png", files.picture("png"))));
        assertThat(status(refused)).isEqualTo(422);
        assertThat(html(refused).text()).contains("“b.png”没有存下来");
        assertThat(rows()).hasSize(1);
        assertThat(localFiles()).isEmpty();

        LINE.mend();
        assertThat(page(OFFICE, "/attachments/" + id).getResponse().getContentAsByteArray())
                .isEqualTo(picture);
    }

    @Test
    void aFileThatIsGoneFromTheBucketIsNotFound() throws Exception {
        handIn("a.png", files.picture("png"));
        Files.delete(object());
        assertThat(status(page(OFFICE, "/attachments/" + onlyId()))).isEqualTo(404);
        assertThat(packed("/tasks/" + plan.taskId() + "/evidence.zip")).isEmpty();
    }

    /** Our page of the error must never be taken for the rest of the file. */
    @Test
    void aDownloadThatBreaksOffIsCutOff() throws Exception {
        byte[] text = "Inspected, and nothing found. ".repeat(30_000).getBytes(StandardCharsets.US_ASCII);
        handIn("long.txt", text);
        HttpClient reader = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        logIn(reader);
        HttpRequest download =
                HttpRequest.newBuilder(address("/attachments/" + onlyId())).build();
        assertThat(reader.send(download, HttpResponse.BodyHandlers.ofByteArray())
                        .body())
                .isEqualTo(text);
        LINE.cutAnswersAfter(500_000);
        assertThatThrownBy(() -> reader.send(download, HttpResponse.BodyHandlers.ofByteArray()))
                .isInstanceOf(IOException.class);
    }

    private void handIn(String name, byte[] content) throws Exception {
        assertThat(status(send(HEAD, completion(), List.of(file(name, content)), "text", "Done")))
                .isEqualTo(303);
    }

    /** Where the only file of the plan lies. */
    private Path object() {
        String name = (String) rows().get(0).get("stored_as");
        return BUCKET.resolve("bureau").resolve(name.substring(0, 2)).resolve(name);
    }

    private List<Path> localFiles() throws IOException {
        try (Stream<Path> all = Files.walk(dataDir)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private List<byte[]> packed(String address) throws Exception {
        MvcResult sent = page(OFFICE, address);
        assertThat(status(sent)).isEqualTo(200);
        List<byte[]> files = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(
                new ByteArrayInputStream(sent.getResponse().getContentAsByteArray()), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().startsWith("files/")) {
                    files.add(zip.readAllBytes());
                }
            }
        }
        return files;
    }

    private void logIn(HttpClient reader) throws Exception {
        String form = reader.send(
                        HttpRequest.newBuilder(address("/login")).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        String token = Jsoup.parse(form).select("meta[name=_csrf]").attr("content");
        String fields = "_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8) + "&username="
                + URLEncoder.encode(OFFICE, StandardCharsets.UTF_8) + "&password="
                + URLEncoder.encode(Fixtures.PASSWORD, StandardCharsets.UTF_8);
        reader.send(
                HttpRequest.newBuilder(address("/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(fields))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
