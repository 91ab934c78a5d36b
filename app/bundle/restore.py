"""Makes a database of a bundle: all of it, or nothing.

Nothing of a bundle is believed: sizes are limited before anything is unpacked, hashes are compared before anything is
stored, and every excerpt is compared with its text before anything is kept.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from alembic.script import ScriptDirectory
from sqlalchemy.exc import SQLAlchemyError
from sqlmodel import Session

from app.bundle import FORMAT, MANIFEST, RECORD, BundleError
from app.bundle.part import restore_part
from app.bundle.record import find_occupied, get_tables, save_rows
from app.bundle.verify import UNREADABLE, Bundle, find_altered
from app.store import editions, words
from app.store.editions import Check
from app.vocabulary import Vocabulary

MOST_BYTES = 4 << 30  # unpacked
MOST_MANIFEST = 64 << 20
NEWER = "was made by a newer version of the program; update this one"


def restore(session: Session, path: Path, *, revisions: ScriptDirectory, vocabulary: Vocabulary, at: datetime) -> Check:
    """Fill an empty database. The caller commits. Raises BundleError."""
    if occupied := find_occupied(session.connection()):
        raise BundleError(f"the database is not empty (it has rows in {occupied}); a bundle needs one of its own")
    with _reading(path):
        bundle = Bundle(path)
        manifest = get_manifest(bundle, path)
        check_schema(manifest, path, revisions)
        check_files(bundle, manifest, path)
        with _storing(path):
            if manifest.get("whole") is True:
                _save_all(session, bundle)
            else:
                restore_part(session, bundle, vocabulary=vocabulary, at=at)
    words.save_words(session)
    done = editions.check(session)
    if done.faults:
        raise BundleError(f"{path} does not hold together: {'; '.join(done.faults[:3])}")
    return done


@contextmanager
def _reading(path: Path) -> Iterator[None]:
    try:
        yield
    except FileNotFoundError:
        raise BundleError(f"there is no file {path}") from None
    except UNREADABLE as error:
        raise BundleError(f"{path} is no bundle, or only a part of one: {error}") from None


def get_manifest(bundle: Bundle, path: Path) -> dict[str, Any]:
    """Raises BundleError, or what reading raises."""
    total = sum(bundle.size(name) for name in bundle.names())
    if total > MOST_BYTES or bundle.size(MANIFEST) > MOST_MANIFEST:
        raise BundleError(f"{path} would be {total:,} bytes unpacked; the limit is {MOST_BYTES:,}")
    manifest = json.loads(bundle.read_text(MANIFEST))
    if not isinstance(manifest, dict) or not isinstance(manifest.get("files"), dict):
        raise BundleError(f"{path} is no bundle: its manifest lists no files")
    return manifest


def check_schema(manifest: dict[str, Any], path: Path, revisions: ScriptDirectory) -> None:
    """Raises BundleError for a bundle of another version."""
    if manifest.get("format") != FORMAT:
        raise BundleError(f"{path} {NEWER}")
    schema, head = manifest.get("schema"), revisions.get_current_head()
    if schema not in {script.revision for script in revisions.walk_revisions()}:
        raise BundleError(f"{path} {NEWER}")
    if schema != head:
        raise BundleError(
            f"{path} was made with older tables ({schema}); import it with the version that made it, then update"
        )


def check_files(bundle: Bundle, manifest: dict[str, Any], path: Path) -> None:
    """Raises BundleError where any file is not the one that was packed."""
    altered = list(find_altered(bundle, manifest))
    altered += [
        f"{name}: it was added" for name in bundle.names() if name not in manifest["files"] and name != MANIFEST
    ]
    if altered:
        raise BundleError(f"{path} was altered: {'; '.join(altered[:3])}")


def _save_all(session: Session, bundle: Bundle) -> None:
    for table in get_tables():
        save_rows(session.connection(), table, bundle.read_items(f"{RECORD}{table.name}.jsonl"))


@contextmanager
def _storing(path: Path) -> Iterator[None]:
    try:
        yield
    except (SQLAlchemyError, TypeError) as error:
        raise BundleError(f"{path} has rows that no database takes: {str(error).splitlines()[0]}") from None
