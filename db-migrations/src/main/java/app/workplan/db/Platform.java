package app.workplan.db;

import java.util.List;
import java.util.Locale;

/**
 * The machine the server runs on, as far as it changes how PostgreSQL is unpacked and set up.
 *
 * @param archive classpath name of the packed PostgreSQL programs
 * @param executableSuffix what the name of a program ends with
 * @param initdbLocale arguments of initdb that give Chinese text its character classes
 * @param posix whether the file system knows owners and permissions
 */
record Platform(String archive, String executableSuffix, List<String> initdbLocale, boolean posix) {

    static Platform current() {
        return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
    }

    static Platform of(String osName, String osArch) {
        String os = osName.toLowerCase(Locale.ROOT);
        String arch = switch (osArch.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> throw unsupported(osName, osArch);
        };
        if (os.contains("linux")) {
            // with the plain C locale pg_trgm and \w would not see Chinese characters as letters
            return new Platform("postgres-linux-" + arch + ".txz", "", List.of("--locale=C.UTF-8"), true);
        }
        if (os.contains("mac") || os.contains("darwin")) {
            return new Platform(
                    "postgres-darwin-" + arch + ".txz",
                    "",
                    List.of("--locale=C", "--lc-ctype=en_US.UTF-8", "--lc-messages=C"),
                    true);
        }
        if (os.contains("windows")) {
            return new Platform(
                    "postgres-windows-x86_64.txz",
                    ".exe",
                    List.of("--locale=C", "--lc-ctype=en-US", "--lc-messages=C"),
                    false);
        }
        throw unsupported(osName, osArch);
    }

    private static DatabaseStartException unsupported(String osName, String osArch) {
        return new DatabaseStartException("No embedded PostgreSQL for " + osName + " on " + osArch
                + ": set SPRING_DATASOURCE_URL to a PostgreSQL 15 to 17 server");
    }
}
