"""Stories written for the tests: what a page holds, told apart from how it is laid out."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Story:
    """One story: its sentences by paragraph, and what stands around them."""

    title: str
    deck: str
    author: str
    outlet: str
    published: str
    place: str
    paragraphs: tuple[tuple[str, ...], ...]
    caption: str
    elsewhere: tuple[str, ...]

    @property
    def sentences(self) -> tuple[str, ...]:
        return tuple(sentence for paragraph in self.paragraphs for sentence in paragraph)


STORIES = (
    Story(
        title="Bogotá and rebel delegates agree to reopen three river corridors",
        deck="The understanding is the first since talks broke off in February",
        author="Marta Quiroga",
        outlet="The Andean Courier",
        published="2023-08-14",
        place="Havana",
        paragraphs=(
            (
                "Delegates of the Colombian government and of the largest remaining rebel group agreed on Monday to reopen three river corridors.",
                "The boats may pass from Thursday, both sides said in a joint text read out in Havana.",
            ),
            (
                "“We have not settled the question of the checkpoints,” the chief government negotiator, Otty Patiño, told reporters.",
                "Also, the two sides will exchange lists of missing persons before the end of the month.",
            ),
            ("The rebels denied that their units had mined the upper Atrato.",),
            (
                "Norway and Cuba, which guarantee the process, welcomed the step.",
                "A further round is to open in Caracas on 4 September.",
            ),
        ),
        caption="Fishermen unload their boats on the Atrato in July.",
        elsewhere=(
            "Coffee growers fear a second dry year",
            "Medellín opens its longest cable car",
            "Court hears case of the lost galleon",
        ),
    ),
    Story(
        title="Khartoum rivals send envoys to Jeddah but trade blame for shelling",
        deck="Mediators want a pause long enough for aid lorries to reach El Obeid",
        author="Salma Idris",
        outlet="Nile Valley Post",
        published="2023-10-29",
        place="Jeddah",
        paragraphs=(
            (
                "Envoys of Sudan's army and of the Rapid Support Forces arrived in Jeddah on Sunday for talks brokered by Saudi Arabia and the United States.",
            ),
            (
                "Each side accused the other of shelling a market in Omdurman hours before the first session.",
                "Watch groups in the city counted nine dead.",
            ),
            (
                "“A pause of ten days would save thousands,” said a UN official who asked not to be named.",
                "Related to this, the African Union offered monitors for the road from Port Sudan.",
            ),
            (
                "The army had left an earlier round in May.",
                "Its delegation chief said he would not meet his counterpart before the paramilitaries leave private homes.",
            ),
            ("No joint statement was planned for the opening day.",),
        ),
        caption="Lorries wait at the depot in Port Sudan on Friday.",
        elsewhere=(
            "Nile floods reach a ten-year high",
            "Cairo metro adds night trains",
            "Gum arabic prices climb again",
        ),
    ),
    Story(
        title="Cyprus leaders to meet in buffer zone for first time in a year",
        deck="The UN envoy hopes for a ninth crossing point",
        author="Eleni Hadjigeorgiou",
        outlet="Levant Chronicle",
        published="2024-10-15",
        place="Nicosia",
        paragraphs=(
            (
                "The leaders of the Greek Cypriots and the Turkish Cypriots will meet in the buffer zone on Friday, the United Nations said.",
                "It will be their first formal meeting in a year.",
            ),
            (
                "Nikos Christodoulides said he would propose opening a crossing at Mia Milia.",
                "Ersin Tatar insists on sovereign equality before any formal talks.",
            ),
            ("Share prices of two ferry companies rose on the news.",),
            (
                "The last round of negotiations collapsed at Crans-Montana in July 2017.",
                "Since then the two sides have not agreed even on the aim of talks.",
            ),
        ),
        caption="A peacekeeper closes the gate at Ledra Palace.",
        elsewhere=("Limassol port reports record summer", "Divers find wreck off Paphos", "Olive harvest starts early"),
    ),
    Story(
        title="Yerevan and Baku exchange prisoners under joint statement",
        deck="Thirty-two soldiers go home; two are still missed",
        author="Ani Petrosyan",
        outlet="Caucasus Dispatch",
        published="2023-12-13",
        place="Tbilisi",
        paragraphs=(
            (
                "Azerbaijan released 32 Armenian soldiers on Wednesday and Armenia freed two Azerbaijanis, the first fruit of a joint statement of 7 December.",
            ),
            (
                "The exchange took place on the border near Ijevan.",
                "Red Cross staff checked the names of all men against their lists.",
            ),
            (
                "In the statement the two governments said that they share the view that there is a chance to reach a long-awaited peace.",
                "Armenia also withdrew its objection to Baku as host of the next climate conference.",
            ),
            (
                "Washington praised the exchange and urged both sides to sign a treaty.",
                "Talks on the text continue by correspondence, an adviser to Prime Minister Nikol Pashinyan said.",
            ),
        ),
        caption="Relatives wait at the bridge in Ijevan.",
        elsewhere=(
            "Tbilisi tram returns after thirty years",
            "Caspian level falls further",
            "Wine fair draws record crowd",
        ),
    ),
    Story(
        title="Rabat and Polisario invited to fresh round table in Geneva",
        deck="Algeria has yet to say whether it will sit at the table",
        author="Tomás Belmonte",
        outlet="Maghreb Wire",
        published="2022-04-20",
        place="Geneva",
        paragraphs=(
            (
                "The UN envoy for Western Sahara, Staffan de Mistura, has invited Morocco and the Polisario Front to a round table in Geneva in the last week of May.",
            ),
            (
                "Letters went out on Tuesday to the two parties and to the neighbours, Algeria and Mauritania.",
                "Algiers has criticised the format since 2021.",
            ),
            (
                "The Polisario ended its observance of the 1991 ceasefire in November 2020.",
                "Read alone, the invitation says nothing of a referendum, a Polisario official noted.",
            ),
            (
                "Rabat says only its autonomy plan can be discussed.",
                "Spain called the plan the most serious basis in March.",
            ),
        ),
        caption="Tents of the Smara camp near Tindouf.",
        elsewhere=("Casablanca tests hydrogen buses", "Sardine fleet stays in harbour", "Marathon crosses the dunes"),
    ),
    Story(
        title="Former rebels hand in 1,200 weapons as Mindanao transition drags on",
        deck="The third phase ends two years behind the plan",
        author="Joel Abad",
        outlet="Sulu Sea Times",
        published="2021-11-18",
        place="Cotabato",
        paragraphs=(
            (
                "Former fighters of the Moro Islamic Liberation Front handed in 1,200 weapons on Thursday under the 2014 peace agreement.",
                "An independent body led by Turkey stored them in Sultan Kudarat.",
            ),
            (
                "The front has promised to decommission 40,000 combatants.",
                "So far 19,200 have been processed, the body said.",
            ),
            ("Congress extended the transition of the Bangsamoro region to 2025 in October.",),
            (
                "“Guns alone do not make peace,” Mohagher Iqbal, the region's education minister, said at the ceremony.",
                "He demanded the money that Manila pledged to each man.",
            ),
        ),
        caption="Rifles lie on tables at the camp in Sultan Kudarat.",
        elsewhere=("Ferry sinks off Basilan, all saved", "Durian season starts in Davao", "New pier for Zamboanga"),
    ),
    Story(
        title="Juba parties sign up to election date after all-night session",
        deck="Opposition keeps a reservation on the army's command",
        author="Deng Majok",
        outlet="White Nile Herald",
        published="2022-08-04",
        place="Juba",
        paragraphs=(
            (
                "President Salva Kiir and First Vice President Riek Machar agreed on Thursday to extend South Sudan's transition by 24 months.",
                "Elections are now due in December 2024.",
            ),
            (
                "The parties signed a roadmap after a session that lasted until dawn.",
                "Machar's movement recorded a reservation on the unified command.",
            ),
            (
                "The troika of Britain, Norway and the United States did not attend and said it could not endorse an extension without progress.",
                "Follow-up talks on the constitution were set for September.",
            ),
            ("More than two million South Sudanese live as refugees.",),
        ),
        caption="Guards stand outside the hall in Juba.",
        elsewhere=("Cattle vaccine reaches Bor", "Oil pipeline to shut for repair", "Basketball team wins in Kigali"),
    ),
    Story(
        title="Houthi and government teams swap remains of 64 fighters at Taiz front",
        deck="Local elders did what two rounds of talks could not",
        author="Amal Saleh",
        outlet="Red Sea Bulletin",
        published="2024-05-27",
        place="Taiz",
        paragraphs=(
            (
                "Yemen's Houthis and the internationally recognised government exchanged the remains of 64 fighters on Monday after mediation by tribal elders.",
            ),
            (
                "The Red Cross provided bags and vehicles but took no part in the talks.",
                "Subscribers to a local radio heard the names read out at noon.",
            ),
            (
                "A prisoner exchange agreed in Muscat has been postponed three times.",
                "The government blames the Houthis' refusal to disclose the fate of Mohammed Qahtan.",
            ),
            (
                "The Houthis deny holding back information.",
                "“We hope that the elders' work opens a door,” UN envoy Hans Grundberg said in a statement.",
            ),
        ),
        caption="Ambulances line the road at the front near Taiz.",
        elsewhere=("Aden power cuts lengthen", "Honey traders seek new routes", "Socotra bans plastic bags"),
    ),
    Story(
        title="Belgrade and Pristina settle row over identity papers",
        deck="Number plates remain open as deadline nears",
        author="Ilir Berisha",
        outlet="Balkan Observer",
        published="2022-08-27",
        place="Brussels",
        paragraphs=(
            (
                "Serbia and Kosovo settled a dispute over identity papers on Saturday, the European Union's foreign policy chief said.",
                "Under the deal Serbia abolishes entry papers for holders of Kosovo documents, and Kosovo will not introduce them for Serbs.",
            ),
            (
                "Josep Borrell thanked both leaders for their courage.",
                "The number plates of Serbs in the north remain unsettled.",
            ),
            (
                "Prime Minister Albin Kurti had threatened to enforce new rules from 1 September.",
                "Click farms spread reports of shooting at the weekend, which the NATO mission denied.",
            ),
            ("The next meeting in Brussels has no date.",),
        ),
        caption="Cars queue at the crossing of Jarinje.",
        elsewhere=("Skopje repairs stone bridge", "Danube too low for barges", "Film festival opens in Prizren"),
    ),
    Story(
        title="Naypyidaw offers truce to northern alliance ahead of Kunming talks",
        deck="Beijing presses both sides to keep the border trade open",
        author="Htet Aung",
        outlet="Irrawaddy Basin Review",
        published="2024-01-12",
        place="Kunming",
        paragraphs=(
            (
                "Myanmar's military offered a ceasefire on Friday to an alliance of three armed groups in northern Shan State, China's foreign ministry said.",
                "The parties met in Kunming for two days.",
            ),
            (
                "The alliance would stop its advance and the army its air strikes, according to the ministry.",
                "A spokesman of the Ta'ang group confirmed the accord but said shelling had continued overnight.",
            ),
            ("Fighting since October has displaced half a million people.",),
            (
                "Both sides promised not to harm Chinese staff and projects.",
                "Live fire was still heard in Kutkai on Saturday morning, a resident said.",
            ),
        ),
        caption="Traders reopen their stalls in Muse.",
        elsewhere=(
            "Jade fair cancelled for third year",
            "Monsoon forecast points to heavy rain",
            "Mandalay rail line reopens",
        ),
    ),
)
