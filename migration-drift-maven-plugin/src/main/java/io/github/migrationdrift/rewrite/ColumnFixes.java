package io.github.migrationdrift.rewrite;

import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.mapping.MappedTable.Role;
import io.github.migrationdrift.rewrite.EntityFix.Edits;
import io.github.migrationdrift.rewrite.source.AnnotationCode;
import io.github.migrationdrift.rewrite.source.JavaCode;
import io.github.migrationdrift.rewrite.source.SourceEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Nullability, defaults, computed columns, collations and comments. */
final class ColumnFixes {
    private static final Pattern CAST_LITERAL = Pattern.compile("('(?:[^']|'')*')::[^']+");

    private ColumnFixes() {}

    static EntityFix nullability(Drift drift, BothSides sides) {
        Column found = sides.migrationsColumn(drift);
        ObjectName table = BothSides.tableOf(drift);
        Attribute attribute = sides.attribute(table, BothSides.columnOf(drift));
        if (!found.notNullValidated()) {
            throw new AuthorNeededException("a migration has to validate the NOT NULL");
        }
        return found.nullable() ? nullable(attribute) : notNull(attribute, table, sides);
    }

    private static EntityFix notNull(Attribute attribute, ObjectName table, BothSides sides) {
        boolean shared = sides.mapping().subclasses(table).stream()
                .anyMatch(mapped -> mapped.entity().equals(attribute.mapped().entity()));
        if (shared) {
            throw new AuthorNeededException(
                    "rows of other classes share the table, so that Hibernate leaves the column nullable");
        }
        if (sides.mapping().tables(table).stream().anyMatch(mapped -> mapped.role() == Role.SECONDARY)
                && attribute.kind() == Attribute.Kind.TO_ONE) {
            throw new AuthorNeededException("the association stands in a secondary table");
        }
        boolean setWithoutKey = attribute.kind() == Attribute.Kind.ELEMENT
                && attribute.declaration().type().startsWith("Set")
                && sides.migrations()
                        .table(table)
                        .filter(found -> found.primaryKey().isEmpty())
                        .isPresent();
        if (setWithoutKey) {
            throw new AuthorNeededException(
                    "Hibernate would make the elements of a Set a primary key, which the" + " migrations lack");
        }
        return Edits.of(attribute.set("nullable", false));
    }

    private static EntityFix nullable(Attribute attribute) {
        if (attribute.mapped().primitive()) {
            throw new AuthorNeededException("the attribute is a primitive: declare it as an object, "
                    + TypeNamesOfJava.boxed(attribute.javaType()));
        }
        boolean constrained =
                Stream.of("NotNull", "NotBlank", "NotEmpty").anyMatch(name -> attribute.has(Jpa.validation(name)));
        if (constrained) {
            throw new AuthorNeededException("a constraint of Bean Validation keeps the application from writing null");
        }
        List<SourceEdit> edits = new ArrayList<>();
        if (states(attribute, attribute.columnAnnotation(), "nullable", "false")) {
            edits.add(attribute.remove("nullable"));
        }
        for (String annotation : List.of(Jpa.MANY_TO_ONE, Jpa.ONE_TO_ONE, Jpa.BASIC)) {
            if (states(attribute, annotation, "optional", "false")) {
                edits.add(new SourceEdit.RemoveMember(attribute.target(), annotation, "optional"));
            }
        }
        if (edits.isEmpty()) {
            throw new AuthorNeededException("no annotation says that the attribute is not null");
        }
        return new Edits(edits);
    }

    private static boolean states(Attribute attribute, String annotation, String member, String value) {
        return attribute
                .declaration()
                .value(annotation, member)
                .filter(value::equals)
                .isPresent();
    }

    static EntityFix defaultValue(Drift drift, BothSides sides) {
        Attribute attribute = sides.attribute(BothSides.tableOf(drift), BothSides.columnOf(drift));
        Column found = sides.migrationsColumn(drift);
        if (found.numbersItself()) {
            throw new AuthorNeededException(
                    "PostgreSQL numbers the rows, and how the entity is numbered is a decision");
        }
        if (definitionHas(attribute, "default")) {
            throw new AuthorNeededException("the default stands in the columnDefinition");
        }
        Optional<String> value = found.defaultExpression().map(ColumnFixes::withoutCast);
        if (value.isEmpty() && !attribute.has(Jpa.COLUMN_DEFAULT)) {
            throw new AuthorNeededException("no @ColumnDefault states the default");
        }
        return Edits.of(value.map(text -> text(attribute, Jpa.COLUMN_DEFAULT, text))
                .orElseGet(() -> attribute.withoutAnnotation(Jpa.COLUMN_DEFAULT)));
    }

