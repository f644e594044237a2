-- what is swept, oldest first: mails that were sent, notices that were read
create index mail_sent_idx on mail (sent_at) where state = 'SENT';
create index notice_read_idx on notice (created_at) where read_at is not null;
