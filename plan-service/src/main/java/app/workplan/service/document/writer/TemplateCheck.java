package app.workplan.service.document.writer;

import app.workplan.domain.shared.RuleViolation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import lombok.extern.slf4j.Slf4j;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * 模板检查: what a template of a bureau may be. Nothing in it is ever evaluated; whatever looks as if it should be, or reaches out
 * of the file, is refused by its name.
 */
@Slf4j
public final class TemplateCheck {

    /** Largest file, in bytes. */
    public static final int MAX_BYTES = 2 * 1024 * 1024;

    private static final long MAX_UNPACKED = 20L * 1024 * 1024;
    private static final int MAX_PARTS = 500;
    private static final int LONGEST_SHOWN = 60;

    /** 域 that only count pages. */
    private static final Set<String> HARMLESS = Set.of("PAGE", "NUMPAGES", "SECTIONPAGES");

    /** What template languages and script evaluate. */
    private static final Pattern EXPRESSION =
            Pattern.compile("[$#@*~]\\{[^}]*}?|\\{%.*?(?:%}|$)|<%.*?(?:%>|$)|</?[#@][a-z].*?(?:>|$)|\\[\\[.*?(?:]]|$)");

    private static final Pattern ANY_PLACE = Pattern.compile("\\{\\{.*?}}|\\{\\{.*|}}");

    private static final List<String> MACROS = List.of("vbaproject", "vbadata", "activex", "customui");
    private static final List<String> OBJECTS = List.of("embeddings/", "oleobject", "afchunk");
    private static final List<String> LOADED = List.of("object", "control", "altChunk", "subDoc", "OLEObject");

    private TemplateCheck() {}

    /**
     * A template that may be kept.
     *
     * @throws RuleViolation when it is too large, no docx, packed beyond measure, holds macros, objects, links to the outside, field
     *     codes, expressions, a placeholder nobody knows, or no place for the body
     */
    public static DocumentTemplate require(byte[] file) {
        if (file.length == 0) {
            throw new RuleViolation("template.missing");
        }
        if (file.length > MAX_BYTES) {
            throw new RuleViolation("template.tooLarge", MAX_BYTES / 1024 / 1024);
        }
        try {
            requireBounded(file);
            try (WordPackage opened = WordPackage.open(file)) {
                requireContained(opened);
                requirePlaceholders(opened);
            }
        } catch (RuleViolation known) {
            throw known;
        } catch (IOException | RuntimeException | StackOverflowError ill) {
            // the libraries throw whatever they stumble over; none of it is for people
            log.info("A template could not be read: {}", ill.toString());
            throw new RuleViolation("template.notDocx");
        }
        return new DocumentTemplate(file);
    }

