"""Forms of French renderings, and words that look like them."""

import pytest

from term_forms import found, pairs

FORMS = {
    "centre d'action sociale": (
        "les centres d'action sociale; du centre d’action sociale; CENTRES D'ACTION SOCIALE; "
        "des centres d’actions sociales; au centre d'action sociale"
    ),
    "prévention de la violence": (
        "la prévention de la violence; prévention des violences; de prévention de violence; "
        "LA PREVENTION DE LA VIOLENCE; Prévention des violences"
    ),
    "agent communal": (
        "l'agent communal; les agents communaux; une agente communale; d'agentes communales; AGENTS COMMUNAUX; "
        "qu'un agent communal"
    ),
    "coordinateur régional": (
        "la coordinatrice régionale; les coordinateurs régionaux; des coordinatrices régionales; "
        "COORDINATEURS RÉGIONAUX; COORDINATEURS REGIONAUX; Coordinatrice Régionale"
    ),
    "conseiller municipal": (
        "les conseillers municipaux; la conseillère municipale; conseillères municipales; "
        "l’ancien conseiller municipal; CONSEILLERS MUNICIPAUX"
    ),
    "travailleur de première ligne": (
        "travailleurs de première ligne; une travailleuse de première ligne; "
        "des travailleuses de première ligne; TRAVAILLEURS DE PREMIÈRE LIGNE; TRAVAILLEURS DE PREMIERE LIGNE; "
        "travailleurs de premières lignes"
    ),
    "société civile": "la société civile; sociétés civiles; SOCIÉTÉ CIVILE; SOCIETE CIVILE; Société civile",
    "organisation de la société civile": (
        "organisations de la société civile; organisations de sociétés civiles; "
        "l’organisation de la société civile; l'organisation de société civile; "
        "ORGANISATIONS DE LA SOCIÉTÉ CIVILE; d'organisations de la société civile"
    ),
    "protection des données": (
        "la protection des données; protection de données; protections de la donnée; PROTECTION DES DONNÉES; "
        "PROTECTION DES DONNEES"
    ),
    "évaluation des risques": (
        "l'évaluation des risques; l’évaluation du risque; évaluations de risques; ÉVALUATION DES RISQUES; "
        "EVALUATION DES RISQUES; Evaluation des risques; d'évaluation de risque"
    ),
    "élu": "l'élu; les élus; une élue; d’élues; Élus; ÉLUS; ELUS; Elus; ÉLU; qu'élu; jusqu’élu; L'ÉLU; L’ELU; Elue",
    "État": "l'État; l’Etat; les États; ÉTATS; ETATS; d'État; D'ETAT; états; jusqu'à l'État",
    "autorité locale": (
        "l'autorité locale; autorités locales; AUTORITÉS LOCALES; AUTORITES LOCALES; d'autorités locales; "
        "des Autorités locales; auprès de l’autorité locale"
    ),
    "prison": "la prison; les prisons; PRISONS; Prison",
    "jeune": "les jeunes; un jeune; une jeune; JEUNES; Jeunes",
    "éducateur spécialisé": (
        "l'éducateur spécialisé; éducatrice spécialisée; éducateurs spécialisés; les éducatrices spécialisées; "
        "ÉDUCATEURS SPÉCIALISÉS; EDUCATEURS SPECIALISES; Educateur spécialisé"
    ),
    "mécanisme d'orientation": (
        "mécanismes d'orientation; le mécanisme d’orientation; MÉCANISMES D'ORIENTATION; "
        "MECANISME D’ORIENTATION; des mécanismes d'orientations; le mécanisme de l'orientation"
    ),
    "crime haineux": "crimes haineux; d'un crime haineux; CRIMES HAINEUX; Crime haineux",
    "plan de lutte contre le terrorisme": (
        "plans de lutte contre le terrorisme; plan de lutte contre les terrorismes; "
        "PLANS DE LUTTE CONTRE LE TERRORISME; plan de la lutte contre le terrorisme"
    ),
    "radicalisation": "la radicalisation; radicalisations; RADICALISATION; de radicalisation",
    "approche coordonnée": (
        "l'approche coordonnée; approches coordonnées; l’approche coordonnée; APPROCHES COORDONNÉES; "
        "APPROCHES COORDONNEES; d'approches coordonnées"
    ),
    "lieu de culte": (
        "lieux de culte; des lieux de culte; LIEUX DE CULTE; lieux de cultes; le lieu du culte; lieux des cultes"
    ),
    "chef de la police": (
        "chefs de la police; la cheffe de la police; chef de police; cheffes de police; CHEFS DE LA POLICE; "
        "chefs des polices"
    ),
    "projet pilote": "projets pilotes; PROJETS PILOTES; le projet pilote; d'un projet pilote; projets-pilotes",
    "œil public": "les yeux publics; l’œil public; l'oeil public; ŒIL PUBLIC",
    "public": "publics; le public; la publique; publiques; PUBLIC; PUBLICS",
    "médecin": "médecins; le médecin; MÉDECINS; MEDECINS; d'un médecin",
    "commune": "communes; la commune; COMMUNES; des communes; l'une des communes",
    "accord": "accords; l'accord; d’accords; ACCORDS; un accord",
    "mandat": "mandats; le mandat; MANDATS",
    "partie prenante": "parties prenantes; PARTIES PRENANTES; la partie prenante; aux parties prenantes",
    "porte-parole": "la porte-parole; les porte-parole; porte parole; PORTE-PAROLE",
    "ville jumelée": "villes jumelées; VILLES JUMELÉES; la ville jumelée; aux villes jumelées",
    "groupe de travail": (
        "groupes de travail; le groupe de travail; GROUPES DE TRAVAIL; groupe du travail; groupes de travaux"
    ),
    "niveau local": "niveaux locaux; au niveau local; NIVEAUX LOCAUX; Niveau local; aux niveaux locaux",
    "cadre juridique": "cadres juridiques; le cadre juridique; CADRES JURIDIQUES; d'un cadre juridique",
    "pays partenaire": "les pays partenaires; PAYS PARTENAIRES; du pays partenaire",
    "Saïda": "Saïda; SAÏDA; SAIDA; de Saïda; à Saïda",
    "Zarqa": "Zarqa; ZARQA; d'Al-Zarqa",
    "Amel Haddad": "d'Amel Haddad; qu’Amel Haddad; AMEL HADDAD; L'Amel Haddad",
    "prévenir l'extrémisme violent": (
        "prévenir l’extrémisme violent; prévenir les extrémismes violents; Prévenir l'extrémisme violent; "
        "préviennent l'extrémisme violent; prévient l’extrémisme violent"
    ),
    "citoyen engagé": "citoyenne engagée; citoyennes engagées; CITOYENS ENGAGÉS; CITOYENNES ENGAGEES",
    "premier intervenant": "premières intervenantes; PREMIERS INTERVENANTS; PREMIERES INTERVENANTES",
    "gouverneure": "gouverneur; gouverneurs; la gouverneure; GOUVERNEURES",
    "discours de haine": "les discours de haine; DISCOURS DE HAINE; discours de la haine",
    "travail de jeunesse": "travaux de jeunesse; du travail de la jeunesse; TRAVAUX DE JEUNESSE",
    "maître d'œuvre": "maîtres d'œuvre; maitre d’oeuvre; la maîtresse d'œuvre; MAITRE D'OEUVRE",
}
NEAR_MISSES = {
    "citoyen engagé": "citoyenneté engagée; citoyen engageant; concitoyen engagé; citoyen dégagé",
    "premier intervenant": "première intervention; primaire intervenant; premier intervient",
    "gouverneure": "gouvernement; gouvernance; gouverner; gouvernorat; gouvernante",
    "discours de haine": "discourir de haine; discours haineux; cours de haine",
    "travail de jeunesse": "travailleur de jeunesse; travail de jeune; travaille de jeunesse",
    "maître d'œuvre": "maîtrise d'œuvre; mètre d'œuvre; maître d'ouvrage",
    "centre d'action sociale": (
        "centre d'actionnaires sociaux; le central d'action sociale; centre d'action solidaire; "
        "action sociale du centre; centrale d'action sociale"
    ),
    "prévention de la violence": (
        "prévention à la violence; prévention violente; préventif de la violence; prévenir la violence; "
        "la prévision de la violence; prévention et violence; prévention de la violente crise"
    ),
    "agent communal": ("l'agence communale; l'agent commun; agent communautaire; agenda communal; agents communistes"),
    "coordinateur régional": (
        "la coordination régionale; coordonnateur régional; coordonné régional; coordinateur de région; "
        "coordinateur national"
    ),
    "conseiller municipal": (
        "le conseil municipal; conseils municipaux; conseiller la municipalité; conseil de la municipalité"
    ),
    "travailleur de première ligne": (
        "travail de première ligne; travailleur en première ligne; travailleurs de dernière ligne; "
        "travailler de première ligne; travailleurs de premier rang"
    ),
    "société civile": (
        "la société civilisée; le service civil; socialement civile; société civique; sociétal civil; société incivile"
    ),
    "organisation de la société civile": (
        "organisateur de la société civile; organisation à la société civile; organiser la société civile; "
        "organisation de la sécurité civile; organisation et société civile"
    ),
    "protection des données": (
        "protecteur des données; protection données; protectionnisme des données; protection aux données; "
        "protéger des données"
    ),
    "évaluation des risques": (
        "évaluateur des risques; évaluer des risques; évaluation risquée; evaluation des risques; "
        "évaluation aux risques; dévaluation des risques"
    ),
    "élu": "élire; élit; élection; élite; électeur; elu; elus; élut",
    "État": "étatique; étaler; étatisme; etat; été; étable",
    "autorité locale": (
        "autoritaire local; autorisation locale; localités; auteur local; autorité de la localité; autoritarisme local"
    ),
    "prison": "prisonnier; emprisonner; prisonnière; prise; emprison",
    "jeune": "jeunesse; rajeunir; jeûne; jeûner; jeunot; jeûnes",
    "éducateur spécialisé": (
        "éducation spécialisée; éducateur spécial; éducateur spécialiste; éduquer; éducatif spécialisé; "
        "éducateurs spéciaux"
    ),
    "mécanisme d'orientation": (
        "mécanicien d'orientation; mécanique d'orientation; mécanisme orienté; mécanisme d'orienteur; "
        "mécanisme de désorientation; mécanisme d'oriental"
    ),
    "crime haineux": "crime de haine; criminel haineux; criminalité haineuse; cri haineux; crime honteux",
    "plan de lutte contre le terrorisme": (
        "plan de lutte contre le terroriste; plan de lutte pour le terrorisme; "
        "plan de lutteurs contre le terrorisme; plan de lutter contre le terrorisme; "
        "plan de lutte antiterroriste"
    ),
    "radicalisation": (
        "déradicalisation; dé-radicalisation; radicaliser; radicalisé; radicalisme; radical; "
        "auto-radicalisation; pré-radicalisation"
    ),
    "approche coordonnée": (
        "approche coordonnatrice; approches de coordination; approcher; approche coordinatrice; "
        "approche non coordonnée; rapprochement coordonné"
    ),
    "lieu de culte": (
        "lieue de culte; lieutenant de culte; lieu de culture; lieu occulte; lieu culte; lieu cultuel; milieu de culte"
    ),
    "chef de la police": (
        "chef policier; chef-lieu de la police; chèque de la police; chef de la politique; chef de la policière"
    ),
    "projet pilote": (
        "projet piloté; projeter; projection pilote; pilote de projet; projet de pilote; projette pilote"
    ),
    "œil public": "œillet public; œil publicitaire; œil du public; œillère publique",
    "public": "publier; publicité; publication; publiquement; république; publie",
    "médecin": "médecine; médecines; médical; médicament; médicaux",
    "commune": "commun; communs; communal; communauté; communiquer; communaux",
    "accord": "accorde; accorder; accordé; accordéon; accordent",
    "mandat": "mandate; mandater; mandataire; mandatée; mandatent",
    "partie prenante": (
        "parti prenant; partis prenants; partie prenable; prendre partie; répartie prenante; parties prises"
    ),
    "porte-parole": "porte et parole; portes de paroles; porteur de parole; portée de parole",
    "ville jumelée": "village jumelé; ville jumelle; jumeler la ville; ville de jumelage; jumelage de villes",
    "groupe de travail": (
        "groupement de travail; groupe de travailleurs; groupe travaille; grouper; groupe de travailler; "
        "groupuscule de travail"
    ),
    "niveau local": "niveler local; dénivelé local; niveau localisé; niveau de la localité; niveau des locataires",
    "cadre juridique": (
        "cadrer; cadrage juridique; encadré juridique; cadre du juriste; juridiction; cadre juridictionnel"
    ),
    "pays partenaire": "paysan partenaire; paysage partenaire; payer partenaire; pays de partenariat; pays part",
    "Saïda": "Saïd; Saïdane; saida",
    "Zarqa": "Zarqaoui; Zarqane",
    "Amel Haddad": "Amélie Haddad; Amel Haddadi; Hamel Haddad; Amel, Haddad",
    "prévenir l'extrémisme violent": "prévention de l'extrémisme violent; préventif; prévenir l'extrémiste violent",
}


@pytest.mark.parametrize(("rendering", "text"), pairs(FORMS))
def test_form_is_found(rendering: str, text: str) -> None:
    assert found(rendering, text, "fr") != []


@pytest.mark.parametrize(("rendering", "text"), pairs(NEAR_MISSES))
def test_other_words_are_not(rendering: str, text: str) -> None:
    assert found(rendering, text, "fr") == []
