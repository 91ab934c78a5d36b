"""The parsed article: the shape that the scorer reads, and the excerpts in it."""

from __future__ import annotations

import json

from app.extract import extract
from app.extract.explain import explain
from app.extract.parsed import to_parsed
from app.grounding import Document, Source
from app.vocabulary import default

TEXT = (
    "Orion Metals Ltd signed a $50 million memorandum with Sumida Trading on Monday. "
    "The two firms will ship antimony. The ministry denied that a licence was cancelled."
)


def test_the_document_has_its_parts_and_each_quote_is_in_the_text() -> None:
    parsed = json.loads(json.dumps(to_parsed(extract(Document(TEXT, Source(published="2025-10-06")), default()))))
    assert {"source", "text", "mentions", "events", "prospects", "deals", "claims"} <= parsed.keys()
    excerpts = [e for kind in ("events", "prospects", "deals", "claims") for d in parsed[kind] for e in d["evidence"]]
    excerpts += [v for d in parsed["events"] for values in d["fields"].values() for v in values]
    assert excerpts
    assert all(TEXT[e["start"] : e["end"]] == e["quote"] for e in [*excerpts, *parsed["mentions"]])
    assert parsed["deals"][0]["value"] == {"min": 50000000, "max": 50000000, "currency": "USD", "vague": False}
    assert parsed["events"][0]["deal"] == 0


def test_explaining_shows_the_text_marked_and_each_rule() -> None:
    extraction = extract(Document(TEXT, Source(published="2025-10-06")), default())
    shown = explain(extraction, colour=False)
    assert "<Orion Metals Ltd> signed a <$50 million> memorandum" in shown
    assert "by rule sign-agreement" in shown
    assert "\x1b[" not in shown
    assert "\x1b[36m" in explain(extraction, colour=True)
