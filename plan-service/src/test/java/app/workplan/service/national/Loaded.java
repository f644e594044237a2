package app.workplan.service.national;

/** 装载的各表 with the columns that are given; the others have their defaults. */
enum Loaded {
    BUREAU("bureau", "id, code, name, short_name, parent_id, created_at"),
    DEPARTMENT("department", "id, bureau_id, code, name, kind, position, valid_from"),
    USER_ACCOUNT("user_account", "id, bureau_id, username, password_hash, display_name, title, created_at"),
    USER_ROLE("user_role", "user_id, role"),
    USER_DEPARTMENT("user_department", "user_id, department_id"),
    SOURCE_DOCUMENT("source_document", "id, bureau_id, file_name, sha256, text, created_at, created_by"),
    PLAN(
            "plan",
            "id, bureau_id, source_document_id, kind, title, issuer, document_number, document_date, period_from, period_to,"
                    + " state, issued_at, issued_on, closed_at, closed_on, created_at, created_by"),
    CHAPTER("chapter", "id, bureau_id, plan_id, position, number, title, nature, span_start, span_end"),
    PLAN_ITEM(
            "plan_item",
            "id, bureau_id, plan_id, chapter_id, position, level, number, title, nature, span_start, span_end"),
    TASK(
            "task",
            "id, bureau_id, plan_id, chapter_id, item_id, code, title, position, span_start, span_end, original_due_on, due_on,"
                    + " due_origin, due_words, starts_on, set_state, created_at"),
    TASK_FACT(
            "task_fact",
            "id, bureau_id, task_id, valid_from, due_on, due_origin, due_words, starts_on, weight, set_state, basis, actor_id"),
    SHARE(
            "share",
            "id, bureau_id, plan_id, task_id, department_id, position, origin, assigned_at, added_on, original_due_on, role,"
                    + " state, percent, handed_in_on"),
    SHARE_FACT(
            "share_fact", "id, bureau_id, share_id, valid_from, role, state, percent, weight, handed_in_on, actor_id"),
    RECURRENCE("recurrence", "id, bureau_id, task_id, frequency, min_count, words, position"),
    RECURRENCE_OWNER("recurrence_owner", "id, bureau_id, recurrence_id, share_id, valid_from"),
    OCCURRENCE("occurrence", "id, bureau_id, recurrence_id, period_from, due_on, expected_count, frequency"),
    OCCURRENCE_RECORD(
            "occurrence_record", "id, bureau_id, occurrence_id, held_on, note, recorded_at, recorded_on, actor_id"),
    PROGRESS_ENTRY(
            "progress_entry",
            "id, bureau_id, share_id, period_end, percent, text, problems, next_steps, no_change, needs_coordination,"
                    + " entered_at, entered_on, actor_id"),
    COMPLETION(
            "completion",
            "id, bureau_id, share_id, text, handed_in_at, handed_in_on, actor_id, outcome, decided_at, decided_by");

    private final String table;
    private final String columns;

    Loaded(String table, String columns) {
        this.table = table;
        this.columns = columns;
    }

    String table() {
        return table;
    }

    String copy() {
        return "copy " + table + " (" + columns + ") from stdin";
    }
}
