"""Bars as SVG, one group below the other, each with a scale of its own."""
from xml.sax.saxutils import escape

LEFT, WIDTH, BAR, GAP, HEAD = 230, 400, 16, 6, 30
OURS, OTHERS = "#1f6fb2", "#9aa5b1"


def number(value):
    return "%.0f" % value if value >= 100 else "%.1f" % value if value >= 10 else "%.2f" % value


def bars(groups):
    """The chart of groups, each a title and its bars: names and values."""
    parts, y = [], 10
    for title, group in groups:
        y += HEAD
        parts.append('<text x="10" y="%d" class="title">%s</text>' % (y - 10, escape(title)))
        most = max((value for _, value in group), default=1) or 1
        for name, value in group:
            width = max(1, WIDTH * value / most)
            color = OURS if name.startswith("dateline") else OTHERS
            parts.append('<text x="%d" y="%d" text-anchor="end">%s</text>' % (LEFT - 8, y + 12, escape(name)))
            parts.append('<rect x="%d" y="%d" width="%.1f" height="%d" fill="%s"/>' % (LEFT, y, width, BAR, color))
            parts.append('<text x="%.1f" y="%d">%s</text>' % (LEFT + width + 6, y + 12, number(value)))
            y += BAR + GAP
    return ('<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" font-family="sans-serif" font-size="12" '
            'fill="#222">\n<style>.title { font-weight: bold }</style>\n'
            '<rect width="100%%" height="100%%" fill="#fff"/>\n%s\n</svg>\n'
            % (LEFT + WIDTH + 90, y + 10, "\n".join(parts)))
