//! Worked examples of tables: shapes that people paste, and what a person's decision changes.

use creator_loupe::model::{Draft, Field};
use creator_loupe::paste::{
    Alarm, Decisions, Detail, Meaning, NoteCode, Reader, Reading, Rule, SkipCode, Status, read,
};

fn show(d: &Draft) -> String {
    let name = d.handle.as_ref().map(|h| format!("@{}", h.value)).or(d.name.as_ref().map(|n| n.value.clone()));
    let mut parts = vec![name.unwrap_or_default()];
    parts.extend(d.platform.as_ref().map(|p| p.value.key().to_owned()));
    parts.extend(d.facts.iter().map(|(f, fact)| format!("{}={}", f.key(), fact.value.value.to_f64())));
    parts.join(" ")
}

fn under(text: &str, says: &Decisions) -> Vec<String> {
    let r = read(text);
    (0..r.len()).filter_map(|i| r.draft(text, i, says)).map(|d| show(&d)).collect()
}

fn all(text: &str) -> Vec<String> {
    under(text, &Decisions::default())
}

fn skipped(r: &Reading) -> Vec<(u32, SkipCode)> {
    r.sheet.as_ref().expect("a table").skipped().iter().map(|s| (s.line, s.code)).collect()
}

#[test]
fn shapes_that_people_paste() {
    let two = ["@jane followers=12500", "@max.m followers=9800"];
    assert_eq!(all("| Handle | Followers |\n|:--|--:|\n| @jane | 12.5K |\n| @max.m | 9,800 |\n"), two);
    assert_eq!(all("| **Handle** | **Followers** |\n|:-:|:-:|\n| @jane | 12.5K |\n| @max.m | 9,800 |\n"), two);
    assert_eq!(all("Handle | Followers\n--- | ---:\n@jane | 12.5K\n@max.m | 9,800\n"), two);
    assert_eq!(all("sep=\t\nHandle\tFollowers\njane\t12.5K\nmax.m\t9800\n"), two);
    assert_eq!(all("\u{feff}SEP=|\nHandle|Followers\njane|12.5K\nmax.m|9800\n"), two);
    assert_eq!(all("sep=;\r\nHandle;Followers (K)\r\njane;12.5\r\nmax.m;9.8\r\n"), two);
    assert_eq!(all("Our list\nHandle,Followers\njane,\"12,500\"\nmax.m,9800"), two);
    assert_eq!(
        all("Creator,Instagram,,TikTok,\n,Followers,Avg Likes,Followers,Avg Likes\nJane Doe,12500,350,80000,4000\n"),
        [
            "Jane Doe instagram followers=12500 likes_per_post=350",
            "Jane Doe tiktok followers=80000 likes_per_post=4000"
        ]
    );
    assert_eq!(all("昵称,粉丝数（万）\n小鹿,12.5\n小美,3\n"), ["小鹿 followers=125000", "小美 followers=30000"]);
}

/// One line for each creator, and what is asked of which column.
fn told(text: &str) -> (Vec<String>, Vec<(u16, Vec<Rule>)>) {
    let rules = |q: &creator_loupe::paste::Question| q.readings.iter().map(|c| c.rule).collect();
    let asked = read(text).questions.iter().filter_map(|q| Some((q.column?, rules(q)))).collect();
    (all(text), asked)
}

#[test]
fn headers_as_people_write_them() {
    // Misspelt; a word for the rate and for the count alike; a rate in French; a currency above a column.
    assert_eq!(all("handle,Folowers,avg_coment\njane_b,12500,31\n"), ["@jane_b followers=12500 comments_per_post=31"]);
    assert_eq!(
        all("Nome\tSeguidores\tInteração\nRui\t8.400\t4,1%\nEva\t1.100\t2%\n"),
        ["Rui followers=8400 engagement_rate_percent=4.1", "Eva followers=1100 engagement_rate_percent=2"]
    );
    assert_eq!(all("Nom;Abonnés;Taux\nZoé;7 300;4,25\n"), ["Zoé followers=7300 engagement_rate_percent=4.25"]);
    for text in [
        "Name,Followers,Fee (USD)\nRui,8400,250\n",
        "Name\tFollowers\tFee in USD\nRui\t8400\t250\n",
        // What nobody sees, and a space behind it.
        "Name,Followers,\u{200b} Fee USD\nRui,8400,250\n",
    ] {
        let fee = read(text).draft(text, 0, &Decisions::default()).and_then(|d| d.fee).map(|f| f.value);
        assert_eq!(fee.and_then(|m| m.currency).map(|c| c.code().to_owned()).as_deref(), Some("USD"), "{text}");
    }
    // A space before a letter of two bytes.
    assert_eq!(all("Name; Vergütung EUR; ü EUR;Followers\nRui;9;3;8400\n"), ["Rui followers=8400"]);
    assert_eq!(all("Name,Followers,\u{200b} é USD\nRui,8400,250\n"), ["Rui followers=8400"]);
    // Two prices: which one is the fee is asked.
    let (_, asked) = told("Name,Followers,Story price,Reel price\nRui,8400,100,250\n");
    assert_eq!(asked, [(2, vec![Rule::OneOfSeveral, Rule::LeftOut]), (3, vec![Rule::OneOfSeveral, Rule::LeftOut])]);
    let text = "Name,Followers,Story price,Reel price\nRui,8400,100,250\n";
    let says = Decisions { readings: vec![(3, Rule::OneOfSeveral)], ..Decisions::default() };
    let fee = read(text).draft(text, 0, &says).and_then(|d| d.fee).map(|f| f.value.amount.value.to_f64());
    assert_eq!(fee, Some(250.0));
}

