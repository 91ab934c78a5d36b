"""The same data as JSON, with the same filters."""

from __future__ import annotations

from fastapi import APIRouter

router = APIRouter()
