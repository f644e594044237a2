package app.workplan.web;

import app.workplan.domain.shared.Actor;
import app.workplan.service.attachment.Upload;
import app.workplan.service.progress.HandInFiles;
import app.workplan.service.progress.HandInService;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Small real files for tests, and a share marked done with one. */
@Component
@Lazy
public class Files {

    private final HandInService handIns;
    private final Fixtures fixtures;
    private final JdbcClient jdbc;
    private int shade;

    Files(HandInService handIns, Fixtures fixtures, JdbcClient jdbc) {
        this.handIns = handIns;
        this.fixtures = fixtures;
        this.jdbc = jdbc;
    }

    /** A picture handed in with a completion that waits. */
    public long evidenceOf(String relation) {
        Plans plans = fixtures.plans();
        Actor head = plans.head(relation);
        String username = relation.equals("OWN")
                ? "head@alpha"
                : relation.equals("OTHER_DEPARTMENT") ? "head2@alpha" : "head@beta";
        Actor uploader = new Actor(
                fixtures.userId(username), username, head.bureauId(), head.roles(), head.departmentIds(), null, null);
        return jdbc.sql("select id from evidence where completion_id = :completion")
                .param("completion", picture(uploader, plans.shareOf(relation)))
                .query(Long.class)
                .single();
    }

    /** Marks the share done with a picture; the id of the completion. */
    public long picture(Actor head, long shareId) {
        byte[] picture = picture("png");
        return handIns.markDone(
                head,
                shareId,
                "All done",
                new HandInFiles(
                        List.of(new Upload("site.png", picture.length, () -> new ByteArrayInputStream(picture))),
                        List.of()));
    }

    /** A picture like no other before, as png or jpg. */
    public synchronized byte[] picture(String format) {
        BufferedImage picture = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(1, 1, ++shade * 977);
        picture.setRGB(2, 2, shade);
        return written(out -> ImageIO.write(picture, format, out));
    }

    /** A PDF of one empty page. */
    public static byte[] pdf() {
        return written(out -> {
            try (PDDocument document = new PDDocument()) {
                document.addPage(new PDPage());
                document.save(out);
            }
        });
    }

    /** A container with those parts, all empty. */
    public static byte[] container(String... parts) {
        return written(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (String part : parts) {
                    zip.putNextEntry(new ZipEntry(part));
                    zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
                    zip.closeEntry();
                }
            }
        });
    }

    /** What is written. */
    @FunctionalInterface
    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] written(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
