package io.github.migrationdrift.worker.jvm.hibernate;

import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes Hibernate's script. Hibernate flushes after each statement, which tells statements apart where a delimiter,
 * also found in function bodies and texts, cannot.
 */
final class DdlCollector extends Writer {
    private final String delimiter;
    private final StringBuilder pending = new StringBuilder();
    private final List<String> statements = new ArrayList<>();

    DdlCollector(String delimiter) {
        this.delimiter = delimiter;
    }

    List<String> statements() {
        return List.copyOf(statements);
    }

    @Override
    public void write(char[] buffer, int offset, int length) {
        pending.append(buffer, offset, length);
    }

    @Override
    public void flush() {
        String statement = pending.toString().strip();
        pending.setLength(0);
        if (statement.endsWith(delimiter)) {
            statement = statement
                    .substring(0, statement.length() - delimiter.length())
                    .strip();
        }
        if (!statement.isEmpty()) {
            statements.add(statement);
        }
    }

    @Override
    public void close() {
        flush();
    }
}
