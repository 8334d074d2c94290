//! What a header cell says of its column.
//!
//! Knows the words of identity, of units and of one post, and asks the vocabulary for everything that is counted. Refuses
//! to believe a header alone: "Real name" stands above handles, "Views" above countries; see `settle`.

use super::super::address;
use super::super::claim::Value;
use super::super::glyph::glyphs;
use super::super::lex::{currency_sign, dollars};
use super::super::number::{Cash, LETTER};
use super::super::seek::{self, trim};
use super::super::tongue::Tongues;
use super::super::units;
use super::super::word::{self, Lexeme, Noun, Quals, lexeme};
use super::figure::{Desk, lone, offer};
use crate::model::{Currency, Platform};

/// What a column holds, as a bit: a header is judged by all of its columns.
pub(in crate::paste) type What = u16;
pub(in crate::paste) const HANDLE: What = 1;
pub(in crate::paste) const NAME: What = 1 << 1;
/// A handle or a name.
pub(in crate::paste) const ACCOUNT: What = 1 << 2;
pub(in crate::paste) const PLATFORM: What = 1 << 3;
pub(in crate::paste) const URL: What = 1 << 4;
/// Counts; the label tells of what.
pub(in crate::paste) const METRIC: What = 1 << 5;
/// Numbers the rows, or names them by an id.
pub(in crate::paste) const RANK: What = 1 << 6;
/// Names one post.
pub(in crate::paste) const POST: What = 1 << 7;
/// When.
pub(in crate::paste) const DATE: What = 1 << 8;
/// Something else.
pub(in crate::paste) const OTHER: What = 1 << 9;
/// Says whose row it is.
pub(in crate::paste) const PERSON: What = HANDLE | NAME | ACCOUNT | URL;

/// A header cell, understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::paste) struct Label {
    pub what: What,
    pub noun: Noun,
    /// Whose words they are.
    pub tongues: Tongues,
    pub quals: Quals,
    /// Whose: "TikTok Followers".
    pub platform: Option<Platform>,
    /// The power of ten of the unit in it: "Followers (K)".
    pub power: u8,
    /// A unit in it that is of several sizes, until its words are known; 0: none.
    open: u16,
    /// The currency in it: "Fee (USD)".
    pub currency: Option<Currency>,
    /// It says "%".
    pub percent: bool,
    /// It says over how many days or posts: less plain than one that does not.
    pub period: bool,
    /// Over how many days: without a word for an average, a sum.
    pub days: bool,
}

impl Label {
    pub(in crate::paste) const NONE: Label = Label {
        what: OTHER,
        noun: Noun::Nothing,
        tongues: Tongues::EN,
        quals: 0,
        platform: None,
        power: 0,
        open: 0,
        currency: None,
        percent: false,
        period: false,
        days: false,
    };
    pub(in crate::paste) fn is(&self, what: What) -> bool {
        self.what & what != 0
    }
    /// Whether it is a platform's name and nothing else: of whose accounts, or of how many followers there.
    pub(in crate::paste) fn is_platform(&self) -> bool {
        self.is(ACCOUNT) && self.platform.is_some()
    }
}

