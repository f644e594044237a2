package app.workplan.service.document.writer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lombok.extern.slf4j.Slf4j;
import org.apache.fontbox.ttf.NameRecord;
import org.apache.fontbox.ttf.NamingTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * 字体文件: the free fonts that are shipped, and those a bureau has laid into its folder, looked through once. A file there that
 * is no usable font is told of in the log and left out.
 */
@Slf4j
@Component
class FontShelf {

    private static final String FOLDER = "/official-document/fonts/";
    private static final long LARGEST = 64L * 1024 * 1024;
    private static final int FAMILY = 1;
    private static final int FULL_NAME = 4;
    private static final int POSTSCRIPT_NAME = 6;
    /** The bit of a font that says it may not be put into documents. */
    private static final int RESTRICTED = 0x0002;

    private final @Nullable Path folder;
    private @Nullable Map<Face, Place> own;

    FontShelf(@Value("${workplan.fonts-dir:}") String folder) {
        this.folder = folder.isBlank() ? null : Path.of(folder);
    }

    /**
     * Where a font lies.
     *
     * @param inCollection its name in a TTC file; null in a file of one font
     */
    record Place(Path file, @Nullable String inCollection) {

        TrueTypeFont open() throws IOException {
            byte[] bytes = Files.readAllBytes(file);
            if (inCollection == null) {
                return new TTFParser().parse(new RandomAccessReadBuffer(bytes));
            }
            TrueTypeFont font =
                    new TrueTypeCollection(new java.io.ByteArrayInputStream(bytes)).getFontByName(inCollection);
            if (font == null) {
                throw new IOException("no font " + inCollection);
            }
            return font;
        }
    }

    static TrueTypeFont shipped(String name) throws IOException {
        try (InputStream in = FontShelf.class.getResourceAsStream(FOLDER + name + ".ttf")) {
            if (in == null) {
                throw new IllegalStateException(name);
            }
            return new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
        }
    }

    /** The bureau's own font for a face. */
    synchronized Optional<Place> own(Face face) {
        if (own == null) {
            own = lookThrough();
        }
        return Optional.ofNullable(own.get(face));
    }

    private Map<Face, Place> lookThrough() {
        Map<Face, Place> found = new EnumMap<>(Face.class);
        if (folder == null) {
            return found;
        }
        Map<Face, Integer> ranks = new EnumMap<>(Face.class);
        for (Path file : files(folder)) {
            try {
                String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
                if (Files.size(file) > LARGEST) {
                    throw new IOException("larger than " + LARGEST + " bytes");
                }
                if (name.endsWith(".ttc")) {
                    try (TrueTypeCollection all = new TrueTypeCollection(file.toFile())) {
                        List<TrueTypeFont> fonts = new ArrayList<>();
                        all.processAllFonts(fonts::add);
                        for (TrueTypeFont font : fonts) {
                            offer(font, new Place(file, font.getName()), found, ranks);
                        }
                    }
                } else {
                    Place place = new Place(file, null);
                    try (TrueTypeFont font = place.open()) {
                        offer(font, place, found, ranks);
                    }
                }
            } catch (IOException | RuntimeException broken) {
                // the library throws whatever it stumbles over
                log.warn("The font file {} is left out: {}", file.getFileName(), broken.toString());
            }
        }
        return found;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().matches("(?i).+\\.(ttf|ttc|otf)"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            log.warn("The folder of fonts {} cannot be read: {}", folder, unreadable.toString());
            return List.of();
        }
    }

    private static void offer(TrueTypeFont font, Place place, Map<Face, Place> found, Map<Face, Integer> ranks)
            throws IOException {
        if (font.getOS2Windows() != null && (font.getOS2Windows().getFsType() & 0xF) == RESTRICTED) {
            throw new IOException("its licence forbids putting it into documents");
        }
        Set<String> names = names(font);
        new PaperFont(font).width('\u4e00');
        font.getGlyph();
        for (Face face : Face.values()) {
            for (int rank = 0; rank < face.getNames().size(); rank++) {
                if (names.contains(face.getNames().get(rank)) && rank < ranks.getOrDefault(face, Integer.MAX_VALUE)) {
                    ranks.put(face, rank);
                    found.put(face, place);
                }
            }
        }
    }

    private static Set<String> names(TrueTypeFont font) throws IOException {
        Set<String> names = new HashSet<>();
        NamingTable table = font.getNaming();
        if (table != null) {
            for (NameRecord record : table.getNameRecords()) {
                int id = record.getNameId();
                if (record.getString() != null && (id == FAMILY || id == FULL_NAME || id == POSTSCRIPT_NAME)) {
                    names.add(record.getString().strip());
                }
            }
        }
        return names;
    }
}
