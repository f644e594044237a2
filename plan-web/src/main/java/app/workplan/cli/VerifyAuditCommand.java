package app.workplan.cli;

import app.workplan.db.DatabaseStartException;
import app.workplan.db.StoredDatabase;
import app.workplan.service.audit.AuditChain;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * verify-audit 命令: verifies the audit trail of every bureau and prints one line for each. Exit status 0 where all is
 * whole; 1 where a chain is broken, with its first broken row; 2 where the database cannot be read.
 */
public final class VerifyAuditCommand {

    private static final int BROKEN = 1;
    private static final int UNREADABLE = 2;
    private static final String USAGE = "usage: verify-audit [--head BUREAU:NUMBER:HASH]...";

    private final Connection database;
    private final PrintStream out;

    private VerifyAuditCommand(Connection database, PrintStream out) {
        this.database = database;
        this.out = out;
    }

    /** A head noted down at an earlier verification. */
    private record Head(String bureau, long seq, String hash) {

        static @Nullable Head of(String words) {
            String[] parts = words.split(":");
            boolean fits = parts.length == 3 && parts[1].matches("[0-9]{1,18}") && parts[2].matches("[0-9a-f]{64}");
            return fits ? new Head(parts[0], Long.parseLong(parts[1]), parts[2]) : null;
        }
    }

    /**
     * Verifies the database of the settings the application itself reads.
     *
     * @param args the words after {@code verify-audit}
     * @param settings environment variables
     * @return the exit status
     */
    public static int run(List<String> args, Map<String, String> settings, PrintStream out, PrintStream err) {
        List<Head> heads = new ArrayList<>();
        for (int i = 0; i < args.size(); i++) {
            String arg = args.get(i);
            String words = arg.startsWith("--head=")
                    ? arg.substring("--head=".length())
                    : arg.equals("--head") && i + 1 < args.size() ? args.get(++i) : "";
            Head head = Head.of(words);
            if (head == null) {
                err.println(USAGE);
                return UNREADABLE;
            }
            heads.add(head);
        }
        try (StoredDatabase stored = DatabaseOfSettings.of(settings);
                Connection database = stored.connect()) {
            // one snapshot, and rows in portions
            database.setAutoCommit(false);
            database.setReadOnly(true);
            return new VerifyAuditCommand(database, out).verify(heads);
        } catch (DatabaseStartException | SQLException e) {
            err.println("verify-audit: " + e.getMessage());
            return UNREADABLE;
        }
    }

    private int verify(List<Head> heads) throws SQLException {
        Map<Long, String> bureaus = bureaus();
        int status = 0;
        for (AuditChain.Verdict verdict : AuditChain.verify(database, null)) {
            String bureau = bureaus.getOrDefault(verdict.chain(), "#" + verdict.chain());
            out.println(line(bureau, verdict));
            status = verdict.isWhole() ? status : BROKEN;
        }
        for (Head head : heads) {
            if (!stands(head, bureaus)) {
                out.println(
                        head.bureau() + ": the head noted at " + head.seq() + " is not there: entries were taken away");
                status = BROKEN;
            }
        }
        return status;
    }

    private static String line(String bureau, AuditChain.Verdict verdict) {
        AuditChain.Break broken = verdict.firstBreak();
        if (broken == null) {
            return "%s: whole, %d entries, head %s:%d:%s"
                    .formatted(bureau, verdict.entries(), bureau, verdict.seq(), verdict.head());
        }
        return "%s: BROKEN at entry %d (place %s): %s%s"
                .formatted(
                        bureau,
                        broken.entryId(),
                        broken.seq() == null ? "none" : broken.seq(),
                        switch (broken.fault()) {
                            case CHANGED -> "it is not what it was when it was noted";
                            case ENTRY_GONE -> "it is gone, only its link is left";
                            case LINK_GONE -> "links before it are missing";
                            case NOT_LINKED -> "it was written past the program";
                            case MOVED -> "it was moved to another bureau";
                        },
                        broken.at() == null
                                ? ""
                                : "; it says " + broken.at() + " " + broken.actorName() + " " + broken.action());
    }

    private boolean stands(Head head, Map<Long, String> bureaus) throws SQLException {
        try (PreparedStatement query =
                database.prepareStatement("select chain, hash from audit_link where seq = ? and hash = ?")) {
            query.setLong(1, head.seq());
            query.setBytes(2, HexFormat.of().parseHex(head.hash()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    if (head.bureau().equals(bureaus.get(row.getLong("chain")))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Codes by id; a dash for what belongs to no bureau. */
    private Map<Long, String> bureaus() throws SQLException {
        Map<Long, String> codes = new HashMap<>(Map.of(AuditChain.NO_BUREAU, "-"));
        try (Statement query = database.createStatement();
                ResultSet row = query.executeQuery("select id, code from bureau")) {
            while (row.next()) {
                codes.put(row.getLong("id"), row.getString("code"));
            }
        }
        return codes;
    }
}
