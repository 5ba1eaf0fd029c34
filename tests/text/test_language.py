"""Which language a paragraph is in, and what the reports say of it."""

from __future__ import annotations

import pytest

import storylens
from storylens.findings.registry import rules
from storylens.reports import html, markdown, text
from storylens.reports.notices import notices
from storylens.text.document import Document
from storylens.text.language import foreign, foreign_parts, languages

ENGLISH = "The harbour office closed early on Friday, and the crews went home before the storm came in."
TEXTS = {
    "French": "Le bureau du port a fermé tôt vendredi et les équipages sont rentrés avant la tempête qui venait de la mer.",
    "German": "Das Hafenamt hat am Freitag früh geschlossen, und die Mannschaften sind nach Hause gegangen, bevor der Sturm kam.",
    "Spanish": "La oficina del puerto cerró temprano el viernes y los marineros volvieron a casa antes de que llegara la tormenta.",
    "Russian": "Портовая контора закрылась в пятницу рано, и экипажи разошлись по домам ещё до бури.",
    "Ukrainian": "Портова контора зачинилася у п'ятницю рано, і екіпажі розійшлися по домівках ще до бурі.",
    "Arabic": "أغلق مكتب الميناء أبوابه مبكرا يوم الجمعة وعادت الطواقم إلى منازلها قبل العاصفة",
    "Japanese": "港湾事務所は金曜日に早く閉まり、乗組員は嵐の前に帰宅した。",
    "Chinese": "港务局星期五提前关门，船员们在暴风雨来临之前回家了。",
    "Portuguese": "O ministério disse na terça-feira que a velha ponte ficará fechada por dois anos, segundo a imprensa.",
    "Dutch": "De oude brug over de rivier wordt twee jaar gesloten, zei het ministerie, omdat er scheuren zijn gevonden.",
    "Polish": "Stary most na rzece będzie zamknięty przez dwa lata, ponieważ inżynierowie znaleźli pęknięcia w filarach.",
    "Hungarian": "A régi hidat két évre lezárják, mert a mérnökök repedéseket találtak az egyik pillérben, közölte a tárca.",
    "Turkish": "Liman ofisi cuma günü erken kapandı ve mürettebat fırtına gelmeden önce evlerine döndü, bu da çok iyi oldu.",
}


@pytest.mark.parametrize("language", TEXTS)
def test_a_text_in_another_language_is_named(language: str) -> None:
    assert languages(Document(TEXTS[language])) == (language,)


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH,
        "Le Pen, de Gaulle and the mayor of La Rochelle spoke at the Place de la Concorde, the paper said.",
        "STORM CLOSES PORT; CREWS SENT HOME",
        "Guests: José María de la Cruz, Luis de la Fuente, Juan de la Vega, María de los Ángeles.",
        "An Israeli army unmanned aerial vehicle crashed in southern Lebanon.",
        "Schalke, Borussia Mönchengladbach, Bayern München, Olympique de Marseille and Atlético de Madrid play on Sunday.",
        "Results: Lyon 2, Nantes 1; Lens 0, Lille 0; Nice 3, Brest 3",
        "1,200 4,500 7,800 9,100 11,300 12,900 14,000 15,200",
        "",
    ],
)
def test_english_names_and_tables_are_left_alone(text: str) -> None:
    assert not any(languages(Document(text)))


def test_what_holds_few_small_words_follows_a_text_in_one_language() -> None:
    long = "Das Ministerium teilte mit, dass die alte Brücke über den Fluss zwei Jahre lang gesperrt wird."
    short = "Rund 20.000 Menschen nutzen täglich diese Verbindung; Pendler müssen ausweichen."
    assert languages(Document(f"{long}\n\n{short}\n\n{long}")) == ("German",) * 3
    assert languages(Document(f"{ENGLISH}\n\n{short}\n\n{ENGLISH}")) == (None,) * 3


def test_a_short_paragraph_is_what_its_text_is() -> None:
    text = f"Le port fermé\n\n{TEXTS['French']}\n\n{TEXTS['French']}"
    assert foreign_parts(Document(text))[0] == ("French", (0, 1, 2), True)
    assert foreign(["le", "port", "fermé"]) is None


def test_the_notice_stands_in_every_report_and_rules_for_english_are_silent() -> None:
    base = f"{ENGLISH}\n\n{ENGLISH}"
    whole, mixed = f"{TEXTS['French']}\n\n{TEXTS['French']}", f"{ENGLISH}\n\n{TEXTS['French']} Elle a dit . »"
    for other, line in (
        (whole, "French; only language-free rules ran"),
        (mixed, "paragraph 2: French; only language-free rules ran there"),
    ):
        comparison = storylens.compare(base, other)
        assert notices(comparison.versions[1], comparison.documents[1]) == [line]
        assert not {f.rule for f in comparison.pairs[0].findings} & {r.name for r in rules() if r.english}
        assert line in text.report(comparison)
        assert line in html.report(comparison)
        assert line in markdown.report(comparison)
        foreign_in_json = comparison.to_dict()["versions"][1]["foreign"]
        assert [part["language"] for part in foreign_in_json] == ["French"]
