//! The published schemes of tiers, with their bounds and pages.
//!
//! Refuses to say which is right; it only says where a page left a band open and we closed it.

use super::TierName::{Celebrity, Macro, Mega, Micro, Mid, Nano, Personal};
use super::{Scheme, SchemeId, Source, Tier, TierName};
use crate::evidence::sources::{
    HIREINFLUENCE, HOOTSUITE, HYPEAUDITOR_TIERS, IAB_UK, IZEA, LATER_FOHR, MEDIAKIX, MELTWATER, UK_DMA, WORDONTHEBLOCK,
};

const fn band(name: TierName, min: f64, max: f64) -> Tier {
    Tier { name, min, max: Some(max) }
}

const fn open(name: TierName, min: f64) -> Tier {
    Tier { name, min, max: None }
}

/// Who publishes a scheme. For the tests: the page shows no addresses of definitions, so none ship.
const fn by(sources: &'static [&'static Source]) -> &'static [&'static Source] {
    if cfg!(target_arch = "wasm32") { &[] } else { sources }
}

/// The six published schemes, the usual one first. Both definitions of the debate are among them: micro is 10,000 to
/// 100,000 in the first and 500 to 5,000 in [`SchemeId::SmallMicro`].
pub static SCHEMES: [Scheme; 6] = [
    Scheme {
        id: SchemeId::FiveTiers,
        sources: by(&[&LATER_FOHR, &UK_DMA]),
        tiers: &[
            band(Personal, 0.0, 1e3),
            band(Nano, 1e3, 1e4),
            band(Micro, 1e4, 1e5),
            band(Mid, 1e5, 5e5),
            band(Macro, 5e5, 1e6),
            open(Mega, 1e6),
        ],
        completed_by_us: false,
    },
    Scheme {
        id: SchemeId::Industry,
        sources: by(&[&IAB_UK, &MEDIAKIX, &HOOTSUITE]),
        tiers: &[
            band(Personal, 0.0, 1e3),
            band(Nano, 1e3, 1e4),
            band(Micro, 1e4, 5e4),
            band(Mid, 5e4, 5e5),
            band(Macro, 5e5, 1e6),
            open(Mega, 1e6),
        ],
        completed_by_us: false,
    },
    Scheme {
        id: SchemeId::FourTiers,
        sources: by(&[&WORDONTHEBLOCK]),
        tiers: &[
            band(Personal, 0.0, 1e3),
            band(Nano, 1e3, 1e4),
            band(Micro, 1e4, 1e5),
            band(Macro, 1e5, 1e6),
            open(Mega, 1e6),
        ],
        completed_by_us: false,
    },
    Scheme {
        id: SchemeId::SmallMicro,
        sources: by(&[&MELTWATER, &UK_DMA]),
        // The pages tell the micro band only; the rest is ours, shifted accordingly.
        tiers: &[
            band(Personal, 0.0, 500.0),
            band(Micro, 500.0, 5e3),
            band(Mid, 5e3, 1e5),
            band(Macro, 1e5, 1e6),
            open(Mega, 1e6),
        ],
        completed_by_us: true,
    },
    Scheme {
        id: SchemeId::Izea,
        sources: by(&[&IZEA]),
        tiers: &[
            band(Nano, 0.0, 1e4),
            band(Micro, 1e4, 5e4),
            band(Mid, 5e4, 2e5),
            band(Macro, 2e5, 5e5),
            band(Mega, 5e5, 1e6),
            open(Celebrity, 1e6),
        ],
        completed_by_us: false,
    },
    Scheme {
        id: SchemeId::HypeAuditor,
        sources: by(&[&HYPEAUDITOR_TIERS, &HIREINFLUENCE]),
        tiers: &[
            band(Personal, 0.0, 1e3),
            band(Nano, 1e3, 5e3),
            band(Micro, 5e3, 2e4),
            band(Mid, 2e4, 1e5),
            band(Macro, 1e5, 1e6),
            open(Mega, 1e6),
        ],
        completed_by_us: false,
    },
];
