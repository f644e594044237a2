-- 原件: what the text of a source document was read from; null for pasted texts and for those read before this
alter table source_document add column file_format varchar(10);
alter table source_document add column file_sha256 varchar(64);
alter table source_document add column left_out varchar(200);

-- 同一份文件: found again by what is in it, whatever its name
create index source_document_file_idx on source_document (bureau_id, file_sha256);
