package io.github.migrationdrift.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.testing.SharedPostgres;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import java.sql.SQLException;
import java.time.LocalDate;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What Hibernate makes of rows that other programs write into columns of another type: what {@code column.type} says of it,
 * where no statement fails that an attempt could show.
 */
class ValuesOfOthersTest {
    private final JdbcTarget database = SharedPostgres.createDatabase();

    private SessionFactory sessions;

    @BeforeEach
    void start() throws SQLException {
        SharedPostgres.execute(database, """
                create table letter (
                    id bigint primary key, sent timestamp, received timestamptz, grade varchar(3), text text);
                insert into letter values
                    (1, '2020-01-02 10:30', '2020-01-02 10:30', 'a', null),
                    (4, null, null, 'abc', null),
                    (2, '2020-01-03', '2020-01-03', 'd', 'Dear all');
                """);
        sessions = new Configuration()
                .addAnnotatedClass(Letter.class)
                .setProperty("hibernate.connection.url", database.url())
                .setProperty("hibernate.connection.username", database.user())
                .setProperty("hibernate.connection.password", database.password())
                .setProperty("hibernate.hbm2ddl.auto", "none")
                .setProperty("jakarta.persistence.validation.mode", "none")
                .buildSessionFactory();
    }

    @AfterEach
    void stop() throws SQLException {
        sessions.close();
        SharedPostgres.drop(database);
    }

    @Test
    void loseTheirTimeOfDayAndAreNotFoundByTheirDay() {
        try (Session session = sessions.openSession()) {
            Letter letter = session.find(Letter.class, 1L);

            assertThat(letter.sent).isEqualTo(LocalDate.of(2020, 1, 2));
            assertThat(letter.received).isEqualTo(LocalDate.of(2020, 1, 2));
            assertThat(found(session, "sent", letter.sent)).isZero();
            assertThat(found(session, "received", letter.received)).isZero();
            assertThat(found(session, "sent", LocalDate.of(2020, 1, 3))).isOne();
            assertThat(found(session, "received", LocalDate.of(2020, 1, 3))).isOne();
        }
    }

    @Test
    void failToLoadWhereTheyAreMoreThanOneCharacter() {
        try (Session session = sessions.openSession()) {
            assertThat(session.find(Letter.class, 1L).grade).isEqualTo('a');
            assertThatThrownBy(() -> session.find(Letter.class, 4L)).hasMessageContaining("more than one character");
            assertThat(found(session, "grade", 'a')).isOne();
        }
    }

    @Test
    void failToLoadAsALargeObjectInPlaceOfWhichItsNumberIsStored() throws SQLException {
        try (Session session = sessions.openSession()) {
            assertThatThrownBy(() -> session.find(Letter.class, 2L)).hasMessageContaining("Dear all");
        }
        sessions.inTransaction(session -> {
            Letter letter = new Letter();
            letter.id = 3L;
            letter.text = "Dear you";
            session.persist(letter);
        });
        try (Session session = sessions.openSession()) {
            String stored = session.createNativeQuery("select text from letter where id = 3", String.class)
                    .getSingleResult();

            assertThat(stored).matches("\\d+");
        }
    }

    private static long found(Session session, String attribute, Object value) {
        return session.createQuery("select count(*) from Letter where " + attribute + " = :value", Long.class)
                .setParameter("value", value)
                .getSingleResult();
    }

    @Entity(name = "Letter")
    static class Letter {
        @Id
        Long id;

        LocalDate sent;

        LocalDate received;

        Character grade;

        @Lob
        String text;
    }
}
