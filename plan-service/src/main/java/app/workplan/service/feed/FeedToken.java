package app.workplan.service.feed;

import app.workplan.domain.plan.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** 订阅密钥: the secret part of an address, 256 random bits; only its hash is kept. */
final class FeedToken {

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private FeedToken() {}

    static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whether it can be one at all; what cannot is not looked up. */
    static boolean isToken(String text) {
        return FORM.matcher(text).matches();
    }

    /** Without salt: nobody guesses 256 random bits, and the address has to be found by it. */
    static String hash(String token) {
        return Sha256.of(token.getBytes(StandardCharsets.US_ASCII));
    }
}
