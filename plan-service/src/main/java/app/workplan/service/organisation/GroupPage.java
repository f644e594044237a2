package app.workplan.service.organisation;

import java.util.List;

/** 一个集合称谓, to be edited; ids of the members of today. */
public record GroupPage(long id, int version, String name, List<Long> departmentIds) {}
