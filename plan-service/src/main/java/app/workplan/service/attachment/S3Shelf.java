package app.workplan.service.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.ProxyConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * S3 对象存储作文件库: an object for each file, with the rights of its bucket and no others. A store makes an object of a PUT whole or
 * not at all. So many requests at once wait for the store, so that one that hangs does not hold up all people of a node.
 */
@Slf4j
final class S3Shelf implements FileShelf, AutoCloseable {

    /** Names in one answer, as stores give them by themselves. */
    static final int PAGE = 1000;

    private static final Duration CONNECT = Duration.ofSeconds(3);
    /** A deletion is not worth waiting for: the sweep does it again. */
    private static final Duration DELETE = Duration.ofSeconds(5);
    /** The largest file over a slow line takes several times as long as the store may say nothing. */
    private static final int PUT_TIMES = 6;

    private static final int AT_ONCE = 20;
    private static final int TURN_SECONDS = 2;

    private final S3Client client;
    private final S3Settings settings;
    private final int page;
    private final Semaphore turns = new Semaphore(AT_ONCE);

    private S3Shelf(S3Client client, S3Settings settings, int page) {
        this.client = client;
        this.settings = settings;
        this.page = page;
    }

    /** The shelf those settings speak of; nothing is asked of the store yet. */
    static S3Shelf of(S3Settings settings) {
        return of(settings, PAGE);
    }

    /** @param page so many names in one answer of the store */
    static S3Shelf of(S3Settings settings, int page) {
        S3Client client = S3Client.builder()
                .endpointOverride(URI.create(settings.endpoint()))
                .region(Region.of(settings.region()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())))
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(settings.timeout())
                        // set for other programs of this machine
                        .proxyConfiguration(ProxyConfiguration.builder()
                                .useSystemPropertyValues(false)
                                .useEnvironmentVariablesValues(false)
                                .build()))
                .forcePathStyle(settings.pathStyle())
                // what is younger than the protocol, stores other than Amazon's do not all know
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(s3 -> s3.chunkedEncodingEnabled(false).expectContinueEnabled(false))
                .overrideConfiguration(
                        all -> all.apiCallTimeout(settings.timeout().plus(CONNECT))
                                .retryStrategy(retries -> retries.maxAttempts(2))
                                // files of the account the program runs as say nothing of this store
                                .defaultProfileFile(ProfileFile.aggregator().build()))
                .build();
        return new S3Shelf(client, settings, page);
    }

    @Override
    public void put(Path received, String name) throws IOException {
        ask(() -> client.putObject(
                put -> put.bucket(settings.bucket())
                        .key(key(name))
                        .contentType("application/octet-stream")
                        .overrideConfiguration(atMost(settings.timeout().multipliedBy(PUT_TIMES))),
                RequestBody.fromFile(received)));
    }

    @Override
    public KeptFile open(String name) throws IOException {
        ResponseInputStream<GetObjectResponse> content =
                ask(() -> client.getObject(get -> get.bucket(settings.bucket()).key(key(name))));
        return WholeObject.of(content);
    }

    @Override
    public void delete(String name) throws IOException {
        try {
            ask(() -> client.deleteObject(
                    delete -> delete.bucket(settings.bucket()).key(key(name)).overrideConfiguration(atMost(DELETE))));
        } catch (NoSuchFileException gone) {
            log.debug("Some stores say so of what is not there: {}", gone.getMessage());
        }
    }

    @Override
    public void eachKeptBefore(Instant before, Consumer<List<String>> some) throws IOException {
        String next = null;
        do {
            ListObjectsV2Response listed = list(next);
            some.accept(listed.contents().stream()
                    .filter(object -> object.lastModified().isBefore(before))
                    .flatMap(object -> name(object.key()).stream())
                    .toList());
            next = Boolean.TRUE.equals(listed.isTruncated()) ? listed.nextContinuationToken() : null;
        } while (next != null);
    }

    private ListObjectsV2Response list(@Nullable String from) throws IOException {
        return ask(() -> client.listObjectsV2(list -> list.bucket(settings.bucket())
                .prefix(settings.prefix())
                .maxKeys(page)
                .continuationToken(from)));
    }

    private <T> T ask(Supplier<T> request) throws IOException {
        boolean turn = false;
        try {
            turn = turns.tryAcquire(TURN_SECONDS, TimeUnit.SECONDS);
            if (!turn) {
                throw new IOException("too many requests wait for the store");
            }
            return request.get();
        } catch (NoSuchKeyException missing) {
            throw new NoSuchFileException(inOneLine(missing));
        } catch (SdkException | UncheckedIOException away) {
            throw new IOException(inOneLine(away), away);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while waiting for the store", stopping);
        } finally {
            if (turn) {
                turns.release();
            }
        }
    }

    /** What a store says may be anything. */
    static String inOneLine(RuntimeException away) {
        return away.toString().replaceAll("\\p{Cntrl}+", " ");
    }

    private static Consumer<AwsRequestOverrideConfiguration.Builder> atMost(Duration time) {
        return one -> one.apiCallTimeout(time);
    }

    private String key(String name) {
        return settings.prefix() + FileShelf.folderOf(name) + "/" + name;
    }

    /** The name of a file that lies there; what others put into the bucket has none. */
    private Optional<String> name(String key) {
        String name = key.substring(key.lastIndexOf('/') + 1);
        return name.length() > 2 && key.equals(key(name)) ? Optional.of(name) : Optional.empty();
    }

    @Override
    public void close() {
        client.close();
    }

    @Override
    public String toString() {
        return settings.toString();
    }
}
