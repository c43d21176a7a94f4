package io.github.migrationdrift.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** A page in a browser, as a user has it who never saw it before: looked at, typed into, and clicked. */
public final class BrowserPage implements AutoCloseable {
    private static final int SECONDS = 60;

    private final DevTools tools;
    private final String context;
    private final String session;
    private final String address;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private volatile CompletableFuture<Void> loaded = new CompletableFuture<>();

    private BrowserPage(DevTools tools, Path file) {
        this.tools = tools;
        address = file.toUri().toString();
        context = tools.call("", "Target.createBrowserContext")
                .path("browserContextId")
                .asString();
        String target = tools.call("", "Target.createTarget", "url", "about:blank", "browserContextId", context)
                .path("targetId")
                .asString();
        tools.listen(this::hear);
        session = tools.call("", "Target.attachToTarget", "targetId", target, "flatten", true)
                .path("sessionId")
                .asString();
    }

    static BrowserPage open(DevTools tools, Path file) {
        BrowserPage page = new BrowserPage(tools, file);
        for (String domain : List.of("Page", "Network", "Log", "Runtime")) {
            page.call(domain + ".enable");
        }
        page.resize(1280, 800);
        page.preferTheme("light");
        page.visit("");
        return page;
    }

    private void hear(DevTools.Event event) {
        if (!event.session().equals(session)) {
            return;
        }
        switch (event.name()) {
            case "Page.loadEventFired" -> loaded.complete(null);
            case "Network.requestWillBeSent" ->
                requests.add(event.parameters().path("request").path("url").asString());
            case "Log.entryAdded" ->
                complaints.add(event.parameters().path("entry").path("text").asString());
            case "Runtime.exceptionThrown" ->
                complaints.add(event.parameters().path("exceptionDetails").toString());
            case "Page.javascriptDialogOpening" -> complaints.add("a dialog opened");
            default -> {}
        }
    }

    private JsonNode call(String method, Object... parameters) {
        return tools.call(session, method, parameters);
    }

    /** Loads the file anew, at what follows its address. */
    public void visit(String hash) {
        call("Page.navigate", "url", "about:blank");
        awaitLoad();
        call("Page.navigate", "url", address + hash);
        awaitLoad();
    }

    private void awaitLoad() {
        loaded.orTimeout(SECONDS, TimeUnit.SECONDS).join();
        loaded = new CompletableFuture<>();
    }

    public void resize(int width, int height) {
        call(
                "Emulation.setDeviceMetricsOverride",
                "width",
                width,
                "height",
                height,
                "deviceScaleFactor",
                1,
                "mobile",
                width < 600);
    }

    /** As the system says: light or dark. */
    public void preferTheme(String theme) {
        call("Emulation.setEmulatedMedia", "features", List.of(Map.of("name", "prefers-color-scheme", "value", theme)));
    }

    public void runScripts(boolean run) {
        call("Emulation.setScriptExecutionDisabled", "value", !run);
    }

    public void allowClipboard() {
        List<String> both = List.of("clipboardReadWrite", "clipboardSanitizedWrite");
        tools.call("", "Browser.grantPermissions", "browserContextId", context, "permissions", both);
    }

    /** What JavaScript gives, or the promise of it. */
    public JsonNode ask(String script) {
        JsonNode answer = call(
                "Runtime.evaluate",
                "expression",
                script,
                "awaitPromise",
                true,
                "returnByValue",
                true,
                "userGesture",
                true);
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(answer.path("exceptionDetails").toString());
        }
        return answer.path("result").path("value");
    }

    public String text(String script) {
        return ask(script).asString();
    }

    public int number(String script) {
        return ask(script).asInt();
    }

    public boolean is(String script) {
        return ask(script).asBoolean();
    }

    /** In the middle of the element, wherever it is now. */
    public void click(String selector) {
        JsonNode at = ask("(() => { const e = document.querySelector(" + quoted(selector) + ");"
                + " e.scrollIntoView({block: 'center', behavior: 'instant'}); const r = e.getBoundingClientRect();"
                + " return {x: r.x + r.width / 2, y: r.y + r.height / 2}; })()");
        for (String type : List.of("mousePressed", "mouseReleased")) {
            call(
                    "Input.dispatchMouseEvent",
                    "type",
                    type,
                    "x",
                    at.path("x").asDouble(),
                    "y",
                    at.path("y").asDouble(),
                    "button",
                    "left",
                    "clickCount",
                    1);
        }
    }

    /** As if the user had chosen that from the list. */
    public void choose(String selector, String value) {
        ask("(() => { const list = document.querySelector(" + quoted(selector) + "); list.value = " + quoted(value)
                + "; list.dispatchEvent(new InputEvent('input', {bubbles: true})); })()");
    }

    public void type(String text) {
        call("Input.insertText", "text", text);
    }

    public void pressTab() {
        press("Tab", 9, "");
    }

    public void pressEnter() {
        press("Enter", 13, "\r");
    }

    public void pressSpace() {
        press(" ", 32, " ");
    }

    private void press(String key, int code, String text) {
        call("Input.dispatchKeyEvent", "type", "keyDown", "key", key, "windowsVirtualKeyCode", code, "text", text);
        call("Input.dispatchKeyEvent", "type", "keyUp", "key", key, "windowsVirtualKeyCode", code);
    }

    /** What the element says that has the focus. */
    public String focused() {
        return text("document.activeElement.textContent.trim().replace(/\\s+/g, ' ')");
    }

    /** What axe finds, the usual tool for that: contrast, names of controls, landmarks, headings and much more. */
    public List<String> barriers() {
        try (InputStream axe = BrowserPage.class.getResourceAsStream("/axe.min.js")) {
            ask(new String(axe.readAllBytes(), StandardCharsets.UTF_8) + "; 1");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String found = text("axe.run(document).then(result => result.violations.map(violation => violation.id + ': '"
                + " + violation.nodes.map(node => node.html.slice(0, 200)).join(' ')).join('\\n'))");
        return found.lines().toList();
    }

    public byte[] screenshot() {
        return Base64.getDecoder()
                .decode(call("Page.captureScreenshot", "format", "png")
                        .path("data")
                        .asString());
    }

    /** Every address that was asked for. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** What the browser had to say against the page. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    @Override
    public void close() {
        tools.call("", "Target.disposeBrowserContext", "browserContextId", context);
    }
}
