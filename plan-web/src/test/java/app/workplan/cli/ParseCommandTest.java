package app.workplan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ParseCommandTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) {
        return ParseCommand.run(
                List.of(args),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes).toString();
    }

    private String text(String name, String words) throws IOException {
        return file(name, words.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void printsOneObjectForOneFileAndAnArrayForSeveral() throws IOException {
        String plan = text("a.txt", "\uFEFF2024年工作要点\n一、任务\n(一)抓安全。");
        assertThat(run(plan)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("{").contains("\"抓安全\"");
        out.reset();
        assertThat(run(plan, plan)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("[");
        assertThat(err.size()).isZero();
    }

    @Test
    void readsAFolderAndGoesOnAfterAFileThatCannotBeRead() throws IOException {
        text("b.txt", "2024年工作要点\n一、任务\n(一)抓安全。");
        file("c.docx", new byte[] {'P', 'K', 3, 4});
        text("a.html", "<html><body><p>2024年工作要点</p><p>一、任务</p><p>(一)抓救援。</p></body></html>");
        text(".hidden", "x");
        Files.createDirectory(folder.resolve("inner"));
        assertThat(run(folder.toString())).isEqualTo(2);
        JsonNode all = JsonMapper.builder().build().readTree(out.toString(StandardCharsets.UTF_8));
        assertThat(all.valueStream()
                        .map(one -> one.get("items").get(0).get("title").asString()))
                .containsExactly("抓救援", "抓安全");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("c.docx: The file cannot be opened");
        assertThat(err.toString(StandardCharsets.UTF_8).strip().lines()).hasSize(1);
    }

    @Test
    void anArrayOfNothingIsStillJson() {
        assertThat(run(folder.toString())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).strip()).isEqualTo("[ ]");
    }

    @Test
    void setsThePeriodFromTheCommandLine() throws IOException {
        String plan = text("a.txt", "工作安排\n一、任务\n(一)抓安全。3月底前完成。");
        assertThat(run("--period", "2026-01-01..2026-12-31", plan)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("2026-03-31");
        assertThat(run("--period", "2026", plan)).isEqualTo(2);
    }

    @Test
    void setsWhatBeforeTheFloodSeasonMeans() throws IOException {
        String plan = text("a.txt", "2026年工作要点\n一、任务\n(一)抓防汛。汛期前完成。");
        assertThat(run(plan)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("2026-03-31");
        assertThat(run("--before-flood", "05-31", plan)).isZero();
        assertThat(run("--before-flood=04-15", plan)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("2026-05-31", "2026-04-15");
        for (String ill : List.of("06-31", "5", "")) {
            err.reset();
            assertThat(run("--before-flood", ill, plan)).isEqualTo(2);
            assertThat(err.toString(StandardCharsets.UTF_8)).contains("before-flood");
        }
    }

    @Test
    void refusesUnreadableEmptyAndBinaryFilesWithOneLine() throws IOException {
        for (String file : List.of(
                folder.resolve("missing.txt").toString(),
                text("empty.txt", " \n"),
                file("gbk.txt", new byte[] {(byte) 0xD5, (byte) 0xD0, (byte) 0xFF}),
                text("zero.txt", "a\0b"))) {
            err.reset();
            assertThat(run(file)).isEqualTo(2);
            assertThat(err.toString(StandardCharsets.UTF_8).strip().lines()).hasSize(1);
        }
        assertThat(out.size()).isZero();
        assertThat(run()).isEqualTo(2);
    }
}
