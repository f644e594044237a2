package app.workplan.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** 批示、通报、会议、总结 for the pictures of the guide. */
final class GuideOrders {

    private GuideOrders() {}

    /** The address of a directive on the task. */
    static String directive(Page page, String task) {
        page.navigate(task);
        page.fill("form[data-form=directive] [name=text]", "说清楚卡在哪里，月底前拿出办法。");
        page.locator("form[data-form=directive] [type=submit]").click();
        page.locator("#flash").waitFor();
        return page.locator("#directives a[href*='/directives/']").first().getAttribute("href");
    }

    /** The address of an issued bulletin of the plan in force. */
    static String bulletin(Page page) {
        page.navigate("/bulletins/new");
        page.locator("form[data-form=draft-bulletin] [type=submit]").click();
        page.locator("form[data-form=issue-bulletin] [type=submit]").click();
        page.locator("[data-bulletin-state=ISSUED]").waitFor();
        return page.url().replaceFirst("\\?.*", "");
    }

    /** The address of a half-year report of the plan in force, with a paragraph that was edited. */
    static String workReport(Page page) {
        page.navigate("/reports/new");
        page.locator("form[data-form=draft-report] [type=submit]").click();
        page.locator("[data-report-id][data-job-state=DONE]").waitFor();
        // headings are lines, only paragraphs have an area
        Locator paragraph = page.locator(".rep-part:has(form[data-form=word-part] textarea)")
                .first();
        paragraph.locator(".rep-edit > summary").click();
        paragraph.locator("form[data-form=word-part] textarea").fill("上半年工作总体平稳，重点任务按节点推进。");
        paragraph.locator("form[data-form=word-part] [type=submit]").click();
        page.locator("#flash").waitFor();
        return page.url().replaceFirst("[?#].*", "");
    }

    /** The address of a meeting with two decisions. */
    static String meeting(Page page) {
        page.navigate("/meetings/new");
        page.locator("form[data-form=prepare-meeting] [type=submit]").click();
        for (String words : new String[] {"隐患排查情况每周报一次。", "应急物资补库由办公室牵头督办。"}) {
            page.fill("form[data-form=decide] [name=text]", words);
            page.locator("form[data-form=decide] [type=submit]").click();
            page.locator("text=" + words).waitFor();
        }
        return page.url().replaceFirst("[?#].*", "");
    }
}
