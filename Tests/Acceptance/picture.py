"""Screen pictures of the acceptance test.

picture.py png SHOT.xwd OUT.png    writes it for a person to look at
picture.py differ A.xwd B.xwd      prints how many pixels differ

Reads the one kind of XWD that Xvfb writes: 24 bits in 32, little-endian pixels.
"""

import struct
import sys
import zlib


def read(path):
    data = open(path, "rb").read()
    header = struct.unpack(">25I", data[:100])
    size, width, height = header[0], header[4], header[5]
    bits, line, colours = header[11], header[12], header[19]
    if bits != 32:
        sys.exit(f"{path}: {bits} bits for a pixel, 32 expected")
    start = size + colours * 12  # an XWDColor is 12 bytes
    return width, height, [
        data[start + y * line : start + y * line + width * 4] for y in range(height)
    ]


def png(path, out):
    width, height, rows = read(path)
    raw = bytearray()
    for row in rows:
        raw.append(0)  # no filter
        line = bytearray(width * 3)
        line[0::3], line[1::3], line[2::3] = row[2::4], row[1::4], row[0::4]
        raw += line

    def chunk(kind, body):
        sum_ = struct.pack(">I", zlib.crc32(kind + body))
        return struct.pack(">I", len(body)) + kind + body + sum_

    with open(out, "wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n")
        file.write(chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)))
        file.write(chunk(b"IDAT", zlib.compress(bytes(raw))))
        file.write(chunk(b"IEND", b""))


def differ(first, second):
    a, b = read(first), read(second)
    if a[:2] != b[:2]:
        sys.exit("pictures of two sizes")
    print(
        sum(
            one[x : x + 3] != two[x : x + 3]
            for one, two in zip(a[2], b[2])
            if one != two
            for x in range(0, len(one), 4)
        )
    )


def main():
    if len(sys.argv) == 4 and sys.argv[1] == "png":
        png(sys.argv[2], sys.argv[3])
    elif len(sys.argv) == 4 and sys.argv[1] == "differ":
        differ(sys.argv[2], sys.argv[3])
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main()
