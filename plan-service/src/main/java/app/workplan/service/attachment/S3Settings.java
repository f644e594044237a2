package app.workplan.service.attachment;

import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 对象存储的设置, {@code workplan.s3.*}: a bucket of an S3 store in place of the folder. None without address and bucket.
 *
 * @param endpoint http or https address of the store
 * @param bucket which has to be there already
 * @param region as the store calls itself; most stores of one's own take any
 * @param accessKey name of the account
 * @param secretKey its secret, told to nobody
 * @param pathStyle whether the bucket stands in the path of an address, not in its host name
 * @param prefix folder of the files inside the bucket
 * @param timeout how long the store may say nothing
 */
@ConfigurationProperties("workplan.s3")
record S3Settings(
        @DefaultValue("") String endpoint,
        @DefaultValue("") String bucket,
        @DefaultValue("us-east-1") String region,
        @DefaultValue("") String accessKey,
        @DefaultValue("") String secretKey,
        @DefaultValue("true") boolean pathStyle,
        @DefaultValue("evidence") String prefix,
        @DefaultValue("20s") Duration timeout) {

    private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
    private static final Pattern PREFIX = Pattern.compile("(?:[A-Za-z0-9_-][A-Za-z0-9_.-]*/)*");

    S3Settings {
        endpoint = endpoint.strip();
        bucket = bucket.strip();
        region = region.strip();
        accessKey = accessKey.strip();
        secretKey = secretKey.strip();
        prefix = folder(prefix.strip());
        if (!endpoint.isEmpty() || !bucket.isEmpty()) {
            require(isAddress(endpoint), "ENDPOINT is no http or https address");
            require(BUCKET.matcher(bucket).matches(), "BUCKET is no name of a bucket");
            require(!region.isEmpty(), "REGION is empty");
            require(!accessKey.isEmpty() && !secretKey.isEmpty(), "ACCESS_KEY or WORKPLAN_S3_SECRET_KEY is empty");
            require(PREFIX.matcher(prefix).matches(), "PREFIX is no folder");
            require(timeout.compareTo(Duration.ZERO) > 0, "TIMEOUT is no time");
        }
    }

    /** Whether files lie in a bucket. */
    boolean isSet() {
        return !bucket.isEmpty();
    }

    /** Without the keys: this is what may be written into a log. */
    @Override
    public String toString() {
        return "bucket " + bucket + " at " + endpoint + " below " + (prefix.isEmpty() ? "/" : prefix);
    }

    private static String folder(String prefix) {
        String inside = prefix.startsWith("/") ? prefix.substring(1) : prefix;
        return inside.isEmpty() || inside.endsWith("/") ? inside : inside + "/";
    }

    /** Without an account in it, which would be a key in a place that is logged. */
    private static boolean isAddress(String endpoint) {
        try {
            URI address = URI.create(endpoint);
            boolean web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
            return web
                    && address.getHost() != null
                    && address.getUserInfo() == null
                    && address.getQuery() == null
                    && address.getFragment() == null;
        } catch (IllegalArgumentException ill) {
            return false;
        }
    }

    private static void require(boolean sound, String fault) {
        if (!sound) {
            throw new IllegalArgumentException("WORKPLAN_S3_" + fault + " (README, section Configure)");
        }
    }
}
