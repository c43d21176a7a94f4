package io.github.migrationdrift.worker.jvm.flyway.failure;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names in PostgreSQL's messages, whose words and quotation marks are those of the server's language. */
final class Quoted {
    /** German and Danish turn the marks of French around, and so do not put blanks inside of them. */
    private static final Pattern NAME = Pattern.compile(
            "\"(.+?)\"|»(.+?)«|«[\\s\u00a0\u202f]*(.+?)[\\s\u00a0\u202f]*»|„(.+?)[“”]|[“”](.+?)”|「(.+?)」");

    private Quoted() {}

    /** What is quoted first. */
    static Optional<String> first(String message) {
        Matcher name = NAME.matcher(message);
        if (!name.find()) {
            return Optional.empty();
        }
        for (int group = 1; group <= name.groupCount(); group++) {
            String found = name.group(group);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }
}
