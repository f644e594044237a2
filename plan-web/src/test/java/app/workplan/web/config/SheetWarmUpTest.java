package app.workplan.web.config;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.service.sheet.SheetReader;
import app.workplan.service.sheet.SheetWriter;
import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;

/** 预热 goes the way of every list that leaves, cells of all kinds included. */
class SheetWarmUpTest {

    @Test
    void writesAWholeTable() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new SheetWarmUp(new SheetWriter()).write(out);
        assertThat(new SheetReader().read(out.toByteArray(), 10).get(0).rows())
                .last()
                .satisfies(row -> assertThat(row.cells()).containsExactly("Words", "1", "1970-01-01"));
    }
}
