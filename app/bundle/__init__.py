"""Bundles: everything a page shows, with its evidence, in one file that can be checked without us.

    manifest.json           what is in it: the hash and size of each file, the version of the data, the filter
    data/*.json, data/*.csv what the pages show
    annotations.json        W3C Web Annotations: each passage in use, and what is read in it
    articles/ID.txt         the texts that all offsets count
    schema.json             JSON Schema of the data
    verify.py               compares every excerpt with its text; needs Python and nothing else
    record/*.jsonl          the tables, of which `corridor import` makes a database; in a bundle with filters the
                            articles as received, and what was decided of them: all else is made anew of these

BundleError             a bundle cannot be made or used; the message says why
"""

from __future__ import annotations

FORMAT = 1  # of the bundle's layout; the tables have a revision of their own
MANIFEST, ANNOTATIONS, SCHEMA, VERIFY = "manifest.json", "annotations.json", "schema.json", "verify.py"
RECORD = "record/"


class BundleError(Exception):
    """A bundle cannot be made or used; the message says why."""
