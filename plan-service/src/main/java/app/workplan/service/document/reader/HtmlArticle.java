package app.workplan.service.document.reader;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * 文章 of a web page: what stands around it falls away, by what the page calls it and by how much of it is links.
 *
 * @param title that stands outside the body; null where the body has it
 */
record HtmlArticle(@Nullable String title, Element body, boolean hasLeftOut) {

    private static final String NEVER =
            "script, style, noscript, template, iframe, object, embed, svg, canvas, video, audio, button, input,"
                    + " select, textarea, nav, aside, footer, [hidden], [aria-hidden=true], [role=navigation],"
                    + " [style~=(?i)display\\s{0,3}:\\s{0,3}none]";
    private static final Set<String> AROUND = Set.of(
            "nav",
            "navbar",
            "navigation",
            "menu",
            "breadcrumb",
            "breadcrumbs",
            "crumb",
            "crumbs",
            "location",
            "share",
            "bdshare",
            "bdsharebuttonbox",
            "jiathis",
            "social",
            "qrcode",
            "ewm",
            "erweima",
            "footer",
            "foot",
            "copyright",
            "sidebar",
            "toolbar",
            "related",
            "recommend",
            "pagination",
            "prevnext",
            "print",
            "dayin",
            "fontsize",
            "search",
            "login",
            "weixin",
            "wechat");
    /** What content systems of public bodies call the place of the text. */
    private static final List<String> KNOWN = List.of(
            "#UCAP-CONTENT",
            "#zoom",
            ".TRS_Editor",
            ".trs_editor_view",
            "#article",
            ".article-content",
            ".pages_content",
            "article",
            "[role=main]",
            "main");

    private static final Pattern WORDS = Pattern.compile("(?<=[a-z])(?=[A-Z])|[^A-Za-z]+");
    private static final Pattern AROUND_LINE = Pattern.compile(
            "^.{0,6}(?:扫一扫|扫码|手机扫|分享(?:到|至|:|：|$)|打印(?:本页|$)|【?(?:打印|关闭|收藏)|字号[:：]|字体[:：]|关闭窗口|返回顶部|微信扫)");
    private static final Pattern TITLE_END = Pattern.compile("\\s*[-_|–—].*", Pattern.DOTALL);
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private static final double MOST_AROUND = 0.3;
    private static final double MOST_LINKS = 0.6;
    private static final double LEAST_KNOWN = 0.4;
    private static final double NEARLY_ALL = 0.85;
    private static final int LONGEST_AROUND_LINE = 40;
    private static final int FEW_LINKS = 2;

    static HtmlArticle of(Document page) {
        String pageTitle = pageTitle(page);
        Element body = page.body();
        int before = body.text().length();
        body.select(NEVER).remove();
        dropAround(body);
        Element article = article(body);
        String title = title(pageTitle, body, article);
        return new HtmlArticle(title, article, before > article.text().length());
    }

    private static String pageTitle(Document page) {
        Element stated = page.selectFirst("meta[name=ArticleTitle]");
        return stated == null
                ? TITLE_END.matcher(page.title()).replaceFirst("").strip()
                : stated.attr("content").strip();
    }

    private static void dropAround(Element body) {
        Map<Element, int[]> lengths = lengths(body);
        int all = lengths.get(body)[0];
        for (Element element : body.select("*")) {
            int[] own = lengths.get(element);
            if (element == body || own == null || own[0] > MOST_AROUND * all) {
                continue;
            }
            boolean list = own[2] > FEW_LINKS && own[1] > MOST_LINKS * own[0];
            if (list || isCalledAround(element) || isAroundLine(element, own[0])) {
                element.remove();
            }
        }
    }

    private static boolean isCalledAround(Element element) {
        if (!element.hasAttr("id") && !element.hasAttr("class")) {
            return false;
        }
        Set<String> words = new HashSet<>();
        for (String word : WORDS.split(element.id() + " " + element.className())) {
            words.add(word.toLowerCase(Locale.ROOT));
        }
        words.retainAll(AROUND);
        return !words.isEmpty();
    }

    private static boolean isAroundLine(Element element, int length) {
        return length > 0
                && length <= LONGEST_AROUND_LINE
                && element.isBlock()
                && AROUND_LINE.matcher(element.text()).find();
    }

    /** For each element the length of its text, of the text in links, and the number of links. */
    private static Map<Element, int[]> lengths(Element body) {
        Map<Element, int[]> lengths = new IdentityHashMap<>();
        NodeTraversor.traverse(
                new NodeVisitor() {
                    private int links;

                    @Override
                    public void head(Node node, int depth) {
                        if (node instanceof Element element) {
                            lengths.put(element, new int[3]);
                            links += element.nameIs("a") ? 1 : 0;
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        Node parent = node.parent();
                        int[] sum = parent instanceof Element up ? lengths.get(up) : null;
                        if (node instanceof TextNode text && sum != null) {
                            int length = BLANKS.matcher(text.getWholeText())
                                    .replaceAll("")
                                    .length();
                            sum[0] += length;
                            sum[1] += links > 0 ? length : 0;
                        } else if (node instanceof Element element) {
                            links -= element.nameIs("a") ? 1 : 0;
                            int[] own = lengths.get(element);
                            if (sum != null && own != null) {
                                sum[0] += own[0];
                                sum[1] += own[1];
                                sum[2] += own[2] + (element.nameIs("a") ? 1 : 0);
                            }
                        }
                    }
                },
                body);
        return lengths;
    }

    private static Element article(Element body) {
        Map<Element, int[]> lengths = lengths(body);
        int all = lengths.get(body)[0];
        Elements candidates = body.select(String.join(", ", KNOWN));
        for (String known : KNOWN) {
            Element found = candidates.stream()
                    .filter(candidate -> candidate.is(known))
                    .findFirst()
                    .orElse(null);
            if (found != null && lengths.get(found)[0] >= LEAST_KNOWN * all) {
                return found;
            }
        }
        Element article = body;
        for (Element next = article; next != null; ) {
            article = next;
            next = null;
            for (Element child : article.children()) {
                if (child.isBlock()
                        && !child.nameIs("table")
                        && lengths.get(child)[0] >= NEARLY_ALL * lengths.get(article)[0]) {
                    next = child;
                }
            }
        }
        return article;
    }

    /** The title outside the article, unless the article begins with it. */
    private static @Nullable String title(String pageTitle, Element body, Element article) {
        String title = pageTitle;
        for (Element heading : body.select("h1, h2")) {
            boolean inside = heading == article || heading.parents().contains(article);
            if (!inside && heading.text().length() > 5) {
                title = heading.text().strip();
                break;
            }
        }
        String begin = article.text();
        String start = BLANKS.matcher(begin.substring(0, Math.min(300, begin.length())))
                .replaceAll("");
        return title.isBlank() || start.contains(BLANKS.matcher(title).replaceAll("")) ? null : title;
    }
}
