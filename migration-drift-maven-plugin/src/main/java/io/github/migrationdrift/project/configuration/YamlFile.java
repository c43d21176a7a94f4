package io.github.migrationdrift.project.configuration;

import io.github.migrationdrift.failure.CheckFailure;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads YAML as properties, {@code a.b.c} and {@code list[0]}, and remembers on which line each stands. */
final class YamlFile {
    private static final Set<String> TRUE = Set.of("true", "yes", "on");
    private static final int DEEPEST = 50;

    private YamlFile() {}

    /** The settings of each document in the file. */
    static List<Map<String, Setting>> documents(ProjectResource file) {
        List<Map<String, Setting>> documents = new ArrayList<>();
        try {
            for (Node root :
                    new Yaml(new SafeConstructor(new LoaderOptions())).composeAll(new StringReader(file.text()))) {
                Map<String, Setting> settings = new LinkedHashMap<>();
                flatten(root, "", file.origin(), settings);
                documents.add(settings);
            }
            return documents;
        } catch (YAMLException e) {
            throw unreadable(file, e);
        }
    }

    private static void flatten(Node node, String name, String origin, Map<String, Setting> settings) {
        if (name.chars().filter(letter -> letter == '.' || letter == '[').count() > DEEPEST) {
            throw new YAMLException("it holds itself at " + name.substring(0, name.indexOf('.', 1)));
        }
        if (node instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode key) {
                    flatten(entry.getValueNode(), joined(name, key), origin, settings);
                }
            }
        } else if (node instanceof SequenceNode sequence) {
            flatten(sequence, name, origin, settings);
        } else if (node instanceof ScalarNode scalar) {
            settings.put(name, Setting.stated(text(scalar), place(origin, scalar)));
        }
    }

    /** A list of plain values reads like one that is written with commas; others get an index. */
    private static void flatten(SequenceNode sequence, String name, String origin, Map<String, Setting> settings) {
        if (sequence.getValue().stream().allMatch(YamlFile::standsInAList)) {
            StringJoiner values = new StringJoiner(",");
            sequence.getValue().forEach(value -> values.add(text((ScalarNode) value)));
            settings.put(name, Setting.stated(values.toString(), place(origin, sequence)));
            return;
        }
        int index = 0;
        for (Node element : sequence.getValue()) {
            flatten(element, name + "[" + index++ + "]", origin, settings);
        }
    }

    private static boolean standsInAList(Node node) {
        return node instanceof ScalarNode scalar && !scalar.getValue().contains(",");
    }

    private static String joined(String name, ScalarNode key) {
        return name.isEmpty() || key.getValue().startsWith("[") ? name + key.getValue() : name + "." + key.getValue();
    }

    private static String text(ScalarNode scalar) {
        if (scalar.getTag().equals(Tag.BOOL)) {
            return String.valueOf(TRUE.contains(scalar.getValue().toLowerCase(Locale.ROOT)));
        }
        return scalar.getTag().equals(Tag.NULL) ? "" : scalar.getValue();
    }

    private static String place(String origin, Node node) {
        return origin + ":" + (node.getStartMark().getLine() + 1);
    }

    private static CheckFailure unreadable(ProjectResource file, YAMLException cause) {
        boolean marked = cause instanceof MarkedYAMLException exception && exception.getProblemMark() != null;
        String place =
                marked ? ":" + (((MarkedYAMLException) cause).getProblemMark().getLine() + 1) : "";
        String problem = marked ? ((MarkedYAMLException) cause).getProblem() : cause.getMessage();
        return new CheckFailure(
                CheckFailure.Kind.CONFIGURATION,
                file.origin() + place + " is not readable YAML: " + problem,
                "Mend the file; the check reads it to map the entities and run the migrations as the application does.",
                cause);
    }
}
