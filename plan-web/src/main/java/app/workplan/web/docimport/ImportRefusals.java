package app.workplan.web.docimport;

import app.workplan.domain.shared.RuleViolation;
import app.workplan.web.support.Texts;
import java.util.Arrays;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 失败原因 as an import keeps it (code and numbers, by spaces), in the language of the reader. */
@Component
@RequiredArgsConstructor
public class ImportRefusals {

    private final Texts texts;

    /** The sentence; null where nothing failed. */
    public @Nullable String words(@Nullable String failure) {
        if (failure == null) {
            return null;
        }
        String[] parts = failure.split(" ");
        return texts.of(new RuleViolation(
                parts[0], Arrays.stream(parts).skip(1).map(Object.class::cast).toArray()));
    }
}
