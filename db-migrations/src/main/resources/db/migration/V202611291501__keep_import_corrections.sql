-- 核对: what the office answered while looking an import through, and the step before, for one undo.
alter table document_import add column answers text;
alter table document_import add column previous_parsed text;
alter table document_import add column previous_answers text;
alter table document_import add column last_correction varchar(60);
