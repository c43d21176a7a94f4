package io.github.migrationdrift.documentation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Puts the text and the menu of each page that Maven has made into the frame of this site, with its code coloured, so that
 * nothing of the skin, no script and no network is needed to read it. Maven runs it as a source file, so it uses the JDK
 * alone.
 */
final class SitePages {
    private static final Pattern MAIN = Pattern.compile("(?s)<main id=\"bodyColumn\"[^>]*>(.*?)</main>");
    private static final Pattern MENU = Pattern.compile("(?s)<nav class=\"well sidebar-nav\">(.*?)</nav>");
    private static final Pattern TITLE = Pattern.compile("(?s)<title>(.*?)</title>");
    private static final Pattern VERSION = Pattern.compile("<li id=\"projectVersion\"[^>]*>Version: ([^<]*)</li>");
    private static final Pattern ITEM =
            Pattern.compile("(?s)<li class=\"nav-header\">(.*?)</li>|<a(?: [^>]*?href=\"([^\"]*)\")?[^>]*>(.*?)</a>");
    private static final Pattern HEADING = Pattern.compile("(?s)<a id=\"[^\"]*\"></a>\\s*<h([1-4])>(.*?)</h\\1>");
    private static final Pattern CODE =
            Pattern.compile("(?s)<pre[^>]*><code(?: class=\"([^\"]*)\")?>(.*?)</code></pre>");
    private static final Pattern TABLE = Pattern.compile("(?s)<table[^>]*>(.*?)</table>");
    private static final Pattern PARAGRAPH = Pattern.compile("(?s)<p>(.*?)</p>");

    private static final String SKIN = "(img|images|fonts)(/.*)?|(css|js)/apache-maven-fluido.*|css/print.css";
    private static final int FEWEST_HEADINGS = 3;
    private static final int LONGEST_DESCRIPTION = 300;
    private static final String REPOSITORY = "https://github.com/migrationdrift/migration-drift-maven-plugin";

    private final Path directory;
    private final String prefix;

    private SitePages(Path directory, String prefix) {
        this.directory = directory;
        this.prefix = prefix;
    }

