"""Words of job titles in the languages that few titles are written in: level and function (own collection).

Looked at only where the words of :mod:`title_words` leave a level or a function open. Folded: small letters,
Latin ones without marks. Latin words stand between word bounds; other scripts are found anywhere.
"""

from __future__ import annotations

#: Level -> Latin words, words of other scripts; the first level that matches wins.
LEVELS = {
    "owner": (
        r"isletme sahibi|sahibi|kurucu(?: ortak)?|omanik|ipasnie(?:ks|ce)|savinink(?:as|e)|chu doanh nghiep|chu so huu|pemilik|pengasas|eigandi|vlastni(?:k|ca)|lastni(?:k|ca)|ustanovitelj(?:ica)?|osnivac(?:ica)?|"
        r"proprietar|asociat unic|pronar|themelues|asutaja|dibinataj[sa]|ikurej(?:as|a)",
        r"власник|власниця|собственик|засновни|основач|сопственик|ιδιοκτήτ|ιδρυτ|เจ้าของ|ผู้ก่อตั้ง|老闆|業主|創辦人|المالك|صاحب العمل|مؤسس|בעלים|בעלת|מייסד",
    ),
    "c_level": (
        r"tegevjuht|juhatuse (?:esimees|liige)|valdes (?:priekssedetaj\w+|locekl\w+)|izpilddirektor\w+|generaldirektor\w*|generalinis direktorius|generalni direktor(?:ica)?|glavni izvrsni direktor|izvrsni direktor(?:ica)?|"
        r"tong giam doc|giam doc dieu hanh|direktur utama|presiden direktur|direktur eksekutif|pengarah urusan|pengarah eksekutif|ketua pegawai eksekutif|framkvaemdastjori|forstjori|konatel(?:ka)?|konatelia|"
        r"predsed(?:a|kyna|nicka) predstavenstva|predseda predstavenstva|predsjedni(?:k|ca) uprave|predsedni(?:k|ca) uprave|clan(?:ica)? uprave|drejtor(?:e)? i pergjithshem|administrator i pergjithshem|icra kurulu (?:baskani|uyesi)|"
        r"yonetim kurulu baskani|direktor (?:podjetja|drustva|drustva|firme)|administrator unic",
        r"γενικ(?:όσ|ός|ή) διευθ[υύ]ντ|διευθύν(?:ων|ουσα) σ[ύυ]μβουλο|голова правління|член правління|председател\w+ правлени|генеральн(?:ий|ая|а) директор|виконавчий директор|изпълнителен директор|управител(?!ь)|генерален директор|генерални директор|"
        r"извршни директор|總經理|總裁|執行長|行政總裁|營運長|財務長|技術長|กรรมการผู้จัดการ|ประธานเจ้าหน้าที่|ผู้จัดการใหญ่|최고경영자|최고재무책임자|המנהל הכללי",
    ),
    "director": (
        r"direktor(?:u|ica|s|e|ka)?|\w+direct(?:eur|rice)|(?:pho )?giam doc|direktur|pengarah|drejtor(?:e|esh\w+)?|ravnatelj(?:ica)?|direktorius|direktore",
        r"διευθυντ|директор|заместник-директор|ผู้อำนวยการ|總監|協理|निदेशक",
    ),
    "manager": (
        r"voditelj(?:ica)?|vodja|vodje|rukovodi(?:lac|telj(?:ica)?|oc\w*)|upravni(?:k|ca)|upravitelj(?:ica)?|sef(?:ul|a|ica)?|sjef|vaditaj[sa]|vadov(?:as|e)|vyr|vyriausi\w+|juht|juhataja|\w+juht|\w+juhataja|pea\w{4,}|galven(?:ais|a)|"
        r"truong phong|pho phong|truong nhom|truong ban|quan doc|quan ly|ke toan truong|manajer|kepala|penyelia|pengurus|\w*stjori|forstodumadur|yfirmadur|pergjegjes\w*|glavn[ia]|menadzer(?:ka)?|menadzment|fokonyvelo|leider|mudur",
        r"керівни|завідувач|ръководител|началник|мениджър|менаџер|раководител|руководилац|управник|шеф|головн(?:ий|а) |главн(?:ый|ая|а) |главен |προϊστ[άα]μ[εέ]ν|υπεύθυν|ผู้จัดการ|หัวหน้า|經理|主管|主任|課長|科長|處長|廠長|工場長|所長|室長|실장|센터장|공장장|प्रबंधक|رئيس قسم|מנהל",
    ),
}  # fmt: skip
#: Function -> Latin words, words of other scripts.
FUNCTIONS = {
    "hr": (
        r"personaln\w*|personale\w*|personali\w*|personala|personalo|ljudskih (?:resursa|potencijala)|ljudski(?:mi)? (?:viri|resursi)|kadrovsk\w*|nhan su|personalia|sumber (?:daya )?manusia|mannaud\w*|starfsmanna\w*|burime\w* njerezore|"
        r"resurselor umane|(?<=manajer )sdm|(?<=kepala )sdm|(?<=staf )sdm|(?<=direktur )sdm|ozluk isleri",
        r"човешки ресурси|людск\w+ ресурс|људск\w+ ресурс|човечки ресурси|персонал|ανθρ[ώω]πινου δυναμικο|προσωπικο[ύυ]|บุคคล|人資|人力資源|משאבי אנוש|मानव संसाधन",
    ),
    "procurement": (
        r"satin ?alma|tedarik\w*|achizit\w+|aprovizion\w+|nabav\w+|hanke(?:juht|spetsialist|osakon\w*)|ostujuht|iepirkum\w*|pirkim\w*|mua hang|cung ung|thu mua|pembelian|pengadaan|perolehan|innkaup\w*|prokurim\w*|obstaravan\w*",
        r"закупівел|постачан|снабдяван|набавк|набавува|προμηθει|προμ[ήη]θει|αγορ[ώω]ν|採購|采購|จัดซื้อ|จัดหา|רכש|खरीद",
    ),
    "sales": (
        r"vanzar[ie]\w*|prodaj\w*|muugi\w*|pardosan\w*|tirdzniec\w*|pardavim\w*|kinh doanh|ban hang|penjualan|jualan|solu(?:stjori|madur|fulltrui|menn)|ihracat|dis ticaret|shitj\w*|komercial\w*",
        r"търговск|продажб|комерциал|продаж|πωλ[ήη]σε|εμπορικ|ขาย|業務(?:經理|副理|專員|代表|主任|總監)|銷售|बिक्री",
    ),
    "marketing": (r"markeds\w*|turundus\w*|rinkodar\w*|tiep thi|pemasaran|markads\w*|halkla iliskiler|kurumsal iletisim", r"μ[άα]ρκετινγκ|การตลาด|行銷|市場部|публич\w+ комуникац|विपणन"),
    "finance": (
        r"mali isler|mali musavir|fokonyvel\w*|racunovod\w*|knjigovod\w*|(?:kaufm(?:a|ae)nnisch\w*|kfm\.?) (?:leit\w*|direktor\w*|vorstand\w*)|\w*raamatupida\w*|finants\w*|gramatved\w*|finansu|buhalter\w*|finansin\w*|ke toan|tai chinh|keuangan|akuntan\w*|kewangan|perakaunan|fjarmal\w*|"
        r"bokari|financij\w*|kontabilist\w*|llogari\w*|pajanduse",
        r"счетовод|фінанс|книговод|οικονομικ|λογιστ|會計|財務|บัญชี|การเงิน|المحاسب|المالي|כספים|लेखा",
    ),
    "legal": (r"phap che|luat su|hukum|teisinink\w*|pravn\w*|odvjetni\w*|odvetni\w*|juriidilin\w*|juridisk\w*", r"юрисконсулт|правник|νομικ|δικηγ[όο]ρ|กฎหมาย|ทนาย"),
    "medical": (r"dokter|bac si|laeknir|arst|arsts|gydytoj\w*|zdravnik|lijecni\w*|mjek\w*|hjukrunar\w*", r"γιατρ|ιατρ[όο]ς|แพทย์|พยาบาล|лікар|лекар"),
    "education": (r"giao vien|opetaja|skolotaj\w*|mokytoj\w*|ucitelj\w*|nastavni\w*|kennari|mesues\w*|dosen", r"δ[άα]σκαλ|καθηγητ|ครู|อาจารย์|вчител|викладач"),
    "operations": (
        r"sklad\w*|logisztik\w*|minoseg\w*|depozit\w*|productie\w*|producti[ae]i|proizvod\w*|tootmis\w*|razosan\w*|gamyb\w*|san xuat|chat luong|kho van|hau can|produksi|gudang|kualitas|framleidslu\w*|gaedastjori|prodhim\w*|kvalitet\w*|kakovost\w*",
        r"виробниц|παραγωγ|ποι[όο]τητ|αποθ[ήη]κ|ผลิต|คุณภาพ|คลังสินค้า|廠務|廠長|工場|品管|الإنتاج|الجودة|ייצור|איכות|उत्पादन",
    ),
    "engineering": (r"inzinier\w*|inzener\w*|inzinj?er\w*|inzenieris|inginer\w*|ky su|ky thuat|insinyur|jurutera|insener\w*|verkfraeding\w*|teknik mudur\w*", r"інженер|μηχανικ|วิศวกร|工程師|อิศวกรรม"),
    "it": (
        r"bt(?= (?:mudur|uzman|sorumlu|yonetic|direktor))|bilisim\w*|cntt|cong nghe thong tin|teknologi (?:informasi|maklumat)|infotehnoloogia\w*|informacini\w*|tolvu\w*|upplysingataekni\w*|(?<=manajer )ti|(?<=kepala )ti",
        r"(?:^|[\s-])[иі]т(?=[\s-]|$)|информатик|информационни|πληροφορικ|資訊|ไอที|เทคโนโลยีสารสนเทศ|מערכות מידע",
    ),
    "admin": (r"tajni(?:k|ca)|sekretari\w*|thu ky|tro ly|ritari|sekretore", r"γραμματ[έε]α|เลขานุการ|ธุรการ|祕書|הזכיר"),
}  # fmt: skip
