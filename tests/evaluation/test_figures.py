"""Quality floors on the annotated articles: what was once reached does not fall unseen.

A change of the gold changes its digest, and the figures have to be measured and recorded again.
"""

from __future__ import annotations

from typing import Any

import pytest

from tests.evaluation import score
from tests.evaluation.measure import digest, measure

DIGESTS = {"seeds": "550faa9cb915dd47", "dev": "f9be68102b50318f", "further": "2f4a4b11da1eb7c2"}
FLOORS = {
    "seeds": {
        "organizations.f1": 0.95,
        "people.f1": 0.95,
        "minerals.f1": 0.95,
        "money.f1": 0.95,
        "dates.f1": 0.95,
        "events.f1": 0.90,
        "deals.f1": 0.90,
        "claims.f1": 0.90,
        "events.date_accuracy": 0.85,
        "deals.value_accuracy": 0.90,
        "source.published": 1.0,
        "grounding": 1.0,
        "fidelity": 1.0,
        "boilerplate": 1.0,
    },
    "dev": {
        "organizations.f1": 0.95,
        "people.f1": 0.95,
        "minerals.f1": 0.98,
        "money.f1": 0.97,
        "dates.f1": 0.97,
        "events.f1": 0.92,
        "deals.f1": 0.97,
        "claims.f1": 0.92,
        "events.date_accuracy": 0.90,
        "deals.value_accuracy": 0.97,
        "source.published": 1.0,
        "grounding": 1.0,
        "fidelity": 1.0,
        "boilerplate": 0.98,
    },
    "further": {
        "organizations.f1": 0.95,
        "people.f1": 0.95,
        "minerals.f1": 0.95,
        "money.f1": 0.97,
        "dates.f1": 0.97,
        "events.f1": 0.88,
        "deals.f1": 0.92,
        "claims.f1": 0.95,
        "events.date_accuracy": 0.90,
        "deals.value_accuracy": 0.98,
        "source.published": 1.0,
        "grounding": 1.0,
        "fidelity": 1.0,
        "boilerplate": 0.97,
    },
}


@pytest.mark.parametrize("folder", list(FLOORS))
def test_the_figures_do_not_fall(folder: str) -> None:
    report, _ = measure(folder)
    figures: dict[str, Any] = score.flat(report)
    assert {name: figures[name] for name, floor in FLOORS[folder].items() if figures[name] < floor} == {}
    assert figures["failures"] == 0


@pytest.mark.parametrize("folder", list(DIGESTS))
def test_the_figures_are_of_this_gold(folder: str) -> None:
    assert digest(folder) == DIGESTS[folder]