/// What heads a column, in the languages of the labels. ASCII letters stand for both cases.
const HEADS: [(What, &str); 8] = [
    (
        HANDLE,
        "handle|handles|username|usernames|user name|user|nick|screen name|account username|account handle|@|profile handle|\
         profile username|usuario|nom d'utilisateur|benutzername|nutzername|kullanıcı adı|nome utente|nome de usuário|\
         ユーザー名|ユーザーネーム|사용자 이름|아이디|用户名|使用者名稱|小红书号|抖音号|имя пользователя|ник|\
         arroba|gebruikersnaam|nazwa użytkownika|användarnamn|brugernavn|tên người dùng|nama pengguna|اسم المستخدم|ชื่อผู้ใช้",
    ),
    (
        NAME,
        "name|names|full name|fullname|display name|real name|person name|first name|influencer name|creator name|profile name|\
         account name|channel name|channel title|page name|blogger name|title|nickname|nick name|talent|\
         nombre|nom|nome|naam|navn|namn|nimi|nazwa|imię|ad|isim|adı|jméno|meno|név|nume|ime|имя|ім'я|название|όνομα|שם|الاسم|اسم|نام|नाम|নাম|ชื่อ|\
         tên|nama|名前|氏名|名称|名稱|名字|姓名|昵称|暱稱|达人名称|達人名稱|アカウント名|이름|채널명|nome completo|nombre completo|nom complet|\
         达人昵称|達人暱稱|닉네임",
    ),
    (
        ACCOUNT,
        "nome profilo|nombre de perfil|nome do perfil|nom du profil|profilname|creator|creators|influencer|influencers|account|accounts|channel|channels|blogger|profile|youtuber|youtubers|tiktoker|\
         tiktoker name|youtuber name|instagrammer|streamer|kol|artist|brand|page|channel info|personality|dj / personality|\
         creador|créateur|influenceur|influenceuse|influenciador|kanal|konto|compte|cuenta|conta|canal|hesap|канал|аккаунт|блогер|\
         perfil|profil|profilo|pseudo|blogger:in|блогерка|инфлюенсер|حساب|الحساب|المؤثر|účet|účty|ucet|fiók|akun|tài khoản|tili|profiili|cont|račun|nalog|\
         λογαριασμός|акаунт|обліковий запис|рахунок|сметка|บัญชี|חשבון|اکاونت|खाता|अकाउंट|网红|網紅|\
         达人|達人|博主|账号|帳號|クリエイター|アカウント|크리에이터|계정|인플루언서|채널",
    ),
    (
        PLATFORM,
        "platform|platforms|network|social network|social media|plattform|netzwerk|plateforme|réseau|plataforma|red social|rede|\
         piattaforma|platforma|платформа|المنصة|平台|プラットフォーム|플랫폼|nền tảng",
    ),
    (
        URL,
        "url|urls|link|links|profile url|profile link|profile|channel url|channel link|account url|account link|page url|lien|enlace|\
         主页链接|链接|網址|連結",
    ),
    (
        RANK,
        "#|no|no.|nr|nr.|id|rank|ranking|position|pos|index|s.no|s.no.|sno|sr|sr.|sr. no|order|row|row-cell|row cell|creator id|\
         influencer id|id influencer|channel id|channelid|user id|№|编号|序号|排名|順位|순위",
    ),
    (
        POST,
        "post|reel|video|video title|post title|post id|post url|post link|permalink|media id|caption|description|tweet|content|\
         content title|título contenido|publicación|beitrag|posts title|shortcode|작품|标题|笔记标题",
    ),
    (
        DATE,
        "date|day|posted|published|publish time|publish date|post date|posted at|published at|created|created at|timestamp|time|\
         fecha|datum|data|日期|日付|날짜|tarih|дата",
    ),
];

/// Labels of counts that the vocabulary does not put together.
const COUNTS: [(Noun, Quals, &str); 9] = [
    // As the page itself writes them (`Field::key`).
    (Noun::Counted, 0, "posts counted"),
    (Noun::Engagement, word::AUTHENTIC, "authentic engagements per post"),
    (
        Noun::Posts,
        0,
        "video count|videos count|post count|posts count|media count|content count|number of posts|number of videos|total post|\
         total posts|total videos|media posted|no of posts|no. of posts|upload count|video uploads",
    ),
    (Noun::Views, 0, "visits|visit"),
    (Noun::Subscribers, 0, "suscribers|suscriber|sub count|subs count"),
    (Noun::EngagementRate, 0, "er|er %|er%|e.r.|eng rate|eng. rate|engagement rate percent"),
    // One word for the rate and for the count: its cells tell.
    (Noun::Engagement, 0, "interacción|interação|interazione|interaktion|interakcja|interakcje|참여도"),
    (Noun::Rate, 0, "taux|tasa|taxa|tasso"),
    (Noun::Fee, 0, "笔记价格|视频价格|图文价格|笔记报价|视频报价|图文报价|合作报价|giá|giá tiền"),
];

