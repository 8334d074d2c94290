"""Forty creators worked out by a program that shares no line with the crate.

It follows the estimate model's text, section by section (the numbers in the comments), with numpy and scipy; the
evidence comes from figures.csv beside it. What it prints is committed as forty.json, and tests/forty.rs holds the crate
to those digits. The tests do not run it.

    python -m pip install numpy scipy
    python oracle.py                     writes forty.json (2,000,000 draws a profile; some minutes)
    python oracle.py --draws 0           the closed forms only
    python oracle.py --check FILE        holds itself against the profiles of another oracle's JSON

Beside every closed form stands what two million draws of the same model give ("simulated"): the closed forms of sums and
unit costs are approximations, and the draws say how good they are.
"""

import csv
import json
import math
import pathlib
import sys

import numpy as np
from scipy import special, stats

HERE = pathlib.Path(__file__).parent
Z80 = float(stats.norm.ppf(0.9))
Z50 = float(stats.norm.ppf(0.75))
DRAWS = 2_000_000
ELSE = 0.16  # 5: "everything else"
ORDINARY = {"fit": 0.55, "real share": 0.80}  # 5: what click rates of ordinary audiences already hold
KIND = {  # what the price table calls a format; a format that is not here has no price per view
    ("instagram", "feed post"): "post or reel",
    ("instagram", "reel"): "post or reel",
    ("instagram", "story"): "story",
    ("tiktok", "video"): "video",
    ("youtube", "long video"): "integration",
}
FITS = {"not told": "not told", "expert": "topic found in the paste", "off topic": "known for something else"}


# Evidence (2 and 3)


def rows(metric, platform=None, kind=None):
    with open(HERE / "figures.csv", newline="") as file:
        for row in csv.DictReader(file):
            if row["metric"] != metric or (kind is not None and row["format"] != kind):
                continue
            if platform is None or row["platform"] in (platform, "all"):
                yield row


SHARES = {"ctr", "cvr", "code_rate", "real_share", "gift_post_rate", "fit", "reach_per_view"}


def capped(m, sigma):
    """A share cannot pass 1: neither its median nor its p90 (2)."""
    m = min(m, 0.0)
    return m, min(sigma, -m / Z80)


def log_normal(row):
    """(ln median, sigma) of a row (2)."""
    unit = 0.01 if row["unit"] == "percent" else 1.0
    number = lambda key: float(row[key]) * unit if row[key] else None
    low, mid, high = number("low"), number("mid"), number("high")
    if row["band"] == "median+sigma":
        found = math.log(mid), float(row["sigma"])
    else:
        zq = Z50 if row["band"] == "p25-p75" else Z80
        logs = [math.log(x) for x in (low, mid, high) if x is not None]
        found = sum(logs) / len(logs), math.log(high / low) / (2 * zq)
    return capped(*found) if row["metric"] in SHARES else found


def plain(metric, platform=None, kind=None):
    found = next(rows(metric, platform, kind), None)
    return log_normal(found) if found else None


def outside(sigma, followers):
    """Half a sigma for each decade outside of 1,000 to 10 million followers (3)."""
    decades = max(0.0, math.log10(1e3 / followers), math.log10(followers / 1e7))
    return math.hypot(sigma, 0.5 * decades)


def between(points, followers):
    """Linear in ln followers between anchors; below the first its slope goes on to 1,000; flat elsewhere (3)."""
    x = math.log(max(followers, 1e3))
    xs = [math.log(anchor) for anchor, _ in points]
    if x >= xs[-1]:
        return np.array(points[-1][1])
    i = max(1, int(np.searchsorted(xs, x)))
    t = (x - xs[i - 1]) / (xs[i] - xs[i - 1])
    a, b = np.array(points[i - 1][1]), np.array(points[i][1])
    return a + t * (b - a)


def at_size(metric, platform, kind, followers):
    """(ln median, sigma) for an audience of this size; None where no row speaks of it."""
    points = []
    for row in rows(metric, platform, kind):
        least = float(row["followers_min"])
        most = float(row["followers_max"]) if row["followers_max"] else least * 10
        points.append((float(row["anchor"]) if row["anchor"] else math.sqrt(least * most), log_normal(row)))
    if not points:
        return None
    m, sigma = between(points, followers)
    return float(m), outside(float(sigma), followers)


