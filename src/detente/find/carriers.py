"""Verbs, nouns and prepositions that carry an act: it is as real as what they carry it in is told to be.

None of them lends a status itself (those are data, `knowledge/data/cues/status.yaml`); the walk passes through them.
"""

from __future__ import annotations

# Verbs whose purpose clause tells what was done in the act itself: "met to discuss".
DOING = frozenset({"meet", "gather", "convene", "sit", "talk", "use", "speak", "vote", "come", "act"})
ASPECT = frozenset("begin start continue resume proceed manage help come go keep dare be have get".split())
# Verbs that bring an act about: it is as real as they are ("hopes to **secure** the release").
BRINGING = frozenset(
    "secure achieve reach ensure deepen resume facilitate establish restore advance broker strengthen expand "
    "renew reopen relaunch revive restart launch complete implement conclude finalise finalize obtain arrange negotiate promote "
    "intensify step keep see bring lay impose face suffer undergo escape increase "
    "widen tighten extend host stage convene provide deliver".split()
)
# Verbs of cause: the effect is as real as the cause ("**would lead to** sanctions").
CAUSING = frozenset("trigger cause provoke spark prompt entail mean precipitate unleash ignite risk invite".split())
LEADING = {("lead", "to"), ("result", "in"), ("end", "in"), ("culminate", "in"), ("amount", "to"), ("spill", "into")}
# Nouns that only say how much or what sort of an act: what is said of them is said of it.
SORTS = frozenset("act series wave round campaign spate string case".split())
RETURNS = frozenset({"return", "escalation", "resort", "recourse", "slide", "descent", "relapse"})
PARTAKING = frozenset({"participation", "attendance", "presence"})
FAILING = frozenset({"fail", "founder", "collapse", "flounder", "flop"})
# Prepositions behind which an act is a part or a means of what governs them.
THROUGH = frozenset({"including", "through", "via"})
OCCURRING = frozenset(
    "take occur happen begin start continue resume end proceed come go be follow last conclude open close fail "
    "succeed collapse break persist commence recommence unfold erupt ensue resurface".split()
)
LISTING = frozenset({"include", "comprise", "contain", "cover", "encompass"})
# Verbs that join a predicate to their subject.
PREDICATING = frozenset("be remain look seem appear become stay prove".split())
