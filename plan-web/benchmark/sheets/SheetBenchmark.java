import app.workplan.service.sheet.SheetColumn;
import app.workplan.service.sheet.SheetHead;
import app.workplan.service.sheet.SheetWriter;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** 测量: how long a table of twelve columns takes to write, and how much of the heap it ever held. Arguments: numbers of rows. */
public final class SheetBenchmark {

    private SheetBenchmark() {}

    public static void main(String[] rows) {
        for (String one : rows) {
            measure(Integer.parseInt(one));
        }
    }

    private static void measure(int rows) {
        List<SheetColumn> columns = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            columns.add(SheetColumn.of("Column " + i, 20));
        }
        SheetHead head = new SheetHead("S", "Title", List.of("As of"), columns);
        ManagementFactory.getMemoryPoolMXBeans().forEach(pool -> pool.resetPeakUsage());
        long[] bytes = new long[1];
        OutputStream counting = new OutputStream() {
            @Override
            public void write(int one) {
                bytes[0]++;
            }

            @Override
            public void write(byte[] some, int from, int length) {
                bytes[0] += length;
            }
        };
        long from = System.nanoTime();
        long processorFrom = processor();
        new SheetWriter().table(counting, head, table -> {
            for (int i = 0; i < rows; i++) {
                table.row(Arrays.asList(
                        "2026-" + i,
                        "\u5f00\u5c55\u5b89\u5168\u751f\u4ea7\u68c0\u67e5\u7b2c " + i + " \u9879",
                        "\u7eff\u706f",
                        "\u529e\u516c\u5ba4\u3001\u5e94\u6025\u6307\u6325\u4e2d\u5fc3",
                        LocalDate.of(2026, 6, 30),
                        "\u4f59 " + i % 300 + " \u5929",
                        "\u539f\u6587",
                        i % 100,
                        50.5,
                        "6 \u6708",
                        LocalDate.of(2026, 1, 1),
                        1));
            }
        });
        long millis = (System.nanoTime() - from) / 1_000_000;
        long processor = (processor() - processorFrom) / 1_000_000;
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        System.out.printf(
                "%7d rows  %6d ms  processor %6d ms  heap at most %4d MB  file %5d kB%n",
                rows, millis, processor, peak >> 20, bytes[0] >> 10);
    }

    /** Of this thread: what other programs do at the same time does not count. */
    private static long processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