def content_price(followers):
    """Price of making one post, US dollars (6), log-log between its anchors."""
    points = [(float(row["anchor"]), (math.log(float(row["mid"])),)) for row in rows("content_price")]
    return math.exp(float(between(points, followers)[0]))


# Pasted counts (4)


def usual_spread(platform, kind):
    for row in rows("post_spread"):
        if row["platform"] == platform and row["format"] == kind:
            return float(row["mid"])
    return next(float(row["mid"]) for row in rows("post_spread") if row["platform"] == "other")


def doubt(s, n):
    return math.pi * s * s / (2 * n + math.pi - 2)


def read(told, s0):
    """What was pasted: typical value (ln), its variance, spread of posts, and the average that a price follows."""
    if told is None:
        return None
    if told["kind"] == "list":
        kept = np.array([x for x in told["values"] if x > 0], float)
        n, logs = len(kept), np.log(kept)
        squares = float(np.var(logs, ddof=1) * (n - 1)) if n > 1 else 0.0
        s = math.sqrt((5 * s0 * s0 + squares) / (n + 4))
        return {"m": float(np.median(logs)), "v": doubt(s, n), "s": s, "average": float(np.mean(kept)), "n": n}
    n = told.get("n") or 6
    average = told["kind"] == "average"
    m = math.log(told["value"]) - (s0 * s0 / 2 if average else 0.0)
    # The text names the average that is told and the mean of posts that are. Of a stated median it says nothing; the
    # reference's own program takes the average that it implies as told, and so does this one.
    mean = told["value"] if average else told["value"] * math.exp(s0 * s0 / 2)
    return {"m": m, "v": doubt(s0, n), "s": s0, "average": mean, "n": n}


def weighed(seen, usual):
    """Typical value, its load, and the weight of what was pasted, against what is usual."""
    if seen is None:
        return (usual[0], usual[1], 0.0) if usual else None
    if usual is None:
        return seen["m"], math.sqrt(seen["v"]), 1.0
    s2 = usual[1] ** 2
    w = s2 / (s2 + seen["v"])
    return w * seen["m"] + (1 - w) * usual[0], math.sqrt(s2 * seen["v"] / (s2 + seen["v"])), w


# Products of named factors (1)


class Product:
    def __init__(self, m, **loads):
        self.m, self.loads = m, {name.replace("_", " "): load for name, load in loads.items() if load}

    def times(self, rate, name):
        m, sigma = rate
        made = Product(self.m + m)
        made.loads = dict(self.loads)
        if sigma:
            made.loads[name] = made.loads.get(name, 0.0) + sigma
        return made

    def moved(self, ln):
        return self.times((ln, 0.0), "")

    @property
    def sigma(self):
        return math.sqrt(sum(load * load for load in self.loads.values()))

    def at(self, z):
        return math.exp(self.m + z * self.sigma)

    def drawn(self, normals, n):
        total = np.full(n, self.m)
        for name, load in self.loads.items():
            total += load * normals(name)
        return np.exp(total)


def several(s, posts):
    """Spread of the average of several posts, and how much higher its median stands than one post's (5)."""
    v = math.log(1 + (math.exp(s * s) - 1) / posts)
    return math.sqrt(v), (s * s - v) / 2


def rate(told, usual, share=True):
    """A rate with the person's own figure in its place (2)."""
    if not told:
        return usual
    if "known" in told:
        return math.log(told["known"]), 0.0
    if "range" in told:
        low, high = told["range"]
        m, sigma = (math.log(low) + math.log(high)) / 2, math.log(high / low) / (2 * Z80)
    else:
        m, sigma = math.log(told["median"]), usual[1]
    return capped(m, sigma) if share else (m, sigma)


