package io.github.migrationdrift.rewrite;

import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.mapping.MappingIndex;
import io.github.migrationdrift.rewrite.ProposedFix.Place;
import io.github.migrationdrift.rewrite.source.ChangedSource;
import io.github.migrationdrift.rewrite.source.Lookup;
import io.github.migrationdrift.rewrite.source.ProjectSources;
import io.github.migrationdrift.rewrite.source.SourceEdit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Proposes for each drift how the entities can be made to agree with the migrations. */
public final class EntityFixes {
    private final List<Drift> drifts;
    private final BothSides sides;

    private EntityFixes(List<Drift> drifts, BothSides sides) {
        this.drifts = drifts;
        this.sides = sides;
    }

    /**
     * One fix for each drift, or for several that it ends together; settings first, then edits, then what is left to an
     * author.
     *
     * @param entities what Hibernate would make
     * @param migrations what the migrations made
     * @param hibernateVersion that of the project, for example {@code 7.4.6.Final}
     */
    public static List<ProposedFix> of(
            List<Drift> drifts,
            MappingIndex mapping,
            Catalog entities,
            Catalog migrations,
            ProjectSources sources,
            String hibernateVersion) {
        int major = Integer.parseInt(hibernateVersion.replaceFirst("\\D.*", ""));
        return new EntityFixes(List.copyOf(drifts), new BothSides(mapping, entities, migrations, sources, major))
                .propose();
    }

    /** The sources as they are after the edits among the fixes. */
    public static List<ChangedSource> apply(List<ProposedFix> fixes, ProjectSources sources) {
        List<SourceEdit> edits = new ArrayList<>();
        for (ProposedFix fix : fixes) {
            if (fix.fix() instanceof EntityFix.Edits found) {
                edits.addAll(found.edits());
            }
        }
        return sources.apply(edits);
    }

    private List<ProposedFix> propose() {
        List<ProposedFix> fixes = new ArrayList<>(SettingFixes.of(drifts, sides));
        Set<Drift> ended = fixes.stream().flatMap(fix -> fix.drifts().stream()).collect(Collectors.toSet());
        Map<EntityFix, List<Drift>> byFix = new LinkedHashMap<>();
        List<ProposedFix> byHand = new ArrayList<>();
        for (Drift drift : drifts) {
            if (!ended.contains(drift)) {
                EntityFix fix = FixRules.fix(drift, sides);
                if (fix instanceof EntityFix.Edits) {
                    byFix.computeIfAbsent(fix, key -> new ArrayList<>()).add(drift);
                } else {
                    byHand.add(new ProposedFix(List.of(drift), fix, place(drift)));
                }
            }
        }
        Map<Optional<Path>, List<SourceEdit>> before = new HashMap<>();
        byFix.forEach((fix, those) -> {
            List<SourceEdit> edits = ((EntityFix.Edits) fix).edits();
            Optional<Place> place = place(edits.get(0));
            List<SourceEdit> sameFile = before.computeIfAbsent(place.map(Place::file), key -> new ArrayList<>());
            Optional<String> refusal = refusal(edits, those, sameFile);
            if (refusal.isEmpty()) {
                sameFile.addAll(edits);
                fixes.add(new ProposedFix(those, fix, place));
            } else {
                EntityFix left = new EntityFix.ByHand(refusal.get() + shown(edits));
                those.forEach(drift -> byHand.add(new ProposedFix(List.of(drift), left, place(drift))));
            }
        });
        fixes.addAll(byHand);
        return fixes;
    }

    private Optional<String> refusal(List<SourceEdit> edits, List<Drift> those, List<SourceEdit> before) {
        Optional<String> shared = new SharedAttributes(sides, drifts).refusal(edits, those);
        if (shared.isPresent()) {
            return shared;
        }
        for (SourceEdit edit : edits) {
            boolean contradicted = before.stream().anyMatch(other -> contradicts(other, edit));
            if (contradicted) {
                return Optional.of("another drift asks for something else in the same place");
            }
        }
        List<SourceEdit> together = new ArrayList<>(before);
        together.addAll(edits);
        return sides.sources().refusal(together);
    }

    private static boolean contradicts(SourceEdit first, SourceEdit second) {
        return first instanceof SourceEdit.SetMember one
                && second instanceof SourceEdit.SetMember other
                && one.target().equals(other.target())
                && one.annotation().equals(other.annotation())
                && one.member().equals(other.member())
                && !one.value().equals(other.value());
    }

    private static String shown(List<SourceEdit> edits) {
        return edits.stream().map(SourceEdit::describe).collect(Collectors.joining(", ", " (it would be: ", ")"));
    }

    private Optional<Place> place(SourceEdit edit) {
        return sides.sources().find(edit.target()) instanceof Lookup.Found found
                ? Optional.of(new Place(
                        found.declaration().path(), found.declaration().line()))
                : Optional.empty();
    }

    private static Optional<Place> place(Drift drift) {
        return drift.entityOrigin()
                .filter(origin -> origin.file() != null)
                .map(origin -> new Place(Path.of(String.valueOf(origin.file())), origin.line()));
    }
}
