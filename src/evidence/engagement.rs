//! Engagement rates by platform, base and size: quartiles of accounts, in percent.
//!
//! Refuses to know how one creator stands among them. Sources that blend bases (LinkedIn) are kept apart as `ErMixed`.

use super::cell::{Cell, Entry, Macro, Mega, Micro, Mid, Nano};
use super::sources::{
    MODASH_INSTAGRAM, MODASH_TIKTOK, MODASH_YOUTUBE, PLAYERSELLS_ENGAGEMENT, SOCIAVAULT_LINKEDIN, SOCIAVAULT_YOUTUBE,
};
use super::{Band, Confidence, Metric, Unit};
use crate::model::Platform;

const INSTAGRAM_BY_FOLLOWERS: Cell = Cell::of(
    Metric::ErByFollowers,
    Some(Platform::Instagram),
    "all posts",
    Unit::Percent,
    Band::P25P75,
    Confidence::Medium,
);
const TIKTOK_BY_VIEWS: Cell =
    Cell::of(Metric::ErByViews, Some(Platform::TikTok), "video", Unit::Percent, Band::P25P75, Confidence::Medium);
const YOUTUBE_BY_VIEWS: Cell =
    Cell::of(Metric::ErByViews, Some(Platform::YouTube), "all videos", Unit::Percent, Band::P25P75, Confidence::Medium);
const YOUTUBE_BY_FOLLOWERS: Cell = Cell::of(
    Metric::ErByFollowers,
    Some(Platform::YouTube),
    "all videos",
    Unit::Percent,
    Band::P25P75,
    Confidence::Low,
);
const X_BY_FOLLOWERS: Cell =
    Cell::of(Metric::ErByFollowers, Some(Platform::X), "post", Unit::Percent, Band::P25P75, Confidence::High);
const LINKEDIN_MIXED: Cell =
    Cell::of(Metric::ErMixed, Some(Platform::LinkedIn), "post", Unit::Percent, Band::P25P75, Confidence::Low);

/// The rows, in the order of defaults.csv.
pub(super) static ENGAGEMENT: [Entry; 30] = [
    INSTAGRAM_BY_FOLLOWERS.sized(Nano).range(1.0, 2.3, 5.3).ours("b0001 b0002", &[&MODASH_INSTAGRAM]),
    INSTAGRAM_BY_FOLLOWERS.sized(Micro).range(0.35, 0.95, 2.5).ours("b0003 b0004", &[&MODASH_INSTAGRAM]),
    INSTAGRAM_BY_FOLLOWERS.sized(Mid).range(0.41, 1.0, 2.6).same("b0005", &[&MODASH_INSTAGRAM]),
    INSTAGRAM_BY_FOLLOWERS.sized(Macro).range(0.46, 1.0, 2.5).same("b0006", &[&MODASH_INSTAGRAM]),
    INSTAGRAM_BY_FOLLOWERS.sized(Mega).range(0.57, 1.15, 2.6).same("b0007", &[&MODASH_INSTAGRAM]),
    TIKTOK_BY_VIEWS.sized(Nano).range(8.6, 12.0, 16.0).mean_of("b0015 b0016", &[&MODASH_TIKTOK]),
    TIKTOK_BY_VIEWS.sized(Micro).range(5.9, 8.2, 11.0).mean_of("b0017 b0018", &[&MODASH_TIKTOK]),
    TIKTOK_BY_VIEWS.sized(Mid).range(5.1, 7.0, 9.6).same("b0019", &[&MODASH_TIKTOK]),
    TIKTOK_BY_VIEWS.sized(Macro).range(4.7, 6.5, 8.1).same("b0020", &[&MODASH_TIKTOK]),
    TIKTOK_BY_VIEWS.sized(Mega).range(4.8, 6.5, 8.7).same("b0021", &[&MODASH_TIKTOK]),
    YOUTUBE_BY_VIEWS.sized(Nano).range(3.4, 5.2, 7.8).same("b0054", &[&SOCIAVAULT_YOUTUBE]),
    YOUTUBE_BY_VIEWS.sized(Micro).range(2.2, 3.2, 4.7).mean_of("b0055 b0056", &[&SOCIAVAULT_YOUTUBE]),
    YOUTUBE_BY_VIEWS.sized(Mid).range(1.4, 2.1, 3.2).same("b0057", &[&SOCIAVAULT_YOUTUBE]),
    YOUTUBE_BY_VIEWS.sized(Macro).range(0.9, 1.4, 2.2).same("b0058", &[&SOCIAVAULT_YOUTUBE]),
    YOUTUBE_BY_VIEWS.sized(Mega).range(0.9, 1.4, 2.2).same("b0058", &[&SOCIAVAULT_YOUTUBE]),
    YOUTUBE_BY_FOLLOWERS.sized(Nano).range(0.26, 1.1, 4.1).mean_of("b0008 b0009", &[&MODASH_YOUTUBE]),
    YOUTUBE_BY_FOLLOWERS.sized(Micro).range(0.07, 0.35, 1.3).mean_of("b0010 b0011", &[&MODASH_YOUTUBE]),
    YOUTUBE_BY_FOLLOWERS.sized(Mid).range(0.04, 0.23, 0.86).same("b0012", &[&MODASH_YOUTUBE]),
    YOUTUBE_BY_FOLLOWERS.sized(Macro).range(0.03, 0.2, 0.71).same("b0013", &[&MODASH_YOUTUBE]),
    YOUTUBE_BY_FOLLOWERS.sized(Mega).range(0.02, 0.16, 0.59).same("b0014", &[&MODASH_YOUTUBE]),
    X_BY_FOLLOWERS.sized(Nano).range(0.067, 0.327, 1.34).same("b0066", &[&PLAYERSELLS_ENGAGEMENT]),
    X_BY_FOLLOWERS.sized(Micro).anchored(70711).range(0.022, 0.107, 0.431).same("b0068", &[&PLAYERSELLS_ENGAGEMENT]),
    X_BY_FOLLOWERS.sized(Mid).range(0.012, 0.065, 0.27).same("b0069", &[&PLAYERSELLS_ENGAGEMENT]),
    X_BY_FOLLOWERS.sized(Macro).range(0.005, 0.033, 0.14).same("b0070", &[&PLAYERSELLS_ENGAGEMENT]),
    X_BY_FOLLOWERS.sized(Mega).range(0.003, 0.02, 0.08).same("b0071", &[&PLAYERSELLS_ENGAGEMENT]),
    LINKEDIN_MIXED.sized(Nano).range(3.7, 5.6, 8.3).same("b0060", &[&SOCIAVAULT_LINKEDIN]),
    LINKEDIN_MIXED.sized(Micro).range(2.0, 3.1, 4.6).mean_of("b0061 b0062", &[&SOCIAVAULT_LINKEDIN]),
    LINKEDIN_MIXED.sized(Mid).range(1.1, 1.7, 2.5).same("b0063", &[&SOCIAVAULT_LINKEDIN]),
    LINKEDIN_MIXED.sized(Macro).range(0.7, 1.1, 1.7).same("b0064", &[&SOCIAVAULT_LINKEDIN]),
    LINKEDIN_MIXED.sized(Mega).range(0.7, 1.1, 1.7).same("b0064", &[&SOCIAVAULT_LINKEDIN]),
];
