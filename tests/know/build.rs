//! Creators for the tests of what is known of one: drafts as reading would make them, and softer evidence.

use creator_loupe::evidence::tiers::SCHEMES;
use creator_loupe::model::{
    Assumptions, Decimal, Draft, Fact, Field, Platform, Post, Profile, Quantity, Replies, Rhythm, Soft, Span,
    Sponsored, TopicMatch,
};
use creator_loupe::report::{Contradiction, Hint, Recognition, Report, assess, contradictions, hints, recognise};

pub fn count(n: f64) -> Fact<Quantity> {
    Fact::typed(Quantity::exact(Decimal::from_f64(n).expect("a number of this world")))
}

/// A creator in the making.
#[derive(Clone, Debug, Default)]
pub struct Creator {
    pub draft: Draft,
    pub soft: Soft,
}

pub fn on(platform: Platform) -> Creator {
    let draft = Draft { platform: Some(Fact::typed(platform)), ..Draft::default() };
    Creator { draft, ..Creator::default() }
}

/// Nothing told of the platform.
pub fn somewhere() -> Creator {
    Creator::default()
}

impl Creator {
    pub fn with(mut self, field: Field, n: f64) -> Creator {
        self.draft.set(field, count(n));
        self
    }
    pub fn followers(self, n: f64) -> Creator {
        self.with(Field::Followers, n)
    }
    /// Likes and comments of a post.
    pub fn answers(self, likes: f64, comments: f64) -> Creator {
        self.with(Field::LikesPerPost, likes).with(Field::CommentsPerPost, comments)
    }
    pub fn views(self, n: f64) -> Creator {
        self.with(Field::ViewsPerPost, n)
    }
    pub fn over(self, posts: f64) -> Creator {
        self.with(Field::PostsCounted, posts)
    }
    pub fn hidden(mut self, field: Field) -> Creator {
        self.draft.hidden.push((field, Span::default()));
        self
    }
    /// Posts as likes, comments and views.
    pub fn posts(mut self, posts: &[[f64; 3]]) -> Creator {
        let post = |[likes, comments, views]: &[f64; 3]| Post {
            likes: Some(count(*likes)),
            comments: Some(count(*comments)),
            views: Some(count(*views)),
            ..Post::default()
        };
        self.draft.posts = posts.iter().map(post).collect();
        self
    }
    pub fn replies(mut self, answered: u32, comments: u32) -> Creator {
        self.soft.replies = Some(Replies { comments, answered });
        self
    }
    pub fn rhythm(mut self, posts: u32, days: u32, longest_pause: u32, growth: Option<f64>) -> Creator {
        self.soft.rhythm = Some(Rhythm { posts, days, longest_pause, growth });
        self
    }
    pub fn sponsored(mut self, marked: u32, of: u32) -> Creator {
        self.soft.sponsored = Some(Sponsored { marked, of });
        self
    }
    pub fn topics(mut self, found: u32, of: u32, captions: u32, captions_of: u32) -> Creator {
        self.soft.topics = Some(TopicMatch { found, of, bio: None, captions, captions_of });
        self
    }

    pub fn profile(&self) -> Profile {
        Profile::try_from_draft(&self.draft, &Assumptions::default()).expect("something is measured")
    }
    pub fn report(&self) -> Report {
        assess(&self.profile(), &Assumptions::default(), &SCHEMES[0], 2026)
    }
    pub fn recognised(&self) -> Recognition {
        recognise(&self.profile(), &self.soft, &self.report())
    }
    pub fn hints(&self) -> Vec<Hint> {
        hints(&self.draft, &self.profile(), &self.soft, &self.report(), &self.recognised(), &self.contradictions())
    }
    pub fn contradictions(&self) -> Vec<Contradiction> {
        contradictions(&self.draft, &self.profile())
    }
}
