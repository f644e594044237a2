package app.workplan.service.document.writer;

import java.io.IOException;
import java.io.UncheckedIOException;
import lombok.Getter;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;

/** 一个字体文件 opened for one document. */
final class PaperFont {

    @Getter
    private final TrueTypeFont file;

    private final CmapLookup glyphs;
    private final double unitsPerEm;

    PaperFont(TrueTypeFont file) throws IOException {
        this.file = file;
        this.glyphs = file.getUnicodeCmapLookup();
        this.unitsPerEm = file.getUnitsPerEm();
    }

    boolean has(int character) {
        return glyphs.getGlyphId(character) != 0;
    }

    /** Width of a character in ems. */
    double width(int character) {
        try {
            return file.getAdvanceWidth(glyphs.getGlyphId(character)) / unitsPerEm;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The name under which pages speak of it. */
    String name() {
        try {
            String name = file.getName();
            return name == null || name.isBlank() ? "Unnamed" : name;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
