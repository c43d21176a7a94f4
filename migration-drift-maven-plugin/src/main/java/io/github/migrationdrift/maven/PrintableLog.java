package io.github.migrationdrift.maven;

import io.github.migrationdrift.report.Printable;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.Consumer;
import org.apache.maven.plugin.logging.Log;

/** Logs a line at a time, so that each bears its level, and none of them raw: they quote names, SQL and messages of others. */
record PrintableLog(Log log) implements Log {

    @Override
    public boolean isDebugEnabled() {
        return log.isDebugEnabled();
    }

    @Override
    public boolean isInfoEnabled() {
        return log.isInfoEnabled();
    }

    @Override
    public boolean isWarnEnabled() {
        return log.isWarnEnabled();
    }

    @Override
    public boolean isErrorEnabled() {
        return log.isErrorEnabled();
    }

    @Override
    public void debug(CharSequence content) {
        print(content, log::debug);
    }

    @Override
    public void debug(CharSequence content, Throwable error) {
        print(content, log::debug);
        debug(error);
    }

    @Override
    public void debug(Throwable error) {
        if (isDebugEnabled()) {
            print(stackTrace(error), log::debug);
        }
    }

    @Override
    public void info(CharSequence content) {
        print(content, log::info);
    }

    @Override
    public void info(CharSequence content, Throwable error) {
        print(content, log::info);
        info(error);
    }

    @Override
    public void info(Throwable error) {
        print(stackTrace(error), log::info);
    }

    @Override
    public void warn(CharSequence content) {
        print(content, log::warn);
    }

    @Override
    public void warn(CharSequence content, Throwable error) {
        print(content, log::warn);
        warn(error);
    }

    @Override
    public void warn(Throwable error) {
        print(stackTrace(error), log::warn);
    }

    @Override
    public void error(CharSequence content) {
        print(content, log::error);
    }

    @Override
    public void error(CharSequence content, Throwable error) {
        print(content, log::error);
        error(error);
    }

    @Override
    public void error(Throwable error) {
        print(stackTrace(error), log::error);
    }

    private static void print(CharSequence content, Consumer<CharSequence> level) {
        if (content.isEmpty()) {
            level.accept(content);
        }
        Printable.lines(content.toString()).forEach(level);
    }

    private static String stackTrace(Throwable error) {
        StringWriter text = new StringWriter();
        error.printStackTrace(new PrintWriter(text));
        return text.toString().replace("\t", "    ");
    }
}
