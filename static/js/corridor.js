// What pages do better with a script. Everything works without it.

import { join } from "./joint.js";

const byId = (id) => document.getElementById(id);

// Filters: menus that were open stay open when the page under them is swapped, and what had the focus keeps it; what is
// gone leaves it to the record. Escape and a press outside close menus.
let kept = [];
let focused = "";
document.addEventListener("htmx:beforeSwap", () => {
  kept = [...document.querySelectorAll("details.slot[open]")].map((menu) => menu.id);
  focused = document.activeElement.id;
});
document.addEventListener("htmx:afterSettle", () => {
  for (const id of kept) byId(id)?.setAttribute("open", "");
  kept = [];
  if (document.activeElement === document.body) (byId(focused) ?? byId("main")).focus({ preventScroll: true });
});

// Fields left empty say nothing, so they are kept out of the address that a reader passes on.
document.addEventListener("htmx:configRequest", (event) => {
  const fields = event.detail.formData;
  for (const [name, value] of [...fields]) if (value === "") fields.delete(name);
});

function closeMenus(except) {
  for (const menu of document.querySelectorAll("details.slot[open]")) if (menu !== except) menu.open = false;
}
document.addEventListener("pointerdown", (event) => closeMenus(event.target.closest("details.slot")));

// A long facet is searched as one types: by the server where it knows more choices than are shown, else here. The box has
// no name, so the form does not send it, and the form need not know that it changed.
document.addEventListener("htmx:configRequest", (event) => {
  if (event.target.matches("[data-find]")) event.detail.formData.set("find", event.target.value);
});
document.addEventListener("change", (event) => event.target.matches("[data-find]") && event.stopPropagation(), true);
document.addEventListener("input", ({ target }) => {
  if (!target.matches("[data-find]:not([data-hx-get])")) return;
  const wanted = target.value.trim().toLowerCase();
  for (const label of target.parentElement.querySelectorAll("label")) {
    label.hidden = !label.querySelector("span").textContent.toLowerCase().includes(wanted);
  }
});
function showFinders() {
  for (const find of document.querySelectorAll("[data-find][hidden]")) find.hidden = false;
}
document.addEventListener("htmx:afterSettle", showFinders);
showFinders();

// Keys; `actions` of the pane stand below.
function walk(by) {
  const heads = [...document.querySelectorAll(".row .row__head a")];
  const at = heads.indexOf(document.activeElement.closest?.(".row")?.querySelector(".row__head a"));
  heads[Math.min(heads.length - 1, Math.max(0, at < 0 ? 0 : at + by))]?.focus();
}
function escape() {
  const menu = document.querySelector("details.slot[open]");
  closeMenus();
  menu?.querySelector("summary").focus();
  if (!menu && pane && !pane.hidden) close();
}
const keys = {
  "/": () => byId("search")?.focus(),
  "?": () => byId("keys-dialog")?.showModal(),
  j: () => walk(1),
  k: () => walk(-1),
  "[": () => now && step(-1),
  "]": () => now && step(1),
};
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") escape();
  const typing = event.target.closest("input:not([type=checkbox]), textarea, select, dialog");
  if (typing || event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) return;
  event.preventDefault();
  keys[event.key]();
});
document.addEventListener("click", (event) => {
  if (!event.target.closest?.("[data-keys]")) return;
  event.preventDefault();
  keys["?"]();
});

// Marks: the id in a citation's address names its first mark, or stands in it; all marks of the excerpt carry its anchor.
function marksOf(id, root = document) {
  const at = byId(id);
  if (!at?.closest("mark")) return [];
  return [...root.querySelectorAll(`mark[data-marks~="${at.dataset.of ?? id}"]`)];
}

// Reading an article: a passage and its facts light each other.
function light(anchor, on) {
  byId(`u-${anchor}`)?.classList.toggle("is-lit", on);
  for (const mark of document.querySelectorAll(`mark[data-marks~="${anchor}"]`)) mark.classList.toggle("is-lit", on);
}
function anchors(target) {
  const mark = target.closest?.("mark[data-marks]");
  if (mark) return mark.dataset.marks.trim().split(" ");
  const use = target.closest?.(".uses > li");
  return use ? [use.id.slice(2)] : [];
}
for (const [type, on] of [["pointerover", true], ["pointerout", false], ["focusin", true], ["focusout", false]]) {
  document.addEventListener(type, (event) => anchors(event.target).forEach((anchor) => light(anchor, on)));
}

// A citation lands on its words: the whole excerpt is lit, however many marks it is cut into.
function land() {
  for (const mark of document.querySelectorAll("mark.is-lit")) mark.classList.remove("is-lit");
  const marks = marksOf(decodeURIComponent(location.hash.slice(1)));
  for (const mark of marks) mark.classList.add("is-lit");
  marks[0]?.scrollIntoView({ block: "center" });
}
addEventListener("hashchange", land);
if (document.readyState === "complete") land();
else addEventListener("load", land);

