package app.workplan.web.pack;

import java.nio.file.Path;

/**
 * 写好的佐证包.
 *
 * @param path of the complete file
 * @param files how many files of evidence are in it
 * @param missing how many should be and are not
 */
record Packed(Path path, int files, int missing) {}
