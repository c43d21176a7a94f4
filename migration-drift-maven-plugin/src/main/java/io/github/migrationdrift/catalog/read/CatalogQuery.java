package io.github.migrationdrift.catalog.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The queries that stand as {@code .sql} resources beside this class. */
final class CatalogQuery {
    private final Connection connection;

    CatalogQuery(Connection connection) {
        this.connection = connection;
    }

    @FunctionalInterface
    interface RowReader<T> {
        T read(Row row) throws SQLException;
    }

    @FunctionalInterface
    private interface RowVisitor {
        void visit(Row row) throws SQLException;
    }

    <T> List<T> list(String resource, RowReader<T> reader) throws SQLException {
        List<T> found = new ArrayList<>();
        each(resource, row -> found.add(reader.read(row)));
        return found;
    }

    <T> Map<Long, List<T>> listByTable(String resource, RowReader<T> reader) throws SQLException {
        Map<Long, List<T>> found = new HashMap<>();
        each(
                resource,
                row -> found.computeIfAbsent(row.id("table_id"), table -> new ArrayList<>())
                        .add(reader.read(row)));
        return found;
    }

    private void each(String resource, RowVisitor visitor) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(text(resource))) {
            Row row = new Row(rows);
            while (rows.next()) {
                visitor.visit(row);
            }
        }
    }

    private static String text(String resource) {
        try (InputStream in = CatalogQuery.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