/// What the words name; 0 where they are no head.
#[inline(never)]
fn head(words: &str) -> What {
    // None is as long.
    if words.len() > 48 {
        return 0;
    }
    let small = if words.is_ascii() { String::new() } else { words.to_lowercase() };
    HEADS.iter().find(|(_, list)| seek::among(list, words) || seek::among(list, &small)).map_or(0, |(what, _)| *what)
}

/// The platform that a cell names, and nothing else.
pub(in crate::paste) fn platform(cell: &str) -> Option<Platform> {
    let cell = trim(cell).1;
    match lexeme(cell) {
        Lexeme::Platform(p) => Some(p),
        _ if seek::among("x|x (twitter)|twitter/x|x/twitter", cell) => Some(Platform::X),
        _ if seek::same(cell, "threads") => Some(Platform::Threads),
        _ => None,
    }
}

/// The account that a cell about platforms tells, and where a handle stands in it: "Instagram", "TikTok @joe", "youtube.com/@joe".
pub(super) fn account(cell: &str) -> Option<(Platform, Option<(usize, usize)>)> {
    if let Some(platform) = platform(cell) {
        return Some((platform, None));
    }
    let (lead, word) = trim(cell);
    if let Some((platform, handle)) = address::profile(word) {
        return Some((platform, handle.map(|(from, to)| (lead + from, lead + to))));
    }
    let cut = seek::until(word, ": ");
    let platform = platform(word.get(..cut)?)?;
    // Words behind a platform's name may be anything; an `@` says whose they are.
    let rest = word.get(cut..)?;
    let handle = seek::strip(rest, ": ").1.strip_prefix('@').filter(|bare| address::is_handle(bare))?;
    let from = lead + word.len() - handle.len();
    Some((platform, Some((from, from + handle.len()))))
}

/// With this begin the headers of what the page itself estimated, in a table that it wrote (`export`): no facts.
pub const ESTIMATE: &str = "estimate ";

