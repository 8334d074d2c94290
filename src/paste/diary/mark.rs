//! Marks of advertising in what a creator writes.
//!
//! Knows the hashtags and sentences that laws and platforms ask for, as whole tags and words: "#adventure" is none, nor is "unbezahlte
//! Werbung" (German for a mention that nobody paid). Refuses to call an advert what only thanks a brand.

use super::super::glyph::{Glyph, at, is_letter};
use super::super::letter::unsegmented;
use super::super::phrase::{taken, whole};
use super::super::seek::{holds, is_space};

/// Whole hashtags.
const TAGS: &str = "ad|ads|advert|advertisement|advertising|sponsored|sponsor|spon|sponsoredpost|sponsoredby|sponsoredcontent|paidad|\
    paidpartnership|paidpartner|paidpromotion|paidcontent|brandedcontent|anzeige|werbung|bezahltewerbung|bezahltepartnerschaft|werbungbezahlt|\
    bezahlteanzeige|publi|publicidad|publicidadpagada|colaboraciónpagada|contenidopatrocinado|patrocinado|patrocinada|anuncio|pub|publicité|\
    sponsorisé|partenariatrémunéré|collaborationcommerciale|partenariatcommercial|publicidade|publipost|parceriapaga|publicidadepaga|\
    conteúdopatrocinado|adv|pubblicità|sponsorizzato|contenutosponsorizzato|partnershippagata|annuncio|reklam|işbirliği|reklamişbirliği|\
    sponsorlu|ücretlireklam|iklan|iklanberbayar|kerjasamaberbayar|реклама|рекламный|нарекламе|партнерскийматериал|advertentie|reclame|\
    betaaldepartnerschap|gesponsord|reklama|współpracareklamowa|materiałreklamowy|współpracapłatna|annons|betaltsamarbete|reklame|annonse|\
    annonce|mainos|kaupallinenyhteistyö|spolupráce|広告|プロモーション|タイアップ|スポンサー|광고|협찬|유료광고|广告|廣告|业配|業配|赞助|贊助|\
    إعلان|إعلان_مدفوع|برعاية|شراكة_مدفوعة|विज्ञापन|โฆษณา|quảngcáo|hirdetés|реклама_партнера|διαφήμιση|פרסומת";
/// The tag that is one in Japanese and Korean only: elsewhere it is a personal record, or a parcel from a press office.
const PRESS: &str = "pr";
/// Sentences, anywhere.
const PHRASES: &str = "paid partnership|paid promotion|includes paid promotion|sponsored by|sponsored post|this post is sponsored|this video is sponsored|\
    this video is sponsored by|paid ad|paid advertisement|bezahlte partnerschaft|bezahlte werbung|bezahlte anzeige|werbung wegen|colaboración pagada|\
    colaboración remunerada|colaboración comercial|promoción pagada|contenido patrocinado|patrocinado por|partenariat rémunéré|\
    collaboration rémunérée|collaboration commerciale|communication commerciale|sponsorisé par|parceria paga|promoção paga|conteúdo patrocinado|\
    partnership pubblicizzata|partnership a pagamento|contenuto sponsorizzato|sponsorizzato da|ücretli ortaklık|ücretli iş birliği|\
    reklam iş birliği|ücretli tanıtım|kemitraan berbayar|kemitraan berbayar dengan|promosi berbayar|оплаченное партнерство|на правах рекламы|\
    рекламная интеграция|betaald partnerschap|betaalde samenwerking|płatna współpraca|współpraca reklamowa|betalt samarbete|betalt partnerskap|\
    betalt samarbejde|maksettu kumppanuus|有料パートナーシップ|プロモーションを含みます|タイアップ投稿|タイアップ広告|유료 파트너십|유료 광고 포함|유료 광고|付费合作|\
    付費合作|شراكة مدفوعة|إعلان مدفوع|платное партнерство";
/// Words that are a mark where they begin a line, or what a mark parts off, and something parts them from the rest, or nothing follows.
const LEADS: &str = "ad|advert|advertisement|sponsored|anzeige|werbung|publicidad|publi|publicité|publicidade|pubblicità|adv|reklam|işbirliği|\
    iklan|реклама|advertentie|reclame|reklama|reklame|annons|annonse|広告|광고|협찬|广告|廣告|إعلان|pr";
/// Before "Werbung": nobody paid.
const UNPAID: &str = "unbezahlte|unbezahlt|unbeauftragte|unbeauftragt|no es|not an|kein|keine|non è|unpaid|not";

/// No word of them has more letters.
const LONGEST: usize = 16;

