"""Builds the four fonts of this folder. See README.md for the command and the sources."""

import sys
import tempfile
from pathlib import Path

from fontTools import merge, subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem

roboto_folder, noto_folder, output_folder = map(Path, sys.argv[1:4])

STYLES = {
    "roboto-regular.ttf": ("Roboto-Regular.ttf", "NotoSans-Regular.ttf"),
    "roboto-medium.ttf": ("Roboto-Medium.ttf", "NotoSans-Bold.ttf"),
    "roboto-italic.ttf": ("Roboto-Italic.ttf", "NotoSans-Italic.ttf"),
    "roboto-medium-italic.ttf": ("Roboto-MediumItalic.ttf", "NotoSans-BoldItalic.ttf"),
}
LATIN = {*range(0x20, 0x7F), *range(0xA0, 0x250), *range(0x1E00, 0x1F00)}
MODIFIERS = {*range(0x2B0, 0x2E0), *range(0x300, 0x370)}
GREEK = set(range(0x370, 0x400))
PUNCTUATION = {*range(0x2000, 0x209D), *range(0x20A0, 0x20C0)}
SYMBOLS = {0x2113, 0x2116, 0x2117, 0x2122, 0x2126, 0x212E, *range(0x2150, 0x215F)}
ARROWS = {0x2190, 0x2191, 0x2192, 0x2193, 0x2194}
MATH = {0x2202, 0x2206, 0x220F, 0x2211, 0x2212, 0x2215, 0x221A, 0x221E, 0x222B, 0x2248, 0x2260, 0x2264, 0x2265}
WANTED = LATIN | MODIFIERS | GREEK | PUNCTUATION | SYMBOLS | ARROWS | MATH
# A combining mark needs the anchors of its own letters, so marks come from Roboto only.
FALLBACK = {*range(0x180, 0x250), *range(0x1E00, 0x1F00), *range(0x2B0, 0x2E0), *range(0x2010, 0x2028)}


def cut(path, characters, features):
    options = subset.Options(layout_features=features, notdef_outline=True, hinting=False, name_IDs=["*"])
    font = subset.load_font(str(path), options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    return font


def cut_fallback(path, characters, units_per_em):
    font = cut(path, characters, [])
    for table in ("GSUB", "GPOS", "GDEF", "MATH", "prep", "fpgm", "cvt ", "gasp", "STAT"):
        if table in font:
            del font[table]
    scale_upem(font, units_per_em)
    return font


def copy_metrics(source, target):
    for field in ("ascent", "descent", "lineGap"):
        setattr(target["hhea"], field, getattr(source["hhea"], field))
    for field in ("sTypoAscender", "sTypoDescender", "sTypoLineGap", "usWinAscent", "usWinDescent"):
        setattr(target["OS/2"], field, getattr(source["OS/2"], field))
    for field in ("created", "modified"):
        setattr(target["head"], field, getattr(source["head"], field))
    target["name"] = source["name"]


for name, (roboto_name, noto_name) in STYLES.items():
    roboto = TTFont(roboto_folder / roboto_name)
    own = set(roboto.getBestCmap())
    units = roboto["head"].unitsPerEm
    parts = [
        cut(roboto_folder / roboto_name, WANTED & own, ["kern", "mark", "mkmk", "ccmp", "locl"]),
        cut_fallback(noto_folder / noto_name, FALLBACK - own, units),
        cut_fallback(noto_folder / "NotoSansMath-Regular.ttf", ARROWS - own, units),
    ]
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for index, part in enumerate(parts):
            paths.append(f"{folder}/{index}.ttf")
            part.save(paths[-1])
        merged = merge.Merger().merge(paths)
        copy_metrics(roboto, merged)
        merged.recalcTimestamp = False
        merged.save(output_folder / name)
