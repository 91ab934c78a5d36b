"""Invented articles that tell an invented world, each in its own words and with less than it knows.

They come as texts and as reports (drafts with the spans of those texts), with the truth beside them: which
happening each report tells.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from app.entities import Entity
from app.extract.drafts import Amount, Cited, Draft, EventType, Instrument, Kind, Modality
from app.grounding import Span
from app.reconcile.things import Report, Teller, report_id
from benchmarks.invented_world import MINERALS, Company, Happening, World, make_world

_OUTLETS = [
    f"The {a} {b}" for a in "Indus Karakoram Makran Potomac Gulf Capital".split() for b in "Post Herald Wire".split()
]
_GROUPS = dict(MINERALS)
_MONTHS = "January February March April May June July August September October November December".split()
_SIGNED = {
    Instrument.MOU: ("signed a memorandum of understanding", "have inked an MoU", "entered into a memorandum"),
    Instrument.CONTRACT: ("signed a supply contract", "concluded a contract", "have agreed a contract"),
    Instrument.JOINT_VENTURE: ("formed a joint venture", "set up a joint venture", "agreed a joint venture"),
    Instrument.LOAN: ("signed a loan agreement", "agreed a loan", "closed a loan"),
    Instrument.OTHER: ("inked a deal", "struck a deal", "reached an agreement"),
}
_SHIPPED = ("has shipped {m}", "sent a consignment of {m}", "dispatched a parcel of {m}", "delivered a cargo of {m}")
_MET = ("{p} met to discuss minerals", "{p} held talks on mineral trade", "{p} sat down over mining ties")
_SAID = (
    "hailed the new royalty regime as a turning point",
    "criticised the port authority over demurrage charges",
    "denied that villagers had been evicted from the concession",
    "demanded a refund of export duties collected last year",
    "welcomed the survey of the northern belt",
    "warned that the smelter could close without cheaper power",
    "apologised for the collapse of a tailings wall",
    "praised the provincial government for a faster permit",
)
_DONE = (
    "started drilling at {s}",
    "commissioned a flotation plant at {s}",
    "completed a feasibility study for {s}",
    "poured first metal at {s}",
    "found high grades in trenches at {s}",
)
_PADDING = (
    "Traders said that freight rates had eased.",
    "The rupee was little changed on the day.",
    "Officials did not answer questions.",
    "The province has few paved roads.",
    "Shares in the sector have swung widely.",
)


@dataclass(slots=True)
class News:
    """Articles as texts and as reports. ``truth`` gives the happening of each report's id."""

    entities: dict[str, Entity]
    texts: dict[str, str] = field(default_factory=dict)
    tellers: dict[str, Teller] = field(default_factory=dict)
    reports: list[Report] = field(default_factory=list)
    truth: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class _Sentence:
    """Words and the values that they state, while an article is put together."""

    words: str = ""
    stated: list[tuple[str, str, int, int, str]] = field(default_factory=list)

    def add(self, words: str, *values: tuple[str, str] | tuple[str, str, str]) -> _Sentence:
        start = len(self.words)
        self.words += words
        for name, value, *qualifier in values:
            self.stated.append((name, value, start, len(self.words), "".join(qualifier)))
        return self


def write_news(seed: int, *, articles: int) -> News:
    """So many articles. The same seed and number give the same news."""
    random = Random(f"{seed} {articles}")
    world = make_world(random, articles=articles)
    news = News(world.entities)
    told = list(_assign(random, world, articles))
    for number, (happenings, published) in enumerate(told):
        _Writer(random, news, f"{number:06}", published).write(happenings)
    _copy_some(random, news)
    return news


def _assign(random: Random, world: World, articles: int) -> Iterator[tuple[list[Happening], date]]:
    """What each article tells: something new first, then background; popular things are told by many."""
    weights = [random.paretovariate(1.3) for _ in world.happenings]
    mains = random.choices(range(len(world.happenings)), weights, k=int(articles * 0.87))
    for index in mains:
        main = world.happenings[index]
        published = main.day + timedelta(random.choices((0, 1, 2, 3, 9, 40), (30, 35, 15, 8, 7, 5))[0])
        past = [h for h in world.happenings[max(0, index - 25) : index] if h.day <= published]
        related = [h for h in past if h is main.under or set(h.companies) & set(main.companies)]
        background = random.sample(past, min(len(past), random.choice((0, 0, 1))))
        yield list(dict.fromkeys([main, *related[:1], *background])), published


