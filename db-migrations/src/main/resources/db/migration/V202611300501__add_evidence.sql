-- 佐证材料: files shown for a report, a hand-in or an occurrence that was held; what is in them lies outside the database
create table evidence (
    id bigint primary key,
    version integer not null default 0,
    bureau_id bigint not null references bureau,
    share_id bigint references share on delete cascade,
    occurrence_id bigint references occurrence,
    progress_entry_id bigint references progress_entry,
    completion_id bigint references completion,
    occurrence_record_id bigint references occurrence_record,
    file_name varchar(255) not null,
    kind varchar(10) not null,
    bytes bigint not null check (bytes > 0),
    sha256 varchar(64) not null,
    stored_as varchar(40) not null,
    uploaded_at timestamptz not null,
    uploaded_by bigint references user_account,
    acting_for varchar(60),
    attached_at timestamptz,
    removed_at timestamptz,
    removed_by bigint references user_account,
    check (num_nonnulls(share_id, occurrence_id) > 0),
    -- waits until it is handed in with something, and then belongs to that alone
    check (num_nonnulls(progress_entry_id, completion_id, occurrence_record_id) = case when attached_at is null then 0 else 1 end)
);
create index evidence_bureau_idx on evidence (bureau_id);
create index evidence_share_idx on evidence (share_id);
create index evidence_occurrence_idx on evidence (occurrence_id);
create index evidence_entry_idx on evidence (progress_entry_id);
create index evidence_completion_idx on evidence (completion_id);
create index evidence_record_idx on evidence (occurrence_record_id);
-- 清理: which files still belong to a row, and which wait too long
create index evidence_stored_idx on evidence (stored_as) where removed_at is null;
create index evidence_waiting_idx on evidence (uploaded_at) where attached_at is null and removed_at is null;
