package app.workplan.service.paper;

import app.workplan.service.plan.PlanTree.ChapterRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
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
        return messages.getMessage(key, Arrays.stream(args).map(String::valueOf).toArray(), LANGUAGE);
    }

    /** 年月日 with Arabic digits. */
    public String day(LocalDate day) {
        return of("paper.day", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /** 截至某日, or that it is a draft: the line below a title. */
    public String note(PaperRequest request) {
        return request.plan().isIssued() ? of("paper.asOf", day(request.day())) : of("paper.draft", day(request.day()));
    }

    /** Percent as displayed, a dash where nothing is counted. */
    public String percent(@Nullable BigDecimal points) {
        return points == null ? of("common.none") : points.toPlainString() + "%";
    }

    /** The heading of a chapter with its number: a number typed with its own mark keeps it. */
    String chapter(ChapterRow chapter) {
        String number = chapter.number();
        if (number == null || number.isBlank()) {
            return chapter.title();
        }
        boolean bare = Character.isLetterOrDigit(number.codePointBefore(number.length()));
        return bare ? of("chapter.heading", number, chapter.title()) : number + chapter.title();
    }
}
