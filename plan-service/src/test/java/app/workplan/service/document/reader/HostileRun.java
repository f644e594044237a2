package app.workplan.service.document.reader;

import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.document.parser.DocumentParser;
import app.workplan.service.document.parser.ParseOptions;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Reads every hostile file in a program of its own, with little memory; prints name, answer and milliseconds. */
final class HostileRun {

    private static final int USUAL_LINES = 100_000;

    private HostileRun() {}

    /** Runs all. */
    public static void main(String[] args) throws Exception {
        ProxySelector.setDefault(new Watch());
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        // the first file of a kind loads its library, and is read by code not yet compiled: no matter of the file
        answer("一、x".getBytes(StandardCharsets.UTF_8));
        for (byte[] usual : List.of(
                Made.docx(List.of("一、x")),
                Made.html(List.of("一、x")),
                Made.pdf(List.of("一、x")),
                Made.ofd(List.of("一、x")),
                Made.docx(Collections.nCopies(USUAL_LINES, "文")),
                Made.html(Collections.nCopies(USUAL_LINES, "文")))) {
            answer(usual);
        }
        for (Map.Entry<String, Hostile.Case> one : Hostile.all().entrySet()) {
            byte[] file = one.getValue().maker().make();
            long begin = clock.getCurrentThreadCpuTime();
            String answer = answer(file);
            long millis = (clock.getCurrentThreadCpuTime() - begin) / 1_000_000;
            System.out.println(one.getKey() + "\t" + answer + "\t" + millis);
        }
    }

    private static String answer(byte[] file) {
        try {
            String text = DocumentReaders.read(file).text();
            DocumentParser.parse(text, ParseOptions.none());
            return text.indexOf('\u202E') >= 0 || text.contains("root:") || text.contains("haha")
                    ? "LEAKED"
                    : Hostile.READ;
        } catch (RuleViolation refused) {
            return refused.getCode();
        }
    }

    /** Asked before any connection over the network. */
    private static final class Watch extends ProxySelector {

        @Override
        public List<Proxy> select(URI uri) {
            System.out.println("CONNECTS\t" + uri + "\t0");
            return List.of(Proxy.NO_PROXY);
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
    }
}
