package app.workplan.service.webhook;

import app.workplan.domain.shared.RuleViolation;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * 推送开关与许可地址: nothing is sent unless whoever runs the program named the hosts ({@code workplan.webhooks.allowed-hosts});
 * the administrator of a bureau chooses among these only. The program must not become a way into the network it stands in, so the
 * address a host resolves to is looked at too, each time before something is sent.
 */
@Component
public class WebhookSwitch {

    private static final int MAX_URL = 500;
    private static final Pattern CONTROL = Pattern.compile("[\\s\\p{Cntrl}]");

    private final List<String> hosts;
    private final boolean http;
    private final boolean inside;

    /**
     * @param hosts {@code host} for the usual port, or {@code host:port}
     * @param http whether addresses without TLS are taken: for tests
     * @param inside whether private and loopback addresses are: for receivers in the own network
     */
    public WebhookSwitch(
            @Value("${workplan.webhooks.allowed-hosts:}") List<String> hosts,
            @Value("${workplan.webhooks.allow-http:false}") boolean http,
            @Value("${workplan.webhooks.allow-private:false}") boolean inside) {
        this.hosts = hosts.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .toList();
        this.http = http;
        this.inside = inside;
    }

    /** Whether anything is sent at all. */
    public boolean isOn() {
        return !hosts.isEmpty();
    }

    /** The hosts that may be chosen, as the operator named them. */
    public List<String> hosts() {
        return hosts;
    }

    /**
     * An address as it may be kept.
     *
     * @throws RuleViolation when it is none, is not encrypted, or its host was not allowed
     */
    String require(@Nullable String typed) {
        if (!isOn()) {
            throw new RuleViolation("webhook.off");
        }
        if (typed == null || typed.isBlank()) {
            throw new RuleViolation("webhook.urlMissing");
        }
        String url = typed.strip();
        if (url.length() > MAX_URL) {
            throw new RuleViolation("webhook.urlTooLong", MAX_URL);
        }
        URI uri = read(url);
        if (uri == null || uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            throw new RuleViolation("webhook.urlIll");
        }
        if (!isScheme(uri)) {
            throw new RuleViolation("webhook.notHttps");
        }
        if (!isAllowed(uri)) {
            throw new RuleViolation("webhook.hostNotAllowed", authority(uri), String.join(", ", hosts));
        }
        return uri.toString();
    }

    /** Whether something may be sent there now: scheme and host still allowed, and every address of the host. */
    boolean mayReach(URI uri) throws UnknownHostException {
        if (!isScheme(uri) || !isAllowed(uri)) {
            return false;
        }
        for (InetAddress address : InetAddress.getAllByName(uri.getHost())) {
            if (!inside && isInside(address)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the address lies in this machine or its network, or is nobody's. */
    static boolean isInside(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean uniqueLocal = bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc;
        boolean shared = bytes.length == 4 && (bytes[0] & 0xff) == 100 && (bytes[1] & 0xc0) == 64;
        boolean thisNetwork = bytes.length == 4 && bytes[0] == 0;
        return uniqueLocal
                || shared
                || thisNetwork
                || address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
    }

    private boolean isScheme(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme()) || http && "http".equalsIgnoreCase(uri.getScheme());
    }

    private boolean isAllowed(URI uri) {
        return uri.getHost() != null && hosts.contains(authority(uri));
    }

    private static String authority(URI uri) {
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        return uri.getPort() < 0 ? host : host + ":" + uri.getPort();
    }

    private static @Nullable URI read(String url) {
        if (CONTROL.matcher(url).find()) {
            return null;
        }
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
