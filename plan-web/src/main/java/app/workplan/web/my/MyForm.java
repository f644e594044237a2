package app.workplan.web.my;

import java.util.ArrayList;
import java.util.List;
import lombok.Getter;
import lombok.Setter;

/** 一次填报全部. */
@Getter
@Setter
public class MyForm {

    private List<MyRowForm> entries = new ArrayList<>();
}
