package io.github.migrationdrift.documentation;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What Maven knows of the plugin.
 *
 * @param goals with their parameters by name
 */
record Descriptor(Map<String, Map<String, Parameter>> goals) {
    private static final String FILE = "/META-INF/maven/plugin.xml";

    /**
     * A parameter.
     *
     * @param property on the command line; empty where there is none
     * @param defaultValue empty where there is none
     */
    record Parameter(String type, String property, String defaultValue) {}

    static Descriptor read() {
        try (InputStream file = Descriptor.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is made by Maven, in the phase process-classes");
            }
            Element plugin = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(file)
                    .getDocumentElement();
            Map<String, Map<String, Parameter>> goals = new TreeMap<>();
            NodeList mojos = plugin.getElementsByTagName("mojo");
            for (int i = 0; i < mojos.getLength(); i++) {
                Element mojo = (Element) mojos.item(i);
                goals.put(text(mojo, "goal"), parameters(mojo));
            }
            return new Descriptor(goals);
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    Map<String, Parameter> parameters(String goal) {
        return goals.getOrDefault(goal, Map.of());
    }

    Set<String> properties() {
        Set<String> properties = new TreeSet<>();
        goals.values().forEach(parameters -> parameters.values().forEach(one -> properties.add(one.property())));
        properties.remove("");
        return properties;
    }

    private static Map<String, Parameter> parameters(Element mojo) {
        Map<String, Parameter> parameters = new TreeMap<>();
        Element configuration =
                (Element) mojo.getElementsByTagName("configuration").item(0);
        NodeList stated = mojo.getElementsByTagName("parameter");
        for (int i = 0; i < stated.getLength(); i++) {
            Element parameter = (Element) stated.item(i);
            if (!text(parameter, "editable").equals("false")) {
                String name = text(parameter, "name");
                Element value = configuration == null
                        ? null
                        : (Element) configuration.getElementsByTagName(name).item(0);
                parameters.put(
                        name,
                        new Parameter(
                                text(parameter, "type"),
                                value == null ? "" : value.getTextContent().replaceAll("^\\$\\{|}$", ""),
                                value == null ? "" : value.getAttribute("default-value")));
            }
        }
        return parameters;
    }

    private static String text(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }
}
