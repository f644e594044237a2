package app.workplan.service.document.writer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long a report of 30 pages takes in each format, the first of a fresh program among them. The heap is held at 128 MB. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 3,
        jvmArgsAppend = {"-Xmx128m", "-XX:TieredStopAtLevel=1"})
@Warmup(iterations = 0)
@Measurement(iterations = 10)
@State(Scope.Benchmark)
public class WriterBenchmark {

    @Param
    private DocumentFormat format = DocumentFormat.DOCX;

    private final OfficialDocument report = Documents.report(18);

    /** One file. */
    @Benchmark
    public int write() throws IOException {
        DocumentWriter writer = switch (format) {
            case DOCX -> new DocxWriter();
            case PDF -> new PdfWriter(Documents.SHELF);
            case OFD -> new OfdWriter(Documents.SHELF);
            case XLSX -> new XlsxWriter();
        };
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(FinalWords.of(report), out);
        return out.size();
    }
}
