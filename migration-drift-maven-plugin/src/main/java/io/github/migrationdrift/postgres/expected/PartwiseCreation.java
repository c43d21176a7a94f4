package io.github.migrationdrift.postgres.expected;

import io.github.migrationdrift.postgres.scratch.Identifiers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Makes of a table what PostgreSQL makes of it. A column whose type is refused gets the one that the migrations have, so
 * that keys and all else that hangs on it can be made; where they have none, it is left out.
 */
final class PartwiseCreation {
    /** It would count in a statement that nobody sees. The driver translates the word. */
    private static final Pattern POSITION = Pattern.compile("\\R\\s*\\S+\\s?: \\d+(?=\\R|$)");

    private static final Pattern CHECK = Pattern.compile("\\bcheck\\s*\\(", Pattern.CASE_INSENSITIVE);

    private final SingleExecution single;
    private final CreateTable table;
    private final String statement;
    private final MigratedTypes types;
    private final String schema;
    private final UnmadeNames unmade;
    private final List<RefusedStatement> refused = new ArrayList<>();

    /** @param table exists, and has no column yet */
    PartwiseCreation(
            SingleExecution single,
            CreateTable table,
            String statement,
            MigratedTypes types,
            String defaultSchema,
            UnmadeNames unmade) {
        this.single = single;
        this.table = table;
        this.statement = statement;
        this.types = types;
        this.schema = table.schema().orElse(defaultSchema);
        this.unmade = unmade;
    }

    /** Returns what is refused, first the columns. */
    List<RefusedStatement> create() throws SQLException {
        List<String> columns = new ArrayList<>();
        List<String> constraints = new ArrayList<>();
        for (String element : table.elements()) {
            (ColumnText.parse(element).isPresent() ? columns : constraints).add(element);
        }
        List<String> left = new ArrayList<>(withoutThoseMade(withoutThoseMade(columns)));
        left.sort(Comparator.comparing(PartwiseCreation::isChecked));
        for (String column : left) {
            refuseColumn(column);
        }
        for (String constraint : constraints) {
            add(constraint)
                    .filter(failure -> !unmade.explain(failure))
                    .ifPresent(failure -> refuse(constraint, failure, Optional.empty()));
        }
        return List.copyOf(refused);
    }

    /** A check may name a column that comes later, so what is refused at first deserves a second attempt. */
    private List<String> withoutThoseMade(List<String> columns) throws SQLException {
        List<String> left = new ArrayList<>();
        for (String column : columns) {
            if (add(column).isPresent()) {
                left.add(column);
            }
        }
        return left;
    }

    /** Its check may name any other column that is refused. */
    private static boolean isChecked(String column) {
        return CHECK.matcher(column).find();
    }

    private void refuseColumn(String element) throws SQLException {
        Optional<SQLException> failure = add(element);
        if (failure.isEmpty()) {
            return;
        }
        ColumnText column = ColumnText.parse(element).orElseThrow();
        if (!unmade.explain(failure.get())) {
            refuse(element, failure.get(), Optional.of(column.name()));
        }
        Optional<String> type = usableType(column);
        if (type.isPresent()) {
            addClauses(column, type.get());
        }
        unmade.add(Identifiers.stored(column.name()));
    }

    private void refuse(String part, SQLException failure, Optional<String> column) {
        String message = POSITION.matcher(String.valueOf(failure.getMessage())).replaceAll("");
        refused.add(new RefusedStatement(part, DdlExecution.state(failure), message, statement, column));
    }

    private Optional<String> usableType(ColumnText column) throws SQLException {
        if (isPossible(column.name() + " " + column.type())) {
            return Optional.of(column.type());
        }
        Optional<String> migrated = types.of(schema, table.name(), Identifiers.stored(column.name()));
        return migrated.isPresent() && isPossible(column.name() + " " + migrated.get()) ? migrated : Optional.empty();
    }

    private void addClauses(ColumnText column, String type) throws SQLException {
        StringBuilder definition = new StringBuilder(column.name()).append(' ').append(type);
        for (String clause : column.clauses()) {
            if (isPossible(definition + " " + clause)) {
                definition.append(' ').append(clause);
            }
        }
        add(definition.toString());
    }

    private boolean isPossible(String column) throws SQLException {
        boolean possible = add(column).isEmpty();
        if (possible) {
            single.execute(table.drop(ColumnText.parse(column).orElseThrow().name()));
        }
        return possible;
    }

    private Optional<SQLException> add(String element) throws SQLException {
        return single.execute(table.add(element));
    }
}
