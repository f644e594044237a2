package app.workplan.web.structure;

import java.util.Map;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** 加一行: where, and the words as typed. */
@Getter
@Setter
class AddForm {

    /** 加在哪里. */
    enum Place {
        /** 一章, after the chosen one. */
        CHAPTER,
        /** 同级, after the chosen item. */
        AFTER,
        /** 下级, at its end. */
        UNDER
    }

    private Place place = Place.CHAPTER;
    private @Nullable Long at;
    private String number = "";
    private String title = "";
    /** Pasted rows. */
    private String text = "";
    /** Whether the preview was seen. */
    private boolean sure;

    Map<String, String> typed() {
        return Map.of("place", place.name(), "number", number, "title", title, "text", text);
    }
}
