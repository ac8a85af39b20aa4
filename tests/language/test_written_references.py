"""Chapters and titles that prose points to. `⟦words|2⟧` marks words that point to Chapter 2; no others may be found."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidebook.language.written_references import (
    Pointing,
    WrittenChapter,
    WrittenTitle,
    reference_finder,
)

LOCALES = ("en", "ar", "fr", "sq", "mk", "bs")


def found(locale: str, text: str) -> list[WrittenChapter]:
    """The chapters that a text names."""
    finder = reference_finder(locale)
    assert finder is not None
    return [one for one in finder.find(text) if isinstance(one, WrittenChapter)]


def marked(locale: str, text: str) -> str:
    """The text with marks round the words that point to a chapter by themselves."""
    for one in reversed(found(locale, text)):
        if one.pointing is not Pointing.NONE and one.title_before is None and not one.is_title_after:
            text = f"{text[: one.start]}⟦{text[one.start : one.end]}|{one.number}⟧{text[one.end :]}"
    return text


def unmarked(text: str) -> str:
    """The text as it is written."""
    return re.sub(r"⟦([^|⟧]*)\|\d+⟧", r"\1", text)


ENGLISH = [
    # Readers are sent there.
    "See ⟦Chapter Two|2⟧.",
    "See ⟦chapter 2|2⟧ for the worksheet.",
    "SEE ⟦CHAPTER 2|2⟧",
    "Write it down first (see ⟦chapter 1|1⟧).",
    "Write it down first [see also ⟦Chapter One|1⟧, under mapping].",
    "See ⟦Chapter 4|4⟧, section ‘Ten lessons’.",
    "See ⟦Chapter 4|4⟧ and section 10.",
    "Agree on a mandate (cf. ⟦ch. 2|2⟧).",
    "Agree on a mandate (cf. ⟦Chap. 2|2⟧).",
    "For more, see ⟦Chapters 2|2⟧ and ⟦3|3⟧.",
    "See ⟦Chapters 2|2⟧, ⟦3|3⟧, and ⟦4|4⟧ for examples.",
    "See ⟦Chapters One|1⟧ to ⟦Three|3⟧ for examples.",
    "See ⟦chapters 2|2⟧–⟦4|4⟧.",
    "See ⟦chapters 2|2⟧-⟦4|4⟧.",
    "See ⟦Chapter 2|2⟧ and ⟦Chapter 3|3⟧ for examples.",
    "See ⟦Chapter 2|2⟧ or ⟦3|3⟧.",
    "See ⟦Chapter 2|2⟧ and 3 worksheets.",
    "See ⟦Chapter IV|4⟧.",
    "See ⟦Chapters I|1⟧ and ⟦II|2⟧.",
    "See ⟦Chapter no. 2|2⟧.",
    "See ⟦Chapter (2)|2⟧.",
    "See the ⟦second chapter|2⟧.",
    "See the ⟦2nd chapter|2⟧.",
    "See the ⟦second|2⟧ and ⟦third chapters|3⟧.",
    "See the ⟦second|2⟧ and the ⟦third chapter|3⟧.",
    "See, for example, ⟦Chapter 2|2⟧.",
    "See “⟦Chapter 2|2⟧”.",
    "Refer to ⟦Chapter 2|2⟧; it has a worksheet.",
    "Return to ⟦Chapter 2|2⟧ every year.",
    "Mayors may start with ⟦Chapter Six|6⟧!",
    "→ ⟦Chapter 5|5⟧",
    "See ⟦chap 2|2⟧ below.",
    "See below, ⟦Chapter 2|2⟧.",
    "Answer the questions at the end of ⟦Chapter 1|1⟧.",
    "⟦Chapter Six|6⟧ returns to this.",
    "As described in ⟦Chapter Two|2⟧, a mandate helps.",
    "See ⟦Chapter\u00a02|2⟧.",
    "See ⟦Chapter 2|2⟧ of this guide.",
    "⟦Chapter 2|2⟧ of this guidebook is short.",
    "See ⟦Chapter 2|2⟧. The law is another matter.",
    "Know the law. Then see ⟦Chapter 2|2⟧.",
    "See ⟦Chapter 2|2⟧ for what this guide says of laws.",
    "Before this guide was written, nobody knew (see ⟦Chapter 2|2⟧).",
    "See ⟦Chapter 2|2⟧, where Kumanovo’s team is described.",
    "See ⟦Chapter 2|2⟧: it lists ten lessons.",
    "See ⟦Chapter Two|2⟧’s worksheet.",
    # Something stands there.
    "The models are listed in ⟦Chapter 4|4⟧.",
    "In ⟦Chapter 4|4⟧, Kumanovo’s team shows how.",
    "We come back to this in the ⟦second chapter|2⟧.",
    "In ⟦Chapters 2|2⟧ and ⟦3|3⟧ we return to it.",
    "In ⟦Chapter 2|2⟧ and 3 other places.",
    "⟦Chapter Two|2⟧ explains how.",
    "As ⟦Chapter 2|2⟧ also shows, a mandate helps.",
    "⟦Chapters 2|2⟧ and ⟦3|3⟧ describe the work.",
    "The ⟦third chapter|3⟧ deals with schools.",
    # In brackets.
    "Agree on a mandate (⟦Chapter 2|2⟧).",
    "Agree on a mandate (⟦chapters 2|2⟧ and ⟦3|3⟧).",
    "Agree on a mandate (⟦Chapter 2|2⟧, at the end).",
    # Nothing points.
    "Chapter 2 is short.",
    "Work on Chapter 2 began in May.",
    "The first chapter is short.",
    "Chapter 2: Coordinate",
    "Chapter 11 bankruptcy",
    "A city in Chapter 9 bankruptcy",
    "Two chapters of this guide are new.",
    "See two chapters.",
    "See 2 chapters.",
    "This chapter explains how.",
    "The chapter on coordination explains how.",
    "The next chapter explains how.",
    "Strong Cities has chapters in 2 regions.",
    "See the chapter I wrote.",
    "See chapter I wrote.",
    "Chapter and verse",
    "See Chapter 2.3.",
    "See Chapter 2,5.",
    "See Chapter 2a.",
    "See chapter two-level.",
    "See Chapter Twenty-Three.",
    "See Chapter 1234.",
    "See the twenty-first chapter.",
    "See Chapters.",
    "See subchapter 2.",
    "See sub-chapter 2.",
    "Oversee Chapter 2.",
    # Another's chapter.
    "See Chapter Four of the law.",
    "See Chapter 4 of the guide by Strong Cities.",
    "See Chapter 4 in the toolkit.",
    "In Chapter Six of the Constitution",
    "Chapter VII of the Charter of the United Nations",
    "The Charter of the United Nations (see Chapter 7) allows it.",
    "A Guide for Cities, Chapter Four: Coordination",
    "A Guide for Cities (see Chapter 4)",
    "See “A Guide for Cities, Chapter Four”.",
    "Read « A Guide for Cities, Chapter 4 ».",
    "The mayor said: “See Chapter 2.”",
    'The mayor said: "Please read Chapter 2."',
    "Strong Cities wrote A Guide for Cities in 2023. In Chapter 4 it lists ten lessons.",
    "In Chapter 4, the toolkit lists ten lessons.",
    "See Chapter 4, A Guide for Cities.",
    "See Chapter 4 (Criminal Code).",
    "See Chapter 4: Coordination.",
    "See Chapter 4, “Coordination”.",
    "See “Coordination” (Chapter 4).",
    "The second chapter of the story shows hope.",
    "In the first chapter of her life",
    "Under the Equality Act (Chapter 2)",
]
ARABIC = [
    "انظر ⟦الفصل الأول|1⟧.",
    "انظر ⟦الفصل الاول|1⟧",
    "اُنظُر ⟦الفَصلَ الأوَّلَ|1⟧.",
    "أنظر ⟦الفصل الثانى|2⟧.",
    "يُنظر ⟦الفصل الثالث|3⟧.",
    "ارسموا خريطة الجهات المعنية (انظر ⟦الفصل ٢|2⟧).",
    "ارسموا خريطة الجهات المعنية (انظر ⟦الفصل 2|2⟧).",
    "(انظر أيضًا ⟦الفصل رقم ٣|3⟧)",
    "انظر ⟦الفصل (٤)|4⟧.",
    "انظر ⟦الفصل الرابع|4⟧، قسم «الدروس العشرة».",
    "وانظر ⟦الفصل الحادي عشر|11⟧.",
    "انظر ⟦الفصل الثاني عشر|12⟧.",
    "انظر ⟦الفصل الثاني والعشرين|22⟧.",
    "انظر ⟦الفصلين الأول|1⟧ ⟦والثاني|2⟧ للتفاصيل.",
    "انظر ⟦الفصلين ٢|2⟧ ⟦و٣|3⟧.",
    "انظر ⟦الفصلين ٢|2⟧ و ⟦٣|3⟧.",
    "راجع ⟦الفصول ١|1⟧ ⟦و٢|2⟧ ⟦و٣|3⟧ للتفاصيل.",
    "راجع ⟦الفصول ١|1⟧، ⟦٢|2⟧ ⟦و٣|3⟧.",
    "راجع ⟦الفصول من ٢|2⟧ إلى ⟦٤|4⟧.",
    "راجعوا ⟦الفصول ٢|2⟧–⟦٤|4⟧.",
    "راجع ⟦الفصل الثاني|2⟧ ⟦والفصل الثالث|3⟧ معا.",
    "راجع ⟦الفصل الثاني|2⟧ أو ⟦الثالث|3⟧.",
    "كما ورد في ⟦الفصل الرابع|4⟧، لكل طرف دوره.",
    "وكما جاء في ⟦الفصل الرابع|4⟧",
    "يرجى الرجوع إلى ⟦الفصل الثاني|2⟧.",
    "ارجع إلى ⟦الفصل الثاني|2⟧ كل سنة.",
    "ارجع ⟦للفصل الرابع|4⟧.",
    "عد إلى ⟦الفصل الخامس|5⟧!",
    "الخطوات الواردة في ⟦الفصل الأول|1⟧",
    "انظر ⟦الفصل الثاني|2⟧ من هذا الدليل.",
    "⟦الفصل الثاني|2⟧ من هذا الدليل قصير.",
    "تعرّف على القانون. ثم انظر ⟦الفصل الثاني|2⟧.",
    "في ⟦الفصلين الأول|1⟧ ⟦والثاني|2⟧ أمثلة كثيرة.",
    "النماذج موجودة ⟦بالفصل الثالث|3⟧.",
    "وفقا ⟦للفصل الرابع|4⟧",
    "وفي ⟦الفصل الخامس|5⟧ أسئلة للتفكير.",
    "يشرح ⟦الفصل الثاني|2⟧ كيف تختار.",
    "وهو ما يتناوله ⟦الفصل الثاني|2⟧ بالتفصيل.",
    "أما ⟦الفصل الثالث|3⟧ فيتناول المدارس.",
    "(راجع ⟦الفصول: الأول|1⟧، ⟦والثاني|2⟧، ⟦والرابع|4⟧)",
    "يرجى مراجعة ⟦الفصل الثاني|2⟧.",
    "ابدؤوا ⟦بالفصل ١|1⟧ ثم انتقلوا إلى ⟦الفصل ٣|3⟧.",
    "وكما يوضّح ⟦الفصل الثاني|2⟧، تفيد الولاية.",
    "ويشرح ⟦الفصلان ٢|2⟧ ⟦و٣|3⟧ العمل.",
    "⟦الفصل الثاني|2⟧ يتناول المدارس.",
    "اتفقوا على الولاية (⟦الفصل الثاني|2⟧).",
    "اتفقوا على الولاية (⟦الفصلان ٢|2⟧ ⟦و٣|3⟧).",
    # Nothing points.
    "الفصل الثاني قصير.",
    "يقدم هذا الفصل عشر خطوات.",
    "ويشرح الفصل المتعلق بالتنسيق كيف تعمل.",
    "يبدأ الفصل الثاني في فبراير.",
    "في الفصل الدراسي الأول",
    "في الفصل الثاني من السنة",
    "اجتمع التلاميذ في الفصل الثاني مرتين.",
    "في المدرسة، يعقد لقاء في الفصل الأول.",
    "وفصل ٢ من الموظفين",
    "بستة فصول قصيرة",
    "انظر ٢ من الفصول",
    "انظر الفصل ٢٫٥.",
    "انظر الفصل ٢.٣.",
    "انظر المنفصل الثاني",
    # Another's chapter.
    "انظر الفصل الرابع من القانون.",
    "انظر الفصل الرابع من دليل المدن.",
    "انظر الفصل السابع من ميثاق الأمم المتحدة.",
    "يسمح الميثاق بذلك (انظر الفصل السابع).",
    "دليل للمدن، الفصل الرابع: التنسيق",
    "«دليل للمدن، الفصل الرابع: التنسيق»",
    "قال رئيس البلدية: «انظر الفصل الثاني».",
    "انظر «التنسيق» (الفصل الرابع).",
    "انظر الفصل الرابع، «التنسيق».",
    "نشرت الشبكة دليلا للمدن. وفي الفصل الرابع عشرة دروس.",
]
FRENCH = [
    "Voir ⟦chapitre 2|2⟧.",
    "Choisissez un modèle (voir ⟦chapitre 2|2⟧).",
    "Choisissez un modèle (voir le ⟦chapitre II|2⟧).",
    "Choisissez un modèle (cf. ⟦chapitre deux|2⟧).",
    "Choisissez un modèle (voir ⟦chap. 2|2⟧).",
    "Voir aussi le ⟦chapitre premier|1⟧.",
    "Voir le ⟦chapitre Ier|1⟧.",
    "Voir le ⟦chapitre 1er|1⟧.",
    "Voir le ⟦chapitre n° 3|3⟧.",
    "Voir les ⟦chapitres 2|2⟧ et ⟦3|3⟧ pour des exemples.",
    "Voir les ⟦chapitres 2|2⟧ à ⟦4|4⟧.",
    "Voir le ⟦chapitre 2|2⟧ et le ⟦chapitre 3|3⟧ ensuite.",
    "Voir le ⟦deuxième chapitre|2⟧.",
    "Voir les ⟦deuxième|2⟧ et ⟦troisième chapitres|3⟧.",
    "Voir le ⟦2e chapitre|2⟧.",
    "Voir le ⟦IIIe chapitre|3⟧.",
    "Voir le ⟦second chapitre|2⟧.",
    "Reportez-vous au ⟦chapitre quatre|4⟧.",
    "Nous renvoyons au ⟦chapitre 4|4⟧.",
    "Revenez au ⟦chapitre 4|4⟧ chaque année.",
    "Comme indiqué au ⟦chapitre 4|4⟧, un mandat aide.",
    "Voir le ⟦chapitre 4|4⟧ de ce guide.",
    "Voir le ⟦chapitre 4|4⟧ du présent guide.",
    "Voir le ⟦chapitre\u00a04|4⟧\u00a0: il donne dix leçons.",
    "Voir le ⟦deuxie\u0300me chapitre|2⟧.",
    "Les modèles sont présentés au ⟦chapitre 4|4⟧.",
    "Dans le ⟦deuxième chapitre|2⟧, nous y revenons.",
    "D’après le ⟦chapitre 2|2⟧, un mandat aide.",
    "Le ⟦chapitre 2|2⟧ explique comment.",
    "Le ⟦chapitre 3|3⟧ est consacré aux écoles.",
    "Comme l’explique le ⟦chapitre 2|2⟧, un mandat aide.",
    "Les ⟦chapitres 2|2⟧ et ⟦3|3⟧ décrivent le travail.",
    "Choisissez un modèle (⟦chapitre 2|2⟧).",
    # Nothing points.
    "Le chapitre 2 est court.",
    "Ce chapitre explique comment.",
    "Le chapitre suivant explique comment.",
    "Le chapitre sur la coordination explique comment.",
    "Six chapitres courts",
    "Voir deux chapitres.",
    "Voir le chapitre vingt-trois.",
    "Voir le chapitre 2.3.",
    "Le premier chapitre de sa vie",
    # Another's chapter.
    "Voir le chapitre 4 du code pénal.",
    "Voir le chapitre 4 de la loi.",
    "Voir le chapitre 4 d’un autre ouvrage.",
    "Le code pénal le permet (voir chapitre 4).",
    "Un guide pour les villes, chapitre 4 : la coordination",
    "« Un guide pour les villes, chapitre 4 »",
    "Voir le chapitre 4 : La coordination.",
    "Au chapitre 4, le rapport donne dix leçons.",
]
ALBANIAN = [
    "Shih ⟦kapitullin 2|2⟧.",
    "Zgjidhni një model (shih ⟦kapitullin 2|2⟧).",
    "Zgjidhni një model (shih edhe ⟦kapitullin e dytë|2⟧).",
    "Shihni ⟦kapitullin II|2⟧.",
    "Shihni te ⟦kapitulli i tretë|3⟧.",
    "Shihni ⟦kreun e dytë|2⟧.",
    "Shih ⟦kap. 2|2⟧.",
    "Shih më poshtë ⟦kapitullin 2|2⟧.",
    "Shihni ⟦kapitujt 2|2⟧ dhe ⟦3|3⟧ për shembuj.",
    "Shihni ⟦kapitujt e dytë|2⟧ dhe ⟦të tretë|3⟧ për shembuj.",
    "Shihni ⟦kapitujt 2|2⟧–⟦4|4⟧.",
    "Lexoni ⟦kapitullin katër|4⟧.",
    "Kthehuni te ⟦kapitulli 4|4⟧ çdo vit.",
    "Siç përshkruhet në ⟦kapitullin 4|4⟧, mandati ndihmon.",
    "Shih ⟦kapitullin 2|2⟧ të këtij udhëzuesi.",
    "⟦Kapitulli 2|2⟧ i këtij udhëzuesi është i shkurtër.",
    "Modelet gjenden në ⟦kapitullin 4|4⟧.",
    "Në ⟦kapitullin e dytë|2⟧ kthehemi te kjo.",
    "⟦Kapitulli 2|2⟧ shpjegon si.",
    "⟦Kapitulli i dytë|2⟧ e përshkruan punën.",
    "Zgjidhni një model (⟦kapitulli 2|2⟧).",
    "Kapitulli 2 është i shkurtër.",
    "Ky kapitull shpjegon si.",
    "Kapitulli për bashkërendimin shpjegon si.",
    "Gjashtë kapituj të shkurtër",
    "Shihni dy kapituj.",
    "Shih kapitullin 4 të ligjit.",
    "Kapitulli 23 i acquis",
    "Ligji e lejon (shih kapitullin 4).",
    "Një udhëzues për qytetet, kapitulli 4: Bashkërendimi",
    "“Një udhëzues për qytetet, kapitulli 4”",
    "Kapitulli i parë i jetës së saj",
]
MACEDONIAN = [
    "Види ⟦поглавје 2|2⟧.",
    "Изберете модел (види ⟦поглавје 2|2⟧).",
    "Видете го ⟦поглавјето 2|2⟧.",
    "Видете ⟦глава 2|2⟧.",
    "Видете ⟦гл. 2|2⟧.",
    "(види подолу, ⟦поглавје 2|2⟧)",
    "Видете ⟦поглавје II|2⟧.",
    "Видете ⟦поглавје два|2⟧.",
    "Видете го ⟦второто поглавје|2⟧.",
    "Видете го ⟦2-то поглавје|2⟧.",
    "Видете ги ⟦поглавјата 2|2⟧ и ⟦3|3⟧ за примери.",
    "Видете ги ⟦второто|2⟧ и ⟦третото поглавје|3⟧.",
    "Видете ги ⟦поглавјата 2|2⟧–⟦4|4⟧.",
    "Прочитајте го ⟦четвртото поглавје|4⟧.",
    "Вратете се на ⟦поглавје 4|4⟧ секоја година.",
    "Како што е опишано во ⟦поглавје 4|4⟧, мандатот помага.",
    "Видете ⟦поглавје 2|2⟧ од овој прирачник.",
    "⟦Поглавје 2|2⟧ од овој водич е кратко.",
    "За ова зборуваме во ⟦второто поглавје|2⟧.",
    "Моделите се наведени во ⟦поглавје 4|4⟧.",
    "⟦Поглавје 2|2⟧ објаснува како.",
    "⟦Второто поглавје|2⟧ ја опишува работата.",
    "Изберете модел (⟦поглавје 2|2⟧).",
    "Поглавје 2 е кратко.",
    "Ова поглавје објаснува како.",
    "Поглавјето за координација објаснува како.",
    "Шест кратки поглавја",
    "Види две поглавја.",
    "Види поглавје 4 од законот.",
    "Законот го дозволува тоа (види поглавје 4).",
    "Преговорите за поглавјата 23 и 24",
    "во поглавјата 23 и 24 од преговорите",
    "„Водич за градови, поглавје 4“",
    "Првото поглавје од нејзиниот живот",
]
BOSNIAN = [
    "Vidi ⟦poglavlje 2|2⟧.",
    "Odaberite model (vidi ⟦poglavlje 2|2⟧).",
    "Odaberite model (v. ⟦poglavlje 2|2⟧).",
    "Odaberite model (usp. ⟦pogl. 2|2⟧).",
    "Vidite i ⟦poglavlje II|2⟧.",
    "Pogledajte ⟦poglavlje dva|2⟧.",
    "Vidi pod ⟦2. poglavljem|2⟧.",
    "Pogledajte ⟦drugo poglavlje|2⟧.",
    "Pogledajte ⟦2. poglavlje|2⟧.",
    "Vidi ⟦poglavlja 2|2⟧ i ⟦3|3⟧ za primjere.",
    "Vidi ⟦poglavlja 2|2⟧–⟦4|4⟧.",
    "Vidi ⟦drugo|2⟧ i ⟦treće poglavlje|3⟧.",
    "Pročitajte ⟦četvrto poglavlje|4⟧.",
    "Vratite se na ⟦poglavlje 4|4⟧ svake godine.",
    "Kao što je opisano u ⟦poglavlju 4|4⟧, mandat pomaže.",
    "Vidi ⟦poglavlje 2|2⟧ ovog vodiča.",
    "⟦Poglavlje 2|2⟧ ovog priručnika je kratko.",
    "O tome govorimo u ⟦drugom poglavlju|2⟧.",
    "Modeli su navedeni u ⟦poglavlju 4|4⟧.",
    "Lekcije iz ⟦četvrtog poglavlja|4⟧",
    "⟦Poglavlje 2|2⟧ objašnjava kako.",
    "⟦Drugo poglavlje|2⟧ također opisuje rad.",
    "Odaberite model (⟦poglavlje 2|2⟧).",
    "Poglavlje 2 je kratko.",
    "Ovo poglavlje objašnjava kako.",
    "Poglavlje o koordinaciji objašnjava kako.",
    "Šest kratkih poglavlja",
    "Vidi dva poglavlja.",
    "Vidi poglavlje 4 Zakona.",
    "Vidi poglavlje 4 iz vodiča.",
    "Zakon to dozvoljava (vidi poglavlje 4).",
    "Pregovori o poglavljima 23 i 24",
    "„Vodič za gradove, poglavlje 4”",
    "Prvo poglavlje njenog života",
]
ROWS = [
    (locale, text)
    for locale, texts in zip(LOCALES, (ENGLISH, ARABIC, FRENCH, ALBANIAN, MACEDONIAN, BOSNIAN), strict=True)
    for text in texts
]


@pytest.mark.parametrize(("locale", "text"), ROWS, ids=[f"{locale}: {text}" for locale, text in ROWS])
def test_what_points_to_a_chapter_is_found_and_nothing_else(locale: str, text: str) -> None:
    assert marked(locale, unmarked(text)) == text


@pytest.mark.parametrize(
    ("locale", "text", "pointing"),
    [
        ("en", "See Chapter 2.", Pointing.SENT),
        ("en", "Chapter 2 of this guide is short.", Pointing.SENT),
        ("en", "In Chapter 2 of this guide", Pointing.SENT),
        ("en", "A mandate (Chapter 2) helps.", Pointing.BRACKETED),
        ("en", "Chapter 2 explains it.", Pointing.TELLING),
        ("en", "In Chapter 2, it is explained.", Pointing.WITHIN),
        ("en", "Chapter 2 is short.", Pointing.NONE),
        ("ar", "انظر الفصل ٢.", Pointing.SENT),
        ("ar", "الولاية (الفصل ٢) مفيدة.", Pointing.BRACKETED),
        ("ar", "ويشرح الفصل ٢ ذلك.", Pointing.TELLING),
        ("ar", "النماذج بالفصل ٢.", Pointing.WITHIN),
        ("ar", "الفصل ٢ قصير.", Pointing.NONE),
    ],
)
def test_what_points_to_a_chapter_is_told(locale: str, text: str, pointing: Pointing) -> None:
    assert [one.pointing for one in found(locale, text)] == [pointing]


def test_school_words_speak_against_a_term_but_not_against_what_a_chapter_tells() -> None:
    assert [one.pointing for one in found("ar", "الفصل الثاني يتناول المدارس.")] == [Pointing.TELLING]
    assert found("ar", "اجتمعت المدارس في الفصل الثاني.") == []
    assert [one.pointing for one in found("ar", "عن المدارس انظر الفصل الثاني.")] == [Pointing.SENT]


def test_places_are_those_of_the_phrase_the_words_and_the_sentence() -> None:
    text = "Write it down. Then see also Chapter 2 (it is short). Go on."
    (one,) = found("en", text)
    assert text[one.start : one.end] == "Chapter 2"
    assert text[one.phrase_start :].startswith("see also")
    assert text[slice(*one.sentence)] == "Then see also Chapter 2 (it is short)"
    assert text[one.title_after :].startswith("it is")


def test_stop_before_a_small_letter_ends_no_sentence() -> None:
    text = "The mandate approx. two pages long (see Chapter 2)."
    (one,) = found("en", text)
    assert one.sentence[0] == 0


@pytest.mark.parametrize(
    ("text", "before", "after", "is_title"),
    [
        ("“Local models” (Chapter 4)", "Local models", ")", False),
        ("See “Local models”, Chapter 4.", "Local models", ".", False),
        ("“Local models” in Chapter 4", None, "", False),
        ("Chapter 4: Local models", None, "Local models", True),
        ("Chapter 4: local models", None, "local models", False),
        ("Chapter 4 – Local models", None, "Local models", True),
        ("Chapter 4, Local models", None, "Local models", False),
        ("Chapter 4, “Local models”", None, "“Local models”", True),
        ("Chapter 4 “Local models”", None, "“Local models”", True),
        ("Chapter 4 (Local models)", None, "Local models)", False),
    ],
)
def test_titles_beside_a_chapter_are_told(text: str, before: str | None, after: str, is_title: bool) -> None:
    (one,) = found("en", text)
    assert (one.title_before, text[one.title_after :], one.is_title_after) == (before, after, is_title)


def test_roman_numbers_are_told() -> None:
    assert [(one.number, one.is_roman) for one in found("en", "See Chapters IX, 10 and XIV.")] == [
        (9, True),
        (10, False),
        (14, True),
    ]
    assert found("en", "See Chapter IIII.") == found("en", "See Chapter iv.") == []


TITLES = {
    "en": (
        "Coordinate",
        "Plan",
        "People, skills and trust",
        "The National-Local Cooperation Toolkit",
        "Kumanovo: a plan",
    ),
    "ar": ("نسّق", "الخطة", "افهم مدينتك"),
    "fr": ("Coordonner", "Les gens"),
    "sq": ("Bashkërendoni",),
    "mk": ("Координирајте",),
    "bs": ("Koordinirajte",),
}


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "See ⟦Coordinate⟧."),
        ("en", "Choose a model (see ⟦Coordinate⟧)."),
        ("en", "Choose a model (see also: ⟦Coordinate⟧)."),
        ("en", "See “⟦Coordinate⟧” and the rest."),
        ("en", 'See the chapter "⟦Coordinate⟧" for more.'),
        ("en", "See “⟦Coordinate⟧.”"),
        ("en", "See ⟦People, skills and trust⟧, above all the questions."),
        ("en", "Read ⟦The National-Local Cooperation Toolkit⟧."),
        ("en", "See ⟦Kumanovo: a plan⟧."),
        ("en", "See coordinate."),
        ("en", "See Coordinate, Plan and the rest."),
        ("en", "See Plan B."),
        ("en", "See Plan (draft)."),
        ("en", "See the Plan-Do-Check circle."),
        ("en", "See plan."),
        ("en", "See “Plan B”."),
        ("en", "Oversee Coordinate."),
        ("en", "Go to Coordinate."),
        ("en", "Coordinate. See."),
        ("ar", "انظر «⟦نسّق⟧»."),
        ("ar", "(يُنظر فصل «⟦الخطة⟧»)"),
        ("ar", "وانظر أيضا ⟦افهم مدينتك⟧."),
        ("ar", "انظر الخطة."),
        ("ar", "انظر افهم مدينتك أولا."),
        ("fr", "Voir « ⟦Coordonner⟧ »."),
        ("fr", "Voir ⟦Les gens⟧."),
        ("fr", "Voir les gens."),
        ("sq", "Shih ⟦Bashkërendoni⟧."),
        ("mk", "Види „⟦Координирајте⟧“."),
        ("bs", "Vidi „⟦Koordinirajte⟧”."),
    ],
)
def test_title_directly_behind_a_phrase_that_sends_there_is_found(locale: str, text: str) -> None:
    finder = reference_finder(locale)
    assert finder is not None
    plain = text.replace("⟦", "").replace("⟧", "")
    again = plain
    for one in finder.find(plain, TITLES[locale]):
        assert isinstance(one, WrittenTitle)
        assert plain[one.start : one.end] == one.title
        again = f"{plain[: one.start]}⟦{one.title}⟧{plain[one.end :]}"
    assert again == text


@pytest.mark.parametrize("locale", ["de", "xx", ""])
def test_language_without_such_data_has_no_finder(locale: str) -> None:
    assert reference_finder(locale) is None


def test_region_has_the_finder_of_its_language() -> None:
    assert marked("fr-CA", "Voir le chapitre 2.") == "Voir le ⟦chapitre 2|2⟧."


WORDS = """
    see chapter chapters 2 IV two and , . ( ) “ ” « » : – - 2. 2nd of this guide law in explains ٢ انظر الفصل الفصول
    الثاني والثالث و من في voir chapitre premier 1er du shih kapitulli i dytë види поглавје второ vidi poglavlje drugo
    Plan
    """
ANYTHING = st.lists(st.one_of(st.sampled_from(WORDS.split()), st.text(max_size=3)), max_size=14).flatmap(
    lambda parts: st.sampled_from(["", " ", "\u00a0"]).map(lambda space: space.join(parts))
)


@given(locale=st.sampled_from(LOCALES), text=ANYTHING)
def test_any_text_can_be_read_and_what_is_found_stands_in_it(locale: str, text: str) -> None:
    finder = reference_finder(locale)
    assert finder is not None
    end = 0
    all_found = list(finder.find(text, ("Plan", "الخطة")))
    for one in all_found:
        assert 0 <= one.sentence[0] <= one.start < one.end <= one.sentence[1] <= len(text)
        assert text[one.start : one.end] == text[one.start : one.end].strip()
        if isinstance(one, WrittenChapter):
            assert end <= one.start
            assert one.phrase_start <= one.start
            assert 0 <= one.number <= 999
            end = one.end
    assert finder.may_point(text) or not all_found
