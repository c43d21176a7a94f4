package io.github.migrationdrift.rewrite;

/** No edit can be proposed; the message says why, without a full stop. */
final class AuthorNeededException extends RuntimeException {
    private static final long serialVersionUID = 1;

    AuthorNeededException(String why) {
        super(why);
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