class _Writer:
    """One article."""

    def __init__(self, random: Random, news: News, article: str, published: date) -> None:
        self.random, self.news, self.article, self.published = random, news, article, published
        self.dated = random.random() < 0.92
        self.stated: list[tuple[Happening, _Sentence]] = []

    def write(self, happenings: list[Happening]) -> None:
        self.stated = [(h, self._sentence(h)) for h in happenings]
        text, offsets = "", []
        for _, sentence in self.stated:
            offsets.append(len(text))
            text += sentence.words + " " + self.random.choice(_PADDING) + "\n"
        outlet = self.random.choice(_OUTLETS) if self.random.random() < 0.8 else None
        teller = Teller(self.article, self.published.isoformat() if self.dated else None, outlet, self.article)
        self.news.texts[self.article], self.news.tellers[self.article] = text, teller
        self._report(text, offsets, teller)

    def _report(self, text: str, offsets: list[int], teller: Teller) -> None:
        deals: dict[int, Report] = {}
        for (happening, sentence), offset in zip(self.stated, offsets, strict=True):
            for kind, type in _drafted(happening, sentence):
                deal = (
                    deals.get(happening.under.id if happening.under else happening.id) if kind is Kind.EVENT else None
                )
                draft = _to_draft(
                    kind, type, happening.modality, sentence, Span(text, offset, offset + len(sentence.words))
                )
                report = Report(report_id(teller.article, draft), teller, draft, deal.id if deal else None)
                if kind is Kind.DEAL:
                    deals[happening.id] = report
                self.news.reports.append(report)
                self.news.truth[report.id] = f"{kind} {happening.id}"

    # What is said of each kind of thing. Whatever is left out is left out at random.

    def _sentence(self, h: Happening) -> _Sentence:
        return getattr(self, f"_{h.type}")(h).add(".")  # type: ignore[no-any-return]

    def _deal(self, h: Happening) -> _Sentence:
        vague = self.random.random() < 0.3
        sentence = self._parties(h)
        form = Instrument.OTHER if vague else h.instrument
        sentence.add(" " + self.random.choice(_SIGNED[form]), ("form", form))
        if self.random.random() < 0.7:
            self._minerals(sentence.add(" covering "), h)
        if h.value and self.random.random() < 0.6:
            sentence.add(" worth ")
            self._value(sentence, h.value)
        return self._day(sentence, h)

    def _parties(self, h: Happening) -> _Sentence:
        sentence = _Sentence()
        names = [self._named(c, h.day) for c in h.companies]
        if h.body and self.random.random() < 0.6:
            names.append((h.body.name, h.body.id))
        elif h.body:
            names.append((self.news.entities[h.states[0]].name, h.states[0]))
        self.random.shuffle(names)
        for i, (name, id) in enumerate(names):
            sentence.add(" and " if i else "").add(name, ("party", id))
        return sentence

    def _named(self, company: Company, day: date) -> tuple[str, str]:
        """A company under the name that it has, or had, or for short."""
        entity = company.entity
        if company.renamed and company.renamed[0] <= day and self.random.random() < 0.8:
            entity = company.renamed[1]
        elif company.variants and self.random.random() < 0.15:
            entity = self.random.choice(company.variants)
        return entity.name, entity.id

    def _minerals(self, sentence: _Sentence, h: Happening) -> None:
        chosen = [m for m in h.minerals if self.random.random() < 0.85] or list(h.minerals[:1])
        for i, mineral in enumerate(chosen):
            groups = _GROUPS[mineral]
            told = groups[0] if groups and self.random.random() < 0.4 else mineral
            sentence.add(" and " if i else "").add(told.replace("-", " "), ("mineral", told))

    def _value(self, sentence: _Sentence, value: int) -> None:
        roll = self.random.random()
        if roll < 0.08:  # sources err
            value = int(value * self.random.choice((0.6, 1.3, 2)))
        if roll > 0.85:
            low, high, words = 10**8, 10**9, "hundreds of millions of dollars"
            if value >= 10**8 and value < 10**9:
                sentence.add(words, ("value", f"{low}/{high} USD~"))
                return
        sentence.add(f"about ${value // 10**6} million", ("value", str(Amount.parse(f"{value}/{value} USD"))))

    def _day(self, sentence: _Sentence, h: Happening) -> _Sentence:
        """The date, in the way that the article's distance allows; often none."""
        day = h.day + timedelta(self.random.choice((-1, 1))) if self.random.random() < 0.03 else h.day
        near = (self.published - day).days <= 6
        if self.random.random() < (0.35 if near else 0.55):
            return sentence
        month = _MONTHS[day.month - 1]
        if not self.dated:
            return sentence.add(f" in {month}", ("date", f"XXXX-{day:%m}", "no year given"))
        basis = f"relative to {self.published}"
        if near and self.random.random() < 0.6:
            return sentence.add(f" on {day:%A}", ("date", day.isoformat(), basis))
        if self.random.random() < 0.5:
            return sentence.add(f" on {day.day} {month} {day.year}", ("date", day.isoformat()))
        return sentence.add(f" in {month}", ("date", f"{day:%Y-%m}", basis))

    def _shipment(self, h: Happening) -> _Sentence:
        sentence = _Sentence()
        if self.random.random() < 0.75:
            name, id = self._named(h.companies[0], h.day)
            sentence.add(name, ("organization", id))
        else:
            sentence.add(self.news.entities[h.states[0]].name, ("place", h.states[0]))
        before, _, _ = self.random.choice(_SHIPPED).partition("{m}")
        self._minerals(sentence.add(" " + before), h)
        if self.random.random() < 0.7:
            sentence.add(" to ").add(self.news.entities[h.states[1]].name, ("place", h.states[1], "recipient"))
        return self._day(sentence, h)

    def _meeting(self, h: Happening) -> _Sentence:
        sentence = _Sentence()
        _, _, rest = self.random.choice(_MET).partition("{p}")
        people = list(h.people) if self.random.random() < 0.8 else list(h.people[:2])
        for i, person in enumerate(people):
            sentence.add(" and " if i else "").add(person.name, ("person", person.id))
        return self._day(sentence.add(rest), h)

    def _statement(self, h: Happening) -> _Sentence:
        name, id = self._named(h.companies[0], h.day)
        sentence = _Sentence().add(name, ("organization", id)).add(" " + _SAID[h.topic])
        return self._day(sentence, h) if self.random.random() < 0.5 else sentence

    def _project(self, h: Happening) -> _Sentence:
        name, id = self._named(h.companies[0], h.day)
        sentence = _Sentence().add(name, ("organization", id))
        if h.modality is Modality.PLANNED:
            return sentence.add(" plans to build a refinery under the agreement")
        before, _, _ = _DONE[h.topic].partition("{s}")
        if h.site:
            sentence.add(" " + before).add(h.site.name, ("place", h.site.id))
        if self.random.random() < 0.5:
            self._minerals(sentence.add(" for "), h)
        return self._day(sentence, h)

    def _investment(self, h: Happening) -> _Sentence:
        (one, one_id), (other, other_id) = (self._named(c, h.day) for c in h.companies)
        sentence = _Sentence().add(one, ("organization", one_id)).add(" bought a stake in ")
        sentence.add(other, ("organization", other_id))
        if h.value and self.random.random() < 0.7:
            self._value(sentence.add(" for "), h.value)
        return self._day(sentence, h)


