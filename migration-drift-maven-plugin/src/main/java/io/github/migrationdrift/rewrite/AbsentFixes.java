package io.github.migrationdrift.rewrite;

import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.drift.Drift;

/** What one side lacks as a whole: code has to be written, and a line of it can be shown. */
final class AbsentFixes {
    private AbsentFixes() {}

    static EntityFix columnExtra(Drift drift, BothSides sides) {
        Column column = sides.migrationsColumn(drift);
        StringBuilder annotation = new StringBuilder("@Column(name = \"" + column.name() + "\"");
        column.type()
                .length()
                .ifPresent(length -> annotation.append(", length = ").append(length));
        column.type()
                .precision()
                .ifPresent(digits -> annotation
                        .append(", precision = ")
                        .append(digits)
                        .append(", scale = ")
                        .append(column.type().scale().orElse(0)));
        if (!column.nullable()) {
            annotation.append(", nullable = false");
        }
        return new EntityFix.ByHand("add an attribute, such as " + annotation + ") private "
                + TypeNamesOfJava.of(column.type()) + " " + attributeName(column.name()));
    }

    static EntityFix columnMissing(Drift drift, BothSides sides) {
        String attribute = sides.mapping().attributeLabel(BothSides.tableOf(drift), BothSides.columnOf(drift));
        return new EntityFix.ByHand("remove " + attribute + ", or leave it out with @Transient");
    }

    private static String attributeName(String column) {
        StringBuilder name = new StringBuilder();
        boolean upper = false;
        for (int i = 0; i < column.length(); i++) {
            char character = column.charAt(i);
            if (!Character.isJavaIdentifierPart(character) || character == '_') {
                upper = name.length() > 0;
            } else {
                name.append(upper ? Character.toUpperCase(character) : character);
                upper = false;
            }
        }
        return name.toString();
    }
}
