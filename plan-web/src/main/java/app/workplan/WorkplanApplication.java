package app.workplan;

import app.workplan.cli.ParseCommand;
import app.workplan.cli.RebuildKeptCommand;
import app.workplan.cli.VerifyAuditCommand;
import app.workplan.web.config.ClockConfiguration;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * 应急工作要点跟踪系统: the application; with {@code parse} as the first word the parser alone, with
 * {@code verify-audit} the check of the audit trail, with {@code rebuild-kept} what is kept of judgements made anew.
 */
@SpringBootApplication
public class WorkplanApplication {

    private static final String PARSE = "parse";
    private static final String VERIFY_AUDIT = "verify-audit";
    private static final String REBUILD_KEPT = "rebuild-kept";

    public static void main(String[] args) {
        List<String> words = List.of(args);
        if (!words.isEmpty() && words.get(0).equals(PARSE)) {
            // before Spring: neither a database nor a second of start-up is needed to read a text
            System.exit(ParseCommand.run(words.subList(1, words.size()), System.out, System.err));
        }
        if (!words.isEmpty() && words.get(0).equals(VERIFY_AUDIT)) {
            System.exit(
                    VerifyAuditCommand.run(words.subList(1, words.size()), System.getenv(), System.out, System.err));
        }
        if (!words.isEmpty() && words.get(0).equals(REBUILD_KEPT)) {
            System.exit(RebuildKeptCommand.run(
                    words.subList(1, words.size()),
                    System.getenv(),
                    ClockConfiguration.ofMachine().today(),
                    System.out,
                    System.err));
        }
        SpringApplication.run(WorkplanApplication.class, args);
    }
}
