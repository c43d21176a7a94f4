package io.github.migrationdrift.worker.jvm.hibernate.failure;

import io.github.migrationdrift.catalog.SqlState;
import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.failure.DatabaseGone;
import io.github.migrationdrift.failure.Throwables;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says why entities could not be mapped: which class, and what is wrong with it. */
public final class MappingFailure {
    private static final String INITIALISER = "<clinit>";

    private static final Pattern STRATEGY = Pattern.compile("\\[([\\w.$]+)]");
    private static final Pattern CLASS_VERSION = Pattern.compile("class file version (\\d+)");

    /** In the words of Hibernate 6 and 7, and of Hibernate 5. */
    private static final Pattern UNKNOWN_TARGET =
            Pattern.compile("does not belong to the same persistence unit|references an unknown entity");

    private static final String MAKE_KNOWN =
            "Make the class known to the persistence unit: with @Entity, and with a <class>"
                    + " in persistence.xml where that lists the classes.";

    /** Of Java 1, had it been counted so. */
    private static final int FIRST_CLASS_VERSION = 44;

    private MappingFailure() {}

    public static CheckFailure translate(Throwable failure, List<String> classes) {
        Optional<IncompatibleClassChangeError> conflict = Throwables.first(failure, IncompatibleClassChangeError.class);
        if (conflict.isPresent()) {
            return LinkageFailure.conflict(conflict.get());
        }
        Optional<ExceptionInInitializerError> initialiser =
                Throwables.first(failure, ExceptionInInitializerError.class);
        if (initialiser.isPresent()) {
            return initialiserFailed(initialiser.get());
        }
        Optional<SQLException> gone = Throwables.chain(failure).stream()
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .filter(sql -> SqlState.saysThatDatabaseIsGone(String.valueOf(sql.getSQLState())))
                .findFirst();
        if (gone.isPresent()) {
            return DatabaseGone.because(
                    "The scratch database went away while Hibernate was mapping the entities",
                    Throwables.message(gone.get()) + " (" + gone.get().getSQLState() + ")",
                    failure);
        }
        Optional<CheckFailure> strategy = strategyMissing(failure);
        if (strategy.isPresent()) {
            return strategy.get();
        }
        Optional<LinkageError> linkage = Throwables.first(failure, LinkageError.class);
        if (linkage.isPresent()) {
            return notLinked(mentioned(failure, classes).orElse("an entity"), linkage.get());
        }
        return refused(failure, classes);
    }

    public static CheckFailure notLoaded(String className, ClassNotFoundException failure) {
        return new CheckFailure(
                CheckFailure.Kind.MAPPING_FAILED,
                "Cannot load the class " + className + ": it is not on the project's class path.",
                "Compile the project first: mvn compile drift:check",
                failure);
    }

    /** A setting that names a class which cannot be loaded; the class of the exception has moved between versions. */
    private static Optional<CheckFailure> strategyMissing(Throwable failure) {
        return Throwables.chain(failure).stream()
                .filter(cause -> cause.getClass().getSimpleName().equals("StrategySelectionException"))
                .map(cause -> STRATEGY.matcher(Throwables.message(cause)))
                .filter(Matcher::find)
                .findFirst()
                .map(strategy -> new CheckFailure(
                        CheckFailure.Kind.MAPPING_FAILED,
                        "A setting names " + strategy.group(1)
                                + ", which is not on the project's class path or cannot be" + " constructed.",
                        "Correct the setting, or add the dependency that has the class. mvn drift:doctor prints where each"
                                + " setting was read.",
                        failure));
    }

    public static CheckFailure notLinked(String className, LinkageError failure) {
        if (failure instanceof UnsupportedClassVersionError) {
            return tooNew(className, failure);
        }
        Optional<CheckFailure> unfit = LinkageFailure.translate(failure, className);
        if (unfit.isPresent()) {
            return unfit.get();
        }
        String reason = failure instanceof NoClassDefFoundError
                ? "it needs " + readable(Throwables.message(failure)) + ", which is not on the project's class path"
                : Throwables.message(failure);
        return new CheckFailure(
                CheckFailure.Kind.MAPPING_FAILED,
                "Cannot load the class " + className + ": " + reason + ".",
                "Add the missing dependency to the project (compile, runtime or provided scope), or leave the class"
                        + " out with <packages>.",
                failure);
    }

    private static CheckFailure tooNew(String className, LinkageError failure) {
        Matcher version = CLASS_VERSION.matcher(Throwables.message(failure));
        String needed =
                version.find() ? "Java " + (Integer.parseInt(version.group(1)) - FIRST_CLASS_VERSION) : "a newer Java";
        return new CheckFailure(
                CheckFailure.Kind.MAPPING_FAILED,
                "Cannot load the class " + className + ": it is compiled for " + needed
                        + ", and the worker runs on Java " + Runtime.version().feature() + ".",
                "Run Maven on that JDK (JAVA_HOME), or select it with maven-toolchains-plugin; the worker runs on the JDK"
                        + " of the build's toolchain.",
                failure);
    }

    private static CheckFailure initialiserFailed(ExceptionInInitializerError failure) {
        Throwable cause = Throwables.root(failure);
        String className = Arrays.stream(cause.getStackTrace())
                .filter(frame -> frame.getMethodName().equals(INITIALISER))
                .map(StackTraceElement::getClassName)
                .findFirst()
                .orElse("of an entity or a class it uses");
        return new CheckFailure(
                CheckFailure.Kind.MAPPING_FAILED,
                "The static initialiser of " + className + " fails: "
                        + cause.getClass().getName() + ": " + Throwables.message(cause) + ".",
                "Hibernate must initialise the class to map it. Make the initialiser independent of the running"
                        + " application.",
                failure);
    }

    private static CheckFailure refused(Throwable failure, List<String> classes) {
        String subject = mentioned(failure, classes)
                .map(name -> "Hibernate refuses " + name)
                .orElse("Hibernate refuses the entities");
        String reason = reason(failure);
        return new CheckFailure(
                CheckFailure.Kind.MAPPING_FAILED,
                subject + ": " + sentence(reason),
                (UNKNOWN_TARGET.matcher(reason).find() ? MAKE_KNOWN : "Correct the mapping.")
                        + " The application cannot start with it either.",
                failure);
    }

    private static String reason(Throwable failure) {
        String message = Throwables.message(failure);
        String root = Throwables.rootMessage(failure);
        return message.contains(root) ? message : sentence(message) + " " + root;
    }

    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }

    /** The mapped class that a message of the chain names, the longest name first as one may be the start of another. */
    private static Optional<String> mentioned(Throwable failure, List<String> classes) {
        List<String> longestFirst = classes.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        return Throwables.chain(failure).stream()
                .map(Throwables::message)
                .flatMap(message -> longestFirst.stream().filter(message::contains))
                .findFirst();
    }

    private static String readable(String missingClass) {
        return missingClass.replace('/', '.');
    }
}
