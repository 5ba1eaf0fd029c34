"""What an editor must be told of an attribution, and what is left alone. Texts of our own."""

import pytest

import storylens

LEAD = "The ferry to the island was cancelled on Monday after a storm tore up the northern pier.\n\n"


def types(base: str, other: str) -> list[str]:
    pair = storylens.compare(LEAD + base, LEAD + other).pairs[0]
    return sorted(f.type for f in pair.findings if f.category in ("attribution", "quote"))


MUST = [
    ("attribution-removed", "The engineers said the pier was unsafe for lorries and buses.", "The pier was unsafe for lorries and buses."),
    ("attribution-removed", "The pier was unsafe for lorries and buses, Clara Benn said.", "The pier was unsafe for lorries and buses."),
    ("source-removed", "Clara Benn said the pier was unsafe for lorries and buses.", "It was reported that the pier was unsafe for lorries and buses."),
    ("source-removed", "Clara Benn said the pier was unsafe for lorries and buses.", "There is word that the pier was unsafe for lorries and buses."),
    ("source-vaguer", "Clara Benn said the pier was unsafe for lorries and buses.", "A source said the pier was unsafe for lorries and buses."),
    ("source-vaguer", "Clara Benn said the pier was unsafe for lorries and buses.", "Somebody close to the port said the pier was unsafe for lorries and buses."),
    ("source-vaguer", "Clara Benn said the pier was unsafe for lorries and buses.", "Somebody briefed on it said the pier was unsafe for lorries and buses."),
    ("source-vaguer", "Clara Benn of Harbour Watch said the pier was unsafe for lorries.", "A member of Harbour Watch said the pier was unsafe for lorries."),
    ("source-swapped", "Mr. King said the pier was unsafe for lorries.", "Mr. Lind said the pier was unsafe for lorries."),
    ("source-swapped", "In the port about half of the ferries sail late, Harbour Watch says.", "In the port about half of the ferries sail late, the Coastal Union says."),
    ("source-swapped", "“The pier is a danger,” said a guard who had asked the manager, Otto Lind, to close it.", "“The pier is a danger,” said Otto Lind, the manager."),
    ("attribution-removed", "At least nine lorries broke through the northern pier on Monday, the port said.", "At least nine lorries broke through the northern pier on Monday."),
    ("cue-stronger", "The pier was unsafe for lorries, according to a study by engineers.", "The pier was unsafe for lorries, a study by engineers has proved."),
    ("hedge-dropped", "Clara Benn said the port had hidden the report on the pier, without offering evidence.", "Clara Benn said the port had hidden the report on the pier."),
    ("hedge-dropped", "Clara Benn said the port had hidden the report. The claim could not be independently verified.", "Clara Benn said the port had hidden the report."),
    ("source-swapped", "Unions say accidents on the pier have risen sharply.", "Accidents on the pier have risen sharply, the government says."),
    ("source-removed", "The warning from the fire service that the pier could fall was ignored.", "The warning that the pier could fall was ignored."),
    ("source-removed", "Clara Benn’s claim that the pier could fall was ignored.", "The claim that the pier could fall was ignored."),
    ("source-more-specific", "An official said the pier was unsafe for lorries.", "Clara Benn said the pier was unsafe for lorries."),
    ("source-swapped", "Clara Benn said the pier was unsafe for lorries.", "Otto Lind said the pier was unsafe for lorries."),
    ("source-swapped", "The Ministry of Health said the pier was unsafe for lorries.", "The Ministry of Defence said the pier was unsafe for lorries."),
    ("source-swapped", "The pier was unsafe for lorries, according to the United Nations.", "The pier was unsafe for lorries, according to the United States."),
    ("source-swapped", "The party called on the government to act. The government said it would not mend the pier.", "The party called on the government to act. The museum said it would not mend the pier."),
    ("attribution-removed", "The pier was built, she liked to say, by sailors who had lost their ships.", "The pier was built by sailors who had lost their ships."),
    ("attribution-removed", "Otto Lind claimed in his memoirs that she once threw a bottle at him from the pier.", "She once hurled a bottle at Otto Lind from the pier."),
    ("hedge-dropped", "The port expects to open the northern pier in May.", "The port will open the northern pier in May."),
    ("hedge-dropped", "The surveyors concluded that the pier had in all likelihood been moved.", "The surveyors concluded that the pier had been moved."),
    ("hedge-dropped", "The surveyors concluded that the pier had “in all likelihood” been moved.", "The surveyors concluded that the pier had been moved."),
    ("denial-removed", "In 1971 she was accused of hiding income from the ferries. The case was dropped two years later for lack of evidence.", "In 1971 she was accused of hiding income from the ferries."),
    ("denial-removed", "He was charged with burning down the pier in 1971. He was acquitted by a court in Ulm.", "He was charged with burning down the pier in 1971."),
    ("quote-invented", "Clara Benn has left the town and sold her ferries to the port.", "Clara Benn has left the town and sold her ferries to the port. “They deserved it,” she said."),
    ("source-count-changed", "Two former captains, who asked not to be named, said the pier was unsafe.", "Former captains, who asked not to be named, said the pier was unsafe."),
    ("source-count-changed", "The pier was unsafe, according to two people with knowledge of the talks.", "The pier was unsafe, according to people with knowledge of the talks."),
    ("unsourced-addition", "The letters were published on Monday. The port lies in Ulm.", "The letters were published on Monday. Experts believe the scandal is only the tip of the iceberg. The port lies in Ulm."),
    ("unsourced-addition", "The port lies in Ulm.", "The port lies in Ulm.\n\nTownspeople had complained for years about its wiring, and the owner had been fined 40,000 euros in 2021."),
    ("denial-removed", "The port sold the land, an audit found.\n\nThe mayor denied the accusations. “I had no part in it,” she said.\n\nThe land lies by the lake.", "The port sold the land, an audit found.\n\nThe land lies by the lake."),
    ("source-swapped", "Employers say the pier will cost jobs in the town.", "Employees say the pier will cost jobs in the town."),
    ("source-swapped", "Landlords said the pier would cost the town jobs.", "Tenants said the pier would cost the town jobs."),
    ("source-swapped", "Heart doctors said the pier air would help.", "Heart patients said the pier air would help."),
    ("source-swapped", "Deputy Mayor Clara Benn said the pier would stay shut.", "Police said the pier would stay shut."),
    ("source-swapped", "Clara Benn said the pier was lost. Otto Lind said he was shocked. “We warned them,” Benn said.", "Clara Benn said the pier was lost. Otto Lind said he was shocked. “We warned them,” he said."),
    ("source-swapped", "Clara Benn said the pier was lost. “It is gone,” she said.", "Clara Benn said the pier was lost. “It is gone,” the mayor, Otto Lind, said."),
    ("source-swapped", "Clara Benn has gone after the port as a “nest of thieves” in two letters.", "Otto Lind has gone after the port as a “nest of thieves” in two letters."),
    ("source-swapped", "Clara Benn, who wants to be mayor, has gone on, telling the Courier that the pier is lost.", "Otto Lind has gone on, telling the Courier that the pier is lost."),
    ("source-vaguer", "Clara Benn said the pier would stay shut until May.", "The government said the pier would stay shut until May."),
    ("source-vaguer", "Mr. Regal, the Liberal mayor of the town, said that the pier was lost.", "Liberals said that the pier was lost."),
    ("source-vaguer", "Benn, speaking at a rally in Ulm, Germany, warned that the pier was lost.", "An official, speaking at a rally in Ulm, Germany, warned that the pier was lost."),
    ("source-removed", "The mayor took bribes from two builders of the pier, prosecutors said.", "The mayor took bribes from two builders of the pier, it is said."),
    ("attribution-removed", "Clara Benn and others said they could not use the pier.", "They could not use the pier."),
    ("attribution-removed", "Friends, neighbours and old rivals say that Benn is right for the port in bad times.", "Benn is right for the port in bad times."),
    ("source-count-changed", "The port's inspectors said the pier was far too weak.", "An inspector said the pier was far too weak."),
    ("source-count-changed", "The committee said the new pier would fail.", "A member of the committee said the new pier would fail."),
    ("source-count-changed", "One union leader said the strike at the pier would go on.", "The unions said the strike at the pier would go on."),
    ("source-count-changed", "An official said the pier was unsafe for lorries.", "Officials said the pier was unsafe for lorries."),
    ("source-count-changed", "Two officials said the pier was unsafe for lorries.", "One official said the pier was unsafe for lorries."),
    ("cue-stronger", "Clara Benn claimed that the pier was unsafe for lorries.", "Clara Benn revealed that the pier was unsafe for lorries."),
    ("cue-stronger", "Clara Benn said that the pier was unsafe for lorries.", "Clara Benn conceded that the pier was unsafe for lorries."),
    ("cue-weaker", "Clara Benn confirmed that the pier was unsafe for lorries.", "Clara Benn insinuated that the pier was unsafe for lorries."),
    ("hedge-dropped", "The pier was probably unsafe for lorries and buses.", "The pier was unsafe for lorries and buses."),
    ("hedge-dropped", "The port may close the pier to lorries and buses.", "The port will close the pier to lorries and buses."),
    ("hedge-dropped", "The port is thought to be planning a second pier for lorries.", "The port is planning a second pier for lorries."),
    ("hedge-dropped", "The pier is forecast to sink by almost a foot by 2050.", "The pier will sink by a foot by 2050."),
    ("hedge-dropped", "The storm appears to have torn up the pier.", "The storm has torn up the pier."),
    ("hedge-dropped", "The mayor is understood to have promised a new pier.", "The mayor has promised a new pier."),
    ("hedge-dropped", "The new rules may slow the work on the pier.", "The new rules slow the work on the pier."),
    ("hedge-added", "The port will close the pier to lorries and buses.", "The port will possibly close the pier to lorries and buses."),
    ("quote-altered", "“The pier is a danger to everyone,” Clara Benn said.", "“The pier is a threat to everyone,” Clara Benn said."),
    ("quote-altered", "“If they are right, the pier is a danger to everyone,” Clara Benn said.", "“The pier is a danger to everyone,” Clara Benn said."),
    ("quote-altered", "“We will open the pier, but not before Friday,” Clara Benn said.", "“We will open the pier,” Clara Benn said."),
    ("quote-unmarked", "“The pier is a danger to everyone,” Clara Benn said.", "The pier is a danger to everyone, Clara Benn said."),
    ("quote-invented", "The pier was a danger to everyone, Clara Benn said.", "“The pier was a danger to everyone,” Clara Benn said."),
]  # fmt: skip

