//! Dates and ages as people and platforms write them: "Nov 3, 2026", "3. November", "03.11.2026", "2026年11月3日", "2d", "vor 2 Tagen".
//!
//! Knows the months of a dozen languages and the units of time of as many. Refuses to decide whether 3/11 is in March, which
//! year a date without one is of, and what "3m" and "2j" mean (minutes or months; days or hours): it says what was written.

use super::glyph::{Glyph, at, digit};
use super::letter::unsegmented;
use super::phrase::{ends, figure, taken, word};
use super::seek::holds;

/// What a date says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum When {
    /// All of it; the year is 0 where it is not told.
    Date { year: i32, month: u32, day: u32 },
    /// Two numbers of which either may be the month; the year is 0 where it is not told.
    Either { a: u32, b: u32, year: i32 },
    /// So many days ago; `step` is what it is rounded to, in days.
    Ago { days: u32, step: u32 },
    /// Some time ago, in a unit that means different things.
    Unclear,
}

/// Each month by its names and their short forms: English, German, French, Spanish, Portuguese, Italian, Dutch, Turkish,
/// Indonesian, Russian, Polish, Swedish, Czech, Arabic.
const MONTHS: [&str; 12] = [
    "january|jan|januar|januari|janvier|janv|enero|ene|janeiro|gennaio|gen|ocak|oca|января|январь|янв|stycznia|sty|ledna|يناير",
    "february|feb|februar|februari|février|févr|fév|febrero|fevereiro|fev|febbraio|şubat|şub|pebruari|февраля|февраль|февр|фев|\
     lutego|lut|února|فبراير",
    "march|mar|märz|mär|mrz|mars|marzo|março|maart|mrt|mart|maret|марта|март|мар|marca|března|مارس",
    "april|apr|avril|avr|abril|abr|aprile|nisan|nis|апреля|апрель|апр|kwietnia|kwi|dubna|أبريل",
    "may|mai|mayo|maio|maggio|mag|mei|mayıs|мая|май|maja|maj|května|مايو",
    "june|jun|juni|juin|junio|junho|giugno|giu|haziran|haz|июня|июнь|июн|czerwca|cze|června|يونيو",
    "july|jul|juli|juillet|juil|julio|julho|luglio|lug|temmuz|tem|июля|июль|июл|lipca|lip|července|يوليو",
    "august|aug|août|agosto|ago|augustus|augusti|ağustos|ağu|agustus|agu|agt|августа|август|авг|sierpnia|sie|srpna|أغسطس",
    "september|sept|sep|septembre|septiembre|setembro|settembre|set|eylül|eyl|сентября|сентябрь|сент|сен|września|wrz|září|سبتمبر",
    "october|oct|oktober|okt|octobre|octubre|outubro|out|ottobre|ott|ekim|eki|октября|октябрь|окт|października|paź|října|أكتوبر",
    "november|nov|novembre|noviembre|novembro|kasım|kas|nopember|ноября|ноябрь|нояб|ноя|listopada|lis|listopadu|نوفمبر",
    "december|dec|dezember|dez|décembre|déc|diciembre|dic|dezembro|dicembre|aralık|ara|desember|des|декабря|декабрь|дек|grudnia|\
     gru|prosince|ديسمبر",
];

