"""Jobs that many people of one employer have, so that one name and one such job may still be two people; own list.

Drivers, nurses, teachers, guards, cooks, accountants and the like, in fourteen languages; folded titles.
"""

from __future__ import annotations

from typing import Final

_WORDS: Final = (
    "driver|truck driver|bus driver|chauffeur|conducteur|fahrer|kraftfahrer|berufskraftfahrer|lkw fahrer|conductor|camionero|motorista|autista|"
    "kierowca|ridic|sofor|sopir|supir|vodici?|voditel|tai xe|lai xe|"
    "nurse|rn|lpn|cna|staff nurse|registered nurse|nursing assistant|infirmi(?:er|ere)|aide soignante?|enfermer[oa]|enfermeir[oa]|infermier[ae]|"
    "krankenschwester|krankenpfleger|pflegekraft|pflegefach(?:kraft|mann|frau)|altenpfleger(?:in)?|pielegniarka|sykepleier|sjukskoterska|"
    "sygeplejerske|verpleegkundige|hemsire|perawat|"
    "teacher|lehrer(?:in)?|professeur des ecoles|enseignante?|maestr[oa]|profesora?|insegnante|professora?|nauczyciel(?:ka)?|leraar|larare|laerer|ogretmen|"
    "(?:security )?guard|watchman|vigilante|gardien|agent de securite|cleaner|janitor|housekeeper|limpieza|agent d entretien|reinigungskraft|"
    "cashier|cajer[oa]|caissi(?:er|ere)|kassierer(?:in)?|sales (?:assistant|associate|clerk)|shop assistant|verkaufer(?:in)?|vendeu(?:r|se)|vendedora?|"
    "waiter|waitress|server|kellner(?:in)?|serveu(?:r|se)|meser[oa]|camarer[oa]|cook|cuisini(?:er|ere)|cociner[oa]|koch|kochin|"
    "worker|labou?rer|operator|machine operator|operari[oa]|ouvri(?:er|ere)|arbeiter(?:in)?|operai[oa]|robotnik|picker|packer|warehouse (?:worker|operative)|"
    "lagerist|lagermitarbeiter(?:in)?|magasinier|mozo de almacen|forklift (?:driver|operator)|technician|electrician|welder|mechanic|soldador|schweisser|"
    "accountant|bookkeeper|buchhalter(?:in)?|comptable|contadora?|contable|contabile|ksiegow[ay]|bukhgalter|muhasebeci|mhasb|"
    "sayq|mmrda?|malma?|hars|aaml|mndub mbyaat|prodavets|okhrannik|medsestra|uchitel|povar|ucitel(?:ka)?|"  # Arabic and Russian, folded
    "clerk|call cent(?:er|re) agent|customer service (?:agent|rep(?:resentative)?)|agent|soldier|police officer|constable|police constable|firefighter|"
    "software engineer|developer|consultant|staff"
)
#: A title that is such a job and says no more than a ward or a grade (rn icu, driver 2).
CROWD: Final = rf"^(?:{_WORDS})(?: (?:[a-z]{{1,4}}|\d+|i{{1,3}}))?$"
#: Jobs that many people of one place have, folded: they tell nobody from another.
OF_MANY: Final = (
    r"^(?:(?:student|pupil|schuler|schulerin|studierende|studentin|etudiante?|eleve|estudiante|alumn[oa]|aluno|aluna|estudante|studente|"
    r"studentessa|leerling|elev|opiskelija|uczen|uczennica|studentka|zak|zakyne|diak|hallgato|ogrenci|mahasiswa|mahasiswi|siswa|sinh vien|"
    r"hoc sinh|studentas|apprentice|trainee|azubi|auszubildender?|lehrling|praktikant|praktikantin|intern|volunteer|voluntario|"
    r"ehrenamtlich|member|mitglied|membre|miembro|socio|socia|medlem|parent|fan|visitor|besucher)\b)"
)
