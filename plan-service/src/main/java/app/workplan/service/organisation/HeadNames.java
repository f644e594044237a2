package app.workplan.service.organisation;

/** 负责人: who heads a department now, by name; the one text for it. */
public final class HeadNames {

    private static final String SQL = """
            (select string_agg(u.display_name, ', ' order by u.id)
             from user_department ud
             join user_account u on u.id = ud.user_id and u.enabled
             join user_role r on r.user_id = u.id and r.role = 'HEAD'
             where ud.department_id = <department>)""";

    private HeadNames() {}

    /**
     * An expression of SQL, null where the department has none.
     *
     * @param department the column with its id
     */
    public static String of(String department) {
        return SQL.replace("<department>", department);
    }
}
