package app.workplan.web.handover;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.shared.Role;
import app.workplan.web.Together;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;

class HandoverTest extends HandoverTestBase {

    @Test
    void departmentsMoveWithTheSecondSignatureAndBothChangesAreAudited() throws Exception {
        long id = opened(successor, mines);
        assertThat(status(signLeaver(leaver, id))).isEqualTo(303);
        assertThat(departmentsOf(leaver)).containsExactly("Mines");
        assertThat(departmentsOf(successor)).containsExactly("Floods");
        assertThat(status(signSuccessor(successor, id))).isEqualTo(303);
        assertThat(departmentsOf(leaver)).isEmpty();
        assertThat(departmentsOf(successor)).containsExactly("Floods", "Mines");
        Document page = read(leaver, id);
        assertThat(page.select("[data-handover-state]").attr("data-handover-state"))
                .isEqualTo("DONE");
        assertThat(page.select("[data-signed]").eachAttr("data-signed")).containsExactly("leaver", "successor");
        assertThat(page.select("main form[method=post]")).isEmpty();
        assertThat(html(page("auditor@" + bureau, "/audit?q=" + nameOf(successor)))
                        .select("tr")
                        .eachAttr("data-audit-action"))
                .contains("handover.open", "handover.sign", "handover.complete", "user.edit");
        assertThat(html(page("auditor@" + bureau, "/audit?kind=handover")).text())
                .contains("确认并完成工作交接", nameOf(leaver) + " > " + nameOf(successor), "Mines");
    }

    @Test
    void eitherMaySignFirst() throws Exception {
        long id = opened(successor, mines);
        assertThat(status(signSuccessor(successor, id))).isEqualTo(303);
        assertThat(read(office(), id).select("[data-state-words]").text()).isEqualTo("待移交人确认");
        assertThat(status(signLeaver(leaver, id))).isEqualTo(303);
        assertThat(departmentsOf(successor)).containsExactly("Floods", "Mines");
    }

    @Test
    void twoSignaturesAtOnceMoveTheDepartmentsOnce() throws Exception {
        long id = opened(successor, mines);
        List<MvcResult> sent = Together.send(() -> signLeaver(leaver, id), () -> signSuccessor(successor, id));
        assertThat(sent).allSatisfy(one -> assertThat(status(one)).isEqualTo(303));
        assertThat(departmentsOf(successor)).containsExactly("Floods", "Mines");
        assertThat(audited("handover.sign")).isEqualTo(1);
        assertThat(audited("handover.complete")).isEqualTo(1);
    }

    @Test
    void staffBecomeHeadOfWhatIsHandedOverAndNothingElse() throws Exception {
        String staff = fixtures.somebody(bureau, Set.of(Role.STAFF), Set.of(floods));
        done(staff, mines);
        assertThat(rolesOf(staff)).containsExactly("HEAD");
        assertThat(departmentsOf(staff)).containsExactly("Mines");
    }

    @Test
    void officeTakesOverBesideItsOwnWorkAndStaysWhenItHandsOverAgain() throws Exception {
        done(office(), mines);
        assertThat(rolesOf(office())).containsExactly("HEAD", "OFFICE");
        leaver = office();
        done(successor, mines);
        assertThat(rolesOf(office())).containsExactly("OFFICE");
        assertThat(departmentsOf(office())).isEmpty();
        assertThat(status(page(office(), "/reviews"))).isEqualTo(200);
    }

    @Test
    void headKeepsWhatIsNotHandedOver() throws Exception {
        leaver = head(mines, floods);
        done(successor, mines);
        assertThat(departmentsOf(leaver)).containsExactly("Floods");
    }

    @Test
    void headWithoutDepartmentWaitsForTheNextPost() throws Exception {
        done(successor, mines);
        for (String address :
                List.of("/my", "/account", "/handovers", "/plans", "/tasks", "/account/deputies", "/inbox")) {
            assertThat(status(page(leaver, address))).as(address).isEqualTo(200);
        }
        Document nothing = html(page(leaver, "/handovers/new"));
        assertThat(nothing.text()).contains("没有可以移交的科室");
        String user = "/admin/users/" + fixtures.userId(leaver);
        Document form = html(page(admin(), user));
        assertThat(status(submit(
                        admin(),
                        user,
                        "version",
                        form.select("[name=version]").val(),
                        "displayName",
                        nameOf(leaver),
                        "roles",
                        "HEAD",
                        "departmentIds",
                        "" + floods)))
                .isEqualTo(303);
        assertThat(departmentsOf(leaver)).containsExactly("Floods");
    }

