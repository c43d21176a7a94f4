package io.github.migrationdrift.worker.jvm.hibernate;

import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.worker.jvm.hibernate.shapes.Associations;
import io.github.migrationdrift.worker.jvm.hibernate.shapes.Audited;
import io.github.migrationdrift.worker.jvm.hibernate.shapes.BasicTypes;
import io.github.migrationdrift.worker.jvm.hibernate.shapes.Constraints;
import io.github.migrationdrift.worker.jvm.hibernate.shapes.ElementCollections;
import io.github.migrationdrift.worker.jvm.hibernate.shapes.Embeddables;
import io.github.migrationdrift.worker.jvm.hibernate.shapes.Enums;
import io.github.migrationdrift.worker.jvm.hibernate.shapes.Generators;
import io.github.migrationdrift.worker.jvm.hibernate.shapes.Inheritance;
import io.github.migrationdrift.worker.jvm.hibernate.shapes.Names;
import io.github.migrationdrift.worker.jvm.hibernate.shapes.Validated;
import io.github.migrationdrift.worker.message.EntityRequest;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A way to map, and the classes that do. */
record Shape(String name, List<Class<?>> classes, Map<String, String> properties) {

    static List<Shape> all() {
        return List.of(
                of("plain types", BasicTypes.Plain.class),
                of("dates and times", BasicTypes.Times.class),
                of("large objects", BasicTypes.Large.class),
                of("JSON and arrays", BasicTypes.Structured.class),
                of("enums", Enums.Enumerations.class),
                of("converters", Enums.Converted.class, Enums.LowerCase.class, Enums.CelsiusConverter.class),
                of("embeddables", Embeddables.Customer.class, Embeddables.Address.class, Embeddables.Country.class),
                of(
                        "embedded id",
                        Embeddables.PurchaseOrder.class,
                        Embeddables.OrderNumber.class,
                        Embeddables.Line.class),
                of("id class", Embeddables.Seat.class),
                of("derived id", Embeddables.Person.class, Embeddables.Passport.class),
                of("to one", Associations.Author.class, Associations.Book.class),
                of("one to many", Associations.Shelf.class, Associations.Item.class),
                of("many to many", Associations.Student.class, Associations.Course.class),
                of("element collections", ElementCollections.Contact.class, ElementCollections.Phone.class),
                of(
                        "single table",
                        Inheritance.Payment.class,
                        Inheritance.CardPayment.class,
                        Inheritance.CashPayment.class),
                of("joined tables", Inheritance.Vehicle.class, Inheritance.Car.class),
                of("table per class", Inheritance.Shape.class, Inheritance.Circle.class, Inheritance.Square.class),
                of("mapped superclass", Inheritance.Identified.class, Inheritance.Folder.class),
                of("secondary table", Inheritance.Employee.class),
                of("keys and indexes", Constraints.Account.class),
                of("checks, defaults, comments, generated columns", Constraints.Offer.class),
                of("version and timestamps", Constraints.Versioned.class),
                of("soft delete", Constraints.Deletable.class),
                of("tenant", Constraints.Tenanted.class),
                of("sequence per entity", Generators.Automatic.class),
                of("pooled sequence", Generators.Pooled.class),
                of("sequence with increment one", Generators.Single.class),
                of("identity", Generators.Identity.class),
                of("generator table", Generators.FromTable.class),
                of("generated UUID", Generators.Random.class),
                of("Bean Validation", Validated.Form.class, Validated.Part.class),
                of("Bean Validation turned off", Validated.Form.class, Validated.Part.class)
                        .with("jakarta.persistence.validation.mode", "none"),
                of("audited", Audited.Contract.class),
                of("audited with validity", Audited.Contract.class)
                        .with(
                                "org.hibernate.envers.audit_strategy",
                                "org.hibernate.envers.strategy.ValidityAuditStrategy"),
                of("audited with other names", Audited.Contract.class)
                        .with("org.hibernate.envers.audit_table_suffix", "_history"),
                of("Envers turned off", Audited.Contract.class).with("hibernate.integration.envers.enabled", "false"),
                of("quoted names", Names.QuotedNames.class),
                of("keywords", Names.Keyword.class).with("hibernate.auto_quote_keyword", "true"),
                of("everything quoted", Names.Keyword.class).with("hibernate.globally_quoted_identifiers", "true"),
                of("snake case", Names.CamelCase.class)
                        .with(
                                "hibernate.physical_naming_strategy",
                                "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy"),
                of("legacy implicit names", Associations.Student.class, Associations.Course.class)
                        .with("hibernate.implicit_naming_strategy", "legacy-jpa"),
                of("schema", Names.InSchema.class).with("hibernate.hbm2ddl.create_namespaces", "true"),
                of("default schema", Names.CamelCase.class, Generators.Automatic.class)
                        .with("hibernate.default_schema", "app")
                        .with("hibernate.hbm2ddl.create_namespaces", "true"),
                of("long name", Names.LongName.class),
                of("legacy column order", BasicTypes.Plain.class).with("hibernate.column_ordering_strategy", "legacy"),
                of("preferred types", BasicTypes.Times.class)
                        .with("hibernate.type.preferred_duration_jdbc_type", "INTERVAL_SECOND")
                        .with("hibernate.type.preferred_uuid_jdbc_type", "CHAR"),
                of("timezone storage", BasicTypes.Times.class).with("hibernate.timezone.default_storage", "COLUMN"));
    }

    static Shape of(String name, Class<?>... classes) {
        return new Shape(
                name,
                Stream.of(classes).sorted(Comparator.comparing(Class::getName)).toList(),
                Map.of());
    }

    Shape with(String property, String value) {
        Map<String, String> more = new HashMap<>(properties);
        more.put(property, value);
        return new Shape(name, classes, more);
    }

    EntityRequest request(JdbcTarget database) {
        return new EntityRequest(
                database, classes.stream().map(Class::getName).toList(), List.of(), List.of(), properties, "public");
    }

    @Override
    public String toString() {
        return name;
    }
}