// The source pane: on a page that has one, pressing a citation opens its source beside the page, at the marked words.
// The pane shows the article's own fragment, so that there is one rendering of an article. Without a script, or with a
// modifier key held, a citation is a plain link to the article's page.

const pane = byId("pane");
const body = pane?.querySelector(".pane__text");
const group = pane?.querySelector(".pane__group");
let siblings = [];
let now = null;

function citation(event) {
  if (event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  return event.target.closest?.("a.f[data-cite]");
}

async function fragment(href) {
  const answer = await fetch(href.split("#")[0], { headers: { "HX-Request": "true", "HX-Request-Type": "partial" } });
  if (!answer.ok) throw new Error(`${answer.status}`);
  return new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("article");
}

function point(link) {
  now?.removeAttribute("aria-current");
  now = link;
  now.setAttribute("aria-current", "true");
  document.querySelector(".row.is-focus")?.classList.remove("is-focus");
  now.closest(".row")?.classList.add("is-focus");
}

async function show(link) {
  const href = link.getAttribute("href");
  let article;
  try {
    article = await fragment(href);
  } catch {
    location.assign(href);
    return;
  }
  point(link);
  pane.hidden = false;
  document.body.classList.add("has-pane");
  body.replaceChildren(article);
  const place = siblings.length > 1 ? `, ${siblings.indexOf(link) + 1} of ${siblings.length} passages` : "";
  group.textContent = `${body.querySelector(".eyebrow__open").textContent}${place}`;
  const anchor = href.split("#")[1];
  const marks = marksOf(anchor, body);
  for (const mark of marks) mark.classList.add("is-lit");
  name(byId(anchor)?.dataset.of ?? anchor);
  if (marks[0]) body.scrollTop = marks[0].getBoundingClientRect().top - body.getBoundingClientRect().top - body.clientHeight / 3;
  body.focus({ preventScroll: true });
  join();
}

// The siglum in the margin beside the lit words.
function name(anchor) {
  const siglum = body.querySelector(`.margin a[href="#u-${anchor}"]`);
  siglum?.classList.add("is-now");
  siglum?.closest("details")?.setAttribute("open", "");
}

function open(link) {
  const whole = link.closest(".row, .dossier, .claim, .words, .rungs__one, .conc, .facts") ?? link.parentElement;
  const seen = new Set();
  siblings = [...whole.querySelectorAll("a.f[data-cite]")].filter((a) => !seen.has(a.textContent) && seen.add(a.textContent));
  show(siblings.find((a) => a.textContent === link.textContent) ?? link);
}

function step(by) {
  const next = siblings[(siblings.indexOf(now) + by + siblings.length) % siblings.length];
  if (next) show(next);
}

function close() {
  pane.hidden = true;
  document.body.classList.remove("has-pane");
  document.querySelector(".row.is-focus")?.classList.remove("is-focus");
  now?.removeAttribute("aria-current");
  now?.focus();
  join();
}

async function copy(button) {
  const exact = marksOf(now.getAttribute("href").split("#")[1], body).map((mark) => mark.textContent).join("");
  const about = [...body.querySelectorAll("[data-about]")].map((part) => part.textContent.trim()).filter(Boolean);
  await navigator.clipboard.writeText(`“${exact}” (${about.join(", ")}) ${new URL(now.href).href}`);
  button.textContent = "Copied";
  setTimeout(() => (button.textContent = "Copy quote"), 1500);
}

const actions = { previous: () => step(-1), next: () => step(1), close, copy };

if (pane) {
  document.addEventListener("click", (event) => {
    const action = event.target.closest?.("[data-pane]");
    if (action) return actions[action.dataset.pane](action);
    const link = citation(event);
    if (!link) return;
    event.preventDefault();
    open(link);
  });
}

// The overview is brushed: a press, a drag and a release choose since and until in the form, which does the rest.
function dayAt(strip, x) {
  const line = strip.querySelector(".overview__axis").getBoundingClientRect();
  const share = Math.min(1, Math.max(0, (x - line.left) / line.width));
  const [first, last] = [strip.dataset.first, strip.dataset.last].map(Date.parse);
  return new Date(first + share * (last - first)).toISOString().slice(0, 10);
}
document.addEventListener("pointerdown", (event) => {
  const strip = event.target.closest?.("[data-overview]");
  if (!strip || event.button || event.target.closest("a")) return;
  const from = event.clientX;
  document.addEventListener("pointerup", (end) => {
    if (Math.abs(end.clientX - from) < 8) return;
    const [since, until] = [from, end.clientX].sort((a, b) => a - b).map((x) => dayAt(strip, x));
    byId("since").value = since;
    byId("until").value = until;
    byId("since").form.requestSubmit();
  }, { once: true });
});
