package app.workplan.service.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * 令牌的秘密: a beginning by which scanners of source text know it, and 256 random bits. So many cannot be guessed, which is
 * why a plain SHA-256 is enough to keep it.
 */
final class TokenSecret {

    private static final String BEGINNING = "wpt_";
    private static final int BYTES = 32;
    private static final Pattern SHAPE = Pattern.compile("wpt_[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private TokenSecret() {}

    /** A new one. */
    static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return BEGINNING + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whether the text can be one at all. */
    static boolean isOne(String presented) {
        return SHAPE.matcher(presented).matches();
    }

    /** As it is kept: SHA-256 in hexadecimal digits. */
    static String hash(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
