package io.github.migrationdrift.generate;

import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.repair.Change;
import io.github.migrationdrift.repair.Repair;
import io.github.migrationdrift.repair.SchemaObject.OfColumn;
import io.github.migrationdrift.repair.SchemaObject.OfTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes wishes of drifts. Whether something was renamed is a person's knowledge. */
public final class Wishes {
    private final Map<ObjectName, Table> found;
    private final Map<ObjectName, Table> wanted;
    private final StatedRenames stated;
    private final List<Wish> wishes = new ArrayList<>();
    /** Paths of what a rename speaks of: it is neither missing nor extra. */
    private final Set<String> spokenOf = new HashSet<>();

    private Wishes(Catalog migrations, Catalog entities, StatedRenames stated) {
        found = migrations.tablesByName();
        wanted = entities.tablesByName();
        this.stated = stated;
    }

    /**
     * One for each drift, but for those that a rename speaks of.
     *
     * @throws UnknownRenameException where a rename is stated of what is not there
     */
    public static List<Wish> of(List<Drift> drifts, Catalog migrations, Catalog entities, StatedRenames stated) {
        Wishes wishes = new Wishes(migrations, entities, stated);
        stated.renames().forEach(wishes::rename);
        for (Drift drift : drifts) {
            if (!wishes.spokenOf.contains(drift.location().path())) {
                wishes.wishes.add(wishes.wish(drift));
            }
        }
        return wishes.wishes;
    }

    private Wish wish(Drift drift) {
        Wish wish = Wish.of(drift);
        if (wish.changes().isEmpty()) {
            return wish.holding(
                    drift.repair() instanceof Repair.Author author ? author.why() : "nothing can be done about it");
        }
        Optional<Change.Rename> rename = rename(wish.changes());
        if (rename.isEmpty()) {
            return wish;
        }
        return stated.noOthers() ? wish.asking(List.of(created(rename.get()))) : wish.holding(question(rename.get()));
    }

    private static Optional<Change.Rename> rename(List<Change> changes) {
        for (Change change : changes) {
            if (change instanceof Change.Rename rename
                    && (rename.object() instanceof OfTable || rename.object() instanceof OfColumn)) {
                return Optional.of(rename);
            }
        }
        return Optional.empty();
    }

    private Change created(Change.Rename rename) {
        ObjectName name = rename.object() instanceof OfColumn column ? column.table() : rename.to();
        Table table = Optional.ofNullable(wanted.get(name)).orElseThrow();
        return new Change.Create(
                rename.object() instanceof OfColumn
                        ? new OfColumn(name, table.column(rename.to().name()).orElseThrow())
                        : new OfTable(table));
    }

    private static String question(Change.Rename rename) {
        String from = String.join(".", withoutPublic(rename.object().id().path()));
        String to = rename.object() instanceof OfTable
                ? String.join(
                        ".",
                        withoutPublic(List.of(rename.to().schema(), rename.to().name())))
                : rename.to().name();
        return "it looks like another name for the same. If it is: -Ddrift.rename=" + from + ":" + to
                + "; if something is new, and something else gone: -Ddrift.rename=none";
    }

    private static List<String> withoutPublic(List<String> path) {
        return path.get(0).equals("public") ? path.subList(1, path.size()) : path;
    }

    private void rename(StatedRenames.Renamed renamed) {
        List<String> path = List.of(renamed.from().split("\\.", -1));
        Optional<Table> table = table(path);
        if (table.isPresent()) {
            renameTable(table.get(), renamed.to());
            return;
        }
        String name = path.get(path.size() - 1);
        Optional<Table> owner = path.size() > 1 ? table(path.subList(0, path.size() - 1)) : Optional.empty();
        Column column = owner.flatMap(owning -> owning.column(name))
                .orElseThrow(() -> new UnknownRenameException(
                        renamed, "the migrations make no table or column " + renamed.from()));
        renameColumn(owner.orElseThrow(), column, renamed);
    }

    private Optional<Table> table(List<String> path) {
        return switch (path.size()) {
            case 1 ->
                Optional.ofNullable(found.get(new ObjectName("public", path.get(0))))
                        .or(() -> byName(path.get(0)));
            case 2 -> Optional.ofNullable(found.get(new ObjectName(path.get(0), path.get(1))));
            default -> Optional.empty();
        };
    }

    /** The only one of this name, in whatever schema. */
    private Optional<Table> byName(String name) {
        List<Table> all = found.values().stream()
                .filter(table -> table.name().name().equals(name))
                .toList();
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    private void renameTable(Table table, String to) {
        int dot = to.indexOf('.');
        ObjectName name = dot < 0
                ? new ObjectName(table.name().schema(), to)
                : new ObjectName(to.substring(0, dot), to.substring(dot + 1));
        if (!wanted.containsKey(name)) {
            throw new UnknownRenameException(
                    new StatedRenames.Renamed(table.name().toString(), to), "no entity is stored in a table " + name);
        }
        add(new Change.Rename(new OfTable(table), name));
        spokenOf.add(table.name().toString());
        spokenOf.add(name.toString());
    }

    private void renameColumn(Table table, Column column, StatedRenames.Renamed renamed) {
        Optional<Column> aim = Optional.ofNullable(wanted.get(table.name())).flatMap(same -> same.column(renamed.to()));
        if (aim.isEmpty()) {
            throw new UnknownRenameException(
                    renamed, "no attribute has a column " + renamed.to() + " in " + table.name());
        }
        add(new Change.Rename(
                new OfColumn(table.name(), column), new ObjectName(table.name().schema(), renamed.to())));
        spokenOf.add(table.name() + "." + column.name());
        spokenOf.add(table.name() + "." + renamed.to());
    }

    private void add(Change.Rename rename) {
        wishes.add(new Wish(Optional.empty(), List.of(rename), Optional.empty()));
    }
}
