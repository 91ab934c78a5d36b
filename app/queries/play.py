"""The state of play: one or two sentences that the data itself makes, each number the page of what it counts."""

from __future__ import annotations

from sqlalchemy import Connection, func, select
from sqlmodel import col

from app.extract.drafts import EventType, Instrument, Kind, Rung
from app.models import Fact, Thing
from app.queries.conditions import HAPPENED
from app.queries.ladder import EVENT_RUNGS, INSTRUMENT_RUNGS, NOT_REPORTED
from app.queries.page_views import PlayView, TimelineView
from app.queries.views import EventView, Link

WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
FIRMEST = (EventType.SHIPMENT, EventType.INVESTMENT, EventType.AGREEMENT, EventType.MEETING)
NAMED = {
    EventType.SHIPMENT: ("shipment", "shipments"),
    EventType.INVESTMENT: ("investment", "investments"),
    EventType.AGREEMENT: ("agreement", "agreements"),
    EventType.MEETING: ("meeting", "meetings"),
}
MOST_COUNTS = 3


def find_play(db: Connection, view: TimelineView) -> PlayView | None:
    """None where nothing has been read. ``view`` gives the latest event and what sources disagree on."""
    if not view.everything:
        return None
    return PlayView(
        counts=_find_counts(db),
        unreported=_find_unreported(db) if view.deals_total else (),
        latest=_find_latest(view),
        disputed=view.claims[:1],
    )


def _find_latest(view: TimelineView) -> EventView | None:
    """The latest of what was done; what was said about it only where nothing was."""
    events = [event for month in view.months for event in month.events]
    return next((e for e in events if e.type != EventType.STATEMENT), next(iter(events), None))


def _find_counts(db: Connection) -> tuple[Link, ...]:
    query = select(col(Thing.type), func.count()).where(
        col(Thing.kind) == Kind.EVENT, col(Thing.modality).in_(HAPPENED)
    )
    events = {str(type_): n for type_, n in db.execute(query.group_by(col(Thing.type)))}
    deals = db.execute(select(func.count()).select_from(Thing).where(col(Thing.kind) == Kind.DEAL)).scalar_one()
    counts = [Link("/deals", to_count(deals, "deal", "deals"))] if deals else []
    counts += [Link(f"/?type={t}", to_count(events[t], *NAMED[t])) for t in FIRMEST if events.get(t)]
    return tuple(counts[:MOST_COUNTS])


def to_count(number: int, one: str, many: str) -> str:
    """ "one shipment", "two deals", "1,204 meetings"."""
    return f"{WORDS[number] if number < len(WORDS) else f'{number:,}'} {one if number == 1 else many}"


def _find_unreported(db: Connection) -> tuple[str, ...]:
    """The rungs of the promise ladder that no source reports of any deal, nor an event of that kind, in words."""
    stages = select(col(Fact.value)).join(Thing, col(Thing.id) == col(Fact.thing_id))
    reported = stages.where(col(Fact.field) == "stage", col(Thing.modality).in_(HAPPENED)).distinct()
    forms = select(col(Thing.type)).where(col(Thing.kind) == Kind.DEAL).distinct()
    lit = {Rung(value) for (value,) in db.execute(reported)}
    lit |= {INSTRUMENT_RUNGS[Instrument(form)] for (form,) in db.execute(forms) if form in INSTRUMENT_RUNGS}
    happened = (
        select(col(Thing.type)).where(col(Thing.kind) == Kind.EVENT, col(Thing.modality).in_(HAPPENED)).distinct()
    )
    lit |= {EVENT_RUNGS[EventType(type_)] for (type_,) in db.execute(happened) if type_ in EVENT_RUNGS}
    return tuple(words for rung, words in NOT_REPORTED.items() if rung not in lit)
