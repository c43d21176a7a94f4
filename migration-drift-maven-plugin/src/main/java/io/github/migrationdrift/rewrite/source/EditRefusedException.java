package io.github.migrationdrift.rewrite.source;

/** An edit that cannot be made, with a reason for the author. */
final class EditRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    EditRefusedException(String why) {
        super(why);
    }
}
