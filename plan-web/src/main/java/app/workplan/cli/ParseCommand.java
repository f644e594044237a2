package app.workplan.cli;

import app.workplan.service.document.ParsedDocument;
import app.workplan.service.document.ParsedDocument.Period;
import app.workplan.service.document.ParsedDocumentJson;
import app.workplan.service.document.parser.DocumentParser;
import app.workplan.service.document.parser.ParseOptions;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * parse 命令: prints the parsed documents as JSON on standard output. Exit status 0; 2 with one plain line on standard
 * error where the arguments or a file cannot be read.
 */
public final class ParseCommand {

    private static final int UNREADABLE = 2;
    private static final String USAGE = "usage: parse [--period 2024-01-01..2024-12-31] [--before-flood 03-31] FILE...";

    private ParseCommand() {}

    /** Runs the command on its own, without the application. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        int status = run(List.of(args), out, System.err);
        out.flush();
        System.exit(status);
    }

    /**
     * Parses the named files.
     *
     * @param args the words after {@code parse}
     * @param out receives UTF-8 JSON and nothing else, and only when every file could be read
     * @param err receives one line per refusal
     * @return the exit status
     */
    public static int run(List<String> args, PrintStream out, PrintStream err) {
        List<String> files = new ArrayList<>();
        Period period = null;
        @Nullable MonthDay beforeFlood = ParseOptions.BEFORE_FLOOD;
        for (int i = 0; i < args.size(); i++) {
            String arg = args.get(i);
            if (is("--period", arg)) {
                String value = valueOf(args, i);
                i += taken(arg);
                period = period(value);
                if (period == null) {
                    err.println("parse: period must look like 2024-01-01..2024-12-31: " + value);
                    return UNREADABLE;
                }
            } else if (is("--before-flood", arg)) {
                String value = valueOf(args, i);
                i += taken(arg);
                beforeFlood = monthDay(value);
                if (beforeFlood == null) {
                    err.println("parse: before-flood must be a day of the year like 03-31: " + value);
                    return UNREADABLE;
                }
            } else if (arg.startsWith("--")) {
                err.println(USAGE);
                return UNREADABLE;
            } else {
                files.add(arg);
            }
        }
        if (files.isEmpty()) {
            err.println(USAGE);
            return UNREADABLE;
        }
        List<ParsedDocument> documents = new ArrayList<>();
        for (String file : files) {
            try {
                documents.add(DocumentParser.parse(read(file), new ParseOptions(file, period, beforeFlood)));
            } catch (Unreadable e) {
                err.println("parse: " + file + ": " + e.getMessage());
                return UNREADABLE;
            }
        }
        String json = documents.size() == 1
                ? ParsedDocumentJson.write(documents.get(0))
                : ParsedDocumentJson.write(documents);
        byte[] bytes = (json + "\n").getBytes(StandardCharsets.UTF_8);
        out.write(bytes, 0, bytes.length);
        out.flush();
        return 0;
    }

    private static boolean is(String option, String arg) {
        return arg.equals(option) || arg.startsWith(option + "=");
    }

    /** What follows the equals sign, or else the next word; empty where there is none. */
    private static String valueOf(List<String> args, int at) {
        String arg = args.get(at);
        int equals = arg.indexOf('=');
        return equals >= 0 ? arg.substring(equals + 1) : at + 1 < args.size() ? args.get(at + 1) : "";
    }

    /** How many further words the option took. */
    private static int taken(String arg) {
        return arg.indexOf('=') < 0 ? 1 : 0;
    }

    private static @Nullable MonthDay monthDay(String value) {
        try {
            return MonthDay.parse("--" + value);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Period period(String value) {
        int dots = value.indexOf("..");
        if (dots < 0) {
            return null;
        }
        try {
            LocalDate from = LocalDate.parse(value.substring(0, dots));
            LocalDate to = LocalDate.parse(value.substring(dots + 2));
            return to.isBefore(from) ? null : new Period(from, to);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String read(String file) throws Unreadable {
        byte[] bytes;
        try {
            Path path = Path.of(file);
            if (Files.isDirectory(path)) {
                throw new Unreadable("is a folder");
            }
            if (!Files.exists(path)) {
                throw new Unreadable("no such file");
            }
            bytes = Files.readAllBytes(path);
        } catch (IOException | InvalidPathException e) {
            throw new Unreadable("cannot be read");
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Unreadable("not a UTF-8 text file");
        }
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        if (text.isBlank()) {
            throw new Unreadable("empty");
        }
        if (text.indexOf('\0') >= 0) {
            throw new Unreadable("not a text file");
        }
        return text;
    }

    /** A file the command refuses. */
    private static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        Unreadable(String reason) {
            super(reason);
        }
    }
}