class Creator:
    """One creator: every product of sections 5 and 6."""

    def __init__(self, told):
        self.told = told
        get = told.get
        self.platform, self.format = told["platform"], told["format"]
        self.posts = get("posts", 1)
        self.followers = get("followers")
        self.dollars = get("dollar_rate") if get("currency", "USD") != "USD" else 1.0
        low, high = get("followers_lo", self.followers), get("followers_hi", self.followers)
        self.rounding = math.log(high / low) / math.sqrt(12) if self.followers and high > low else 0.0
        self.s0 = usual_spread(self.platform, self.format)
        self.products = {}
        self.info = {}
        self.views()
        self.interactions()
        self.spending()

    def usual_rate(self, metric, kind=None):
        """The usual of this size times followers, in logs."""
        if not self.followers:
            return None
        found = at_size(metric, self.platform, kind, self.followers)
        return (found[0] + math.log(self.followers), found[1]) if found else None

    def views(self):
        usual = self.usual_rate("view_rate", self.format)
        self.info["view rate known"] = usual is not None
        if usual is None and self.followers:
            # 3: a platform and format without a row.
            m = (math.log(0.02) + math.log(0.20) + math.log(1.5)) / 3
            usual = m + math.log(self.followers), outside(math.log(75) / (2 * Z80), self.followers)
        self.usual_level = usual
        self.seen = read(self.told.get("views"), self.s0)
        m, load, w = weighed(self.seen, usual)
        self.s = self.seen["s"] if self.seen else self.s0
        if self.seen:
            self.info["typical views pasted"] = math.exp(self.seen["m"])
            self.info["views spread s"] = self.s
            self.info["weight of pasted views"] = w
        level = Product(m, views=load, follower_rounding=(1 - w) * self.rounding)
        luck, up = several(self.s, self.posts)
        one = level.moved(up).times((0.0, luck), "post luck").times((0.0, ELSE), "everything else")
        further = next(float(row["mid"]) / 100 for row in rows("further_post"))
        d = sum(further**i for i in range(self.posts))
        fit = rate(self.told.get("fit_share"), plain("fit", None, FITS[self.told.get("fit", "not told")]))
        real = plain("real_share")
        views, people = one.moved(math.log(self.posts)), one.moved(math.log(d))
        self.level = level
        self.products["level"] = level
        self.products["views"] = views
        self.products["reach"] = people.times(plain("reach_per_view"), "seen once")
        self.products["relevant"] = views.times(fit, "fit").times(real, "real share")
        acting = people.times((fit[0] - math.log(ORDINARY["fit"]), fit[1]), "fit")
        acting = acting.times((real[0] - math.log(ORDINARY["real share"]), real[1]), "real share")
        surface = self.told.get("surface")
        ctr = plain("ctr", self.platform, surface) if surface else None
        self.rates = {
            "ctr": rate(self.told.get("ctr"), ctr),
            "link": rate(self.told.get("cvr"), plain("cvr")),
            "code": rate(self.told.get("code_rate"), plain("code_rate")),
        }
        if self.rates["ctr"]:
            self.products["clicks"] = acting.times(self.rates["ctr"], "ctr")
            self.products["orders by link"] = self.products["clicks"].times(self.rates["link"], "cvr")
        self.products["orders by code"] = acting.times(self.rates["code"], "code")

    def interactions(self):
        if self.format == "story":
            return
        sponsored = plain("sponsored_multiplier")
        usual = self.usual_rate("er_by_followers")
        seen = read(self.told.get("engagements"), self.s0)
        found = weighed(seen, usual)
        if found is None:
            by_views = at_size("er_by_views", self.platform, None, self.followers) if self.followers else None
            if by_views:
                made = self.products["views"].times(by_views, "engagement").times(sponsored, "sponsored")
                self.products["engagements"] = made
            return
        m, load, w = found
        s = seen["s"] if seen else self.s0
        if seen:
            self.info["typical engagements pasted"] = math.exp(seen["m"])
            self.info["engagement spread s"] = s
            self.info["weight of pasted engagements"] = w
        luck, up = several(s, self.posts)
        made = Product(m + up + math.log(self.posts), engagement=load, post_luck=luck, everything_else=ELSE)
        made = made.times((0.0, 0.0 if seen else self.rounding), "follower rounding")
        self.products["engagements"] = made.times(sponsored, "sponsored")

    def spending(self):
        get = self.told.get
        self.fixed = get("product", 0) + get("shipping", 0) + get("hours", 0) * get("hourly", 0) + get("boost", 0)
        self.agency = get("agency", 0.0)
        self.asked = self.fee = self.floor = None
        if get("fee") is not None:
            own = get("currency", "USD")
            theirs = get("fee_currency", own)
            if theirs == own:
                self.fee = get("fee")
            elif theirs == "USD" and self.dollars:
                self.fee = get("fee") / self.dollars
            return
        kind = KIND.get((self.platform, self.format))
        usual = plain("cpm", self.platform, kind) if kind else None
        if usual and self.dollars:
            usual = usual[0] - math.log(self.dollars), usual[1]
        elif usual and not get("cpm"):
            usual = None
        cpm = rate(get("cpm"), usual, share=False)
        if not cpm or not self.followers or not self.dollars:
            return
        # 6: the given average, or the mean of the pasted posts, or what the level implies.
        if self.seen:
            seen = Product(math.log(self.seen["average"]))
        else:
            seen = self.level.moved(self.s * self.s / 2)
        self.asked = seen.times((cpm[0] - math.log(1000), cpm[1]), "cpm")
        self.floor = content_price(self.followers) / self.dollars
        self.products["asked"] = self.asked

    def fee_at(self, asked):
        return self.posts * (self.floor + asked) * (1 + self.told.get("uplift", 0.0))

    def cost_at(self, asked):
        fee = self.fee if self.fee is not None else self.fee_at(asked)
        return fee * (1 + self.agency) + self.fixed

    @property
    def has_cost(self):
        return self.fee is not None or self.asked is not None

    def cost_moved(self, name, z):
        """True cost with one factor alone moved."""
        return self.cost_at(math.exp(self.asked.m + z * self.asked.loads.get(name, 0.0)) if self.asked else 0.0)


