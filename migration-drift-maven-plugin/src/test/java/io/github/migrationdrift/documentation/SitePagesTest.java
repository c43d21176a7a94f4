package io.github.migrationdrift.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SitePagesTest {
    @TempDir
    private Path site;

    /** As the skin writes it. */
    private static String drawn(String body) {
        return """
                <html><head><title>The title – Migration Drift</title>
                <link rel="stylesheet" href="./css/apache-maven-fluido-2.1.0.min.css" /></head><body>
                <li id="projectVersion" class="pull-right">Version: 1.2.3</li>
                <nav class="well sidebar-nav">
                <ul class="nav nav-list">
                 <li class="nav-header">Start</li>
                  <li class="active"><a>Here</a></li>
                  <li><a href="../index.html">There</a></li>
                </ul>
                </nav>
                <main id="bodyColumn" class="span10">
                %s</main></body></html>
                """.formatted(body);
    }

    private static String framed(String body) {
        return SitePages.framed("codes/a.html", drawn(body));
    }

    @Test
    void keepTextTitleVersionAndMenu() {
        String page = framed("<h1>A</h1><p>All of it.</p>");

        assertThat(page)
                .contains("<title>The title – Migration Drift</title>", "<p>All of it.</p>", "1.2.3")
                .contains("<meta name=\"description\" content=\"All of it.\" />")
                .contains("<h2>Start</h2>")
                .contains("<li><a href=\"a.html\" aria-current=\"page\">Here</a></li>")
                .contains("<li><a href=\"../index.html\">There</a></li>")
                .contains("href=\"../css/site.css\"")
                .doesNotContain("fluido", "well");
    }

    @Test
    void haveAddressesThatAreMadeOfTheirHeadings() {
        String page = framed("<a id=\"Why_.3F\"></a>\n<h2>Why is <code>text</code> only &#x201c;info&#x201d;?</h2>");

        assertThat(page).contains("<h2 id=\"why-is-text-only-info\">Why is <code>text</code>");
    }

    @Test
    void foldWhatIsOnALongPage() {
        String headings = "<a id=\"x\"></a><h2>One</h2><a id=\"y\"></a><h2>Two</h2><a id=\"z\"></a><h2>Three</h2>";

        assertThat(SitePages.framed("ci/a.html", drawn("<h1>A</h1>" + headings)))
                .contains("<summary>On this page</summary>", "<li><a href=\"#two\">Two</a></li>");
        assertThat(SitePages.framed("ci/a.html", drawn("<h1>A</h1><a id=\"x\"></a><h2>One</h2>")))
                .doesNotContain("On this page");
    }

    @Test
    void colourCodeWithoutTouchingIt() {
        String page = framed("""
                <pre class="prettyprint"><code class="language-sql">-- a &lt; b
                select &quot;x&quot; from t where y = 'it''s';
                </code></pre><pre><code class="nohighlight nocode">[ERROR]   column.missing  public.a
                [ERROR]     repair      x   -- deletes data
                </code></pre>""");

        assertThat(page)
                .contains("<pre class=\"sql\" tabindex=\"0\"><code><span class=\"comment\">-- a &lt; b</span>\n")
                .contains("<span class=\"word\">select</span> \"x\" <span class=\"word\">from</span>")
                .contains("<span class=\"text\">'it''s'</span>;</code></pre>")
                .contains("<span class=\"error\">[ERROR]</span>   <span class=\"word\">column.missing</span>  public.a")
                .contains("<span class=\"quiet\">repair</span>", "<span class=\"comment\">-- deletes data</span>");
        assertThat(page.replaceAll("</?span[^>]*>", ""))
                .contains("-- a &lt; b\nselect \"x\" from t where y = 'it''s';</code>");
    }

    @Test
    void letWideTablesScroll() {
        assertThat(framed("<table class=\"table table-striped\"><tr class=\"a\"></tr></table>"))
                .contains("<div class=\"wide\"><table><tr class=\"a\"></tr></table></div>");
    }

    @Test
    void areFramedOnceAndLeaveNothingOfTheSkin() throws IOException {
        Path page = Files.createDirectories(site.resolve("codes")).resolve("a.html");
        Files.writeString(page, drawn("<h1>A</h1>"));
        Files.writeString(Files.createDirectories(site.resolve("css")).resolve("site.css"), "own");
        Files.writeString(site.resolve("css/apache-maven-fluido-2.1.0.min.css"), "skin");
        Files.writeString(Files.createDirectories(site.resolve("images/logos")).resolve("maven.png"), "skin");

        SitePages.main(new String[] {site.toString()});
        String once = Files.readString(page);
        SitePages.main(new String[] {site.toString()});

        assertThat(Files.readString(page)).isEqualTo(once).startsWith("<!DOCTYPE html>");
        assertThat(site.resolve("css/site.css")).exists();
        assertThat(site.resolve("css/apache-maven-fluido-2.1.0.min.css")).doesNotExist();
        assertThat(site.resolve("images")).doesNotExist();
    }

    @Test
    void failTheBuildWhenTheSkinHasChanged() {
        assertThatThrownBy(() -> SitePages.framed("a.html", "<main id=\"bodyColumn\">x</main>"))
                .hasMessageContaining("The skin has changed");
    }
}
