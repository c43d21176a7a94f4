package io.github.migrationdrift.worker.jvm.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.mapping.IncrementMismatch;
import io.github.migrationdrift.mapping.MappedColumn;
import io.github.migrationdrift.mapping.MappedColumn.Explicit;
import io.github.migrationdrift.mapping.MappedSequence;
import io.github.migrationdrift.mapping.MappedTable;
import io.github.migrationdrift.mapping.MappedTable.Role;
import io.github.migrationdrift.mapping.Mapping;
import io.github.migrationdrift.testing.SharedPostgres;
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
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which attribute stands behind which table, column and sequence. */
class EntityMappingTest {
    @Test
    void namesTheAttributeOfAColumn() {
        Mapping mapping = map(Shape.of("plain", BasicTypes.Plain.class));

        assertThat(mapping.entities()).containsExactly(BasicTypes.Plain.class.getName());
        assertThat(column(mapping, "code"))
                .returns(BasicTypes.Plain.class.getName(), MappedColumn::entity)
                .returns("code", MappedColumn::attribute)
                .returns(BasicTypes.Plain.class.getName(), MappedColumn::declaringClass)
                .returns("code", MappedColumn::member)
                .returns("java.lang.String", MappedColumn::javaType)
                .returns(false, MappedColumn::primitive)
                .returns(true, MappedColumn::written);
        assertThat(column(mapping, "count"))
                .returns("int", MappedColumn::javaType)
                .returns(true, MappedColumn::primitive);
        assertThat(column(mapping, "barecolumn")).returns(true, MappedColumn::primitive);
    }

    @Test
    void knowsWhatTheAuthorWroteDown() {
        Mapping mapping = map(Shape.of("plain", BasicTypes.Plain.class));

        assertThat(column(mapping, "text").explicit()).isEmpty();
        assertThat(column(mapping, "code").explicit()).containsExactly(Explicit.LENGTH);
        assertThat(column(mapping, "body").explicit()).containsExactly(Explicit.DEFINITION);
        assertThat(column(mapping, "price").explicit()).containsExactly(Explicit.PRECISION);
        assertThat(column(mapping, "amount").explicit()).isEmpty();
        assertThat(column(mapping, "count").explicit()).containsExactly(Explicit.NULLABLE);
        assertThat(column(mapping, "barecolumn").explicit()).isEmpty();
    }

    @Test
    void readsConstraintsThatReachedTheColumn() {
        Shape form = Shape.of("form", Validated.Form.class);

        Mapping mapping = map(form);
        assertThat(column(mapping, "required").explicit()).containsExactly(Explicit.NULLABLE);
        assertThat(column(mapping, "sized").explicit()).containsExactlyInAnyOrder(Explicit.NULLABLE, Explicit.LENGTH);
        assertThat(column(mapping, "hibernatelength").explicit()).containsExactly(Explicit.LENGTH);
        assertThat(column(mapping, "amount").explicit()).containsExactly(Explicit.PRECISION);

        Mapping withoutValidation = map(form.with("jakarta.persistence.validation.mode", "none"));
        assertThat(column(withoutValidation, "required").explicit()).isEmpty();
        assertThat(column(withoutValidation, "sized").explicit()).isEmpty();
    }

    @Test
    void knowsTheConstantsOfEnumsThatAreStoredAsSuch() {
        Mapping mapping = map(Shape.of("enums", Enums.Enumerations.class));
        assertThat(column(mapping, "ordinal").enumConstants()).containsExactly("OPEN", "CLOSED");
        assertThat(column(mapping, "named").enumConstants()).containsExactly("OPEN", "CLOSED");

        Mapping converted = map(Shape.of("converted", Enums.Converted.class, Enums.CelsiusConverter.class));
        assertThat(column(converted, "status"))
                .returns(List.of(), MappedColumn::enumConstants)
                .returns(Enums.Status.class.getName(), MappedColumn::javaType);
    }

    @Test
    void followsEmbeddables() {
        Mapping mapping = map(Shape.of("customer", Embeddables.Customer.class));

        assertThat(column(mapping, "city"))
                .returns("address.city", MappedColumn::attribute)
                .returns(Embeddables.Address.class.getName(), MappedColumn::declaringClass)
                .returns("city", MappedColumn::member);
        assertThat(column(mapping, "code").attribute()).isEqualTo("address.country.code");
        assertThat(column(mapping, "billing_street"))
                .returns("billing.street", MappedColumn::attribute)
                .returns(Set.of(Explicit.LENGTH), MappedColumn::explicit);
    }

