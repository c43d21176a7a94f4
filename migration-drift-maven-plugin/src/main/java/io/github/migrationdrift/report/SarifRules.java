package io.github.migrationdrift.report;

import io.github.migrationdrift.drift.CodeHelp;
import io.github.migrationdrift.drift.Finding;
import io.github.migrationdrift.drift.Severity;
import io.github.migrationdrift.policy.JudgedDrift;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules of a log: the codes that occur in it.
 *
 * @param codes in alphabetical order
 */
record SarifRules(List<String> codes) {

    static SarifRules of(List<JudgedDrift> drifts) {
        return new SarifRules(drifts.stream()
                .map(judged -> judged.drift().code())
                .distinct()
                .sorted()
                .toList());
    }

    int index(String code) {
        return codes.indexOf(code);
    }

    List<SarifLog.Rule> rules() {
        return codes.stream().map(SarifRules::rule).toList();
    }

    private static SarifLog.Rule rule(String code) {
        String help = CodeHelp.text(code).orElse(code);
        String summary = CodeHelp.summary(code).orElse(code);
        SarifLog.Text page = new SarifLog.Text(help, Optional.of(Site.linked(help)));
        return new SarifLog.Rule(
                code,
                name(code),
                SarifLog.Text.plain(summary),
                new SarifLog.Text(introduction(help), Optional.of(Site.linked(introduction(help)))),
                page,
                Site.page(code),
                new SarifLog.Configuration(SarifLog.Level.of(worst(code))));
    }

    /** The paragraph below the title, since GitHub takes no more than 1,024 characters. */
    private static String introduction(String help) {
        String[] parts = help.split("\n\n", 3);
        return parts.length < 2 ? help : parts[1];
    }

    /** {@code ForeignKeyOnDelete} for {@code foreign-key.on-delete}. */
    private static String name(String code) {
        return Stream.of(code.split("[.-]"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }

    private static Severity worst(String code) {
        return Stream.of(Finding.values())
                .filter(finding -> finding.code().equals(code))
                .map(finding -> finding.grade().severity())
                .min(Comparator.naturalOrder())
                .orElse(Severity.INFO);
    }
}