/// Units of time: hours and less, days, weeks, months, years. A letter that is of two of them stands in neither.
const UNITS: [(u32, &str); 5] = [
    (
        0,
        "seconds|second|secs|sec|s|minutes|minute|mins|min|hours|hour|hrs|h|sekunden|sekunde|sek|minuten|stunden|stunde|std|\
         segundos|minutos|minuto|horas|hora|heures|heure|ore|ora|minuti|minuto|saat|sa|dakika|dk|jam|menit|mnt|часов|часа|час|ч|\
         минут|минуты|минуту|мин|uur|uren|godz|timmar|tim|timer|分|分钟|分鐘|時間|小时|小時|시간|분|ساعة|ساعات|ساعتين|دقيقة|دقائق|دقيقتين|س|د",
    ),
    (
        1,
        "days|day|d|tagen|tage|tag|t|tg|días|día|jours|jour|dias|dia|giorni|giorno|g|gg|gün|hari|дней|дня|день|дн|dagen|\
         dag|dni|dzień|dagar|dage|日|天|일|يوم|أيام|يومين|ي",
    ),
    (
        7,
        "weeks|week|wks|wk|w|wochen|woche|wo|semanas|semana|sem|semaines|semaine|settimane|settimana|sett|hafta|hf|minggu|mgg|\
         недель|недели|неделю|нед|weken|tygodni|tydzień|tyg|veckor|vecka|uger|週間|周|週|주|أسبوع|أسابيع|أسبوعين",
    ),
    (
        30,
        "months|month|mos|mo|monaten|monate|monat|mon|meses|mes|mois|mês|mesi|mese|ay|bulan|bln|месяцев|месяца|месяц|мес|\
         maanden|maand|mies|miesięcy|månader|か月|ヶ月|个月|個月|개월|شهر|أشهر|شهور|شهرين",
    ),
    (
        365,
        "years|year|yrs|yr|y|jahren|jahre|jahr|años|año|ans|an|anos|ano|anni|anno|yıl|tahun|thn|лет|года|год|jaar|lat|年|년|سنة|\
         سنوات|سنتين|år",
    ),
];
/// Minutes or months; days or hours; years; hours or, in Indonesian, days.
const UNSURE: &str = "m|j|a|hr";
const BEFORE: &str = "vor|hace|il y a|ha|há|قبل|منذ|przed|před|for";
const BEHIND: &str = "ago|fa|önce|yang lalu|lalu|atrás|назад|geleden|temu|sedan|siden|sitten|前|전";
const ONE: &str = "an|a|one|einem|einer|einen|una|un|une|uma|um|bir|satu|een";
const TODAY: &str = "today|heute|hoy|aujourd'hui|hoje|oggi|bugün|hari ini|сегодня|vandaag|dziś|idag|今日|今天|오늘|اليوم|just now|\
                     gerade eben|az önce|baru saja|только что|たった今|刚刚|방금";
const YESTERDAY: &str = "yesterday|gestern|ayer|ontem|ieri|dün|kemarin|вчера|gisteren|wczoraj|igår|昨日|昨天|어제|أمس";
const ORDINAL: &str = "st|nd|rd|th|er|º|ª|°";
const OF: &str = "de|of|del|di";

/// The month whose name stands at glyph `i` as a word, and the glyph behind it.
fn month(g: &[Glyph], i: usize) -> Option<(u32, usize)> {
    let (mut found, mut most) = (0, 0);
    for (n, names) in (1..).zip(MONTHS) {
        let len = taken(names, g, i);
        if len > most {
            (found, most) = (n, len);
        }
    }
    (most > 0 && ends(g, i + most)).then_some((found, i + most))
}

/// Behind spaces, at most two of them.
fn spaces(g: &[Glyph], mut i: usize) -> usize {
    let most = i + 2;
    while i < most && matches!(at(g, i), ' ' | '\u{a0}') {
        i += 1;
    }
    i
}

/// A year of four digits, and the glyph behind it.
fn year(g: &[Glyph], i: usize) -> Option<(i32, usize)> {
    let (n, to) = figure(g, i)?;
    let sound = to - i == 4 && (1990..=2100).contains(&n) && !matches!(at(g, to), '%' | ',') | !digit(g, to + 1);
    sound.then_some((n as i32, to))
}

/// A number of one or two digits, and the glyph behind it.
fn small(g: &[Glyph], i: usize) -> Option<(u32, usize)> {
    figure(g, i).filter(|(n, to)| to - i <= 2 && *n <= 31)
}

/// The date or age that begins at glyph `i`, and the glyph behind it. The caller sees to what stands before it.
pub(super) fn when(g: &[Glyph], i: usize) -> Option<(When, usize)> {
    let found = if digit(g, i) { numeric(g, i) } else { worded(g, i) };
    found.map(|(w, to)| (w, clock(g, to)))
}

