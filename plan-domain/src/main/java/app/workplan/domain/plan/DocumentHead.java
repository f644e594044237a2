package app.workplan.domain.plan;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 文件头: what the document says of itself; null where the text has none.
 *
 * @param issuer 印发单位
 * @param documentNumber 发文字号
 * @param documentDate 成文日期
 * @param publishedOn 发布日期
 */
@Embeddable
public record DocumentHead(
        @Nullable String issuer,
        @Nullable String documentNumber,
        @Nullable LocalDate documentDate,
        @Nullable LocalDate publishedOn) {}
