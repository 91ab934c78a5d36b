"""Who speaks: the person, the body or the noun phrase that stands where the speaker of a clause does."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.extract.drafts import Mention, MentionKind
from app.extract.grammar.affiliations import find_affiliations, find_office, is_joined
from app.extract.grammar.phrases import Run
from app.extract.grammar.pronouns import find_pronoun
from app.extract.grammar.reference import Discourse, Speaker
from app.extract.grammar.roles import BODY, COMPANY, Placed, actors, find_placed
from app.extract.grammar.tokens import Tag, Token

ANYBODY = frozenset(
    "governor mayor commissioner premier president king judge justice general brigadier colonel counsel barrister"
    " advocate columnist blogger campaigner activist businessman businessmen industrialist industrialists tycoon"
    " opponent supporter entrepreneur entrepreneurs fishermen fisherman herders herder shareholders shareholder"
    " lawmen"
    " delegate delegates guests campaign commentator commentators historian academic academics veteran veterans "
    "official officials leaseholder critics critic analyst analysts economists economist miners residents"
    " activists lawmakers senator senators experts expert observers opposition source sources spokesman"
    " spokeswoman spokesperson minister ministers executive executives trader traders engineers geologists"
    " geologist investors investor workers farmers villagers campaigners environmentalists diplomats diplomat"
    " lawyers lawyer owners lobby lawmaker politicians government authorities ministry police army military"
    " union unions lobbyists scientists researchers leaders leader elders tribesmen people groups bank company"
    " firm chamber commission embassy court party parties members member deputy banker bankers consultant"
    " consultants professor guild society federation cooperative syndicate league coalition author authors head"
    " chief director manager adviser advisers advisor envoy"
    " ambassador administration opponents protesters supporters ngo ngos report editorial committee committees"
    " council tribunal tank thinktank senate assembly parliament contractors contractor unionist driver drivers"
    " haulier"
    " hauliers resident shopkeeper shopkeepers teacher villager farmer miner mayor governor premier president"
    " chancellor"
    " king emir prince princess speaker judge judges justice bench magistrate bishop priest cleric clerics imam"
    " province provinces state city county village tribe tribes jirga delegation delegates delegate visitors guests"
    " hosts partners side camp neighbours families family widow mother father public parents students student doctors"
    " women men youth crowd boss bosses general generals admiral colonel officer officers regulator regulators"
    " watchdog"
    " auditor auditors creditors donors fund funds shareholders shareholder bar press paper columnist blogger"
    " treasury"
    " cabinet caucus alliance bloc parliamentarian parliamentarians mp mps congressman congresswoman legislator"
    " legislators republican republicans democrat democrats nationalists islamists supporters rivals rival"
    " competitors"
    " competitor bidder bidders team nobody chairman chairwoman chairperson commissioner secretary founder owner"
    " councillor councillors herder herders fishermen truckers benches backbenchers proponents sceptics skeptics"
    " dissidents backers detractors".split()
)
AT = "at "  # begins the key of who speaks for a place
_TRADE = re.compile(r"...(?:ers|ors|ists|ians|folk|women|men)$|(?:export|ship|deal|min|farm|trad|manufactur)er$")
_PERSONAL = frozenset("he she they it who i we its their".split())


def find_speaker(tokens: Sequence[Token], run: Run, discourse: Discourse) -> Speaker | None:
    run = _without_aside(tokens, run)
    placed = list(find_placed(tokens, run))
    people = [p for p in placed if p.mention.kind is MentionKind.PERSON]
    person = next((p.mention for p in people if not p.lead), people[0].mention if people else None)
    heads = [m for m in actors(placed, "") if m.kind is MentionKind.ORGANIZATION and not is_joined(m)]
    issuer = None if person or heads else _issuer(tokens[run.first : run.end], discourse)
    if issuer is not None and issuer.entity:
        return Speaker(issuer.entity.id, None, issuer)
    if person and person.entity:
        own = dict(find_affiliations(tokens, discourse.spoken_of, discourse.issuer)).get(person.entity.id)
        own = own or discourse.affiliations.get(person.entity.id) or next(iter(heads), None)
        return Speaker(person.entity.id, person, own or find_office(tokens, person, discourse.organizations))
    words = [t for t in tokens[run.first : run.end] if t.tag in (Tag.WORD, Tag.PRONOUN, Tag.DETERMINER)]
    if words and words[0].word in ("he", "she"):
        meant = _meant_by_pronoun(tokens[: run.first], words[0].word, discourse)
        return meant or Speaker(words[0].word, None, None)
    if words and words[0].word == "they" and (at_home := _at_home(placed, tokens[run.first].word)):
        return at_home
    if heads and heads[0].entity:
        return Speaker(heads[0].entity.id, None, heads[0])
    return _of_place(placed, run, words) or _of_noun(tokens, run, placed, words, discourse)


def _at_home(placed: Sequence[Placed], first: str) -> Speaker | None:
    """ "At the Ministry of Mines they tell it differently": those who work there."""
    bodies = (p.mention for p in placed if p.mention.kind is MentionKind.ORGANIZATION)
    body = next(bodies, None) if first in ("at", "in") else None
    return Speaker(body.entity.id, None, body) if body is not None and body.entity else None


def _issuer(phrase: Sequence[Token], discourse: Discourse) -> Mention | None:
    """ "The Company", "the Board" of a release: with a capital letter it is whoever puts the release out."""
    words = [t for t in phrase if t.tag is not Tag.STOP]
    if len(words) != 2 or words[0].word not in ("the", "our") or not words[1].capital:
        return None
    if words[1].word in ("board", "directors", "chairman"):
        return discourse.issuer
    return discourse.issuer or next(iter(discourse.organizations), None) if words[1].word == "company" else None


def _of_place(placed: Sequence[Placed], run: Run, words: Sequence[Token]) -> Speaker | None:
    """A country, or a place for those in it: "Beijing", "The White House"."""
    country = next((m for m in actors(placed, "", "'s", "adj") if m.kind is MentionKind.PLACE), None)
    leads = bool(placed) and placed[0].index == run.first and placed[0].mention is country
    if country and country.entity and (not words or (leads and not placed[0].lead)):
        return Speaker(country.entity.id, None, None, country)
    place = next((p.mention.entity for p in placed if p.mention.kind is MentionKind.PLACE and not p.lead), None)
    alone = place is not None and all(t.tag is Tag.DETERMINER for t in words)
    return Speaker(f"{AT}{place.id}", None, None) if place is not None and alone else None


def _of_noun(
    tokens: Sequence[Token], run: Run, placed: Sequence[Placed], words: Sequence[Token], discourse: Discourse
) -> Speaker | None:
    """Those who are only called what they are: "the company", "a spokesman for X", "officials", "its rival"."""
    head = next((t for t in words if t.word in ANYBODY or _TRADE.search(t.word)), None)
    head = head or next((t for t in words if t.word in COMPANY or t.word in BODY), None)
    if (other := _one_more(tokens[run.first : run.end])) is not None:
        return other
    if words and words[0].word in ("its", "their") and any(t.word in _OTHERS for t in words[1:3]):
        return Speaker(f"{words[1].word} at {words[1].start}", None, None)
    if not words or words[0].word in _PERSONAL:
        return _meant(tokens, run, discourse)
    body = next((p.mention for p in placed if p.mention.kind is MentionKind.ORGANIZATION and p.mention.entity), None)
    if body is None and head is not None:
        body = _spoken_for(words, head, discourse)
    if body is not None and body.entity:
        return Speaker(f"{(head or words[-1]).word} of {body.entity.id}", None, body)
    country = next((m for m in actors(placed, "", "'s", "adj") if m.kind is MentionKind.PLACE), None)
    if head is not None:
        return _meant(tokens, run, discourse) or Speaker(_anybody(words, head, discourse), None, None, country)
    if country and country.entity:
        return Speaker(country.entity.id, None, None, country)
    return _called([t for t in words if t is not tokens[0]])


def _one_more(phrase: Sequence[Token]) -> Speaker | None:
    """ "Another", "a third, who asked not to be named": one more of those spoken of, whoever that is."""
    plain = [t for t in phrase if t.tag is not Tag.STOP]
    first = [t.word for t in plain[:2]]
    alone = first[:1] in (["another"], ["one"]) and len(plain) == 1
    counted = len(plain) >= 2 and first[0] == "a" and first[1] in _COUNTED
    return Speaker(f"{first[-1]} at {plain[0].start}", None, None) if alone or counted else None


_COUNTED = frozenset("second third fourth fifth".split())


def _spoken_for(words: Sequence[Token], head: Token, discourse: Discourse) -> Mention | None:
    """ "A spokesman said": of the body spoken of last, where nothing says of which."""
    alone = len(words) == 2 and head.word in _SPOKES and words[0].word in ("a", "the", "one", "another")
    return next(iter(discourse.spoken_of[-1:]), None) if alone and not discourse.vague else None


def goes_with_others(speaker: Speaker) -> bool:
    """A country or a capital speaks through its officials, whoever they are."""
    return speaker.country is not None or speaker.key.startswith(AT)


_SPOKES = frozenset("spokesman spokeswoman spokesperson".split())
# "its rival", "its counterpart in Lahore": somebody else.
_OTHERS = frozenset(
    "counterpart rival rivals competitor competitors partner neighbour neighbor customers critics".split()
)


def _without_aside(tokens: Sequence[Token], run: Run) -> Run:
    """ "the market, she argued, had nowhere to go": the pronoun alone."""
    last = run.end - 1
    aside = run.first < last and tokens[last].word in _PERSONAL and tokens[last - 1].tag is Tag.STOP
    return Run(last, run.end) if aside else run


def _meant_by_pronoun(before: Sequence[Token], pronoun: str, discourse: Discourse) -> Speaker | None:
    """Whom "he" or "she" means: the last speaker, unless the sentence names somebody who fits better."""
    cut = next((i for i, t in enumerate(before) if t.tag is Tag.RELATIVE), len(before))
    here = [t.mention for t in before[:cut] if t.mention is not None and t.kind(MentionKind.PERSON)]
    fitting = [m for m in here if find_pronoun(m) in (pronoun, None)]
    last = discourse.speaker
    led = {p.mention for p in find_placed(before, Run(0, cut)) if not p.lead}
    certain = [*(m for m in fitting if find_pronoun(m) == pronoun), *(m for m in fitting if m in led)]
    sure = next(iter(certain), None)
    if sure is None and last is not None and (last.person is None or find_pronoun(last.person) in (pronoun, None)):
        return last
    earlier = [m for m in reversed(discourse.people[-_NEAR:]) if find_pronoun(m) in (pronoun, None)]
    person = next(iter([*([sure] if sure else []), *fitting, *earlier]), None)
    if person is None or person.entity is None:
        return None
    own = dict(find_affiliations(before, discourse.spoken_of, discourse.issuer)).get(person.entity.id)
    return Speaker(person.entity.id, person, own or discourse.affiliations.get(person.entity.id))


_NEAR = 8  # people back that a pronoun may mean


def _called(words: Sequence[Token]) -> Speaker | None:
    """Somebody with a name that is no mention: a word with a capital letter in the noun phrase."""
    named = next((t for t in words if t.tag is Tag.WORD and t.capital), None)
    return Speaker(f"called {named.word}", None, None) if named else None


def _anybody(words: Sequence[Token], head: Token, discourse: Discourse) -> str:
    """ "An official" is somebody new; "the official" and "officials" are those spoken of before."""
    if words[0].word in ("a", "an", "one", "another", "some"):
        discourse.unnamed[head.word] = f"{head.word} at {head.start}"
    return discourse.unnamed.get(head.word, head.word)


def _meant(tokens: Sequence[Token], run: Run, discourse: Discourse) -> Speaker | None:
    if tokens[run.first].word in ("it", "they") if run else False:
        here = [m for m in actors(find_placed(tokens, Run(0, run.first)), "") if m.kind is MentionKind.ORGANIZATION]
        if here and here[0].entity:
            return Speaker(here[0].entity.id, None, here[0])  # "X had no regrets: it thanked …"
    found = discourse.resolve([t for t in tokens[run.first : run.end] if not t.kind(MentionKind.DATE)])
    if len(found) != 1 or found[0].entity is None:
        return None
    mention, entity = found[0], found[0].entity
    if mention.kind is MentionKind.PERSON:
        return Speaker(entity.id, mention, discourse.affiliations.get(entity.id))
    return Speaker(entity.id, None, mention)
