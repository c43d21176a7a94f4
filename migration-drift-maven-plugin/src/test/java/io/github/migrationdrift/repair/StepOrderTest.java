package io.github.migrationdrift.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.repair.ObjectId.Kind;
import io.github.migrationdrift.repair.Step.Phase;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StepOrderTest {
    private static final ObjectId MOOD = ObjectId.of(Kind.TYPE, new ObjectName("public", "mood"));
    private static final ObjectId BOOK = ObjectId.of(Kind.TABLE, new ObjectName("public", "book"));
    private static final ObjectId SHELF = ObjectId.of(Kind.TABLE, new ObjectName("public", "shelf"));

    @Test
    void makesRoomFirstAndDropsDataLast() {
        Step dropTable = Step.of(Phase.DROP_TABLE, SHELF, Verb.DROP, "drop table shelf");
        Step createTable = Step.of(Phase.TABLE, BOOK, Verb.CREATE, "create table book");
        Step dropConstraint = Step.of(Phase.DETACH, SHELF, Verb.ALTER, "alter table shelf drop constraint c");
        assertThat(StepOrder.of(List.of(dropTable, createTable, dropConstraint)))
                .hasValue(List.of(dropConstraint, createTable, dropTable));
    }

    @Test
    void makesWhatIsNeededBefore() {
        Step createTable =
                Step.of(Phase.TYPE, BOOK, Verb.CREATE, "create table book").needing(Set.of(MOOD));
        Step createType = Step.of(Phase.TYPE, MOOD, Verb.CREATE, "create type mood");
        assertThat(StepOrder.of(List.of(createTable, createType))).hasValue(List.of(createType, createTable));
    }

    @Test
    void dropsWhatIsInTheWayBefore() {
        Step parent =
                Step.of(Phase.DROP_TABLE, BOOK, Verb.DROP, "drop table book").freeing(Set.of(SHELF));
        Step child = Step.of(Phase.DROP_TABLE, SHELF, Verb.DROP, "drop table shelf");
        assertThat(StepOrder.of(List.of(parent, child))).hasValue(List.of(child, parent));
    }

    @Test
    void keepsTheOrderThatIsLeft() {
        Step first = Step.of(Phase.COLUMN, BOOK, Verb.ALTER, "first");
        Step second = Step.of(Phase.COLUMN, BOOK, Verb.ALTER, "second");
        assertThat(StepOrder.of(List.of(first, second))).hasValue(List.of(first, second));
    }

    @Test
    void keepsSeveralStatementsAboutWhatIsMade() {
        Step create =
                Step.of(Phase.TABLE, BOOK, Verb.CREATE, "create table book").needing(Set.of(MOOD));
        Step index = Step.of(Phase.TABLE, BOOK, Verb.ALTER, "create index on book (mood)")
                .needing(Set.of(BOOK));
        Step comment = Step.of(Phase.TABLE, BOOK, Verb.ALTER, "comment on table book is 'x'")
                .needing(Set.of(BOOK));
        assertThat(StepOrder.of(List.of(create, index, comment))).hasValue(List.of(create, index, comment));
    }

    @Test
    void findsNoOrderOfStatementsThatWaitForEachOther() {
        Step book = Step.of(Phase.TABLE, BOOK, Verb.CREATE, "create table book").needing(Set.of(SHELF));
        Step shelf =
                Step.of(Phase.TABLE, SHELF, Verb.CREATE, "create table shelf").needing(Set.of(BOOK));
        assertThat(StepOrder.of(List.of(book, shelf))).isEmpty();
    }
}
