import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Who reads what on the database of {@code SPRING_DATASOURCE_URL}: a leader of the whole country, and people of a usual county. */
final class NationalPlaces {

    /** A page, or several of a kind that are asked for in turn. */
    record Page(String name, Reader reader, List<Load.Request> requests) {

        boolean isStaticFile() {
            return name.equals("static file");
        }

        /** Of the first of them, once. */
        double seconds() throws Exception {
            long began = System.nanoTime();
            reader.get(requests.get(0).path());
            return (System.nanoTime() - began) / 1e9;
        }
    }

    /** A usual county: what people of its office and its leader look at all day, each list by one reader. */
    record County(Reader office, String plan, List<List<Load.Request>> usual) {}

    private static final int WRITERS = 16;

    private final String url = System.getenv("SPRING_DATASOURCE_URL");
    private final String user = System.getenv("SPRING_DATASOURCE_USERNAME");
    private final String password = Objects.requireNonNullElse(System.getenv("SPRING_DATASOURCE_PASSWORD"), "");
    private final String county;
    private final String plan;
    private final String task;

    NationalPlaces() throws Exception {
        // counties have codes that end in no 0, but for every tenth
        county = ask("""
                select b.code from bureau b join task t on t.bureau_id = b.id
                where b.code not like '%00' or (select count(*) from bureau) < 40 group by b.id order by count(*), b.id
                offset (select count(*) / 2 from bureau where code not like '%00') limit 1""").get(0).get(0);
        List<String> found = ask("""
                select t.plan_id, min(t.id) from task t join plan p on p.id = t.plan_id join bureau b on b.id = t.bureau_id
                join share s on s.task_id = t.id and s.state = 'IN_PROGRESS'
                where b.code = '%s' and p.state = 'ISSUED' group by 1 order by 1 limit 1""".formatted(county)).get(0);
        plan = found.get(0);
        task = found.get(1);
    }

    Map<String, String> settings() {
        return settings(url);
    }

    /** @param address of the database, with parameters of the driver */
    Map<String, String> settings(String address) {
        return Map.of(
                "SPRING_DATASOURCE_URL", address,
                "SPRING_DATASOURCE_USERNAME", user,
                "SPRING_DATASOURCE_PASSWORD", password,
                "SPRING_PROFILES_ACTIVE", "",
                "WORKPLAN_API_REQUESTS_PER_MINUTE", "10000000",
                // for h2load: it reads no status from a first line without a phrase, which is what the server writes in HTTP/1.1
                "SERVER_HTTP2_ENABLED", "true",
                "WORKPLAN_JOBS", "false");
    }

    /** Of the database, where it is on this machine. */
    double processorSeconds() throws Exception {
        return Server.processorSecondsOf(ask("select current_database()").get(0).get(0));
    }

    String url() {
        return url;
    }

    /** The database as pgbench is told it, with what the program sets on each connection. */
    String conninfo() {
        return url.replace("jdbc:postgresql://", "postgresql://" + user + ":" + password + "@")
                + (url.contains("?") ? "&" : "?") + "options=-c%20jit%3Doff%20-c%20random_page_cost%3D1.1%20-c%20timezone%3DUTC";
    }

    void describe() throws Exception {
        System.out.printf(
                "%d processors, Java %s, -Xmx384m, PostgreSQL %s, load %s; %s bureaus, %s tasks, %s reports%n%n",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                ask("show server_version").get(0).get(0),
                Files.readString(Path.of("/proc/loadavg")).split(" ")[0],
                ask("select count(*) from bureau").get(0).get(0),
                ask("select count(*) from task").get(0).get(0),
                ask("select count(*) from progress_entry").get(0).get(0));
    }

    /** Has the rows and sums kept that wide lists and the overview read: asks for both until no more of them come to be kept. */
    void keep(int port) throws Exception {
        Reader national = new Reader(port, "leader@000000");
        List<List<String>> before = List.of();
        List<List<String>> now = kept();
        while (!now.equals(before)) {
            before = now;
            national.get("/tasks");
            national.get("/overview");
            Thread.sleep(2_000);
            now = kept();
        }
    }

    private List<List<String>> kept() throws Exception {
        return ask("select (select count(*) from kept_plan), (select count(*) from kept_standing)");
    }

    List<Page> pages(int port) throws Exception {
        Reader national = new Reader(port, "leader@000000");
        Reader office = new Reader(port, "office@" + county);
        Reader leader = new Reader(port, "leader@" + county);
        List<Page> pages = new ArrayList<>();
        pages.add(page("static file", office, "/favicon.svg"));
        pages.add(page("ledger of a plan, 50 rows", office, "/plans/" + plan + "/tasks"));
        pages.add(new Page(
                "the same rows as JSON", null,
                List.of(new Load.Request("GET", "/api/v1/plans/" + plan + "/tasks?limit=50", office.bearer(), ""))));
        pages.add(page("task", office, "/tasks/" + task));
        pages.add(page("dashboard of a bureau", leader, "/dashboard"));
        pages.add(page(
                "search in a bureau, 1 to 4 characters", office, "/search?q=" + word("汛"), "/search?q=" + word("演练"),
                "/search?q=" + word("尾矿库"), "/search?q=" + word("森林防火")));
        pages.add(new Page("report submitted", null, reports(port)));
        pages.add(page("national: dashboard", national, "/dashboard"));
        pages.add(page("national: `/overview`", national, "/overview"));
        pages.add(page("national: `/tasks`, page 1", national, "/tasks"));
        pages.add(page("national: `/tasks`, page 1,000", national, "/tasks?page=1000"));
        pages.add(page("national: `/tasks`, 20 filters and orders", national, combinations().toArray(String[]::new)));
        return pages;
    }

