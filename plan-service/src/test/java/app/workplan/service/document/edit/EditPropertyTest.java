package app.workplan.service.document.edit;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.plan.ChapterNature;
import app.workplan.domain.plan.ItemNature;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.ShareRole;
import app.workplan.service.document.ParsedDocument;
import app.workplan.service.document.ParsedDocument.Item;
import app.workplan.service.document.ParsedDocument.Region;
import app.workplan.service.document.ParsedDocument.RegionKind;
import app.workplan.service.document.parser.DocumentParser;
import app.workplan.service.document.parser.ParseOptions;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever corrections are made in whatever order, every character belongs to exactly one node and the tree is one. */
class EditPropertyTest {

    private static final List<String> PIECES = List.of(
            "某市应急管理局2024年工作要点\n",
            "一、重点任务\n",
            "二、2023年工作回顾\n",
            "（一）抓安全。查隐患。3月底前完成30家以上。（甲科、乙科分工负责）\n",
            "（二）抓救援。一是抓队伍。练兵。二是抓装备。（丙中心牵头）\n",
            "1.抓矿山。每月至少1次。\n",
            "（1）查现场；查台账。\n",
            "水旱灾害：查堤防。\n",
            "各单位要高度重视。\n",
            "浏览次数：12\n",
            "扫一扫在手机打开当前页\n",
            "\uD83D\uDE00\n",
            "  \n",
            "附件：1.表.doc\n");

    @Provide
    Arbitrary<String> documents() {
        return Arbitraries.of(PIECES).list().ofMinSize(3).ofMaxSize(25).map(parts -> String.join("", parts));
    }

    @Property
    void anyCorrectionsKeepThePartitionAndTheTree(@ForAll("documents") String text, @ForAll long seed) {
        Random random = new Random(seed);
        Original original = new Original(text, MonthDay.of(3, 31));
        ParsedDocument document = DocumentParser.parse(text, ParseOptions.none());
        for (int i = 0; i < 12 && !document.items().isEmpty(); i++) {
            try {
                document = any(document, original, random);
                check(document, text, true);
            } catch (RuleViolation refused) {
                assertThat(refused.getCode()).matches("(importEdit|structure|task)\\..*");
            }
        }
    }

    @Property
    void bringingItemsElsewhereKeepsThePartitionAndTheTree(@ForAll("documents") String text, @ForAll long seed) {
        Random random = new Random(seed);
        Original original = new Original(text, MonthDay.of(3, 31));
        ParsedDocument document = DocumentParser.parse(text, ParseOptions.none());
        for (int i = 0; i < 12 && !document.items().isEmpty(); i++) {
            try {
                document =
                        random.nextBoolean() ? any(document, original, random) : elsewhere(document, original, random);
                check(document, text, false);
            } catch (RuleViolation refused) {
                assertThat(refused.getCode()).matches("(importEdit|structure|task)\\..*");
            }
        }
    }

    private static ParsedDocument elsewhere(ParsedDocument document, Original original, Random random) {
        List<Item> items = document.items();
        int item = items.get(random.nextInt(items.size())).start();
        if (document.chapters().isEmpty() || random.nextBoolean()) {
            return MoveEdits.under(
                    document,
                    original,
                    item,
                    items.get(random.nextInt(items.size())).start());
        }
        int chapter = document.chapters()
                .get(random.nextInt(document.chapters().size()))
                .start();
        return random.nextInt(3) == 0
                ? ChapterEdits.turn(document, original, chapter, ChapterNature.values()[random.nextInt(6)])
                : MoveEdits.toChapter(document, original, item, chapter);
    }

    @Property
    void takingApartAndPuttingTogetherChangesNothing(@ForAll("documents") String text) {
        ParsedDocument document = DocumentParser.parse(text, ParseOptions.none());
        ParsedDocument again = new Outlined(document, text).document();
        assertThat(again.regions()).isEqualTo(document.regions());
        assertThat(again.items()).isEqualTo(document.items());
    }

