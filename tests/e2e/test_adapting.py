"""What readers change in their browser: large text, narrow screens, their own colours, no motion, a large finger."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.pages import KINDS, open_kind

LARGE = "document.documentElement.style.fontSize = '200%'"
# Elements with words in them that are cut off sideways, other than in a scroller of their own or by an ellipsis
# whose whole words the link leads to.
CUT = """() => [...document.querySelectorAll("#main *, .bar *, .foot *")].filter((e) => {
  const style = getComputedStyle(e);
  return e.textContent.trim() && style.overflowX === "hidden" && style.clipPath === "none" && e.scrollWidth > e.clientWidth + 1
    && style.textOverflow !== "ellipsis" && e.checkVisibility();
}).map((e) => e.outerHTML.slice(0, 120))"""
# Pairs of words that stand over each other: leaves whose boxes overlap by more than a hair in both directions.
OVER = """() => {
  const boxes = [...document.querySelectorAll("#main :is(h1, h2, h3, h4, p, dt, dd, blockquote, th, td, summary, .f)")]
    .filter((e) => e.checkVisibility() && !e.closest(".vh, .dossiers, details:not([open]) > :not(summary)"))
    .filter((e) => !e.querySelector("h1, h2, h3, h4, p, dt, dd, blockquote, th, td, summary, .f"))
    .map((e) => [e, e.getBoundingClientRect()]).filter(([, b]) => b.width > 1 && b.height > 1);
  const found = [];
  for (const [one, a] of boxes) for (const [two, b] of boxes) {
    if (one === two || one.contains(two) || two.contains(one)) continue;
    const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    if (across > 4 && down > 6) found.push(one.outerHTML.slice(0, 90) + " / " + two.outerHTML.slice(0, 90));
  }
  return found;
}"""
# Targets under 24 px by 24 px with another target nearer than that, which is what WCAG 2.5.8 is about. Links in running
# text are excepted there; a citation brings its own room with it, and what a picture links to its table links, too.
SMALL = """() => {
  const targets = [...document.querySelectorAll("#main :is(a, button, summary, input, label), .bar :is(a, input)")]
    .filter((e) => e.checkVisibility() && !e.closest("svg, .vh") && !(e.matches("input") && e.closest("label")));
  const room = (e) => {
    const [b, around] = [e.getBoundingClientRect(), getComputedStyle(e, "::after")];
    const more = around.position === "absolute" && around.content !== "none" ? [parseFloat(around.left), parseFloat(around.top)] : [0, 0];
    return { x: b.left + more[0], y: b.top + more[1], w: b.width - 2 * more[0], h: b.height - 2 * more[1] };
  };
  const inline = (e) => ["inline"].includes(getComputedStyle(e).display)
    && [...e.parentElement.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim());
  const boxes = targets.filter((e) => !inline(e)).map((e) => [e, room(e)]).filter(([, b]) => b.w > 1 && b.h > 1);
  const small = boxes.filter(([, b]) => b.w < 23.5 || b.h < 23.5);
  return small.filter(([one, a]) => boxes.some(([two, b]) => {
    if (one === two || one.contains(two) || two.contains(one)) return false;
    const cx = a.x + a.w / 2, cy = a.y + a.h / 2;
    const dx = Math.max(b.x - cx, 0, cx - b.x - b.w), dy = Math.max(b.y - cy, 0, cy - b.y - b.h);
    return Math.hypot(dx, dy) < 11.5;
  })).map(([e, b]) => `${Math.round(b.w)}x${Math.round(b.h)} ${e.outerHTML.slice(0, 120)}`);
}"""
SYSTEM = """(name) => {
  const probe = document.body.appendChild(document.createElement("i"));
  probe.style.backgroundColor = name;
  const colour = getComputedStyle(probe).backgroundColor;
  probe.remove();
  return colour;
}"""
WIDTH = "document.documentElement.scrollWidth"


@pytest.mark.parametrize("kind", KINDS)
def test_text_twice_as_large_loses_nothing(page: Page, kind: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    open_kind(page, kind)
    page.evaluate(LARGE)
    assert page.evaluate(WIDTH) <= 1280
    assert page.evaluate(CUT) == []
    assert page.evaluate(OVER) == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_narrow_screen_needs_no_sideways_scrolling(page: Page, kind: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    open_kind(page, kind)
    assert page.evaluate(WIDTH) <= 320
    assert page.evaluate(CUT) == []
    assert page.evaluate(OVER) == []


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("kind", KINDS)
def test_what_is_pressed_is_large_enough_or_stands_apart(page: Page, kind: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    open_kind(page, kind)
    assert page.evaluate(SMALL) == []


def test_in_forced_colours_what_is_drawn_can_be_seen(page: Page) -> None:
    """The browser takes every colour of ours away, except in drawings, which have to ask for the reader's own."""
    page.emulate_media(forced_colors="active")
    page.goto("/")
    drawn = {".m-dot": ("fill", "CanvasText"), ".m-vague": ("stroke", "CanvasText"), ".l-on": ("stroke", "CanvasText"),
             ".l-off": ("stroke", "GrayText"), ".m-hair": ("stroke", "GrayText")}  # fmt: skip
    for mark, (part, colour) in drawn.items():
        seen = page.locator(mark).first.evaluate("(e, part) => getComputedStyle(e)[part]", part)
        assert seen == page.evaluate(SYSTEM, colour), mark
    citation = page.locator(".ledger blockquote a").first
    assert citation.evaluate("(e) => getComputedStyle(e).borderTopStyle") == "solid"
    citation.click()
    lit = page.locator(".pane mark.is-lit").first
    expect(lit).to_be_visible()
    assert lit.evaluate(
        "(e) => getComputedStyle(e).backgroundColor !== getComputedStyle(document.body).backgroundColor"
    )


def test_in_forced_colours_an_article_shows_its_marks_and_its_coverage(page: Page) -> None:
    page.emulate_media(forced_colors="active")
    open_kind(page, "an article")
    mark = page.locator(".text mark").first
    assert mark.evaluate("(e) => getComputedStyle(e).textDecorationLine") == "underline"
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert page.locator(".coverage rect").first.evaluate("(e) => getComputedStyle(e).fill") != paper


def test_who_wants_no_motion_gets_none(page: Page) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.goto("/")
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
    moving = """() => [...document.querySelectorAll("*")].filter((e) => {
      const style = getComputedStyle(e);
      return parseFloat(style.transitionDuration) > 0 || parseFloat(style.animationDuration) > 0;
    }).length"""
    assert page.evaluate(moving) == 0