    /** Unpacks it once and keeps nothing. */
    private static void requireBounded(byte[] file) throws IOException {
        long unpacked = 0;
        int parts = 0;
        byte[] buffer = new byte[8192];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            ZipEntry entry = zip.getNextEntry();
            while (entry != null) {
                int read = zip.read(buffer);
                while (read > 0) {
                    unpacked += read;
                    if (unpacked > MAX_UNPACKED) {
                        throw new RuleViolation("template.unpacked", MAX_UNPACKED / 1024 / 1024);
                    }
                    read = zip.read(buffer);
                }
                if (++parts > MAX_PARTS) {
                    throw new RuleViolation("template.unpacked", MAX_UNPACKED / 1024 / 1024);
                }
                entry = zip.getNextEntry();
            }
        }
        if (parts == 0) {
            throw new RuleViolation("template.notDocx");
        }
    }

    private static void requireContained(WordPackage opened) throws IOException {
        for (PackagePart part : opened.parts()) {
            String name = part.getPartName().getName().toLowerCase(Locale.ROOT);
            String type = part.getContentType().toLowerCase(Locale.ROOT);
            if (type.contains("macroenabled") || MACROS.stream().anyMatch(name::contains)) {
                throw new RuleViolation("template.macros");
            }
            if (OBJECTS.stream().anyMatch(name::contains) || type.contains("oleobject")) {
                throw new RuleViolation(
                        "template.object", shown(part.getPartName().getName()));
            }
            if (name.endsWith(".rels")) {
                requireInside(part);
            }
        }
        if (!opened.isDocument()) {
            throw new RuleViolation("template.notDocx");
        }
    }

    /** No relation of any part leads out of the file: pictures, links, templates. */
    private static void requireInside(PackagePart relations) throws IOException {
        Document dom = WordPackage.parse(relations);
        var all = dom.getElementsByTagNameNS("*", "Relationship");
        for (int i = 0; i < all.getLength(); i++) {
            Element one = (Element) all.item(i);
            if (TargetMode.EXTERNAL.name().equalsIgnoreCase(one.getAttribute("TargetMode"))) {
                throw new RuleViolation("template.external", shown(one.getAttribute("Target")));
            }
        }
    }

    private static void requirePlaceholders(WordPackage opened) throws IOException {
        Set<TemplateSlot> found = EnumSet.noneOf(TemplateSlot.class);
        for (WordPackage.Part part : opened.written()) {
            requireNothingLoaded(part.getDom());
            requireOnlyPageFields(part.getDom());
            for (Element paragraph : WordElements.all(part.getDom(), "p")) {
                List<Element> texts = Placeholders.texts(paragraph);
                String words = Placeholders.words(texts);
                requireKnown(words);
                Set<TemplateSlot> slots = Placeholders.slots(words);
                if (slots.contains(TemplateSlot.BODY)) {
                    requireAlone(part, paragraph, words);
                    if (!found.add(TemplateSlot.BODY)) {
                        throw new RuleViolation("template.bodyTwice", TemplateSlot.BODY.getPlaceholder());
                    }
                }
                found.addAll(slots);
            }
        }
        if (!found.contains(TemplateSlot.BODY)) {
            throw new RuleViolation("template.noBody", TemplateSlot.BODY.getPlaceholder());
        }
    }

    private static void requireNothingLoaded(Document dom) {
        for (String name : LOADED) {
            if (dom.getElementsByTagNameNS("*", name).getLength() > 0) {
                throw new RuleViolation("template.object", name);
            }
        }
    }

    private static void requireOnlyPageFields(Document dom) {
        for (Element field : WordElements.all(dom, "fldSimple")) {
            requireHarmless(WordElements.attribute(field, "instr"));
        }
        // a code may lie in pieces over several runs
        StringBuilder code = new StringBuilder();
        for (Element run : WordElements.all(dom, "r")) {
            Element mark = WordElements.child(run, "fldChar");
            if (mark != null && !code.isEmpty()) {
                requireHarmless(code.toString());
                code.setLength(0);
            }
            for (Element piece : WordElements.all(run, "instrText")) {
                code.append(piece.getTextContent());
            }
        }
        if (!code.isEmpty()) {
            requireHarmless(code.toString());
        }
    }

    private static void requireHarmless(String code) {
        String name = code.strip().split("[\\s\\\\]", 2)[0].toUpperCase(Locale.ROOT);
        if (!HARMLESS.contains(name)) {
            throw new RuleViolation("template.field", shown(code));
        }
    }

    private static void requireKnown(String words) {
        Matcher place = ANY_PLACE.matcher(words);
        while (place.find()) {
            Matcher whole = Placeholders.PLACE.matcher(place.group());
            if (!whole.matches() || TemplateSlot.named(whole.group(1).strip()).isEmpty()) {
                throw new RuleViolation("template.unknown", shown(place.group()), TemplateSlot.all());
            }
        }
        Matcher expression = EXPRESSION.matcher(words);
        if (expression.find()) {
            throw new RuleViolation("template.expression", shown(expression.group()), TemplateSlot.all());
        }
    }

    /** The body stands by itself, directly in the document: its paragraphs and tables take this paragraph's place. */
    private static void requireAlone(WordPackage.Part part, Element paragraph, String words) {
        boolean alone = Placeholders.PLACE.matcher(words.strip()).matches();
        if (!part.isMain() || !alone || !WordElements.is(paragraph.getParentNode(), "body")) {
            throw new RuleViolation("template.bodyPlace", TemplateSlot.BODY.getPlaceholder());
        }
    }

    private static String shown(String found) {
        String line = found.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN) + "…";
    }
}
