package io.github.migrationdrift.policy;

import io.github.migrationdrift.failure.CheckFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

/** Ignore rules in YAML: a list, a rule each. */
public final class IgnoreFile {
    /** Beside the POM, and beside that of the parent. */
    public static final String NAME = "drift-ignore.yml";

    private static final String EXAMPLE =
            "The file is a list of rules, each like: - {code: table.extra, table: \"old_*\", reason: \"kept for reports\"}";

    private final String name;
    private final RuleUse use;

    private IgnoreFile(String name, RuleUse use) {
        this.name = name;
        this.use = use;
    }

    /**
     * The rules of a file.
     *
     * @param shown its name in messages
     * @param use whose drifts its rules have to match
     * @throws CheckFailure when it cannot be read, or says what means nothing
     */
    public static List<IgnoreRule> read(Path file, String shown, RuleUse use) {
        return new IgnoreFile(shown, use).rules(PolicyText.of(file, shown));
    }

    /** Rules for tables that well-known libraries bring along and manage by themselves. */
    public static List<IgnoreRule> ofFrameworks() {
        String resource = "framework-tables.yml";
        try (InputStream stream = IgnoreFile.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("There is no " + resource);
            }
            return new IgnoreFile(resource, RuleUse.ANYBODY)
                    .rules(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<IgnoreRule> rules(String text) {
        @Nullable Node root = parsed(text);
        if (root == null) {
            return List.of();
        }
        if (!(root instanceof SequenceNode list)) {
            throw refused(root, "is no list of rules");
        }
        List<IgnoreRule> rules = new ArrayList<>();
        for (Node item : list.getValue()) {
            if (!(item instanceof MappingNode mapping)) {
                throw refused(item, "holds something that is no rule");
            }
            rules.add(rule(mapping));
        }
        return rules;
    }

    private @Nullable Node parsed(String text) {
        try {
            LoaderOptions options = new LoaderOptions();
            return new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            throw new CheckFailure(
                    CheckFailure.Kind.CONFIGURATION, name + ":" + line + " is no YAML: " + e.getProblem(), EXAMPLE, e);
        } catch (YAMLException e) {
            throw new CheckFailure(
                    CheckFailure.Kind.CONFIGURATION, name + " is no YAML: " + e.getMessage(), EXAMPLE, e);
        }
    }

    private IgnoreRule rule(MappingNode mapping) {
        RuleDraft draft = new RuleDraft(place(mapping));
        for (NodeTuple entry : mapping.getValue()) {
            draft.set(text(entry.getKeyNode()), values(entry.getValueNode()));
        }
        return draft.rule(use);
    }

    private List<String> values(Node node) {
        if (node instanceof SequenceNode list) {
            return list.getValue().stream().map(this::text).toList();
        }
        return List.of(text(node));
    }

    private String text(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw refused(node, "has a value that is neither a text nor a list of texts");
    }

    private String place(Node node) {
        return name + ":" + (node.getStartMark().getLine() + 1);
    }

    private CheckFailure refused(Node node, String what) {
        return new CheckFailure(CheckFailure.Kind.CONFIGURATION, place(node) + " " + what, EXAMPLE);
    }
}
