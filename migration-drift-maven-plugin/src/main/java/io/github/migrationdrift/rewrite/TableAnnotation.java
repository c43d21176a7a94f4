package io.github.migrationdrift.rewrite;

import io.github.migrationdrift.catalog.Identifier;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.mapping.MappedTable;
import io.github.migrationdrift.rewrite.source.AnnotationCode;
import io.github.migrationdrift.rewrite.source.Declaration;
import io.github.migrationdrift.rewrite.source.Declaration.AnnotationText;
import io.github.migrationdrift.rewrite.source.JavaCode;
import io.github.migrationdrift.rewrite.source.SourceEdit;
import io.github.migrationdrift.rewrite.source.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The annotation that names a table, its keys and its indexes.
 *
 * @param name {@code @Table}, {@code @CollectionTable} or {@code @JoinTable}
 */
record TableAnnotation(Target target, String name, Declaration declaration) {
    private static final Pattern KEY = Pattern.compile("(?i)\\s*(.*?)(\\s+(asc|desc))?\\s*");

    static TableAnnotation of(ObjectName table, BothSides sides) {
        MappedTable mapped = sides.mappedTable(table);
        return switch (mapped.role()) {
            case ENTITY -> {
                Target target = Target.ofClass(mapped.entity());
                yield new TableAnnotation(target, Jpa.TABLE, sides.declaration(target));
            }
            case COLLECTION -> ofCollection(mapped, sides);
            case AUDIT -> throw new AuthorNeededException("Envers makes the table from that of the entity");
            case SECONDARY -> throw new AuthorNeededException("it is a @SecondaryTable, of which there may be several");
            case GENERATOR -> throw new AuthorNeededException("the table belongs to a generator of numbers");
            case SUBCLASS -> throw new AuthorNeededException("the table is that of the superclass");
        };
    }

    private static TableAnnotation ofCollection(MappedTable mapped, BothSides sides) {
        String attribute = String.valueOf(mapped.attribute());
        if (attribute.contains(".")) {
            throw new AuthorNeededException("the collection stands in an embeddable");
        }
        Target target = Target.ofMember(mapped.entity(), attribute, mapped.entity());
        Declaration declaration = sides.declaration(target);
        String annotation = declaration.has(Jpa.ELEMENT_COLLECTION) ? Jpa.COLLECTION_TABLE : Jpa.JOIN_TABLE;
        return new TableAnnotation(target, annotation, declaration);
    }

    SourceEdit setName(String member, String value) {
        return new SourceEdit.SetMember(target, name, member, JavaCode.string(Identifier.quote(value)));
    }

    SourceEdit add(String member, AnnotationCode element) {
        return new SourceEdit.AddElement(target, name, member, element);
    }

    SourceEdit remove(String member, AnnotationText element) {
        return new SourceEdit.RemoveElement(target, name, member, element.text());
    }

    /** The {@code @Index} on these columns, in their order. */
    Optional<AnnotationText> index(List<String> columns) {
        return declaration.elements(name, "indexes").stream()
                .filter(index -> columns.equals(columnsOf(index)))
                .findFirst();
    }

    /** The {@code @UniqueConstraint} on these columns. */
    Optional<AnnotationText> uniqueConstraint(List<String> columns) {
        return declaration.elements(name, "uniqueConstraints").stream()
                .filter(key -> sorted(key.values().getOrDefault("columnNames", List.of()))
                        .equals(sorted(columns)))
                .findFirst();
    }

    /** Whether some list of the annotation names the column. */
    boolean mentions(String column) {
        boolean indexed = declaration.elements(name, "indexes").stream()
                .anyMatch(index -> columnsOf(index).contains(column));
        return indexed
                || declaration.elements(name, "uniqueConstraints").stream()
                        .anyMatch(key -> sorted(key.values().getOrDefault("columnNames", List.of()))
                                .contains(column));
    }

    private static List<String> columnsOf(AnnotationText index) {
        List<String> columns = new ArrayList<>();
        String list = String.join("", index.values().getOrDefault("columnList", List.of()));
        for (String part : list.split(",", -1)) {
            Matcher key = KEY.matcher(part);
            columns.add(key.matches() ? folded(key.group(1)) : part);
        }
        return columns;
    }

    private static List<String> sorted(List<String> columns) {
        return columns.stream().map(TableAnnotation::folded).sorted().toList();
    }

    private static String folded(String column) {
        return column.contains("\"") || column.contains("`")
                ? column.replaceAll("[\"`]", "")
                : column.toLowerCase(Locale.ROOT);
    }
}
