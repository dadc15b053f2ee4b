"""Words of which refusals and evasive answers are made, by language (own collection).

A name of nothing but such words, one of them telling, is no name: *je ne dirai pas*, *inte din ensak*.
"""

from __future__ import annotations

from leadhygiene.standards.lookup import own_lists

#: Words that tell: a refusal, a question or a wish to stay unknown.
TELLING = own_lists.phrases("refusals", "telling")
#: Words that go with them and say nothing alone.
COMPANIONS = own_lists.phrases("refusals", "companions")

#: Refusals in scripts without blanks, as a pattern.
UNSPACED = r"不告[诉訴]|不想[说說]|不要(?:打|[联聯]|烦|煩)|别(?:打|烦|问)|保密|匿名|无可奉告|[关關]你|没兴趣|不感兴趣|随便看|看看而已|只是看看|教えな|教えたく|言わな|言いたく|内緒|ないしょ|秘密|ひみつ|ヒミツ|ナイショ|必要な[いし]|興味(?:ない|なし|ありません)|いりません|結構です|電話しないで|見てるだけ|見るだけ|비밀|안\s?알려|알려\s?주기|싫어|관심\s?없|익명|말\s?안|연락\s?하지|전화\s?하지|그냥\s?구경|구경만|لا أريد|لا شأن|ليس من شأن|غير مهتم|لن أ(?:قول|خبر)|مجهول|سري جد|לא רוצ|לא מעוני|לא עניינ|לא אגיד|אנונימי|סודי|ไม่บอก|ไม่อยาก|ไม่สนใจ|ความลับ|ไม่ระบุ|नहीं बता|मत पूछ|गुप्त"
#: Words that ask to be ignored, and with which a row of nothing else is a test.
IGNORE = own_lists.phrases("refusals", "ignore")