    private static ParsedDocument any(ParsedDocument document, Original original, Random random) {
        List<Item> items = document.items();
        int item = items.get(random.nextInt(items.size())).start();
        int length = original.text().length();
        return switch (random.nextInt(10)) {
            case 0 -> ItemEdits.retitle(document, original, item, "新标题" + random.nextInt(9));
            case 1 -> ItemEdits.turn(document, original, item, ItemNature.values()[random.nextInt(2)]);
            case 2 ->
                ItemEdits.assign(document, original, item, List.of(new ItemEdits.Named("丁科", ShareRole.LEAD, false)));
            case 3 -> ItemEdits.due(document, original, item, LocalDate.of(2024, 1 + random.nextInt(12), 5));
            case 4 -> OutlineEdits.merge(document, original, item);
            case 5 -> {
                List<Integer> cuts = new ArrayList<>(OutlineEdits.sentences(document, original, item).stream()
                        .map(one -> one.start())
                        .toList());
                cuts.removeIf(cut -> random.nextBoolean());
                yield OutlineEdits.split(document, original, item, cuts);
            }
            case 6 -> MoveEdits.under(document, original, item, null);
            case 7 -> OutlineEdits.discard(document, original, item);
            case 8 -> {
                int from = random.nextInt(length);
                yield OutlineEdits.add(document, original, from, Math.min(length, from + 1 + random.nextInt(30)));
            }
            default -> {
                List<Integer> places = MoveEdits.places(document, original, item);
                yield places.isEmpty()
                        ? document
                        : MoveEdits.under(document, original, item, places.get(random.nextInt(places.size())));
            }
        };
    }

    private static void check(ParsedDocument document, String text, boolean inOrder) {
        Map<Integer, Integer> ends = new HashMap<>();
        int at = 0;
        for (Region region : document.regions()) {
            assertThat(region.start()).isEqualTo(at);
            assertThat(region.end()).isGreaterThan(region.start());
            assertThat(region.item() != null).isEqualTo(region.kind() == RegionKind.ITEM);
            at = region.end();
            if (region.item() != null) {
                Item item = document.items().get(region.item() - 1);
                assertThat(region.start()).isGreaterThanOrEqualTo(item.start());
                int words = text.substring(region.start(), region.end())
                        .stripTrailing()
                        .length();
                assertThat(region.start() + words).isLessThanOrEqualTo(item.end());
                ends.merge(region.item(), region.end(), Math::max);
            }
        }
        assertThat(at).isEqualTo(text.length());
        int before = -1;
        for (Item item : document.items()) {
            assertThat(item.id()).isEqualTo(document.items().indexOf(item) + 1);
            assertThat(item.start()).isGreaterThan(inOrder ? before : -1);
            assertThat(item.level()).isBetween(1, 3);
            assertThat(item.title()).isNotBlank();
            assertThat(ends).containsKey(item.id());
            before = item.start();
            if (item.parent() != null) {
                Item parent = document.items().get(item.parent() - 1);
                assertThat(parent.level()).isEqualTo(item.level() - 1);
                assertThat(item.parent()).isLessThan(item.id());
                if (inOrder) {
                    assertThat(parent.start()).isLessThan(item.start());
                    assertThat(parent.end()).isGreaterThanOrEqualTo(item.end());
                }
                assertThat(parent.chapterIndex()).isEqualTo(item.chapterIndex());
            }
            item.deadlines().stream()
                    .filter(one -> !one.byStaff())
                    .forEach(one -> assertThat(one.start()).isBetween(item.start(), item.end()));
        }
        assertThat(document.items().stream().map(Item::start).distinct()).hasSameSizeAs(document.items());
        assertThat(document.items()).isSortedAccordingTo(Comparator.comparingInt(Item::chapterIndex));
        if (inOrder) {
            siblingsStandApart(document);
        }
    }

    private static void siblingsStandApart(ParsedDocument document) {
        for (int i = 1; i < document.items().size(); i++) {
            Item item = document.items().get(i);
            for (Item other : document.items().subList(0, i)) {
                if (java.util.Objects.equals(other.parent(), item.parent())) {
                    assertThat(other.end()).isLessThanOrEqualTo(item.start());
                }
            }
        }
    }
}
