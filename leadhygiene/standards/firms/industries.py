"""Industries as people name them -> sectors of the North American Industry Classification System.

Sectors and titles: NAICS 2022 (US Census Bureau, public domain); the words are an own collection.
"""

from __future__ import annotations

import re
from functools import cache

#: Sector -> title and the words that tell it, in the languages of business; folded, blanks as ``_``.
_SECTORS = {
    "11": ("Agriculture, Forestry, Fishing and Hunting", "agricultur* farm* forestry fishing fisher* livestock crops horticultur* agrar* landwirt* forst* agric* agro* pesca ganader* agricol* landbouw rolnict*"),
    "21": ("Mining, Quarrying, and Oil and Gas Extraction", "mining mine mines quarr* oil_and_gas oil_gas oil petroleum bergbau minier* mineria mineracao extraction drilling coal"),
    "22": ("Utilities", "utilit* electric_power power_generation energy energie energia water_supply sewage versorger stadtwerke renewable* solar_power wind_power wasserversorg* water water_utilit* energiewirtschaft energieversorg* stromversorg* nadbeveg* energetik* energetyk* énergie acqua strom oil_gas_utilities wasser* eau agua enerji kraft energi energia_electrica 能源 エネルギー электроэнерг* энергетик* electricity gas_distribution waterworks"),
    "23": ("Construction", "bauindustrie bauunternehm* handwerk baustoffe tischlerei* elektroinstall* sanitar* dachdecker* bygg* anlegg rakennus* epito* stavebn* insaat construccion* edilizi* 建筑 建設 建筑业 建設業 건설 строительств* interior_construction construct* contractor* building_materials_contractor builder* hvac plumbing roofing bau bauwesen baugewerbe hochbau tiefbau btp construc* costruzion* edil* bouw budown* civil_engineering home_improvement carpent* masonry electricians"),
    "31-33": ("Manufacturing", "manufactur* industrial industrials industrie machinery automotive_manufactur* automotive chemical* plastics metal* steel semiconductor* electronics aerospace pharma pharmaceutical* biotech* medical_device* food_production food_beverage* food_processing textile* apparel furniture packaging paper printing printer* "
              "textil* mobel* elektro* metallbau metallverarbeit* kunststoff* papier* druckerei* zulieferer automobil* automobile fahrzeugbau lebensmittelindustrie lebensmittelherstell* verpackung* packaging printing furniture paper rubber glass ceramics shipbuilding electrical_equipment electronic* toys jewelry cosmetics beverages brewer* brauerei* winery wineries dairy bakery beer wine_and_spirits tobacco paints coatings luxury_goods sporting_goods siderurg* quimic* chimie chimic* meccanic* mecanique metallurg* tekstil* kimya otomotiv* imalat produzione_industriale przemysl* vyroba prumysl* gyartas* tillverkning* industri valmistus teollisuus produksjon prod_industr* máquinas maquinaria 制造* 製造* 制造业 製造業 제조* производств* промышлен* машиностроен* maschinenbau fertigung automobilindustrie chemie fabricat* manifattur* manufatur* produktion produkcj* industria consumer_goods fmcg cpg defense building_materials"),
    "42": ("Wholesale Trade", "wholesal* distribut* grosshandel import_export importer* exporter* grossiste mayorista* ingrosso atacad* groothandel hurtow* b2b_trade trading_company"),
    "44-45": ("Retail Trade", "onlinehandel versandhandel supermarkt* lebensmitteleinzelhandel retailer* detailhandel* detaljhandel vahittaiskauppa kiskereskedelem maloobchod perakende 零售 小売 소매 торговл* розничн* apparel_fashion_retail fashion mode moda luxury_retail retail* e-commerce ecommerce shop* store* supermarket* einzelhandel handel commerce_de_detail minorista* dettaglio varejo detailhandel car_dealer* grocery department_store consumer_electronics_retail"),
    "48-49": ("Transportation and Warehousing", "luftfahrt schifffahrt reederei* hafen ports port eisenbahn bahn nakliye* lojistik kuljetus szallitas* doprava frakt 物流 運輸 运输 운송 물류 транспорт* логистик* lagerung storage freight_forward* transport* logisti* shipping freight trucking airline* aviation rail* maritime courier* warehous* postal supply_chain spedition verkehr spedi* trasport* vervoer spedycj* delivery"),
    "51": ("Information", "software saas it_services_software internet media publish* broadcast* telecom* film music video_games gaming newspaper* data_center* data_processing hosting isp streaming verlag* medien rundfunk edition editor* editori* telekom* information_services cloud app_development computer_software"),
    "52": ("Finance and Insurance", "financ* bank* insur* fintech invest* finanzdienst* finanzen finanzas finanza finans* finance kredit* sparkasse* crypto* blockchain kryptowahr* pension_fund* reinsurance forsikring* forsakring* vakuutus* rahoitus pojistov* pojist* biztosit* sigorta* bankacilik penzugy* 金融 保险 保険 銀行 银行 금융 보험 финанс* банк* страхов* asset_management wealth_management credit_union mortgage lending venture_capital private_equity capital_markets versicher* kreditinst* assurance* banque* seguros banca banco* assicura* seguro* verzeker* ubezpiecz* brokerage hedge_fund*"),
    "53": ("Real Estate and Rental and Leasing", "immobilien* eiendom* fastighet* ejendom* kiinteist* ingatlan* nemovitost* gayrimenkul emlak 房地产 不動産 부동산 недвижимост* coworking hausverwaltung real_estate property property_management realt* leasing rental* immobili* inmobili* imobili* vastgoed nieruchomosci car_rental equipment_rental"),
    "54": ("Professional, Scientific, and Technical Services", "unternehmensberat* managementberat* it-beratung it_beratung edv informatik informatique informatica informatik_dienst* softwareentwicklung forschung recherche ricerca investigacion steuer* wirtschaftspruf* werbeagentur* marketingagentur agence_de_communication agencia consultori* radgivning* konsult* konsulting tanacsad* danismanlik poradenstv* 咨询 諮詢 コンサル* 컨설팅 консалтинг юридическ* biotechnology_research market_research translation veterinary events_services_design management_consult* human_resources_consulting consult* legal law* account* audit* tax_services advertis* marketing public_relations pr_agency engineering engineer* architect* research r&d design it_services information_technology it_consulting it computer_services computer_systems technology tech veterinary market_research translation scientific "
           "rechtsanwalt* kanzlei steuerberat* beratung werbung ingenieur* wirtschaftsprufung conseil juridique comptab* publicite consultoria abogad* contab* publicidad consulenza studio_legale advies accountancy doradztwo professional_services photography cybersecurity cyber_security"),
    "55": ("Management of Companies and Enterprises", "holding* holding_company conglomerate* corporate_management"),
    "56": ("Administrative and Support and Waste Management Services", "staffing recruit* temp_agency employment_services outsourcing call_center* bpo facilit* cleaning janitorial security_services security guard_services waste* recycling landscaping travel_agenc* travel_services zeitarbeit personaldienst* reinigung entsorgung interim limpieza pulizie schoonmaak human_resources hr_services business_services office_services"),
    "61": ("Educational Services", "utdanning utbildning uddannelse koulutus oktatas* vzdelavani egitim 教育 교육 образован* weiterbildung fortbildung universitat* universiteit* universidade* fachhochschule kindergarten kita educat* school* universit* college* e-learning edtech training higher_education k-12 bildung schule hochschule enseignement formation educaci* ensino istruzione formazione onderwijs edukacj* academ* tutoring"),
    "62": ("Health Care and Social Assistance", "gesundheits* krankenh* arztpraxis apotheke* pharmacy pharmacies klinik* altenpflege sozial* helse* halsa vard sundhed* terveys* egeszseg* zdravot* saglik hopital* hospice optometry 医療 医疗 의료 healthtech здравоохран* медицин* health* hospital* clinic* medical medicine dental dentist* physician* nursing elder_care senior_care social_assistance social_services child_care pflege gesundheit* krankenhaus* sante medecin* salud sanid* sanita saude gezondheid* zdrowi* mental_health wellness pharmacy"),
    "71": ("Arts, Entertainment, and Recreation", "entertainment arts art sport* recreation* fitness gym* museum* casino* gambling theater* theatre* kunst freizeit loisirs ocio intrattenimento lazer cultur* events performing_arts amusement"),
    "72": ("Accommodation and Food Services", "hospitality hotel* restaurant* catering lodging food_service* foodservice gastronom* gastgewerbe hotellerie restauration hosteleria ristora* hospedagem horeca bar bars cafe* leisure_travel_tourism tourism tourismus tourisme turismo"),
    "81": ("Other Services (except Public Administration)", "nonprofit non-profit non_profit ngo charit* association* religious church* automotive_repair auto_repair personal_services beauty salon* spa laundry repair* verein* gemeinnutzig* stiftung* fundacion* onlus philanthrop* civic membership_organi* trade_union foundation*"),
    "92": ("Public Administration", "government* public_administration public_sector municipal* military police defence_ministry federal* state_government local_government behorde* verwaltung offentliche* gobierno administracion_publica gouvernement collectivit* pubblica_amministrazione governo overheid samorzad* public_safety law_enforcement_agency"),
}  # fmt: skip


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    found = []
    for sector, (_, words) in _SECTORS.items():
        for word in words.split():
            pattern = re.escape(word.replace("_", " ")).replace(r"\*", r"\w*")
            found.append((sector, pattern.count(" ") * 10 + len(word), pattern))
    found.sort(key=lambda entry: -entry[1])
    return tuple((sector, re.compile(rf"\b{pattern}\b")) for sector, _, pattern in found)


