#!/usr/bin/env python3
"""Several formats for one creator, by brute force: writes bundle.json beside it.

Takes the reference's golden.py (its Model gives each format's log-quantities) and draws the sum itself: factors of one name are one
draw for all formats, post luck is a draw of its own for each. Shares no line with the crate.
Run: python3 bundle.py path/to/golden.py [path/to/defaults.csv]. Needs numpy and scipy."""
import importlib.util, json, math, pathlib, sys
import numpy as np
from scipy.special import gammainc

golden_path = pathlib.Path(sys.argv[1]).resolve()
sys.argv = [sys.argv[0], *(sys.argv[2:] or [str(golden_path.parents[1] / 'defaults.csv')])]
spec = importlib.util.spec_from_file_location('golden', golden_path)
golden = importlib.util.module_from_spec(spec); spec.loader.exec_module(golden)

DRAWS, SEED = 2_000_000, 20261127
SURFACE = {('instagram', 'story'): 'story link', ('instagram', 'reel'): 'bio link', ('instagram', 'feed post'): 'bio link',
           ('youtube', 'long video'): 'description link', ('youtube', 'short'): 'description link'}
# What a term adds to an estimated fee: cost.md 3.7 names 35 % for a month and for exclusivity; else the geometric mean of the ends.
RIGHTS = {'month': .35, 'half year': math.sqrt(.75 * 1.0), 'year': math.sqrt(1.0 * 1.5), 'forever': math.sqrt(2.0 * 3.0)}
PAID_ADS, EXCLUSIVE, RUSH = math.sqrt(.5 * 2.0), .35, math.sqrt(.25 * .5)
HYBRID, COMMISSION = .65, .15

CASES = [
 dict(id='B1', note='Instagram micro, followers only: a reel and two stories, nothing quoted', platform='instagram', format='reel', also=[['story', 2]], followers=24800,
      fit='not told', aov=60, margin=.5, product=20, hours=3, hourly=30),
 dict(id='B2', note='Instagram micro, pasted figures, quoted: two posts, a reel, three stories', platform='instagram', format='feed post', posts=2, also=[['reel', 1], ['story', 3]], followers=57000,
      views=dict(kind='average', value=7800, n=12), engagements=dict(kind='average', value=1400, n=12), fit='expert', fee=450, aov=45, margin=.5, product=30, shipping=6, agency=.1),
 dict(id='B3', note='YouTube mid-size, views of eight videos pasted, quoted: a video and two Shorts', platform='youtube', format='long video', also=[['short', 2]], followers=182000,
      views=dict(kind='list', values=[21000, 34000, 18500, 92000, 26000, 15200, 30100, 24800]), engagements=dict(kind='list', values=[900, 1500, 800, 3900, 1100, 640, 1300, 1000]),
      fit='not told', fee=1500, aov=90, margin=.5),
 dict(id='B4', note='Instagram nano, stories first, a lower fee and commission, rights for a month and paid adverts', platform='instagram', format='story', posts=4, also=[['feed post', 1]], followers=6200,
      payment='hybrid', rights='month', paid_ads=True, fit='expert', aov=80, margin=.6, product=25, shipping=7),
 dict(id='B5', note='Instagram mega, followers only: all three formats, exclusivity and rush, agency 15 %', platform='instagram', format='feed post', also=[['reel', 1], ['story', 1]], followers=2000000,
      exclusive=True, rush=True, fit='off topic', aov=60, margin=.5, agency=.15, hours=6, hourly=40),
]

def uplift(c):
    return RIGHTS.get(c.get('rights'), 0.0) + PAID_ADS * c.get('paid_ads', False) + EXCLUSIVE * c.get('exclusive', False) + RUSH * c.get('rush', False)

def solve(c):
    rng = np.random.default_rng(SEED)
    models = []
    for fmt, posts in [[c['format'], c.get('posts', 1)], *c['also']]:
        p = {**c, 'format': fmt, 'posts': posts, 'surface': SURFACE[c['platform'], fmt], 'uplift': 0}
        # Pasted views are those of posts and videos.
        if fmt == 'story': p.pop('views', None)
        models.append(golden.Model(p))
    z = {f: rng.standard_normal(DRAWS) for f in sorted({f for m in models for f in m.f} - {'post luck'})}
    total, asked = {}, np.zeros(DRAWS)
    for m in models:
        own = {**z, 'post luck': rng.standard_normal(DRAWS)}
        for k in m.q:
            if k == 'asked': asked += m.P * (m.floor + np.exp(m.ln(k, own)))
            elif k != 'level': total[k] = total.get(k, 0.0) + np.exp(m.ln(k, own))
    first = models[0]
    shares = c.get('payment') == 'hybrid'
    fee = np.full(DRAWS, float(c['fee'])) if 'fee' in c else asked * (1 + uplift(c)) * (HYBRID if shares else 1)
    T = fee * (1 + c.get('agency', 0)) + first.K
    g = c['aov'] * (c['margin'] - (COMMISSION if shares else 0))
    out = {**total, 'fee': fee, 'true cost': T, 'CPM': 1000 * T / total['views'], 'effective CPM': 1000 * T / total['relevant'], 'CPE': T / total['engagements'],
           'CPC': T / total['clicks']}
    orders = {}
    for by in ('link', 'code'):
        lam = total['orders by ' + by]
        out['cost per order, before commission, by ' + by] = T / lam
        out['back per $1 by ' + by] = g * lam / T
        # model.md 8: counts of an uncertain rate; profit where the margin of the orders exceeds what was spent.
        need = np.maximum(1, T / g + .5)
        orders[by] = dict(chance_of_none=float(np.exp(-lam).mean()), chance_of_profit=float(gammainc(need, lam).mean()))
    digits = lambda x: float(f'{x:.6g}')
    quantiles = lambda x: dict(zip(('low', 'mid', 'high'), map(digits, np.quantile(x, (.1, .5, .9)))))
    return dict(input={**c, 'also': [dict(format=f, count=n) for f, n in c['also']]}, outputs={k: quantiles(v) for k, v in sorted(out.items())},
                orders={by: {k: digits(v) for k, v in o.items()} for by, o in orders.items()})

here = pathlib.Path(__file__).resolve().parent
made = dict(how=f'{DRAWS} draws by bundle.py with numpy {np.__version__} and the reference\'s golden.py', bundles=[solve(c) for c in CASES])
(here / 'bundle.json').write_text(json.dumps(made, indent=1, ensure_ascii=False) + '\n')
