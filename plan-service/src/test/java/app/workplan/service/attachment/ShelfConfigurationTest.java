package app.workplan.service.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ShelfConfigurationTest {

    private static final String SECRET = "a-very-secret-key";

    private static final String[] SET = {
        "workplan.s3.endpoint=https://s3.example.org",
        "workplan.s3.bucket=evidence-of-bureau",
        "workplan.s3.access-key=tester",
        "workplan.s3.secret-key=" + SECRET
    };

    private final ApplicationContextRunner program =
            new ApplicationContextRunner().withUserConfiguration(ShelfConfiguration.class);

    @Test
    void filesLieInTheFolderUnlessABucketIsSet(@TempDir Path data) {
        program.withPropertyValues("workplan.data-dir=" + data)
                .run(started -> assertThat(started.getBean(FileShelf.class))
                        .isInstanceOf(FolderShelf.class)
                        .hasToString(data.resolve("evidence").toString()));
        program.withPropertyValues("workplan.s3.endpoint=", "workplan.s3.bucket=")
                .run(started -> assertThat(started.getBean(FileShelf.class)).isInstanceOf(FolderShelf.class));
        program.withPropertyValues(SET)
                .run(started -> assertThat(started.getBean(FileShelf.class))
                        .isInstanceOf(S3Shelf.class)
                        .hasToString("bucket evidence-of-bureau at https://s3.example.org below evidence/"));
    }

    /** Half a setting would keep evidence where nobody looks for it. */
    @ParameterizedTest
    @CsvSource({
        "workplan.s3.endpoint=, WORKPLAN_S3_ENDPOINT",
        "workplan.s3.endpoint=ftp://s3.example.org, WORKPLAN_S3_ENDPOINT",
        "workplan.s3.endpoint=s3.example.org, WORKPLAN_S3_ENDPOINT",
        "workplan.s3.endpoint=https://tester:a-very-secret-key@s3.example.org, WORKPLAN_S3_ENDPOINT",
        "workplan.s3.bucket=, WORKPLAN_S3_BUCKET",
        "workplan.s3.bucket=../other, WORKPLAN_S3_BUCKET",
        "workplan.s3.access-key=, WORKPLAN_S3_ACCESS_KEY",
        "workplan.s3.secret-key=, WORKPLAN_S3_SECRET_KEY",
        "workplan.s3.prefix=a/../b, WORKPLAN_S3_PREFIX",
        "workplan.s3.region=, WORKPLAN_S3_REGION",
        "workplan.s3.timeout=0s, WORKPLAN_S3_TIMEOUT"
    })
    void aSettingThatIsWrongStopsTheStart(String wrong, String named) {
        program.withPropertyValues(SET)
                .withPropertyValues(wrong)
                .run(refused -> assertThat(refused)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining(named)
                        .hasMessageNotContaining(SECRET));
    }

    @Test
    void keysAreNotTold() {
        program.withPropertyValues(SET)
                .run(started ->
                        assertThat(started.getBean(S3Settings.class).toString()).doesNotContain(SECRET, "tester"));
    }

    @ParameterizedTest
    @CsvSource({"evidence, evidence/", "/a/b, a/b/", "a/, a/", "'', /"})
    void thePrefixIsAFolder(String given, String below) {
        program.withPropertyValues(SET)
                .withPropertyValues("workplan.s3.prefix=" + given)
                .run(started ->
                        assertThat(started.getBean(S3Settings.class).toString()).endsWith(" below " + below));
    }

    /** Without a bucket the program starts as if there were no client for S3. */
    @Test
    void noClientIsLoadedWithoutABucket(@TempDir Path data) throws Exception {
        try (URLClassLoader without = withoutClient()) {
            assertThatThrownBy(() -> without.loadClass("software.amazon.awssdk.services.s3.S3Client"))
                    .isInstanceOf(ClassNotFoundException.class);
            Class<?> settings = without.loadClass(S3Settings.class.getName());
            Constructor<?> make = settings.getDeclaredConstructors()[0];
            make.setAccessible(true);
            Object none = make.newInstance("", "", "us-east-1", "", "", true, "evidence", Duration.ofSeconds(1));
            Class<?> configuration = without.loadClass(ShelfConfiguration.class.getName());
            Constructor<?> configured = configuration.getDeclaredConstructor();
            configured.setAccessible(true);
            Method shelf = configuration.getDeclaredMethod("fileShelf", Path.class, settings);
            shelf.setAccessible(true);
            assertThat(shelf.invoke(configured.newInstance(), data, none))
                    .hasToString(data.resolve("evidence").toString());
        }
    }

    private static URLClassLoader withoutClient() throws Exception {
        List<URL> all = new ArrayList<>();
        for (String one : System.getProperty("java.class.path").split(File.pathSeparator)) {
            all.add(Path.of(one).toUri().toURL());
        }
        return new URLClassLoader(all.toArray(URL[]::new), ClassLoader.getPlatformClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                if (name.startsWith("software.amazon.")) {
                    throw new ClassNotFoundException(name);
                }
                return super.findClass(name);
            }
        };
    }
}