    /** Filters that match nothing, little and nearly everything, in each order. */
    private static List<String> combinations() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        return List.of(
                "/tasks?sort=light", "/tasks?sort=due", "/tasks?sort=-due", "/tasks?sort=progress", "/tasks?sort=-overdue",
                "/tasks?light=OVERDUE", "/tasks?light=OVERDUE&sort=overdue", "/tasks?light=AT_RISK&sort=due",
                "/tasks?light=OVERDUE&light=AT_RISK&sort=light", "/tasks?light=DONE&sort=-code",
                "/tasks?dueFrom=" + today + "&dueTo=" + today.plusDays(14), "/tasks?dueTo=" + today.minusDays(60) + "&light=OVERDUE&sort=due",
                "/tasks?state=IN_PROGRESS&sort=progress", "/tasks?state=SUBMITTED", "/tasks?origin=TEXT&sort=due",
                "/tasks?reports=MISSING", "/tasks?quantified=no&sort=title", "/tasks?onTime=NO&sort=-due",
                "/tasks?q=" + word("尾矿库"), "/tasks?q=" + word("没有这样的词"));
    }

    /** Reports of heads in several bureaus, each of a share that is open. */
    List<Load.Request> reports(int port) throws Exception {
        List<Load.Request> requests = new ArrayList<>();
        for (List<String> one : ask("""
                select distinct on (u.id) u.username, s.id from bureau b join user_account u on u.username = 'head@' || b.code
                join user_department d on d.user_id = u.id join share s on s.department_id = d.department_id
                join task t on t.id = s.task_id join plan p on p.id = s.plan_id
                where s.state = 'IN_PROGRESS' and p.state = 'ISSUED' and t.set_state is null
                  and not exists (select from recurrence_owner o where o.share_id = s.id)
                  and b.id in (select id from bureau order by md5(code) limit 60)
                order by u.id limit %d""".formatted(WRITERS))) {
            Reader head = new Reader(port, one.get(0));
            requests.add(new Load.Request(
                    "POST",
                    "/shares/" + one.get(1) + "/entries",
                    head.cookie(),
                    head.csrf() + "&percent=50&text=" + word("第") + "{n}" + word("次调度，整改台账已更新。") + "&problems=" + word("资料不全")
                            + "&nextSteps=" + word("每周调度")));
        }
        return requests;
    }

    /** What a working day asks for, each list by one reader, all lists equally often. */
    List<List<Load.Request>> mixed(int port) throws Exception {
        Reader national = new Reader(port, "leader@000000");
        List<List<Load.Request>> lists = new ArrayList<>();
        lists.add(page("", national, "/tasks?light=OVERDUE", "/overview", "/dashboard", "/tasks").requests());
        for (List<String> one : ask("select code from bureau order by md5(code) limit 4")) {
            Reader office = new Reader(port, "office@" + one.get(0));
            Reader leader = new Reader(port, "leader@" + one.get(0));
            Reader head = new Reader(port, "head@" + one.get(0));
            List<String> own = ask("""
                    select p.id, min(t.id) from plan p join bureau b on b.id = p.bureau_id join task t on t.plan_id = p.id
                    where b.code = '%s' and p.state = 'ISSUED' group by p.id limit 1""".formatted(one.get(0))).get(0);
            lists.add(page("", office, "/plans/" + own.get(0) + "/tasks", "/search?q=" + word("演练"), "/tasks/" + own.get(1)).requests());
            lists.add(page("", leader, "/dashboard").requests());
            lists.add(page("", head, "/my", "/tasks/" + own.get(1), "/plans/" + own.get(0) + "/tasks").requests());
        }
        return lists;
    }

    County county(int port) throws Exception {
        Reader office = new Reader(port, "office@" + county);
        return new County(office, plan, List.of(
                page("", office, "/plans/" + plan + "/tasks", "/tasks/" + task).requests(),
                page("", new Reader(port, "leader@" + county), "/dashboard").requests()));
    }

    /** Of four other bureaus. */
    List<Reader> offices(int port) throws Exception {
        List<Reader> readers = new ArrayList<>();
        for (List<String> one : ask("select code from bureau where code not in ('%s', '000000') order by md5(code) limit 4".formatted(county))) {
            readers.add(new Reader(port, "office@" + one.get(0)));
        }
        return readers;
    }

    private static Page page(String name, Reader reader, String... paths) {
        List<Load.Request> requests = new ArrayList<>();
        for (String path : paths) {
            requests.add(Load.Request.get(path, reader));
        }
        return new Page(name, reader, requests);
    }

    private static String word(String typed) {
        return URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }

    private List<List<String>> ask(String sql) throws Exception {
        try (Connection database = DriverManager.getConnection(url, user, password);
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<List<String>> rows = new ArrayList<>();
            while (row.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    values.add(row.getString(i));
                }
                rows.add(values);
            }
            return rows;
        }
    }
}