/// Each creator's fee under a header, beside ten thousand followers, with its currency.
fn fee(header: &str, cell: &str) -> Option<String> {
    let text = format!("Name;Followers;{header}\nRui;10000;{cell}\n");
    let fee = read(&text).draft(&text, 0, &Decisions::default())?.fee?.value;
    let code = fee.currency.map(|c| c.code().to_owned());
    Some(format!("{} {}", fee.amount.value.to_f64(), code.unwrap_or_default()))
}

#[test]
fn headers_in_many_languages() {
    let rui = ["@rui.cooks followers=8400 likes_per_post=410", "@eva.bakes followers=12500 likes_per_post=37"];
    for (who, size) in [
        ("Pseudo", "Nb abonnés"),
        ("Perfil", "Seguidores"),
        ("Nome profilo", "Follower"),
        ("Ник", "Количество подписчиков"),
        ("Блогер", "Кол-во подписчиков"),
        ("الحساب", "المتابعون"),
        ("網紅", "粉絲數"),
        ("Tên người dùng", "Số người theo dõi"),
        ("Nazwa użytkownika", "Liczba obserwujących"),
        ("Nama pengguna", "Jumlah pengikut"),
    ] {
        let text = format!("{who}\t{size}\tAvg likes\nrui.cooks\t8400\t410\neva.bakes\t12500\t37\n");
        assert_eq!(all(&text), rui, "{who}, {size}");
    }
    for size in
        ["Followers in thousands", "Abonnés (milliers)", "Seguidores (mil)", "Seguidores (miles)", "Подписчики, тыс."]
    {
        let text = format!("Name;{size};ER in %\nRui;8,4;4,1\nEva;12,5;3\n");
        let told = ["Rui followers=8400 engagement_rate_percent=4.1", "Eva followers=12500 engagement_rate_percent=3"];
        assert_eq!(all(&text), told, "{size}");
    }
    // A thousand, or a million, in words that do not tell.
    assert_eq!(all("Name;Followers (mil);ER %\nRui;8,4;4,1\n"), ["Rui engagement_rate_percent=4.1"]);
    for views in ["Vues moyennes", "Visualizzazioni medie"] {
        assert_eq!(all(&format!("Name;Followers;{views}\nRui;8400;900\n")), ["Rui followers=8400 views_per_post=900"]);
    }
}

#[test]
fn a_unit_above_money_counts() {
    for (header, cell, told) in [
        ("Fee (k€)", "1,2", "1200 EUR"),
        ("Fee (K USD)", "2", "2000 USD"),
        ("Fee ($000)", "2", "2000 USD"),
        ("Fee (in $ thousands)", "2", "2000 USD"),
        ("Preis (Tsd. €)", "2", "2000 EUR"),
        ("Цена (тыс. ₽)", "15", "15000 RUB"),
        ("단가(만원)", "30", "300000 KRW"),
        ("料金（万円）", "3", "30000 JPY"),
        ("报价（万元）", "0.8", "8000 CNY"),
        ("Fee (₹ lakh)", "2", "200000 INR"),
        // A cell with a unit of its own.
        ("Fee (k€)", "1,2k", "1200 EUR"),
        ("Fee (€)", "900", "900 EUR"),
        ("Rate (USD)", "900", "900 USD"),
        ("Fee [£]", "900", "900 GBP"),
        ("Valor (R$)", "900", "900 BRL"),
        ("Цена, руб.", "900", "900 RUB"),
        ("Preis in k€", "9", "9000 EUR"),
        ("Giá (VND)", "900000", "900000 VND"),
        // What leaves a price one post's.
        ("Tarif (€ HT)", "900", "900 EUR"),
        ("Fee (€/reel)", "900", "900 EUR"),
        ("Honorar netto", "900 €", "900 EUR"),
        ("Fee", "900/post", "900 "),
        ("Fee", "€900 + VAT", "900 EUR"),
        ("Fee", "$900 per reel", "900 USD"),
    ] {
        assert_eq!(fee(header, cell).as_deref(), Some(told), "{header}");
    }
    // A thousand here and a million or a billion there.
    for header in ["Fee (mil €)", "Fee (T€)", "Fee (NT$)"] {
        assert_eq!(fee(header, "2"), None, "{header}");
    }
    for cell in ["900 per story", "900/month", "900/2", "900-1200", "1 reel"] {
        assert_eq!(fee("Fee", cell), None, "{cell}");
    }
}

#[test]
fn shares_and_sums_are_no_counts_of_a_post() {
    let rui = ["Rui followers=8400", "Eva followers=1100"];
    for header in
        ["Reach %", "Views (%)", "Avg Likes %", "ES Followers %", "Likes (30d)", "Views (28 days)", "浏览量（近30天）"]
    {
        assert_eq!(all(&format!("Name,Followers,{header}\nRui,8400,41\nEva,1100,37\n")), rui, "{header}");
    }
    assert_eq!(all("Name,Followers,Reach\nRui,8400,0.41\nEva,1100,0.37\n"), rui);
    // Of so many posts, an average of any days.
    for header in ["Avg Likes (30d)", "Avg Likes (last 12 posts)"] {
        let said = all(&format!("Name,Followers,{header}\nRui,8400,410\nEva,1100,37\n"));
        assert_eq!(said, ["Rui followers=8400 likes_per_post=410", "Eva followers=1100 likes_per_post=37"], "{header}");
    }
}

