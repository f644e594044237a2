package app.workplan.service.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.workplan.domain.plan.Sha256;
import app.workplan.domain.shared.RuleViolation;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What is no plan file of this program is refused in words, whatever it is. */
class ArchiveFileTest {

    private static final String TEXT = "\u4e00\u3001\u603b\u4f53\u8981\u6c42\n";

    @Test
    void takesTheSmallestPlan() {
        assertThatCode(() -> read(root -> {})).doesNotThrowAnyException();
    }

    @Test
    void publishedSchemaRefusesWhatTheProgramDoes() {
        byte[] whole = bytes(root -> {
            plan(root).put("secret", 1);
            root.withArray("tasks").addObject().put("ref", "first").put("dueOn", "30 June");
            root.remove("people");
        });
        assertThat(PlanCopies.faults(whole).stream()
                        .map(one -> one.getInstanceLocation() + " " + one.getKeyword())
                        .toList())
                .contains("/plan additionalProperties", "/tasks/0/ref type", "/tasks/0/dueOn format", " required");
    }

    @Test
    void refusesWhatIsNoJson() {
        refused("archive.broken", "not json".getBytes(StandardCharsets.UTF_8));
        refused("archive.broken", "{".getBytes(StandardCharsets.UTF_8));
        byte[] whole = bytes(root -> {});
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        refused("archive.broken", half);
        refused("archive.broken", (new String(whole, StandardCharsets.UTF_8) + "{}").getBytes(StandardCharsets.UTF_8));
        refused("archive.broken", "{\"format\":\"workplan-plan\",\"format\":\"x\"}".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void refusesAnotherEncoding() {
        refused(
                "archive.broken",
                new String(bytes(root -> {}), StandardCharsets.UTF_8).getBytes(Charset.forName("GB18030")));
    }

    @Test
    void refusesHugeNesting() {
        refused("archive.broken", ("[".repeat(100_000)).getBytes(StandardCharsets.UTF_8));
        refused(
                "archive.broken",
                ("{\"format\":\"workplan-plan\",\"a\":" + "[".repeat(30) + "]".repeat(30) + "}")
                        .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void refusesOtherFilesAndVersions() {
        refused("archive.otherFile", "[]".getBytes(StandardCharsets.UTF_8));
        refused("archive.otherFile", "{}".getBytes(StandardCharsets.UTF_8));
        refused("archive.otherVersion", bytes(root -> root.put("schemaVersion", 2)));
        refused("archive.otherVersion", bytes(root -> root.remove("schemaVersion")));
    }

    @Test
    void refusesListsAndFieldsItDoesNotKnow() {
        refused("archive.unknown", bytes(root -> root.putArray("secrets")));
        refused("archive.unknown", bytes(root -> plan(root).put("bureauId", 1)));
        refused("archive.missing", bytes(root -> root.remove("tasks")));
        refused("archive.missing", bytes(root -> root.putArray("plan")));
    }

    @Test
    void refusesIllReferences() {
        refused("archive.illReference", bytes(root -> plan(root).put("sourceDocumentId", 2)));
        refused("archive.illReference", bytes(root -> plan(root).put("createdBy", 1)));
        refused("archive.illReference", bytes(root -> plan(root).put("sourceDocumentId", "1")));
        refused("archive.illRow", bytes(root -> plan(root).put("ref", 3)));
        refused("archive.illRow", bytes(root -> root.withArray("chapters").add(1)));
        refused("archive.illValue", bytes(root -> plan(root).putObject("title")));
    }

    @Test
    void refusesATextThatWasChanged() {
        refused(
                "archive.textChanged",
                bytes(root -> ((ObjectNode) root.get("documents").get(0)).put("text", "x")));
    }

    @Test
    void refusesPlacesOutsideTheText() {
        refused(
                "archive.illValue",
                bytes(root -> root.withArray("chapters")
                        .addObject()
                        .put("ref", 1)
                        .put("spanStart", 0)
                        .put("spanEnd", 99)));
    }

    @Test
    void refusesAnIssuedTaskWithoutFacts() {
        refused("archive.noFact", bytes(root -> {
            plan(root).put("state", "ISSUED");
            root.withArray("tasks").addObject().put("ref", 1);
        }));
    }

    private static void refused(String code, byte[] content) {
        assertThatThrownBy(() -> ArchiveFile.read(content))
                .isInstanceOfSatisfying(
                        RuleViolation.class, why -> assertThat(why.getCode()).isEqualTo(code));
    }

    private static ArchiveFile read(Consumer<ObjectNode> change) {
        return ArchiveFile.read(bytes(change));
    }

    private static ObjectNode plan(ObjectNode root) {
        return (ObjectNode) root.get("plan");
    }

    private static byte[] bytes(Consumer<ObjectNode> change) {
        ObjectNode root = ArchiveJson.MAPPER.createObjectNode();
        root.put("format", "workplan-plan").put("schemaVersion", 1);
        ArchiveTables.ALL.forEach(table -> root.putArray(table.list()));
        root.putArray("history");
        root.putArray("people");
        root.putArray("departments");
        root.putArray("groups");
        root.withArray("documents")
                .addObject()
                .put("ref", 1)
                .put("text", TEXT)
                .put("sha256", Sha256.of(TEXT.getBytes(StandardCharsets.UTF_8)));
        root.putObject("plan").put("ref", 1).put("sourceDocumentId", 1).put("state", "DRAFT");
        change.accept(root);
        return ArchiveJson.MAPPER.writeValueAsBytes(root);
    }
}
