package io.github.migrationdrift.worker.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HibernateKeysTest {
    private static final Pattern KEY = Pattern.compile("\"(hibernate\\.(?!cfg\\.xml|properties)[\\w.]*\\w)\"");

    @Test
    void noKeyIsSpelledInTwoClasses() throws IOException {
        Map<String, Set<Path>> classes = new TreeMap<>();
        for (Path source : sources()) {
            Matcher key = KEY.matcher(Files.readString(source));
            while (key.find()) {
                classes.computeIfAbsent(key.group(1), name -> new TreeSet<>()).add(source);
            }
        }
        assertThat(classes)
                .containsKey(HibernateKeys.DIALECT)
                .allSatisfy((key, spelling) -> assertThat(spelling).hasSize(1));
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