# Ranges (7)


def put(low, mid, high, squares):
    total = sum(squares.values())
    shares = {k: v / total for k, v in squares.items() if total > 0 and v / total > 0.0005}
    return {"low": low, "mid": mid, "high": high, "shares": dict(sorted(shares.items(), key=lambda kv: -kv[1]))}


def of_product(product):
    return put(product.at(-Z80), product.at(0), product.at(Z80), {k: v * v for k, v in product.loads.items()})


def through(out, f):
    ends = [f(out["low"]), f(out["mid"]), f(out["high"])]
    return {**out, "low": min(ends), "mid": ends[1], "high": max(ends)}


def unit_cost(creator, product, per):
    """`per x true cost / product` by each factor moved alone."""
    f0 = math.log(creator.cost_moved("", 0.0) * per) - product.m
    names = sorted(set(product.loads) | set(creator.asked.loads if creator.asked else {}))
    slopes, bends = {}, {}
    for name in names:
        f = lambda z: math.log(creator.cost_moved(name, z) * per) - product.m - z * product.loads.get(name, 0.0)
        up, down = f(Z80) - f0, f(-Z80) - f0
        slopes[name], bends[name] = (up - down) / (2 * Z80), (up + down) / Z80**2
    squares = {k: a * a for k, a in slopes.items()}
    total = sum(squares.values())
    share = {k: v / total if total else 0.0 for k, v in squares.items()}
    middle = f0 + 0.5 * sum(bends[k] * (1 - share[k]) for k in names)
    bend = Z80**2 / 2 * sum(bends[k] * share[k] for k in names)
    sigma = math.sqrt(total)
    ends = [math.exp(middle + bend - Z80 * sigma), math.exp(middle), math.exp(middle + bend + Z80 * sigma)]
    return put(*ends, squares)


# Counts and profit (8)

NODES = np.round(np.arange(-60, 61) * 0.1, 10)
WEIGHTS = np.exp(-(NODES**2) / 2)
WEIGHTS /= WEIGHTS.sum()


def lambdas(median, below, above):
    return median * np.exp(np.where(NODES < 0, below, above) * NODES)


def none(median, sigma):
    return float(np.sum(WEIGHTS * np.exp(-lambdas(median, sigma, sigma))))


def at_most(n, rates):
    return float(np.sum(WEIGHTS * stats.poisson.cdf(n, rates)))


def count_range(median, sigma):
    rates = lambdas(median, sigma, sigma)

    def first(p):
        out, inside = -1, 1
        while at_most(inside, rates) < p:
            out, inside = inside, inside * 2
        while inside - out > 1:
            middle = (inside + out) // 2
            out, inside = (out, middle) if at_most(middle, rates) >= p else (middle, inside)
        return inside

    low, high = first(0.1), first(0.9)
    return low, high, at_most(high, rates) - (at_most(low - 1, rates) if low else 0.0)


