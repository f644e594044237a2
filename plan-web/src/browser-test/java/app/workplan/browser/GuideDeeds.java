package app.workplan.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.imageio.ImageIO;

/** What has to be done in the demonstration before its pages can be photographed: 申请延期, 办结 with a photograph, 退回. */
final class GuideDeeds {

    private final Page page;
    private final Deque<String> shares;

    /** @param page of a head who is logged in; rows with occurrences and rows that are late are left alone */
    GuideDeeds(Page page) {
        this.page = page;
        page.navigate("/my");
        Locator rows = page.locator(
                "article[data-share-id]:not([data-light=OVERDUE]):has(input[type=number]):has([data-mark-done])");
        this.shares = new ArrayDeque<>(rows.all().stream()
                .map(row -> row.getAttribute("data-share-id"))
                .toList());
    }

    /** The share for which a later date was asked. */
    String askForLater() {
        String share = shares.removeFirst();
        page.navigate("/shares/" + share);
        Locator form = form("extend", share);
        form.evaluate("form => form.closest('details').open = true");
        Locator day = form.locator("[name=dueOn]");
        day.fill(LocalDate.parse(day.getAttribute("min")).plusMonths(1).toString());
        form.locator("[name=reason]").fill("设备到货推迟一个月，安装和调试随之顺延。");
        form.locator("[type=submit]").click();
        page.waitForSelector("#flash");
        return share;
    }

    /** The task of a share that was marked done with a photograph. */
    String handIn() {
        String share = shares.removeFirst();
        page.navigate("/shares/" + share);
        Locator form = form("mark-done", share);
        form.locator("[name=text]").fill("已全部完成，现场核查一遍，照片附后。");
        form.locator("input[type=file]")
                .setInputFiles(new FilePayload("现场核查.jpg", "image/jpeg", photograph(shares.size())));
        form.locator("button.is-suggested").click();
        page.waitForSelector("#flash");
        return page.url().replaceFirst(".*/tasks/(\\d+).*", "$1");
    }

    /** The office sends the one that was handed in last back, and looks at another that came with a file. */
    static String returnOneAndFindTheOther(Page page) {
        page.navigate("/reviews");
        List<String> sheets = page
                .locator("[data-review-kind=completion] a[data-evidence-count]:not([data-evidence-count='0'])")
                .all()
                .stream()
                .map(link -> link.getAttribute("href"))
                .toList();
        page.navigate(sheets.get(sheets.size() - 1));
        page.fill("form[data-form=return] [name=reason]", "请补充坝体监测的照片。");
        page.locator("form[data-form=return] [type=submit]").click();
        page.waitForSelector("#flash");
        return sheets.get(0);
    }

    private Locator form(String name, String share) {
        return page.locator("form[data-form=" + name + "][data-share-id='" + share + "']");
    }

    /** Hills and a dam under a sky, painted; every number another light. */
    private static byte[] photograph(int number) {
        BufferedImage picture = new BufferedImage(960, 640, BufferedImage.TYPE_INT_RGB);
        Graphics2D paint = picture.createGraphics();
        paint.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        paint.setPaint(
                new GradientPaint(0, 0, new Color(120, 170, 210 + number % 40), 0, 420, new Color(225, 232, 235)));
        paint.fillRect(0, 0, 960, 640);
        hill(paint, new Color(126, 146, 128), 0, 470, 260, 210, 620, 430, 960, 330);
        hill(paint, new Color(98, 120, 98), 0, 390, 330, 470, 640, 360, 960, 450);
        paint.setColor(new Color(104, 132, 146));
        paint.fillRect(0, 520, 960, 120);
        paint.setColor(new Color(168, 158, 140));
        paint.fillPolygon(new Polygon(new int[] {180, 780, 860, 100}, new int[] {440, 440, 560, 560}, 4));
        paint.setColor(new Color(140, 130, 114));
        for (int step = 0; step < 4; step++) {
            paint.fillRect(170 - step * 20, 460 + step * 26, 620 + step * 40, 4);
        }
        paint.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A ridge through the points, down to the lower edge. */
    private static void hill(Graphics2D paint, Color colour, int... ridge) {
        Polygon shape = new Polygon();
        for (int i = 0; i < ridge.length; i += 2) {
            shape.addPoint(ridge[i], ridge[i + 1]);
        }
        shape.addPoint(960, 640);
        shape.addPoint(0, 640);
        paint.setColor(colour);
        paint.fillPolygon(shape);
    }
}
