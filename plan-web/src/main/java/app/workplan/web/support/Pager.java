package app.workplan.web.support;

import app.workplan.web.support.Address.Pair;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 分页: what templates/fragments/pager.html shows below a list.
 *
 * @param page from 1
 * @param size rows of a page
 * @param total rows of all pages
 * @param prev null on the first page
 * @param next null on the last one
 * @param action the list without its query
 * @param keep the query but for what the choice of the size sends itself
 */
public record Pager(
        int page,
        int pages,
        int size,
        long total,
        @Nullable String prev,
        @Nullable String next,
        String action,
        List<Pair> keep) {

    private static final String PAGE = "page";
    private static final String SIZE = "size";

    /** 每页的行数 a reader may choose from. */
    private static final List<Integer> SIZES = List.of(20, 50, 100);

    /** The smallest page that holds what was asked for, the largest there is for more; {@code usual} for what is no number. */
    public static int size(@Nullable String typed, int usual) {
        Long number = Typed.number(typed);
        long asked = number == null ? usual : number;
        return SIZES.stream().filter(size -> size >= asked).findFirst().orElse(SIZES.get(SIZES.size() - 1));
    }

    /**
     * The page with the ways to those beside it.
     *
     * @param list the list with its query, the page left out
     */
    public static Pager of(int page, int pages, int size, long total, Address list) {
        return new Pager(
                page,
                pages,
                size,
                total,
                page > 1 ? list.with(PAGE, page == 2 ? null : page - 1).href() : null,
                page < pages ? list.with(PAGE, page + 1).href() : null,
                list.path(),
                list.fields(SIZE, PAGE));
    }
}
