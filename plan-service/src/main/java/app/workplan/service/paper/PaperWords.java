package app.workplan.service.paper;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 公文用语: words of the bundles in Chinese, whatever language its reader's pages are in; the file is the bureau's (docs/adr/0345). */
@Component
@RequiredArgsConstructor
public class PaperWords {

    private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

    private final MessageSource messages;

    /** The text of the key; numbers print without grouping. */
    public String of(String key, Object... args) {
        return messages.getMessage(
                key, Arrays.stream(args).map(String::valueOf).toArray(), LANGUAGE);
    }

    /** 年月日 with Arabic digits. */
    public String day(LocalDate day) {
        return of("paper.day", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
