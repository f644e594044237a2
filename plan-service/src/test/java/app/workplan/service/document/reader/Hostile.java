package app.workplan.service.document.reader;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Files nobody should send: each with how it is to be answered, by codes of refusals or by {@link #READ}. */
final class Hostile {

    static final String READ = "READ";

    static final String PLAN = Made.p("2026年工作要点") + Made.p("一、任务") + Made.p("（一）抓检查。");

    static final List<String> LINES = List.of("2026年工作要点", "一、任务", "（一）抓检查。");

    static final String LAUGHS = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">"
            + "<!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\"><!ENTITY f \"&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;\">]>";

    static final String OUTSIDE = "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>";

    private Hostile() {}

    /** Makes one file. */
    interface Maker {
        byte[] make() throws Exception;
    }

    record Case(Maker maker, List<String> answers) {}

    static Map<String, Case> all() {
        Map<String, Case> all = new LinkedHashMap<>();
        texts(all);
        HostileContainers.add(all);
        HostileWord.add(all);
        HostilePages.add(all);
        return all;
    }

    static void put(Map<String, Case> all, String name, Maker maker, String... answers) {
        all.put(name, new Case(maker, List.of(answers)));
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void texts(Map<String, Case> all) {
        put(all, "0 bytes", () -> new byte[0], "import.empty");
        put(all, "blanks only", () -> utf8(" \n\u3000\n"), "import.empty");
        put(all, "more than 20 MB", () -> new byte[20 * 1024 * 1024 + 1], "import.tooLarge");
        put(all, "20 MB of text", () -> utf8("一".repeat(6_900_000)), "reader.tooLong");
        put(all, "NUL characters", () -> utf8("一、任务\0\0\n（一）检查"), "import.binary", "reader.unknownEncoding");
        put(
                all,
                "control characters",
                () -> utf8("一、任务\u0001\u0002\u001B\n（一）检查"),
                "import.binary",
                "reader.unknownEncoding",
                "reader.otherFormat");
        put(all, "right-to-left override", () -> utf8("一、任务\n（一）抓\u202E查检\u202C。"), READ);
        put(
                all,
                "lone surrogates",
                () -> new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) 0xD8, 0x41, 0},
                "reader.unknownEncoding");
        put(
                all,
                "surrogates in UTF-8",
                () -> new byte[] {'a', (byte) 0xED, (byte) 0xA0, (byte) 0x80, 'b'},
                "reader.unknownEncoding");
        put(
                all,
                "half a character",
                () -> Arrays.copyOf("安全生产工作要点一二三四".getBytes(Charset.forName("GB18030")), 23),
                "reader.unknownEncoding");
        put(
                all,
                "random bytes",
                () -> random(200_000),
                "reader.unknownEncoding",
                "import.binary",
                "reader.otherFormat");
        put(all, "a million brackets", () -> utf8("一、任务\n" + "（".repeat(1_000_000)), READ);
        put(all, "a million pairs", () -> utf8("一、任务\n" + "（）".repeat(500_000)), READ);
        put(all, "formulas", () -> utf8("一、=cmd|'/c calc'!A1\n（一）@SUM(1)\n"), READ);
        put(
                all,
                "script in titles",
                () -> utf8("一、<script>alert(1)</script>\n（一）<img src=x onerror=alert(1)>\n"),
                READ,
                "reader.otherFormat");
        put(
                all,
                "a jpg named docx",
                () -> new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1},
                "reader.image");
        put(all, "a png", () -> new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}, "reader.image");
        put(all, "rtf", () -> utf8("{\\rtf1\\ansi{\\object\\objdata 0105}}"), "reader.otherFormat");
        put(
                all,
                "web archive",
                () -> utf8("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"x\"\n\n--x\n"),
                "reader.webArchive",
                "reader.otherFormat");
        put(
                all,
                "a program",
                () -> Arrays.copyOf(new byte[] {'M', 'Z', (byte) 0x90, 0, 3}, 4_000),
                "reader.otherFormat",
                "reader.unknownEncoding");
        put(
                all,
                "gzip",
                () -> Arrays.copyOf(new byte[] {0x1F, (byte) 0x8B, 8, 0}, 100),
                "reader.archive",
                "reader.otherFormat");
    }

    static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new java.util.Random(3).nextBytes(bytes);
        return bytes;
    }

    static byte[] half(byte[] file) {
        return Arrays.copyOf(file, file.length / 2);
    }
}
