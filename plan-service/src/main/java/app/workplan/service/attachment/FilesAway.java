package app.workplan.service.attachment;

/** 附件库联系不上: whether the file is there nobody can say just now. The log says why. Answered with 503. */
public class FilesAway extends RuntimeException {

    FilesAway() {
        super("the store of attachments does not answer", null, false, false);
    }
}