/// Whether this text bears a mark of advertising.
pub(super) fn marked(g: &[Glyph]) -> bool {
    let eastern = g.iter().any(|g| matches!(g.ch as u32, 0x3041..=0x30FF | 0x4E00..=0x9FFF | 0xAC00..=0xD7AF));
    let mut i = 0;
    let mut line = true;
    while i < g.len() {
        let c = at(g, i);
        let before = at(g, i.wrapping_sub(1));
        if c == '#' && !is_letter(before) && before != '&' {
            let mut to = i + 1;
            while is_letter(at(g, to)) || at(g, to).is_ascii_digit() || at(g, to) == '_' {
                to += 1;
            }
            let tag = g.get(i + 1..to).unwrap_or_default();
            if whole(TAGS, tag) || eastern && whole(PRESS, tag) {
                return true;
            }
            line = false;
            i = to.max(i + 1);
            continue;
        }
        if is_letter(c) && (!is_letter(before) && !before.is_ascii_digit() || unsegmented(c)) {
            let len = taken(PHRASES, g, i);
            if len > 0 && ends(g, i + len) && !unpaid(g, i) {
                return true;
            }
            let len = if line { taken(LEADS, g, i) } else { 0 };
            if len > 0 && parted(g, i, i + len) && (eastern || !whole(PRESS, g.get(i..i + len).unwrap_or_default())) {
                return true;
            }
        }
        match c {
            '\n' | '\r' | '|' | '·' | '•' | '\t' | ';' | ',' => line = true,
            _ if is_space(c) || holds("\"'([*_-–—【［", c) || !is_letter(c) && !c.is_ascii() => {}
            _ => line = false,
        }
        i += 1;
    }
    false
}

/// Whether a word ends before glyph `i`.
fn ends(g: &[Glyph], i: usize) -> bool {
    !is_letter(at(g, i)) && !at(g, i).is_ascii_digit() && at(g, i) != '_' || unsegmented(at(g, i))
}

/// Whether the word from `from` to `to` stands by itself at the head of its line: "Werbung | ...", "Ad: ...", "[Anzeige]".
fn parted(g: &[Glyph], from: usize, to: usize) -> bool {
    let mut i = to;
    while matches!(at(g, i), ' ' | '\u{a0}') {
        i += 1;
    }
    let next = at(g, i);
    let closed = holds("([*【［", at(g, from.wrapping_sub(1)));
    matches!(next, '\0' | '\n' | '\r' | '|' | ':' | '·' | '•' | ')' | ']' | '】' | '］' | '/' | '–' | '—' | '"')
        || next == '-' && i > to
        || closed && holds(",.*", next)
        || next == '.' && at(g, i + 1) == ' '
        || next == ',' && !unpaid(g, i + 2) && matches!(g.get(from).map(|g| g.low), Some('w' | 'a'))
}

/// Whether a word for "unpaid" stands right before glyph `i`, or at it.
fn unpaid(g: &[Glyph], i: usize) -> bool {
    let mut from = i.saturating_sub(1);
    // The word before, as far as one of them reaches: in a script without spaces a word is the whole text.
    while from > 0 && i - from <= LONGEST && is_letter(at(g, from - 1)) {
        from -= 1;
    }
    let begins = from < i && (from == 0 || !is_letter(at(g, from - 1)));
    begins && taken(UNPAID, g, from) > 0 || taken(UNPAID, g, i) > 0
}

#[cfg(test)]
mod tests {
    use super::super::super::glyph::glyphs;
    use super::*;

    #[test]
    fn marks_are_whole_tags_and_sentences() {
        let is = |s: &str| {
            let mut g = Vec::new();
            glyphs(s, 0, &mut g);
            marked(&g)
        };
        for s in [
            "Sunday bread #ad",
            "#Ad: new flour",
            "Paid partnership with Mill & Co",
            "Bezahlte Partnerschaft mit Mühle",
            "Werbung | Neues Mehl",
            "#anzeige Brot",
            "[Anzeige] Brot",
            "Anzeige: Brot",
            "pan nuevo #publi",
            "Pain #collaborationcommerciale",
            "Pão #publi #pao",
            "Ekmek #işbirliği #reklam",
            "Roti #iklan",
            "Хлеб #реклама",
            "На правах рекламы. Хлеб",
            "パンの日 #PR",
            "新しい粉 #広告",
            "빵 #협찬",
            "#sponsored",
            "AD | bread",
            "This video is sponsored by Mill",
            "Colaboración pagada con Molino",
            "Brot 🍞 #werbung",
            "广告 #广告",
            "Bread (#ad)",
            "pain #PUB",
        ] {
            assert!(is(s), "{s}");
        }
        for s in [
            "Sunday bread #adventure",
            "#madrid",
            "new #PR today: 120 kg",
            "ads are boring",
            "I run ads",
            "unbezahlte Werbung",
            "Werbung nervt",
            "public house #pubquiz",
            "thanks to @mill for the flour",
            "#gifted",
            "bread&#ad",
            "#notanad",
            "add flour",
            "Ad astra",
            "radio",
            "#publications",
            "Add: salt",
            "",
            "#",
            "reklamsız tatil",
        ] {
            assert!(!is(s), "{s}");
        }
    }
}
