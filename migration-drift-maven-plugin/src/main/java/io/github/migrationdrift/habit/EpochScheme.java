package io.github.migrationdrift.habit;

import java.time.Instant;
import java.util.List;

/** Versions that count the seconds or milliseconds since 1970, as {@code date +%s} prints them. */
final class EpochScheme implements VersionScheme {
    private static final long FIRST_SECOND = 1_000_000_000L;
    private static final long YEAR = 366L * 24 * 60 * 60;

    private final Instant now;
    private final boolean millis;

    EpochScheme(FlywayVersion newest, Instant now) {
        this.now = now;
        millis = newest.digits().get(0).length() == 13;
    }

    static boolean isIn(List<FlywayVersion> recent, Instant now) {
        FlywayVersion newest = recent.get(recent.size() - 1);
        String digits = newest.digits().get(0);
        if (newest.size() != 1 || (digits.length() != 10 && digits.length() != 13)) {
            return false;
        }
        long second = Long.parseLong(digits.substring(0, 10));
        return second >= FIRST_SECOND && second <= now.getEpochSecond() + YEAR;
    }

    @Override
    public FlywayVersion next(FlywayVersion greatest) {
        FlywayVersion moment = FlywayVersion.of(Long.toString(millis ? now.toEpochMilli() : now.getEpochSecond()));
        return moment.isAfter(greatest) ? moment : greatest.successor();
    }
}
