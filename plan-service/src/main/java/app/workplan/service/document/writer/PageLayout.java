package app.workplan.service.document.writer;

import static app.workplan.service.document.writer.PaperGeometry.BODY;
import static app.workplan.service.document.writer.PaperGeometry.CHARACTER;
import static app.workplan.service.document.writer.PaperGeometry.LINE;
import static app.workplan.service.document.writer.PaperGeometry.PAGE_NUMBER;
import static app.workplan.service.document.writer.PaperGeometry.TITLE;
import static app.workplan.service.document.writer.PaperGeometry.mm;

import app.workplan.service.document.writer.LineBreaks.Line;
import app.workplan.service.document.writer.OfficialDocument.Block;
import app.workplan.service.document.writer.OfficialDocument.Heading;
import app.workplan.service.document.writer.OfficialDocument.NewPage;
import app.workplan.service.document.writer.OfficialDocument.Paragraph;
import app.workplan.service.document.writer.OfficialDocument.Signature;
import app.workplan.service.document.writer.OfficialDocument.Table;
import java.util.List;

/** 排版 of GB/T 9704—2012 for formats of fixed pages: works the pages out once, for all of them. */
final class PageLayout {

    private static final double TITLE_LINE = 33;
    /** Behind these a title may turn to its next line without parting a word. */
    private static final String TURNS = "及和与暨、的》）";

    private static final double RED_HEAD = 44;
    private static final double RED_HEAD_LINE = 48;
    private static final int RED_HEAD_CHARACTERS = 10;
    private static final double RED_LINE = 1.5;
    /** 右空四字 of the date, on whose middle the issuer stands. */
    private static final double SIGNATURE_LEFT = 13;

    private static final double SIGNATURE_HEIGHT = 4 * LINE;
    private static final double SPACING = CHARACTER - BODY;
    private static final double MOST_SPREAD = 0.12;

    private final OfficialDocument document;
    private final FontSet fonts;
    private final PageFlow flow;

    private PageLayout(OfficialDocument document, FontSet fonts) {
        this.document = document;
        this.fonts = fonts;
        this.flow = new PageFlow(PaperGeometry.of(document.landscape()));
    }

    /** The pages of a document, at least one. */
    static List<LaidPage> of(OfficialDocument document, FontSet fonts) {
        PageLayout layout = new PageLayout(document, fonts);
        layout.head();
        layout.body();
        if (document.signature() != null) {
            layout.signature(document.signature());
        }
        layout.numbers();
        return layout.flow.pages();
    }

    private void head() {
        if (document.redHead() != null) {
            redHead(document.redHead());
        }
        for (String line : document.title().split("\n")) {
            title(line);
        }
        if (document.note() != null) {
            centred(document.note(), Face.KAI, BODY, SPACING, LINE, flow.paper().left(), 1, false);
        }
        flow.skip(LINE);
        if (document.addressee() != null) {
            paragraph(document.addressee() + "：", Face.FANG_SONG, 0);
        }
    }

    private void redHead(String words) {
        flow.skip(mm(35));
        double scale = Math.min(1, (double) RED_HEAD_CHARACTERS / Math.max(1, words.codePointCount(0, words.length())));
        centred(words, Face.TITLE_SONG, RED_HEAD, 0, RED_HEAD_LINE, flow.paper().left(), scale, true);
        flow.skip(2 * LINE);
        if (document.number() != null) {
            centred(
                    document.number(),
                    Face.FANG_SONG,
                    BODY,
                    SPACING,
                    LINE,
                    flow.paper().left(),
                    1,
                    false);
        }
        double y = flow.down() + mm(4);
        flow.rule(flow.paper().left(), y, flow.paper().right(), y, RED_LINE, true);
        flow.skip(mm(4) + 2 * LINE);
    }

    /** 回行: a title of two lines is broken behind a joining word near its middle, others into lines of about one length. */
    private void title(String words) {
        MeasuredText text = new MeasuredText(words, Face.TITLE_SONG, fonts, TITLE, 0);
        double width = flow.paper().textWidth();
        int lines = LineBreaks.of(text, width, width).size();
        int turn = lines == 2 ? turn(text, width) : 0;
        double even = lines > 1 ? Math.min(width, text.width(0, text.length()) / lines + TITLE) : width;
        double used = LineBreaks.of(text, even, even).size() > lines ? width : even;
        List<Line> all =
                turn > 0 ? List.of(new Line(0, turn), new Line(turn, text.length())) : LineBreaks.of(text, used, used);
        for (Line line : all) {
            centred(text, line, TITLE, TITLE_LINE, flow.paper().left(), 1, false);
        }
    }

    private static int turn(MeasuredText text, double width) {
        int middle = text.length() / 2;
        for (int away = 0; away <= text.length() / 4; away++) {
            for (int at : new int[] {middle - away, middle + away}) {
                if (TURNS.indexOf(text.character(at - 1)) >= 0
                        && text.width(0, at) <= width
                        && text.width(at, text.length()) <= width) {
                    return at;
                }
            }
        }
        return 0;
    }

    private void centred(
            String words,
            Face face,
            double size,
            double spacing,
            double height,
            double left,
            double scale,
            boolean red) {
        MeasuredText text = new MeasuredText(words, face, fonts, size, spacing);
        double width = (flow.paper().right() - left) / scale;
        for (Line line : LineBreaks.of(text, width, width)) {
            centred(text, line, size, height, left, scale, red);
        }
    }

