//! The nine platforms, what one can book there, and where its link stands.
//!
//! Refuses to know any rate: which format reaches how many is evidence.

/// A social network whose profile text can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Platform {
    /// Instagram
    Instagram,
    /// TikTok
    TikTok,
    /// YouTube
    YouTube,
    /// X, formerly Twitter
    X,
    /// Facebook
    Facebook,
    /// LinkedIn
    LinkedIn,
    /// Pinterest
    Pinterest,
    /// Threads
    Threads,
    /// Twitch
    Twitch,
}

/// What is booked: the kind of publication. Prices and view rates belong to a format, not to a platform.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// A picture or carousel in the Instagram feed.
    FeedPost,
    /// A short Instagram video.
    Reel,
    /// An Instagram story: no public likes, so no engagement rate.
    Story,
    /// A TikTok video.
    Video,
    /// A YouTube video of more than a few minutes, with an integration.
    LongVideo,
    /// A YouTube Short.
    Short,
    /// A post on X, Facebook, LinkedIn or Threads.
    Post,
    /// A pin on Pinterest.
    Pin,
    /// A sponsored stream on Twitch.
    Stream,
}

/// Where the link that a viewer can click stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Surface {
    /// The sticker in an Instagram story.
    StoryLink,
    /// The link in the profile's biography.
    BioLink,
    /// The link below a YouTube video.
    DescriptionLink,
    /// A link inside the post itself.
    PostLink,
    /// Pinterest's outbound link.
    Outbound,
}

impl Platform {
    /// Every platform, in the order in which they are offered.
    pub const ALL: [Platform; 9] = [
        Platform::Instagram,
        Platform::TikTok,
        Platform::YouTube,
        Platform::X,
        Platform::Facebook,
        Platform::LinkedIn,
        Platform::Pinterest,
        Platform::Threads,
        Platform::Twitch,
    ];

    /// The lower-case key used in JSON and in the evidence tables.
    pub const fn key(self) -> &'static str {
        match self {
            Platform::Instagram => "instagram",
            Platform::TikTok => "tiktok",
            Platform::YouTube => "youtube",
            Platform::X => "x",
            Platform::Facebook => "facebook",
            Platform::LinkedIn => "linkedin",
            Platform::Pinterest => "pinterest",
            Platform::Threads => "threads",
            Platform::Twitch => "twitch",
        }
    }

    /// The platform's own spelling of its name. A proper noun, the same in every language.
    pub const fn name(self) -> &'static str {
        match self {
            Platform::Instagram => "Instagram",
            Platform::TikTok => "TikTok",
            Platform::YouTube => "YouTube",
            Platform::X => "X",
            Platform::Facebook => "Facebook",
            Platform::LinkedIn => "LinkedIn",
            Platform::Pinterest => "Pinterest",
            Platform::Threads => "Threads",
            Platform::Twitch => "Twitch",
        }
    }

    /// The platform of a [`Platform::key`].
    pub fn from_key(key: &str) -> Option<Platform> {
        Platform::ALL.into_iter().find(|p| p.key() == key)
    }

    /// What can be booked here; the first is what is meant when nothing is said.
    pub const fn formats(self) -> &'static [Format] {
        match self {
            Platform::Instagram => &[Format::FeedPost, Format::Reel, Format::Story],
            Platform::TikTok => &[Format::Video],
            Platform::YouTube => &[Format::LongVideo, Format::Short],
            Platform::X | Platform::Facebook | Platform::LinkedIn | Platform::Threads => &[Format::Post],
            Platform::Pinterest => &[Format::Pin],
            Platform::Twitch => &[Format::Stream],
        }
    }

    /// The format meant when nothing is said.
    pub const fn usual_format(self) -> Format {
        match self {
            Platform::Instagram => Format::FeedPost,
            Platform::TikTok => Format::Video,
            Platform::YouTube => Format::LongVideo,
            Platform::X | Platform::Facebook | Platform::LinkedIn | Platform::Threads => Format::Post,
            Platform::Pinterest => Format::Pin,
            Platform::Twitch => Format::Stream,
        }
    }

    /// Where a link stands for this format; `None` where no click-through evidence exists at all.
    pub const fn surface(self, format: Format) -> Option<Surface> {
        match (self, format) {
            (Platform::Instagram, Format::Story) => Some(Surface::StoryLink),
            (Platform::Instagram | Platform::TikTok, _) => Some(Surface::BioLink),
            (Platform::YouTube, _) => Some(Surface::DescriptionLink),
            (Platform::X | Platform::LinkedIn, _) => Some(Surface::PostLink),
            (Platform::Pinterest, _) => Some(Surface::Outbound),
            (Platform::Facebook | Platform::Threads | Platform::Twitch, _) => None,
        }
    }
}

impl Format {
    /// Every format.
    pub const ALL: [Format; 9] = [
        Format::FeedPost,
        Format::Reel,
        Format::Story,
        Format::Video,
        Format::LongVideo,
        Format::Short,
        Format::Post,
        Format::Pin,
        Format::Stream,
    ];

    /// The key used in JSON and in the evidence tables.
    pub const fn key(self) -> &'static str {
        match self {
            Format::FeedPost => "feed post",
            Format::Reel => "reel",
            Format::Story => "story",
            Format::Video => "video",
            Format::LongVideo => "long video",
            Format::Short => "short",
            Format::Post => "post",
            Format::Pin => "pin",
            Format::Stream => "stream",
        }
    }

    /// The format of a [`Format::key`].
    pub fn from_key(key: &str) -> Option<Format> {
        Format::ALL.into_iter().find(|f| f.key() == key)
    }
}

impl Surface {
    /// Every surface.
    pub const ALL: [Surface; 5] =
        [Surface::StoryLink, Surface::BioLink, Surface::DescriptionLink, Surface::PostLink, Surface::Outbound];

    /// The key used in JSON and in the evidence tables.
    pub const fn key(self) -> &'static str {
        match self {
            Surface::StoryLink => "story link",
            Surface::BioLink => "bio link",
            Surface::DescriptionLink => "description link",
            Surface::PostLink => "post link",
            Surface::Outbound => "outbound",
        }
    }

    /// The surface of a [`Surface::key`].
    pub fn from_key(key: &str) -> Option<Surface> {
        Surface::ALL.into_iter().find(|s| s.key() == key)
    }
}
