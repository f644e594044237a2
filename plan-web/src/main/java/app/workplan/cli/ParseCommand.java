package app.workplan.cli;

import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.document.ParsedDocument.Period;
import app.workplan.service.document.parser.DocumentParser;
import app.workplan.service.document.parser.ParseOptions;
import app.workplan.service.document.reader.DocumentReaders;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * parse 命令: prints the parsed documents as JSON on standard output. Exit status 0; 2 with one plain line on standard
 * error where the arguments or a file cannot be read.
 */
public final class ParseCommand {

    private static final int UNREADABLE = 2;
    private static final String USAGE =
            "usage: parse [--period 2024-01-01..2024-12-31] [--before-flood 03-31] FILE_OR_FOLDER...";

    private ParseCommand() {}

    /** Runs the command on its own, without the application. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        int status = run(List.of(args), out, System.err);
        out.flush();
        System.exit(status);
    }

    /**
     * Parses the named files, and those of named folders.
     *
     * @param args the words after {@code parse}
     * @param out receives UTF-8 JSON and nothing else: an object for one file, an array of those that could be read for
     *     several or for a folder
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
        Period given = period;
        MonthDay flood = beforeFlood;
        return print(files, file -> new ParseOptions(file, given, flood), out, err);
    }

    /** One document is in memory at a time; an array is closed whatever happens in between. */
    private static int print(
            List<String> args, Function<String, ParseOptions> options, PrintStream out, PrintStream err) {
        int status = 0;
        JsonOutput json = new JsonOutput(out, args.size() > 1 || Files.isDirectory(Path.of(args.get(0))));
        for (String arg : args) {
            try {
                for (Path file : files(arg)) {
                    status = Math.max(status, print(file, options, json, err));
                }
            } catch (Unreadable e) {
                err.println("parse: " + arg + ": " + e.getMessage());
                status = UNREADABLE;
            }
        }
        json.end();
        return status;
    }

    private static int print(Path file, Function<String, ParseOptions> options, JsonOutput json, PrintStream err) {
        try {
            String text = DocumentReaders.read(bytes(file)).text();
            json.print(DocumentParser.parse(text, options.apply(file.toString())));
            return 0;
        } catch (Unreadable e) {
            err.println("parse: " + file + ": " + e.getMessage());
        } catch (RuleViolation refused) {
            err.println("parse: " + file + ": " + words(refused));
        }
        return UNREADABLE;
    }

    /** The sentence of the pages, in English. */
    private static String words(RuleViolation refused) {
        ResourceBundle.Control asStated =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        String key = "error." + refused.getCode();
        ResourceBundle sentences = ResourceBundle.getBundle("messages/error", Locale.ENGLISH, asStated);
        Object[] args = refused.getArgs().stream().map(String::valueOf).toArray();
        return new MessageFormat(sentences.getString(key), Locale.ENGLISH).format(args);
    }

    /** The file itself, or the files of a folder in the order of their names, without hidden ones and inner folders. */
    private static List<Path> files(String arg) throws Unreadable {
        try {
            Path path = Path.of(arg);
            if (!Files.isDirectory(path)) {
                return List.of(path);
            }
            try (Stream<Path> inside = Files.list(path)) {
                return inside.filter(file -> Files.isRegularFile(file)
                                && !file.getFileName().toString().startsWith("."))
                        .sorted()
                        .toList();
            }
        } catch (IOException | UncheckedIOException | InvalidPathException e) {
            throw new Unreadable("cannot be read");
        }
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

    private static byte[] bytes(Path path) throws Unreadable {
        try {
            if (!Files.exists(path)) {
                throw new Unreadable("no such file");
            }
            if (Files.size(path) > DocumentReaders.MAX_BYTES) {
                throw new RuleViolation("import.tooLarge", DocumentReaders.MAX_BYTES / 1024 / 1024);
            }
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new Unreadable("cannot be read");
        }
    }

    /** A file the command refuses. */
    private static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        Unreadable(String reason) {
            super(reason);
        }
    }
}