/// Behind a time of day: "T12:30:00Z", " 12:30", ", 9:05 PM", "at 12:30".
fn clock(g: &[Glyph], to: usize) -> usize {
    let mut i = to;
    i += usize::from(at(g, i) == ',');
    i = spaces(g, i);
    i += usize::from(at(g, i) == 'T' && digit(g, i + 1));
    for between in ["at ", "um ", "à ", "às ", "a las ", "alle ", "om "] {
        i += taken(between, g, i);
    }
    match figure(g, i) {
        Some((hour, mut end)) if i > to && hour < 25 && at(g, end) == ':' && digit(g, end + 1) && digit(g, end + 2) => {
            while at(g, end) == ':' || digit(g, end) || at(g, end) == '.' && digit(g, end + 1) {
                end += 1;
            }
            let half = taken("am|pm|uhr|z", g, spaces(g, end));
            if half > 0 && ends(g, spaces(g, end) + half) { spaces(g, end) + half } else { end }
        }
        _ => to,
    }
}

fn numeric(g: &[Glyph], i: usize) -> Option<(When, usize)> {
    let (n, to) = figure(g, i)?;
    let sep = at(g, to);
    if to - i == 4 {
        let (y, _) = year(g, i)?;
        // "2026年11月3日", "2026년 11월 3일", "2026-11-03", "2026. 11. 3."
        let mark = matches!(sep, '年' | '년');
        if mark || matches!(sep, '-' | '/' | '.') && (digit(g, to + 1) || at(g, to + 1) == ' ') {
            let (m, behind) = small(g, spaces(g, to + 1))?;
            let next = at(g, behind);
            if (mark && matches!(next, '月' | '월')) || next == sep {
                let (d, end) = small(g, spaces(g, behind + 1))?;
                let end = end + usize::from(matches!(at(g, end), '日' | '일' | '.'));
                return (!digit(g, end)).then_some((When::Date { year: y, month: m, day: d }, end));
            }
        }
        return None;
    }
    if to - i <= 2 && n <= 31 {
        if matches!(sep, '月' | '월') {
            let (d, end) = small(g, spaces(g, to + 1))?;
            return matches!(at(g, end), '日' | '일').then_some((When::Date { year: 0, month: n, day: d }, end + 1));
        }
        if matches!(sep, '.' | '/' | '-')
            && let Some((b, behind)) = small(g, if sep == '.' { spaces(g, to + 1) } else { to + 1 })
        {
            let third = if sep == '.' { spaces(g, behind + 1) } else { behind + 1 };
            if at(g, behind) == sep
                && let Some((y, end)) = figure(g, third)
            {
                let y = match end - third {
                    2 => 2000 + y as i32,
                    4 if (1990..=2100).contains(&y) => y as i32,
                    _ => return None,
                };
                return Some((ordered(sep, n, b, y), end));
            }
            // "3.11." is a date, "3.11" may be a number; "3/11" is one or the other date.
            if sep == '.' && at(g, behind) == '.' && !digit(g, behind + 1) && behind - to > 1 {
                return Some((ordered(sep, n, b, 0), behind + 1));
            }
            if sep == '/' && !digit(g, behind) && at(g, behind) != '/' {
                return Some((ordered(sep, n, b, 0), behind));
            }
        }
        if let Some(found) = day_first(g, n, to) {
            return Some(found);
        }
    }
    age(g, n, to, false)
}

/// Dots stand between day, month and year only; other marks between both orders.
fn ordered(sep: char, a: u32, b: u32, year: i32) -> When {
    if sep == '.' { When::Date { year, month: b, day: a } } else { When::Either { a, b, year } }
}

/// "3 November 2026", "3. Nov.", "3rd of November", "3 de noviembre de 2026".
fn day_first(g: &[Glyph], day: u32, mut to: usize) -> Option<(When, usize)> {
    to += word(ORDINAL, g, to);
    to += usize::from(at(g, to) == '.');
    to = spaces(g, to);
    let of = word(OF, g, to);
    if of > 0 {
        to = spaces(g, to + of);
    }
    let (month, end) = month(g, to)?;
    let (year, end) = tail(g, end);
    Some((When::Date { year, month, day }, end))
}

/// The year behind day and month, if there is one, and the glyph behind it all.
fn tail(g: &[Glyph], end: usize) -> (i32, usize) {
    let end = end + usize::from(at(g, end) == '.');
    let mut next = end + usize::from(at(g, end) == ',');
    next = spaces(g, next);
    let of = word(OF, g, next);
    if of > 0 {
        next = spaces(g, next + of);
    }
    match year(g, next) {
        Some((y, to)) => {
            // "2026 г.", "2026 r.": the word for year.
            let mark = spaces(g, to);
            let said = matches!(at(g, mark), 'г' | 'r') && at(g, mark + 1) == '.';
            (y, if said { mark + 2 } else { to })
        }
        None => (0, end),
    }
}

