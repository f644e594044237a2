package app.workplan.web.docimport;

import app.workplan.service.docimport.ImportService.CommitImport;
import app.workplan.service.document.ParsedDocument.Metadata;
import app.workplan.service.figure.AsOf;
import app.workplan.web.support.AtMost;
import jakarta.validation.constraints.NotBlank;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.validation.Errors;

/** 生成计划; dates as typed, so that nothing typed is lost. */
@Getter
@Setter
class CommitForm {

    @NotBlank(message = "{import.commit.titleMissing}")
    @AtMost(value = 200, message = "{import.commit.titleTooLong}")
    private @Nullable String title;

    @NotBlank(message = "{form.fill}{import.commit.from}")
    private @Nullable String from;

    @NotBlank(message = "{form.fill}{import.commit.to}")
    private @Nullable String to;

    /** 都看过了: asked for as long as doubts are open. */
    private boolean seen;

    private @Nullable Integer version;

    static CommitForm of(Metadata read) {
        CommitForm form = new CommitForm();
        form.title = read.title();
        form.from = read.period() == null ? null : read.period().from().toString();
        form.to = read.period() == null ? null : read.period().to().toString();
        return form;
    }

    void check(Errors errors) {
        checkDate(errors, "from", "import.commit.from", from);
        checkDate(errors, "to", "import.commit.to", to);
    }

    CommitImport toCommand(long importId) {
        return new CommitImport(importId, title, AsOf.date(from), AsOf.date(to));
    }

    private static void checkDate(Errors errors, String field, String label, @Nullable String typed) {
        if (typed != null && !typed.isBlank() && AsOf.date(typed) == null) {
            errors.rejectValue(
                    field,
                    "import.commit.dateIll",
                    new Object[] {new DefaultMessageSourceResolvable(label)},
                    "import.commit.dateIll");
        }
    }
}
