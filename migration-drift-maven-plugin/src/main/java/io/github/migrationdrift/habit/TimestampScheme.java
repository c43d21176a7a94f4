package io.github.migrationdrift.habit;

import java.math.BigInteger;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Versions that say when they were made, and count where that is not enough. */
final class TimestampScheme implements VersionScheme {
    private final TimestampForm form;
    private final LocalDateTime now;
    private final String separator;

    /** @param recent the newest versions, in order */
    TimestampScheme(TimestampForm form, List<FlywayVersion> recent, LocalDateTime now) {
        this.form = form;
        this.now = now;
        List<String> separators = recent.get(recent.size() - 1).separators();
        separator = separators.isEmpty() ? "." : separators.get(separators.size() - 1);
    }

    @Override
    public FlywayVersion next(FlywayVersion greatest) {
        FlywayVersion moment = FlywayVersion.of(now.format(form.formatter()) + firstCount());
        if (moment.isAfter(greatest)) {
            return moment;
        }
        if (greatest.size() != moment.size()) {
            return greatest.size() < moment.size() ? extended(greatest, moment) : greatest.successor();
        }
        return form.momentAfter(greatest.written())
                .map(FlywayVersion::of)
                .filter(next -> next.isAfter(greatest))
                .orElseGet(() ->
                        isDateOnly() ? FlywayVersion.of(greatest.written() + separator + "1") : greatest.successor());
    }

    private boolean isDateOnly() {
        return form.unit() == ChronoUnit.DAYS && form.counter().isEmpty();
    }

    private String firstCount() {
        return form.counter()
                .map(counter -> counter.separator() + FlywayVersion.padded(BigInteger.ONE, counter.width()))
                .orElse("");
    }

    /** A greater version with fewer numbers gets as many as are usual. */
    private static FlywayVersion extended(FlywayVersion greatest, FlywayVersion usual) {
        StringBuilder text = new StringBuilder(greatest.written());
        for (int i = greatest.size(); i < usual.size(); i++) {
            String digits = i == usual.size() - 1
                    ? FlywayVersion.padded(BigInteger.ONE, usual.digits().get(i).length())
                    : "0";
            text.append(usual.separators().get(i - 1)).append(digits);
        }
        return FlywayVersion.of(text.toString());
    }
}
