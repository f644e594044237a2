package app.workplan.service.demo;

import app.workplan.domain.supervision.NoticeColour;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 示范的督办、批示、通报与会议: their words, and the bureaus above.
 *
 * @param demands 督办要求 by colour
 * @param replies 回复 by colour
 * @param orders 批示 by what they are about
 */
record LeadSeed(
        Map<NoticeColour, String> demands,
        Map<NoticeColour, String> replies,
        String delayReason,
        String liftReason,
        String overReason,
        String withdrawReason,
        Listing listing,
        Talk talk,
        Map<String, Order> orders,
        Bulletin bulletin,
        Meeting meeting,
        List<Parent> parents) {

    record Listing(String level, String basis) {}

    record Talk(String people, String content) {}

    /** 批示, with what was answered to it. */
    record Order(
            String text,
            @Nullable String reply,
            @Nullable String follow,
            @Nullable String close) {}

    /** {@code {month}} in the words is the month's number. */
    record Bulletin(
            String title,
            String opening,
            String closing,
            String correction,
            String yearTitle,
            String yearOpening,
            String yearClosing) {}

    record Meeting(String title, List<String> decisions) {}

    /** 上级单位. */
    record Parent(String code, String name, String shortName, List<String> children, List<DemoSeed.Account> accounts) {}

    static LeadSeed load() {
        return DemoSeed.read("leadership.json", LeadSeed.class);
    }

    static String inMonth(String words, int month) {
        return words.replace("{month}", String.valueOf(month));
    }

    String demand(NoticeColour colour) {
        return Objects.requireNonNull(demands.get(colour));
    }

    String reply(NoticeColour colour) {
        return Objects.requireNonNull(replies.get(colour));
    }

    Order order(String about) {
        return Objects.requireNonNull(orders.get(about));
    }
}
