"""The frames of meetings and projects. The first that fits counts: the narrow ones come first."""

from __future__ import annotations

from app.extract.drafts import EventType
from app.extract.events.frame import Frame
from app.extract.events.frame import nouns as _n
from app.extract.events.frame import verbs as _v
from app.extract.grammar.nouns import Noun

_A, _E = Noun, EventType
_CARGO = _n(_A.GOODS, _A.SHIPMENT, _A.MINERAL, _A.QUANTITY)
DOING: tuple[Frame, ...] = (
    # Meetings.
    Frame(
        "open-forum",
        _E.MEETING,
        _v("open begin conclude end close kick start wrap"),
        subjects=_n(_A.GATHERING, _A.TALKS),
    ),
    Frame("meet", _E.MEETING, _v("sit"), subjects=_n(_A.PERSON, _A.DELEGATION), particle="down together"),
    Frame(
        "speak-by-phone",
        _E.MEETING,
        _v("speak talk confer discuss"),
        subjects=_n(_A.PERSON, _A.DELEGATION),
        particle="telephone phone video",
    ),
    Frame(
        "be-there",
        _E.MEETING,
        _v("be"),
        subjects=_n(_A.PERSON, _A.DELEGATION),
        particle="in for at",
        also=_n(_A.TALKS, _A.GATHERING),
    ),
    Frame(
        "spend-days",
        _E.MEETING,
        _v("spend stay"),
        subjects=_n(_A.PERSON, _A.DELEGATION),
        particle="day days hour hours week weeks morning afternoon evening",
        also=_n(_A.PLACE, _A.WORKS),
    ),
    Frame(
        "hold-talks",
        _E.MEETING,
        _v(
            "hold host chair co-chair convene attend join open inaugurate lead have address begin start kick co-host"
            " organise organize wrap pay make undertake conclude"
        ),
        _n(_A.TALKS, _A.GATHERING),
    ),
    Frame(
        "host-visitor",
        _E.MEETING,
        _v("host receive welcome greet meet entertain brief fete usher"),
        _n(_A.DELEGATION, _A.PERSON),
    ),
    Frame("meet", _E.MEETING, _v("walk"), _n(_A.WORKS, _A.DEPOSIT)),
    Frame(
        "meet",
        _E.MEETING,
        _v("show lead take guide"),
        particle="round around over through",
        also=_n(_A.WORKS, _A.ASSET),
    ),
    Frame("meet", _E.MEETING, _v("come get sit"), subjects=_n(_A.PERSON, _A.DELEGATION), particle="together"),
    Frame(
        "meet",
        _E.MEETING,
        _v("meet visit tour inspect"),
        _n(_A.PERSON, _A.DELEGATION, _A.ORGANIZATION, _A.PLACE, _A.WORKS, _A.DEPOSIT),
    ),
    Frame("meet", _E.MEETING, _v("meet confer huddle visit"), subjects=_n(_A.PERSON, _A.DELEGATION, _A.ORGANIZATION)),
    Frame(
        "travel",
        _E.MEETING,
        _v("fly travel arrive head come go journey land gather assemble convene congregate flock"),
        subjects=_n(_A.PERSON, _A.DELEGATION),
        particle="to for in into",
        also=_n(_A.TALKS, _A.GATHERING),
    ),
    Frame(
        "visit-place",
        _E.MEETING,
        _v("fly travel come arrive land"),
        subjects=_n(_A.PERSON, _A.DELEGATION),
        particle="to in",
        also=_n(_A.PLACE),
    ),
    Frame("call-on", _E.MEETING, _v("drop look stop pop"), _n(_A.PERSON, _A.ORGANIZATION, _A.WORKS), particle="in by"),
    Frame("call-on", _E.MEETING, _v("call"), _n(_A.PERSON, _A.DELEGATION, _A.ORGANIZATION), particle="on"),
    Frame("show", _E.MEETING, _v("open"), _n(_A.GOODS)),
    Frame(
        "show",
        _E.MEETING,
        _v("show present display gift hand"),
        _n(_A.GOODS, _A.MINERAL, _A.PERSON),
        also=_n(_A.PERSON),
    ),
    Frame("show", _E.MEETING, _v("brief"), _n(_A.PERSON)),
    Frame(
        "talk-with",
        _E.MEETING,
        _v("sit speak talk huddle dine lunch breakfast confer sup hobnob mingle liaise"),
        particle="with",
    ),
    Frame(
        "spend-days",
        _E.MEETING,
        _v("spend"),
        subjects=_n(_A.PERSON, _A.DELEGATION, _A.ORGANIZATION),
        particle="day days hour hours week weeks morning afternoon evening",
        pair=True,
    ),
    Frame("attend", _E.MEETING, _v("take"), particle="part", also=_n(_A.TALKS, _A.GATHERING)),
    # Projects.
    Frame("run-works", _E.PROJECT, _v("build construct erect establish"), _n(_A.WORKS), without=_n(_A.AGREEMENT)),
    Frame(
        "run-works",
        _E.PROJECT,
        _v(
            "power ignite light start begin commence launch complete finish commission inaugurate open resume restart"
            " suspend halt shut"
            " close build construct install mothball reopen recommission expand upgrade test unveil switch fire"
            " revive rehabilitate refurbish reactivate overhaul retool rebuild modernise modernize restore revamp"
            " resurrect decommission dismantle flood extend widen double electrify enlarge"
            " shelve scrap cancel axe ditch pause freeze terminate drop defer postpone"
            " relaunch stop idle stall conclude deliver energise finalise abandon cease"
        ),
        _n(_A.WORKS, _A.ACTIVITY, _A.SURVEY),
        without=_n(_A.TALKS, _A.AGREEMENT),
    ),
    Frame(
        "works-run",
        _E.PROJECT,
        _v("start begin commence resume stop end restart reopen open close finish stall halt cease"),
        subjects=_n(_A.WORKS, _A.ACTIVITY, _A.SURVEY),
    ),
    Frame(
        "find",
        _E.PROJECT,
        _v("discover find unearth hit intersect intercept locate strike confirm identify delineate"),
        _n(_A.DEPOSIT, _A.MINERAL),
        infinitive=False,
    ),
    Frame(
        "works-run",
        _E.PROJECT,
        _v("go fall"),
        subjects=_n(_A.WORKS),
        particle="cold silent idle quiet dark bust bankrupt",
    ),
    Frame(
        "works-run",
        _E.PROJECT,
        _v("come draw grind"),
        subjects=_n(_A.WORKS, _A.ACTIVITY, _A.SURVEY),
        particle="end close halt standstill stop",
    ),
    Frame("attend", _E.MEETING, _v("attend participate"), subjects=_n(_A.PERSON, _A.DELEGATION)),
    Frame("publish-survey", _E.PROJECT, _v("hand deliver submit"), _n(_A.SURVEY), without=_n(_A.LAW, _A.INQUIRY)),
    Frame("meet", _E.MEETING, _v("visit tour inspect"), _n(_A.ASSET)),
    Frame(
        "works-run",
        _E.PROJECT,
        _v("wrap wind"),
        subjects=_n(_A.WORKS, _A.ACTIVITY, _A.SURVEY),
        particle="up down",
    ),
    Frame("break-ground", _E.PROJECT, _v("perform"), _n(_A.GATHERING, _A.GROUND)),
    Frame("publish-survey", _E.PROJECT, _v("publish release unveil present"), _n(_A.SURVEY), without=_n(_A.LAW)),
    Frame("carry", _E.SHIPMENT, _v("carry bring haul"), _CARGO, also=_n(_A.VESSEL)),
    Frame(
        "works-run",
        _E.PROJECT,
        _v("get"),
        subjects=_n(_A.WORKS, _A.ACTIVITY, _A.SURVEY),
        particle="way underway going rolling",
    ),
    Frame("announce-find", _E.PROJECT, _v("announce report make confirm"), _n(_A.FIND)),
    Frame("block-money", _E.POLICY, _v("block bar freeze halt suspend stop"), _n(_A.FINANCE)),
    Frame(
        "intersect",
        _E.PROJECT,
        _v("intersect intercept hit return cut yield"),
        _n(_A.QUANTITY),
        also=_n(_A.MINERAL, _A.SURVEY),
    ),
    Frame(
        "drill",
        _E.PROJECT,
        _v("drill spud sink map sample survey trench core excavate mine"),
        _n(_A.SURVEY, _A.DEPOSIT, _A.QUANTITY, _A.WORKS),
    ),
    Frame(
        "produce-first",
        _E.PROJECT,
        _v("pour cast"),
        _n(_A.GOODS, _A.MINERAL, _A.SHIPMENT),
    ),
    Frame(
        "produce-first",
        _E.PROJECT,
        _v("produce smelt refine process extract turn"),
        _n(_A.GOODS, _A.MINERAL, _A.SHIPMENT),
        without=_n(_A.QUANTITY),
    ),
    Frame("put-down", _E.PROJECT, _v("put"), _n(_A.SURVEY), particle="down"),
    Frame("survey", _E.PROJECT, _v("conduct undertake"), _n(_A.SURVEY), without=_n(_A.INQUIRY, _A.TALKS)),
    Frame("survey", _E.PROJECT, _v("carry"), _n(_A.SURVEY, _A.ACTIVITY), particle="out", without=_n(_A.INQUIRY)),
    Frame("do-works", _E.PROJECT, _v("deepen dredge drill dig pave widen tunnel excavate raise lay"), _n(_A.WATERWAY)),
    Frame(
        "reach-production",
        _E.PROJECT,
        _v("reach achieve attain hit enter"),
        _n(_A.ACTIVITY),
        without=_n(_A.AGREEMENT),
    ),
    Frame(
        "works-run",
        _E.PROJECT,
        _v("go come enter"),
        subjects=_n(_A.WORKS, _A.SURVEY),
        particle="stream online onstream production operation operational service live line",
    ),
    Frame(
        "announce-start",
        _E.PROJECT,
        _v("announce report mark celebrate confirm"),
        _n(_A.START),
        also=_n(_A.WORKS, _A.ACTIVITY, _A.SURVEY),
    ),
    Frame(
        "put-to-work",
        _E.PROJECT,
        _v("put bring press take place set"),
        _n(_A.WORKS, _A.ACTIVITY, _A.GOODS, _A.ASSET),
        also=_n(_A.RUNNING),
    ),
    Frame(
        "give-up",
        _E.PROJECT,
        _v("abandon relinquish quit exit vacate forsake"),
        _n(_A.WORKS, _A.DEPOSIT, _A.ACTIVITY, _A.ATTEMPT, _A.OPTION),
    ),
    Frame("give-up", _E.PROJECT, _v("give"), _n(_A.WORKS, _A.DEPOSIT, _A.ATTEMPT), particle="up"),
    Frame("give-up", _E.PROJECT, _v("pull walk"), _n(_A.WORKS, _A.DEPOSIT, _A.ATTEMPT), particle="out away"),
    # "It closed in 2016", "the firm shut it in June": works that were told of before.
    Frame("run-it", _E.PROJECT, _v("close shut reopen restart mothball idle demolish"), _n(_A.IT)),
    Frame("run-it", _E.PROJECT, _v("close reopen restart"), subjects=_n(_A.IT)),
    Frame("sink-piles", _E.PROJECT, _v("go"), subjects=_n(_A.FOOTING), particle="in down up"),
    Frame("sink-piles", _E.PROJECT, _v("lay pour drive sink erect raise dig cast complete finish"), _n(_A.FOOTING)),
    Frame("break-ground", _E.PROJECT, _v("break turn cut"), _n(_A.GROUND)),
    Frame("lay-stone", _E.PROJECT, _v("lay"), _n(_A.GROUND)),
    Frame("put-up", _E.PROJECT, _v("put set"), _n(_A.WORKS), particle="up"),
    # Whatever else is signed comes before what is signed without a word for it.
    Frame("sign-alone", _E.AGREEMENT, _v("sign"), subjects=_n(_A.ORGANIZATION, _A.PLACE), pair=True),
)
