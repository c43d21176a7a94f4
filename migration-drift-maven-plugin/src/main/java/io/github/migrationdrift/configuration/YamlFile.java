package io.github.migrationdrift.configuration;

import io.github.migrationdrift.failure.CheckFailure;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.yaml.snakeyaml.parser.ParserException;

/** Reads YAML as properties, {@code a.b.c} and {@code list[0]}, and remembers on which line each stands. */
public final class YamlFile {
    private static final int DEEPEST = 50;
    private static final int MOST_ALIASES = 1000;

    private final String origin;
    private final YamlScalars scalars;
    private final boolean asSpring;

    private YamlFile(String origin, YamlScalars scalars, boolean asSpring) {
        this.origin = origin;
        this.scalars = scalars;
        this.asSpring = asSpring;
    }

    /** The settings of each document in the file, with the last of those that stand there twice. */
    public static List<Map<String, Setting>> documents(ProjectResource file) {
        return new YamlFile(file.origin(), YamlScalars.asWritten(), false).read(file);
    }

    /** As Spring Boot reads them: a number is what it means, and nothing may stand there twice. */
    public static List<Map<String, Setting>> springDocuments(ProjectResource file) {
        return new YamlFile(file.origin(), YamlScalars.asMeant(), true).read(file);
    }

    private List<Map<String, Setting>> read(ProjectResource file) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(MOST_ALIASES);
        List<Map<String, Setting>> documents = new ArrayList<>();
        try {
            for (Node root : new Yaml(new SafeConstructor(options)).composeAll(new StringReader(file.text()))) {
                Map<String, Setting> settings = new LinkedHashMap<>();
                if (root instanceof MappingNode) {
                    flatten(root, "", settings);
                }
                documents.add(settings);
            }
            return documents;
        } catch (YAMLException e) {
            throw unreadable(file, e);
        }
    }

    private void flatten(Node node, String name, Map<String, Setting> settings) {
        if (name.chars().filter(letter -> letter == '.' || letter == '[').count() > DEEPEST) {
            throw new YAMLException("it holds itself at " + name.substring(0, name.indexOf('.', 1)));
        }
        if (node instanceof MappingNode mapping) {
            entries(mapping, 0).forEach((key, entry) -> flatten(entry.getValueNode(), joined(name, key), settings));
        } else if (node instanceof SequenceNode sequence) {
            flatten(sequence, name, settings);
        } else if (node instanceof ScalarNode scalar) {
            settings.put(name, Setting.stated(scalars.value(scalar), place(scalar)));
        }
    }

    /** A mapping's own entries, and after them those that it takes from others with {@code <<}. */
    private Map<String, NodeTuple> entries(MappingNode mapping, int depth) {
        if (depth > DEEPEST) {
            throw problem("it merges itself", mapping);
        }
        Map<String, NodeTuple> entries = new LinkedHashMap<>();
        List<Node> merged = new ArrayList<>();
        for (NodeTuple entry : mapping.getValue()) {
            if (entry.getKeyNode() instanceof ScalarNode key) {
                if (YamlScalars.isMerge(key)) {
                    merged.add(entry.getValueNode());
                } else if (entries.put(scalars.key(key), entry) != null && asSpring) {
                    throw problem("the key " + key.getValue() + " stands there twice", key);
                }
            }
        }
        merged.forEach(source ->
                mappings(source).forEach(other -> entries(other, depth + 1).forEach(entries::putIfAbsent)));
        return entries;
    }

    private static List<MappingNode> mappings(Node source) {
        List<? extends Node> sources = source instanceof SequenceNode sequence ? sequence.getValue() : List.of(source);
        return sources.stream()
                .map(node -> {
                    if (node instanceof MappingNode mapping) {
                        return mapping;
                    }
                    throw problem("only a mapping can be merged with <<", node);
                })
                .toList();
    }

    /** With an index, as Spring has it; for others a list of plain values reads like one that is written with commas. */
    private void flatten(SequenceNode sequence, String name, Map<String, Setting> settings) {
        boolean joined = !asSpring || sequence.getValue().isEmpty();
        if (joined && sequence.getValue().stream().allMatch(YamlFile::standsInAList)) {
            StringJoiner values = new StringJoiner(",");
            sequence.getValue().forEach(value -> values.add(scalars.value((ScalarNode) value)));
            settings.put(name, Setting.stated(values.toString(), place(sequence)));
            return;
        }
        int index = 0;
        for (Node element : sequence.getValue()) {
            flatten(element, name + "[" + index++ + "]", settings);
        }
    }

    private static boolean standsInAList(Node node) {
        return node instanceof ScalarNode scalar && !scalar.getValue().contains(",");
    }

    private static String joined(String name, String key) {
        return name.isEmpty() || key.startsWith("[") ? name + key : name + "." + key;
    }

    private String place(Node node) {
        return origin + ":" + (node.getStartMark().getLine() + 1);
    }

    private static YAMLException problem(String problem, Node node) {
        return new ParserException("", node.getStartMark(), problem, node.getStartMark());
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