def at_least(k, median, below, above):
    return float(np.sum(WEIGHTS * special.gammainc(k, lambdas(median, below, above))))


# Standing (10)


def standing(creator):
    told = creator.told
    base = told.get("er_base")
    if not base or not creator.followers or creator.followers < 1000 or not told.get("engagements"):
        return None
    usual = at_size("er_by_" + base, creator.platform, None, creator.followers)
    if not usual:
        return None
    # A story shows no interactions: what was pasted is of feed posts.
    s0 = creator.s0 if creator.format != "story" else usual_spread(creator.platform, "feed post")
    e = read(told["engagements"], s0)
    if base == "followers":
        m, v = e["m"] - math.log(creator.followers), e["v"]
        shown = math.exp(m) if told["engagements"]["kind"] == "list" else told["engagements"]["value"] / creator.followers
        if shown > 1:
            return None
    else:
        kinds = [told["engagements"]["kind"], told["views"]["kind"]]
        if kinds == ["list", "list"]:
            pairs = zip(told["engagements"]["values"], told["views"]["values"])
            ratios = read({"kind": "list", "values": [a / b if b > 0 else 0 for a, b in pairs]}, 0.4)
            kept = [a / b for a, b in zip(told["engagements"]["values"], told["views"]["values"]) if a > 0 and b > 0]
            m, v, shown = ratios["m"], ratios["v"], float(np.median(kept))
        else:
            # A ratio of two averages: luck moves both alike, so the shift of the one takes away that of the other.
            shown = told["engagements"]["value"] / told["views"]["value"]
            m = math.log(shown)
            ns = [told[k]["n"] for k in ("engagements", "views") if told[k].get("n")]
            v = doubt(0.4, min(ns) if ns else 6)
    place = lambda x: float(stats.norm.cdf((x - usual[0]) / usual[1]))
    d = Z80 * math.sqrt(v)
    return {
        "base": base,
        "rate_shown": shown,
        "rate_typical": math.exp(m),
        "rate_low": math.exp(m - d),
        "rate_high": math.exp(m + d),
        "usual_low": math.exp(usual[0] - Z50 * usual[1]),
        "usual_mid": math.exp(usual[0]),
        "usual_high": math.exp(usual[0] + Z50 * usual[1]),
        "percentile": place(m),
        "percentile_low": place(m - d),
        "percentile_high": place(m + d),
    }


# What would narrow it (9)


def narrow(creator):
    said = {}
    own = [
        ("clicks of an earlier post of hers", "ctr", 0.45),
        ("your shop's own conversion rate", "cvr", 0.35),
        ("her audience statistics", "fit", 0.25),
        ("code orders of earlier campaigns", "code", 0.60),
    ]
    if (creator.told.get("views") or {}).get("kind") != "list":
        v = doubt(creator.s, 12)
        b = creator.usual_level
        twelve = math.sqrt(v if b is None else b[1] ** 2 * v / (b[1] ** 2 + v))
        own.append(("views of her last 12 posts", "views", twelve))
    for name in ("orders by link", "orders by code"):
        if name not in creator.products:
            continue
        product = creator.products[name]
        after = []
        for fact, factor, load in own:
            # Twelve asked where twelve are known: equal but for the last bit of a float.
            if load < product.loads.get(factor, 0.0) * (1 - 1e-9):
                left = product.sigma**2 - product.loads[factor] ** 2 + load**2
                after.append({"fact": fact, "factor": math.exp(Z80 * math.sqrt(left))})
        after.sort(key=lambda a: a["factor"])
        said[name] = {"factor_now": product.at(Z80) / product.at(0), "after": after}
    return said


# One profile