    @Test
    void followsCompositeKeys() {
        Mapping embedded = map(Shape.of("order", Embeddables.PurchaseOrder.class, Embeddables.Line.class));
        assertThat(column(embedded, "order_year").attribute()).isEqualTo("id.year");
        assertThat(embedded.columns().stream()
                        .filter(column -> "order".equals(column.attribute()))
                        .map(MappedColumn::column))
                .containsExactlyInAnyOrder("order_number", "order_order_year");

        Mapping idClass = map(Shape.of("seat", Embeddables.Seat.class));
        assertThat(column(idClass, "hall"))
                .returns("hall", MappedColumn::attribute)
                .returns(Embeddables.Seat.class.getName(), MappedColumn::declaringClass)
                .returns(Set.of(Explicit.LENGTH), MappedColumn::explicit);
    }

    @Test
    void namesTheAssociationOfAJoinColumn() {
        Mapping mapping = map(Shape.of("books", Associations.Author.class, Associations.Book.class));

        assertThat(column(mapping, "author_id"))
                .returns("author", MappedColumn::attribute)
                .returns(Associations.Author.class.getName(), MappedColumn::javaType)
                .returns(Set.of(Explicit.NULLABLE), MappedColumn::explicit);
        assertThat(column(mapping, "editor_id").explicit()).isEmpty();
    }

    @Test
    void namesTheCollectionThatOwnsATable() {
        Mapping mapping = map(Shape.of("shelf", Associations.Shelf.class, Associations.Item.class));

        assertThat(mapping.tables().stream().filter(table -> table.role() == Role.COLLECTION))
                .singleElement()
                .returns("items", MappedTable::attribute)
                .returns(Associations.Shelf.class.getName(), MappedTable::entity);
        assertThat(column(mapping, "shelf_id"))
                .returns("owned", MappedColumn::attribute)
                .returns(Associations.Shelf.class.getName(), MappedColumn::entity);
    }

    @Test
    void readsCollectionsOfValues() {
        Mapping mapping = map(Shape.of("contact", ElementCollections.Contact.class));

        assertThat(column(mapping, "tag"))
                .returns(name("contact_tag"), MappedColumn::table)
                .returns("tags", MappedColumn::attribute)
                .returns("java.lang.String", MappedColumn::javaType)
                .returns(Set.of(Explicit.LENGTH, Explicit.NULLABLE), MappedColumn::explicit);
        assertThat(column(mapping, "owner").attribute()).isEqualTo("tags");
        assertThat(column(mapping, "number"))
                .returns("phones.number", MappedColumn::attribute)
                .returns(ElementCollections.Phone.class.getName(), MappedColumn::declaringClass);
        assertThat(column(mapping, "position").attribute()).isEqualTo("phones");
        assertThat(column(mapping, "label"))
                .returns("counters", MappedColumn::attribute)
                .returns(Set.of(Explicit.LENGTH), MappedColumn::explicit);
        assertThat(column(mapping, "preferences_key").enumConstants()).containsExactly("MAIL", "PHONE");
    }

    @Test
    void readsInheritance() {
        Mapping single = map(Shape.of("payment", Inheritance.Payment.class, Inheritance.CardPayment.class));
        assertThat(single.tables())
                .extracting(MappedTable::role, MappedTable::entity)
                .containsExactlyInAnyOrder(
                        tuple(Role.ENTITY, Inheritance.Payment.class.getName()),
                        tuple(Role.SUBCLASS, Inheritance.CardPayment.class.getName()));
        assertThat(column(single, "kind")).returns(null, MappedColumn::attribute);
        assertThat(column(single, "lastdigits").entity()).isEqualTo(Inheritance.CardPayment.class.getName());

        Mapping joined = map(Shape.of("vehicle", Inheritance.Vehicle.class, Inheritance.Car.class));
        assertThat(joined.tables()).extracting(MappedTable::role).containsOnly(Role.ENTITY);
        assertThat(column(joined, "vehicle_id"))
                .returns("id", MappedColumn::attribute)
                .returns(Inheritance.Car.class.getName(), MappedColumn::entity)
                .returns(Inheritance.Vehicle.class.getName(), MappedColumn::declaringClass);

        Mapping perClass = map(Shape.of("shape", Inheritance.Shape.class, Inheritance.Circle.class));
        assertThat(perClass.tables())
                .extracting(MappedTable::entity)
                .containsExactly(Inheritance.Circle.class.getName());
        assertThat(column(perClass, "colour").declaringClass()).isEqualTo(Inheritance.Shape.class.getName());
    }

