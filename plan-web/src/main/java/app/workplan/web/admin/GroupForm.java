package app.workplan.web.admin;

import app.workplan.service.organisation.CreateGroup;
import app.workplan.service.organisation.EditGroup;
import app.workplan.service.organisation.GroupPage;
import app.workplan.web.support.AtMost;
import app.workplan.web.support.OneLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** 新建集合称谓. */
@Getter
@Setter
class GroupForm {

    @NotBlank(message = "{form.fill}{admin.group.name}")
    @AtMost(value = 200, message = "{admin.group.name}{form.tooLong}")
    @OneLine(message = "{admin.group.name}{form.oneLine}")
    private String name = "";

    @NotEmpty(message = "{form.choose}{admin.group.members}")
    private List<Long> departmentIds = new ArrayList<>();

    private @Nullable Integer version;

    static GroupForm of(GroupPage page) {
        GroupForm form = new GroupForm();
        form.version = page.version();
        form.name = page.name();
        form.departmentIds = new ArrayList<>(page.departmentIds());
        return form;
    }

    EditGroup toEdit(long id) {
        return new EditGroup(id, version, name.strip(), new LinkedHashSet<>(departmentIds));
    }

    CreateGroup toCommand() {
        return new CreateGroup(name.strip(), departmentIds, null);
    }
}
