package app.workplan.service.document.writer;

import app.workplan.service.document.writer.LaidPage.Rule;
import app.workplan.service.document.writer.LaidPage.Run;
import java.util.ArrayList;
import java.util.List;

/** 流水排版: the page being filled, and how far down it is. */
final class PageFlow {

    private static final double ROUNDING = 0.05;
    /** The middle of a character stands so many ems above its base line. */
    private static final double MIDDLE = 0.38;

    private final PaperGeometry paper;
    private final List<LaidPage> pages = new ArrayList<>();
    private double down;

    PageFlow(PaperGeometry paper) {
        this.paper = paper;
        newPage();
    }

    PaperGeometry paper() {
        return paper;
    }

    List<LaidPage> pages() {
        return pages;
    }

    void newPage() {
        pages.add(new LaidPage(paper, new ArrayList<>(), new ArrayList<>()));
        down = paper.top();
    }

    boolean atTop() {
        return down <= paper.top() + ROUNDING;
    }

    /** How far down the page is filled, from its upper edge. */
    double down() {
        return down;
    }

    double left() {
        return paper.bottom() - down;
    }

    /** How many lines of a height fit on the page. */
    int fitting(double height) {
        return (int) Math.floor((left() + ROUNDING) / height);
    }

    boolean fits(double height) {
        return height <= left() + ROUNDING;
    }

    /** Goes to a new page where so much does not fit any more. */
    void require(double height) {
        if (!fits(height) && !atTop()) {
            newPage();
        }
    }

    void skip(double height) {
        down += height;
    }

    /** Leaves space free, except at the top of a page other than the first. */
    void gap(double height) {
        if (!atTop() || pages.size() == 1) {
            down += height;
        }
    }

    /** The base line of characters that stand in the middle of a line. */
    static double baseline(double top, double height, double size) {
        return top + height / 2 + MIDDLE * size;
    }

    void add(List<Run> runs) {
        pages.get(pages.size() - 1).runs().addAll(runs);
    }

    void rule(double fromX, double fromY, double toX, double toY, double thickness, boolean red) {
        pages.get(pages.size() - 1).rules().add(new Rule(fromX, fromY, toX, toY, thickness, red));
    }
}
