"""Albanian words and names: every case, number and definiteness, and other words of the same root."""

import textwrap

import pytest

from guidebook.content.model import Source
from guidebook.language.glossary import read_glossary
from guidebook.language.inflection import rendering_keys, text_keys
from guidebook.language.locales import language_data
from guidebook.language.term_matcher import TermMatcher

WORDS = [
    ("rrjet", "rrjet rrjeti rrjetit rrjetin rrjete rrjetet rrjeteve rrjetesh rrjetevet", "rrjetëzim rrjetizim"),
    (
        "koordinator",
        "koordinator koordinatori koordinatorit koordinatorin koordinatorë koordinatorët koordinatorëve koordinatorësh",
        "koordinim koordinata koordinon",
    ),
    ("mësues", "mësues mësuesi mësuesit mësuesin mësuesve mësuesish", "mësim mësimi mësuar mësoj mësimor"),
    (
        "bashki",
        "bashki bashkia bashkisë bashkinë bashkie bashkitë bashkive bashkish",
        "bashkë bashkim bashkimi bashkësi bashkësia bashkiak bashkuar bashkoj",
    ),
    ("siguri", "siguri siguria sigurisë sigurinë sigurie siguritë", "sigurt sigurtë sigurim sigurimi siguruar"),
    ("liri", "liri liria lirisë lirinë lirie liritë lirive", "lirë lira lirim lirisht"),
    (
        "përgjegjësi",
        "përgjegjësi përgjegjësia përgjegjësisë përgjegjësinë përgjegjësitë përgjegjësive",
        "përgjegjshëm përgjigje përgjigja",
    ),
    (
        "shkollë",
        "shkollë shkolla shkollën shkollës shkolle shkollat shkollave shkollash",
        "shkollor shkollim shkollimi",
    ),
    ("gjuhë", "gjuhë gjuha gjuhën gjuhës gjuhe gjuhët gjuhëve gjuhësh", "gjuhësor gjuhëtar"),
    (
        "komunitet",
        "komunitet komuniteti komunitetit komunitetin komunitete komunitetet komuniteteve komunitetesh",
        "komun komuna komunit komunitar",
    ),
    (
        "organizatë",
        "organizatë organizata organizatën organizatës organizate organizatat organizatave organizatash",
        "organizim organizator organizuar organizatori",
    ),
    ("urrejtje", "urrejtje urrejtja urrejtjen urrejtjes urrejtjeje urrejtjet urrejtjeve urrejtjesh", "urryer urrej"),
    ("çështje", "çështje çështja çështjen çështjes çështjeje çështjet çështjeve çështjesh", ""),
    ("faqe", "faqe faqja faqen faqes faqeje faqet faqeve faqesh", ""),
    ("lagje", "lagje lagjja lagjen lagjes lagjeje lagjet lagjeve lagjesh", ""),
    ("mbrojtje", "mbrojtje mbrojtja mbrojtjen mbrojtjes mbrojtjet", "mbrojtës mbrojtur mbrojtëse"),
    ("qendër", "qendër qendra qendrën qendrës qendre qendrat qendrave qendrash", "qendror qendrim qendrore"),
    ("vepër", "vepër vepra veprën veprës vepre veprat veprave", "veprim veprimtari veproj"),
    (
        "ministria",
        "ministri ministria ministrisë ministrinë ministritë ministrive",
        "ministër ministrit ministra ministrat",
    ),
    ("libër", "libër libri librin librit libra librat librave", "librar librari"),
    (
        "mekanizëm",
        "mekanizëm mekanizmi mekanizmin mekanizmit mekanizma mekanizmat mekanizmave mekanizmash",
        "mekanik mekanizim",
    ),
    ("dhunshëm", "dhunshëm dhunshme dhunshmit", "dhunë dhuna dhunshmëri"),
    ("ardhme", "ardhme ardhmja ardhmes ardhmen ardhmet", "ardhur ardhje"),
    ("qark", "qark qarku qarkun qarkut qarqe qarqet qarqeve qarqesh", "qarkullim"),
    ("treg", "treg tregu tregun tregut tregje tregjet tregjeve", "tregtar tregti tregim tregon"),
    ("rrezik", "rrezik rreziku rrezikun rrezikut rreziqe rreziqet rreziqeve", "rrezikshëm rrezikon"),
    (
        "psikolog",
        "psikolog psikologu psikologun psikologut psikologë psikologët psikologëve",
        "psikologji psikologjia psikologjik",
    ),
    ("armik", "armik armiku armiq armiqtë armiqve armikut", "armiqësi armiqësor"),
    ("kufi", "kufi kufiri kufirin kufirit kufij kufijtë kufijve", "kufizim kufitar"),
    ("njeri", "njeri njeriu njeriun njeriut njerëz njerëzit njerëzve", "njerëzim njerëzor"),
    ("hero", "hero heroi heroin heroit heronj heronjtë heronjve", "heroik heroinë"),
    ("titull", "titull titulli titullin titullit tituj titujt titujve", "titullar"),
    ("popull", "popull populli popullin popullit popuj popujt popujve", "popullor popullsi popullatë"),
    ("prind", "prind prindi prindit prindër prindërit prindërve prindërish", "prindëror"),
    ("fshat", "fshat fshati fshatit fshatra fshatrat fshatrave", "fshatar"),
    ("ujë", "ujë uji ujin ujit ujëra ujërat ujërave", "ujor ujitje"),
    ("grua", "grua gruaja gruan gruas gra gratë grave", ""),
    ("fëmijë", "fëmijë fëmija fëmijës fëmijën fëmijët fëmijëve", "fëmijëri fëmijëror"),
    ("vit", "vit viti vitin vitit vite vitet viteve vjet", "vjetor vjetër"),
    ("dorë", "dorë dora dorën dorës duar duart duarve", ""),
    ("ide", "ide ideja idenë idesë idetë ideve", "ideal ideologji"),
    ("radio", "radio radioja radion radios radiot", "radiolog"),
    ("vend", "vend vendi vendit vendin vende vendet vendeve", "vendim vendimi vendor vendas vendosje"),
    ("vendor", "vendor vendore vendorë", "vend vende vendi vendas vendim"),
    ("publik", "publik publike publikë publiku publikut", "publikim publicist"),
    ("hapur", "hapur hapura", "hap hapje hapja"),
    ("lartë", "lartë larta", "lartësi"),
    ("drejtë", "drejtë drejta drejtën drejtës drejtat drejtave", "drejt drejtësi drejtim drejtor drejtues"),
    ("vogël", "vogël vogla vegjël", ""),
    ("burgosur", "burgosur burgosurit burgosurve burgosura burgosurat burgosuri burgosurin", "burgosje burg burgu"),
    ("ardhura", "ardhura ardhurat ardhurave ardhurash ardhur", "ardhje ardhme"),
    ("zgjedhje", "zgjedhje zgjedhja zgjedhjet zgjedhjeve zgjedhjes zgjedhjen", "zgjedhur zgjedh zgjedhës"),
    ("gjykatës", "gjykatës gjykatësi gjykatësit gjykatësve", "gjykata gjykatë gjykatat gjykim"),
    ("person", "person personi personit persona personat personave", "personel personal personazh"),
    ("politikë", "politikë politika politikën politikës politike politikat politikave", "politikan politikani"),
    ("qytetar", "qytetar qytetari qytetarit qytetarë qytetarët qytetarëve", "qytet qyteti qytetet qytetërim"),
    ("Shqipëri", "Shqipëri Shqipëria Shqipërisë Shqipërinë", "shqiptar"),
    ("Shkup", "Shkup Shkupi Shkupit Shkupin", "shkupjan"),
]
"""A word as a glossary writes it, forms of it, and other words."""


