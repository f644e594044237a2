package app.workplan.web.api;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Forbidden;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import app.workplan.service.token.KeptAnswers;
import app.workplan.web.support.ApiFault;
import app.workplan.web.support.CurrentActor;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** 写入的请求: with an {@code Idempotency-Key} done once however often it is sent; without, every time. */
@Component
@RequiredArgsConstructor
class ApiOnce {

    private static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{8,100}");
    private static final String COMMAND = "KeptAnswers.once";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final KeptAnswers answers;
    private final AuditTrail audit;

    /** 201 with what the work made, now or the first time. */
    <T> ResponseEntity<T> created(HttpServletRequest request, Class<T> type, Supplier<T> work) {
        String key = request.getHeader(HEADER);
        if (key == null) {
            return ResponseEntity.status(HttpStatus.CREATED).body(work.get());
        }
        if (!KEY.matcher(key).matches()) {
            throw new ApiRefusal(ApiFault.KEY, HEADER);
        }
        Actor actor = CurrentActor.of(request);
        KeptAnswers.Request once =
                new KeptAnswers.Request(ApiCall.of(request).tokenId(), actor.requireBureauId(), key, hash(request));
        try {
            KeptAnswers.Answer answer = answers.once(
                    once,
                    () -> new KeptAnswers.Answer(HttpStatus.CREATED.value(), JSON.writeValueAsString(work.get())));
            return ResponseEntity.status(answer.status()).body(JSON.readValue(answer.body(), type));
        } catch (Forbidden | RuleViolation refused) {
            // inside the larger transaction the command could not note it itself
            audit.recordRefusal(Audited.of(actor, actor.bureauId(), "refused", "command", null)
                    .values(COMMAND, refused.getCode() + " " + refused.getArgs()));
            throw refused;
        }
    }

    private static String hash(HttpServletRequest request) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String address = request.getMethod() + " " + request.getRequestURI() + "?" + request.getQueryString();
            digest.update(address.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return HexFormat.of().formatHex(digest.digest(BodyFilter.bodyOf(request)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