    @Test
    void readsMappedSuperclassesAndSecondaryTables() {
        Mapping folder = map(Shape.of("folder", Inheritance.Folder.class));
        assertThat(column(folder, "createdby").declaringClass()).isEqualTo(Inheritance.Identified.class.getName());
        assertThat(column(folder, "id").javaType()).isEqualTo("java.lang.Long");

        Mapping employee = map(Shape.of("employee", Inheritance.Employee.class));
        assertThat(employee.tables())
                .contains(new MappedTable(
                        name("employee_details"), Role.SECONDARY, Inheritance.Employee.class.getName(), null));
        assertThat(column(employee, "biography").table()).isEqualTo(name("employee_details"));
    }

    @Test
    void readsColumnsThatNoAttributeNames() {
        assertThat(column(map(Shape.of("deletable", Constraints.Deletable.class)), "deleted"))
                .returns(null, MappedColumn::attribute)
                .returns(Constraints.Deletable.class.getName(), MappedColumn::entity);
        assertThat(column(map(Shape.of("tenanted", Constraints.Tenanted.class)), "tenant")
                        .attribute())
                .isEqualTo("tenant");
    }

    @Test
    void readsSequencesWithTheirIncrement() {
        Mapping mapping = map(
                Shape.of("generators", Generators.Pooled.class, Generators.Single.class, Generators.Identity.class));

        assertThat(mapping.sequences())
                .containsExactlyInAnyOrder(
                        new MappedSequence(
                                name("pooled_numbers"),
                                Generators.Pooled.class.getName(),
                                "id",
                                20,
                                IncrementMismatch.REFUSED),
                        new MappedSequence(
                                name("single_numbers"),
                                Generators.Single.class.getName(),
                                "id",
                                1,
                                IncrementMismatch.REFUSED));
        assertThat(map(Shape.of("automatic", Generators.Automatic.class)).sequences())
                .singleElement()
                .returns(50L, MappedSequence::increment);
    }

    @Test
    void readsGeneratorTables() {
        Mapping mapping = map(Shape.of("table", Generators.FromTable.class));

        assertThat(mapping.tables())
                .contains(new MappedTable(name("numbers"), Role.GENERATOR, Generators.FromTable.class.getName(), "id"));
        assertThat(column(mapping, "last").attribute()).isNull();
    }

    @Test
    void namesAuditTablesAfterWhatTheyAudit() {
        Mapping mapping = map(Shape.of("audited", Audited.Contract.class));

        assertThat(mapping.columns().stream()
                        .filter(column -> column.table().name().equals("audited$contract_aud")))
                .allMatch(column -> column.entity().equals(Audited.Contract.class.getName()))
                .anyMatch(column -> column.column().equals("title")
                        && "title".equals(column.attribute())
                        && column.explicit().equals(Set.of(Explicit.LENGTH)))
                .anyMatch(column -> column.column().equals("id") && "id".equals(column.attribute()))
                .anyMatch(column -> column.column().equals("revtype") && column.attribute() == null);
    }

    @Test
    void foldsNames() {
        Mapping quoted = map(Shape.of("quoted", Names.QuotedNames.class));
        assertThat(quoted.tables().get(0).name()).isEqualTo(name("Order"));
        assertThat(column(quoted, "Group").attribute()).isEqualTo("group");

        assertThat(map(Shape.of("schema", Names.InSchema.class)).tables().get(0).name())
                .isEqualTo(new ObjectName("crm", "customer"));
        assertThat(map(Shape.of("default", Names.CamelCase.class).with("hibernate.default_schema", "App"))
                        .tables()
                        .get(0)
                        .name())
                .isEqualTo(new ObjectName("app", "invoiceitem"));
        assertThat(map(Shape.of("long", Names.LongName.class))
                        .tables()
                        .get(0)
                        .name()
                        .name())
                .hasSize(63);
    }

    private static Mapping map(Shape shape) {
        return EntityExporter.export(shape.request(SharedPostgres.createDatabase()))
                .mapping();
    }

    private static ObjectName name(String table) {
        return new ObjectName("public", table);
    }

    private static MappedColumn column(Mapping mapping, String name) {
        return mapping.columns().stream()
                .filter(column -> column.column().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is none of " + mapping.columns()));
    }
}
