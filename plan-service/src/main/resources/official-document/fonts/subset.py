"""Makes a small TrueType font of a large one: python3 subset.py FROM TO (needs fonttools 4)."""

import sys

from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable

# characters of names and places beyond GB 2312
MORE = (
    "喆堃镕昇淼珺翀祎玥琰赟甯旻晟崟棻瑭燚頔骉尛堉烜煊暐炜鑫煜珅垚犇劢勍栱翊嘏湉滢瀞炘烨玟琤瑄瑢璟瓘皓碛祜秾筼篁縡翯芃苡茝菉葳蕤蘅"
    "邡郗鄄鄱隩雱霂韫颋颙飏騄骎骙鲲鹮麑黇龑砼垱塅墈坪圩塝岕峁崾湴漖溇澧浏淦灞磜垸筻埠夼岙埭垌垭洣渌溆澴溁圫坨"
)


def characters():
    found = set(range(0x20, 0x7F)) | set(range(0xA0, 0x100)) | set(map(ord, MORE))
    for high in range(0xA1, 0xF8):
        for low in range(0xA1, 0xFF):
            try:
                found.add(ord(bytes([high, low]).decode("gb2312")))
            except UnicodeDecodeError:
                pass
    found |= set(range(0x2010, 0x2028)) | set(range(0x2460, 0x2474)) | set(range(0x3000, 0x3020))
    found |= set(range(0xFF01, 0xFF5F))
    found |= {0x2030, 0x2032, 0x2033, 0x203B, 0x20AC, 0x2103, 0x2116, 0x2264, 0x2265, 0x25A1, 0x2B1C, 0x33A1, 0x33A5}
    return found


def subset(font):
    options = Options()
    options.layout_features = []
    options.hinting = False
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "BASE", "vhea", "vmtx", "VORG", "DSIG", "STAT", "gasp", "meta"]
    work = Subsetter(options)
    work.populate(unicodes=characters())
    work.subset(font)


def to_truetype(font):
    glyph_set, order, glyphs = font.getGlyphSet(), font.getGlyphOrder(), {}
    for name in order:
        pen = TTGlyphPen(glyph_set)
        glyph_set[name].draw(Cu2QuPen(pen, 2.0, reverse_direction=True))
        glyphs[name] = pen.glyph()
    font["loca"] = newTable("loca")
    glyf = font["glyf"] = newTable("glyf")
    glyf.glyphOrder, glyf.glyphs = order, glyphs
    for name in order:
        glyf[name].recalcBounds(glyf)
        font["hmtx"][name] = (font["hmtx"][name][0], getattr(glyf[name], "xMin", 0))
    most = font["maxp"]
    most.tableVersion = 0x00010000
    most.maxZones = 1
    most.maxTwilightPoints = most.maxStorage = most.maxFunctionDefs = most.maxInstructionDefs = 0
    most.maxStackElements = most.maxSizeOfInstructions = most.maxComponentElements = 0
    del font["CFF "]
    font.sfntVersion = "\000\001\000\000"


font = TTFont(sys.argv[1])
subset(font)
if "CFF " in font:
    to_truetype(font)
font["post"].formatType = 3.0
font.save(sys.argv[2])
