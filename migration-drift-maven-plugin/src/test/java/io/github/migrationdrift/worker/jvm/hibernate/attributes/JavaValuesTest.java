package io.github.migrationdrift.worker.jvm.hibernate.attributes;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityListeners;
import jakarta.persistence.PrePersist;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What Java gives to attributes, read from code that a compiler made. */
class JavaValuesTest {
    private final JavaValues values = new JavaValues();

    @Test
    void countsWhatInitialisersMake() {
        assertThat(initialised(Initialised.class)).containsExactly("constant", "text", "made", "asked", "boxed", "own");
    }

    @SuppressWarnings("unused")
    static class Initialised {
        Thread.State constant = Thread.State.NEW;
        String text = "new";
        List<String> made = new ArrayList<>();
        Instant asked = Instant.now();
        Integer boxed = 1;
        String own = Codes.next();

        @Nullable
        String nothing = null;

        @Nullable
        String later;
    }

    @Test
    void countsNoMethodThatReturnsNull() {
        assertThat(initialised(OfMethods.class)).containsExactly("always");
    }

    @SuppressWarnings("unused")
    static class OfMethods {
        String always = Codes.next();

        @Nullable
        String none = Codes.none();

        @Nullable
        String noneAgain = Codes.none();

        @Nullable
        String sometimes = Codes.sometimes();

        @Nullable
        String inSteps = Codes.inSteps();

        @Nullable
        String handedOn = Codes.handedOn();

        @Nullable
        String cast = (String) Codes.anything();

        @Nullable
        String property = System.getProperty("nowhere");

        @Nullable
        String fromMap = Map.of("a", "b").get("c");

        @Nullable
        String fromOptional = Optional.<String>empty().orElse(null);

        @Nullable
        String circle = Codes.none() == null ? null : "never";

        @Nullable
        String half = Codes.none() != null ? "never" : null;
    }

    @SuppressWarnings("unused")
    static final class Codes {
        private Codes() {}

        static String next() {
            return UUID.randomUUID().toString();
        }

        static @Nullable String none() {
            return null;
        }

        static @Nullable String sometimes() {
            return next().startsWith("a") ? null : next();
        }

        static @Nullable String inSteps() {
            String code = null;
            if (next().startsWith("a")) {
                code = next();
            }
            return code;
        }

        static @Nullable String handedOn() {
            return none();
        }

        static @Nullable Object anything() {
            return null;
        }

        /** Calls itself, which must not be followed for ever. */
        static String endless(int depth) {
            return depth > 9 ? next() : endless(depth + 1);
        }
    }

    @Test
    void followsNoMethodForEver() {
        assertThat(initialised(Recursive.class)).containsExactly("code");
    }

    @SuppressWarnings("unused")
    static class Recursive {
        String code = Codes.endless(0);
    }

    @Test
    void countsWhatEveryConstructorSets() {
        assertThat(initialised(Constructed.class)).containsExactly("both", "checked");
    }

    @SuppressWarnings("unused")
    static class Constructed {
        Instant both;
        String checked;

        @Nullable
        String given;

        @Nullable
        String trimmed;

        @Nullable
        String inOne;

        /** For Hibernate. */
        protected Constructed() {}

        Constructed(String given) {
            String lower = given.toLowerCase(Locale.ROOT);
            this.both = Instant.now();
            this.checked = Objects.requireNonNull(given);
            this.given = given;
            this.trimmed = lower.strip();
            this.inOne = "one";
        }

        Constructed(String given, int more) {
            both = Instant.EPOCH;
            checked = Objects.requireNonNull(given);
        }

        Constructed(String given, long more) {
            this(given);
        }
    }

    @Test
    void countsTheOnlyConstructorThoughItIsHibernates() {
        assertThat(initialised(WithoutArguments.class)).containsExactly("since");
    }

    @SuppressWarnings("unused")
    static class WithoutArguments {
        Instant since;

        protected WithoutArguments() {
            since = Instant.now();
        }
    }

    @Test
    void countsWhatCallbacksSet() {
        assertThat(Arrays.stream(new String[] {"code", "slug", "heard", "none", "nothing", "later"})
                        .filter(name -> values.isSetBeforeInsert(Called.class, name)))
                .containsExactly("code", "slug", "heard");
    }

    @SuppressWarnings("unused")
    @EntityListeners(Listener.class)
    static class Called {
        @Nullable
        String code;

        @Nullable
        String slug;

        @Nullable
        String heard;

        @Nullable
        String none;

        @Nullable
        String nothing;

        @Nullable
        String later;

        @PrePersist
        void complete() {
            code = Codes.next();
            setSlug("slug");
            none = Codes.none();
            nothing = null;
        }

        void setSlug(String slug) {
            this.slug = slug;
        }

        void never() {
            later = "never called";
        }
    }

    static class Listener {
        @PrePersist
        void complete(Called called) {
            called.heard = "yes";
        }
    }

    private List<String> initialised(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> AttributeMember.find(type, field.getName())
                        .filter(values::isInitialised)
                        .isPresent())
                .map(field -> field.getName())
                .toList();
    }
}
