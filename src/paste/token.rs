//! Tokens, and questions about their kinds.
//!
//! Knows what a token can be. Refuses to know how it is written (`lex`) or what stands around it (`refine`, `pair`).

use super::claim::Value;
use super::seek;
use super::tongue::Tongues;
use super::word::{Lexeme, Noun, Quals};
use crate::model::{Platform, Span};

/// What a token is.
#[derive(Clone, Copy, Debug)]
#[repr(u8)]
pub(super) enum Tok {
    /// A number, a range, or a word that says that there is none to be seen.
    Value(Value),
    /// Digits that are no count: a date, a time, an id, a phone number.
    Noise,
    Noun(Noun),
    Qual(Quals),
    /// `true`: before a place.
    Link(bool),
    And,
    To,
    Piece,
    Platform(Platform),
    Month,
    Time,
    Since,
    Money(&'static str),
    /// A word that means nothing here.
    Other,
    /// `@handle`; the span is without the mark.
    Handle,
    Email,
    Url,
    Punct(char),
}

/// A token and where it stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub tok: Tok,
    /// Of a word: the tongues in which it means this.
    pub tongues: Tongues,
    pub span: Span,
    /// White space, or the line's edge, stands before it.
    pub spaced: bool,
}

impl Token {
    /// What stands beyond the line's edge.
    pub(super) const EDGE: Token = Token::new(Tok::Punct('\n'), Span { start: 0, end: 0 }, true);

    /// A token that is of no tongue.
    pub(super) const fn new(tok: Tok, span: Span, spaced: bool) -> Token {
        Token { tok, tongues: Tongues::NONE, span, spaced }
    }

    /// Its number; a sign that stands for one says that there is none to be seen.
    pub(super) fn value(&self) -> &Value {
        match &self.tok {
            Tok::Value(v) => v,
            _ => &Value::Hidden,
        }
    }
}

/// Sets of kinds of token, for [`has`]: a call with a constant is far smaller than a match at every place.
pub(super) type Kinds = u32;
/// The line's edge.
pub(super) const EDGE: Kinds = 1;
pub(super) const NUM: Kinds = 1 << 1;
pub(super) const RANGE: Kinds = 1 << 2;
pub(super) const NOISE: Kinds = 1 << 3;
pub(super) const NOUN: Kinds = 1 << 4;
pub(super) const QUAL: Kinds = 1 << 5;
/// "of": no place follows.
pub(super) const OF: Kinds = 1 << 6;
/// "on": a place may follow.
pub(super) const ON: Kinds = 1 << 7;
pub(super) const AND: Kinds = 1 << 8;
pub(super) const TO: Kinds = 1 << 9;
pub(super) const PIECE: Kinds = 1 << 10;
pub(super) const HIDDEN: Kinds = 1 << 11;
pub(super) const PLATFORM: Kinds = 1 << 12;
pub(super) const MONTH: Kinds = 1 << 13;
pub(super) const TIME: Kinds = 1 << 14;
pub(super) const SINCE: Kinds = 1 << 15;
pub(super) const OTHER: Kinds = 1 << 16;
pub(super) const HANDLE: Kinds = 1 << 17;
/// Money words, addresses.
pub(super) const REST: Kinds = 1 << 18;
pub(super) const COLON: Kinds = 1 << 19;
pub(super) const DASH: Kinds = 1 << 20;
pub(super) const DOT: Kinds = 1 << 21;
pub(super) const COMMA: Kinds = 1 << 22;
pub(super) const OPEN: Kinds = 1 << 23;
pub(super) const CLOSE: Kinds = 1 << 24;
pub(super) const BAR: Kinds = 1 << 25;
pub(super) const TAB: Kinds = 1 << 26;
pub(super) const BULLET: Kinds = 1 << 27;
pub(super) const EQUALS: Kinds = 1 << 28;
pub(super) const SLASH: Kinds = 1 << 29;
/// "*", ">": marks of lists.
pub(super) const ITEM: Kinds = 1 << 30;
/// Any other sign.
pub(super) const SIGN: Kinds = 1 << 31;
pub(super) const LINK: Kinds = OF | ON;
pub(super) const PUNCT: Kinds =
    COLON | DASH | DOT | COMMA | OPEN | CLOSE | BAR | TAB | BULLET | EQUALS | SLASH | ITEM | SIGN;

/// The signs of each kind from [`COLON`] on.
const SIGNS: &str = ": -–— . ,、، ( ) | \t •· = / *>\"";

/// Whether the token at `i` is of one of these kinds.
#[inline(never)]
pub(super) fn has(tokens: &[Token], i: usize, kinds: Kinds) -> bool {
    let Some(t) = tokens.get(i) else { return kinds & EDGE != 0 };
    let kind = match t.tok {
        Tok::Value(Value::One(_)) => NUM,
        Tok::Value(Value::Range(..)) => RANGE,
        Tok::Value(Value::Hidden) => HIDDEN,
        Tok::Noise => NOISE,
        Tok::Noun(_) => NOUN,
        Tok::Qual(_) => QUAL,
        Tok::Link(false) => OF,
        Tok::Link(true) => ON,
        Tok::And => AND,
        Tok::To => TO,
        Tok::Piece => PIECE,
        Tok::Platform(_) => PLATFORM,
        Tok::Month => MONTH,
        Tok::Time => TIME,
        Tok::Since => SINCE,
        Tok::Other => OTHER,
        Tok::Handle => HANDLE,
        Tok::Money(_) | Tok::Email | Tok::Url => REST,
        Tok::Punct(c) => COLON << seek::class(SIGNS, c),
    };
    kind & kinds != 0
}

/// Whether any token is of one of these kinds.
#[inline(never)]
pub(super) fn any(tokens: &[Token], kinds: Kinds) -> bool {
    let mut i = 0;
    while i < tokens.len() && !has(tokens, i, kinds) {
        i += 1;
    }
    i < tokens.len()
}

/// Whether the token at `i` is one of these words (ASCII, between bars).
#[inline(never)]
pub(super) fn is(text: &str, tokens: &[Token], i: usize, words: &str) -> bool {
    tokens.get(i).and_then(|t| t.span.of(text)).is_some_and(|w| seek::among(words, w))
}

/// The token of a word.
pub(super) fn token_of(l: Lexeme) -> Tok {
    match l {
        Lexeme::Noun(n) | Lexeme::Behind(n) | Lexeme::Said(_, n) => Tok::Noun(n),
        Lexeme::Qual(q) => Tok::Qual(q),
        Lexeme::Link(place) => Tok::Link(place),
        Lexeme::And => Tok::And,
        Lexeme::To => Tok::To,
        Lexeme::Piece => Tok::Piece,
        Lexeme::Hidden => Tok::Value(Value::Hidden),
        Lexeme::Platform(p) => Tok::Platform(p),
        Lexeme::Month => Tok::Month,
        Lexeme::Time => Tok::Time,
        Lexeme::Since => Tok::Since,
        Lexeme::Money(code) => Tok::Money(code),
        Lexeme::Other => Tok::Other,
    }
}