def worked(told, draws, seed):
    c = Creator(told)
    outputs, orders = {}, {}
    names = ["views", "reach", "relevant", "engagements", "clicks", "orders by link", "orders by code"]
    for name in names:
        if name in c.products:
            outputs[name] = of_product(c.products[name])
    costs = c.has_cost and c.cost_moved("", 0.0) > 0
    if c.has_cost:
        flat = put(0.0, 0.0, 0.0, {})
        asked = of_product(c.asked) if c.asked else flat
        outputs["fee"] = through(asked, lambda a: c.fee if c.fee is not None else c.fee_at(a))
        outputs["true cost"] = through(asked, c.cost_at)
    units = {
        "CPM": ("views", 1000.0),
        "effective CPM": ("relevant", 1000.0),
        "CPE": ("engagements", 1.0),
        "CPC": ("clicks", 1.0),
        "cost per order, before commission, by link": ("orders by link", 1.0),
        "cost per order, before commission, by code": ("orders by code", 1.0),
    }
    for name, (of, per) in units.items():
        if costs and of in c.products:
            outputs[name] = unit_cost(c, c.products[of], per)
    basket, commission = told.get("aov"), told.get("commission", 0.0)
    margin = told.get("margin", 0.5)
    left = basket * (margin - commission) if basket else None
    posts = math.exp(plain("gift_post_rate")[0]) if told.get("gift") else 1.0
    for by in ("link", "code"):
        if "orders by " + by not in c.products:
            continue
        product = c.products["orders by " + by]
        cost = outputs.get("cost per order, before commission, by " + by)
        one = {"sigma": product.sigma, "chance_of_none": 1 - posts + posts * none(product.at(0), product.sigma)}
        low, high, content = count_range(product.at(0), product.sigma)
        one.update(count_low=low, count_high=high, count_content=content)
        if cost and (basket or not commission):
            outputs["CPA by " + by] = through(cost, lambda x: x + commission * (basket or 0.0))
        if left is None or left <= 0:
            one["break_even"] = "no break-even at this margin"
        else:
            fee = lambda n: (lambda x: x if x > 0 else None)((left * n - c.fixed) / (1 + c.agency))
            ends = [fee(product.at(z)) for z in (-Z80, 0, Z80)]
            one["break_even_fee"] = dict(zip(("low", "mid", "high"), ends))
            rate_m, rate_sigma = c.rates[by]
            if c.has_cost:
                spent = c.cost_moved("", 0.0)
                one["break_even_orders"] = spent / left
                if spent <= 0:
                    one["chance_of_profit"] = posts * (1 - none(product.at(0), product.sigma))
                    one.update(rate_needed=0.0, chance_rate_reached=1.0)
                else:
                    back = through(cost, lambda x: left / x)
                    outputs["back per $1 by " + by] = back
                    sides = math.log(back["mid"] / back["low"]) / Z80, math.log(back["high"] / back["mid"]) / Z80
                    needed = spent / left
                    one["chance_of_profit"] = posts * at_least(max(1.0, needed + 0.5), needed * back["mid"], *sides)
                    one["rate_needed"] = math.exp(rate_m) / back["mid"]
                    beyond = rate_m - math.log(one["rate_needed"])
                    reached = float(stats.norm.cdf(beyond / rate_sigma)) if rate_sigma else float(beyond >= 0)
                    one["chance_rate_reached"] = reached
        orders[by] = one
    if draws:
        simulate(c, outputs, orders, left, posts, draws, seed)
    factors = {name: {"ln": p.m, "loads": p.loads} for name, p in c.products.items()}
    found = {
        "input": told,
        "factors": factors,
        "floor": c.floor,
        "fixed_cost": c.fixed,
        "outputs": outputs,
        "info": c.info,
        "orders": orders,
        "narrow": narrow(c),
    }
    place = standing(c)
    if place:
        found["standing"] = place
    return found


