"""Corridor: US–Pakistan minerals cooperation, told in the exact words of the sources."""
