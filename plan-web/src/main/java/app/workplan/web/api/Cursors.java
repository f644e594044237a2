package app.workplan.web.api;

import app.workplan.web.support.ApiFault;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * 续读位置: where a list goes on, signed for the token and the list it was given to. It holds a place, not a number of rows, so
 * that nothing is read twice or left out when rows come or go.
 */
final class Cursors {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE = 16;
    private static final int LONGEST = 2000;
    private static final String BETWEEN = "\n";

    private Cursors() {}

    /**
     * @param list address and conditions of the list
     * @param place as many parts as the order of the list has
     */
    static String of(ApiCall call, String list, String... place) {
        byte[] content = String.join(BETWEEN, place).getBytes(StandardCharsets.UTF_8);
        return text(content) + "." + text(signature(call, list, content));
    }

    /**
     * The place a cursor holds; null without one.
     *
     * @throws ApiRefusal when it was not given to this token for this list
     */
    static @Nullable List<String> read(ApiCall call, String list, @Nullable String typed, int parts) {
        if (typed == null) {
            return null;
        }
        String[] both = typed.length() > LONGEST ? new String[0] : typed.split("\\.", -1);
        byte[] content = both.length == 2 ? bytes(both[0]) : null;
        byte[] signed = both.length == 2 ? bytes(both[1]) : null;
        if (content == null || signed == null || !MessageDigest.isEqual(signed, signature(call, list, content))) {
            throw new ApiRefusal(ApiFault.CURSOR, ApiParameters.CURSOR);
        }
        List<String> place = List.of(new String(content, StandardCharsets.UTF_8).split(BETWEEN, -1));
        if (place.size() != parts) {
            throw new ApiRefusal(ApiFault.CURSOR, ApiParameters.CURSOR);
        }
        return place;
    }

    private static byte[] signature(ApiCall call, String list, byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(call.key().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update(list.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(content), SIGNATURE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte @Nullable [] bytes(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}