#[test]
fn rows_without_a_header() {
    // One count beside an account whose platform is told, or by which the rows are ranked, is its size.
    assert_eq!(
        all("Ada Byron\thttps://www.instagram.com/ada.b\t54k\thttps://www.tiktok.com/@ada.tok\t1.2M\n"),
        ["@ada.b instagram followers=54000", "@ada.tok tiktok followers=1200000"]
    );
    assert_eq!(all("2,@ada.b,54K\n3,@joe_2,31K\n9,@kim,8.5K\n").len(), 3);
    assert_eq!(all("2,@ada.b,54K\n3,@joe_2,31K\n9,@kim,8.5K\n")[2], "@kim followers=8500");
    // Without a rank or a platform, or beside other numbers, it is asked.
    let sense = vec![Rule::Count, Rule::PerPost, Rule::OneOfSeveral];
    assert_eq!(told("@ada.b,x,54K\n@joe_2,y,31K\n").1, [(2, sense.clone())]);
    assert_eq!(told("@ada.b\t4,097 M\t945\t616").1, [(1, sense.clone())]);
    // So are thousands, and beside handles that lack the mark; a platform's name alone says no more.
    for text in [
        "@ada.b,5400,2.1%\n@joe_2,31000,3%\n",
        "ada.b,5400,2.1%\njoe_2,31000,3%\n",
        "ada.b;5400;2,1%\njoe_2;31000;3%\n",
    ] {
        assert_eq!(told(text), (vec!["@ada.b".to_owned(), "@joe_2".to_owned()], vec![(1, sense.clone())]), "{text}");
    }
    let (who, asked) = told("Name,Instagram,TikTok\nAda,5400,31000\nJoe,810,\n");
    assert_eq!(who, ["Ada instagram", "Ada tiktok", "Joe instagram"]);
    assert_eq!(asked, [(1, sense.clone()), (2, sense)]);
    // A list without creators.
    assert!(read("ale,5400,2.1%\nstout,31000,3%\n").sheet.is_none());
    // A full name beside a handle; a row of many cells without a space behind its commas.
    let r = read("@ada.b,Ada Byron,instagram,food,198000,12.8,daily");
    let d = r.draft("@ada.b,Ada Byron,instagram,food,198000,12.8,daily", 0, &Decisions::default()).expect("one");
    assert_eq!(d.name.map(|n| n.value).as_deref(), Some("Ada Byron"));
    assert!(d.facts.is_empty());
    assert!(read("@ada.b, Ada Byron, instagram, food, 198000, 12.8").sheet.is_none());
    // A digit alone makes no handle where the others are none.
    assert_eq!(
        all("QuinRiva,6196161,215250,222720,277\nzenith2g,6091677,211845,310998,256\n"),
        ["QuinRiva", "zenith2g"]
    );
}

#[test]
fn the_posts_of_one_account_are_one_creator() {
    let text = "Post ID,Account username,Impressions,Reach,Likes\n18066841967299808,jo.b,1000,300,10\n18014685677827125,jo.b,500,101,20\n";
    assert_eq!(all(text), ["@jo.b reach_per_post=200.5 impressions_per_post=750"]);
    assert_eq!(read(text).draft(text, 0, &Decisions::default()).expect("one").posts.len(), 2);
}

#[test]
fn a_mark_before_a_unit_is_asked() {
    let (one, asked) = told("handle,followers\nada.b,\"4,097 M\"\n");
    assert_eq!((one, asked), (vec!["@ada.b".to_owned()], vec![(1, vec![Rule::GroupedInteger, Rule::DecimalFraction])]));
    let says = Decisions { readings: vec![(1, Rule::DecimalFraction)], ..Decisions::default() };
    assert_eq!(under("handle,followers\nada.b,\"4,097 M\"\n", &says), ["@ada.b followers=4097000"]);
    let says = Decisions { readings: vec![(1, Rule::GroupedInteger)], ..Decisions::default() };
    assert_eq!(under("handle,followers\nada.b,\"4,097 M\"\n", &says), ["@ada.b followers=4097000000"]);
    // One cell in which the comma can only be a decimal mark settles the column.
    assert_eq!(
        all("handle,followers\nada.b,\"4,097 M\"\njo_2,\"1,25 M\"\n"),
        ["@ada.b followers=4097000", "@jo_2 followers=1250000"]
    );
}

#[test]
fn a_large_m_under_an_indonesian_header_is_asked() {
    let scale = vec![Rule::Millions, Rule::Billions];
    assert_eq!(told("handle;pengikut\nada.b;3M\njo_2;2M\n").1, [(1, scale.clone())]);
    // Even under an English header, where another cell is written so by Indonesians alone.
    assert_eq!(told("handle;followers\nada.b;3M\njo_2;25 jt\n").1, [(1, scale)]);
    let text = "handle;pengikut\nada.b;3M\njo_2;25 jt\n";
    let says = Decisions { readings: vec![(1, Rule::Millions)], ..Decisions::default() };
    assert_eq!(under(text, &says), ["@ada.b followers=3000000", "@jo_2 followers=25000000"]);
    let says = Decisions { readings: vec![(1, Rule::Billions)], ..Decisions::default() };
    assert_eq!(under(text, &says), ["@ada.b followers=3000000000", "@jo_2 followers=25000000"]);
    // The English form of one cell tells who wrote the column; other languages have no other M.
    assert_eq!(all("handle;pengikut\nada.b;3M\njo_2;1.2M\n")[0], "@ada.b followers=3000000");
    assert_eq!(all("handle;followers\nada.b;3M\njo_2;12K\n")[0], "@ada.b followers=3000000");
    assert_eq!(all("handle;Takipçi\nada.b;3M\njo_2;12K\n")[0], "@ada.b followers=3000000");
}

