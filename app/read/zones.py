"""Which parts of a page hold the article, by the names that sites give to other parts, and by where the prose is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from app.read.lines import Place

APART = frozenset(
    "nav aside form button select textarea iframe svg canvas object dialog menu noscript input audio video "
    "amp-ad amp-sidebar amp-embed "
    "amp-consent amp-social-share footer".split()
)
APART_ROLES = frozenset(
    "navigation banner contentinfo complementary search dialog alertdialog form alert menu menubar toolbar".split()
)
# Words in the class names and ids of what is not the article; a name is cut at hyphens, underscores and capitals.
APART_WORDS = re.compile(
    r"nav|navbar|cta|upsell|navigation|menu|sidebar|footer|breadcrumbs?|share\w*|sharing|social\w*|follow\w*|"
    r"related\w*|"
    r"recommend\w*|recirc\w*|promo\w*|"
    r"advert\w*|ads?|adslot|adunit|dfp|gpt|sponsor\w*|newsletters?|subscri\w+|signup|paywall|comments?|disqus|"
    r"respond|cookies?|consent|gdpr|popup|"
    r"modal|overlay|trending|popular|mostread|toplist|readmore|alsoread|tags?|taglist|topics|keywords|bio|"
    r"authorbox|authorbio|widgets?|toolbar|topbar|tools|"
    r"ticker|skip|pagination|pager|prevnext|print|login|search|outbrain|taboola|hidden|copyright|legal|"
    r"disclaimer|sharedaddy|jp|toc|footnotes?|"
    r"references|pullquote|callout|teasers?|carousel|slideshow|inread|interstitial|donate|donation|poll|quiz|ratings?"
)
APART_NAMES = re.compile(
    r"about-(?:the-)?author|author-(?:bio|box|info|card|description|profile)|most-(?:read|viewed|popular)|"
    r"read-(?:more|also|next)|also-read|"
    r"(?:more|other|latest|recent|top)-(?:stories|news|posts|articles)|sr-only|visually-hidden|screen-reader|"
    r"table-of-contents|site-header|"
    r"you-may|up-next|sign-up|log-in|cat-links|entry-footer|post-navigation|breaking-news|live-blog-nav|"
    r"pull-quote|(?:cookie|ad|top)-banner|market-data"
)
CUT = re.compile(r"[-_\s]+|(?<=[a-z])(?=[A-Z])")
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
SIGNED = re.compile(
    r"(?:^|[-_ ])(?:byline|author|authors|writer|contributors?|dateline|posted-on|pubdate|publish-date|"
    r"article-meta|entry-meta)(?:$|[-_ ])"
)
PARAGRAPHS = frozenset({"p", "blockquote", "li", "ul", "ol", "pre", "br"})
WHOLE = frozenset({"html", "body", "main", "article"})


@dataclass(frozen=True, slots=True)
class Element:
    """What is kept of an element: its parent's number, and what its own marks say."""

    parent: int
    tag: str
    apart: bool = False
    signed: bool = False
    name: str = ""  # its class


def is_apart(tag: str, attributes: Mapping[str, str]) -> bool:
    """Do the element's own marks say that it is no part of the article?"""
    if tag in WHOLE:
        return False
    if tag in APART or attributes.get("role", "").lower() in APART_ROLES or "hidden" in attributes:
        return True
    if HIDDEN.search(attributes.get("style", "")):
        return True
    names = f"{attributes.get('class', '')} {attributes.get('id', '')}"[:500]
    return any(APART_WORDS.fullmatch(word.lower()) for word in CUT.split(names)) or bool(
        APART_NAMES.search(names.lower())
    )


def is_signed(attributes: Mapping[str, str]) -> bool:
    """Do the element's marks say that it is the byline?"""
    names = f"{attributes.get('class', '')} {attributes.get('id', '')}"[:500].lower()
    return attributes.get("itemprop") == "author" or attributes.get("rel") == "author" or bool(SIGNED.search(names))


def to_places(elements: list[Element], prose: list[tuple[int, int]]) -> list[Place]:
    """The place of each element; ``prose`` is how much of it a block holds itself, beside the block's number."""
    apart = _find_apart(elements, prose)
    inside = _find_main(elements, [(block, length) for block, length in prose if not apart[block]])
    return [Place.FURNITURE if apart[n] else Place.MAIN if inside[n] else Place.OUTSIDE for n in range(len(elements))]


def _sums(elements: list[Element], prose: list[tuple[int, int]]) -> list[int]:
    """How much prose stands inside each element."""
    sums = [0] * len(elements)
    for block, length in prose:
        sums[block] += length
    for number in range(len(elements) - 1, 0, -1):
        sums[elements[number].parent] += sums[number]
    return sums


def _find_apart(elements: list[Element], prose: list[tuple[int, int]]) -> list[bool]:
    """An element that holds most of the page's prose is the article, whatever its name says."""
    sums = _sums(elements, prose)
    apart = [False] * len(elements)
    for number, element in enumerate(elements[1:], start=1):
        apart[number] = apart[element.parent] or (element.apart and 2 * sums[number] <= sums[0])
    return apart


def _find_main(elements: list[Element], prose: list[tuple[int, int]]) -> list[bool]:
    """Which elements are in the smallest one that holds most of this prose, by its words and by its paragraphs."""
    words = _sums(elements, prose)
    paragraphs = _sums(elements, [(block, 1) for block, _ in prose])
    top = 0
    for number, element in enumerate(elements):
        if (
            10 * words[number] >= 7 * words[0]
            and 3 * paragraphs[number] >= 2 * paragraphs[0]
            and element.tag not in PARAGRAPHS
        ):
            top = number
    inside = [False] * len(elements)
    for number, element in enumerate(elements):
        inside[number] = _is_like(element, elements[top]) or (number > 0 and inside[element.parent])
    return inside


def _is_like(element: Element, top: Element) -> bool:
    """The main part itself, or a further part of the same make beside it."""
    return element is top or (
        element.parent == top.parent and bool(top.name) and (element.tag, element.name) == (top.tag, top.name)
    )