MUST_NOT = [
    ("Clara Benn was accused of fraud. She declined to say whether she had sold the pier.", "Clara Benn was accused of fraud. She would not be drawn on whether she had sold the pier."),
    ("The treaty on the pier was signed in May. The president has not spoken to anybody.", "The treaty on the pier was signed in May. The president has spoken to nobody."),
    ("The two captains, who asked not to be named, said the pier was unsafe.", "The captains, who asked not to be named, said the pier was unsafe."),
    ("The port lies in Ulm.", "The port lies in Ulm.\n\nThe captain of the ferry, Jon Aro, told us that its wiring had been bad for many years and that 40,000 euros were due."),
    ("Hearing my loud answers, he would forget a little that he had to mend the pier.", "Listening to my loud answers, he almost forgot that it is needed to mend the pier."),
    ("Two papers in the capital are serialising a new book called “Finding the Harbour” this week.", "Two papers in the capital serialised a new book titled “Finding the Harbour” this week."),
    ("The Department of Harbours recently announced that it has decided to raise the fee for lorries.", "In response to the recent announcement by the Department of Harbours, it has decided to raise the fee for lorries."),
    ("According to sources, the port will close two piers in the north and sell a third one.", "According to reports, the port will close two piers in the north and sell a third one."),
    ("The inspectors left. In a report they said the fire appeared to come from both sides of the pier.", "The inspectors left. The report says that the fire appeared to be led from both sides of the pier."),
    ("She met Dr Meera Anand, a pier builder at Leeds University, who estimated that one pier in five was lost.", "She met Dr. Meera Anand, a pier builder at Leeds University who objects to this, determined that one pier in five was lost."),
    ("According to the Benn Ferries site, the pier will be open again in a week.", "Based on Benn Ferries’s page, the pier will be open again in a week."),
    ("The port plans to close the northern pier in May.", "The port intends to close the northern pier in May."),
    ("The Lake Aviation Office said the pier was unsafe for lorries.", "The LAO said the pier was unsafe for lorries."),
    ("The Revenue Office of the island said the pier was unsafe.", "The Revenue Agency of the island said the pier was unsafe."),
    ("The organisers of the ferry race in Japan said the pier was unsafe.", "The Japanese organisers of the ferry race said the pier was unsafe."),
    ("Clara Benn said the pier was lost. “It is gone,” she said.", "Clara Benn said the pier was lost. “It is gone,” Benn said."),
    ("Clara Benn met Ida Holm at the port. She said the pier was lost.", "Ida Holm met Clara Benn at the port. She said the pier was lost."),
    ("A spokesman for the port said the pier was unsafe.", "The port said the pier was unsafe."),
    ("The ministry said the pier would stay shut.", "The government said the pier would stay shut."),
    ("The court said the pier was unsafe for lorries.", "The judge said the pier was unsafe for lorries."),
    ("The pier has been mended, and townspeople and related parties praised its new roof.", "The pier has been mended, and townspeople and parties concerned praised its new roof."),
    ("Clara Benn said on Monday that a class called “Harbour Life” would begin.", "Clara Benn said on Monday that a course called “Harbour Life” would begin."),
    ("I would say that the pier was unsafe for lorries and buses.", "The pier was unsafe for lorries and buses."),
    ("Boats built on understanding of the tides sail well in the northern bay.", "Boats built on knowledge of tides sail well in the northern bay."),
    ("The success of the pier was thanks to the new harbour master.", "The success of the pier was due to the new harbour master."),
    ("The warning from the fire service that the pier could fall was ignored.", "The fire service’s warning that the pier could fall was ignored."),
    ("“The pier will reopen in spring and be safer,” Clara Benn added.", 'The pier will reopen in spring and be safer, "added Clara Benn.'),
    ("According to the wage agreement, pilots have to sail five more hours a month.", "Under a new wage agreement, pilots must sail five hours more a month."),
    ("Unions say false claims about the pier have risen sharply.", "Unions say untrue claims about the pier have risen sharply."),
    ("Tests showed that the pier was unsafe for lorries.", "A test showed that the pier was unsafe for lorries."),
    ("City officials said the pier was unsafe for lorries.", "The city of Oporto said the pier was unsafe for lorries."),
    ("Clara Benn said the port had hidden the report. The claim could not be independently verified.", "Clara Benn said the port had hidden the report. That remains unconfirmed."),
    ("The pier was closed on May 3 for repairs to the northern end.", "The pier was closed on 3 May for repairs to the northern end."),
    ("Clara Benn said the pier was unsafe. She added that it was old.", "Clara Benn said the pier was unsafe. She threw in that it was old."),
    ("”… the pier is a danger to everyone,” Clara Benn said.", '"… the pier is a danger to everyone," Clara Benn said.'),
    ("Nobody minded. Everything he says is a lie from first to last.", "Nobody minded. Everything he states is untruth from first to last."),
    ("Clara Benn said the pier was unsafe.", "Clara Benn says the pier was unsafe."),
    ("“The pier is unsafe,” Clara Benn said.", "“The pier is unsafe,” said Clara Benn."),
    ("“The pier is unsafe,” Clara Benn said.", '"The pier is unsafe," Clara Benn said.'),
    ("The pier was unsafe for lorries, according to Clara Benn.", "Clara Benn said the pier was unsafe for lorries."),
    ("The pier was unsafe for lorries, Clara Benn said.", "Clara Benn said that the pier was unsafe for lorries."),
    ("Clara Benn said the pier was unsafe for lorries.", "Benn said the pier was unsafe for lorries."),
    ("Clara Benn said the pier was unsafe for lorries.", "She said the pier was unsafe for lorries."),
    ("Clara Benn said the pier was unsafe for lorries.", "Clara Benn stated the pier was unsafe for lorries."),
    ("The weather cleared. Clara Benn said the pier was unsafe for lorries.", "The weather cleared."),
    ("The pier was perhaps unsafe for lorries and buses.", "The pier was possibly unsafe for lorries and buses."),
    ("“The pier is a danger, and nobody in the town can say it is not,” Clara Benn said.", "“The pier is a danger,” Clara Benn said."),
    ("“If they are right the pier is a danger to everyone,” Clara Benn said.", "If they were right, Clara Benn said, the pier “is a danger to everyone”."),
    ("Hoteliers on the islands said the pier was unsafe for lorries.", "Hotel owners on the islands said the pier was unsafe for lorries."),
    ("About 620 crew members left the pier. Some 18,000 passengers stayed.", "Around 620 crew left the pier. About 18,000 passengers stayed."),
    ("The pier’s working life is forecast to shrink by almost a third by 2050, according to the national harbour office.", "According to the National Bureau of Harbours, the pier’s working life is forecast to shrink by almost a third by 2050."),
    ("A lawyer for Benn, Otto Lind, said she had left the pier before noon.", "Otto Lind, Benn’s lawyer, said she had left the pier before noon."),
    ("Two men are believed to have died on the pier.", "It is believed that two men died on the pier."),
    ("She could hear the pier break.", "She heard the pier break."),
    ("The mayor appeared to have won on Sunday.", "The mayor had apparently won on Sunday."),
    ("Norway’s harbour board said the pier was unsafe.", "The Norwegian harbour board said the pier was unsafe."),
    ("“The colour of the pier is grey,” Clara Benn said.", "“The color of the pier is grey,” Clara Benn said."),
    ("“The pier is unsafe and must be closed tonight,” Benn said.", "The pier “must be closed tonight,” Benn said."),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "base", "other"), MUST)
