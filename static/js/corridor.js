// What pages do better with a script. Everything works without it.

const byId = (id) => document.getElementById(id);

// Filters: menus that were open stay open when the page under them is swapped; Escape and a press outside close them.
let open = [];
document.addEventListener("htmx:beforeSwap", () => {
  open = [...document.querySelectorAll("details.slot[open]")].map((menu) => menu.id);
});
document.addEventListener("htmx:afterSettle", () => {
  for (const id of open) byId(id)?.setAttribute("open", "");
  open = [];
});

function closeMenus(except) {
  for (const menu of document.querySelectorAll("details.slot[open]")) if (menu !== except) menu.open = false;
}
document.addEventListener("pointerdown", (event) => closeMenus(event.target.closest("details.slot")));

// Keys: "/" goes to the search, Escape closes an open menu and gives its heading the focus back.
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    byId("search")?.focus();
  }
  if (event.key === "Escape") {
    const menu = document.querySelector("details.slot[open]");
    closeMenus();
    menu?.querySelector("summary").focus();
  }
});

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
  const anchor = decodeURIComponent(location.hash.slice(1));
  for (const mark of document.querySelectorAll("mark.is-lit")) mark.classList.remove("is-lit");
  const first = anchor && byId(anchor);
  if (!first || !first.closest("mark")) return;
  const marks = first.closest("mark").dataset.marks.trim().split(" ");
  const own = marks.includes(anchor) ? anchor : marks[0];
  light(own, true);
  first.scrollIntoView({ block: "center" });
}
addEventListener("hashchange", land);
if (document.readyState === "complete") land();
else addEventListener("load", land);
