"""Where sources differ: claims whose values cannot all be right, and fields of events and deals."""

from __future__ import annotations

from itertools import groupby

from sqlalchemy import Connection, exists, func, select
from sqlmodel import col

from app.extract.drafts import Kind
from app.models import Fact, Thing
from app.queries import labels
from app.queries.conditions import Condition
from app.queries.page_views import DisagreementsView
from app.queries.things import find_things, load_things
from app.queries.views import ClaimView, Dispute, Link, ThingView
from app.reconcile.things import Standing

MOST = 50  # of each kind on the page; the count says how many there are


def has_dispute() -> Condition:
    return exists().where(col(Fact.thing_id) == col(Thing.id), col(Fact.standing) == Standing.DISPUTED)


def get_disagreements(db: Connection) -> DisagreementsView:
    disputed = find_disputed(db, [col(Thing.kind) == Kind.CLAIM])
    claims = load_things(db, disputed).claims(disputed)
    things = find_things(db, find_disputed(db, [col(Thing.kind) != Kind.CLAIM]))
    disputes = tuple(dispute for thing in things for dispute in _to_disputes(thing))
    return DisagreementsView(_widest_first(claims), disputes, count_disputed(db))


def count_disputed(db: Connection) -> int:
    return db.execute(select(func.count()).select_from(Thing).where(has_dispute())).scalar_one()


def find_disputed(db: Connection, conditions: list[Condition], most: int = MOST) -> list[str]:
    query = select(col(Thing.id)).where(has_dispute(), *conditions).order_by(col(Thing.place).desc()).limit(most)
    return list(db.execute(query).scalars())


def _widest_first(claims: tuple[ClaimView, ...]) -> tuple[ClaimView, ...]:
    return tuple(sorted(claims, key=lambda c: (-(c.high or 1) / (c.low or 1), c.headline)))


def _to_disputes(thing: ThingView) -> list[Dispute]:
    """One for each field on which sources differ."""
    disputed = sorted((f for f in thing.facts if f.standing == Standing.DISPUTED), key=lambda f: f.field)
    link = Link(thing.href, thing.headline)
    fields = groupby(disputed, key=lambda f: f.field)
    return [Dispute(link, thing.type_text, labels.to_label(field), tuple(facts)) for field, facts in fields]
