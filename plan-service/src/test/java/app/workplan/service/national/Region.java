package app.workplan.service.national;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * 行政区划 with its bureau: the country, its provinces by their real codes and names, cities and counties with made-up names.
 *
 * @param index place in the list, parents before children
 * @param code six digits, the country's all 0
 * @param place name of the region
 * @param parent index of the region above, -1 for the country
 * @param level 0 the country, 1 provinces, 2 cities, 3 counties
 */
record Region(int index, String code, String place, int parent, int level) {

    private static final double PROVINCES = 31 / 3199.0;
    private static final double CITIES = 333 / 3199.0;
    private static final int MOST_BELOW = 99;

    String bureau() {
        return place + (level == 1 && !isMunicipality() ? "应急管理厅" : "应急管理局");
    }

    /** Its tasks beside those of others: the higher the more. */
    double weight() {
        return new double[] {3, 3, 1.5, 0.9}[level];
    }

    private boolean isMunicipality() {
        return code.startsWith("11") || code.startsWith("12") || code.startsWith("31") || code.startsWith("50");
    }

    /** So many, in the proportions of the country: 31 provinces and 333 cities of 3,200. */
    static List<Region> tree(int bureaus, SplittableRandom random) {
        List<String> known = Words.of("provinces");
        int below = bureaus - 1;
        int provinces = Math.min(below, Math.max(1, Math.min(known.size(), (int) Math.round(below * PROVINCES))));
        int cities = Math.min(below - provinces, Math.max(1, (int) Math.round(below * CITIES)));
        List<Region> all = new ArrayList<>();
        all.add(new Region(0, "000000", "全国", -1, 0));
        for (int i = 0; i < provinces; i++) {
            // small trees begin with one that has cities
            String[] one = known.get((i + 17) % known.size()).split(" ");
            all.add(new Region(all.size(), one[0] + "0000", one[1], 0, 1));
        }
        for (int i = 0; i < cities; i++) {
            Region above = all.get(1 + i % provinces);
            String code = above.code.substring(0, 2) + two(i / provinces + 1) + "00";
            all.add(new Region(all.size(), code, name(i) + (above.isMunicipality() ? "区" : "市"), above.index, 2));
        }
        int[] taken = new int[cities];
        for (int i = 0; all.size() < bureaus; i++) {
            int city = random.nextInt(cities);
            while (taken[city] == MOST_BELOW) {
                city = (city + 1) % cities;
            }
            Region above = all.get(1 + provinces + city);
            String code = above.code.substring(0, 4) + two(++taken[city]);
            all.add(new Region(
                    all.size(), code, name(i + cities) + (above.isMunicipality() ? "镇" : "县"), above.index, 3));
        }
        return all;
    }

    private static String two(int number) {
        if (number > MOST_BELOW) {
            throw new IllegalArgumentException("More bureaus than the codes of the regions have places for");
        }
        return String.format("%02d", number);
    }

    private static String name(int n) {
        List<String> first = Words.of("first");
        List<String> second = Words.of("second");
        return first.get(n % first.size()) + second.get((n / first.size() + n) % second.size());
    }
}
