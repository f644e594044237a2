package app.workplan.web.structure;

import app.workplan.web.WebTestBase;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.test.web.servlet.MvcResult;

/** Base of tests that write a plan by hand, as the office does: through the forms. */
abstract class HandMade extends WebTestBase {

    static final String OFFICE = "office@alpha";

    /** Address of a new draft of 2026 without anything in it. */
    String draft(String title) throws Exception {
        MvcResult made = submit(
                OFFICE,
                "/plans",
                "title",
                title,
                "kind",
                "ANNUAL_KEY_POINTS",
                "reportCycle",
                "MONTH",
                "from",
                "2026-01-01",
                "to",
                "2026-12-31");
        String address = String.valueOf(made.getResponse().getRedirectedUrl());
        return address.substring(0, address.length() - "/structure".length());
    }

    /** Adds a row by the form that is on the page; the id of the new row. */
    long add(String plan, Object at, String place, String number, String title) throws Exception {
        MvcResult made = submit(
                OFFICE,
                plan + "/structure",
                "at",
                String.valueOf(at),
                "place",
                place,
                "number",
                number,
                "title",
                title);
        String address = String.valueOf(made.getResponse().getRedirectedUrl());
        return Long.parseLong(address.substring(address.lastIndexOf("=") + 1));
    }

    /** The structure page. */
    Document structure(String plan) throws Exception {
        return html(page(OFFICE, plan + "/structure"));
    }

    /** The version a form of the page carries. */
    String version(String plan) throws Exception {
        return structure(plan).select("[data-structure]").attr("data-version");
    }

    /** The row as it stands. */
    Element row(String plan, long id) throws Exception {
        return structure(plan).select("#n-" + id).first();
    }

    /** The rows in order: level, number and title, task code. */
    String rows(String plan) throws Exception {
        StringBuilder told = new StringBuilder();
        for (Element row : structure(plan).select("[data-node-id]")) {
            told.append(row.attr("data-level"))
                    .append(' ')
                    .append(row.select(".tt").text())
                    .append(row.hasAttr("data-task-code") ? " " + row.attr("data-task-code") : "")
                    .append('\n');
        }
        return told.toString();
    }
}
