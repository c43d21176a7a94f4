package io.github.migrationdrift.generate;

/** A rename is stated of what is not there. */
public final class UnknownRenameException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownRenameException(StatedRenames.Renamed renamed, String why) {
        super("-Ddrift.rename=" + renamed + ": " + why);
    }
}
