package io.github.migrationdrift.junit;

import io.github.migrationdrift.policy.Strictness;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The tests of the class run only where the schema that the Flyway migrations build and the schema that Hibernate derives
 * from the entities are the same; otherwise the class fails with what differs. However many classes ask for the same,
 * it is checked once in a run.
 *
 * <pre>{@code
 * @DriftFree(packages = "com.acme")
 * class SchemaTest {
 *     @Test
 *     void isFreeOfDrift() {}
 * }
 * }</pre>
 *
 * <p>It goes by the class path of the test and by the policy files of the project, {@code drift-ignore.yml} and {@code
 * drift-baseline.json}.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(DriftFreeExtension.class)
public @interface DriftFree {

    /** Entities outside these packages and those below are left out. Without any, all are checked. */
    String[] packages() default {};

    /** Directories and jars that are searched for entities; relative ones start where the test runs. */
    String[] entityLocations() default {"target/classes"};

    /** Where the migrations are, as Flyway spells it. */
    String[] locations() default {"classpath:db/migration"};

    /** A major version of PostgreSQL such as {@code 16}; its binaries are on the class path of the test. */
    String postgresVersion() default "18";

    /** Which drifts fail the class. */
    Strictness strictness() default Strictness.STANDARD;
}