/// How the column is read, as its status, its rule, and the rules that are asked.
fn decided(text: &str, column: usize) -> String {
    let r = read(text);
    let c = &r.sheet.as_ref().expect("a table").columns()[column];
    let rules: Vec<&str> = c.status.readings().iter().map(|r| r.rule.key()).collect();
    let alarm = if let Status::Red(alarm, _) = &c.status { alarm.key() } else { "" };
    [c.status.key(), alarm, c.rule.map_or("", Rule::key), &rules.join("/")]
        .join(" ")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// Threats.md 14, rule by rule.
#[test]
fn columns_are_decided_by_evidence() {
    let of = |header: &str, cells: &[&str]| {
        let rows = cells.iter().enumerate().map(|(i, c)| format!("Person {i}\t{c}\n"));
        decided(&format!("Name\t{header}\n{}", rows.collect::<String>()), 1)
    };
    for (header, cells, expected) in [
        // 2: one cell that is impossible under one rule settles the column.
        ("Avg likes", ["1.234", "1.234.567"].as_slice(), "settled grouped-integer"),
        ("Avg likes", &["1.234", "1,23"], "settled grouped-integer"),
        ("Avg likes", &["1,234", "1,23"], "settled decimal-fraction"),
        ("Avg likes", &["1,234", "12,3456"], "settled decimal-fraction"),
        ("Fee", &["1.234", "2.300,50"], "settled grouped-integer"),
        ("Fee", &["1,234", "2300,50"], "settled decimal-fraction"),
        // Two that contradict each other settle nothing.
        ("Avg likes", &["1.234", "1,234"], "amber grouped-integer/decimal-fraction"),
        // 3: under a label that counts, one separator and three digits are a grouped integer; money and rates are asked.
        ("Followers", &["1.234", "12.500"], "settled"),
        ("Avg views", &["1,234", "12,500"], "settled"),
        ("Fee", &["1.234", "2.500"], "amber grouped-integer/decimal-fraction"),
        // 3 and 5: the form with the label, where they fit one convention.
        ("Takipçi", &["12,5 B", "3 B"], "settled"),
        ("Pengikut", &["1.2M", "3M"], "settled"),
        ("Pengikut", &["1,1 M", "2,3 M"], "settled"),
        ("Pengikut", &["2 M", "3 M"], "amber millions/billions"),
        ("Pengikut", &["2M", "3M"], "amber millions/billions"),
        ("Followers", &["1,2 Mio.", "800 Tsd."], "settled"),
        ("Followers", &["3.1万", "12万"], "settled"),
        ("Followers", &["3 lakh", "12 lakh"], "settled"),
        ("Followers", &["12 mil", "8 mil"], "amber thousands/millions"),
        ("Seguidores", &["12 mil", "8 mil"], "settled"),
        ("Sledující", &["1,2 mil.", "3 mil."], "settled"),
        // 6: what cannot be true is asked, never mended.
        ("Followers", &["475.8", "366.2"], "red units-lost thousands/millions/billions"),
        ("Followers", &["475", "366"], "red too-small as-written/thousands/millions"),
        ("Followers", &["2100000", "1500", "3000000"], "red jump as-written"),
        ("Followers", &["2100000", "3", "3000000", "1900000"], "red jump as-written"),
        ("Followers", &["9000000", "12000", "2100000", "15000", "800000"], "settled"),
        ("ER", &["150%", "2%"], "red above-hundred percent as-written"),
        ("ER", &["0.03", "0.041"], "amber percent/fraction"),
        ("ER", &["3.1", "4.7"], "settled percent"),
        ("ER (%)", &["0.3", "0.41"], "settled percent"),
    ] {
        assert_eq!(of(header, cells), expected, "{header} {cells:?}");
    }
    // More likes than followers, unless more saw the posts.
    assert_eq!(
        decided("handle,followers,avg likes\nada.b,1000,5000\njo_2,900,100\n", 2),
        "red likes-above-reach as-written"
    );
    assert_eq!(decided("handle,followers,avg likes,avg views\nada.b,1000,5000,70000\n", 2), "settled");
    // 4: nothing is taken from a column that is asked about, and everything from its neighbours.
    assert_eq!(all("Name\tFee\tFollowers\nAda\t1.234\t12500\n"), ["Ada followers=12500"]);
    // All readings of a question are of one cell.
    let r = read("Name;Followers\nAda;\"12,3456\"\nJo;\"1,234\"\n");
    assert_eq!((r.questions[0].text.as_str(), r.questions[0].readings.len()), ("1,234", 4));
}

#[test]
fn several_questions_about_a_column_are_answered_one_by_one() {
    let text = "@ada.b\t4,097 M\t945\t616";
    let mut says = Decisions::default();
    let column = |says: &Decisions| {
        let r = read(text);
        let rows = r.sheet.as_ref().expect("a table").under(text, says).columns()[1].clone();
        rows.status.readings().iter().map(|r| r.rule).collect::<Vec<_>>()
    };
    assert_eq!(column(&says), [Rule::Count, Rule::PerPost, Rule::OneOfSeveral]);
    says.decide(1, Some(Rule::Count));
    assert_eq!(column(&says), [Rule::GroupedInteger, Rule::DecimalFraction]);
    says.decide(1, Some(Rule::DecimalFraction));
    assert_eq!(under(text, &says), ["@ada.b followers=4097000"]);
    // A new answer takes the place of the old one to the same question; none asks again.
    says.decide(1, Some(Rule::PerPost));
    assert_eq!(under(text, &says), ["@ada.b likes_per_post=4097000"]);
    says.decide(1, None);
    assert_eq!(column(&says), [Rule::Count, Rule::PerPost, Rule::OneOfSeveral]);
}

#[test]
fn short_rows_are_read_as_far_as_they_go() {
    let text =
        "handle,country,followers,likes\nada.b,Spain,12500,300\nkim.k,Italy,900\njo_2,9800,200\nmax.m,Spain,700,12,5\n";
    assert_eq!(all(text), ["@ada.b followers=12500 likes_per_post=300", "@kim.k followers=900"]);
    // In a row that lost a cell before its end each number would be its neighbour's.
    assert_eq!(skipped(&read(text)), [(3, SkipCode::Short), (4, SkipCode::Ragged), (5, SkipCode::Ragged)]);
    assert_eq!(read(text).sheet.expect("a table").columns()[3].counts.empty, 1);
    assert_eq!(all("handle\tfollowers\tavg likes\nada.b\t12500\n"), ["@ada.b followers=12500"]);
    assert_eq!(
        all("| Handle | Followers | Avg likes |\n|---|---|---|\n| @ada.b | 12.5K | 300 |\n| @jo_2 | 9,800 |\n"),
        ["@ada.b followers=12500 likes_per_post=300", "@jo_2 followers=9800"]
    );
}

#[test]
fn what_is_no_creator_is_listed() {
    let r = read("Name,Followers\nJane,12500\nMax,9800\nTotal,22300\n\nCampaign,Views\nSpring,300000\n");
    assert_eq!(r.len(), 2);
    assert_eq!(skipped(&r), [(4, SkipCode::Total), (6, SkipCode::OtherTable), (7, SkipCode::OtherTable)]);
    let r = read("Name,Followers\nJane,12500\n\"Max,9800\nJoe,700\n");
    assert_eq!((r.len(), skipped(&r)), (1, vec![(3, SkipCode::UnclosedQuote)]));
}

/// Where people write a platform they write accounts, too: a link, or the platform and a handle.
#[test]
fn a_platform_and_an_account_in_one_cell() {
    let text = "Name\tIG/TikTok\tFollowers\n\
                Maya Makes\tinstagram.com/maya.makes\t24.8K\n\
                oat.and.ink\tIG\t8.2K\n\
                Joe Rides\tTikTok @joe.rides\t140K\n\
                Kim\tyt: @kim_k\t9.1K\n\
                Big Name\thttps://www.youtube.com/@bigname\t900K\n\
                Lena\tno idea yet\t11K\n";
    let found = [
        "@maya.makes instagram followers=24800",
        "oat.and.ink instagram followers=8200",
        "@joe.rides tiktok followers=140000",
        "@kim_k youtube followers=9100",
        "@bigname youtube followers=900000",
        "Lena followers=11000",
    ];
    assert_eq!(all(text), found);
    // Under a header that says so, and where a person does.
    assert_eq!(all(&text.replace("IG/TikTok", "Platform")), found);
    let says = Decisions { meanings: vec![(1, Meaning::Platform)], ..Decisions::default() };
    assert_eq!(under(&text.replace("IG/TikTok", "wo"), &says), found);
    // A handle of its own comes first; words that only begin like a platform are none.
    assert_eq!(
        all("Handle,Where,Followers\nada.b,TikTok @ada_tok,5400\njoe_2,Instagram stories mostly,31000\n"),
        ["@ada.b followers=5400", "@joe_2 followers=31000"]
    );
    assert_eq!(
        all("Handle,Platform,Followers\nada.b,TikTok @ada_tok,5400\njoe_2,instagram,31000\n"),
        ["@ada.b tiktok followers=5400", "@joe_2 instagram followers=31000"]
    );
}

#[test]
fn a_person_decides_for_a_column() {
    let text = "Name;Fee;Followers\nJane;1.500;12.500\nMax;2.200;8.100\n";
    let r = read(text);
    assert!(matches!(r.sheet.as_ref().expect("a table").columns()[1].status, Status::Amber(_)));
    assert_eq!(r.questions[0].column, Some(1));
    let fee = |says: &Decisions| r.draft(text, 1, says).and_then(|d| d.fee).map(|f| f.value.amount.value.to_f64());
    assert_eq!(fee(&Decisions::default()), None);
    let says = Decisions { readings: vec![(1, Rule::GroupedInteger)], ..Decisions::default() };
    assert_eq!(fee(&says), Some(2200.0));
    let says = Decisions { meanings: vec![(2, Meaning::Field(Field::Following))], ..Decisions::default() };
    assert_eq!(under(text, &says), ["Jane following=12500", "Max following=8100"]);
}

#[test]
fn what_cannot_be_raises_an_alarm() {
    let alarm = |text: &str, c: usize| match &read(text).sheet.expect("a table").columns()[c].status {
        Status::Red(alarm, _) => Some(*alarm),
        _ => None,
    };
    let list = "Name,Followers\nA,9000000\nB,8000000\nC,7500\nD,7000000\nE,6000000\nF,5000000\n";
    assert_eq!(alarm(list, 1), Some(Alarm::Jump));
    assert_eq!(alarm("handle,followers\ncristiano,475.8\nkylie,366.2\n", 1), Some(Alarm::UnitsLost));
    assert_eq!(alarm("handle,followers,reach,avg likes\na.b,9000,100,350\n", 2), Some(Alarm::LikesAboveReach));
    let says = Decisions { readings: vec![(1, Rule::Millions)], ..Decisions::default() };
    assert_eq!(under("handle,followers\ncristiano,475.8\n", &says), ["@cristiano followers=475800000"]);
}

#[test]
fn a_handle_that_can_be_none_is_told() {
    let odd = |text: &str| -> Vec<(u32, u32)> {
        let notes = read(text).notes;
        notes.iter().filter(|n| n.code == NoteCode::OddHandle).map(|n| (n.line, n.column)).collect()
    };
    // As its platform has it: in a column, in an address, in a header; where none is told, as any has it.
    let text = "handle,platform,followers\nada-b,instagram,900\nada-b,youtube,900\na_name_of_many_letters,x,900\nada.b,tiktok,900\n";
    assert_eq!(odd(text), [(2, 1), (4, 1)]);
    assert_eq!(odd("handle,link,followers\nada-b,https://instagram.com/ada.b,900\nada-b,-,900\n"), [(2, 1)]);
    assert_eq!(odd("TikTok handle,TikTok followers\nada-b,900\njo.b,900\n"), [(2, 1)]);
    assert_eq!(odd("handle;followers\nada!;900\n...;900\n김하늘;900\nAda B;900\n-;900\nada-b;900\n"), [(2, 1), (3, 1)]);
    // Look-alikes are told once.
    assert_eq!(odd("handle;followers\n@аda;900\nadа;900\n"), [(2, 2), (3, 1)]);
    // A column of names and handles: only an `@` says that a handle is meant.
    assert_eq!(odd("creator;followers\n@ada!b;900\nAda!;900\njo.b;900\n"), [(2, 2)]);
    // The first are told, the others counted.
    let many = read(&["handle;followers\n", &"ada!;900\n".repeat(5000)].concat());
    let told = many.notes.iter().filter(|n| n.code == NoteCode::OddHandle).count();
    let rest = many.notes.iter().find(|n| n.code == NoteCode::MoreNotes).map(|n| n.detail.clone());
    assert_eq!((told, rest), (10, Some(Detail::Count(4990))));
}

/// Tables of HTML: in one line, over several, with a line for each cell, without end tags; attributes, entities, tags within
/// cells.
const HTML: [&str; 6] = [
    "<table><tr><th>Handle</th><th>Followers</th></tr><tr><td>@jane</td><td>12.5K</td></tr><tr><td>@max.m</td><td>9,800</td></tr></table>",
    "<table>\n<tr><th>Handle</th><th>Followers</th></tr>\n<tr><td>@jane</td><td>12.5K</td></tr>\n<tr><td>@max.m</td><td>9,800</td></tr>\n</table>\n",
    "<html>\r\n<body>\r\n<TABLE class=\"a\" border=1>\r\n  <TR>\r\n    <TH>Handle</TH>\r\n    <TH>Followers</TH>\r\n  </TR>\r\n  <TR>\r\n    <TD>\r\n@jane\r\n</TD>\r\n    <TD>12.5K</TD>\r\n  </TR>\r\n  <TR>\r\n    <TD>@max.m</TD>\r\n    <TD>9,800</TD>\r\n  </TR>\r\n</TABLE>\r\n</body>",
    "<table><thead><tr><th>Handle<th>Followers<tbody><tr><td>@jane<td>12.5K<tr><td>@max.m<td>9,800",
    "<div><table><tr><td><b>Handle</b></td><td title='a > b'>Followers</td></tr><!-- <tr><td>x -->\n<tr><td>&#64;jane</td><td><span>12</span><span>.5K</span></td></tr><tr><td><a href=\"/x\">@max.m</a></td><td align=right><p>&nbsp;9,800</p></td></tr></table>",
    "<tr><td>Handle</td><td>Followers</td></tr>\n<tr><td>@jane&nbsp;</td><td>12.5&#x4b;</td></tr>\n<tr><td>@max.m</td><td>9,800<br></td></tr>",
];

#[test]
fn tables_of_html() {
    let two = ["@jane followers=12500", "@max.m followers=9800"];
    for text in HTML {
        assert_eq!(all(text), two, "{text}");
        assert_eq!(skipped(&read(text)), [], "{text}");
        // However it is cut and fed.
        for size in [1, 2, 7, 64] {
            let mut reader = Reader::new();
            for piece in text.as_bytes().chunks(size) {
                reader.feed(piece);
                reader.step(5);
            }
            assert_eq!(reader.finish(), read(text), "{text}");
        }
    }
    // Words before and behind it are read as ever.
    let text = ["Ours:\n\n", HTML[1], "\n@bob 3k followers"].concat();
    assert_eq!(all(&text), ["@bob followers=3000", two[0], two[1]]);
    // Longer than a line may be.
    let row = "<tr><td>@jane</td><td>12.5K</td></tr>".repeat(3000);
    let long = read(&["<table><tr><th>Handle</th><th>Followers</th></tr>", &row, "</table>"].concat());
    assert!(long.len() == 3000 && long.notes.iter().all(|n| n.code == NoteCode::SeveralCreators), "{:?}", long.notes);
}

#[test]
fn rows_of_html_that_are_no_creators() {
    let head = "<table><caption>Our people</caption><tr><th>Creator</th><th>Followers</th><th>Avg likes</th></tr>";
    let text = |rows: &str| [head, "<tr><td>Jane Doe</td><td>12500</td><td>300</td></tr>", rows, "</table>"].concat();
    let codes = |rows: &str| -> Vec<SkipCode> { skipped(&read(&text(rows))).iter().skip(1).map(|s| s.1).collect() };
    let title = read(&text(""));
    assert_eq!(skipped(&title), [(1, SkipCode::Title)]);
    assert_eq!(codes("<tr><td colspan=3>Second half</td></tr>"), [SkipCode::Title]);
    assert_eq!(codes("<tr><td></td><td> </td><td>&nbsp;</td></tr>"), [SkipCode::BlankRow]);
    assert_eq!(codes("<tr><td>Total</td><td>12500</td><td>300</td></tr>"), [SkipCode::Total]);
    // The cell above reaches into this row: which of its columns that is cannot be told by the row.
    assert_eq!(
        codes("<tr><td>Al</td><td rowspan=2>900</td><td>3</td></tr><tr><td>Bo</td><td>30</td></tr>"),
        [SkipCode::Ragged]
    );
    // A cell that spans two columns leaves the second one empty.
    assert_eq!(
        all(&text("<tr><td>Al</td><td colspan=\"2\">900</td></tr>")),
        ["Jane Doe followers=12500 likes_per_post=300", "Al followers=900"]
    );
    // Two headers, of which the upper one spans.
    let text = "<table><tr><th></th><th colspan=2>Instagram</th><th>TikTok</th></tr><tr><th>Creator</th><th>Followers</th>\
                <th>Avg Likes</th><th>Followers</th></tr><tr><td>Jane Doe</td><td>12500</td><td>300</td><td>900</td></tr></table>";
    assert_eq!(all(text), ["Jane Doe instagram followers=12500 likes_per_post=300", "Jane Doe tiktok followers=900"]);
}

#[test]
fn markup_in_the_cells_of_markdown_hides_nothing() {
    let table = |rows: &str| ["| Handle | Followers | ER |\n|:---|---:|:-:|\n", rows].concat();
    let two =
        ["@jane followers=12500 engagement_rate_percent=3.2", "@max_m followers=9800 engagement_rate_percent=2.1"];
    for rows in [
        "| **@jane** | **12.5K** | *3.2%* |\n| @max_m | 9,800 | `2.1%` |\n",
        "| `@jane` | `12.5K` | ***3.2%*** |\n| @max\\_m | 9\\,800 | <b>2.1%</b> |\n",
        "| [@jane](https://x.y/z) | [12.5K](https://x.y) | 3.2&#37; |\n| \\@max_m | 9,800&nbsp; | 2.1% |\n",
    ] {
        assert_eq!(all(&table(rows)), two, "{rows}");
        assert_eq!(skipped(&read(&table(rows))), [], "{rows}");
    }
    // The place of a cell is its words'.
    let text = table("| **@jane** | [12.5K](https://x.y) | 3% |\n");
    let draft = read(&text).draft(&text, 0, &Decisions::default()).expect("one");
    let place = |f: Option<creator_loupe::model::Span>| f.and_then(|s| s.of(&text)).map(str::to_owned);
    assert_eq!(place(draft.handle.and_then(|h| h.provenance.span())).as_deref(), Some("jane"));
    let followers = draft.facts.iter().find(|(f, _)| *f == Field::Followers).and_then(|(_, f)| f.provenance.span());
    assert_eq!(place(followers).as_deref(), Some("12.5K"));
    // An escaped border is none.
    assert_eq!(all(&table("| jane \\| co | 12.5K | 3% |\n")), ["jane | co followers=12500 engagement_rate_percent=3"]);
    // What is struck out, raised or parted is no number.
    for cell in ["~~12.5K~~", "<del>12K</del> 14K", "12<sup>3</sup>", "12<br>500", "12 **500**"] {
        let text = table(&format!("| @jane | {cell} | 3% |\n| @max.m | 9,800 | 2% |\n"));
        assert_eq!(all(&text)[0], "@jane engagement_rate_percent=3", "{cell}");
        assert_eq!(skipped(&read(&text)), [(3, SkipCode::NotNumber)], "{cell}");
    }
}

#[test]
fn a_link_behind_words_tells_who_it_is() {
    let head = "| Name | Followers |\n|---|---|\n";
    let rows =
        "| [Jane Doe](https://instagram.com/jane.d) | 12.5K |\n| [Max](https://tiktok.com/@max_m \"his\") | 9,800 |\n";
    let text = [head, rows].concat();
    let names = |i: usize| read(&text).draft(&text, i, &Decisions::default()).and_then(|d| d.name).map(|n| n.value);
    assert_eq!(all(&text), ["@jane.d instagram followers=12500", "@max_m tiktok followers=9800"]);
    assert_eq!([names(0), names(1)], ["Jane Doe", "Max"].map(|n| Some(n.to_owned())));
    let text = "| Who | Link | Followers |\n|---|---|---|\n| A | [profile](https://instagram.com/jane.d) | 12.5K |\n\
                | B | <https://tiktok.com/@max_m> | 9,800 |\n| C | https://tiktok.com/@foo\\_m | 9,700 |\n";
    assert_eq!(
        all(text),
        ["@jane.d instagram followers=12500", "@max_m tiktok followers=9800", "@foo_m tiktok followers=9700"]
    );
}

#[test]
fn pictures_around_a_handle_are_no_part_of_it() {
    let text = "handle,followers\nmaya.m✨,24000\n@bob❤️,23000\n✨@Ada_l👩🏽‍🎨,22000\nbob✨ smith,21000\n@maya1️⃣,20000\n@ada\u{200b}✨,19000\n";
    let found = [
        "@maya.m followers=24000",
        "@bob followers=23000",
        "@Ada_l followers=22000",
        "bob✨ smith followers=21000",
        "@maya1️⃣ followers=20000",
        "@ada\u{200b}✨ followers=19000",
    ];
    assert_eq!(all(text), found);
    let place = |row: usize| {
        let draft = read(text).draft(text, row, &Decisions::default()).expect("a creator");
        draft.handle.and_then(|h| h.provenance.span()).and_then(|s| s.of(text)).map(str::to_owned)
    };
    assert_eq!([place(0), place(1), place(2)], ["maya.m", "bob", "Ada_l"].map(|h| Some(h.to_owned())));
    assert_eq!(all("name,followers\n@maya✨,24000\n@bob✨,23000\n"), ["@maya followers=24000", "@bob followers=23000"]);
}

#[test]
fn rates_above_a_hundred_are_shown_first_and_counted() {
    let above = |text: &str| {
        let sheet = read(text).sheet.expect("a table");
        let column = sheet.columns().last().expect("a column").clone();
        let cells: Vec<String> = column.status.readings()[0]
            .examples
            .iter()
            .map(|(s, q)| format!("{} {}", s.of(text).unwrap_or_default(), q.value.to_f64()))
            .collect();
        (cells.join(", "), column.alarmed)
    };
    let head = "handle,followers,ER\na.b,12000,2%\n";
    let rows = "c.d,9000,150%\ne.f,800,3%\ng.h,900,120%\ni.j,7000,250%\nk.l,6000,101%\nm.n,5,100%\n";
    assert_eq!(above(&[head, rows].concat()), ("150% 150, 120% 120, 250% 250".to_owned(), 4));
    // Fractions: more than one.
    let text = "handle,followers,avg likes,ER\na.b,10000,200,0.02\nc.d,10000,300,0.03\ne.f,10000,300,1.5\ng.h,9000,270,0.03\n\
                i.j,8000,240,0.03\nk.l,8000,240,0.03\nm.n,8000,240,0.03\no.p,8000,240,0.03\nq.r,7000,210,0.03\n\
                s.t,7000,210,0.03\nu.v,7000,210,0.03\n";
    assert_eq!(above(text), ("1.5 150".to_owned(), 1));
}

#[test]
fn sums_below_the_rows_are_no_creators() {
    for sum in ["Total général", "Total (3)", "Total: 3", "Итого", "ВСЕГО", "Łącznie", "Gesamtsumme", "Genel toplam"]
    {
        let text = format!("Name;Followers\nAda;24900\nBob;9200\n{sum};34100\n");
        assert_eq!(all(&text), ["Ada followers=24900", "Bob followers=9200"], "{text}");
        assert_eq!(skipped(&read(&text)), [(4, SkipCode::Total)], "{text}");
    }
    for name in ["Total Fitness", "total.recall", "media24", "Mean (Girl)", "Итоговый"] {
        let text = format!("Name;Followers\nAda;24900\nBob;9200\n{name};8100\n");
        assert_eq!(all(&text).len(), 3, "{text}");
    }
}

#[test]
fn what_no_post_is_about_is_left_with_a_note() {
    for head in ["Story reach", "Hikâye görüntüleme", "Alcance de histórias", "Total fee", "Max fee", "New followers"]
    {
        let text = format!("Name,Followers,{head}\nAda,24900,1300\nBob,9200,800\n");
        assert_eq!(all(&text), ["Ada followers=24900", "Bob followers=9200"], "{text}");
        let fee = read(&text).draft(&text, 0, &Decisions::default()).and_then(|d| d.fee);
        assert!(fee.is_none(), "{text}");
        assert!(read(&text).notes.iter().any(|n| n.code == NoteCode::ColumnUnknown), "{text}");
    }
}

#[test]
fn handles_below_a_word_of_any_tongue() {
    let two = ["@ada.l followers=24900", "@bob_b followers=9200"];
    assert_eq!(all("Felhasználó,Követők\n@ada.l,24900\n@bob_b,9200\n"), two);
    assert_eq!(all("Xyz;Sledující\n@ada.l;24900\n@bob_b;9200\n"), two);
    assert_eq!(
        all("Xyz\tFollowers\nhttps://www.instagram.com/ada.l/\t24900\nhttps://www.instagram.com/bob_b/\t9200\n"),
        ["@ada.l instagram followers=24900", "@bob_b instagram followers=9200"]
    );
    for word in ["Účet", "FIÓK", "Akun", "Tài khoản", "Λογαριασμός", "Račun"] {
        assert_eq!(all(&format!("Name;{word};Followers\nAda;@ada.l;24900\nBob;@bob_b;9200\n")), two, "{word}");
    }
    // Of whom it is told is not known, or of another.
    assert_eq!(
        all("Name;Xyz;Followers\nAda;@ann;24900\nBob;@ann;9200\n"),
        ["Ada followers=24900", "Bob followers=9200"]
    );
    assert!(all("Managed by;Followers\n@ann;24900\n@joe;9200\n").iter().all(|c| !c.contains("followers")));
    assert!(all("Xyz;Zyx;Followers\n@ann;@ada;24900\n@joe;@bob;9200\n").iter().all(|c| !c.contains("followers")));
}

#[test]
fn counts_of_two_months_are_asked_about() {
    let (creators, asked) = told("Name,Followers (March),Followers (April)\nAda,18300,24900\nBob,8100,9200\n");
    assert_eq!(creators, ["Ada", "Bob"]);
    assert_eq!(asked, [(1, vec![Rule::OneOfSeveral, Rule::LeftOut]), (2, vec![Rule::OneOfSeveral, Rule::LeftOut])]);
}

#[test]
fn the_mark_of_prices_is_told_by_the_decimals_beside_them() {
    let fees = |text: &str| {
        let r = read(text);
        let fee =
            |i| r.draft(text, i, &Decisions::default()).and_then(|d| d.fee).map(|f| f.value.amount.value.to_f64());
        ((0..r.len()).map(fee).collect::<Vec<_>>(), r.questions.len())
    };
    assert_eq!(fees("Name\tER\tFee\nAda\t2.7%\t$1,200\nBob\t3.6%\t$450\n"), (vec![Some(1200.0), Some(450.0)], 0));
    assert_eq!(fees("Name;Follower;ER;Honorar\nAda;9000;2,7 %;1.200 €\n"), (vec![Some(1200.0)], 0));
    // The same mark on both sides, or two habits: asked.
    assert_eq!(fees("Name\tFollowers\tER\tFee\nAda\t9000\t2.7%\t1.200 €\n").0, [None]);
    assert_eq!(fees("Name\tFollowers\tAvg likes\tER\tFee\nAda\t9000\t64,5\t2.7%\t1,200\n").0, [None]);
}
