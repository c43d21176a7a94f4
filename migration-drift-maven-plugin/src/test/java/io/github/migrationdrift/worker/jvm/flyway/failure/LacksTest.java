package io.github.migrationdrift.worker.jvm.flyway.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.failure.Lack;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What PostgreSQL says in the languages that it speaks, as its own translations have it. */
class LacksTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = " | ",
            quoteCharacter = '`',
            value = {
                "3F000 | ERROR: schema \"lending\" does not exist | SCHEMA | lending",
                "3F000 | FEHLER: Schema »lending« existiert nicht | SCHEMA | lending",
                "3F000 | ERREUR: le schéma « lending » n'existe pas | SCHEMA | lending",
                "3F000 | ERROR: no existe el esquema «lending» | SCHEMA | lending",
                "3F000 | ОШИБКА: схема \"lending\" не существует | SCHEMA | lending",
                "3F000 | BŁĄD: schemat „lending” nie istnieje | SCHEMA | lending",
                "3F000 | FEL: schema \"lending\" existerar inte | SCHEMA | lending",
                "3F000 | ERROR:  スキーマ\"lending\"は存在しません | SCHEMA | lending",
                "3D000 | FEHLER: Datenbank »shop« existiert nicht | DATABASE | shop",
                "42704 | ERROR: role \"clerk\" does not exist | ROLE | clerk",
                "22023 | ERROR: role \"clerk\" does not exist | ROLE | clerk",
                "42710 | ERROR: role \"clerk\" already exists | ROLE_TO_MAKE | clerk",
                "42883 | ERROR: function uuid_generate_v4() does not exist | EXTENSION | uuid-ossp",
                "42883 | FEHLER: Funktion public.uuid_generate_v4() existiert nicht | EXTENSION | uuid-ossp",
                "42883 | ERREUR: la fonction crypt(text, text) n'existe pas | EXTENSION | pgcrypto",
                "42883 | ERROR: function unaccent(character varying) does not exist | EXTENSION | unaccent",
                "42704 | ERROR: type \"citext\" does not exist | EXTENSION | citext",
                "42704 | ERROR: type \"public.hstore[]\" does not exist | EXTENSION | hstore",
                "42704 | ERROR: type hstore does not exist | EXTENSION | hstore",
                "42704 | FEHLER: Typ hstore existiert nicht | EXTENSION | hstore",
                "42704 | FEHLER: Typ »ltree« existiert nicht | EXTENSION | ltree",
                "42704 | ERROR: type lo does not exist | nothing | it",
                "42704 | ERROR: type \"lo\" does not exist | EXTENSION | lo",
                "42704 | ERROR: type isbn13 does not exist | EXTENSION | isn",
                "42704 | ERROR: operator class \"gin_trgm_ops\" does not exist for access method \"gin\" | EXTENSION | pg_trgm",
                "42704 | FEHLER: Operatorklasse »gist_trgm_ops« existiert nicht für Zugriffsmethode »gist« | EXTENSION | pg_trgm",
                "42704 | ERROR: data type integer has no default operator class for access method \"gist\" | EXTENSION | btree_gist",
                "42704 | FEHLER: Datentyp integer hat keine Standardoperatorklasse für Zugriffsmethode »gin« | EXTENSION | btree_gin",
                "42704 | ERROR: operator class \"own_ops\" does not exist for access method \"gin\" | nothing | it",
                "42704 | ERROR: type \"mood\" does not exist | nothing | it",
                "42710 | ERROR: type \"mood\" already exists | nothing | it",
                "42883 | ERROR: function total(integer) does not exist | nothing | it",
                "42P01 | ERROR: relation \"hstore\" does not exist | nothing | it"
            })
    void knowsWhatIsMissingInEveryLanguage(String state, String message, String thing, String name) {
        assertThat(Lacks.of(new SQLException(message, state), "", "V1__a.sql, line 1")
                        .map(lack -> lack.thing() + " " + lack.name()))
                .isEqualTo(Optional.of(thing + " " + name).filter(lack -> !lack.equals("nothing it")));
    }

    @Test
    void asksPostgresWhereTheWordsDoNotTell() {
        SQLException owner = new Said("42704", "FEHLER: Rolle »clerk« existiert nicht", "get_role_oid");
        SQLException setting = new Said("22023", "FEHLER: Rolle »clerk« existiert nicht", "call_string_check_hook");
        SQLException taken = new Said("42710", "FEHLER: Rolle »clerk« existiert bereits", "CreateRole");

        assertThat(Lacks.of(owner, "alter table book owner to clerk", "here"))
                .contains(new Lack(Lack.Thing.ROLE, "clerk", "here"));
        assertThat(Lacks.of(setting, "set local role clerk", "here"))
                .contains(new Lack(Lack.Thing.ROLE, "clerk", "here"));
        assertThat(Lacks.of(setting, "set work_mem = 'clerk'", "here")).isEmpty();
        assertThat(Lacks.of(taken, "create role clerk", "here"))
                .contains(new Lack(Lack.Thing.ROLE_TO_MAKE, "clerk", "here"));
    }

    /** As the driver has it, in the part that is read. */
    public static final class Said extends SQLException {
        private static final long serialVersionUID = 1L;

        private final String routine;

        Said(String state, String message, String routine) {
            super(message, state);
            this.routine = routine;
        }

        public ServerMessage getServerErrorMessage() {
            return new ServerMessage(routine);
        }
    }

    public record ServerMessage(String routine) {
        public String getRoutine() {
            return routine;
        }
    }
}
