package app.workplan.service.paper;

import app.workplan.service.document.writer.DocumentFormat;
import app.workplan.service.document.writer.OfficialDocument;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 文件种类: one kind of document generated of a plan. Every bean of it is found by its key, offered on the page of documents in
 * the order of its {@code @Order}, and downloaded at {@code /plans/{id}/documents/{key}.{format}}.
 */
public interface PaperKind {

    /** 种类, as the address names it: {@code task-breakdown}. */
    String key();

    /** Its name and explanation stand in the bundles under {@code <text>.name} and {@code <text>.what}. */
    default String text() {
        return "paper.kind." + key();
    }

    /** The formats it makes sense in. */
    Set<DocumentFormat> formats();

    /** 为什么现在没有: what stands in the way; null when it can be written. Cheap: the page of documents asks every kind. */
    @Nullable
    PaperHindrance hindrance(PaperRequest request);

    /**
     * What it says. Asked only when nothing stands in the way.
     *
     * @throws app.workplan.domain.shared.NotFound when the request names something this reader must not see
     */
    OfficialDocument write(PaperRequest request);
}