def _drafted(h: Happening, sentence: _Sentence) -> list[tuple[Kind, str]]:
    """The drafts that one sentence gives: a deal comes with its signing."""
    if h.type != "deal":
        return [(Kind.EVENT, h.type)]
    form = next(value for name, value, *_ in sentence.stated if name == "form")
    return [(Kind.DEAL, form), (Kind.EVENT, EventType.AGREEMENT)]


def _to_draft(kind: Kind, type: str, modality: Modality, sentence: _Sentence, span: Span) -> Draft:
    cited = [Cited("what", type, span)]
    for name, value, start, end, qualifier in sentence.stated:
        if name != "form":
            field_ = "organization" if name == "party" and kind is Kind.EVENT else name
            cited.append(Cited(field_, value, Span(span.text, span.start + start, span.start + end), qualifier))
    return Draft(kind, type, modality, "invented", tuple(cited))


def _copy_some(random: Random, news: News) -> None:
    """Wire copies: the same text under another outlet's name, with its first article standing for both."""
    originals = sorted(news.texts)
    told: dict[str, list[Report]] = defaultdict(list)
    for report in news.reports:
        told[report.teller.article].append(report)
    for number in range(int(len(originals) * 0.15)):
        original = random.choice(originals)
        teller = news.tellers[original]
        copy = Teller(f"c{number:05}", teller.published, random.choice(_OUTLETS), original)
        news.texts[copy.article], news.tellers[copy.article] = news.texts[original], copy
        mine = {report.id: report for report in told[original]}
        ids = {id: report_id(copy.article, r.draft) for id, r in mine.items()}
        for id, report in mine.items():
            news.reports.append(Report(ids[id], copy, report.draft, ids.get(report.deal or "")))
            news.truth[ids[id]] = news.truth[id]
