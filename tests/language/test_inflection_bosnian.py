"""Forms of Bosnian renderings, and words that look like them."""

import pytest

from term_forms import found, pairs

FORMS = {
    "centar za socijalni rad": (
        "centra za socijalni rad; u centru za socijalni rad; s centrom za socijalni rad; "
        "centri za socijalni rad; centara za socijalni rad; centrima za socijalni rad; centre za socijalni rad; "
        "CENTRI ZA SOCIJALNI RAD"
    ),
    "radna grupa": (
        "radne grupe; u radnoj grupi; radnu grupu; s radnom grupom; pet radnih grupa; radnim grupama; RADNA GRUPA"
    ),
    "ministar unutrašnjih poslova": (
        "ministra unutrašnjih poslova; ministru unutrašnjih poslova; s ministrom unutrašnjih poslova; "
        "ministri unutrašnjih poslova; ministara unutrašnjih poslova; ministrima unutrašnjih poslova; "
        "ministre unutrašnjih poslova; gospodine ministre unutrašnjih poslova"
    ),
    "ministarstvo sigurnosti": (
        "ministarstva sigurnosti; ministarstvu sigurnosti; ministarstvom sigurnosti; "
        "više ministarstava sigurnosti; ministarstvima sigurnosti"
    ),
    "krivično djelo": (
        "krivičnog djela; krivičnoga djela; u krivičnom djelu; krivičnim djelom; krivična djela; "
        "krivičnih djela; krivičnim djelima; o krivičnome djelu"
    ),
    "zaštita podataka": ("zaštite podataka; o zaštiti podataka; zaštitu podataka; zaštitom podataka; zastita podataka"),
    "podatak": "podatka; podatku; podatkom; podaci; podataka; podacima; podatke; PODACI",
    "predstavnik vlasti": (
        "predstavnika vlasti; predstavniku vlasti; s predstavnikom vlasti; predstavnici vlasti; "
        "predstavnicima vlasti; predstavnike vlasti; predstavniče vlasti"
    ),
    "stručna saradnica": (
        "stručne saradnice; stručnoj saradnici; stručnu saradnicu; sa stručnom saradnicom; stručnih saradnica; "
        "stručnim saradnicama"
    ),
    "lokalna zajednica": (
        "lokalne zajednice; u lokalnoj zajednici; lokalnu zajednicu; lokalnom zajednicom; lokalnih zajednica; "
        "lokalnim zajednicama; LOKALNE ZAJEDNICE"
    ),
    "mlada osoba": "mlade osobe; mladoj osobi; mladu osobu; mladom osobom; mladih osoba; mladim osobama",
    "socijalni radnik": (
        "socijalnog radnika; socijalnoga radnika; socijalnom radniku; socijalnim radnikom; socijalni radnici; "
        "socijalnih radnika; socijalnim radnicima; socijalne radnike"
    ),
    "policijski službenik": (
        "policijskog službenika; policijskome službeniku; policijskim službenikom; policijski službenici; "
        "policijskih službenika; policijskim službenicima; policijske službenike"
    ),
    "javna rasprava": (
        "javne rasprave; na javnoj raspravi; javnu raspravu; javnom raspravom; javnih rasprava; javnim raspravama"
    ),
    "društvena kohezija": "društvene kohezije; društvenoj koheziji; društvenu koheziju; društvenom kohezijom",
    "otpornost zajednice": "otpornosti zajednice; otpornošću zajednice; OTPORNOST ZAJEDNICE",
    "odgovornost": "odgovornosti; odgovornošću; odgovornostima",
    "pomoć žrtvama": "pomoći žrtvama; pomoću žrtvama",
    "žrtva terorizma": (
        "žrtve terorizma; žrtvi terorizma; žrtvu terorizma; žrtvom terorizma; žrtava terorizma; "
        "žrtvama terorizma; zrtva terorizma"
    ),
    "strani borac": (
        "stranog borca; stranom borcu; stranim borcem; strani borci; stranih boraca; stranim borcima; "
        "strane borce; stranoga borca"
    ),
    "rukovodilac": "rukovodioca; rukovodiocu; rukovodiocem; rukovodioci; rukovodilaca; rukovodiocima; rukovodioce",
    "dio grada": (
        "dijela grada; dijelu grada; dijelom grada; dijelovi grada; dijelova grada; dijelovima grada; dijelove grada"
    ),
    "građanin": "građanina; građaninu; građaninom; građanine; građani; građana; građanima; građane; GRAĐANI",
    "čovjek": "čovjeka; čovjeku; čovjekom; čovječe; ljudi; ljudima; ljude",
    "dijete": "djeteta; djetetu; djetetom; djeca; djece; djeci; djecu; djecom",
    "projekat": "projekta; projektu; projektom; projekti; projekata; projektima; projekte; projekt",
    "student": "studenta; studentu; studentom; studenti; studenata; studentima; studente",
    "sredstvo javnog informisanja": (
        "sredstva javnog informisanja; sredstava javnog informisanja; sredstvima javnog informisanja; "
        "sredstvu javnog informisanja; sredstvom javnoga informisanja"
    ),
    "pravo na azil": "prava na azil; pravu na azil; pravom na azil; pravima na azil; PRAVO NA AZIL",
    "uprava": "uprave; upravi; upravu; upravom; upravama; UPRAVA",
    "politika prevencije": (
        "politike prevencije; politici prevencije; politiku prevencije; politikom prevencije; politikama prevencije"
    ),
    "snaga zajednice": "snage zajednice; snazi zajednice; snagu zajednice; snagom zajednice; snagama zajednice",
    "plan": "plana; planu; planom; planovi; planova; planovima; planove",
    "rad": "rada; radu; radom; radovi; radova; radovima; radove",
    "sud": "suda; sudu; sudom; sudovi; sudova; sudovima; sudove; SUDOVI",
    "grad": "grada; gradu; gradom; gradovi; gradova; gradovima; gradove; Gradom",
    "analiza rizika": (
        "analize rizika; analizi rizika; analizu rizika; analizom rizika; analiza rizika; analizama rizika"
    ),
    "praktičar": "praktičara; praktičaru; praktičarom; praktičarem; praktičari; praktičarima; praktičare",
    "viši savjetnik": (
        "višeg savjetnika; višem savjetniku; višim savjetnikom; viši savjetnici; viših savjetnika; "
        "višim savjetnicima; više savjetnike; višega savjetnika; višemu savjetniku"
    ),
    "opći sud": "općeg suda; općem sudu; općim sudom; opći sudovi; općih sudova; općim sudovima; opće sudove",
    "radikalizacija": "radikalizacije; radikalizaciji; radikalizaciju; radikalizacijom",
    "sastanak": "sastanka; sastanku; sastankom; sastanci; sastanaka; sastancima; sastanke",
    "tim za podršku": (
        "tima za podršku; timu za podršku; timom za podršku; timovi za podršku; timova za podršku; "
        "timovima za podršku; timove za podršku"
    ),
    "vijeće roditelja": "vijeća roditelja; vijeću roditelja; vijećem roditelja; vijećima roditelja",
    "službenik za vezu": (
        "službenika za vezu; službeniku za vezu; službenikom za vezu; službenici za vezu; službenicima za vezu; "
        "službenike za vezu"
    ),
    "kolega": "kolege; kolegi; kolegu; kolegom; kolegama; kolega; kolezi",
    "vođa zajednice": "vođe zajednice; vođi zajednice; vođu zajednice; vođom zajednice; vođama zajednice",
    "mentalno zdravlje": "mentalnog zdravlja; mentalnom zdravlju; mentalnim zdravljem; mentalnoga zdravlja",
    "bivši zatvorenik": (
        "bivšeg zatvorenika; bivšem zatvoreniku; bivšim zatvorenikom; bivši zatvorenici; bivših zatvorenika; "
        "bivšim zatvorenicima; bivše zatvorenike"
    ),
    "odgojno-obrazovna ustanova": (
        "odgojno-obrazovne ustanove; odgojno-obrazovnoj ustanovi; odgojno-obrazovnih ustanova; "
        "odgojno–obrazovnim ustanovama"
    ),
    "vrijeme reagovanja": "vremena reagovanja; vremenu reagovanja; vremenom reagovanja",
    "učesnik": "učesnika; učesniku; učesnikom; učesnici; učesnicima; učesnike; učesniče",
    "ekstremist": "ekstremista; ekstremistu; ekstremistom; ekstremisti; ekstremistima; ekstremiste",
    "resurs": "resursa; resursu; resursom; resursi; resursima; resurse",
    "povjerenik": "povjerenika; povjereniku; povjerenikom; povjerenici; povjerenicima; povjerenike",
    "dogovor": "dogovora; dogovoru; dogovorom; dogovori; dogovorima; dogovore",
    "udruženje žena": "udruženja žena; udruženju žena; udruženjem žena; udruženjima žena",
    "knjiga": "knjige; knjizi; knjigu; knjigom; knjigama",
    "izvještaj": "izvještaja; izvještaju; izvještajem; izvještaji; izvještajima; izvještaje",
    "slučaj": "slučaja; slučaju; slučajem; slučajevi; slučajeva; slučajevima; slučajeve",
    "vlast": "vlasti; vlašću; vlastima",
    "bolesna osoba": "bolesne osobe; bolesnoj osobi; bolesnu osobu; bolesnih osoba",
    "kratak uvod": "kratkog uvoda; kratkom uvodu; kratkim uvodom; kratki uvod; kratki uvodi",
    "Banja Luka": "Banje Luke; u Banjoj Luci; Banju Luku; Banjom Lukom; BANJA LUKA",
    "moć": "moći; moću; moćima",
    "čast": "časti; čašću; častima",
}
NEAR_MISSES = {
    "centar za socijalni rad": (
        "centrala za socijalni rad; centar za socijalne radnike; centar za socijalna pitanja; centralni socijalni rad"
    ),
    "radna grupa": ("radnička grupa; radna grupacija; grupni rad; radno grupisanje; rad grupe; radni grupni sastanak"),
    "ministar unutrašnjih poslova": (
        "ministrica unutrašnjih poslova; ministarstvo unutrašnjih poslova; ministar vanjskih poslova; "
        "ministarski savjet unutrašnjih poslova; ministrov savjetnik; ministrice unutrašnjih poslova"
    ),
    "ministarstvo sigurnosti": (
        "ministar sigurnosti; ministarstvo odbrane; ministarski savjet; ministarstvo sigurne kuće; ministarstvo siguran"
    ),
    "krivično djelo": (
        "krivična odgovornost; krivičnopravno djelo; krivično djelovanje; krivac i djelo; krivični dio; "
        "krivičnog dijela"
    ),
    "zaštita podataka": (
        "zaštitnik podataka; zaštita podatkovnih centara; zaštićeni podaci; štititi podatke; zaštitni podatak"
    ),
    "podatak": "podatkovni; podatnost; poda; podatljiv; podatnik",
    "predstavnik vlasti": (
        "predstavnica vlasti; predstavništvo vlasti; predstavnički dom vlasti; predstavnicama vlasti; "
        "predstava vlasti; predstavnicom vlasti; predstavnicu vlasti"
    ),
    "stručna saradnica": (
        "stručni saradnik; stručnim saradnicima; stručnog saradnika; stručna saradnja; stručne saradnike; "
        "stručnjakinja i saradnica; stručni saradniče"
    ),
    "lokalna zajednica": (
        "lokalni zajednički projekat; lokalno zajedništvo; mjesna zajednica; lokalitet zajednice; "
        "lokalizacija zajednice"
    ),
    "mlada osoba": "mlado osoblje; mladost osobe; mladić i osoba; mlada osobnost; omladinska osoba",
    "socijalni radnik": (
        "socijalna radnica; socijalni rad; socijalni radnički klub; socijalnim radnicama; socijalne radnice; "
        "socijalnu radnicu; socijalno radno mjesto"
    ),
    "policijski službenik": (
        "policijska službenica; policijska služba; policijski službeni put; policijske službenice; "
        "policajac i službenik; policijskim službama"
    ),
    "javna rasprava": "javno raspravljanje; javnost i rasprava; javni raspored; javno raspravljati",
    "društvena kohezija": ("društvo i kohezija; društveni kohezioni fond; društvena adhezija; društvenost i kohezija"),
    "otpornost zajednice": "otporna zajednica; otpor zajednice; otpornija zajednica; otporom zajednice",
    "odgovornost": "odgovoran; odgovorni; odgovorno; odgovor; odgovora; odgovorima; odgovarati",
    "pomoć žrtvama": "pomoćnik žrtvama; pomoćno osoblje žrtvama; pomoć žrtvovanima; pomagati žrtvama",
    "žrtva terorizma": (
        "žrtvovanje terorizma; žrtva terorista; žrtveni jarac terorizma; žrtva terora; žrtva teroriste"
    ),
    "strani borac": (
        "stranačka borba; strana borba; strani borbeni odred; stranac i borac; strankama boraca; strana borkinja"
    ),
    "rukovodilac": "rukovodstvo; rukovodeći; rukovoditi; rukovanje; rukovoditeljica",
    "dio grada": "dijeljenje grada; djelo grada; djela grada; djelić grada; dionica grada; dijele grada",
    "građanin": "građanka; građanski; građanstvo; građenje; građevina; građanke; građankama",
    "čovjek": "čovječanstvo; čovječji; ljudski; čovječnost; ljudstvo",
    "dijete": "dječji; djetinjstvo; dječak; dijeta; dječijem",
    "projekat": "projektni; projektant; projekcija; projektovanje; projektor; projektila",
    "student": "studentica; studij; studentski; studentkinja; studentice; studije",
    "sredstvo javnog informisanja": "sredina javnog informisanja; sredstvo javnog prevoza; sredstvo javnosti",
    "pravo na azil": (
        "pravi na azil; pravni na azil; pravo azila; upravo na azil; pravda na azil; prave na azil; pravilo na azil"
    ),
    "uprava": "upravo; upravni; upravljanje; upravitelj; upravnik; uprav",
    "politika prevencije": (
        "političar prevencije; politički prevencije; politika preventivnog rada; politikant prevencije; "
        "političke prevencije"
    ),
    "snaga zajednice": "snaženje zajednice; snažna zajednica; snažiti zajednice; snaga zajedništva",
    "plan": "planiranje; planski; planina; plane; planeta; planer; planirati; plani",
    "rad": "radi; rade; radnik; radni; radnja; radim; radio; radar; radost; rađanje",
    "sud": "sudi; sudija; sudski; sude; suđenje; sudar; sudionik; sudjelovati",
    "grad": "gradi; gradnja; građa; gradski; gradonačelnik; gradić; grade; građanin; gradilište",
    "analiza rizika": "analitika rizika; analitičar rizika; analiza rizičnih; analizirati rizika",
    "praktičar": "praktičarka; praktičan; praksa; praktični; praktičarke; praktikum; praktičarkama",
    "viši savjetnik": "viša savjetnica; više savjeta; savjetnički; visoki savjetnik; višu savjetnicu",
    "opći sud": "općina sud; općinski sud; opći sudija; općenito sud",
    "radikalizacija": (
        "de-radikalizacija; deradikalizacija; radikal; radikalan; radikalizam; radikalizirati; radikalizovan"
    ),
    "sastanak": "sastav; sastavak; sastajanje; sastanči; sastavni",
    "tim za podršku": "timski za podršku; timar za podršku; timovođa za podršku",
    "vijeće roditelja": (
        "vijećnik roditelja; vijećnica roditelja; vijeće roditeljstva; vijest roditelja; vijećanje roditelja"
    ),
    "službenik za vezu": (
        "služba za vezu; službenica za vezu; službenik za odnose; službeno za vezu; službenicu za vezu"
    ),
    "kolega": "kolegica; kolegij; kolegijalan; kolegijum; kolegice",
    "vođa zajednice": "vođenje zajednice; vođstvo zajednice; vodič zajednice; vodstvo zajednice; vožnja zajednice",
    "mentalno zdravlje": ("mentalni zdravstveni; mentalitet zdravlja; mentalno zdrav; mentalna zdravstvena; zdravstvo"),
    "bivši zatvorenik": "bivša zatvorenica; bivši zatvor; bivši zatvorski; bivše zatvorenice; bivšu zatvorenicu",
    "odgojno-obrazovna ustanova": (
        "odgojno-obrazovni ustanovljen; odgojno-obrazovana ustanova; odgoj i obrazovanje; odgojna ustanova"
    ),
    "vrijeme reagovanja": "vremenski reagovanja; vremeplov reagovanja; vremenit reagovanja",
    "učesnik": "učesnica; učešće; učestvovati; učesnicama; učenik; učesnicu",
    "ekstremist": "ekstremizam; ekstremistički; ekstremistkinja; ekstreman; ekstremno; ekstremizma; ekstremistica",
    "resurs": "resursni; resor; resurgencija; kursa",
    "povjerenik": "povjerenica; povjerenje; povjereništvo; povjerljiv; povjeriti; povjerenja",
    "dogovor": "dogovoren; dogovaranje; dogovarati; odgovor; govor",
    "udruženje žena": "udruga žena; udruživanje žena; udruženi žena; udruženje ženskih",
    "knjiga": "knjižica; knjižara; knjižni; književnost; knjiški",
    "izvještaj": "izvještavanje; izvjestilac; izvještajni; izvješće; izvještačen",
    "slučaj": "slučajan; slučajno; slučajnost; slušaj",
    "vlast": "vlastiti; vlasnik; vlastela; vlada; vlastita; vlasništvo",
    "bolesna osoba": "bolest osobe; bolesnik; bolnica osobe; boležljiva osoba",
    "kratak uvod": "kratica uvoda; kratko uvođenje; skraćen uvod; kraći uvod",
    "Banja Luka": "Banjska luka; Banja i Luka; banjaluk; Banja Lučka",
    "moć": "moćan; može; moćni; moćnik; nemoć",
    "čast": "častan; časni; čas; časa; počast",
}


@pytest.mark.parametrize(("rendering", "text"), pairs(FORMS))
def test_form_is_found(rendering: str, text: str) -> None:
    assert found(rendering, text, "bs") != []


@pytest.mark.parametrize(("rendering", "text"), pairs(NEAR_MISSES))
def test_other_words_are_not(rendering: str, text: str) -> None:
    assert found(rendering, text, "bs") == []
