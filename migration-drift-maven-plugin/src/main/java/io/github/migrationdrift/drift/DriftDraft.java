package io.github.migrationdrift.drift;

import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.repair.Repair;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A drift being written down by a rule. */
public final class DriftDraft {
    private final Finding finding;
    private Location location;
    private @Nullable Location counterpart;
    private List<String> columns = List.of();
    private @Nullable String entities;
    private @Nullable String migrations;
    private Repair repair = Repair.of();
    private @Nullable String hint;
    private String message = "";

    private DriftDraft(Finding finding, Location location) {
        this.finding = finding;
        this.location = location;
    }

    public static DriftDraft inSchema(Finding finding, String schema) {
        return new DriftDraft(finding, new Location(schema, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    public static DriftDraft onTable(Finding finding, ObjectName table) {
        return new DriftDraft(finding, Location.of(table));
    }

    public static DriftDraft onColumn(Finding finding, ObjectName table, String column) {
        return new DriftDraft(finding, Location.of(table, column));
    }

    /** For what is no table: a sequence or a type. */
    public static DriftDraft onObject(Finding finding, ObjectName object) {
        return new DriftDraft(
                finding, new Location(object.schema(), Optional.empty(), Optional.empty(), Optional.of(object.name())));
    }

    /** Names the index or constraint of the table. */
    public DriftDraft object(String name) {
        location = new Location(location.schema(), location.table(), location.column(), Optional.of(name));
        return this;
    }

    /** Says where the migrations have it instead. */
    public DriftDraft counterpart(Location elsewhere) {
        counterpart = elsewhere;
        return this;
    }

    /** Names the columns that the index, key or check is about. */
    public DriftDraft columns(List<String> names) {
        columns = names;
        return this;
    }

    public DriftDraft entities(@Nullable String definition) {
        entities = definition;
        return this;
    }

    public DriftDraft migrations(@Nullable String definition) {
        migrations = definition;
        return this;
    }

    public DriftDraft message(String sentence) {
        message = sentence;
        return this;
    }

    public DriftDraft repair(Repair wayOut) {
        repair = wayOut;
        return this;
    }

    /** Says what to think of before the repair is used. */
    public DriftDraft hint(@Nullable String sentence) {
        hint = sentence;
        return this;
    }

    /** Ends the draft with what the drift does at run time, where PostgreSQL refuses nothing. */
    public Drift consequence(String sentence) {
        return consequence(Consequence.of(sentence));
    }

    /** Ends the draft with what the drift does at run time. */
    public Drift consequence(Consequence consequence) {
        return new Drift(
                finding,
                location,
                Optional.ofNullable(counterpart),
                columns,
                Optional.ofNullable(entities),
                Optional.ofNullable(migrations),
                message,
                consequence.text(),
                consequence.failure(),
                repair,
                Optional.ofNullable(hint),
                Optional.empty(),
                Optional.empty());
    }
}