def test_it_is_told(kind: str, base: str, other: str) -> None:
    assert kind in types(base, other)


@pytest.mark.parametrize(("base", "other"), MUST_NOT)
def test_it_is_left_alone(base: str, other: str) -> None:
    assert types(base, other) == []


CHARGE = "Prosecutors accused the port of bribing two pilots. "
DENIED = [
    "The port denied the accusations.",
    "The port said it had done nothing wrong.",
    "The port says the case is without merit.",
    "The port’s lawyer called the case politically motivated.",
    "The port’s lawyer insisted that nobody had been paid.",
    "“These claims are completely false,” said its director, Ana Holm.",
    "The port has always maintained that it followed the law.",
    "The port did not respond to a request for comment.",
]


@pytest.mark.parametrize("answer", DENIED)
def test_an_answer_that_is_gone_is_told_however_it_is_worded(answer: str) -> None:
    assert types(CHARGE + answer, CHARGE.strip()) == ["denial-removed"]
    assert "denial-removed" not in types(CHARGE + answer, CHARGE + "The port insists that it is innocent.") or (
        "comment" in answer
    )


def test_a_denial_turned_into_its_opposite_is_told_as_that() -> None:
    pair = storylens.compare(
        LEAD + CHARGE + "The port denied that it had not paid the tax.",
        LEAD + CHARGE + "The port said that it had not paid the tax.",
    ).pairs[0]
    assert "What the original denies is said here." in [f.message for f in pair.findings]


