package app.workplan.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.workplan.domain.shared.Role;
import app.workplan.web.ApiTokens;
import app.workplan.web.Plans;
import app.workplan.web.SeedBureau;
import app.workplan.web.Together;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 写入: as on the pages, and once however often it is sent. */
class ApiWritesTest extends ApiTestBase {

    private static final int TIMES = 20;

    private Told keyed(String secret, String key, String address, String json) throws Exception {
        return ask(post(address)
                .contentType("application/json")
                .content(json)
                .header("Idempotency-Key", key)
                .with(ApiTokens.with(secret)));
    }

    @Test
    void reportsAndHandsInLikeTheHeadOnThePage() throws Exception {
        Plans.Small plan = fixtures.plans().ofAlpha();
        String secret = secret("head@alpha");
        String share = "/api/v1/shares/" + plan.first();
        JsonNode entry = send(secret, share + "/entries", "{\"percent\":40,\"text\":\"Half of the mines\"}")
                .good(201);
        assertThat(entry.get("counts").asBoolean()).isTrue();
        JsonNode listed =
                read(secret, "/api/v1/entries?share=" + plan.first()).good(200).get("items");
        assertThat(listed).hasSize(1);
        assertThat(listed.get(0).get("entryId")).isEqualTo(entry.get("entryId"));
        assertThat(listed.get(0).get("text").asString()).isEqualTo("Half of the mines");
        long completion = send(secret, share + "/completion", "{\"text\":\"All of them\"}")
                .good(201)
                .get("completionId")
                .asLong();
        assertThat(html(page("office@alpha", "/reviews")).select("[data-review-id=" + completion + "]"))
                .isNotEmpty();
        assertThat(send(secret, share + "/entries", "{\"percent\":50,\"text\":\"More\"}")
                        .refused(422))
                .isEqualTo("share.notReportable");
        assertThat(count(
                        "select count(*) from audit_entry where action = 'share.report' and entity_id = ?",
                        plan.first()))
                .isEqualTo(1);
    }

    @Test
    void whatStaffSendIsADraftForTheHead() throws Exception {
        long share = fixtures.plans().ofAlpha().first();
        JsonNode told = send(
                        secret("staff@alpha"),
                        "/api/v1/shares/" + share + "/entries",
                        "{\"percent\":40,\"text\":\"Prepared\"}")
                .good(201);
        assertThat(told.get("counts").asBoolean()).isFalse();
        assertThat(told.get("entryId").isNull()).isTrue();
        assertThat(count("select count(*) from report_draft where share_id = ?", share))
                .isEqualTo(1);
        assertThat(count("select count(*) from progress_entry where share_id = ?", share))
                .isZero();
    }

    @Test
    void theSameKeyHasOneEffectHoweverManyComeAtOnce() throws Exception {
        long share = fixtures.plans().ofAlpha().first();
        String secret = secret("head@alpha");
        String address = "/api/v1/shares/" + share + "/entries";
        List<MvcResult> answers = Together.times(
                TIMES,
                () -> browser.perform(post(address)
                                .contentType("application/json")
                                .content("{\"percent\":30,\"text\":\"Once\"}")
                                .header("Idempotency-Key", "at-once-1")
                                .with(ApiTokens.with(secret)))
                        .andReturn());
        assertThat(answers)
                .extracting(answer -> answer.getResponse().getStatus())
                .containsOnly(201);
        assertThat(answers.stream().map(ApiWritesTest::text).distinct()).hasSize(1);
        assertThat(count("select count(*) from progress_entry where share_id = ?", share))
                .isEqualTo(1);
    }