    private static boolean definitionHas(Attribute attribute, String word) {
        return attribute
                .declaration()
                .value(attribute.columnAnnotation(), ColumnDefinitions.MEMBER)
                .filter(text -> text.toLowerCase(Locale.ROOT).contains(word))
                .isPresent();
    }

    /** PostgreSQL prints the type of every text. */
    static String withoutCast(String expression) {
        Matcher literal = CAST_LITERAL.matcher(expression);
        return literal.matches() ? literal.group(1) : expression;
    }

    static EntityFix generated(Drift drift, BothSides sides) {
        Attribute attribute = sides.attribute(BothSides.tableOf(drift), BothSides.columnOf(drift));
        Column found = sides.migrationsColumn(drift);
        refuseOldHibernate(sides);
        if (found.virtual() || definitionHas(attribute, "generated")) {
            throw new AuthorNeededException("no annotation but columnDefinition says how the column is stored");
        }
        if (found.generationExpression().isPresent()) {
            String expression = withoutParentheses(found.generationExpression().get());
            List<SourceEdit> edits = new ArrayList<>();
            if (attribute.has(Jpa.GENERATED)) {
                // Hibernate accepts only one of both, and @GeneratedColumn says what @Generated does.
                edits.add(attribute.withoutAnnotation(Jpa.GENERATED));
            }
            edits.add(text(attribute, Jpa.GENERATED_COLUMN, expression));
            return new Edits(edits);
        }
        if (!attribute.has(Jpa.GENERATED_COLUMN)) {
            throw new AuthorNeededException("no @GeneratedColumn states the expression");
        }
        return Edits.of(attribute.withoutAnnotation(Jpa.GENERATED_COLUMN));
    }

    static EntityFix collation(Drift drift, BothSides sides) {
        Attribute attribute = sides.attribute(BothSides.tableOf(drift), BothSides.columnOf(drift));
        refuseOldHibernate(sides);
        if (definitionHas(attribute, "collate")) {
            throw new AuthorNeededException("the collation stands in the columnDefinition");
        }
        return textOrNothing(
                attribute,
                Jpa.COLLATE,
                sides.migrationsColumn(drift)
                        .collation()
                        .map(name -> name.replaceFirst("^pg_catalog\\.", "")
                                .replaceFirst("^public\\.", "")
                                .replace("\"", "")));
    }

    static EntityFix comment(Drift drift, BothSides sides) {
        Attribute attribute = sides.attribute(BothSides.tableOf(drift), BothSides.columnOf(drift));
        Optional<String> comment = sides.migrationsColumn(drift).comment();
        if (attribute.states("comment")) {
            return Edits.of(comment.map(text -> attribute.setText("comment", text))
                    .orElseGet(() -> attribute.remove("comment")));
        }
        return textOrNothing(attribute, Jpa.COMMENT, comment);
    }

    private static EntityFix textOrNothing(Attribute attribute, String annotation, Optional<String> text) {
        if (text.isEmpty() && !attribute.has(annotation)) {
            throw new AuthorNeededException("the source has no @" + annotation.replaceFirst(".*\\.", ""));
        }
        return Edits.of(text.map(words -> text(attribute, annotation, words))
                .orElseGet(() -> attribute.withoutAnnotation(annotation)));
    }

    static SourceEdit text(Attribute attribute, String annotation, String text) {
        return new SourceEdit.PutAnnotation(attribute.target(), AnnotationCode.of(annotation, JavaCode.string(text)));
    }

    static void refuseOldHibernate(BothSides sides) {
        if (sides.hibernate() < 6) {
            throw new AuthorNeededException("this version of Hibernate has no annotation for it but columnDefinition");
        }
    }

    /** PostgreSQL prints an expression in parentheses. */
    static String withoutParentheses(String expression) {
        String text = expression.strip();
        while (text.startsWith("(") && closesLast(text)) {
            text = text.substring(1, text.length() - 1).strip();
        }
        return text;
    }

    private static boolean closesLast(String text) {
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            quoted ^= character == '\'';
            if (!quoted && character == '(') {
                depth++;
            } else if (!quoted && character == ')') {
                depth--;
            }
            if (depth == 0 && !quoted) {
                return i == text.length() - 1;
            }
        }
        return false;
    }
}
