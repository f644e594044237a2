package app.workplan.service.organisation;

import app.workplan.domain.shared.RuleViolation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import lombok.RequiredArgsConstructor;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** 密码规则. */
@Component
@RequiredArgsConstructor
public class Passwords {

    /** The shortest password a user may choose, in characters. */
    public static final int MIN_LENGTH = 10;
    /** bcrypt reads no further, so a longer one would promise more than it keeps. */
    public static final int MAX_BYTES = 72;

    private static final String ONE_TIME_LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz";
    private static final int ONE_TIME_LENGTH = 14;
    private static final int STAMP_LENGTH = 16;

    private final PasswordEncoder encoder;
    private final SecureRandom random = new SecureRandom();

    /** @throws RuleViolation when the password is too short, too long, or made of the user name */
    public void requireAcceptable(String username, String wanted) {
        if (wanted.codePointCount(0, wanted.length()) < MIN_LENGTH) {
            throw new RuleViolation("password.tooShort", MIN_LENGTH);
        }
        if (wanted.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new RuleViolation("password.tooLong", MAX_BYTES);
        }
        String core = username.split("@", 2)[0];
        if (wanted.equalsIgnoreCase(username) || wanted.equalsIgnoreCase(core + core)) {
            throw new RuleViolation("password.likeUsername");
        }
        if (wanted.codePoints().distinct().count() < 4) {
            throw new RuleViolation("password.tooSimple");
        }
    }

    String hash(String password) {
        return encoder.encode(password);
    }

    boolean matches(String password, String hash) {
        return encoder.matches(password, hash);
    }

    /** A random password without letters that look alike. */
    String oneTime() {
        StringBuilder password = new StringBuilder(ONE_TIME_LENGTH);
        for (int i = 0; i < ONE_TIME_LENGTH; i++) {
            password.append(ONE_TIME_LETTERS.charAt(random.nextInt(ONE_TIME_LETTERS.length())));
        }
        return password.toString();
    }

    /** Changes with the password and tells nothing about it; {@link UserQueries#signedIn} computes the same in SQL. */
    static String stamp(String hash) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(hash.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, STAMP_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
