package io.github.migrationdrift.configuration.jpa;

import io.github.migrationdrift.configuration.BuildFacts;
import io.github.migrationdrift.configuration.ConfigurationSource;
import io.github.migrationdrift.configuration.ProjectConfiguration;
import io.github.migrationdrift.configuration.ProjectResource;
import io.github.migrationdrift.configuration.ProjectResources;
import io.github.migrationdrift.configuration.Setting;
import io.github.migrationdrift.configuration.XmlFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/** Hibernate's own {@code hibernate.cfg.xml}, which an application without JPA is configured by. */
public final class HibernateCfgXml implements ConfigurationSource {
    private static final String FILE = "hibernate.cfg.xml";
    private static final String PREFIX = "hibernate.";

    @Override
    public ProjectConfiguration read(BuildFacts build, ProjectResources resources) {
        return resources.first(FILE).map(HibernateCfgXml::read).orElse(ProjectConfiguration.NONE);
    }

    static ProjectConfiguration read(ProjectResource file) {
        Map<String, Setting> properties = new HashMap<>();
        List<Setting> mappingFiles = new ArrayList<>();
        List<Setting> classes = new ArrayList<>();
        XmlFile.children(XmlFile.root(file), "session-factory").forEach(factory -> {
            XmlFile.children(factory, "property")
                    .forEach(property -> properties.put(
                            prefixed(property.getAttribute("name").strip()),
                            Setting.stated(property.getTextContent().strip(), file.origin())));
            XmlFile.children(factory, "mapping").forEach(mapping -> {
                add(mappingFiles, mapping, "resource", file);
                add(classes, mapping, "class", file);
            });
        });
        return new ProjectConfiguration(properties, Map.of(), mappingFiles, List.of(), classes, List.of());
    }

    private static void add(List<Setting> settings, Element mapping, String attribute, ProjectResource file) {
        XmlFile.attribute(mapping, attribute)
                .map(value -> Setting.stated(value, file.origin()))
                .ifPresent(settings::add);
    }

    private static String prefixed(String name) {
        return name.startsWith(PREFIX) || name.contains("persistence.") ? name : PREFIX + name;
    }
}
