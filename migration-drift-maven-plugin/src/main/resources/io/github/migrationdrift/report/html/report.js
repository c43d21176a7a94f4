"use strict";

(() => {
  const root = document.documentElement;
  const THEME = "migration-drift-theme";

  root.dataset.script = "";
  setTheme(recall());
  document.addEventListener("DOMContentLoaded", start);

  function start() {
    startTheme();
    startDrifts();
    startCopying();
    startDiagram();
    const filter = document.getElementById("filter");
    if (filter) {
      startFilter(filter);
    }
    addEventListener("hashchange", reveal);
    reveal();
  }

  // theme

  function recall() {
    try {
      return localStorage.getItem(THEME);
    } catch {
      return null;
    }
  }

  function keep(theme) {
    try {
      localStorage.setItem(THEME, theme);
    } catch {
      // Of a page that may keep nothing, the theme lasts as long as the page.
    }
  }

  function setTheme(theme) {
    if (theme === "light" || theme === "dark") {
      root.dataset.theme = theme;
    }
  }

  function isDark() {
    return root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  }

  function startTheme() {
    const button = document.getElementById("theme");
    const name = () => (button.textContent = isDark() ? "Light theme" : "Dark theme");
    button.addEventListener("click", () => {
      setTheme(isDark() ? "light" : "dark");
      keep(root.dataset.theme);
      name();
    });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", name);
    name();
  }

  // copying

  // What only the script can do, a drift gets when it is opened.
  function startDrifts() {
    document.addEventListener("toggle", (event) => {
      const details = event.target;
      if (details.open && details.parentElement.matches(".drift") && !details.dataset.ready) {
        details.dataset.ready = "";
        details.querySelectorAll("[data-copy]").forEach(addCopyButton);
        details.querySelectorAll("p.help").forEach(addHelp);
      }
    }, true);
  }

  function addCopyButton(copied) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copy " + copied.dataset.copy;
    copied.after(button);
  }

  function startCopying() {
    document.addEventListener("click", (event) => {
      const button = event.target.closest(".copy");
      if (button) {
        copy(button);
      }
    });
  }

  async function copy(button) {
    const texts = [...button.previousElementSibling.querySelectorAll("pre")].map((pre) => pre.textContent);
    const done = await write(texts.join("\n"));
    const words = (button.dataset.words ??= button.textContent);
    button.textContent = done ? "Copied" : "Not copied";
    say(done ? "Copied to the clipboard" : "Nothing was copied: the browser refuses it");
    setTimeout(() => (button.textContent = words), 2000);
  }

  async function write(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return writeTheOldWay(text);
    }
  }

  // A page that a CI server shows without TLS has no clipboard of the new kind.
  function writeTheOldWay(text) {
    const focused = document.activeElement;
    const area = document.createElement("textarea");
    area.value = text;
    area.className = "unseen";
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    focused?.focus();
    return done;
  }

  function say(words) {
    document.getElementById("said").textContent = words;
  }

  // the help text of a code, where a drift asks for it

  function addHelp(paragraph) {
    const link = paragraph.querySelector("a");
    const details = document.createElement("details");
    const summary = document.createElement("summary");
    details.className = "help";
    summary.textContent = link.textContent;
    details.append(summary);
    details.addEventListener("toggle", () => details.append(helpFor(link.hash.slice(1))), { once: true });
    paragraph.replaceWith(details);
  }

  function helpFor(id) {
    const text = document.getElementById(id).querySelector(".text").cloneNode(true);
    for (const heading of text.querySelectorAll("h4")) {
      const lower = document.createElement("h5");
      lower.append(...heading.childNodes);
      heading.replaceWith(lower);
    }
    return text;
  }

  function startDiagram() {
    for (const box of document.querySelectorAll(".box[data-target]")) {
      box.addEventListener("click", () => (location.hash = box.dataset.target));
    }
  }

  // filter

  let drifts = [];
  let tables = [];
  let form = null;

  function startFilter(filter) {
    form = filter;
    tables = [...document.querySelectorAll("#drifts > .table")].map(tableOf);
    drifts = tables.flatMap((table) => table.drifts);
    form.addEventListener("input", filterAndTell);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", (event) => {
      event.preventDefault();
      fromHash("");
      filterAndTell();
    });
    document.getElementById("open").addEventListener("click", () => fold(true));
    document.getElementById("close").addEventListener("click", () => fold(false));
    whenIdle(() => drifts.forEach(textOf));
  }

  function whenIdle(task) {
    if ("requestIdleCallback" in window) {
      requestIdleCallback(task);
    } else {
      setTimeout(task, 200);
    }
  }

  function tableOf(element) {
    const table = { element, name: element.dataset.table, drifts: [] };
    for (const drift of element.querySelectorAll(".drift")) {
      table.drifts.push({ element: drift, severity: drift.dataset.severity, code: drift.dataset.code, text: null, shown: true });
    }
    return table;
  }

  // What is said of a drift, without the sources around it and the help text.
  function textOf(drift) {
    if (drift.text === null) {
      const said = drift.element.querySelectorAll("summary, .definition, .origin, .facts");
      drift.text = [...said].map((part) => part.textContent).join(" ").toLowerCase();
    }
    return drift.text;
  }

  function wanted() {
    const data = new FormData(form);
    return {
      severities: data.getAll("severity"),
      code: data.get("code"),
      table: data.get("table"),
      words: data.get("q").toLowerCase().split(/\s+/).filter(Boolean),
    };
  }

  function isWanted(drift, want) {
    return (want.severities.length === 0 || want.severities.includes(drift.severity))
      && (want.code === "" || want.code === drift.code)
      && want.words.every((word) => textOf(drift).includes(word));
  }

  function apply() {
    const want = wanted();
    let shown = 0;
    for (const table of tables) {
      shown += applyTo(table, want);
    }
    tell(shown);
  }

  // What a hidden table hides need not be hidden itself, which would cost more than all else.
  function applyTo(table, want) {
    const possible = want.table === "" || want.table === table.name;
    let shown = 0;
    for (const drift of table.drifts) {
      drift.shown = possible && isWanted(drift, want);
      shown += drift.shown;
    }
    hide(table.element, shown === 0);
    if (shown > 0) {
      table.drifts.forEach((drift) => hide(drift.element, !drift.shown));
    }
    return shown;
  }

  function hide(element, hidden) {
    if (element.hidden !== hidden) {
      element.hidden = hidden;
    }
  }

  function tell(shown) {
    const all = drifts.length;
    const noun = all === 1 ? " drift" : " drifts";
    document.getElementById("shown").textContent = shown === all
      ? all.toLocaleString("en") + noun
      : shown.toLocaleString("en") + " of " + all.toLocaleString("en") + noun + (shown === 0 ? ": nothing matches the filter" : "");
  }

  function filterAndTell() {
    apply();
    history.replaceState(null, "", "#" + asHash());
  }

  function asHash() {
    const hash = new URLSearchParams();
    const data = new FormData(form);
    const severities = data.getAll("severity").join(",");
    for (const [name, value] of [["severity", severities], ["code", data.get("code")], ["table", data.get("table")], ["q", data.get("q")]]) {
      if (value) {
        hash.set(name, value);
      }
    }
    return hash.toString().replaceAll("%2C", ",");
  }

  function fromHash(hash) {
    const given = new URLSearchParams(hash);
    const severities = (given.get("severity") ?? "").split(",");
    for (const box of form.querySelectorAll("[name=severity]")) {
      box.checked = severities.includes(box.value);
    }
    choose(form.elements.code, given.get("code") ?? "");
    choose(form.elements.table, given.get("table") ?? "");
    form.elements.q.value = given.get("q") ?? "";
  }

  // A link may name what this report does not have any more.
  function choose(select, value) {
    select.value = value;
    if (select.selectedIndex < 0) {
      select.value = "";
    }
  }

  function fold(open) {
    for (const drift of drifts) {
      if (drift.shown) {
        drift.element.firstElementChild.open = open;
      }
    }
  }

  // What the address names: a filter, or a part of the page.
  function reveal() {
    const hash = location.hash.slice(1);
    if (form && /^(severity|code|table|q)=/.test(hash)) {
      fromHash(hash);
      apply();
      document.getElementById("drifts").scrollIntoView();
      return;
    }
    const part = hash && document.getElementById(decodeURIComponent(hash));
    if (part) {
      unfold(part);
      part.scrollIntoView();
    }
  }

  function unfold(part) {
    if (form && part.closest("[hidden]")) {
      fromHash("");
      apply();
    }
    const folded = part.matches(".drift") ? part.firstElementChild : part;
    for (let details = folded.closest("details"); details; details = details.parentElement.closest("details")) {
      details.open = true;
    }
  }
})();