/// What a header cell says.
pub(in crate::paste) fn label(cell: &str, desk: &mut Desk) -> Label {
    let mut label = Label::NONE;
    let ends = [" low", " mid", " high", " currency", " model"];
    if cell.starts_with(ESTIMATE) && ends.iter().any(|end| cell.ends_with(end)) {
        return label;
    }
    let mut plain = plain(cell);
    aside(&mut plain, &mut label, desk);
    // "Followers in thousands", "Подписчики, тыс.", "ER in %".
    if let Some((head, behind)) = plain.rsplit_once(" in ").or(plain.rsplit_once(", ")) {
        let power = unit(behind, desk);
        label.percent |= behind == "%";
        if power.is_some() || behind == "%" {
            label.power = power.unwrap_or_default();
            plain = head.to_owned();
        }
    }
    // "Honorar netto".
    if let Some(head) = offer(&plain).filter(|head| lone(head, desk).is_some_and(|c| c.noun == Noun::Fee)) {
        plain = head.to_owned();
    }
    // "Fee USD", "Preis in k€".
    let last = plain.rfind(' ').map_or("", |i| seek::cut(&plain, i + 1, plain.len()));
    if (!last.bytes().any(|b| b.is_ascii_lowercase())
        || last.chars().last().is_some_and(|c| currency_sign(c).is_some()))
        && let Some((currency, power)) = currency(last, desk)
    {
        label.currency = Some(currency);
        label.power += power;
        let rest = seek::cut(&plain, 0, plain.len() - last.len());
        plain = trim(rest.strip_suffix(" in ").unwrap_or(rest)).1.to_owned();
    }
    let words = seek::strip(&plain, ":*\"'").1;
    if words.is_empty() || words.len() > 120 {
        return label;
    }
    label.what = head(words);
    if label.what == 0 {
        let bare = without_platform(words, &mut label);
        let bare = trim(&bare).1;
        label.what = match bare {
            "" => ACCOUNT,
            _ if bare.len() == words.len() => 0,
            _ => head(bare),
        };
        if label.what == 0
            && let Some((noun, quals, _)) = COUNTS.iter().find(|(_, _, list)| seek::among(list, bare))
        {
            (label.noun, label.quals, label.what) = (*noun, *quals, METRIC);
        }
    }
    if label.what == 0 {
        // "Nombre d'abonnés", "Số người theo dõi".
        let counted = |(w, rest): (&str, _)| seek::among(OF, &w.to_lowercase()).then_some(rest);
        let rest = words.split_once(' ').and_then(counted).unwrap_or(words);
        if let Some(claim) = lone(rest, desk).filter(|c| c.noun != Noun::Nothing) {
            (label.noun, label.quals, label.what) = (claim.noun, claim.quals, METRIC);
            label.tongues = if claim.tongues.is_empty() { Tongues::EN } else { claim.tongues };
        } else {
            bag(words, &mut label);
        }
    }
    // "Story reach": no post's.
    if !matches!(label.noun, Noun::Fee | Noun::Rate)
        && words.to_lowercase().split(|c: char| !c.is_alphanumeric()).any(|w| seek::among(STORIES, w))
    {
        label.quals |= word::ELSEWHERE;
    }
    // "Seguidores (mil)".
    if label.open != 0 {
        let theirs = |i| units::meant(label.open, i).filter(|m| !m.tongues.and(label.tongues).is_empty());
        let mut powers = (0..9).filter_map(theirs).map(|m| m.power);
        match powers.next().filter(|p| *p < 10 && powers.all(|q| q == *p)) {
            Some(power) => label.power = power,
            None => label.what = OTHER,
        }
    }
    if label.what == 0 {
        label.what = OTHER;
    }
    label
}

