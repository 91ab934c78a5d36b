"""From a view to an answer: a page, or the fragment that the page includes.

Every template is given exactly these names:

    view     the view of the page, by template:
                 timeline.html       TimelineView              disagreements.html  DisagreementsView
                 deals.html          ListView[DealView]        deal.html           DealView
                 claims.html         ListView[ClaimView]       claim.html          ClaimView
                 entities.html       ListView[EntityRow]       entity.html         EntityView
                 articles.html       ListView[ArticleRow]      article.html        ArticleView
                 changes.html        ListView[ChangeView]      event.html          EventView
                 about.html          AboutView                 error.html          ErrorView
             entities.html and entity.html serve organizations, people, minerals and places;
             ``page.nav`` (and ``view.kind`` of one entity) tells them apart.
    page     Page: title, description, path, nav, canonical, alternates; ``page.fragment`` is true
             in a fragment.
    foot     Footing, or None where the database could not be asked (error.html alone).

and these globals: ``asset("css/tokens.css")`` is the address of a file under static/ with the hash of
its content (``asset("js/htmx.min.js")`` is htmx); ``htmx_config`` is the content of
``<meta name="htmx-config">``; ``number(1234)`` is "1,234"; ``plural(2, "source", "sources")`` is
"2 sources"; ``moment(datetime)`` is "6 October 2025, 16:12 UTC". Undefined names raise.

A page ``x.html`` that has a fragment includes ``_x.html``, whose one outer element has the id ``x``
(``#timeline``, ``#article``): htmx asks for the page's own address and targets that id with outerHTML.
Any page whose ``_x.html`` exists is answered as that fragment when htmx asks (see wants_fragment).
"""

from __future__ import annotations
