package app.workplan.service.document;

import app.workplan.service.document.parser.DocumentParser;
import app.workplan.service.document.parser.ParseOptions;
import app.workplan.service.document.reader.DocumentReaders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long the importer takes once it is warm, on texts made of nothing but dense items: one document an iteration, so that
 * the warm-up counts documents and not seconds. Beside the time of the clock stands the processor time of the reading thread,
 * which other work on the machine changes less. The heap is held at 64 MB, so that a run that ends has needed no more.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms64m", "-Xmx64m"})
@Warmup(iterations = 150)
@Measurement(iterations = 50)
@State(Scope.Benchmark)
public class ImporterBenchmark {

    private static final String ITEM =
            "（%d）抓好安全。对46家企业开展检查，3月底前完成整改，整改率达到98%%以上，每月至少调度1次。一是抓矿山。查隐患。二是抓化工。严执法。（甲科牵头，乙科、丙中心配合）\n";
    private static final String ROW = "%d\t排查整治道路隐患\t新增护栏不少于35公里，每季度通报一次\t县交通局\t县公安局、各乡镇\t6月底前\n";

    /** How the text is laid out. */
    public enum Style {
        BRACKETS,
        TABLE,
        WRAPPED
    }

    @Param
    private Style style;

    @Param({"30000", "60000"})
    private int length;

    private String text = "";
    private byte[] word = {};

    /** Makes the text and the same text as a docx file. */
    @Setup
    public void write() throws IOException {
        text = text();
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            text.lines().forEach(line -> document.createParagraph().createRun().setText(line));
            document.write(out);
            word = out.toByteArray();
        }
    }

    /** Processor time of the reading thread, told for each iteration and summed up at the end. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Processor {

        public long microseconds;

        <T> T spentOn(Supplier<T> work) {
            long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            T done = work.get();
            microseconds += (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin) / 1_000;
            return done;
        }
    }

    /** Text to plan. */
    @Benchmark
    public ParsedDocument parse(Processor processor) {
        return processor.spentOn(() -> DocumentParser.parse(text, ParseOptions.none()));
    }

    /** The bytes of a docx file to plan. */
    @Benchmark
    public ParsedDocument readAndParse(Processor processor) {
        return processor.spentOn(
                () -> DocumentParser.parse(DocumentReaders.read(word).text(), ParseOptions.none()));
    }

    private String text() {
        boolean table = style == Style.TABLE;
        StringBuilder made =
                new StringBuilder(table ? "某市2025年任务分解表\n序号\t重点任务\t具体措施\t责任单位\t配合单位\t完成时限\n" : "某市2025年工作要点\n一、重点任务\n");
        for (int i = 1; made.length() < length; i++) {
            String one = String.format(Locale.ROOT, table ? ROW : ITEM, i);
            made.append(style == Style.WRAPPED ? "\u3000\u3000" + one.replaceAll("(.{34})", "$1\n") : one);
        }
        return made.substring(0, length);
    }
}
