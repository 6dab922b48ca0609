#!/usr/bin/env python3
"""Makes server/src/main/resources/map/countries.txt from Natural Earth's outlines (public domain).

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    docs/map/make.py package/countries-110m.json > server/src/main/resources/map/countries.txt

Each line is a country: its number in ISO 3166-1 (000 where it has none, 999 for the invented one of world/),
its middle, and its outline as an SVG path, in the projection Equal Earth (Savric, Patterson, Jenny 2018) on a sheet
2000 wide and 974 high. Outlines that cross the 180th meridian are cut there. Antarctica is left out.
"""
import json
import math
import sys

A = (1.340264, -0.081106, 0.000893, 0.003796)
WIDTH, HEIGHT = 2000, 974
# invented, so it lies where no land is
INVENTED = [(-41, 22), (-37, 27), (-31, 28.5), (-26, 25), (-27, 20), (-31, 15.5), (-36, 14), (-40, 17)]


def project(lon, lat):
    t = math.asin(math.sqrt(3) / 2 * math.sin(math.radians(lat)))
    d = 9 * A[3] * t**8 + 7 * A[2] * t**6 + 3 * A[1] * t**2 + A[0]
    x = 2 * math.sqrt(3) * math.radians(lon) * math.cos(t) / (3 * d)
    y = A[3] * t**9 + A[2] * t**7 + A[1] * t**3 + A[0] * t
    return x, y


EAST, NORTH = project(180, 0)[0], project(0, 90)[1]


def place(lon, lat):
    x, y = project(lon, lat)
    return round((x / EAST + 1) * WIDTH / 2), round((1 - y / NORTH) * HEIGHT / 2)


def arcs(topology):
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        yield points


def ring(indexes, lines):
    points = []
    for index in indexes:
        line = lines[index] if index >= 0 else lines[~index][::-1]
        points += line if not points else line[1:]
    return points


def clip(points, edge, keep):
    """Sutherland and Hodgman at one meridian."""
    out = []
    for one, two in zip(points, points[1:] + points[:1]):
        if keep(one[0]):
            out.append(one)
        if keep(one[0]) != keep(two[0]):
            share = (edge - one[0]) / (two[0] - one[0])
            out.append((edge, one[1] + share * (two[1] - one[1])))
    return out


def cut(points):
    """The ring in one piece, or in two on either side of the 180th meridian."""
    whole = [points[0]]
    for lon, lat in points[1:]:
        while lon - whole[-1][0] > 180:
            lon -= 360
        while lon - whole[-1][0] < -180:
            lon += 360
        whole.append((lon, lat))
    pieces = []
    for shift in (-360, 0, 360):
        moved = [(lon + shift, lat) for lon, lat in whole]
        piece = clip(clip(moved, -180, lambda lon: lon >= -180), 180, lambda lon: lon <= 180)
        if len(piece) > 2 and len({place(*point) for point in piece}) > 2:
            pieces.append(piece)
    return pieces


def area(points):
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, points[1:] + points[:1])) / 2


def middle(points):
    whole = area(points) or 1e-9
    pairs = list(zip(points, points[1:] + points[:1]))
    x = sum((a[0] + b[0]) * (a[0] * b[1] - b[0] * a[1]) for a, b in pairs) / (6 * whole)
    y = sum((a[1] + b[1]) * (a[0] * b[1] - b[0] * a[1]) for a, b in pairs) / (6 * whole)
    return round(x), round(y)


def path(points):
    text, last = "", None
    for x, y in points:
        if last is None:
            text = f"M{x} {y}l"
        elif (x, y) != last:
            text += f"{x - last[0]} {y - last[1]} ".replace(" -", "-")
        last = (x, y)
    return text.strip().replace(" -", "-") + "z"


def line(code, rings):
    drawn = [[place(lon, lat) for lon, lat in piece] for points in rings for piece in cut(points)]
    biggest = max(drawn, key=lambda points: abs(area(points)))
    x, y = middle(biggest)
    return f"{code} {x} {y} " + "".join(path(points) for points in drawn)


def main():
    topology = json.load(open(sys.argv[1]))
    lines = list(arcs(topology))
    out = []
    for country in topology["objects"]["countries"]["geometries"]:
        code = country.get("id") or "000"
        if code == "010":
            continue
        polygons = [country["arcs"]] if country["type"] == "Polygon" else country["arcs"]
        out.append(line(code, [ring(polygon[0], lines) for polygon in polygons]))
    out.append(line("999", [INVENTED]))
    print("\n".join(sorted(out)))


main()
