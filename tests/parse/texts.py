"""Reports of very different make: lengths, quotation marks, line ends, scripts, lists, transcripts."""

from __future__ import annotations

TEXTS = (
    "Envoys met in Nairobi.",
    "No verb here",
    "“We will not sign,” the colonel said. “Not today, not on Friday.”",
    '"We will not sign," the colonel said. "Not today, not on Friday."',
    "The envoy said: “Both sides are tired. They want an end.” Nobody answered him.",
    "Colombia’s government and the ELN, which had broken off talks in 2019, met again in Caracas on 21 November 2022; Norway, Cuba and Venezuela are guarantors.",
    "Truce holds in Tigray\n\nBy A. Reporter\n\nMEKELLE (Wire) — The truce held for a tenth day on Sunday, aid workers said.\n\n“Trucks are moving,” said one of them.",
    "He came.\r\n\r\nShe left.\r\nThey stayed until Monday.",
    "The U.S. envoy, Lt. Gen. J. R. Smith Jr., flew to the U.A.E. at 5 p.m. He met Dr. Amal al-Hashimi.",
    "🕊 Peace talks 🕊\n\nThe 🇨🇴 delegation arrived… and left.",
    "Nagorno-Karabakh’s “line of contact” stayed quiet\xa0— for now.",
    "Aceh: a memorandum was signed in Helsinki on 15 August 2005.\n\nIt ended almost 30 years of fighting.",
    "- Release of prisoners\n\n- Withdrawal from the buffer zone\n\n- A joint commission",
    "Q: Will you go to Geneva?\n\nA: If we are invited, yes.",
    "Staffan de Mistura: We meet tomorrow.\n\nReporter: With whom?\n\nStaffan de Mistura: With everybody who wants to come.",
    "“It is\n\n“a long road,” she said.",
    "The parties (the government, the FARC-EP [dissidents left out] and the UN) agreed that: (a) arms be laid down; (b) camps be built.",
    "MINDANAO — Moro fighters handed in 940 weapons; 1,060 fighters were registered. More will follow, officials said!",
    "Was it a breach? Nobody knows. “Ask them!” he shouted. “Ask the army.”",
    "   The text begins with white space.   And ends with it.   \n\n   ",
    "Tidak ada perundingan hari ini di Jakarta.",
    "Переговоры в Женеве продолжаются.",
    "«Nous continuons», a dit le ministre.",
    "The minister said he'd “consider” it; they're not the first who've tried, and it won't be easy. That's that.",
    "Bosnia-Herzegovina's peace accord (initialled at Dayton, Ohio, on 21 November 1995; signed in Paris on 14 December) created two entities.",
    "AS IT HAPPENED: TALKS COLLAPSE\n\nALL SIDES BLAME EACH OTHER.",
    "One. Two. Three. Four. Five.",
    "http://example.org/peace?talks=1 was down; write to talks@example.org.",
    "The ceasefire, which both the Houthis and the coalition, despite what each calls “grave violations” by the other, have by and large kept since 2 April, and which "
    "the UN envoy, after a week of meetings in Muscat, Riyadh and Sana’a, hopes to extend by six months, ends on Sunday.",
    "Kosovo and Serbia agreed to meet. " * 60,
)