    private void centred(
            MeasuredText text, Line line, double size, double height, double left, double scale, boolean red) {
        flow.require(height);
        double used = text.width(line.from(), line.to()) * scale;
        double x = left + (flow.paper().right() - left - used) / 2;
        double baseline = PageFlow.baseline(flow.down(), height, size);
        flow.add(text.runs(line.from(), line.to(), x, baseline, 0, scale, red));
        flow.skip(height);
    }

    private void body() {
        List<Block> blocks = document.body();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block instanceof Heading heading) {
                flow.require(withNext(blocks, i));
                paragraph(heading.text(), face(heading.level()), 2);
            } else if (block instanceof Paragraph paragraph) {
                boolean signed =
                        i == blocks.size() - 1 ? document.signature() != null : blocks.get(i + 1) instanceof Signature;
                paragraph(paragraph.text(), Face.FANG_SONG, 2, signed ? 2 : 0);
            } else if (block instanceof Signature signature) {
                signature(signature);
            } else if (block instanceof Table table) {
                TableLayout rows = new TableLayout(table, fonts, flow);
                if (table.caption() != null) {
                    flow.require(captionHeight(table) + rows.beginning());
                    flow.gap(LINE / 2);
                    centred(
                            table.caption(),
                            Face.HEI,
                            BODY,
                            SPACING,
                            LINE,
                            flow.paper().left(),
                            1,
                            false);
                    flow.skip(LINE / 4);
                }
                rows.place();
            } else if (block instanceof NewPage && !flow.atTop()) {
                flow.newPage();
            }
        }
    }

    /** What has to stand together so that no heading stays behind at the foot of a page: it and the beginning of what follows. */
    private double withNext(List<Block> blocks, int from) {
        double height = 0;
        int next = from;
        while (next < blocks.size() && blocks.get(next) instanceof Heading heading) {
            MeasuredText text = new MeasuredText(heading.text(), face(heading.level()), fonts, BODY, SPACING);
            double width = flow.paper().textWidth();
            height += LineBreaks.of(text, width - 2 * CHARACTER, width).size() * LINE;
            next++;
        }
        if (next == blocks.size()) {
            return height;
        }
        return height
                + (blocks.get(next) instanceof Table table
                        ? captionHeight(table) + new TableLayout(table, fonts, flow).beginning()
                        : LINE);
    }

    private double captionHeight(Table table) {
        if (table.caption() == null) {
            return 0;
        }
        MeasuredText text = new MeasuredText(table.caption(), Face.HEI, fonts, BODY, SPACING);
        double width = flow.paper().textWidth();
        return LineBreaks.of(text, width, width).size() * LINE + LINE * 3 / 4;
    }

    private static Face face(int level) {
        return level <= 1 ? Face.HEI : level == 2 ? Face.KAI : Face.FANG_SONG;
    }

    private void paragraph(String words, Face face, int indent) {
        paragraph(words, face, indent, 0);
    }

    /**
     * A paragraph over its lines.
     *
     * @param indent of its first line, in characters
     * @param kept so many of its last lines go with the signature
     */
    private void paragraph(String words, Face face, int indent, int kept) {
        MeasuredText text = new MeasuredText(words, face, fonts, BODY, SPACING);
        double width = flow.paper().textWidth();
        List<Line> lines = LineBreaks.of(text, width - indent * CHARACTER, width);
        for (int i = 0; i < lines.size(); i++) {
            boolean signed = kept > 0 && i == Math.max(0, lines.size() - kept);
            flow.require(signed ? (lines.size() - i) * LINE + SIGNATURE_HEIGHT : LINE);
            Line line = lines.get(i);
            double x = flow.paper().left() + (i == 0 ? indent * CHARACTER : 0);
            double free = flow.paper().right() - x - text.width(line.from(), line.to());
            double more = 0;
            if (i < lines.size() - 1 || free < 0) {
                int gaps = Math.max(1, line.to() - line.from() - 1);
                more = Math.min(free / gaps, MOST_SPREAD * BODY);
            }
            double baseline = PageFlow.baseline(flow.down(), LINE, BODY);
            flow.add(text.runs(line.from(), line.to(), x, baseline, more, 1, false));
            flow.skip(LINE);
        }
    }

    private void signature(Signature signature) {
        flow.require(SIGNATURE_HEIGHT);
        flow.gap(2 * LINE);
        double left = flow.paper().right() - (PaperGeometry.CHARACTERS - SIGNATURE_LEFT) * CHARACTER;
        centred(signature.issuer(), Face.FANG_SONG, BODY, SPACING, LINE, left, 1, false);
        centred(TemplateSlot.date(signature), Face.FANG_SONG, BODY, SPACING, LINE, left, 1, false);
    }

    /** — 1 — outside, 7 mm below the type area: right on odd pages, left on even ones. */
    private void numbers() {
        List<LaidPage> pages = flow.pages();
        for (int i = 0; i < pages.size(); i++) {
            MeasuredText text = new MeasuredText("— " + (i + 1) + " —", Face.SONG, fonts, PAGE_NUMBER, 0);
            PaperGeometry paper = pages.get(i).paper();
            double width = text.width(0, text.length());
            double x = i % 2 == 0 ? paper.right() - PAGE_NUMBER - width : paper.left() + PAGE_NUMBER;
            double baseline = PageFlow.baseline(paper.bottom() + mm(7), 0, PAGE_NUMBER);
            pages.get(i).runs().addAll(text.runs(0, text.length(), x, baseline, 0, 1, false));
        }
    }
}
