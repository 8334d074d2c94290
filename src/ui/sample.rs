//! Three texts to try with one click. The people are invented; the shapes are those of real pages.

use crate::text::Label;

/// A text to try, with a basket value, which the page shows as set.
pub struct Sample {
    /// What the button says.
    pub name: Label,
    /// What is pasted.
    pub text: &'static str,
    /// The basket value that comes with it, in US dollars.
    pub basket: f64,
}

impl Sample {
    /// The samples, in the order of their buttons.
    pub const ALL: [Sample; 3] = [
        Sample {
            name: Label::SampleMaker,
            text: "maya.makes · Instagram\n312 posts   24.8K followers   611 following\nlast 12 posts: avg 1,240 likes, 68 comments",
            basket: 60.0,
        },
        Sample {
            name: Label::SampleHit,
            text: "@kiln_and_co on TikTok\n1,204 Following\n41.2K Followers\n1.1M Likes\n\n402 likes, 21 comments, 9 shares, 5200 views\n570 likes, 30 comments, 14 shares, 8100 views\n331 likes, 14 comments, 6 shares, 3900 views\n1390 likes, 70 comments, 44 shares, 21K views\n9100 likes, 510 comments, 290 shares, 152K views\n486 likes, 26 comments, 11 shares, 6100 views",
            basket: 35.0,
        },
        Sample {
            name: Label::SampleChannel,
            text: "Oat and Ink - YouTube\n@oatandink • 182K subscribers • 344 videos\n\nPost 1: 18,400 views, 560 likes, 50 comments\nPost 2: 22,900 views, 640 likes, 60 comments\nPost 3: 15,100 views, 490 likes, 50 comments\nPost 4: 41,200 views, 1,060 likes, 90 comments\nPost 5: 19,800 views, 540 likes, 50 comments\nPost 6: 26,500 views, 760 likes, 70 comments\nPost 7: 12,900 views, 410 likes, 40 comments\n\nasks $2,500 for an integration",
            basket: 90.0,
        },
    ];
}
