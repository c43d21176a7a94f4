package io.github.migrationdrift.configuration.jpa;

import io.github.migrationdrift.configuration.ApplicationDatabase;
import io.github.migrationdrift.configuration.DriverSettings;
import io.github.migrationdrift.configuration.Placeholders;
import io.github.migrationdrift.configuration.ProjectConfiguration;
import io.github.migrationdrift.configuration.ProjectResource;
import io.github.migrationdrift.configuration.ProjectResources;
import io.github.migrationdrift.configuration.Setting;
import io.github.migrationdrift.configuration.XmlFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * A unit of a {@code persistence.xml}.
 *
 * @param file where it stands
 * @param provider the class of the JPA implementation; empty where any will do
 */
record PersistenceUnit(
        String file, String name, String provider, Map<String, String> properties, ProjectConfiguration configuration) {
    private static final String CFG_FILE = "hibernate.ejb.cfgfile";

    static Stream<PersistenceUnit> in(ProjectResource file, ProjectResources resources, Map<String, String> build) {
        return XmlFile.children(XmlFile.root(file), "persistence-unit")
                .map(unit -> of(unit, file.origin(), resources, build));
    }

    /** As a remark would name it. */
    String origin() {
        return file;
    }

    boolean mayBeHibernates() {
        return provider.isEmpty() || provider.contains("ibernate");
    }

    /** Neither for tests, nor for another database or JPA implementation. */
    boolean mayBeTheApplications() {
        return !name.toLowerCase(Locale.ROOT).contains("test")
                && mayBeHibernates()
                && DriverSettings.URLS.stream()
                        .map(key -> properties.getOrDefault(key, ""))
                        .allMatch(url -> url.isEmpty() || url.startsWith("jdbc:postgresql:") || url.contains("${"));
    }

    private static PersistenceUnit of(
            Element unit, String file, ProjectResources resources, Map<String, String> build) {
        String name = XmlFile.attribute(unit, "name").orElse("");
        String origin = file + " (unit " + name + ")";
        Map<String, String> properties = properties(unit);
        Placeholders placeholders = new Placeholders(key -> Optional.ofNullable(build.get(key)));
        List<String> remarks = new ArrayList<>();
        Map<String, Setting> hibernate = new HashMap<>();
        properties.forEach((key, value) -> placeholders
                .fill(value)
                .ifPresentOrElse(
                        filled -> hibernate.put(key, Setting.stated(filled, origin)),
                        () -> remarks.add(origin + ": " + key + " has a placeholder without value: " + value)));
        ProjectConfiguration configuration = new ProjectConfiguration(
                hibernate,
                Map.of(),
                settings(XmlFile.texts(unit, "mapping-file"), origin),
                List.of(),
                settings(XmlFile.texts(unit, "class"), origin),
                excludesOthers(unit),
                Optional.empty(),
                Map.of(),
                remarks,
                ApplicationDatabase.UNKNOWN);
        ProjectConfiguration included = Optional.ofNullable(properties.get(CFG_FILE))
                .flatMap(cfg -> resources.first(cfg.replaceFirst("^/", "")))
                .map(HibernateCfgXml::read)
                .orElse(ProjectConfiguration.NONE);
        return new PersistenceUnit(
                file,
                name,
                XmlFile.texts(unit, "provider").stream().findFirst().orElse(""),
                properties,
                configuration.over(included));
    }

    private static Map<String, String> properties(Element unit) {
        Map<String, String> properties = new HashMap<>();
        XmlFile.children(unit, "properties")
                .flatMap(all -> XmlFile.children(all, "property"))
                .forEach(property -> properties.put(
                        property.getAttribute("name").strip(),
                        property.getAttribute("value").strip()));
        return properties;
    }

    private static List<Setting> settings(List<String> values, String origin) {
        return values.stream().map(value -> Setting.stated(value, origin)).toList();
    }

    /** The empty element means yes. */
    private static boolean excludesOthers(Element unit) {
        return XmlFile.child(unit, "exclude-unlisted-classes")
                .map(element -> element.getTextContent().strip())
                .filter(text -> text.isEmpty() || text.equals("true") || text.equals("1"))
                .isPresent();
    }
}