def title(sector: str) -> str:
    """Return the title of a sector.

    Examples:
        >>> title("51")
        'Information'
    """
    return _SECTORS[sector][0]


@cache
def classify(folded: str) -> tuple[str | None, float, str | None]:
    """Return the NAICS sector of an industry, how sure that is (0 to 1), and the word that told it.

    Nothing is returned where words tell sectors of equal weight: "Software Retail".

    Examples:
        >>> classify("hospital & health care")[0], classify("maschinenbau")[0], classify("other")
        ('62', '31-33', (None, 0.0, None))
    """
    code = re.fullmatch(r"(?:naics\s*:?\s*)?(\d{2})\d{0,4}(?:\b.*)?", folded)
    if code:
        sector = next((s for s in _SECTORS if _holds(s, int(code[1]))), None)
        return (sector, 0.9, code[0]) if sector else (None, 0.0, None)
    hits = [
        (sector, found.group(), found.start())
        for sector, pattern in _patterns()
        if (found := pattern.search(folded))
    ]
    if not hits:
        return None, 0.0, None
    longest = max(hits, key=lambda hit: (len(hit[1].split()), -hit[2], len(hit[1])))
    others = {
        sector for sector, words, _ in hits if sector != longest[0] and words not in longest[1]
    }
    whole = len(longest[1]) >= 0.8 * len(folded)
    if others and not whole:
        first = min(hits, key=lambda hit: hit[2])
        return (first[0], 0.5, first[1]) if first[2] == 0 else (None, 0.0, None)
    return longest[0], 0.9 if whole else 0.75, longest[1]


def _holds(sector: str, code: int) -> bool:
    low, _, high = sector.partition("-")
    return int(low) <= code <= int(high or low)