def simulate(c, outputs, orders, left, posts, draws, seed):
    """Draws of the same model: quantiles of every output, chances by counting."""
    random = np.random.default_rng(seed)
    drawn = {}

    def normals(name):
        if name not in drawn:
            drawn[name] = random.standard_normal(draws)
        return drawn[name]

    def quantiles(values):
        return [float(x) for x in np.quantile(values, [0.1, 0.5, 0.9])]

    made = {name: p.drawn(normals, draws) for name, p in c.products.items()}
    true_cost = None
    if c.has_cost:
        asked = made["asked"] if c.asked else np.zeros(draws)
        fee = np.full(draws, float(c.fee)) if c.fee is not None else c.fee_at(asked)
        true_cost = fee * (1 + c.agency) + c.fixed
        made["fee"], made["true cost"] = fee, true_cost
        basket, commission = c.told.get("aov") or 0.0, c.told.get("commission", 0.0)
        made["CPM"] = 1000 * true_cost / made["views"]
        made["effective CPM"] = 1000 * true_cost / made["relevant"]
        for name, of in (("CPE", "engagements"), ("CPC", "clicks")):
            if of in made:
                made[name] = true_cost / made[of]
        for by in orders:
            each = true_cost / made["orders by " + by]
            made["cost per order, before commission, by " + by] = each
            made["CPA by " + by] = each + commission * basket
            if left and left > 0:
                made["back per $1 by " + by] = left / np.maximum(each, 1e-300)
    for name, out in outputs.items():
        out["simulated"] = quantiles(made[name])
    for by, one in orders.items():
        # Rates far beyond a count's worth of digits are rounded rather than drawn.
        rates = made["orders by " + by]
        counts = np.where(rates < 1e15, random.poisson(np.minimum(rates, 1e15)), np.round(rates))
        posted = random.random(draws) < posts
        one["simulated_none"] = float(np.mean(np.where(posted, counts, 0) == 0))
        one["simulated_content"] = float(np.mean((counts >= one["count_low"]) & (counts <= one["count_high"])))
        if "chance_of_profit" in one:
            one["simulated_profit"] = float(np.mean(posted & (left * counts > true_cost)))
            # Whole orders against a price make steps, which the model forbids itself ("smooth in price"): half an order
            # is added to or taken from what is needed, evenly, so that the steps run together.
            needed = np.maximum(true_cost / left + random.random(draws) - 0.5, 0.0)
            one["simulated_smooth_profit"] = float(np.mean(posted & (counts > needed)))


def rounded(value, digits):
    """Ten digits are more than agreement is asked to; five for what is drawn."""
    if isinstance(value, dict):
        return {k: rounded(v, 5 if k.startswith("simulated") else digits) for k, v in value.items()}
    if isinstance(value, list):
        return [rounded(v, digits) for v in value]
    return float(f"{value:.{digits}g}") if isinstance(value, float) else value


def differences(at, found, expected, most):
    """Where another oracle's figure is not ours."""
    if isinstance(expected, dict):
        for key, value in expected.items():
            if not key.startswith("simulated") and key not in ("at_medians", "margin_per_order"):
                yield from differences(f"{at} / {key}", (found or {}).get(key), value, most)
    elif isinstance(expected, list):
        for i, value in enumerate(expected):
            yield from differences(f"{at} / {i}", found[i] if found and i < len(found) else None, value, most)
    elif isinstance(expected, (int, float)) and not isinstance(expected, bool):
        if found is None or abs(found - expected) > most * abs(expected) + 1e-12:
            yield f"{at}: {found}, theirs {expected}"
    elif found != expected:
        yield f"{at}: {found}, theirs {expected}"


def check(path):
    theirs = json.loads(pathlib.Path(path).read_text())["profiles"]
    wrong = []
    for profile in theirs:
        mine = worked(profile["input"], 0, 0)
        at = profile["input"]["id"]
        for asked in profile["narrow"].values():
            # What does not narrow is skipped (9).
            asked["after"] = [a for a in asked["after"] if a["factor"] < asked["factor_now"] * (1 - 1e-5)]
        # An oracle may take the roots that the content price's anchors are rounded from: 1e-5 of a price and more.
        wrong += list(differences(at, mine, profile, 2e-5 if profile["floor"] is None else 1e-4))
        extra = set(mine["outputs"]) ^ set(profile["outputs"])
        wrong += [f"{at}: {name} stands in one of the two only" for name in extra]
    print("\n".join(wrong) or f"{len(theirs)} profiles agree")
    return 1 if wrong else 0


def main(words):
    if words[:1] == ["--check"]:
        return check(words[1])
    draws = int(words[1]) if words[:1] == ["--draws"] else DRAWS
    profiles = json.loads((HERE / "forty_inputs.json").read_text())
    how = f"python oracle.py: numpy {np.__version__}, draws {draws}; inputs are forty_inputs.json, figures are figures.csv."
    lines = [
        json.dumps(rounded(worked(told, draws, 20_000 + i), 10), separators=(",", ":")) for i, told in enumerate(profiles)
    ]
    body = ",\n".join(lines)
    (HERE / "forty.json").write_text(f'{{"how": {json.dumps(how)}, "draws": {draws}, "profiles": [\n{body}\n]}}\n')
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
