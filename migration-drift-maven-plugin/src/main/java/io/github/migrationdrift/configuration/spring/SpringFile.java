package io.github.migrationdrift.configuration.spring;

import io.github.migrationdrift.configuration.ProjectResource;
import io.github.migrationdrift.configuration.PropertiesDocuments;
import io.github.migrationdrift.configuration.PropertiesFile;
import io.github.migrationdrift.configuration.Setting;
import io.github.migrationdrift.configuration.XmlFile;
import io.github.migrationdrift.configuration.YamlFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** Reads a file of Spring Boot's as the documents that it consists of. */
final class SpringFile {
    private static final Pattern UNREADABLE = Pattern.compile("(?<=[:,\\[-]\\s{1,8}|\\[)@([\\w.-]+)@");

    private SpringFile() {}

    /** @param format the extension that says how it is written */
    static List<Map<String, Setting>> documents(ProjectResource file, String format, Map<String, String> build) {
        return switch (format) {
            case ".properties" -> properties(file);
            case ".xml" -> List.of(xml(file));
            default -> YamlFile.springDocuments(unfiltered(file, build));
        };
    }

    private static List<Map<String, Setting>> properties(ProjectResource file) {
        List<Map<String, Setting>> parts = new ArrayList<>();
        int before = 0;
        for (List<String> part : new PropertiesDocuments(file.text()).parts()) {
            parts.add(PropertiesFile.settings(new ProjectResource(file.origin(), String.join("\n", part)), before));
            before += part.size();
        }
        return parts;
    }

    /** As Java writes properties. */
    private static Map<String, Setting> xml(ProjectResource file) {
        Map<String, Setting> settings = new LinkedHashMap<>();
        Element root = XmlFile.root(file);
        XmlFile.children(root, "entry")
                .forEach(entry ->
                        settings.put(entry.getAttribute("key"), Setting.stated(entry.getTextContent(), file.origin())));
        return settings;
    }

    /** Where the build did not fill {@code @name@} at the beginning of a value, YAML could not even be read. */
    private static ProjectResource unfiltered(ProjectResource file, Map<String, String> build) {
        String text = UNREADABLE
                .matcher(file.text())
                .replaceAll(match ->
                        Matcher.quoteReplacement(build.getOrDefault(match.group(1), "${" + match.group(1) + "}")));
        return new ProjectResource(file.origin(), text);
    }
}
