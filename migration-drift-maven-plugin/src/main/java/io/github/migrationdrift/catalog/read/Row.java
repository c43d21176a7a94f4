package io.github.migrationdrift.catalog.read;

import io.github.migrationdrift.catalog.ObjectName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The row at which a result set stands. */
final class Row {
    private final ResultSet current;

    Row(ResultSet current) {
        this.current = current;
    }

    long id(String column) throws SQLException {
        return current.getLong(column);
    }

    long number(String column) throws SQLException {
        return current.getLong(column);
    }

    int smallNumber(String column) throws SQLException {
        return current.getInt(column);
    }

    boolean flag(String column) throws SQLException {
        return current.getBoolean(column);
    }

    String text(String column) throws SQLException {
        return optionalText(column).orElseThrow(() -> new SQLException("The catalog holds no " + column));
    }

    Optional<String> optionalText(String column) throws SQLException {
        @Nullable String value = current.getString(column);
        return Optional.ofNullable(value);
    }

    List<String> texts(String column) throws SQLException {
        return List.of((String[]) current.getArray(column).getArray());
    }

    List<Boolean> flags(String column) throws SQLException {
        return List.of((Boolean[]) current.getArray(column).getArray());
    }

    ObjectName name(String schemaColumn, String nameColumn) throws SQLException {
        return new ObjectName(text(schemaColumn), text(nameColumn));
    }

    Optional<ObjectName> optionalName(String schemaColumn, String nameColumn) throws SQLException {
        Optional<String> name = optionalText(nameColumn);
        return name.isEmpty() ? Optional.empty() : Optional.of(name(schemaColumn, nameColumn));
    }
}
