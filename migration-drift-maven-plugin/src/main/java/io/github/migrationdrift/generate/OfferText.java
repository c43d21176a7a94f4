package io.github.migrationdrift.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Writes what a person has to decide, as the lines of a comment. */
record OfferText(UnaryOperator<String> format) {

    List<String> of(List<Offer> offers) {
        List<String> lines = new ArrayList<>();
        List<Offer> written =
                offers.stream().filter(offer -> !offer.statements().isEmpty()).toList();
        List<Offer> open =
                offers.stream().filter(offer -> offer.statements().isEmpty()).toList();
        if (!written.isEmpty()) {
            lines.add("Not done, for you to decide. Uncomment what is right:");
            written.forEach(offer -> add(lines, offer));
        }
        if (!open.isEmpty()) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.add("Not done, for you to write:");
            for (Offer offer : open) {
                lines.add("");
                lines.add(subject(offer) + ": " + offer.reason());
            }
        }
        return lines;
    }

    private void add(List<String> lines, Offer offer) {
        lines.add("");
        lines.add(subject(offer) + ": " + offer.reason());
        for (Offer.Loss loss : offer.losses()) {
            lines.add("  " + loss.words() + "; here: " + loss.query() + ";");
        }
        for (String sql : offer.statements()) {
            lines.addAll(format.apply(sql).lines().toList());
        }
    }

    private static String subject(Offer offer) {
        return offer.drift()
                .map(drift -> drift.location().path() + ": " + drift.code())
                .orElse("rename");
    }
}