/// "2d", "3 weeks ago", "2日前": a number and a unit, and what may stand behind. `told`: a word that says "ago" stood before.
fn age(g: &[Glyph], n: u32, to: usize, told: bool) -> Option<(When, usize)> {
    let i = spaces(g, to);
    let (mut len, mut unit) = (0, None);
    for (days, words) in UNITS {
        let more = taken(words, g, i);
        if more > len && (ends(g, i + more) || taken(BEHIND, g, i + more) > 0) {
            (len, unit) = (more, Some(days));
        }
    }
    let odd = word(UNSURE, g, i);
    if odd > len {
        (len, unit) = (odd, None);
    }
    if len == 0 {
        return None;
    }
    let mut end = i + len;
    let lone = len == 1 && !unsegmented(at(g, i));
    end += usize::from(at(g, end) == '.' && !lone);
    let behind = spaces(g, end);
    let ago = taken(BEHIND, g, behind);
    let said = ago > 0 && ends(g, behind + ago);
    if said {
        end = behind + ago;
    }
    // "11月3日", "3日": the third, not three days, unless it is said to be over. The same for years.
    if unsegmented(at(g, i)) && !said && !told && matches!(at(g, i), '日' | '年' | '分' | '일' | '년') {
        return None;
    }
    let days = unit.map(|u| (n.saturating_mul(u), u));
    Some((days.map_or(When::Unclear, |(days, step)| When::Ago { days: days.min(36_500), step }), end))
}

/// A date or an age that begins with a word.
fn worded(g: &[Glyph], i: usize) -> Option<(When, usize)> {
    if let Some((month, to)) = month(g, i) {
        let dotted = to + usize::from(at(g, to) == '.');
        let from = spaces(g, dotted);
        let (day, mut end) = small(g, from).filter(|(d, _)| *d > 0 && (from > to))?;
        // "Nov 12.5K" is no day.
        if matches!(at(g, end), '.' | ',') && digit(g, end + 1) || at(g, end) == ':' && digit(g, end + 1) {
            return None;
        }
        end += word(ORDINAL, g, end);
        let (year, end) = tail(g, end);
        return ends(g, end).then_some((When::Date { year, month, day }, end));
    }
    for (days, words) in [(0, TODAY), (1, YESTERDAY)] {
        let len = word(words, g, i);
        if len > 0 {
            return Some((When::Ago { days, step: 1 }, i + len));
        }
    }
    let before = word(BEFORE, g, i);
    let from = if before > 0 { spaces(g, i + before) } else { i };
    if let (true, Some((n, to))) = (before > 0, figure(g, from)) {
        return age(g, n, to, true);
    }
    let one = word(ONE, g, from);
    if one == 0 && before > 0 && matches!(at(g, from), '\u{620}'..='\u{64a}') {
        // Arabic: "before a day", "before two days", in one word.
        let two = word("يومين|أسبوعين|شهرين|ساعتين|سنتين|دقيقتين", g, from) > 0;
        return age(g, 1 + u32::from(two), from, true);
    }
    if one == 0 {
        return None;
    }
    // "a day ago", "vor einem Tag": without either it is a day somewhere.
    let (w, end) = age(g, 1, from + one, before > 0)?;
    let said = before > 0 || taken(BEHIND, g, spaces(g, from + one)) == 0 && behind_unit(g, end);
    said.then_some((w, end))
}

/// Whether a word for "ago" ends right before glyph `end`.
fn behind_unit(g: &[Glyph], end: usize) -> bool {
    (1..=9).any(|n| n <= end && taken(BEHIND, g, end - n) == n)
}

/// Whether a date may begin here: not in the middle of a word or number, nor behind a mark that makes it one.
pub(super) fn may_begin(g: &[Glyph], i: usize) -> bool {
    let before = at(g, i.wrapping_sub(1));
    let inside = before.is_ascii_digit() || holds("#@$€£_", before);
    let marked = holds(".,:/-#@$€£", before) && i > 1 && digit(g, i - 2);
    !inside && !marked && (ends(g, i) || !super::glyph::is_letter(before) || unsegmented(before))
}

