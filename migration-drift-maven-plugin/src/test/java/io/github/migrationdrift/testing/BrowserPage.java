package io.github.migrationdrift.testing;

import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** A page in a browser, as a user has it: looked at, typed into, and clicked. */
public final class BrowserPage implements AutoCloseable {
    private static final int SECONDS = 60;

    private final DevTools tools;
    private final String target;
    private final String session;
    private final String address;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private volatile CompletableFuture<Void> loaded = new CompletableFuture<>();

    private BrowserPage(DevTools tools, String target, Path file) {
        this.tools = tools;
        this.target = target;
        address = file.toUri().toString();
        tools.listen(this::hear);
        session = tools.call("", "Target.attachToTarget", "targetId", target, "flatten", true)
                .path("sessionId")
                .asString();
    }

    static BrowserPage open(DevTools tools, Path file) {
        String target = tools.call("", "Target.createTarget", "url", "about:blank")
                .path("targetId")
                .asString();
        BrowserPage page = new BrowserPage(tools, target, file);
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
        tools.call(
                "",
                "Browser.grantPermissions",
                "permissions",
                List.of("clipboardReadWrite", "clipboardSanitizedWrite"));
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
        tools.call("", "Target.closeTarget", "targetId", target);
    }
}
