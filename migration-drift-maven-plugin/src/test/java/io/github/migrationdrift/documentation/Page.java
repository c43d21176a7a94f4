package io.github.migrationdrift.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A page for users or contributors, in Markdown. */
record Page(Path file, String text) {
    static final Path ROOT = Path.of("..");
    static final Path SITE = ROOT.resolve("src/site/markdown");
    static final Path CODES = Path.of("src/main/resources/io/github/migrationdrift/drift/codes");

    private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w*)\n(.*?)^```$");
    private static final Pattern SPAN = Pattern.compile("`([^`\n]+)`");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.*)$");

    static Page of(Path file) {
        try {
            return new Page(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All there are: of the repository, of the site, and the help texts, which are the pages of the codes. */
    static List<Page> all() {
        return Stream.of(pages(ROOT, 1), pages(SITE, 2), pages(CODES, 1))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Page> pages(Path directory, int depth) {
        try (Stream<Path> files = Files.walk(directory, depth)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .map(Page::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Blocks of code in a language; the empty one is what a terminal shows. */
    List<String> blocks(String language) {
        return FENCE.matcher(text)
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }

    Set<String> languages() {
        return FENCE.matcher(text).results().map(block -> block.group(1)).collect(Collectors.toSet());
    }

    String prose() {
        return FENCE.matcher(text).replaceAll("");
    }

    /** What a reader would type. */
    List<String> commands() {
        List<String> commands = new ArrayList<>();
        blocks("").forEach(block -> block.replace("\\\n", " ").lines().forEach(commands::add));
        SPAN.matcher(prose()).results().map(span -> span.group(1)).forEach(commands::add);
        return commands.stream()
                .map(String::strip)
                .filter(line -> line.startsWith("mvn "))
                .map(line -> line.replaceFirst("\\s+# .*", ""))
                .toList();
    }

    List<String> links() {
        return LINK.matcher(prose()).results().map(link -> link.group(1)).toList();
    }

    /** The names that headings have in addresses. */
    List<String> anchors() {
        return HEADING.matcher(prose())
                .results()
                .map(heading -> heading.group(1).toLowerCase(Locale.ROOT).replaceAll("[^\\w -]", ""))
                .map(heading -> heading.replace(' ', '-'))
                .toList();
    }

    /** The cells of each row of its tables, the lines under heads among them. */
    List<List<String>> rows() {
        return prose().lines().filter(Page::isRow).map(Page::cells).toList();
    }

    /** Lines of tables that have no head, and so are none. */
    List<String> rowsWithoutTable() {
        List<String> lost = new ArrayList<>();
        List<String> lines = prose().lines().toList();
        boolean inTable = false;
        for (int i = 0; i < lines.size(); i++) {
            boolean begins = i + 1 < lines.size() && lines.get(i + 1).startsWith("|---");
            inTable = isRow(lines.get(i)) && (inTable || begins);
            if (isRow(lines.get(i)) && !inTable) {
                lost.add(lines.get(i));
            }
        }
        return lost;
    }

    private static boolean isRow(String line) {
        return line.startsWith("|");
    }

    private static List<String> cells(String line) {
        return Stream.of(line.replaceAll("^\\||\\|\\s*$", "").split("(?<!\\\\)\\|", -1))
                .map(String::strip)
                .toList();
    }

    Stream<MatchResult> find(Pattern pattern) {
        return pattern.matcher(text).results();
    }

    @Override
    public String toString() {
        return file.normalize().toString().replace('\\', '/').replace("../", "");
    }
}
