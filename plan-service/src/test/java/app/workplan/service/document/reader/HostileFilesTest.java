package app.workplan.service.document.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever is sent: a plain answer within two seconds of work and 200 MB, and nothing is fetched. */
class HostileFilesTest {

    private static final int MOST_MILLIS = 2_000;
    private static final String MEMORY = "-Xmx200m";

    private record Answer(String code, long millis) {}

    @Test
    void answersEveryFileInTimeAndInLittleMemory() throws IOException, InterruptedException {
        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        MEMORY,
                        "-Xss1m",
                        "-Djava.awt.headless=true",
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostileRun.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed;
        try (InputStream out = run.getInputStream()) {
            printed = new String(out.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(run.waitFor()).as(printed).isZero();

        Map<String, Hostile.Case> wanted = Hostile.all();
        Map<String, Answer> answers = answers(printed);
        assertThat(wanted).hasSizeGreaterThanOrEqualTo(40);
        assertThat(answers).containsOnlyKeys(wanted.keySet());
        wanted.forEach((name, one) ->
                assertThat(one.answers()).as(name).contains(answers.get(name).code()));
        assertThat(answers)
                .allSatisfy(
                        (name, answer) -> assertThat(answer.millis()).as(name).isLessThanOrEqualTo(MOST_MILLIS));
    }

    private static Map<String, Answer> answers(String printed) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        Stream.of(printed.split("\n"))
                .map(line -> List.of(line.split("\t")))
                .filter(line -> line.size() == 3)
                .forEach(line -> answers.put(
                        line.get(0),
                        new Answer(line.get(1), Long.parseLong(line.get(2).strip()))));
        return answers;
    }
}
