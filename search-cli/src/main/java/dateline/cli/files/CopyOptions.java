package dateline.cli.files;

import dateline.cli.option.Flag;

/// Options of the commands that copy an index.
final class CopyOptions {

    /// Copy, and don't link.
    static final Flag COPY = new Flag(
            "--copy",
            "Copy all files. Without, they are hard links where that is possible, which takes neither time nor space, "
                    + "but what damages the disk damages both.");

    private CopyOptions() {}
}