/// The words of a header in one line: "engagementRate", "avg_likes", cells with line breaks.
fn plain(cell: &str) -> String {
    let mut out = String::with_capacity(cell.len() + 8);
    let mut small = false;
    // "engagementRate", but not "YouTube".
    let humps =
        cell.starts_with(|c: char| c.is_ascii_lowercase()) && !seek::any(cell, " _") && !seek::same(cell, "youtuber");
    for c in cell.chars() {
        let gap = matches!(c, '_' | '\n' | '\r' | '\t' | '\u{a0}' | '\u{3000}');
        if humps && small && c.is_ascii_uppercase() {
            out.push(' ');
        }
        small = c.is_ascii_lowercase();
        match c {
            '（' | '[' | '【' => out.push('('),
            '）' | ']' | '】' => out.push(')'),
            '\u{feff}' | '\u{200b}'..='\u{200f}' => {}
            _ if gap => {
                if !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            _ => out.push(c),
        }
    }
    out
}

/// Takes what stands in parentheses off, where it is a unit, a span of time or a change.
fn aside(plain: &mut String, label: &mut Label, desk: &mut Desk) {
    let open = seek::until(plain, "(");
    let close = open + seek::until(seek::cut(plain, open, plain.len()), ")");
    let inside = trim(seek::cut(plain, open + 1, close)).1;
    let word = inside.strip_prefix("in ").unwrap_or(inside);
    let mut off = true;
    if inside.is_empty() {
        // "Followers in K", "Followers '000": nothing of this kind was ever seen.
        off = open < plain.len();
    } else if let Some(power) = unit(word, desk) {
        label.power = power;
    } else if let Some((currency, power)) = currency(offer(word).unwrap_or(word), desk) {
        (label.currency, label.power) = (Some(currency), power);
    } else if let Some(unit) = found(word, desk) {
        label.open = unit;
    } else if word == "%" || seek::among("percent|in %|percentage", word) {
        label.percent = true;
    } else if inside.split(['.', ' ']).any(|w| lexeme(w) == Lexeme::Month) {
        label.period = true;
    } else if inside.bytes().any(|b| b.is_ascii_digit()) {
        label.period = true;
        label.days =
            inside.split(|c: char| !c.is_alphabetic()).any(|w| seek::among("d|w|m|j", w) || lexeme(w) == Lexeme::Time);
    } else {
        off = seek::among("change|mostly|count|number|numbers|#", inside);
    }
    if off && open < plain.len() {
        plain.replace_range(open..(close + 1).min(plain.len()), "");
        *plain = seek::strip(plain, "-–—").1.to_owned();
    }
}

/// The currency that a word or a sign is, and the power of ten of the unit beside it: "k€", "万円", "$000", "USD thousands".
fn currency(word: &str, desk: &mut Desk) -> Option<(Currency, u8)> {
    let word = word.trim_end_matches('.');
    if word.len() > 24 {
        return None;
    }
    let ends = word.char_indices().filter(|(_, c)| *c == ' ' || currency_sign(*c).is_some());
    if let Some(cut) = ends.map(|(i, c)| i + c.len_utf8()).next().filter(|cut| *cut < word.len())
        && let Some(power) = unit(trim(seek::cut(word, cut, word.len())).1, desk)
    {
        return Some((currency(trim(seek::cut(word, 0, cut)).1, desk)?.0, power));
    }
    if word.is_empty() || word.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    // "R$", but "k$".
    let whose =
        |w: &&str| w.bytes().all(|b| b.is_ascii_alphabetic()) && !w.is_empty() && !seek::among("k|m|b|mn|mm", w);
    if let Some(whose) = word.strip_suffix('$').filter(whose) {
        return match dollars(whose) {
            Cash::In(currency) => Some((currency, 0)),
            _ => None,
        };
    }
    let Value::One(n) = lone(&["1 ", word].concat(), desk)?.value else { return None };
    let Cash::In(currency) = n.cash else { return None };
    // "mil €": a thousand or a million.
    let large = word.starts_with(['k', 'm', 'b', 'K', 'M', 'B']) && n.is(LETTER);
    (n.unit == 0 || large || one_size(n.unit)).then_some((currency, n.power))
}

/// The power of ten of a unit that stands alone.
fn unit(word: &str, desk: &mut Desk) -> Option<u8> {
    if seek::among("000|'000|000s|'000s|000's|thousands|miles|milliers", word) {
        return Some(3);
    }
    // Above a column nobody writes another tongue's letters.
    if let Some(power) = ["k", "m", "b"].iter().position(|u| seek::same(u, word)) {
        return u8::try_from(power * 3 + 3).ok();
    }
    let unit = found(word, desk)?;
    units::meant(unit, 0).filter(|_| one_size(unit)).map(|m| m.power)
}

/// The unit that a word is.
fn found(word: &str, desk: &mut Desk) -> Option<u16> {
    glyphs(word, 0, &mut desk.glyphs);
    units::find(&desk.glyphs, 0, true).filter(|f| f.end == desk.glyphs.len()).map(|f| f.unit)
}

/// Whether a unit is of the same size for all.
fn one_size(unit: u16) -> bool {
    let mut powers = (0..).map_while(|i| units::meant(unit, i)).map(|m| m.power);
    let first = powers.next();
    powers.all(|p| Some(p) == first)
}

/// The words without those that name a platform.
fn without_platform(words: &str, label: &mut Label) -> String {
    let mut out = String::new();
    let mut at = 0;
    while let Some(w) = seek::word(words, &mut at) {
        // "youtuber name", "Tiktoker name": the person's, on that platform.
        let (network, rest) = match w {
            _ if seek::among("tiktoker|tiktokers", w) => (Some(Platform::TikTok), "name"),
            _ if seek::among("youtuber|youtubers", w) => (Some(Platform::YouTube), "name"),
            _ if seek::among("instagrammer|instagrammers|instagramer", w) => (Some(Platform::Instagram), "name"),
            _ => (platform(w), ""),
        };
        if network.is_some() && label.platform.is_none() {
            label.platform = network;
            if !rest.is_empty() && trim(seek::cut(words, at, words.len())).1.is_empty() && out.is_empty() {
                out.push_str(rest);
            }
            continue;
        }
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(w);
    }
    out
}

/// Words of headers that are often misspelt.
const SPELT: &str = "followers|following|subscribers|comments|engagement|impressions|average";

/// The word that a misspelt one is meant to be: a letter too few, too many, or one for another ("avg_coments").
fn spelt(word: &str) -> Option<&'static str> {
    let near = |right: &&str| {
        let (a, b) = (word.as_bytes(), right.as_bytes());
        let same = |(x, y): &(&u8, &u8)| x.eq_ignore_ascii_case(y);
        let head = a.iter().zip(b).take_while(same).count();
        let tail = a.iter().rev().zip(b.iter().rev()).take_while(same).count();
        // The two ends that agree leave out one letter of the longer.
        head > 0 && a.len().abs_diff(b.len()) < 2 && head + tail + 1 >= a.len().max(b.len())
    };
    SPELT.split('|').find(near)
}

