package io.github.migrationdrift.worker.jvm.hibernate.failure;

import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.failure.Throwables;
import io.github.migrationdrift.worker.jvm.hibernate.attributes.ClassFiles;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Classes that are there and do not work: of two versions that do not fit together, or damaged. */
final class LinkageFailure {
    /** {@code 'void com.acme.Lib.run(int)'}, {@code Class com.acme.Lib does not have …}, {@code of interface com.acme.Lib}. */
    private static final List<Pattern> OWNERS = List.of(
            Pattern.compile("([\\w$]+(?:\\.[\\w$]+)*)\\.[\\w$<>]+\\("),
            Pattern.compile("[Cc]lass ([\\w$.]+) does not"),
            Pattern.compile("interface ([\\w$.]+)"));

    private static final List<Pattern> DAMAGED =
            List.of(Pattern.compile("class file ([\\w$/]+)"), Pattern.compile("Location: ([\\w$/]+)\\."));

    private LinkageFailure() {}

    static Optional<CheckFailure> translate(LinkageError failure, String className) {
        if (failure instanceof IncompatibleClassChangeError) {
            return Optional.of(conflict(failure));
        }
        return failure instanceof ClassFormatError || failure instanceof VerifyError
                ? Optional.of(damaged(failure, className))
                : Optional.empty();
    }

    static CheckFailure conflict(LinkageError failure) {
        String message = Throwables.message(failure);
        String caller = Stream.of(failure.getStackTrace())
                .findFirst()
                .map(StackTraceElement::getClassName)
                .map(name -> name + from(name))
                .orElse("A class");
        String owner = first(OWNERS, message)
                .map(name -> " " + name + from(name) + " has no such member.")
                .orElse("");
        return new CheckFailure(
                CheckFailure.Kind.MAPPING_FAILED,
                caller + " needs " + message + ", which is not there at run time." + owner
                        + " Two versions of a library are mixed on the project's class path.",
                "mvn dependency:tree -Dverbose shows which versions were asked for and which were taken. State one version in <dependencyManagement>. The application fails in the same way.",
                failure);
    }

    private static CheckFailure damaged(LinkageError failure, String className) {
        String name = first(DAMAGED, Throwables.message(failure))
                .map(found -> found.replace('/', '.'))
                .orElse(className);
        return new CheckFailure(
                CheckFailure.Kind.MAPPING_FAILED,
                "Cannot load the class " + name + from(name) + ": its class file is damaged ("
                        + Throwables.message(failure) + ").",
                "Build it again: mvn clean compile. Delete a damaged jar from the local repository; Maven then fetches it again.",
                failure);
    }

    private static Optional<String> first(List<Pattern> patterns, String message) {
        return patterns.stream()
                .map(pattern -> pattern.matcher(message))
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .findFirst();
    }

    private static String from(String className) {
        List<String> places = ClassFiles.places(className);
        return places.isEmpty() ? "" : " (in " + String.join(" and ", places) + ")";
    }
}