    private static String text(MvcResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** The rule of the page against double clicks does not catch these: a reading of the same day and value may well be a second one. */
    @Test
    void aKeyIsOfOneRequestAndOneTokenForADay() throws Exception {
        long indicator = fixtures.goals().indicatorOf("OWN");
        String secret = secret("office@alpha");
        String address = "/api/v1/indicators/" + indicator + "/readings";
        String body =
                "{\"readOn\":\"%s\",\"value\":12.5}".formatted(fixtures.plans().today());
        String other =
                "{\"readOn\":\"%s\",\"value\":13.5}".formatted(fixtures.plans().today());
        long first = keyed(secret, "reading-1", address, body)
                .good(201)
                .get("readingId")
                .asLong();
        assertThat(keyed(secret, "reading-1", address, body)
                        .good(201)
                        .get("readingId")
                        .asLong())
                .isEqualTo(first);
        assertThat(keyed(secret, "reading-1", address, other).refused(422)).isEqualTo("token.keyReused");
        assertThat(count("select count(*) from indicator_reading where indicator_id = ?", indicator))
                .isEqualTo(1);
        keyed(secret("office@alpha"), "reading-1", address, other).good(201);
        assertThat(count("select count(*) from indicator_reading where indicator_id = ?", indicator))
                .isEqualTo(2);
        jdbc.sql("update api_answer set created_at = created_at - interval '25 hours' where key = 'reading-1'")
                .update();
        keyed(
                        secret,
                        "reading-1",
                        address,
                        "{\"readOn\":\"%s\",\"value\":14}"
                                .formatted(fixtures.plans().today()))
                .good(201);
        assertThat(count("select count(*) from indicator_reading where indicator_id = ?", indicator))
                .isEqualTo(3);
    }

    @Test
    void whatWasRefusedMayBeSentCorrectedUnderItsKey() throws Exception {
        long share = fixtures.plans().ofAlpha().first();
        String secret = secret("head@alpha");
        String address = "/api/v1/shares/" + share + "/entries";
        keyed(secret, "corrected", address, "{\"percent\":30,\"text\":\"\"}").refused(422);
        assertThat(count("select count(*) from api_answer where key = 'corrected'"))
                .isZero();
        keyed(secret, "corrected", address, "{\"percent\":30,\"text\":\"Now with words\"}")
                .good(201);
        assertThat(jdbc.sql("select old_value from audit_entry where action = 'refused' order by id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("KeptAnswers.once");
        assertThat(keyed(secret, "short", address, "{}").refused(400)).isEqualTo("idempotency-key");
    }

    @Test
    void importsTextAndFilesToBeLookedThrough() throws Exception {
        String secret = secret("office@alpha");
        String json = JsonMapper.shared().writeValueAsString(Map.of("text", SeedBureau.numbered()));
        long pasted = keyed(secret, "import-1", "/api/v1/imports", json)
                .good(201)
                .get("importId")
                .asLong();
        assertThat(keyed(secret, "import-1", "/api/v1/imports", json)
                        .good(201)
                        .get("importId")
                        .asLong())
                .isEqualTo(pasted);
        JsonNode standing = read(secret, "/api/v1/imports/{id}", pasted).good(200);
        assertThat(standing.get("importState").asString()).isEqualTo("REVIEW");
        JsonNode made = ask(post("/api/v1/imports?fileName=plan.txt")
                        .contentType("application/octet-stream")
                        .content(SeedBureau.numbered().getBytes(StandardCharsets.UTF_8))
                        .with(ApiTokens.with(secret)))
                .good(201);
        assertThat(read(secret, "/api/v1/imports/{id}", made.get("importId").asLong())
                        .good(200)
                        .get("fileName")
                        .asString())
                .isEqualTo("plan.txt");
        assertThat(ask(post("/api/v1/imports")
                                .contentType("application/octet-stream")
                                .content(new byte[] {0x50, 0x4b, 3, 4, 0})
                                .with(ApiTokens.with(secret)))
                        .refused(422))
                .isNotBlank();
        assertThat(send(secret, "/api/v1/imports", "{\"text\":\" \"}").refused(422))
                .isEqualTo("import.empty");
    }

    @Test
    void entriesAreReadInTheOrderInWhichTheyCame() throws Exception {
        String head = fixtures.somebody("alpha", Set.of(Role.HEAD), Set.of(fixtures.department("A1")));
        String secret = secret(head);
        Plans.Small plan = fixtures.plans().ofAlpha();
        for (int i = 1; i <= 5; i++) {
            send(
                            secret,
                            "/api/v1/shares/" + plan.first() + "/entries",
                            "{\"percent\":%d,\"text\":\"Part %d\"}".formatted(i * 10, i))
                    .good(201);
        }
        List<Integer> percents = new ArrayList<>();
        String next = null;
        do {
            JsonNode told = read(
                            secret,
                            "/api/v1/entries?limit=2&plan=" + plan.planId() + (next == null ? "" : "&cursor=" + next))
                    .good(200);
            told.get("items").forEach(row -> percents.add(row.get("percent").asInt()));
            next = told.get("next").isNull() ? null : told.get("next").asString();
        } while (next != null);
        assertThat(percents).containsExactly(10, 20, 30, 40, 50);
        String tomorrow = LocalDate.parse(fixtures.plans().today()).plusDays(2) + "T00:00:00Z";
        assertThat(read(secret, "/api/v1/entries?since=" + tomorrow).good(200).get("items"))
                .isEmpty();
        assertThat(read(secret("head@beta"), "/api/v1/entries?plan=" + plan.planId())
                        .good(200)
                        .get("items"))
                .isEmpty();
    }
}
