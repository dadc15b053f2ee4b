"""Write leadhygiene/data/han_variants.tsv.gz: characters that write one word in several shapes.

    python update/han_variants.py [--date 2026-11-25]

Sources: the character tables of ``opencc-python-reimplemented`` (Apache-2.0): traditional and
simplified Chinese, the forms of Taiwan and Hong Kong, the new forms of Japan. Shapes that Japanese
family registers keep (髙 for 高) are added by hand.
"""

from __future__ import annotations

import argparse
import datetime as dt
import gzip
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

TARGET = Path(__file__).parents[1] / "leadhygiene" / "data" / "han_variants.tsv.gz"
TABLES = ("TSCharacters", "TWVariants", "HKVariants", "JPVariants")
#: Shapes of family registers, first the usual one.
REGISTERS = "高髙 崎﨑嵜 橋槗𣘺 辺邉 浜濵 富冨 島嶋嶌 吉𠮷 渡渡 桑桒 隆隆 徳德 瀬瀨 塚塚 祐祐 朗朗 柳栁 恵惠 静靜 真眞 亀龜 緑綠 松枩 栄榮 桜櫻 斎齋 斉齊 鉄鐵"


def main() -> None:
    """Join all shapes of a character, name each group by its smallest member and write."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--date", default=dt.datetime.now(tz=dt.UTC).date().isoformat())
    date = parser.parse_args().date
    root: dict[str, str] = {}

    def find(char: str) -> str:
        while root.get(char, char) != char:
            char = root[char]
        return char

    def join(one: str, other: str) -> None:
        low, high = sorted((find(one), find(other)))
        root[high] = low
        root.setdefault(low, low)

    for name in TABLES:
        text = files("opencc").joinpath("dictionary", f"{name}.txt").read_text("utf-8")
        for line in text.splitlines():
            char, _, shapes = line.partition("\t")
            # Where one character stands for several words, only the first is its usual shape.
            join(char, shapes.split()[0])
    for group in REGISTERS.split():
        for shape in group[1:]:
            join(group[0], shape)
    lines = [f"{char}\t{find(char)}" for char in sorted(root) if find(char) != char]
    head = f"# opencc-python-reimplemented {version('opencc-python-reimplemented')} (Apache-2.0); {date}\n"
    text = head + "char\tgroup\n" + "\n".join(lines) + "\n"
    TARGET.write_bytes(gzip.compress(text.encode(), 9, mtime=0))
    print(f"{TARGET.name}: {len(lines):,} rows, {TARGET.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