    @Test
    void officeSignsInTheHeadsSteadWithAReason() throws Exception {
        long id = opened(successor, mines);
        MvcResult without = signLeaver(office(), id, "reason", " ");
        assertThat(status(without)).isEqualTo(422);
        assertThat(html(without)
                        .select("#f-sign-leaver-" + id + "-reason-error")
                        .text())
                .contains("代为确认");
        assertThat(status(signLeaver(office(), id, "reason", "Moved to the province")))
                .isEqualTo(303);
        assertThat(read(successor, id).select("[data-signed=leaver]").text())
                .contains("office", nameOf(leaver), "Moved to the province");
        assertThat(status(signLeaver(successor, id, "reason", "x"))).isEqualTo(403);
        assertThat(status(signSuccessor(office(), id))).isEqualTo(403);
        signSuccessor(successor, id);
        assertThat(departmentsOf(successor)).contains("Mines");
    }

    @Test
    void signatureIsTakenBackByWhoGaveItOrWasSignedFor() throws Exception {
        long id = opened(successor, mines);
        signLeaver(office(), id, "reason", "On leave");
        assertThat(read(office(), id).select("form[data-form=withdraw-signature]"))
                .hasSize(1);
        assertThat(read(successor, id).select("form[data-form=withdraw-signature]"))
                .isEmpty();
        assertThat(status(submit(successor, address(id, "signature-withdrawal"))))
                .isEqualTo(422);
        assertThat(status(submit(leaver, address(id, "signature-withdrawal")))).isEqualTo(303);
        assertThat(signatures(id)).isZero();
        signSuccessor(successor, id);
        assertThat(departmentsOf(successor)).containsExactly("Floods");
    }

    @Test
    void cancelledOneMovesNothingAndTakesNoSignature() throws Exception {
        long id = opened(successor, mines);
        signLeaver(leaver, id);
        MvcResult silent = submit(successor, address(id, "cancellation"), "reason", "");
        assertThat(status(silent)).isEqualTo(422);
        assertThat(status(submit(successor, address(id, "cancellation"), "reason", "Not me")))
                .isEqualTo(303);
        assertThat(status(signSuccessor(successor, id))).isEqualTo(422);
        assertThat(departmentsOf(leaver)).containsExactly("Mines");
        assertThat(read(leaver, id).text()).contains("Not me", "已取消");
        assertThat(opened(successor, mines)).as("the department is free again").isPositive();
    }

    @Test
    void bothPartiesAreToldOfWhatTheOthersDid() throws Exception {
        MvcResult sent = open(office(), leaver, successor, today().toString(), mines);
        long id = Long.parseLong(sent.getResponse().getRedirectedUrl().replaceAll(".*/", ""));
        assertThat(told(leaver)).containsExactly("HANDOVER_OPENED");
        signLeaver(leaver, id);
        signSuccessor(successor, id);
        assertThat(told(leaver)).containsExactly("HANDOVER_OPENED", "HANDOVER_DONE");
        assertThat(told(successor)).containsExactly("HANDOVER_OPENED", "HANDOVER_SIGNED");
        Document inbox = html(page(successor, "/inbox"));
        assertThat(inbox.text()).contains("office 发起了 Mines 的工作交接", nameOf(leaver) + " 确认了");
        long notice = Long.parseLong(inbox.select("[data-notice-id]").first().attr("data-notice-id"));
        assertThat(submit(successor, "/inbox/" + notice + "/opening")
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/handovers/" + id);
    }

    @Test
    void headsSeeTheirOwnAndTheOfficeAllOpenOnesFirst() throws Exception {
        long id = opened(successor, mines);
        signLeaver(leaver, id);
        signSuccessor(successor, id);
        leaver = successor;
        long next = opened(head(mines), floods);
        assertThat(rows(office())).containsExactly("" + next, "" + id);
        assertThat(rows(admin())).containsExactly("" + next, "" + id);
        assertThat(rows(head(floods))).isEmpty();
        assertThat(rows(leaver)).containsExactly("" + next, "" + id);
        assertThat(status(page(head(mines), "/handovers/" + next))).isEqualTo(403);
    }

    private void done(String to, Long... departments) throws Exception {
        long id = opened(to, departments);
        assertThat(status(signLeaver(leaver, id))).isEqualTo(303);
        assertThat(status(signSuccessor(to, id))).isEqualTo(303);
    }

    private List<String> rows(String by) throws Exception {
        return html(page(by, "/handovers")).select("[data-handover-id]").eachAttr("data-handover-id");
    }

    private static String address(long id, String what) {
        return "/handovers/" + id + "/" + what;
    }

    private List<String> told(String username) {
        return jdbc.sql("select kind from notice where user_id = :user order by id")
                .param("user", fixtures.userId(username))
                .query(String.class)
                .list();
    }

    private long audited(String action) {
        return jdbc.sql("select count(*) from audit_entry where action = :action and bureau_id = :bureau")
                .param("action", action)
                .param("bureau", fixtures.bureau(bureau))
                .query(Long.class)
                .single();
    }
}
