// The line that joins a rung of a deal, the event that lights it, and the words in the open source. It runs between the
// columns and along their edges, so that it never covers text; without room between them there is none (see the styles).
// Row and rung are joined by what they link to: the same rung on the deal's own page.

const line = document.querySelector(".joint path");
const wide = matchMedia("(min-width: 75rem)");
let pointed = null;
let lit = null;

const rungLink = (row) => row?.querySelector(".post a[href*='#rung-']")?.getAttribute("href");
const find = (links, href) => [...document.querySelectorAll(links)].find((link) => link.getAttribute("href") === href);

// Where an element is, if its scroller shows it.
function shown(element, scroller) {
  if (!element || !scroller) return null;
  const [box, frame] = [element.getBoundingClientRect(), scroller.getBoundingClientRect()];
  return box.bottom > frame.top && box.bottom <= Math.min(frame.bottom, innerHeight) ? box : null;
}

function toPath(row, rung) {
  const at = row.getBoundingClientRect();
  const top = Math.max(at.top, document.querySelector(".heads")?.getBoundingClientRect().bottom ?? 0);
  if (top > Math.min(at.bottom, innerHeight)) return "";
  const dossiers = document.querySelector(".dossiers");
  const step = shown(rung, dossiers);
  const pane = document.querySelector(".pane:not([hidden])");
  const words = row.matches(".is-focus") ? shown(pane?.querySelector(".margin .is-now"), pane?.querySelector(".pane__text")) : null;
  let path = "";
  if (step) path += `M${step.left} ${step.bottom}H${(dossiers.getBoundingClientRect().right + at.left) / 2}V${top}H${at.left}`;
  if (words) path += `M${at.right} ${top}H${pane.getBoundingClientRect().left - 10}V${words.top + words.height / 2}H${words.left}`;
  return path;
}

export function join() {
  if (!line) return;
  const row = document.querySelector(".row.is-focus") ?? pointed;
  const rung = find(".dossiers .rung a", rungLink(row))?.closest(".rung");
  if (lit !== rung) lit?.classList.remove("is-joined");
  lit = rung;
  lit?.classList.add("is-joined");
  line.setAttribute("d", row?.isConnected && wide.matches ? toPath(row, rung) : "");
}

function point(target) {
  const href = target.closest?.(".dossiers .rung")?.querySelector("a[href*='#rung-']")?.getAttribute("href");
  pointed = href ? find(".row .post a", href)?.closest(".row") : target.closest?.(".row");
  join();
}

if (line) {
  for (const type of ["pointerover", "focusin"]) document.addEventListener(type, (event) => point(event.target));
  let asked = 0;
  for (const type of ["scroll", "resize"]) {
    addEventListener(type, () => (asked ||= requestAnimationFrame(() => ((asked = 0), join()))), { capture: true, passive: true });
  }
  document.addEventListener("htmx:afterSettle", join);
}
