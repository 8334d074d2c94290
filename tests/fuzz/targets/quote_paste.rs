//! Words of quotes in any order: the reading is sound, and a greeting changes nothing. A known sum is read right.
#![no_main]

use creator_loupe::model::{Assumptions, Currency, Decimal, Platform, Profile, Rounded};
use creator_loupe::paste::{Answers, QUOTE_LIMIT, quote};
use creator_loupe::report::check;
use creator_loupe_fuzz::{choices, quotes::sound, spelled};
use libfuzzer_sys::fuzz_target;

/// What bytes of the upper half stand for, between broken bars.
const PIECES: &str = "reel¦2 reels¦three stories¦story¦a TikTok video¦post¦1 Short¦YouTube¦integration¦dedicated¦usage rights\
    ¦exclusivity¦30 days¦6 months¦200 years¦perpetual¦no¦without¦not included¦plus¦+¦incl.¦each¦per¦total\
    ¦package¦and¦or¦,¦.¦\n¦(¦)¦/¦-¦–¦:¦commission¦VAT¦whitelisting¦raw footage¦net¦net 30\
    ¦2 rounds of revisions¦upfront¦discount¦link in bio¦für¦ohne¦je¦por¦sin¦y¦cada¦par¦avec¦sans¦başına\
    ¦hariç¦dahil¦için¦toplam¦%¦x¦×¦between¦to¦a¦an¦the¦rush¦delivery¦$450¦450 €¦1.500 €¦USD 1,200¦15.000 TL\
    ¦£1.2k¦400-500 USD¦¥5000¦10%¦%50¦450¦3¦1e9¦12/05¦99999999999999999999¦999999999999 €¦R$ 2.500\
    ¦Rp2.500.000¦5 bin TL¦450 NGN¦1,5k€¦48h¦12m¦$500 CAD¦2x¦x3¦½¦$¦€¦Rs.¦US$¦=¦&¦if¦but for you¦additional\
    ¦set of 3 frames¦5-part¦10 % off for 3 videos¦cross-posted to TikTok¦product¦@¦! ¦\u{a0}¦\u{301}¦🔥¦\r\n";
/// Lines that say nothing of a sum.
const GREETINGS: [&str; 6] =
    ["Best, Anna", "Liebe Grüße aus Köln", "talk soon zxqv", "Saludos, Marta", "Bisous", "sevgiler"];

fuzz_target!(|data: &[u8]| {
    let Some(([kind, shape, a, b], rest)) = choices::<4>(data) else { return };
    known(20 + (a << 8 | b) as i64, shape);
    let text = spelled(kind % 2 == 1, rest, PIECES);
    let platform = Platform::ALL.get(shape / 8 % (Platform::ALL.len() + 1)).copied();
    let reading = quote(&text, platform);
    sound(&reading, &text);
    assert_eq!(reading, quote(&text, platform));
    let more = format!("{text}\n{}", GREETINGS[a % GREETINGS.len()]);
    if more.len() <= QUOTE_LIMIT {
        let greeted = quote(&more, platform);
        sound(&greeted, &more);
        assert_eq!((&reading.lines, &reading.total), (&greeted.lines, &greeted.total), "{more:?}");
        assert_eq!((&reading.made, &reading.terms), (&greeted.made, &greeted.terms), "{more:?}");
    }
    // What is thought of it is a number.
    let creator = Profile {
        platform: Some(platform.unwrap_or(Platform::Instagram)),
        followers: Some(Rounded { value: 40_000.0, low: 40_000.0, high: 40_000.0 }),
        ..Profile::default()
    };
    let ask = reading.ask(&Answers { currency: Some(Currency::EUR), count: Some(2), ..Answers::default() });
    if let Ok(checked) = check(&creator, &Assumptions::default(), &ask) {
        assert!(checked.fee.low() >= 0.0 && checked.fee.high().is_finite(), "{checked:?} of {text:?}");
        if let Ok(asked) = checked.asked {
            assert!(asked.is_finite() && asked >= 0.0, "{checked:?} of {text:?}");
        }
    }
});

/// A sum in dollars, written in one of many ways, for what is made.
fn known(dollars: i64, shape: usize) {
    let grouped =
        if dollars >= 1000 { format!("{},{:03}", dollars / 1000, dollars % 1000) } else { dollars.to_string() };
    let sum = match shape % 6 {
        0 => format!("${dollars}"),
        1 => format!("${grouped}"),
        2 => format!("USD {grouped}"),
        3 => format!("{grouped} dollars"),
        4 => format!("{dollars}$"),
        _ => format!("US${grouped}"),
    };
    let text = format!("{sum} for 1 reel + 2 stories, 30 days usage");
    let reading = quote(&text, None);
    sound(&reading, &text);
    let ask = reading.ask(&Answers::default());
    assert!(ask.needed.is_empty() && ask.made.len() == 2 && ask.terms.len() == 1, "{text:?}: {ask:?}");
    let money = ask.amount.map(|m| (m.amount.value, m.currency));
    assert_eq!(money, Some((Decimal::from_int(dollars), Some(Currency::USD))), "{text:?}");
}