def test_two_speakers_who_change_places() -> None:
    base = "Clara Benn said the pier was unsafe for lorries.\n\nOtto Lind said the boats could sail again by Friday."
    other = "Otto Lind said the pier was unsafe for lorries.\n\nClara Benn said the boats could sail again by Friday."
    assert types(base, other) == ["speaker-swapped", "speaker-swapped"]


def test_one_change_of_speaker_is_told_once_not_again_at_each_pronoun() -> None:
    base = "Clara Benn said the pier was lost. “It is gone,” she said. “We warned them,” she added."
    told = types(base, base.replace("Clara Benn", "Ida Holm"))
    assert told == ["source-swapped"]


def test_the_marks_of_a_quotation_within_a_quotation_do_not_stand_for_those_around_it() -> None:
    base = "“They told us, ‘The pier is gone for good,’ and then they left the town,” Clara Benn said."
    other = "They told us, ‘The pier is gone for good,’ and then they left the town, Clara Benn said."
    assert types(base, other) == ["quote-unmarked"]


def test_a_quotation_that_only_its_closing_mark_shows_is_one_on_both_sides() -> None:
    base = "My team won the race, but Jordan still sailed better”, the head of the club added."
    other = 'My team won that race, but Jordan still sailed better," added the head of the club.'
    assert "quote-invented" not in types(base, other)


def test_who_measured_it_is_its_source() -> None:
    base = "It was 41 degrees at noon, the highest ever recorded there in May, the weather service said.\n\nSchools closed."
    other = "It was 41 degrees at noon, the highest {} recorded there in May.\n\nSchools closed."
    assert types(base, other.format("the weather service has ever")) == []
    assert types(base, other.format("ever")) == ["attribution-removed"]
