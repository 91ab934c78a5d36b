"""What a page is of, for programs that read schema.org: one JSON-LD block a page.

Only what happened is an Event; what is planned, possible or denied is a Claim, since somebody said it and we judge
nothing. A deal has no type of its own there: its page is a WebPage about its parties, with the words that say it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

from markupsafe import Markup

from app.entities import EntityKind
from app.extract.drafts import Modality
from app.queries.page_views import ArticleView, EntityView
from app.queries.views import (
    ArticleRef,
    CitationView,
    ClaimValue,
    ClaimView,
    DealView,
    EventView,
    FactView,
    ThingView,
)

Node = dict[str, Any]
CONTEXT = "https://schema.org"
MOST_QUOTES = 5  # enough to tell what it is; the page and its JSON have all of them
_TYPES = {
    EntityKind.ORGANIZATION: "Organization",
    EntityKind.PERSON: "Person",
    EntityKind.PLACE: "Place",
    EntityKind.MINERAL: "Thing",
}
_FIELDS = {"person": "Person", "speaker": "Person", "place": "Place", "mineral": "Thing"}
_ISO = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
# Within a script element only "<" could end it; the others are for readers of markup that know no script elements.
_ESCAPES = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}


def to_script(node: Node) -> Markup:
    """The content of ``<script type="application/ld+json">``: JSON in which no markup can begin or end."""
    return Markup(json.dumps(node, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES))  # noqa: S704


def to_linked(view: object, base: str) -> Node | None:
    """None for pages that are of no one thing."""
    node = _to_node(view, base)
    return {"@context": CONTEXT, **node} if node else None


def _to_node(view: object, base: str) -> Node | None:
    match view:
        case ArticleView():
            return to_article(view, base)
        case EntityView():
            return to_entity(view, base)
        case ClaimView():
            return to_claim(view, base)
        case DealView():
            return to_deal(view, base)
        case EventView() if view.modality in (Modality.REPORTED, Modality.CONFIRMED):
            return to_event(view, base)
        case EventView():
            return to_prospect(view, base)
    return None


def to_article(view: ArticleView, base: str) -> Node:
    about = {fact.field: fact.value for fact in view.about}
    return known(
        **to_source(view.ref, base),
        author=about["author"],
        sameAs=view.url,
        archivedAt=view.archived and view.archived.url,
    )


def to_source(ref: ArticleRef, base: str) -> Node:
    return known(
        **{"@type": "NewsArticle", "@id": base + ref.href},
        headline=ref.title,
        publisher=ref.publisher and {"@type": "Organization", "name": ref.publisher},
        datePublished=ref.published,
    )


def to_event(view: EventView, base: str) -> Node:
    """A date that is known to the month is given to the month; one that is less regular stays in the description."""
    day = view.date.edtf if view.date.edtf and _ISO.fullmatch(view.date.edtf) else None
    places = to_named(view.of("place"), base)
    return known(
        **{"@type": "Event", "@id": base + view.href},
        name=view.headline,
        description=f"{view.type_text}, {view.date.text}. {view.badge.text}.",
        startDate=day,
        location=places[:1],
        about=to_named(view.of("party", "organization", "person", "mineral"), base),
        subjectOf=to_quotations(view.quotes, base),
    )


def to_prospect(view: ThingView, base: str) -> Node:
    return known(
        **{"@type": "Claim", "@id": base + view.href},
        name=view.headline,
        description=f"{view.modality_text or view.modality}. {view.badge.text}.",
        about=to_named(view.of("party", "organization", "person", "mineral"), base),
        appearance=[to_source(ref, base) for ref in view.sources],
        hasPart=to_quotations(view.quotes, base),
    )


def to_deal(view: DealView, base: str) -> Node:
    return known(
        **{"@type": "WebPage", "@id": base + view.href},
        name=view.headline,
        description=f"{view.type_text}, {view.date.text}. {view.badge.text}.",
        about=to_named(view.of("party", "mineral"), base),
        citation=to_quotations(view.quotes, base),
    )


def to_claim(view: ClaimView, base: str) -> Node:
    return known(
        **{"@type": "Claim", "@id": base + view.href},
        name=view.subject or view.headline,
        about=to_named(view.of("subject", "mineral"), base),
        appearance=[to_source(ref, base) for ref in view.sources],
        hasPart=[to_said(value, base) for value in view.values[:MOST_QUOTES]],
    )


def to_said(value: ClaimValue, base: str) -> Node:
    speakers = to_named([value.speaker], base) if value.speaker else []
    return known(**to_quotation(value.citation, base), spokenByCharacter=speakers)


def to_quotations(quotes: Iterable[CitationView], base: str) -> list[Node]:
    return [to_quotation(quote, base) for quote in list(quotes)[:MOST_QUOTES]]


def to_quotation(quote: CitationView, base: str) -> Node:
    source = to_source(quote.article, base)
    return {"@type": "Quotation", "url": base + quote.href, "text": quote.exact, "isPartOf": source}


def to_named(facts: Iterable[FactView], base: str) -> list[Node]:
    """Those of these facts that name something with a page of its own, each once."""
    linked = {fact.link.href: fact for fact in facts if fact.link}
    return [
        {"@type": _to_type(fact), "@id": base + href, "name": fact.link.text if fact.link else fact.text}
        for href, fact in linked.items()
    ]


def _to_type(fact: FactView) -> str:
    """By the page that it links to: a subject or a party can be a state."""
    room = fact.link.href.split("/")[1] if fact.link else ""
    rooms = {"organizations": "Organization", "people": "Person", "places": "Place"}
    return rooms.get(room, _FIELDS.get(fact.field, "Thing"))


def to_entity(view: EntityView, base: str) -> Node:
    forms = dict.fromkeys(form.text for form in view.forms if form.text != view.name)
    return known(
        **{"@type": _TYPES.get(EntityKind(view.kind), "Thing"), "@id": base + view.href},
        name=view.name,
        alternateName=list(forms),
    )


def known(**values: object) -> Node:
    """Without what is not known."""
    return {key: value for key, value in values.items() if value}
