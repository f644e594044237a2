package app.workplan.service.paper;

import app.workplan.domain.shared.NotFound;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** 全部文件种类: the one place that finds a kind by the word in the address. */
@Component
public class Papers {

    private final List<PaperKind> kinds;

    Papers(ObjectProvider<PaperKind> kinds) {
        this.kinds = kinds.orderedStream().toList();
    }

    /** In the order of the page. */
    public List<PaperKind> all() {
        return kinds;
    }

    /** @throws NotFound when there is no such kind */
    public PaperKind of(String key) {
        return kinds.stream()
                .filter(kind -> kind.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound("document", key));
    }
}
