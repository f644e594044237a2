-- A pasted text has no file name: what the page calls it depends on the reader's language.
alter table source_document alter column file_name drop not null;
alter table source_document disable trigger source_document_immutable;
update source_document set file_name = null where file_name in (U&'\7C98\8D34\7684\6587\672C', 'Pasted text');
alter table source_document enable trigger source_document_immutable;

-- the same text imported twice is found by its checksum
create index source_document_sha256_idx on source_document (bureau_id, sha256);
