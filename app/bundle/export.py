"""Makes a bundle: what a filter shows, or everything. The same data give the same bytes."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from sqlalchemy import Connection, select
from sqlmodel import col

from app.bundle import ANNOTATIONS, FORMAT, MANIFEST, RECORD, SCHEMA, VERIFY, BundleError, verify
from app.bundle.part import find_part
from app.bundle.record import find_lines, get_tables
from app.db import get_head
from app.entities import EntityKind
from app.extract.drafts import Kind
from app.models import Article
from app.queries import lines
from app.queries.articles import get_articles
from app.queries.changes import get_changes
from app.queries.disagreements import get_disagreements
from app.queries.entities import get_entities
from app.queries.facets import resolve
from app.queries.filters import TimelineFilter
from app.queries.lists import find_every
from app.queries.state import get_footing
from app.queries.views import ThingView
from app.web import annotating, shapes, tables
from app.web.shapes import Shape

NAMES = {Kind.EVENT: "events", Kind.DEAL: "deals", Kind.CLAIM: "claims"}
SHAPES: dict[Kind, type[Shape]] = {Kind.EVENT: shapes.Event, Kind.DEAL: shapes.Deal, Kind.CLAIM: shapes.Claim}
ENTITIES = {
    "organizations": EntityKind.ORGANIZATION,
    "people": EntityKind.PERSON,
    "minerals": EntityKind.MINERAL,
    "places": EntityKind.PLACE,
}
HERE = "."  # addresses in a bundle begin at the bundle
README = """Corridor: what sources report of US-Pakistan minerals cooperation, each fact with the words that say it.

    python verify.py

