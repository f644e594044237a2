package app.workplan.web.handover;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;

class HandoverRefusalTest extends HandoverTestBase {

    @Test
    void nobodySignsBeforeTheEffectiveDay() throws Exception {
        MvcResult sent = open(leaver, leaver, successor, today().plusDays(1).toString(), mines);
        long id = Long.parseLong(sent.getResponse().getRedirectedUrl().replaceAll(".*/", ""));
        assertThat(read(leaver, id).select("form[data-form=sign-leaver]")).isEmpty();
        MvcResult early = signLeaver(leaver, id);
        assertThat(status(early)).isEqualTo(422);
        assertThat(html(early).select("[role=alert]").text())
                .contains(today().plusDays(1).toString());
        assertThat(signatures(id)).isZero();
    }

    @Test
    void officeThatTakesOverDoesNotSignForBoth() throws Exception {
        long id = opened(office(), mines);
        assertThat(read(office(), id).select("form[data-form=sign-leaver]")).isEmpty();
        MvcResult both = signLeaver(office(), id, "reason", "For him");
        assertThat(status(both)).isEqualTo(422);
        assertThat(html(both).select("[role=alert]").text()).contains("不能再代移交人确认");
    }

    @Test
    void lockedSuccessorTakesNothingOverAndTheSignatureIsNotKept() throws Exception {
        long id = opened(successor, mines);
        signSuccessor(successor, id);
        submit(admin(), "/admin/users/" + fixtures.userId(successor) + "/lock");
        assertThat(read(leaver, id).select("[data-unfit]")).hasSize(1);
        MvcResult refused = signLeaver(leaver, id);
        assertThat(status(refused)).isEqualTo(422);
        assertThat(html(refused).select("[role=alert]").text()).contains("已锁定");
        assertThat(departmentsOf(leaver)).containsExactly("Mines");
        assertThat(signatures(id)).isEqualTo(1);
    }

    @Test
    void departmentTakenFromTheHeadMeanwhileIsNotHandedOver() throws Exception {
        long id = opened(successor, mines);
        signLeaver(leaver, id);
        jdbc.sql("update user_department set department_id = :floods where user_id = :leaver")
                .param("floods", floods)
                .param("leaver", fixtures.userId(leaver))
                .update();
        MvcResult refused = signSuccessor(successor, id);
        assertThat(status(refused)).isEqualTo(422);
        assertThat(html(refused).select("[role=alert]").text()).contains("Mines", "重新发起");
        assertThat(departmentsOf(successor)).containsExactly("Floods");
    }

    @Test
    void refusesAtTheFieldAndKeepsWhatWasTyped() throws Exception {
        refused(successor, today().minusDays(1).toString(), "effectiveOn", "早于今天", mines);
        refused(successor, today().plusYears(2).toString(), "effectiveOn", "太远", mines);
        refused(successor, "2026-02-30", "effectiveOn", "没有这一天", mines);
        refused(leaver, today().toString(), "successorId", "另选一位", mines);
        refused("leader@" + bureau, today().toString(), "successorId", "角色", mines);
        refused(successor, today().toString(), "departmentIds", "不是 Floods 的负责人", floods);
        refused(successor, today().toString(), "departmentIds", "请选择");
        submit(admin(), "/admin/users/" + fixtures.userId(successor) + "/lock");
        refused(successor, today().toString(), "successorId", "已锁定", mines);
        submit(admin(), "/admin/users/" + fixtures.userId(successor) + "/unlock");
        opened(successor, mines);
        refused(successor, today().toString(), "departmentIds", "Mines 已经在另一份", mines);
    }

    @Test
    void otherBureausPeopleAndDepartmentsDoNotExist() throws Exception {
        assertThat(status(open(leaver, leaver, "head@beta", today().toString(), mines)))
                .isEqualTo(404);
        assertThat(status(open(leaver, leaver, successor, today().toString(), fixtures.department("B1"))))
                .isEqualTo(404);
        assertThat(status(open(office(), "head@beta", successor, today().toString(), mines)))
                .isEqualTo(404);
        assertThat(status(open(leaver, successor, leaver, today().toString(), floods)))
                .as("a head hands over the own departments alone")
                .isEqualTo(403);
    }

    private void refused(String to, String day, String field, String why, Long... departments) throws Exception {
        MvcResult answer = open(leaver, leaver, to, day, departments);
        assertThat(status(answer)).isEqualTo(422);
        Document form = html(answer);
        assertThat(form.select("#f-" + field + "-error").text()).contains(why);
        assertThat(form.select("[name=note]").text()).isEqualTo("Keys are in the safe");
    }
}
