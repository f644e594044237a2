package app.workplan.service.document.reader;

import app.workplan.domain.shared.RuleViolation;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** 网页 saved from a bureau's site: the article alone. Nothing it points to is fetched, no script is run. */
final class HtmlReader implements FormatReader {

    /** More elements are no article, and would not fit into memory. */
    private static final int MOST_TAGS = 120_000;

    private static final int HEAD = 4_096;
    private static final Pattern STATED =
            Pattern.compile("charset\\s{0,3}=\\s{0,3}[\"']?([\\w.:-]{2,40})", Pattern.CASE_INSENSITIVE);
    private static final Set<String> CHINESE = Set.of("gb2312", "gbk", "x-gbk", "gb18030", "gb_2312-80");

    @Override
    public void read(byte[] file, Reading into) {
        String source = decode(file);
        if (source.chars().filter(c -> c == '<').count() > MOST_TAGS) {
            throw new RuleViolation("reader.tooManyTags", MOST_TAGS);
        }
        Document page = Jsoup.parse(source);
        into.requireTime();
        HtmlArticle article = HtmlArticle.of(page);
        if (article.hasLeftOut()) {
            into.leaveOut(LeftOut.NAVIGATION);
        }
        if (article.title() != null) {
            into.line(article.title());
        }
        new HtmlText(into).write(article.body());
    }

    /** The page's own word counts where every character fits it; else the page is read like any text. */
    private static String decode(byte[] file) {
        String head = new String(Arrays.copyOf(file, Math.min(HEAD, file.length)), StandardCharsets.ISO_8859_1);
        Matcher stated = STATED.matcher(head);
        Charset charset = stated.find() ? charset(stated.group(1)) : null;
        boolean marked = file.length > 1 && (file[0] & 0xFF) >= 0xEF;
        String text = charset == null || marked ? null : Encodings.strictly(file, charset);
        return text == null ? Encodings.decode(file) : text;
    }

    private static @Nullable Charset charset(String name) {
        try {
            return CHINESE.contains(name.toLowerCase(Locale.ROOT)) ? Charset.forName("GB18030") : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }
}
