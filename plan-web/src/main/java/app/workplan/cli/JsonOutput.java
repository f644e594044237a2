package app.workplan.cli;

import app.workplan.service.document.ParsedDocument;
import app.workplan.service.document.ParsedDocumentJson;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Prints parsed documents one after the other, so that none waits in memory for the others. */
final class JsonOutput {

    private final PrintStream out;
    private final boolean array;
    private int printed;

    JsonOutput(PrintStream out, boolean array) {
        this.out = out;
        this.array = array;
    }

    void print(ParsedDocument document) {
        write((array ? printed == 0 ? "[ " : ", " : "") + ParsedDocumentJson.write(document));
        printed++;
    }

    /** Closes an array, also one with nothing in it. */
    void end() {
        if (array) {
            write((printed == 0 ? "[" : "") + " ]\n");
        } else if (printed > 0) {
            write("\n");
        }
        out.flush();
    }

    private void write(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        out.write(bytes, 0, bytes.length);
    }
}
