package io.github.migrationdrift.configuration.spring;

import io.github.migrationdrift.configuration.ProjectResources;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where Spring Boot looks for configuration: a file, or a directory, which ends in a slash.
 *
 * @param onClassPath else in the file system, relative to the module
 * @param path with forward slashes
 * @param hint the file's format where its name does not tell, such as {@code .yml}; else empty
 */
record SpringLocation(boolean onClassPath, String path, String hint) {
    /** The module's own directory. */
    static final SpringLocation MODULE = new SpringLocation(false, "", "");

    /** The weakest first. */
    static final List<String> EXTENSIONS = List.of(".yaml", ".yml", ".xml", ".properties");

    private static final Pattern HINTED = Pattern.compile("(.*?)\\[(\\.\\w+)]((?:\\[[^\\]]*])*)");
    private static final Pattern ENCODING = Pattern.compile("\\[encoding=[^\\]]*]$");
    private static final Pattern ELSEWHERE = Pattern.compile("(?!classpath:|file:)[a-zA-Z][\\w+*-]+:.*");
    private static final String ANY_CHILD = "/*/";
    private static final String CLASS_PATH = "classpath:";

    /** Config servers, vaults and the like are nothing that could be looked at. */
    static boolean isReadable(String text) {
        return !ELSEWHERE.matcher(text).matches();
    }

    /** @param importing the file that says so, which a relative location starts from */
    static SpringLocation of(String text, SpringLocation importing) {
        String plain = ENCODING.matcher(text).replaceFirst("");
        Matcher hinted = HINTED.matcher(plain);
        String hint = hinted.matches() ? hinted.group(2).toLowerCase(Locale.ROOT) : "";
        String location = hinted.matches() ? hinted.group(1) : plain;
        if (location.startsWith(CLASS_PATH)) {
            String name = location.substring(CLASS_PATH.length()).replaceFirst("^/+", "");
            return new SpringLocation(true, clean(name), hint);
        }
        if (location.startsWith("file:") || location.startsWith("/")) {
            return new SpringLocation(false, clean(location.replaceFirst("^file:(//)?", "")), hint);
        }
        return new SpringLocation(importing.onClassPath, clean(importing.folder() + location), hint);
    }

    boolean isDirectory() {
        return path.isEmpty() || path.endsWith("/");
    }

    /** This directory, or those that one with a {@code *} stands for, in their order. */
    Stream<SpringLocation> directories(ProjectResources resources) {
        if (onClassPath || !path.endsWith(ANY_CHILD)) {
            return Stream.of(this);
        }
        String parent = path.substring(0, path.length() - ANY_CHILD.length() + 1);
        return resources.directories(parent).stream().map(child -> new SpringLocation(false, child, ""));
    }

    /** How the file is to be read; empty where Spring would not know either. */
    Optional<String> format() {
        return (hint.isEmpty() ? EXTENSIONS.stream().filter(path::endsWith) : Stream.of(hint))
                .filter(EXTENSIONS::contains)
                .findFirst();
    }

    SpringLocation file(String name) {
        return new SpringLocation(onClassPath, path + name, "");
    }

    /** The file beside this one that is for a profile. */
    SpringLocation variant(String profile) {
        String ending = hint.isEmpty() ? format().orElse("") : "";
        String stem = path.substring(0, path.length() - ending.length());
        return new SpringLocation(onClassPath, stem + "-" + profile + ending, hint);
    }

    private String folder() {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    private static String clean(String path) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : path.replace('\\', '/').split("/", -1)) {
            if (part.equals("..") && !parts.isEmpty() && !parts.getLast().equals("..")) {
                parts.removeLast();
            } else if (!part.equals(".") && !(part.isEmpty() && !parts.isEmpty())) {
                parts.add(part);
            }
        }
        String cleaned = String.join("/", parts);
        return cleaned.isEmpty() || !path.endsWith("/") ? cleaned : cleaned + "/";
    }
}
