package app.workplan.web.feed;

import app.workplan.service.feed.Feed;
import app.workplan.service.feed.FeedQueries;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** 订阅的日历, for calendar programs: who knows the address needs no login; what is none is not found. */
@Slf4j
@Controller
@RequiredArgsConstructor
class SubscribedCalendarController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final FeedQueries queries;
    private final FeedCalendars calendars;
    private final FeedLimit limit;
    private final Clock clock;

    @GetMapping("/calendar/{token}.ics")
    ResponseEntity<byte[]> read(@PathVariable String token, HttpServletRequest request, WebRequest conditions) {
        String place = String.valueOf(request.getRemoteAddr());
        if (!limit.admits(token, place, clock.instant())) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, "60")
                    .build();
        }
        Optional<Feed> found = queries.read(token);
        if (found.isEmpty()) {
            limit.missed(place, clock.instant());
            return ResponseEntity.notFound().build();
        }
        String base = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        byte[] body = calendars.of(found.get(), base).getBytes(StandardCharsets.UTF_8);
        String tag = "\"" + DigestUtils.md5DigestAsHex(body) + "\"";
        if (conditions.checkNotModified(tag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build();
        }
        return ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"workplan.ics\"")
                .header("Referrer-Policy", "no-referrer")
                .contentType(CALENDAR)
                .body(body);
    }

    /** Logged without the address, which is a secret. */
    @ExceptionHandler
    ResponseEntity<Void> failed(RuntimeException why) {
        log.error("A subscribed calendar could not be written", why);
        return ResponseEntity.internalServerError().build();
    }
}
