"""What a person could read on the screen, for the desktops' test.

words.py text BEFORE.xwd AFTER.xwd          prints the words in what changed between two pictures
words.py place BEFORE.xwd AFTER.xwd LABEL   prints "X Y", the middle of the lowest LABEL among them

Exit 1, with what was read, where there is no such label. Reads with tesseract; each changed part is
read by itself, grey, three times as large, and dark on light: letters of a screen are small. It is read in
several ways, one after the other: a faint label on a button needs another than a bold line above it.
"""

import difflib
import os
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "Acceptance"))
import picture  # noqa: E402

TILE = 8  # pixels; what changed is told by tiles of this size
NEAR = 1  # tiles; changed tiles this far apart are one part of the screen
SMALL = 100  # tiles; a blinking cursor and a clock are less, a bubble is more
SCALE = 3
# Ways of reading: how letters are told from their ground, and what layout is expected (see tesseract(1)).
WAYS = [("2", "6"), ("1", "6"), ("0", "11")]
TALL, WIDE = 30, 15  # pixels, and pixels for a letter: a box that is more is of more than its word
ALIKE = 0.75  # of a label's letters; the reader takes an l for an I


def parts(before, after):
    """The rectangles that changed, in pixels, largest first."""
    width, height, old = before
    new = after[2]
    changed = set()
    for y in range(height):
        if old[y] != new[y]:
            for x in range(0, width, TILE):
                if old[y][x * 4 : (x + TILE) * 4] != new[y][x * 4 : (x + TILE) * 4]:
                    changed.add((x // TILE, y // TILE))
    found = []
    while changed:
        edge = [changed.pop()]
        part = set(edge)
        while edge:
            x, y = edge.pop()
            near = {
                (x + dx, y + dy)
                for dx in range(-NEAR, NEAR + 1)
                for dy in range(-NEAR, NEAR + 1)
            } & changed
            changed -= near
            part |= near
            edge.extend(near)
        if len(part) >= SMALL:
            left, top = min(x for x, _ in part) * TILE, min(y for _, y in part) * TILE
            right = min(width, (max(x for x, _ in part) + 1) * TILE)
            bottom = min(height, (max(y for _, y in part) + 1) * TILE)
            found.append((len(part), left, top, right, bottom))
    return [part[1:] for part in sorted(found, reverse=True)]


def grey(after, left, top, right, bottom):
    """That rectangle in grey, enlarged, as a PGM."""
    rows = []
    for row in after[2][top:bottom]:
        part = row[left * 4 : right * 4]
        rows.append([(b + 2 * g + r) // 4 for b, g, r in zip(part[0::4], part[1::4], part[2::4])])
    levels = sorted(level for row in rows for level in row)
    # Light letters on dark are turned round.
    if levels[len(levels) // 2] < 128:
        rows = [[255 - level for level in row] for row in rows]
    wide = []
    for row in rows:
        line = []
        for one, two in zip(row, row[1:] + row[-1:]):
            line += [(one * (SCALE - step) + two * step) // SCALE for step in range(SCALE)]
        wide.append(line)
    out = bytearray()
    for one, two in zip(wide, wide[1:] + wide[-1:]):
        for step in range(SCALE):
            out += bytes((a * (SCALE - step) + b * step) // SCALE for a, b in zip(one, two))
    size = b"P5 %d %d 255\n" % ((right - left) * SCALE, (bottom - top) * SCALE)
    return size + bytes(out)


def read(after, part, way):
    """The words of a part, line by line: (word, left, top, right, bottom) in pixels of the screen."""
    with tempfile.NamedTemporaryFile(suffix=".pgm") as file:
        file.write(grey(after, *part))
        file.flush()
        table = subprocess.run(
            ["tesseract", file.name, "-", "-c", f"thresholding_method={way[0]}", "--psm", way[1],
             "--dpi", "288", "tsv"],
            env=dict(os.environ, OMP_THREAD_LIMIT="1"),
            check=True, capture_output=True, text=True,
        ).stdout
    lines = {}
    for row in table.splitlines()[1:]:
        cells = row.split("\t")
        word = cells[11].strip() if len(cells) > 11 else ""
        if word:
            left, top, width, height = (int(cell) // SCALE for cell in cells[6:10])
            if height > TALL or width > WIDE * (len(word) + 1):
                continue
            place = (word, part[0] + left, part[1] + top, part[0] + left + width,
                     part[1] + top + height)
            lines.setdefault(tuple(cells[1:5]), []).append(place)
    return list(lines.values())


def alike(one, two):
    one, two = ("".join(filter(str.isalnum, text)).lower() for text in (one, two))
    return difflib.SequenceMatcher(None, one, two).ratio()


def place(lines, label):
    """The middle of the words most like the label; of equals the lowest: a button is below the words."""
    count = len(label.split())
    best, chosen = None, None
    for line in lines:
        # The pointer between two words makes them one.
        for size in (count, max(count - 1, 1), count + 1):
            for start in range(len(line) - size + 1):
                words = line[start : start + size]
                likeness = alike(" ".join(word[0] for word in words), label)
                rank = (round(likeness, 1), words[0][2])
                if likeness >= ALIKE and (best is None or rank > best):
                    best, chosen = rank, words
    return chosen and ((chosen[0][1] + chosen[-1][3]) // 2, (chosen[0][2] + chosen[0][4]) // 2)


def main():
    verb, before, after = sys.argv[1], picture.read(sys.argv[2]), picture.read(sys.argv[3])
    changed = parts(before, after)[:4]
    text = []
    for way in WAYS:
        lines = [line for part in changed for line in read(after, part, way)]
        text += [" ".join(word[0] for word in line) for line in lines]
        found = place(lines, sys.argv[4]) if verb == "place" else None
        if found:
            print(*found)
            return
    if verb == "place":
        sys.exit(f"no “{sys.argv[4]}” among: " + " / ".join(text))
    print("\n".join(text))


main()