/// Words that only say that something is counted.
const OF: &str = "number|numbers|value|values|num|nos|recent|posted|of|per|each|the|by|nb|nbre|nombre|número|numero|anzahl|\
                  liczba|количество|кол-во|jumlah|số|sayısı|de|di|do|der";

/// Stories, which are no posts.
const STORIES: &str = "story|stories|storys|storie|stori|historia|historias|histórias|сторис|сториз|hikaye|hikâye|hikayeler|스토리|ストーリー|ストーリーズ|快拍";

/// Reads a header word by word, in any order: "Avg. 60 day eng rate", "Followers Numbers", "avg video view".
fn bag(words: &str, label: &mut Label) {
    let (mut noun, mut quals, mut rate, mut per) = (Noun::Nothing, 0, false, false);
    let mut from = 0;
    while from < words.len() {
        let to = from + seek::until(seek::cut(words, from, words.len()), " .()/-:,#&%");
        let w = seek::cut(words, from, to);
        label.percent |= words.as_bytes().get(to) == Some(&b'%');
        from = to + 1;
        per |= seek::same(w, "per") || seek::same(w, "each");
        if w.is_empty() || seek::among(OF, w) {
            continue;
        }
        if seek::among("moyen|moyens|moyennes|medi|medie|medios|medias|médios|médias|promedios", w) {
            quals |= word::AVG;
            continue;
        }
        if w.bytes().all(|b| b.is_ascii_digit()) {
            label.period = true;
            continue;
        }
        let plural = [w, "s"].concat();
        let meant = (lexeme(w) == Lexeme::Other).then(|| spelt(w).or(spelt(&plural))).flatten();
        let w = meant.unwrap_or(w);
        match (lexeme(w), lexeme(&plural)) {
            (Lexeme::Noun(Noun::Rate), _) => rate = true,
            (Lexeme::Noun(Noun::Posts), _) if noun != Noun::Nothing => {}
            (Lexeme::Noun(n), _) | (Lexeme::Other, Lexeme::Noun(n)) => {
                if noun != Noun::Nothing && noun != Noun::Posts {
                    return;
                }
                noun = n;
            }
            (Lexeme::Qual(q), _) => quals |= q,
            (Lexeme::Piece | Lexeme::Platform(_), _) => {}
            (Lexeme::Time, _) => label.period = true,
            _ => return,
        }
    }
    if rate {
        if !matches!(noun, Noun::Engagement | Noun::Interactions) {
            return;
        }
        noun = Noun::EngagementRate;
    }
    if noun == Noun::Nothing {
        return;
    }
    if per && noun != Noun::Posts {
        quals |= word::PIECE;
    }
    (label.noun, label.quals, label.what) = (noun, quals, METRIC);
}
