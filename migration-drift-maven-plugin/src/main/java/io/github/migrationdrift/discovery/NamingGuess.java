package io.github.migrationdrift.discovery;

import io.github.migrationdrift.application.NamingStrategyClasses;
import io.github.migrationdrift.configuration.ProjectConfiguration;
import io.github.migrationdrift.mapping.Mapping;
import io.github.migrationdrift.worker.message.EntitySchema;
import io.github.migrationdrift.worker.message.HibernateKeys;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the naming strategies of an application that sets them in Java code, where nobody can read them: those under
 * which the names that differ are in the migrations. A guess never hides a drift that has another reason: only names
 * on which the strategies disagree are looked at, and nearly all of them must speak for the new one.
 */
public final class NamingGuess {
    private static final String PACKAGE = "org.hibernate.boot.model.naming.";
    private static final List<String> PHYSICAL_STRATEGIES =
            List.of(PACKAGE + "PhysicalNamingStrategyStandardImpl", PACKAGE + "CamelCaseToUnderscoresNamingStrategy");
    private static final List<String> IMPLICIT_STRATEGIES = List.of(
            PACKAGE + "ImplicitNamingStrategyJpaCompliantImpl",
            "org.springframework.boot.orm.jpa.hibernate.SpringImplicitNamingStrategy",
            "org.springframework.boot.hibernate.SpringImplicitNamingStrategy",
            PACKAGE + "ImplicitNamingStrategyLegacyJpaImpl",
            PACKAGE + "ImplicitNamingStrategyLegacyHbmImpl",
            PACKAGE + "ImplicitNamingStrategyComponentPathImpl");
    private static final List<String> SEQUENCE_STRATEGIES = List.of("standard", "legacy", "single");

    /** Fewer words than these may be a mistake that happens to look like another strategy. */
    private static final int FEWEST_WORDS = 3;

    private static final double MOST = 0.6;
    private static final double FEW = 0.1;

    private final ProjectConfiguration configuration;
    private final NamingStrategyClasses classes;
    private final boolean setElsewhere;
    private final Function<Map<String, String>, Optional<EntitySchema>> export;

    /**
     * @param setElsewhere whether there is code that may set strategies and cannot be read
     * @param export maps the entities under other properties; empty where Hibernate knows no such strategy
     */
    public NamingGuess(
            ProjectConfiguration configuration,
            NamingStrategyClasses classes,
            boolean setElsewhere,
            Function<Map<String, String>, Optional<EntitySchema>> export) {
        this.configuration = configuration;
        this.classes = classes;
        this.setElsewhere = setElsewhere;
        this.export = export;
    }

    /**
     * The entities under the strategies that clearly fit; empty where those that are known do, or none does. Where no code
     * may set a strategy, what fits is not in force.
     */
    public Optional<Guess> guess(EntitySchema entities, SchemaNames found) {
        Optional<Guess> names = names(entities, found);
        if (names.isPresent() && !isInForce()) {
            return sequences(entities, found, Map.of()).or(() -> names);
        }
        EntitySchema soFar = names.map(Guess::entities).orElse(entities);
        Map<String, String> changes = names.map(Guess::changes).orElse(Map.of());
        return sequences(soFar, found, changes).or(() -> names);
    }

    private boolean isInForce() {
        return classes.setInCode() || setElsewhere;
    }

    /** Something to go by where not one table is there. */
    public static Optional<String> nothingFits(EntitySchema entities, SchemaNames found) {
        SchemaNames wanted = SchemaNames.of(entities.mapping());
        boolean none = wanted.without(found).tables().size() == wanted.tables().size();
        return !none || wanted.tables().size() < FEWEST_WORDS || found.tables().size() < FEWEST_WORDS
                ? Optional.empty()
                : Optional.of("None of the " + wanted.tables().size() + " tables of the entities is among the "
                        + found.tables().size() + " of the migrations. If the application sets its naming strategies or"
                        + " its schema in Java code, state them in <hibernateProperties>; otherwise look at <locations>"
                        + " and <persistenceUnit>.");
    }

    private Optional<Guess> names(EntitySchema entities, SchemaNames found) {
        SchemaNames missing = SchemaNames.of(entities.mapping()).without(found);
        if (missing.words().size() < fewestWords()) {
            return Optional.empty();
        }
        List<Map<String, String>> physical =
                alternatives(HibernateKeys.PHYSICAL_NAMING_STRATEGY, classes.physical(), PHYSICAL_STRATEGIES);
        List<Map<String, String>> implicit =
                alternatives(HibernateKeys.IMPLICIT_NAMING_STRATEGY, classes.implicit(), IMPLICIT_STRATEGIES);
        Guess none = new Guess(entities, Map.of(), 0, isInForce());
        Guess first = better(none, physical, found);
        Guess second = first.fits(found) ? first : better(first, combined(List.of(first.changes()), implicit), found);
        Guess best = second.gain() > 0 ? second : better(none, combined(physical, implicit), found);
        return best.gain() == 0 ? Optional.empty() : Optional.of(best);
    }

