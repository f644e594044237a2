package app.workplan.service.document.writer;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * 字库 of one document: for each character the first font that has it, the bureau's own before the shipped ones. Each font is
 * opened when its first character is asked for.
 */
final class FontSet implements Closeable {

    /** 〓, printed where no font has the character. */
    static final int MISSING = 0x3013;

    private final FontShelf shelf;
    private final Map<String, PaperFont> opened = new HashMap<>();
    private final Map<Face, List<PaperFont>> own = new EnumMap<>(Face.class);
    private final Map<Face, Map<Integer, PaperFont>> chosen = new EnumMap<>(Face.class);

    FontSet(FontShelf shelf) {
        this.shelf = shelf;
    }

    /** The font a character is printed in; one that nobody has is printed as {@link #MISSING}. */
    PaperFont of(Face face, int character) {
        return chosen.computeIfAbsent(face, any -> new HashMap<>()).computeIfAbsent(character, c -> choose(face, c));
    }

    private PaperFont choose(Face face, int character) {
        for (PaperFont font : own.computeIfAbsent(face, this::own)) {
            if (font.has(character)) {
                return font;
            }
        }
        for (String name : List.of(face.getShipped(), Face.HEI.getShipped(), Face.SONG.getShipped())) {
            PaperFont font = shipped(name);
            if (font.has(character)) {
                return font;
            }
        }
        return shipped(face.getShipped());
    }

    private List<PaperFont> own(Face face) {
        List<PaperFont> fonts = new ArrayList<>();
        shelf.own(face).ifPresent(place -> {
            try {
                fonts.add(new PaperFont(place.open()));
            } catch (IOException | RuntimeException gone) {
                // told when the shelf was looked through; without it the shipped one is used
                fonts.clear();
            }
        });
        return fonts;
    }

    private PaperFont shipped(String name) {
        return opened.computeIfAbsent(name, one -> {
            try {
                return new PaperFont(FontShelf.shipped(one));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    @Override
    public void close() throws IOException {
        for (PaperFont font : opened.values()) {
            font.getFile().close();
        }
        for (List<PaperFont> fonts : own.values()) {
            for (PaperFont font : fonts) {
                font.getFile().close();
            }
        }
    }
}
