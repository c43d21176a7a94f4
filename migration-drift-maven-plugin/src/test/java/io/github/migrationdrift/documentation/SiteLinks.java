package io.github.migrationdrift.documentation;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Fails the build of the site on links that lead nowhere. Maven runs it as a source file when the pages are there, so it
 * uses the JDK alone. Links to other sites are not followed.
 */
final class SiteLinks {
    private static final Pattern LINK = Pattern.compile("\\s(?:href|src)=\"([^\"]*)\"");
    private static final Pattern ANCHOR = Pattern.compile("\\s(?:id|name)=\"([^\"]*)\"");
    private static final Pattern ELSEWHERE = Pattern.compile("(?:[a-z]+:|//).*");

    private final Map<String, Path> files = new HashMap<>();
    private final Map<Path, Set<String>> anchors = new HashMap<>();

    private SiteLinks() {}

    /**
     * Does nothing where only the pages of a module are built, which lead to the whole site.
     *
     * @param args the directory of the whole site, and those of modules, which become directories of it
     */
    public static void main(String[] args) throws IOException {
        if (!Files.isDirectory(Path.of(args[0]))) {
            return;
        }
        List<String> dead =
                dead(Path.of(args[0]), Stream.of(args).skip(1).map(Path::of).toList());
        if (!dead.isEmpty()) {
            throw new IllegalStateException("Links that lead nowhere:\n  " + String.join("\n  ", dead));
        }
    }

    /** Each as page and link. */
    static List<String> dead(Path site, List<Path> modules) throws IOException {
        SiteLinks links = new SiteLinks();
        links.add("", site);
        for (Path module : modules) {
            links.add(nameOf(module) + "/", module);
        }
        return links.dead();
    }

    /** The module's own, from {@code module/target/site}. */
    private static String nameOf(Path site) {
        return String.valueOf(
                site.toAbsolutePath().normalize().getParent().getParent().getFileName());
    }

    private void add(String prefix, Path directory) throws IOException {
        try (Stream<Path> found = Files.walk(directory)) {
            found.filter(Files::isRegularFile)
                    .forEach(file -> files.put(
                            prefix + directory.relativize(file).toString().replace('\\', '/'), file));
        }
    }

    private List<String> dead() throws IOException {
        List<String> dead = new ArrayList<>();
        for (String page : files.keySet().stream().sorted().toList()) {
            if (page.endsWith(".html")) {
                addDead(page, dead);
            }
        }
        return dead;
    }

    private void addDead(String page, List<String> dead) throws IOException {
        Matcher link = LINK.matcher(Files.readString(files.get(page)));
        while (link.find()) {
            String target = link.group(1).replace("&amp;", "&");
            if (!ELSEWHERE.matcher(target).matches() && !leadsSomewhere(page, target)) {
                dead.add(page + ": " + target);
            }
        }
    }

    private boolean leadsSomewhere(String page, String target) throws IOException {
        String[] parts = URLDecoder.decode(target.replace("+", "%2B"), StandardCharsets.UTF_8)
                .split("#", 2);
        String path = parts[0].isEmpty()
                ? page
                : Path.of("/" + page)
                        .resolveSibling(parts[0].replaceFirst("\\?.*", ""))
                        .normalize()
                        .toString()
                        .substring(1);
        Path file = files.getOrDefault(path, files.get(path.isEmpty() ? "index.html" : path + "/index.html"));
        return file != null
                && (parts.length == 1 || parts[1].isEmpty() || anchors(file).contains(parts[1]));
    }

    private Set<String> anchors(Path file) throws IOException {
        Set<String> known = anchors.get(file);
        if (known == null) {
            known = new HashSet<>();
            Matcher anchor = ANCHOR.matcher(Files.readString(file));
            while (anchor.find()) {
                known.add(anchor.group(1));
            }
            anchors.put(file, known);
        }
        return known;
    }
}
