package app.workplan.service.national;

import java.io.IOException;
import java.sql.SQLException;
import java.util.SplittableRandom;

/** Writes a bureau with its departments, accounts and plans. */
final class BureauRows {

    private static final int TASKS_OF_A_PLAN = 300;
    private static final double IN_FORCE = 0.6;

    private final Sink sink;
    private final Texts texts;
    private final Scale scale;
    private final long block;
    private final String password;

    /**
     * @param block how many ids a bureau has for itself
     * @param password the hash of everybody's
     */
    BureauRows(Sink sink, Texts texts, Scale scale, long block, String password) {
        this.sink = sink;
        this.texts = texts;
        this.scale = scale;
        this.block = block;
        this.password = password;
    }

    /** The plans of the bureau: one in force for each 300 tasks, and as closed ones two fifths of its tasks. */
    void write(Region region, int tasks, int entries) throws SQLException, IOException {
        SplittableRandom random = new SplittableRandom(scale.seed() * 1_000_003 + region.index());
        Bureau bureau = organisation(region, random);
        int inForce = (int) Math.ceil(tasks * IN_FORCE);
        double entriesOfTask = (double) entries / tasks;
        PlanRows plans = new PlanRows(sink, texts, random, entriesOfTask);
        plans(plans, bureau, false, inForce, random);
        plans(plans, bureau, true, tasks - inForce, random);
    }

    private void plans(PlanRows plans, Bureau bureau, boolean closed, int tasks, SplittableRandom random)
            throws SQLException, IOException {
        int parts = (tasks + TASKS_OF_A_PLAN - 1) / TASKS_OF_A_PLAN;
        for (int part = 0; part < parts; part++) {
            int from = (int) ((long) tasks * part / parts);
            int to = (int) ((long) tasks * (part + 1) / parts);
            plans.write(PlanFrame.of(bureau, scale.day(), closed, random), part, to - from);
        }
    }

    private Bureau organisation(Region region, SplittableRandom random) throws SQLException, IOException {
        Bureau.Ids ids = new Bureau.Ids(block * (region.index() + 1));
        int since = (int) scale.day().minusYears(3).toEpochDay();
        long id = ids.next();
        Rows row = sink.to(Loaded.BUREAU)
                .add(id)
                .add(region.code())
                .add(region.bureau())
                .add(region.place());
        if (region.parent() < 0) {
            row.none();
        } else {
            row.add(block * (region.parent() + 1));
        }
        row.at(since, 0).end();
        int departments = new int[] {16, 16, 12, 8}[region.level()];
        long own = department(ids.next(), id, 0, since);
        long office = account(ids.next(), id, "office", region, "OFFICE", own, since, random);
        account(ids.next(), id, "leader", region, "LEADER", 0, since, random);
        long[] department = new long[departments];
        long[] head = new long[departments];
        for (int i = 0; i < departments; i++) {
            department[i] = department(ids.next(), id, i + 1, since);
            String name = i == 0 ? "head" : "head" + (i + 1);
            head[i] = account(ids.next(), id, name, region, "HEAD", department[i], since, random);
        }
        return new Bureau(region, id, office, department, head, ids);
    }

    private long department(long id, long bureau, int position, int since) throws SQLException, IOException {
        String name = Words.of("departments").get(position);
        String kind = name.endsWith("支队") ? "DETACHMENT" : name.endsWith("中心") ? "CENTRE" : "SECTION";
        sink.to(Loaded.DEPARTMENT)
                .add(id)
                .add(bureau)
                .add("D" + (position + 1))
                .add(name)
                .add(kind)
                .add(position)
                .day(since)
                .end();
        return id;
    }

    /** @param department 0 for nobody's */
    private long account(
            long id,
            long bureau,
            String name,
            Region region,
            String role,
            long department,
            int since,
            SplittableRandom random)
            throws SQLException, IOException {
        sink.to(Loaded.USER_ACCOUNT)
                .add(id)
                .add(bureau)
                .add(name + "@" + region.code())
                .add(password)
                .add(Words.any("surnames", random) + Words.any("given", random))
                .none()
                .at(since, 0)
                .end();
        sink.to(Loaded.USER_ROLE).add(id).add(role).end();
        if (department > 0) {
            sink.to(Loaded.USER_DEPARTMENT).add(id).add(department).end();
        }
        return id;
    }
}
