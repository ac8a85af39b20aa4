"""Forms of English renderings, and words that look like them."""

import pytest

from term_forms import found, pairs

FORMS = {
    "local authority": (
        "local authorities; the local authority's duty; LOCAL AUTHORITIES; a local-authority officer; "
        "Local Authorities; local authority’s"
    ),
    "counter-terrorism strategy": (
        "counterterrorism strategy; counter terrorism strategies; Counter-Terrorism Strategy; "
        "counter‑terrorism strategies; COUNTERTERRORISM STRATEGY; the counterterrorism strategy's aims"
    ),
    "counterterrorism": (
        "counter-terrorism; counter terrorism; Counter-terrorism; COUNTERTERRORISM; counterterrorism's; "
        "Counter Terrorism"
    ),
    "terrorism": "terrorism; TERRORISM; terrorism-related; terrorism's; acts of terrorism",
    "violent extremism": (
        "violent extremism-related; violent extremism; violent extremism’s; VIOLENT EXTREMISM; "
        "non-state violent extremism; violent extremisms"
    ),
    "deradicalisation": (
        "de-radicalisation; deradicalization; De-radicalization; DERADICALISATION; de radicalisation; "
        "deradicalisation's"
    ),
    "programme": "programs; program; programmes; PROGRAMMES; the programme's",
    "neighbourhood watch": (
        "neighborhood watch; neighbourhood watches; Neighbourhood Watch; NEIGHBORHOOD WATCHES; neighbourhood-watch"
    ),
    "labour market": "labor market; labour markets; the labour market's; Labour-market; LABOR MARKETS",
    "community centre": (
        "community center; community centres; Community Centers; the community centre's; COMMUNITY CENTRES"
    ),
    "counsellor": "counselor; counsellors; counselors; the counsellor's; COUNSELLORS",
    "councillor": "councilor; councillors; COUNCILLORS; the councillor's",
    "analysis": "analyses; analysis; the analysis's; ANALYSES",
    "crisis response plan": (
        "crisis response plans; CRISIS RESPONSE PLANS; crisis-response plan; the crisis response plan's; "
        "Crisis Response Plan"
    ),
    "child": "children; child; children's; the child's; CHILDREN",
    "young person": "young people; young persons; YOUNG PEOPLE; a young person's; young people's",
    "woman leader": "woman leaders; woman leader; the woman leader's",
    "policy-maker": "policymaker; policymakers; policy makers; policy-makers; Policymakers'; POLICYMAKERS",
    "stakeholder": "stakeholders; stake-holders; the stakeholder's; STAKEHOLDERS; stake holders",
    "multi-stakeholder platform": (
        "multistakeholder platform; multi stakeholder platforms; Multi-Stakeholder Platform; "
        "multi‑stakeholder platforms; MULTISTAKEHOLDER PLATFORMS"
    ),
    "spatial plan": "spatial plans; SPATIAL PLANS; the spatial plan's; spatial-plan; Spatial Plan",
    "training": "trainings; the training's; TRAINING; a training",
    "preventing violent extremism": (
        "prevent violent extremism; prevents violent extremism; prevented violent extremism; "
        "Preventing Violent Extremism; PREVENTING VIOLENT EXTREMISM; preventing violent extremism's"
    ),
    "safeguarding": "safeguarding; SAFEGUARDING; safeguarding's; safe-guarding",
    "news outlet": "news outlets; NEWS OUTLETS; the news outlet's; News Outlet",
    "customs officer": "customs officers; Customs Officer; the customs officer's; CUSTOMS OFFICERS",
    "city": "cities; the city's; CITIES; Cities; city-level",
    "Strong Cities": "Strong Cities; STRONG CITIES; strong cities; Strong Cities'",
    "law enforcement agency": (
        "law enforcement agencies; law-enforcement agency; LAW ENFORCEMENT AGENCIES; "
        "the law enforcement agency's; Law Enforcement Agencies'"
    ),
    "mayor": "mayors; the mayor's; MAYORS; Mayor; mayor-elect",
    "governor": "governors; the governor's; GOVERNORS; governor-general",
    "service provider": "service providers; service-provider; SERVICE PROVIDERS; the service provider's",
    "memorandum of understanding": (
        "memoranda of understanding; memorandums of understanding; MEMORANDA OF UNDERSTANDING; "
        "the memorandum of understanding's; Memorandum of Understanding"
    ),
    "early warning": "early warnings; early-warning; EARLY WARNING; the early warning's",
    "built environment": "built environments; the built environment's; BUILT ENVIRONMENT; built-environment",
    "co-operation": "cooperation; Co-operation; co-operations; COOPERATION; co‑operation",
    "social worker": "social workers; the social worker's; SOCIAL WORKERS; social-worker",
    "half-way house": "halfway house; half way house; halfway houses; HALF-WAY HOUSES; half‑way house",
    "knife crime": "knife crimes; KNIFE CRIME; knife-crime; knives crime",
    "organised crime": "organized crime; organised crimes; ORGANIZED CRIME; organised-crime; Organized Crime's",
    "Saida": "Saida; Saida's; SAIDA; Saida’s",
    "United Nations": "United Nations; UNITED NATIONS; the United Nations'",
    "hub": "hubs; the hub's; HUBS",
    "wife": "wives; the wife's; WIVES",
    "grievance": "grievances; the grievance's; GRIEVANCES",
    "honour-based violence": "honor-based violence; honour based violence; HONOUR-BASED VIOLENCE",
    "non-governmental organisation": (
        "nongovernmental organization; non governmental organisations; NON-GOVERNMENTAL ORGANISATIONS"
    ),
}
NEAR_MISSES = {
    "aid": "AIDS; aide; first-aider; HIV/AIDS",
    "hub": "hubris; hubcap; husband",
    "wife": "wifi; midwife; housewives; live",
    "grievance": "grieve; grieving; grievous; grief; aggrieved",
    "honour-based violence": "honourable violence; dishonour-based violence; hour-based violence",
    "non-governmental organisation": "governmental organisation; intergovernmental organisation",
    "local authority": (
        "local author; localised authority; locally authorised; local authoritarian; local author's; "
        "authority, local; non-local authority"
    ),
    "counter-terrorism strategy": (
        "counter-terrorist strategy; terrorism strategy; counterterrorism strategist; "
        "strategic counter-terrorism; encounter terrorism strategy"
    ),
    "counterterrorism": "terrorism; counterterrorist; counter-terrorist; counter the terrorism; counters terrorism",
    "terrorism": "counter-terrorism; counterterrorism; terrorist; anti-terrorism; bioterrorism; terrorise",
    "violent extremism": (
        "non-violent extremism; violent extremist; violence and extremism; extremely violent; "
        "nonviolent extremism; violently extremist; anti-violent extremism"
    ),
    "deradicalisation": "radicalisation; deradicalise; deradicalised; de-radicalised; radical; derailing",
    "programme": "programmer; programming; programmed; programmatic; pogrom; reprogramme",
    "neighbourhood watch": (
        "neighbour watch; neighbouring watch; neighbourly watch; neighbourhood watching; neighbourhood watcher; "
        "a watch on the neighbourhood"
    ),
    "labour market": "laboratory market; labourer market; labour marketing; laborious market; labour marketer",
    "community centre": (
        "communal centre; community central; city centre; community-centred; centre of the community; "
        "community centrist"
    ),
    "counsellor": "counsel; counselling; council; councillor; counselled; console",
    "councillor": "council; counsellor; councilman; councils; conciliator",
    "analysis": "analyse; analysing; analyst; analytical; analytics; psychoanalysis; paralysis",
    "crisis response plan": (
        "crises responding plan; critical response plan; crisis response planning; crisis response planner; "
        "crisis responses to plans; crisis responder plan; post-crisis response plan"
    ),
    "child": "childhood; childish; childcare; childless; grandchild; childlike",
    "young person": "younger person; youngster; young personnel; a young personality; youth; the youngest person",
    "woman leader": "womanly leader; women's leadership; woman leadership; woman led",
    "policy-maker": "policy-making; policymaking; policy made; police maker; policy; policies make",
    "stakeholder": "stake; stakeholding; shareholder; multi-stakeholder; multistakeholder; at stake, holders",
    "multi-stakeholder platform": (
        "stakeholder platform; multi-stakeholder platforming; multiple stakeholder platform; multi-shareholder platform"
    ),
    "spatial plan": (
        "spatial planning; spatial planner; spatially planned; spatial planet; special plan; space plan; spatial plane"
    ),
    "training": "train; trained; trainer; trainee; trains; retraining; re-training; restraining",
    "preventing violent extremism": (
        "prevention of violent extremism; preventive violent extremism; preventing violent extremists; "
        "preventable violent extremism; preventing non-violent extremism"
    ),
    "safeguarding": "safeguard; safeguards; safe guard; safety; guarding",
    "news outlet": "new outlet; new outlets; news letting; newsy outlet; newest outlet",
    "customs officer": "custom officer; customer officer; customs office; customs official; customary officer",
    "city": "citizen; civic; inter-city; intercity; town; citadel; cite; cites",
    "Strong Cities": "stronger cities; strongest cities; strong citizens; stronghold cities",
    "law enforcement agency": (
        "law enforcing agency; law enforcement agent; law-enforced agency; lawful enforcement agency; "
        "law reinforcement agency; law enforcement urgency"
    ),
    "mayor": "mayoral; mayoralty; mayoress; ex-mayor; vice-mayor; may or; major",
    "governor": "governance; government; governorate; govern; governess; governed",
    "service provider": (
        "service provision; services provided; service providing; serviced provider; self-service provider; "
        "servicing provider"
    ),
    "memorandum of understanding": (
        "memory of understanding; memorandum of misunderstanding; memorable understanding; "
        "memorandum understood; memo of understanding"
    ),
    "early warning": "earlier warning; early warned; early warn; earliest warning; pearly warning",
    "built environment": (
        "building environment; environmental build; rebuilt environment; build environment; builds environment; "
        "built environmentalist"
    ),
    "co-operation": "operation; cooperative; cooperate; co-operative; corporation; operations",
    "social worker": (
        "social work; social working; socialist worker; social workforce; anti-social worker; psycho-social worker"
    ),
    "half-way house": "half-house; halfway housing; half the way house; halfway housed",
    "knife crime": "knifing crime; knife criminal; penknife crime; knife criminality",
    "organised crime": (
        "organising crime; organisation of crime; disorganised crime; organised criminal; organiser crime; "
        "crime is organised; un-organised crime; organise crime"
    ),
    "Saida": "Said; Saidan; said",
    "United Nations": "united national; unity of nations; reunited nations; uniting nations; nationals united",
}


@pytest.mark.parametrize(("rendering", "text"), pairs(FORMS))
def test_form_is_found(rendering: str, text: str) -> None:
    assert found(rendering, text, "en") != []


@pytest.mark.parametrize(("rendering", "text"), pairs(NEAR_MISSES))
def test_other_words_are_not(rendering: str, text: str) -> None:
    assert found(rendering, text, "en") == []
