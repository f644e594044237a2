package app.workplan.service.national;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyManager;

/** Rows on their way into one table, as COPY reads them: column by column, sent when there are many. */
final class Rows {

    private static final int MANY = 4 << 20;
    private static final byte[] NONE = bytes("\\N");
    private static final int FIRST_DAY = (int) LocalDate.of(2000, 1, 1).toEpochDay();
    private static final byte[][] DAYS = new byte[40_000][];

    private final CopyManager connection;
    private final String statement;
    private byte[] held = new byte[MANY + (1 << 16)];
    private int size;
    private boolean within;

    Rows(CopyManager connection, Loaded table) {
        this.connection = connection;
        this.statement = table.copy();
    }

    Rows add(long value) {
        return add(bytes(Long.toString(value)));
    }

    /** @param value without a tab, a line's end or a backslash */
    Rows add(@Nullable String value) {
        return value == null ? none() : add(bytes(value));
    }

    Rows add(boolean value) {
        put(value ? 't' : 'f');
        return this;
    }

    Rows none() {
        return add(NONE);
    }

    /** @param epochDay 0 for none */
    Rows day(int epochDay) {
        return epochDay == 0 ? none() : add(dayBytes(epochDay));
    }

    /**
     * @param epochDay a day of Asia/Shanghai, 0 for none
     * @param second of that day
     */
    Rows at(int epochDay, int second) {
        if (epochDay == 0) {
            return none();
        }
        add(dayBytes(epochDay));
        reserve(12);
        two(' ', second / 3600);
        two(':', second / 60 % 60);
        two(':', second % 60);
        two('+', 8);
        return this;
    }

    Rows add(byte[] value) {
        separate();
        reserve(value.length);
        System.arraycopy(value, 0, held, size, value.length);
        size += value.length;
        return this;
    }

    void end() throws SQLException, IOException {
        reserve(1);
        held[size++] = '\n';
        within = false;
        if (size > MANY) {
            send();
        }
    }

    void send() throws SQLException, IOException {
        if (size > 0) {
            connection.copyIn(statement, new ByteArrayInputStream(held, 0, size), 1 << 16);
            size = 0;
        }
    }

    static byte[] bytes(String value) {
        return value.getBytes(StandardCharsets.UTF_8);
    }

    private void two(char before, int value) {
        held[size++] = (byte) before;
        held[size++] = (byte) ('0' + value / 10);
        held[size++] = (byte) ('0' + value % 10);
    }

    private void put(char one) {
        separate();
        reserve(1);
        held[size++] = (byte) one;
    }

    private void separate() {
        if (within) {
            reserve(1);
            held[size++] = '\t';
        }
        within = true;
    }

    private void reserve(int more) {
        if (size + more > held.length) {
            held = Arrays.copyOf(held, Math.max(size + more, held.length * 2));
        }
    }

    private static byte[] dayBytes(int epochDay) {
        int place = epochDay - FIRST_DAY;
        byte[] known = DAYS[place];
        if (known == null) {
            known = bytes(LocalDate.ofEpochDay(epochDay).toString());
            DAYS[place] = known;
        }
        return known;
    }
}