@pytest.mark.parametrize(("word", "forms", "others"), WORDS)
def test_forms_of_a_word_are_told_from_other_words(word: str, forms: str, others: str) -> None:
    keys = rendering_keys(word, "sq")
    assert [form for form in forms.split() if not keys & text_keys(form, "sq")] == []
    assert [other for other in others.split() if keys & text_keys(other, "sq")] == []


@pytest.mark.parametrize("form", sorted({form for _, forms, _ in WORDS for form in forms.split()}))
def test_word_has_few_keys(form: str) -> None:
    assert len(text_keys(form, "sq")) <= 20


@pytest.mark.parametrize(
    ("rendering", "form", "are_forms"),
    [
        ("këshill", "keshillit", True),
        ("dhunshëm", "dhunshme", True),
        ("shkollë", "shkolles", True),
        ("çështje", "ceshtjes", True),
        ("term", "termet", True),
        ("term", "tërmet", False),
        ("komunitet", "komunitetit", True),
        ("komunitet", "komunit", False),
        ("rajon", "rajonit", True),
        ("rajon", "rajos", False),
        ("Oslo", "Oslos", True),
        ("kohë", "kohërave", True),
        ("qenie", "qenies", True),
        ("qenie", "qeni", False),
        ("mundim", "mundimit", True),
        ("mundim", "mundem", False),
        ("bashki", "bashkise", True),
        ("liri", "lirë", False),
        ("polici", "policët", False),
        ("përgjegjësi", "përgjegjësin", False),
        ("PLANI", "planit", False),
        ("plani", "PLANIT", True),
        ("plani", "PLAN", True),
    ],
)
def test_marks_suffixes_and_capitals(rendering: str, form: str, are_forms: bool) -> None:
    assert bool(rendering_keys(rendering, "sq") & text_keys(form, "sq")) is are_forms


