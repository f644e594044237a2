package app.workplan.web.ledger;

import java.util.List;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** 台账条件 as they stand in the address: any text, read by {@link LedgerReading}. */
@Getter
@Setter
public class LedgerForm {

    private List<String> light = List.of();
    private @Nullable String department;
    private @Nullable String chapter;
    private @Nullable String q;
    private @Nullable String dueFrom;
    private @Nullable String dueTo;
    private @Nullable String state;
    private @Nullable String origin;
    private @Nullable String assigned;
    private @Nullable String quantified;
    private @Nullable String reports;
    private @Nullable String onTime;
    private @Nullable String coordination;
    private @Nullable String silent;
    private @Nullable String cols;
    private @Nullable String view;
    private @Nullable String counts;
    private @Nullable String sort;
    private @Nullable String size;
    private @Nullable String page;
    private @Nullable String asOf;
    private @Nullable String plan;
}