    /** The best of the candidates if one is better, else the guess as it is. */
    private Guess better(Guess guess, List<Map<String, String>> candidates, SchemaNames found) {
        SchemaNames wanted = SchemaNames.of(guess.entities().mapping());
        Guess best = guess;
        for (Map<String, String> candidate : candidates) {
            Optional<EntitySchema> other = export.apply(properties(candidate));
            int gain = other.map(schema -> gain(wanted, SchemaNames.of(schema.mapping()), found))
                    .orElse(0);
            if (guess.gain() + gain > best.gain()) {
                best = new Guess(other.orElseThrow(), candidate, guess.gain() + gain, isInForce());
            }
            if (best.gain() > guess.gain() && best.fits(found)) {
                return best;
            }
        }
        return best;
    }

    private static List<Map<String, String>> combined(
            List<Map<String, String>> first, List<Map<String, String>> second) {
        return first.stream()
                .flatMap(one -> second.stream().map(other -> {
                    Map<String, String> both = new LinkedHashMap<>(one);
                    both.putAll(other);
                    return both;
                }))
                .toList();
    }

    private int fewestWords() {
        return classes.setInCode() ? 1 : FEWEST_WORDS;
    }

    /**
     * How many words more are there; 0 where the words that differ do not clearly speak for the others. What is missing
     * either way says nothing.
     */
    private int gain(SchemaNames wanted, SchemaNames other, SchemaNames found) {
        Set<String> onlyWanted = SchemaNames.minus(wanted.words(), other.words());
        Set<String> onlyOther = SchemaNames.minus(other.words(), wanted.words());
        int wantedFound = common(onlyWanted, wanted.in(found).words());
        int otherFound = common(onlyOther, other.in(found).words());
        boolean clear = otherFound >= fewestWords()
                && otherFound >= MOST * onlyOther.size()
                && wantedFound <= FEW * onlyWanted.size();
        return clear ? otherFound - wantedFound : 0;
    }

    private static int common(Set<String> first, Set<String> second) {
        return first.size() - SchemaNames.minus(first, second).size();
    }

    /**
     * Sequences alone prove nothing: an upgrade of Hibernate asks for others too, and then they really are missing. So
     * there must be code that chooses their names.
     */
    private Optional<Guess> sequences(EntitySchema entities, SchemaNames found, Map<String, String> changes) {
        boolean missing = !missingSequences(entities.mapping(), found).isEmpty();
        if (!missing || !classes.sequencesSetInCode() || isStated(HibernateKeys.SEQUENCE_NAMING_STRATEGY)) {
            return Optional.empty();
        }
        return SEQUENCE_STRATEGIES.stream()
                .map(strategy -> with(changes, HibernateKeys.SEQUENCE_NAMING_STRATEGY, strategy))
                .flatMap(candidate -> export.apply(properties(candidate)).stream()
                        .filter(schema ->
                                missingSequences(schema.mapping(), found).isEmpty())
                        .map(schema -> new Guess(schema, candidate, 1, true)))
                .findFirst();
    }

    private static Set<?> missingSequences(Mapping mapping, SchemaNames found) {
        return SchemaNames.of(mapping).without(found).sequences();
    }

    private List<Map<String, String>> alternatives(String name, List<String> own, List<String> known) {
        if (isStated(name)) {
            return List.of();
        }
        String present = configuration.hibernateProperties().getOrDefault(name, known.get(0));
        return Stream.concat(own.stream(), known.stream())
                .filter(strategy -> !strategy.equals(present))
                .map(strategy -> Map.of(name, strategy))
                .toList();
    }

    private boolean isStated(String name) {
        return Optional.ofNullable(configuration.hibernate().get(name))
                .filter(setting -> !setting.implied())
                .isPresent();
    }

    private Map<String, String> properties(Map<String, String> changes) {
        Map<String, String> properties = new TreeMap<>(configuration.hibernateProperties());
        properties.putAll(changes);
        return properties;
    }

    private static Map<String, String> with(Map<String, String> changes, String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(changes);
        more.put(name, value);
        return more;
    }

    /**
     * What fits.
     *
     * @param changes the settings that make it fit
     * @param gain how many names more are there
     * @param inForce whether the check goes by it; else it is a hint
     */
    public record Guess(EntitySchema entities, Map<String, String> changes, int gain, boolean inForce) {

        boolean fits(SchemaNames found) {
            return SchemaNames.of(entities.mapping()).without(found).size() == 0;
        }

        /** With the configuration that makes a guess of it no longer. */
        public String warning() {
            String settings = changes.entrySet().stream()
                    .map(change -> "<" + change.getKey() + ">" + change.getValue() + "</" + change.getKey() + ">")
                    .collect(Collectors.joining());
            String pinned = "<hibernateProperties>" + settings + "</hibernateProperties>";
            return inForce
                    ? "The naming strategies seem to be set in Java code, which the check cannot read; it uses those under which the names are found in the migrations. To be sure, state them: "
                            + pinned
                    : "Under other naming strategies " + gain
                            + " more names of the entities would be in the migrations."
                            + " Nothing in this project sets those strategies; if the application does, state them: "
                            + pinned;
        }
    }
}
