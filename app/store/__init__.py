"""The only writer. A room for each noun: articles with what was read in them, reports, things, the edition.

Nothing here commits or knows the time; both are given by the edge.
"""