    /**
     * Frames all pages of a directory; those that have been framed before stay as they are.
     *
     * @param args the directory, and for that of a module what it is called within the whole site
     */
    public static void main(String[] args) throws IOException {
        SitePages pages = new SitePages(Path.of(args[0]), args.length > 1 ? args[1] + "/" : "");
        try (Stream<Path> files = Files.walk(pages.directory)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".html")).toList()) {
                pages.frame(file);
            }
        }
        pages.deleteSkin();
    }

    private void frame(Path file) throws IOException {
        String page = Files.readString(file);
        if (page.contains(" id=\"bodyColumn\"")) {
            String name = prefix + directory.relativize(file).toString().replace('\\', '/');
            Files.writeString(file, framed(name, page));
        }
    }

    /**
     * The page as the reader gets it.
     *
     * @param name where it is, from the root of the site
     * @param page as Maven's skin has made it
     */
    static String framed(String name, String page) {
        String main = text(MAIN, page);
        String root = "../".repeat(name.split("/", -1).length - 1);
        String body = replaced(
                TABLE,
                main.replaceAll("(?s)<!--.*?-->", ""),
                table -> "<div class=\"wide\"><table>" + table.group(1) + "</table></div>");
        body = replaced(CODE, body, SitePages::code);
        body = replaced(HEADING, body, SitePages::heading);
        String kind = kind(name);
        String contents = Set.of("home", "codes").contains(kind) ? "" : contents(body);
        String title = text(TITLE, page);
        return FRAME.replace("{title}", name.equals("index.html") ? title.replaceFirst(".* – ", "") : title)
                .replace("{description}", description(main))
                .replace("{kind}", kind)
                .replace("{version}", text(VERSION, page))
                .replace("{crumbs}", kind.equals("codes") ? CRUMBS : "")
                .replace("{contents}", contents.isEmpty() ? "" : BESIDE.replace("{items}", contents))
                .replace("{menu}", menu(name, text(MENU, page)))
                .replace("{repository}", REPOSITORY)
                .replace("{root}", root)
                .replace("{body}", contents.isEmpty() ? body.strip() : withContents(body.strip(), contents));
    }

    /** What the style sheet goes by: the directory, or what it is. */
    private static String kind(String name) {
        if (name.endsWith("index.html")) {
            return name.equals("index.html") ? "home" : "list";
        }
        return name.contains("/") ? name.substring(0, name.indexOf('/')) : "page";
    }

    private static String text(Pattern pattern, String page) {
        Matcher found = pattern.matcher(page);
        if (!found.find()) {
            throw new IllegalStateException("The skin has changed: there is no " + pattern);
        }
        return found.group(1).strip();
    }

    private static String replaced(Pattern pattern, String text, Rewriting rewriting) {
        return pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(rewriting.of(found)));
    }

    /** What stands instead of something found. */
    private interface Rewriting {
        String of(MatchResult found);
    }

    private static String description(String main) {
        Matcher paragraph = PARAGRAPH.matcher(main);
        String text =
                paragraph.find() ? paragraph.group(1).replaceAll("<[^>]*>", "").strip() : "";
        return text.length() > LONGEST_DESCRIPTION
                ? ""
                : text.replaceAll("\\s+", " ").replace("\"", "&quot;");
    }

    /** With the address that GitHub would give to it, and a link to itself. */
    private static String heading(MatchResult found) {
        String address = address(found.group(2));
        String link = found.group(1).equals("1")
                ? ""
                : " <a class=\"here\" href=\"#" + address + "\" aria-label=\"Link to this section\">#</a>";
        return "<h" + found.group(1) + " id=\"" + address + "\">" + found.group(2) + link + "</h" + found.group(1)
                + ">";
    }

    static String address(String heading) {
        return unescaped(heading.replaceAll("<[^>]*>", ""))
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\w -]", "")
                .replace(' ', '-');
    }

    /** What is on this page, where it is long. */
    private static String contents(String body) {
        StringBuilder items = new StringBuilder();
        Matcher heading = Pattern.compile("(?s)<h2 id=\"([^\"]*)\">(.*?) <a class=\"here\"")
                .matcher(body);
        int count = 0;
        while (heading.find()) {
            count++;
            items.append("<li><a href=\"#")
                    .append(heading.group(1))
                    .append("\">")
                    .append(heading.group(2).replaceAll("</?a[^>]*>", ""))
                    .append("</a></li>\n");
        }
        return count < FEWEST_HEADINGS ? "" : items.toString();
    }

    /** Where there is no room beside the text, folded below its title. */
    private static String withContents(String body, String contents) {
        return body.replaceFirst("</h1>", Matcher.quoteReplacement("</h1>\n" + BELOW.replace("{items}", contents)));
    }

    private static String menu(String name, String menu) {
        List<String> lines = new ArrayList<>();
        Matcher item = ITEM.matcher(menu);
        while (item.find()) {
            if (item.group(1) != null) {
                lines.add(lines.isEmpty() ? "" : "</ul>");
                lines.add("<h2>" + item.group(1) + "</h2>\n<ul>");
            } else {
                String href = item.group(2) == null ? name.replaceFirst(".*/", "") : item.group(2);
                boolean here =
                        Path.of("/" + name).resolveSibling(href).normalize().equals(Path.of("/" + name));
                lines.add("<li><a href=\"" + href + "\"" + (here ? " aria-current=\"page\"" : "") + ">" + item.group(3)
                        + "</a></li>");
            }
        }
        lines.add("</ul>");
        return String.join("\n", lines).strip();
    }

    private static String code(MatchResult found) {
        String kind = Optional.ofNullable(found.group(1)).orElse("");
        String code = unescaped(found.group(2)).stripTrailing();
        String language = kind.startsWith("language-")
                ? kind.substring("language-".length())
                : code.startsWith("<") ? "xml" : "console";
        return "<pre class=\"" + language + "\" tabindex=\"0\"><code>" + coloured(language, code) + "</code></pre>";
    }

    /** Each token in an element with its class. */
    static String coloured(String language, String code) {
        Pattern tokens = LANGUAGES.get(language);
        if (tokens == null) {
            throw new IllegalStateException("There are no colours for " + language + ": " + code);
        }
        StringBuilder html = new StringBuilder();
        Matcher token = tokens.matcher(code);
        int end = 0;
        while (token.find()) {
            html.append(escaped(code.substring(end, token.start())))
                    .append("<span class=\"")
                    .append(kind(token))
                    .append("\">")
                    .append(escaped(token.group()))
                    .append("</span>");
            end = token.end();
        }
        return html.append(escaped(code.substring(end))).toString();
    }

    private static String kind(Matcher token) {
        return KINDS.stream()
                .filter(kind -> token.pattern().pattern().contains("(?<" + kind + ">") && token.group(kind) != null)
                .findFirst()
                .orElseThrow();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String unescaped(String html) {
        return Pattern.compile("&#x([0-9a-fA-F]+);")
                .matcher(html)
                .replaceAll(code -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(code.group(1), 16))))
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    /** What no page needs any more. */
    private void deleteSkin() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                String path = directory.relativize(file).toString().replace('\\', '/');
                if (path.matches(SKIN) || (!prefix.isEmpty() && path.matches("(css|js)(/.*)?"))) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Comment, text, word of the language, number, annotation, tag or key, levels of a log, what is printed beside. */
    private static final List<String> KINDS =
            List.of("comment", "text", "word", "number", "name", "tag", "error", "warning", "info", "command", "quiet");

    private static final String JAVA =
            "(?<comment>//[^\n]*|/\\*.*?\\*/)|(?<text>\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\""
                    + "|'(?:\\\\.|[^'\\\\\n])*')|(?<name>@\\w+)|(?<number>\\b\\d[\\w.]*)|(?<word>\\b(?:abstract|boolean|class|else"
                    + "|enum|extends|false|final|for|if|implements|import|int|interface|long|new|null|package|private|protected"
                    + "|public|record|return|static|super|this|throw|throws|true|void)\\b)";
    private static final String SQL =
            "(?<comment>--[^\n]*)|(?<text>'(?:''|[^'])*')|(?<number>\\b\\d+\\b)|(?<word>(?i:\\b(?:"
                    + "add|all|alter|and|as|asc|by|cascade|check|collate|column|comment|commit|concurrently|constraint|create|cycle"
                    + "|default|deferrable|deferred|delete|desc|domain|drop|enum|exclude|exists|extension|false|foreign|from|full"
                    + "|function|generated|grant|identity|if|in|increment|index|initially|insert|into|is|key|match|maxvalue"
                    + "|minvalue|not|null|nulls|on|or|order|owned|primary|references|rename|restrict|return|returns|role|schema"
                    + "|select|sequence|set|start|stored|table|to|true|type|union|unique|update|using|valid|validate|values|view"
                    + "|virtual|where|with)\\b))";

    private static final Map<String, Pattern> LANGUAGES = Map.of(
            "java", Pattern.compile(JAVA, Pattern.DOTALL),
            "groovy", Pattern.compile(JAVA, Pattern.DOTALL),
            "sql", Pattern.compile(SQL),
            "xml",
                    Pattern.compile(
                            "(?<comment><!--.*?-->)|(?<tag></?[\\w.:-]+|/?>)|(?<name>[\\w:-]+(?==\"))|(?<text>\"[^\"]*\")",
                            Pattern.DOTALL),
            "yaml",
                    Pattern.compile(
                            "(?m)(?<comment>(?<![^\\s])#[^\n]*)|(?<text>\"(?:\\\\.|[^\"\\\\\n])*\"|(?<=[ \\[])'[^'\n]*')"
                                    + "|(?<tag>[\\w.$/-]+(?=:(?: |$)))|(?<number>\\b\\d[\\d.-]*\\b)|(?<word>\\b(?:true|false|null)\\b)"),
            "json",
                    Pattern.compile(
                            "(?<tag>\"[^\"\n]*\"(?=\\s*:))|(?<text>\"(?:\\\\.|[^\"\\\\\n])*\")|(?<number>-?\\b\\d[\\d.]*\\b)"
                                    + "|(?<word>\\b(?:true|false|null)\\b)"),
            "properties", Pattern.compile("(?m)(?<comment>^#[^\n]*)|(?<tag>^[\\w.-]+(?==))"),
            "console",
                    Pattern.compile(
                            "(?m)(?<error>^\\[ERROR])|(?<warning>^\\[WARNING])|(?<info>^\\[INFO])"
                                    + "|(?<comment>(?<=\\s)(?:#|--) [^\n]*)|(?<command>^(?:mvn|git|cd|bash|jq|curl)\\b[^\n#]*)"
                                    + "|(?<word>(?<=^\\[ERROR]   |^\\[WARNING] )[a-z-]+\\.[a-z-]+(?=  ))"
                                    + "|(?<quiet>(?<=^\\[ERROR]     )(?:entities|migrations|where|at run time|hint|repair|ignore)(?= ))"));

    private static final String CRUMBS = "<p class=\"crumbs\"><a href=\"index.html\">Codes</a></p>\n";

    private static final String BELOW = """
            <details class="contents">
            <summary>On this page</summary>
            <ul>
            {items}</ul>
            </details>""";

    private static final String BESIDE = """
            <nav class="contents" aria-label="On this page">
            <h2>On this page</h2>
            <ul>
            {items}</ul>
            </nav>
            """;

    private static final String FRAME = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="UTF-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta name="color-scheme" content="light dark" />
            <meta name="description" content="{description}" />
            <title>{title}</title>
            <link rel="icon" href="{root}favicon.svg" />
            <link rel="stylesheet" href="{root}css/site.css" />
            <script src="{root}js/site.js" defer="defer"></script>
            </head>
            <body class="{kind}">
            <header>
            <a class="brand" href="{root}index.html">Migration Drift</a>
            <span class="version">{version}</span>
            <a class="source" href="{repository}">Source</a>
            <a class="to-menu" href="#menu">Menu</a>
            </header>
            <div class="frame">
            <main id="text">
            {crumbs}{body}
            </main>
            {contents}<nav id="menu" aria-label="All pages">
            <a class="close" href="#text">Close</a>
            {menu}
            </nav>
            </div>
            <footer>
            <p>Migration Drift {version} · <a href="https://www.apache.org/licenses/LICENSE-2.0">Apache License 2.0</a> ·
            <a href="{repository}/issues">Issues</a></p>
            </footer>
            </body>
            </html>
            """;
}