compares every excerpt with the text that it is taken from. data/ has what the pages show, as JSON and CSV;
articles/ the texts; annotations.json the passages in use; schema.json describes the JSON. The texts belong to their
publishers.
"""
Pieces = Iterable[str]
Row = Sequence[object]


@dataclass(frozen=True, slots=True)
class Exported:
    files: int
    things: int
    articles: int


class _Packing:
    """A bundle that is being written, and what its manifest will say of the files."""

    def __init__(self, zip: ZipFile) -> None:
        self._zip = zip
        self.files: dict[str, dict[str, Any]] = {}

    def add(self, name: str, pieces: Pieces) -> None:
        digest, size = sha256(), 0
        with self._zip.open(to_entry(name), "w", force_zip64=True) as file:
            for piece in pieces:
                content = piece.encode()
                digest.update(content)
                size += file.write(content)
        self.files[name] = {"sha256": digest.hexdigest(), "bytes": size}


def to_entry(name: str) -> ZipInfo:
    """Without the time at which it was packed: that tells nothing of the data."""
    entry = ZipInfo(name)
    entry.compress_type = ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    return entry


def get_chosen(db: Connection, pairs: Iterable[str]) -> TimelineFilter:
    """The filter of words like ``mineral=antimony``. Raises BundleError for one that cannot be used."""
    items = [(key, value) for key, _, value in (pair.partition("=") for pair in pairs)]
    chosen = resolve(db, TimelineFilter.parse(items))
    if chosen.ignored:
        raise BundleError(" ".join(chosen.ignored))
    return chosen


def export(db: Connection, path: Path, chosen: TimelineFilter) -> Exported:
    """Write the bundle. Raises BundleError where a file is there already, or cannot be made."""
    if path.exists():
        raise BundleError(f"{path} is there already; choose another name, or move it away")
    part = path.with_name(f"{path.name}.part")
    try:
        with ZipFile(part, "w") as zip:
            done = _pack(db, _Packing(zip), zip, chosen)
        part.replace(path)
    except OSError as error:
        raise BundleError(f"{path} cannot be written: {error.strerror or error}") from None
    finally:
        part.unlink(missing_ok=True)
    return done


def _pack(db: Connection, packing: _Packing, zip: ZipFile, chosen: TimelineFilter) -> Exported:
    whole = not chosen.narrows
    things, articles = _pack_things(db, packing, chosen)
    if whole:
        articles = dict.fromkeys(db.execute(select(col(Article.id)).order_by(col(Article.id))).scalars())
        _pack_lists(db, packing)
        for table in get_tables():
            packing.add(f"{RECORD}{table.name}.jsonl", find_lines(db, table))
    else:
        for name, lines in find_part(db, articles):
            packing.add(name, lines)
    for id in sorted(articles):
        text = db.execute(select(col(Article.text)).where(col(Article.id) == id)).scalar_one()
        packing.add(f"articles/{id}.txt", [text])
    packing.add(ANNOTATIONS, annotating.to_page(annotating.find_notes(db, chosen), HERE, ANNOTATIONS))
    packing.add(SCHEMA, [to_schema()])
    packing.add(VERIFY, [Path(verify.__file__).read_text(encoding="utf-8")])
    packing.add("README.txt", [README])
    manifest = to_manifest(db, packing.files, chosen)
    zip.writestr(to_entry(MANIFEST), json.dumps(manifest, ensure_ascii=False, indent=1))
    return Exported(len(packing.files) + 1, things, len(articles))


def _pack_things(db: Connection, packing: _Packing, chosen: TimelineFilter) -> tuple[int, dict[str, None]]:
    """The things of a filter, and the articles that they rest on."""
    articles: dict[str, None] = {}
    count = 0

    def watch(things: Iterable[ThingView]) -> Iterator[ThingView]:
        nonlocal count
        for thing in things:
            count += 1
            articles.update(dict.fromkeys(source.id for source in thing.sources))
            yield thing

    for kind, name in NAMES.items():
        packing.add(f"data/{name}.json", to_items(SHAPES[kind], watch(find_every(db, kind, chosen))))
        packing.add(f"data/{name}.csv", tables.to_csv(tables.THING, lines.find_lines(db, kind, chosen)))
    return count, articles


def _pack_lists(db: Connection, packing: _Packing) -> None:
    """What no filter narrows."""
    for name, kind in ENTITIES.items():
        entities = _turn(lambda page, kind=kind: get_entities(db, kind, page=page))  # type: ignore[misc]
        _pack_list(packing, name, shapes.EntityItem, entities, tables.ENTITY, tables.to_entity)
    articles = _turn(lambda page: get_articles(db, page=page))
    _pack_list(packing, "articles", shapes.ArticleItem, articles, tables.ARTICLE, tables.to_article)
    changes = _turn(lambda page: get_changes(db, page=page))
    _pack_list(packing, "changes", shapes.Change, changes, tables.CHANGE, tables.to_change)
    disagreements = shapes.Disagreements.model_validate(get_disagreements(db)).model_dump_json()
    packing.add("data/disagreements.json", [disagreements, "\n"])
    packing.add("data/disagreements.csv", tables.to_csv(tables.DISAGREEMENT, tables.to_disagreements(db)))


def _turn(get: Callable[[int], Any]) -> Callable[[], Iterator[Any]]:
    return lambda: tables.turn(get)


def _pack_list(
    packing: _Packing, name: str, shape: type[Shape], find: Callable[[], Iterator[Any]], header: Row, to_row: Any
) -> None:
    packing.add(f"data/{name}.json", to_items(shape, find()))
    packing.add(f"data/{name}.csv", tables.to_csv(header, map(to_row, find())))


def to_items(shape: type[Shape], views: Iterable[object]) -> Iterator[str]:
    """A list, one item on each line."""
    yield '{"items": ['
    between = "\n"
    for view in views:
        yield between + shape.model_validate(view).model_dump_json()
        between = ",\n"
    yield "\n]}\n"


def to_schema() -> str:
    lists = {name: SHAPES[kind] for kind, name in NAMES.items()}
    lists |= dict.fromkeys(ENTITIES, shapes.EntityItem)
    lists |= {"articles": shapes.ArticleItem, "changes": shapes.Change}
    schemas = {f"data/{name}.json": {"items": shape.model_json_schema()} for name, shape in lists.items()}
    schemas["data/disagreements.json"] = shapes.Disagreements.model_json_schema()
    return json.dumps(schemas, ensure_ascii=False, indent=1)


def to_manifest(db: Connection, files: dict[str, dict[str, Any]], chosen: TimelineFilter) -> dict[str, Any]:
    foot = get_footing(db)
    return {
        "format": FORMAT,
        "schema": get_head(),
        "whole": not chosen.narrows,
        "filter": chosen.items(),
        "data_version": foot.version,
        "data_of": foot.changed.isoformat() if foot.changed else None,
        "files": files,
    }
