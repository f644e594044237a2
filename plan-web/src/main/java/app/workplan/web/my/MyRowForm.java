package app.workplan.web.my;

import app.workplan.domain.progress.ProgressReport;
import app.workplan.service.progress.OwedShare;
import app.workplan.service.progress.ReportProgress;
import app.workplan.web.support.Typed;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** 一行填报: one share of the form for all. */
@Getter
@Setter
public class MyRowForm {

    private @Nullable Long shareId;
    private @Nullable String percent;
    private @Nullable String text;
    private @Nullable String problems;
    private @Nullable String nextSteps;
    private @Nullable String began;
    private boolean noChange;
    private boolean needsCoordination;

    /** What the row begins with: the draft, else the last report. */
    static MyRowForm of(OwedShare share) {
        MyRowForm form = new MyRowForm();
        form.shareId = share.shareId();
        form.percent = share.saysPercent() ? String.valueOf(share.percentToBeginWith()) : "";
        form.text = share.textToBeginWith();
        form.problems = share.problemsToBeginWith();
        form.nextSteps = share.nextStepsToBeginWith();
        form.needsCoordination = share.coordinationToBeginWith();
        form.began = form.print();
        return form;
    }

    /** One field as it was sent; an unknown one is nobody's. */
    void put(String name, String value) {
        switch (name) {
            case "shareId" -> shareId = Typed.number(value);
            case "percent" -> percent = value;
            case "text" -> text = value;
            case "problems" -> problems = value;
            case "nextSteps" -> nextSteps = value;
            case "began" -> began = value;
            case "noChange" -> noChange = isTicked(value);
            case "needsCoordination" -> needsCoordination = isTicked(value);
            default -> {}
        }
    }

    private static boolean isTicked(String value) {
        return "true".equals(value) || "on".equals(value);
    }

    /**
     * Whether the row says nothing new and is left out. A row that carries the print of what it began with is compared
     * with that, not with what the share says by now: somebody may have reported since, and the old words would undo it.
     * A draft is new by itself: it goes in with the page that shows it.
     *
     * @param share null when it is not on the page any more
     */
    boolean isUntouched(@Nullable OwedShare share) {
        if (noChange) {
            return shareId == null;
        }
        boolean printed = began != null && !began.isBlank();
        if (share != null && share.draftSavedAt() != null) {
            // as it was opened, it is the draft itself; a page opened before the draft was saved shows older words
            return printed && Objects.equals(began, print()) && !Objects.equals(began, of(share).began);
        }
        if (printed) {
            return Objects.equals(began, print());
        }
        if (share == null) {
            return !needsCoordination
                    && Typed.text(text).isBlank()
                    && Typed.text(problems).isBlank()
                    && Typed.text(nextSteps).isBlank();
        }
        return needsCoordination == share.coordinationToBeginWith()
                && share.untouched(Typed.text(percent), Typed.text(text), Typed.text(problems), Typed.text(nextSteps));
    }

    /** 无变化: the last text and percent hold, whatever the fields say. */
    ReportProgress toCommand(long id, @Nullable OwedShare share, String device) {
        OwedShare same = noChange && share != null && share.lastText() != null ? share : null;
        boolean counted = share != null && !share.saysPercent();
        return new ReportProgress(
                id,
                new ProgressReport(
                        counted
                                ? null
                                : same != null ? Integer.valueOf(same.lastPercentOrNone()) : Typed.percent(percent),
                        doneText(share),
                        Typed.text(problems),
                        Typed.text(nextSteps),
                        noChange,
                        needsCoordination),
                device);
    }

    /** What 办结 hands in: the words of the row; under 无变化 the last ones. */
    String doneText(@Nullable OwedShare share) {
        return noChange && share != null && share.lastText() != null ? share.lastText() : Typed.text(text);
    }

    /** What was typed, by field name, without what was left empty. */
    public Map<String, String> said() {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("percent", Typed.text(percent));
        said.put("text", Typed.text(text));
        said.put("problems", Typed.text(problems));
        said.put("nextSteps", Typed.text(nextSteps));
        said.values().removeIf(String::isBlank);
        return said;
    }

    /** A short print of what the fields say, the same however a browser ends its lines. */
    private String print() {
        String said = String.join(
                "\u0000",
                Arrays.asList(
                        Typed.text(percent).strip(),
                        Typed.text(text).strip(),
                        Typed.text(problems).strip(),
                        Typed.text(nextSteps).strip(),
                        needsCoordination ? "!" : ""));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
