package io.github.migrationdrift.worker.jvm.flyway.failure;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The SQL of another database, by words that PostgreSQL does not have. */
enum ForeignDialect {
    MYSQL(
            "MySQL or MariaDB",
            "`\\w+`|\\bauto_increment\\b|\\bengine\\s*=|\\b(tinyint|mediumint|longtext|mediumtext)\\b"
                    + "|\\bunsigned\\b|\\bcharacter set\\b|\\bon update current_timestamp\\b|\\bdatetime\\b"),
    ORACLE("Oracle", "\\bvarchar2\\b|\\bnvarchar2\\b|\\bnumber\\s*\\(|\\bclob\\b|\\bsysdate\\b|\\bfrom dual\\b"),
    SQL_SERVER(
            "SQL Server",
            "\\bidentity\\s*\\(\\s*\\d+\\s*,|\\[\\w+]\\.\\[\\w+]|\\bnvarchar\\b|\\bdatetime2\\b"
                    + "|\\buniqueidentifier\\b|^\\s*go\\s*$|\\bclustered\\b"),
    H2("H2", "\\bauto_increment\\b|\\bcreate\\s+(cached|memory)\\s+table\\b|\\bcreate\\s+alias\\b|\\brunscript\\b");

    private final String label;
    private final Pattern words;

    ForeignDialect(String label, String words) {
        this.label = label;
        this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    }

    /** What to do about a statement that PostgreSQL cannot read because it is another database's. */
    static Optional<String> advice(String statement) {
        return Arrays.stream(values())
                .filter(dialect -> dialect.words.matcher(statement).find())
                .findFirst()
                .map(dialect ->
                        "The statement looks like the SQL of " + dialect.label + ". If the project has migrations"
                                + " for several databases, name the folder with those for PostgreSQL in <locations>"
                                + " (-Ddrift.locations); the check works for PostgreSQL only.");
    }
}