def found(preferred: str, text: str) -> list[str]:
    """What is found of a term in a text."""
    glossary = textwrap.dedent(f"terms:\n  term: {{preferred: {preferred}}}\n")
    matcher = TermMatcher(read_glossary(Source("docs/sq/glossary.yml", "sq", "glossary.yml", glossary)))
    return [text[match.start : match.end] for match in matcher.find(text)]


@pytest.mark.parametrize(
    ("preferred", "text", "words"),
    [
        ("e drejta e informimit", "zbatimi i së drejtës së informimit", "së drejtës së informimit"),
        ("e drejta e informimit", "për të drejtën\ne informimit,", "të drejtën\ne informimit"),
        ("e drejta e informimit", "një e drejtë informimi", "e drejtë informimi"),
        ("e drejta e informimit", "SË DREJTËS SË INFORMIMIT", "SË DREJTËS SË INFORMIMIT"),
        ("e drejta e informimit", "t’drejtën e informimit", "t’drejtën e informimit"),
        ("të dhëna personale", "mbrojtja e të dhënave personale", "të dhënave personale"),
        ("i riatdhesuar", "familja e të riatdhesuarit", "të riatdhesuarit"),
        ("plan vendor veprimi", "i planit vendor të veprimit", "planit vendor të veprimit"),
        ("plani vendor i veprimit", "disa plane vendore veprimi", "plane vendore veprimi"),
        ("gjuhë urrejtjeje", "gjuha e urrejtjes", "gjuha e urrejtjes"),
        ("numër i gjelbër", "numrave të gjelbër", "numrave të gjelbër"),
        ("mik kritik", "miqtë kritikë", "miqtë kritikë"),
        ("armë e vogël", "armëve të vogla", "armëve të vogla"),
        ("familje kujdestare", "një familjeje kujdestare", "familjeje kujdestare"),
        ("Maqedonia e Veriut", "në Maqedoninë e Veriut", "Maqedoninë e Veriut"),
        ("kryqi i kuq", "Kryqit të Kuq", "Kryqit të Kuq"),
    ],
)
def test_particles_change_and_vanish_with_the_case(preferred: str, text: str, words: str) -> None:
    assert found(preferred, text) == [words]


@pytest.mark.parametrize(
    ("preferred", "text"),
    [
        ("e drejta e informimit", "drejt informimit të plotë"),
        ("e drejta e informimit", "drejtësia e informimit"),
        ("të dhëna personale", "ka dhënë personale"),
        ("i riatdhesuar", "kanë riatdhesuar gra"),
        ("plan vendor veprimi", "planet vendore të veprimtarëve"),
        ("gjuhë urrejtjeje", "gjuha e hapur e urrejtjes"),
        ("drejtoria vendore", "drejtorit vendor"),
        ("polici në komunitet", "policët në komunitet"),
        ("treguesi i riskut", "tregimi i riskut"),
        ("radikalizim", "de-radikalizimi"),
    ],
)
def test_other_names_are_not_matched(preferred: str, text: str) -> None:
    assert found(preferred, text) == []


def test_rendering_that_is_a_linking_word_only_is_matched_as_it_is() -> None:
    assert found("të", "një të") == ["të"]


@pytest.mark.parametrize("locale", ["sq", "mk"])
def test_no_two_paradigms_are_the_same(locale: str) -> None:
    paradigms = language_data(locale).paradigms
    assert len(set(map(frozenset, paradigms))) == len(paradigms)