#[cfg(test)]
mod tests {
    use super::super::glyph::glyphs;
    use super::*;

    fn all(s: &str) -> Option<(When, usize)> {
        let mut g = Vec::new();
        glyphs(s, 0, &mut g);
        let n = g.len();
        when(&g, 0).map(|(w, end)| (w, n - end))
    }

    #[test]
    fn dates_in_many_writings_are_one_date() {
        for s in [
            "2026-11-03",
            "2026/11/3",
            "Nov 3, 2026",
            "November 3rd, 2026",
            "Nov. 3 2026",
            "3 November 2026",
            "3. Nov. 2026",
            "3 de noviembre de 2026",
            "3 de novembro de 2026",
            "3 novembre 2026",
            "03.11.2026",
            "3.11.26",
            "3. 11. 2026",
            "3 Kasım 2026",
            "3 November 2026",
            "3 ноября 2026 г.",
            "3 ноя 2026",
            "2026年11月3日",
            "2026년 11월 3일",
            "2026-11-03T12:30:00Z",
            "2026-11-03 12:30",
            "Nov 3, 2026, 9:05 PM",
            "3. November 2026 um 12:30",
            "2026. 11. 3.",
            "３ listopada 2026",
            "3 نوفمبر 2026",
            "٣ نوفمبر ٢٠٢٦",
            "3rd of November 2026",
        ] {
            assert_eq!(all(s), Some((When::Date { year: 2026, month: 11, day: 3 }, 0)), "{s}");
        }
        for s in ["Nov 3", "3 Nov", "3. November", "11月3日", "3.11.", "3 kas", "3 de nov"] {
            assert_eq!(all(s), Some((When::Date { year: 0, month: 11, day: 3 }, 0)), "{s}");
        }
        for (s, year) in [("11/3/2026", 2026), ("11-03-2026", 2026), ("11/3", 0), ("11/03/26", 2026)] {
            assert_eq!(all(s), Some((When::Either { a: 11, b: 3, year }, 0)), "{s}");
        }
        for s in [
            "3.11",
            "12,500",
            "2026",
            "Nov",
            "Nov 2026",
            "3",
            "November rain",
            "maya",
            "12:30",
            "1/2/3",
            "3 likes",
            "a day",
        ] {
            assert_eq!(all(s), None, "{s}");
        }
    }

    #[test]
    fn ages_in_many_languages() {
        for (s, days) in [
            ("2d", 2),
            ("2 d", 2),
            ("3w", 21),
            ("3 weeks ago", 21),
            ("vor 2 Tagen", 2),
            ("hace 3 días", 3),
            ("il y a 2 jours", 2),
            ("há 3 dias", 3),
            ("3 giorni fa", 3),
            ("2 gün önce", 2),
            ("2 hari yang lalu", 2),
            ("2 дня назад", 2),
            ("2日前", 2),
            ("3週間前", 21),
            ("1 month ago", 30),
            ("a week ago", 7),
            ("vor einem Tag", 1),
            ("hace una semana", 7),
            ("yesterday", 1),
            ("gestern", 1),
            ("5h", 0),
            ("12 minutes ago", 0),
            ("منذ 3 أيام", 3),
            ("2일 전", 2),
            ("2天前", 2),
            ("3 нед.", 21),
            ("3 Wo.", 21),
            ("1mo", 30),
            ("2y", 730),
            ("3 weken geleden", 21),
            ("3 sem", 21),
            ("2 T", 2),
            ("قبل يومين", 2),
            ("منذ أسبوع", 7),
        ] {
            let found = all(s);
            assert!(matches!(found, Some((When::Ago { days: d, .. }, 0)) if d == days), "{s}: {found:?}");
        }
        assert_eq!(all("3m"), Some((When::Unclear, 0)));
        assert_eq!(all("2 j"), Some((When::Unclear, 0)));
        for s in ["2 likes", "3 days of rain", "1 j'aime", "12 Mal", "3 Me gusta", "3日"] {
            assert!(all(s).is_none_or(|(_, left)| left > 0), "{s}");
        }
        assert_eq!(all("2d12 likesReply"), Some((When::Ago { days: 2, step: 1 }, 13)));
    }
}
