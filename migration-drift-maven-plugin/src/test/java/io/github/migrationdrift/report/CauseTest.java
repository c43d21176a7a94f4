package io.github.migrationdrift.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.drift.DriftDraft;
import io.github.migrationdrift.drift.Finding;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CauseTest {
    private static final Set<String> ENTITIES = Set.of("Book", "Order.Item", "Order");

    @Test
    void entitiesAreNamesWhereverTheyStand() {
        assertThat(told("every insert of Book fails")).isEqualTo("every insert of … fails");
        assertThat(told("com.acme.Book.title, (Order.Item.price) and Order."))
                .isEqualTo("com.acme.….title, (….price) and ….");
        assertThat(told("Order.Items of Books, $Book, aBook")).isEqualTo("….Items of Books, $Book, aBook");
    }

    @Test
    void whatTheDriftIsAboutIsAName() {
        assertThat(told("column t1.due of t1 (t1_due is another), due $1"))
                .isEqualTo("column ….… of … (t1_due is another), … $1");
    }

    private static String told(String consequence) {
        return Cause.of(
                        DriftDraft.onColumn(Finding.COLUMN_MISSING, new ObjectName("public", "t1"), "due")
                                .consequence(consequence),
                        ENTITIES)
                .consequence();
    }
}
