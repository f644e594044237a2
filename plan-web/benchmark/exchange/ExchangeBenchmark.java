import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Measures the ledger of 400 tasks on its way out and back: the workbook, looking it through unchanged, looking it through with every weight changed,
 * and taking all 400 changes. Milliseconds on the clock and processor milliseconds of the program and its database, of one time each after another.
 */
public final class ExchangeBenchmark {

    private static final int TIMES = 5;

    private final Server server;
    private final Reader office;
    private final String address;

    private ExchangeBenchmark(Server server, long plan) throws Exception {
        this.server = server;
        this.office = new Reader(server.port, "office");
        this.address = "/plans/" + plan + "/exchange";
    }

    private interface Step<T> {
        T run() throws Exception;
    }

    /** @param args the packaged program, and the SQL that makes the plan */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("workplan-exchange");
        try {
            Server server = new Server(folder, List.of("-jar", Path.of(args[0]).toAbsolutePath().toString()));
            try {
                server.awaitLogin();
                long plan = LedgerBenchmark.fill(server, Files.readString(Path.of(args[1]), StandardCharsets.UTF_8));
                ExchangeBenchmark benchmark = new ExchangeBenchmark(server, plan);
                System.out.printf(
                        "%d processors, Java %s, -Xmx384m, load %s%n",
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("java.version"),
                        Files.readString(Path.of("/proc/loadavg")).split(" ")[0]);
                for (int time = 1; time <= TIMES; time++) {
                    System.out.println("time " + time);
                    benchmark.outAndBack(time + 1);
                }
            } finally {
                server.stop();
            }
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }

    private void outAndBack(int weight) throws Exception {
        byte[] book = measure("workbook", () -> office.download(address + "/ledger.xlsx"));
        measure("looked through, unchanged", () -> office.upload(address, book));
        byte[] changed = changed(book, weight);
        String review = measure("looked through, 400 changed", () -> office.upload(address, changed));
        String sheets = Reader.find(review, "(?s)name=\"sheets\"[^>]*>(.*?)</textarea>")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
        String told = measure(
                "400 changes taken",
                () -> office.post(address + "/commit", Map.of("sheets", sheets, "only", "all", "basis", "minutes of a meeting")));
        if (!told.contains("400")) {
            throw new IllegalStateException(told);
        }
    }

    /** The workbook with another weight in every row. */
    private static byte[] changed(byte[] book, int weight) throws Exception {
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(book));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = read.getSheetAt(0);
            int column = -1;
            for (Row row : sheet) {
                if (column >= 0 && row.getCell(0) != null) {
                    row.getCell(column).setCellValue(weight);
                }
                for (Cell cell : row) {
                    if (column < 0 && cell.toString().equals("\u6743\u91cd")) {
                        column = cell.getColumnIndex();
                    }
                }
            }
            read.write(out);
            return out.toByteArray();
        }
    }

    private <T> T measure(String what, Step<T> step) throws Exception {
        double processor = server.processorSeconds();
        long began = System.nanoTime();
        T result = step.run();
        System.out.printf(
                "  %-30s %8.0f ms  processor %8.0f ms%n",
                what, (System.nanoTime() - began) / 1e6, (server.processorSeconds() - processor) * 1000);
        return result;
    }
}
