package app.workplan.service.document.writer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import lombok.Getter;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

/** 占位符 a template may hold, written between double braces: a name, never an expression. */
@Getter
@RequiredArgsConstructor
public enum TemplateSlot {
    RED_HEAD("发文机关标志"),
    NUMBER("发文字号"),
    TITLE("标题"),
    NOTE("说明"),
    ADDRESSEE("主送机关"),
    /** All headings, paragraphs and tables; stands alone in its paragraph. */
    BODY("正文"),
    ISSUER("落款"),
    DATE("成文日期");

    /** The name between the braces. */
    private final String placeholder;

    /** The slot of a name. */
    static Optional<TemplateSlot> named(String name) {
        return Arrays.stream(values())
                .filter(slot -> slot.placeholder.equals(name))
                .findFirst();
    }

    /** All of them as a template writes them, for a sentence. */
    public static String all() {
        return Arrays.stream(values())
                .map(slot -> "{{" + slot.placeholder + "}}")
                .collect(Collectors.joining(" "));
    }

    /** What a document has to say there; null where it says nothing. */
    @Nullable
    String of(OfficialDocument document) {
        OfficialDocument.Signature signature = document.signature();
        return switch (this) {
            case RED_HEAD -> document.redHead();
            // the red line below the number is printed without a number too
            case NUMBER -> document.redHead() == null ? null : document.number() == null ? "" : document.number();
            case TITLE -> document.title();
            case NOTE -> document.note();
            case ADDRESSEE -> document.addressee();
            case BODY -> "";
            case ISSUER -> signature == null ? null : signature.issuer();
            case DATE -> signature == null ? null : date(signature);
        };
    }

    /** 成文日期 with Arabic digits, without noughts. */
    static String date(OfficialDocument.Signature signature) {
        return String.format(
                Locale.ROOT,
                "%d年%d月%d日",
                signature.date().getYear(),
                signature.date().getMonthValue(),
                signature.date().getDayOfMonth());
    }
}
