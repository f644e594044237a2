package app.workplan.web.admin;

import app.workplan.service.organisation.CreateGroup;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import lombok.Getter;
import lombok.Setter;

/** 新建集合称谓. */
@Getter
@Setter
class GroupForm {

    @NotBlank(message = "{form.required}")
    @Size(max = 200, message = "{form.tooLong}")
    private String name = "";

    @NotEmpty(message = "{form.choose}")
    private List<Long> departmentIds = new ArrayList<>();

    CreateGroup toCommand() {
        return new CreateGroup(name.strip(), departmentIds, null);
    }
}
