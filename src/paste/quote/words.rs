//! What people say in a quote: phrases of English, German, Spanish, French and Turkish, and the commonest of Portuguese,
//! Italian and Indonesian.
//!
//! Knows phrases as folded words (no case, no accents). Refuses to know what stands around them. A star ends a stem or,
//! at the front, begins an ending; both of words that stand alone, so that "Kategorieexklusivität" is one.

use super::super::glyph::Glyph;
use crate::model::{Piece, Platform, TermKind};

/// What a phrase says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Says {
    Piece(Piece),
    /// The same, of more than one: without a number it leaves open how many.
    Pieces(Piece),
    Platform(Platform),
    Term(TermKind),
    /// Hours, days, weeks, months, years.
    Time(char),
    Forever,
    /// One of the things made.
    Each,
    /// "per", "pro": each, where a thing without a number follows.
    Per,
    /// "a": an article, a "per", a "to", a "for".
    A,
    /// An article that says "per" behind a sum.
    The,
    /// German "each", French "I".
    Je,
    /// Of value-added tax: in the sum, or on top.
    Taxed(bool),
    /// Words that mean one thing or another: to be shown as not understood.
    Unread,
    /// "cada": each, where a thing follows or a pronoun.
    Every,
    Total,
    With,
    Plus,
    /// "without", "excluding", "plus" of what is not in the price.
    Without,
    /// "no": as [`Says::Without`], but what is not taxed has no tax on top.
    No,
    /// Behind a term: it is in; it is not.
    In,
    Out,
    /// Behind a term: to be had for more.
    Extra,
    And,
    Or,
    For,
    /// "between", "from": two numbers are a range.
    Between,
    To,
    Number(u8),
    /// An article: one, where a thing follows.
    Article,
    /// "a few": nobody knows how many.
    Some,
    /// What announces a price.
    Price,
    Money(&'static str),
    Percent,
    Frames,
    /// Belongs to the thing that it stands at.
    Adjective,
    /// Begins a stretch that gives a term's field, not the deal's.
    Scope,
    /// What begins another offer, or one that no longer stands.
    If,
    /// Says nothing.
    Filler,
}

use Says::{Money, Number, Platform as On, Term, Time};
use TermKind as T;

const fn one(piece: Piece) -> Says {
    Says::Piece(piece)
}
const fn many(piece: Piece) -> Says {
    Says::Pieces(piece)
}

/// Phrases by what they say. The longest phrase at a place wins; among equals the first.
const PHRASES: &[(Says, &str)] = &[
    (
        one(Piece::Carousel),
        "carousel|carrousel|karussell|carrusel|carrossel|carosello|karusel|carousel post|slideshow|photo carousel",
    ),
    (many(Piece::Carousel), "carousels|carrousels|karussells|carruseles|carrosseis|caroselli|carousel posts"),
    (one(Piece::Reel), "reel|reel video|video reel|reels video|reels videosu|reel post|reels videolari"),
    (many(Piece::Reel), "reels"),
    (
        one(Piece::Story),
        "story|storie|stori|historia|stories set|story set|storyset|set of stories|story sequence|story sequenz|storysequenz|\
         hikaye*|story serie|serie de stories|serie de historias|storia|cerita|story frame|storysi|storyleri",
    ),
    (many(Piece::Story), "stories|storys|historias|storie|storyler|story slides|story frames"),
    (
        one(Piece::Integration),
        "integration|integracion|integracao|integrazione|entegrasyon*|integrasi|*integration|integrated mention|video integration",
    ),
    (many(Piece::Integration), "integrations|integraciones|integrationen|integracoes|integrazioni"),
    (
        one(Piece::Dedicated),
        "dedicated video|video dedie|video dediee|video dedicado|dediziertes video|eigenes video|video dedicato|ozel video|exklusives video",
    ),
    (many(Piece::Dedicated), "dedicated videos|videos dedicados|videos dediees"),
    (one(Piece::Short), "short|youtube short|yt short|short videosu|youtube shorts videosu"),
    (many(Piece::Short), "shorts|youtube shorts|yt shorts"),
    (
        one(Piece::Live),
        "live|livestream|live stream|stream|directo|en vivo|live session|canli yayin|diretta|live video|siaran langsung",
    ),
    (many(Piece::Live), "lives|livestreams|live streams|streams|directos"),
    (one(Piece::Pin), "pin|idea pin"),
    (many(Piece::Pin), "pins|idea pins"),
    (one(Piece::Thread), "thread|hilo|faden"),
    (many(Piece::Thread), "threads posts|twitter threads|hilos"),
    (
        one(Piece::Content),
        "ugc|ugc video|ugc clip|ugc content|ugc videosu|ugc photo|video ugc|contenu ugc|contenido ugc",
    ),
    (many(Piece::Content), "ugc videos|ugc clips|ugc photos|videos ugc|ugc assets"),
    (one(Piece::Video), "video|clip|videosu|filmchen|film"),
    (many(Piece::Video), "videos|clips|videolar|videolari|vids"),
    (
        one(Piece::Post),
        "post|feed post|feedpost|grid post|static post|in feed post|publicacion|publication|beitrag|gonderi|gonderisi|gonderiler|gonderileri|gonderiye|gonderide|postagem|publicacao|\
         posting|photo post|static|tweet|pubblicazione|postingan|foto post|paylasim*|fotopost|bildpost|instagrampost",
    ),
    (
        many(Piece::Post),
        "posts|feed posts|feedposts|publicaciones|publications|beitrage|postagens|publicacoes|postings|tweets|photo posts|grid posts",
    ),
    (On(Platform::Instagram), "instagram|ig|insta"),
    (On(Platform::TikTok), "tiktok|tik tok|tt|tiktoks|tik toks"),
    (On(Platform::YouTube), "youtube|yt|you tube"),
    (On(Platform::X), "twitter"),
    (On(Platform::Facebook), "facebook|fb"),
    (On(Platform::LinkedIn), "linkedin"),
    (On(Platform::Pinterest), "pinterest"),
    (On(Platform::Twitch), "twitch"),
    (On(Platform::Threads), "threads"),
    (
        Term(T::Rights),
        "usage|usage rights|usage right|rights of use|content usage|content rights|licensing|licence|license|content licence|\
         content license|licensing rights|buyout|buy out|right to repost|repost rights|usage rights to the content|rights|\
         nutzungsrecht*|*nutzungsrechte|nutzung|lizenz|lizenzrechte|rechte|verwendungsrechte|verwertungsrechte|buyouts|\
         derechos de uso|derecho de uso|derechos|uso|uso del contenido|derechos de imagen|licencia de uso|licencia|cesion de derechos|\
         droit d utilisation|droits d utilisation|droits|cession des droits|cession de droits|droits d exploitation|licence d utilisation|\
         droit d usage|droits d usage|utilisation|utilisation des contenus|\
         kullanim hakki|kullanim haklari|kullanim hak*|icerik kullanim hakki|icerik haklari|icerik kullanimi|telif hakki|telif haklari|telif|\
         lisans|kullanim|direitos de uso|direito de uso|direitos|diritti di utilizzo|diritti d uso|diritti|utilizzo|hak pakai|hak guna|hak penggunaan|\
         organic usage|organic usage rights|organic use|digital usage|digital usage rights|usage licence|usage license",
    ),
    (
        Term(T::PaidAds),
        "paid ads|paid ad|paid ads usage|paid ad usage|paid usage|paid usage rights|paid media|paid media usage|paid media rights|ad usage|ads usage|ad rights|\
         ads rights|paid advertising|paid ad rights|ads|spark ads|spark ad|spark code|spark codes|spark ads code|spark ad code|boosting|boosting rights|boost|dark post|dark posts|\
         dark posting|partnership ads|partnership ad|branded content ads|organic and paid|organic and paid usage|paid and organic|paid and organic usage|paid amplification|paid social|paid social usage|paid social rights|\
         werbeanzeigen|anzeigennutzung|werbenutzung|nutzung als anzeige|nutzung fur anzeigen|paid media nutzung|werbliche nutzung|*werberechte|paid nutzung|ads nutzung|\
         anuncios pagados|anuncios|uso en anuncios|uso en publicidad|publicidad pagada|derechos publicitarios|uso publicitario|pauta|derechos de pauta|\
         publicite payante|utilisation publicitaire|droits publicitaires|usage publicitaire|ads payantes|utilisation en publicite|droits paid|droits media|\
         reklam kullanimi|reklam kullanim hakki|reklamlarda kullanim|reklam olarak kullanim|sponsorlu reklam|reklam hakki|reklam kullanimlari|anuncios pagos|impulsionamento|utilizzo pubblicitario|iklan berbayar",
    ),
    (
        Term(T::Whitelisting),
        "whitelisting|white listing|whitelist|allowlisting|allowlist|whitelisting rights|creator licensing|lista blanca|whitelist hakki|whitelisting access|ad account access",
    ),
    (
        Term(T::Exclusivity),
        "exclusivity|category exclusivity|competitor exclusivity|brand exclusivity|industry exclusivity|non compete|*exklusivitat|exklusivitat|\
         wettbewerbsausschluss|konkurrenzausschluss|konkurrenzverbot|wettbewerbsverbot|exclusividad|exclusividad de categoria|exclusividad de marca|exclusividad por categoria|\
         exclusivite|exclusivite sectorielle|exclusivite de categorie|clause d exclusivite|munhasirlik|munhasirlig*|kategori munhasirlig*|sektor munhasirlig*|ozel anlasma|rakip marka yasagi|\
         exclusividade|esclusiva|esclusivita|eksklusivitas|exclusivity clause|kategori exclusivity",
    ),
    (
        Term(T::Rush),
        "rush|rush fee|rush delivery|rush order|express|express delivery|express fee|expedited|expressgebuhr|expresszuschlag|eilzuschlag|eilauftrag|eilgebuhr|\
         entrega urgente|urgencia|recargo por urgencia|urgente|urgence|frais d urgence|supplement urgence|livraison express|acil|acil teslim|acil teslimat|acil teslimat ucreti|urgenza|urgent",
    ),
    (
        Term(T::Delivery),
        "delivery|delivered|turnaround|turnaround time|turn around|deadline|lead time|lieferung|lieferzeit|geliefert|abgabe|entrega|plazo de entrega|tiempo de entrega|\
         livraison|livre|delai de livraison|delai|teslim|teslimat|teslim suresi|consegna|pengiriman konten|prazo de entrega|prazo",
    ),
    (
        Term(T::Agency),
        "agency fee|agency fees|agency commission|agency|management fee|manager fee|agent fee|agenturgebuhr|agenturgebuhren|agenturprovision|agenturaufschlag|agentur fee|agenturkosten|\
         managementgebuhr|agenturgebuehr|comision de agencia|fee de agencia|honorarios de agencia|gastos de agencia|tarifa de agencia|frais d agence|commission d agence|honoraires d agence|\
         ajans ucreti|ajans komisyonu|ajans payi|ajans bedeli|ajans|menajer ucreti|taxa de agencia|commissione di agenzia|commissione agenzia|biaya agensi",
    ),
    (
        Term(T::Commission),
        "commission|commissions|affiliate commission|affiliate|affiliate link|rev share|revenue share|of sales|on sales|of all sales|sales commission|commission on sales|commission on all sales|provision|umsatzbeteiligung|\
         affiliate provision|verkaufsprovision|umsatzprovision|comision|comision por ventas|comision por venta|comision de ventas|comision sobre ventas|comision sobre las ventas|comisiones|de las ventas|sobre ventas|\
         sobre las ventas|commission sur les ventes|commission sur ventes|sur les ventes|des ventes|komisyon*|satis komisyon*|satis basina komisyon|satislardan komisyon|satislardan|satislar uzerinden komisyon|comissao|comissao sobre vendas|sobre vendas|commissione|\
         commissione sulle vendite|provvigione|sulle vendite|komisi|komisi penjualan|am umsatz|vom umsatz|per sale|per order|pro verkauf|por venta|par vente",
    ),
    (
        Term(T::Product),
        "product|products|the product|free product|free products|gifted|gifted product|gifting|gift|free sample|free samples|sample|samples|barter|in exchange for product|\
         produkt|produkte|gratisprodukt|gratis produkt|produktmuster|testprodukt|muster|kostenloses produkt|tausch|produktmuster gratis|produkt gratis|producto|productos|producto gratis|producto gratuito|producto de regalo|\
         canje|trueque|intercambio|muestra gratis|muestras|regalo|produit|produits|produit offert|produits offerts|produit gratuit|echantillon|echantillons|echange|dotation|\
         urun|urun gonderimi|urun gonderi|urun hediye|hediye urun|ucretsiz urun|barter urun|takas|numune|urun hediyesi|urunler|produto|produtos|produto gratis|permuta|prodotto|prodotti|prodotto gratuito|prodotto omaggio|omaggio|produk|produk gratis",
    ),
    (
        Term(T::Vat),
        "vat|gst|sales tax|tax|taxes|mwst|mehrwertsteuer|umsatzsteuer|ust|mwst ausweis|iva|impuestos|tva|taxes|kdv|imposto|impostos|ppn|pajak|gst tax|vergi",
    ),
    (
        Term(T::Shipping),
        "shipping|shipping cost|shipping costs|postage|shipping fee|versand|versandkosten|porto|envio|gastos de envio|costes de envio|costos de envio|frais de port|frais d envoi|frais de livraison|expedition|\
         kargo|kargo ucreti|kargo bedeli|frete|spedizione|spese di spedizione|ongkir|ongkos kirim",
    ),
    (
        Term(T::Revisions),
        "revision|revisions|revision round|revision rounds|round of revisions|rounds of revisions|round of edits|rounds of edits|round of changes|rounds of changes|round of feedback|rounds of feedback|feedback round|feedback rounds|\
         round of revision|rounds of revision|edit round|edit rounds|edits|korrekturschleife|korrekturschleifen|korrekturrunde|korrekturrunden|feedbackschleife|feedbackschleifen|feedbackrunde|feedbackrunden|anderungsschleife|anderungsrunde|\
         korrektur|korrekturen|ronda de cambios|rondas de cambios|ronda de revisiones|rondas de revisiones|ronda de revision|rondas de revision|ronda de correcciones|rondas de correcciones|revisiones|cambios|\
         aller retour|allers retours|retouche|retouches|tour de corrections|tours de corrections|tour de modifications|tours de modifications|tour de retouches|tours de retouches|corrections|modifications|\
         revizyon*|duzeltme*|revizyon hakki|revizyon turu|revisao|revisoes|revisione|revisioni|giro di modifiche|giri di modifiche|revisi|revisi gratis",
    ),
    (
        Term(T::BioLink),
        "link in bio|link in the bio|link in my bio|bio link|biolink|link in der bio|link in meiner bio|link in bio slot|enlace en la bio|enlace en bio|enlace en mi bio|link en la bio|link en bio|\
         lien en bio|lien dans la bio|lien bio|lien dans ma bio|biyografide link|biyografi linki|bioda link|biyografiye link|profilde link|link na bio|link nella bio|link di bio",
    ),
    (
        Term(T::RawFootage),
        "raw footage|raw files|raw file|raw content|raw material|raw video|raw clips|raws|rohmaterial|rohdaten|rohdateien|rohschnitt|material en bruto|archivos en bruto|video en bruto|brutos|clips en bruto|\
         rushes|rush bruts|fichiers bruts|images brutes|fichiers sources|ham goruntu*|ham video*|ham dosya*|ham cekim*|ham materyal|material bruto|materiale grezzo|girato grezzo|file grezzi|bahan mentah|footage mentah",
    ),
    (
        Term(T::Script),
        "script|scripting|script writing|scriptwriting|concept and script|storyboard|skript|skripterstellung|drehbuch|konzept|konzeption|guion|guionizado|redaccion del guion|scenario|ecriture du script|redaction du script|\
         senaryo*|metin yazimi|roteiro|sceneggiatura|copione|naskah",
    ),
    (
        Term(T::Upfront),
        "upfront|up front|in advance|advance|advance payment|deposit|prepayment|prepaid|payment upfront|full payment upfront|before posting|anzahlung|vorkasse|im voraus|vorab|vorauszahlung|por adelantado|de adelanto|adelanto|\
         anticipo|por anticipado|al inicio|acompte|d avance|a la commande|a la signature|pesin|pesinat|on odeme|onden|adiantado|antecipado|sinal|acconto|anticipato|in anticipo|di muka|dp|uang muka",
    ),
    (
        Term(T::Net),
        "net|payment within|payable within|payable in|payment terms|payment in|payment term|due in|due within|invoice due in|paid within|zahlungsziel|zahlbar innerhalb|zahlbar in|zahlbar binnen|zahlung innerhalb|zahlung binnen|zahlung in|\
         pago a|pagos a|pago en|a pagar en|paiement a|paiement sous|payable sous|payable a|reglement a|reglement sous|vade|vadeli|vadeli odeme|odeme vadesi|odeme suresi|pagamento em|pagamento a|pagamento entro|pembayaran",
    ),
    (Term(T::Discount), "discount|off|rabatt|nachlass|descuento|remise|reduction|indirim*|desconto|sconto|diskon"),
    (
        Term(T::Crosspost),
        "crosspost|crossposting|cross posting|cross post|cross posted|repost|reposted|crossposted|zweitverwertung|repost en|repartage",
    ),
    (
        Term(T::Code),
        "discount code|promo code|coupon code|coupon|rabattcode|gutscheincode|codigo de descuento|codigo promocional|code promo|indirim kodu|kupon|codice sconto|cupom|kode promo",
    ),
    (
        Term(T::Travel),
        "travel|travel costs|travel expenses|reisekosten|fahrtkosten|anfahrt|gastos de viaje|desplazamiento|frais de deplacement|deplacement|yol masrafi|ulasim|despesas de viagem|spese di viaggio|transport",
    ),
    (Time('h'), "h|hr|hrs|hour|hours|stunde|stunden|std|hora|horas|heure|heures|saat|ora|ore|jam"),
    (
        Time('d'),
        "d|day|days|tag|tage|tagen|dia|dias|jour|jours|j|gun|gunluk|giorno|giorni|hari|business days|working days|werktage|werktagen|jours ouvres|dias habiles|is gunu|calendar days",
    ),
    (
        Time('w'),
        "wk|wks|week|weeks|woche|wochen|semana|semanas|semaine|semaines|hafta|haftalik|settimana|settimane|minggu",
    ),
    (
        Time('m'),
        "mo|mos|mth|mths|month|months|monat|monate|monaten|mes|meses|mois|ay|aylik|mese|mesi|bulan|monatige|monatiger",
    ),
    (Time('y'), "yr|yrs|year|years|jahr|jahre|jahren|ano|anos|ans|annee|annees|yil|yillik|anno|anni|tahun"),
    (
        Says::Forever,
        "perpetual|perpetuity|in perpetuity|perpetually|forever|for ever|unlimited|unlimited time|for life|lifetime|indefinite|indefinitely|unbegrenzt*|unbefristet*|zeitlich unbegrenzt*|dauerhaft*|fur immer|uneingeschrankt*|\
         ilimitado|ilimitada|ilimitados|ilimitadas|perpetuo|perpetua|perpetuos|a perpetuidad|perpetuidad|para siempre|indefinido|indefinida|sin limite de tiempo|sin limite|illimite|illimitee|illimites|illimitees|perpetuel|perpetuels|perpetuelle|\
         a vie|a perpetuite|sans limite|sans limite de duree|sans limite de temps|pour toujours|suresiz|sinirsiz|sonsuz|omur boyu|kalici|perpetuos|vitalicio|illimitato|illimitati|illimitata|per sempre|perpetui|selamanya|no time limit|no expiry",
    ),
    (
        Says::Each,
        "each|each one|apiece|a piece|per piece|per unit|per deliverable|per item|jeweils|pro stuck|das stuck|stuckpreis|je stuck|cada uno|cada una|por unidad|la unidad|por pieza|chacun|chacune|l unite|a l unite|l une|piece|par piece|\
         tanesi|basina|basi|adedi|adet basi|adet basina|her biri|cada um|ciascuno|ciascuna|l uno|l una|cadauno|cadauna|masing masing|ea",
    ),
    (Says::A, "a|an"),
    (Says::The, "the|la|le|il|el|der|die|das|lo|los|las|les"),
    (Says::Je, "je"),
    (Says::Per, "per|pro|par|por"),
    (Says::Every, "cada|chaque|every|her|ogni|tiap|setiap|jede|jeder|jedes"),
    (
        Says::Total,
        "total|in total|both together|beides zusammen|beide zusammen|ikisi birlikte|ikisi|birlikte|les deux|los dos|las dos|ambos|ambas|entrambi|all in|all inclusive|altogether|all together|together|combined|grand total|package|bundle|package price|package deal|overall|for everything|for all|for both|flat|flat fee|flat rate|in all|\
         insgesamt|gesamt|gesamtpreis|zusammen|in summe|summe|paket|paketpreis|pauschal|pauschale|pauschalpreis|komplettpreis|alles zusammen|fur alles|fur beides|\
         en total|todo incluido|paquete|pack|precio total|por todo|en conjunto|todo junto|au total|forfait|pack complet|le tout|pour le tout|tout compris|pour l ensemble|package global|\
         toplam|toplamda|paket fiyati|paket olarak|hepsi|tamami|komple|hepsi icin|pacote|no total|tudo incluido|in totale|totale|pacchetto|tutto incluso|semuanya",
    ),
    (
        Says::With,
        "with|incl|including|includes|include|inc|inclusive of|inclusive|mit|inkl|inklusive|einschlieslich|samt|con|incluye|incluyendo|incluidos los|avec|comprenant|incluant|inclut|y compris|ile|com|inclui|incluindo|include|\
         comprensivo di|compresa|dengan|termasuk|enthalt|beinhaltet|w|dazu|comes with|covers|covering",
    ),
    (
        Says::Plus,
        "plus|mas|ademas|zuzuglich|zzgl|arti|artı|ditambah|piu|mais|as well as|on top of that|y ademas|en plus de|ayrica|sowie",
    ),
    (
        Says::Without,
        "without|excl|excluding|exclusive of|exc|not including|does not include|doesn t include|excludes|ex|minus|ohne|exkl|exklusive|ausgenommen|nicht enthalten sind|sin|sin incluir|no incluye|no se incluye|excluye|\
         sans|hors|n inclut pas|ne comprend pas|non compris|sem|nao inclui|senza|tanpa|tidak termasuk|not included is|not included are",
    ),
    (
        Says::No,
        "no|nein|hayir|zero|neither|weder|ni|nor|kein|keine|keinen|keinerlei|ningun|ninguna|aucun|aucune|pas de|pas d|non|nessun|nessuna|nenhum|nenhuma|nao|not|0",
    ),
    (
        Says::In,
        "yes|ja|oui|evet|included|is included|are included|inklusive|enthalten|inbegriffen|mit drin|ist dabei|dabei|incluido|incluida|incluidos|incluidas|esta incluido|inclus|incluse|incluses|compris|comprise|comprises|dahil|dahildir|\
         incluso|inclusa|inclusi|incluse|compreso|compresi|termasuk|sudah termasuk|inclusos|fournis|fourni|fournie|offert|offerte|offerts|granted|free of charge|at no extra cost|gratis dazu|kostenlos|for free|ucretsiz|hediye",
    ),
    (
        Says::Out,
        "none|nil|not needed|not required|not necessary|nicht notig|nicht erforderlich|nicht benotigt|no necesario|no hace falta|pas necessaire|pas besoin|gerekmiyor|gerekmez|istenmiyor|not included|not incl|is not included|are not included|isn t included|aren t included|excluded|is excluded|are excluded|not part of this|not available|nicht enthalten|nicht inklusive|nicht inbegriffen|nicht dabei|ausgeschlossen|\
         exkludiert|sind ausgeschlossen|no incluido|no incluida|no incluidos|no incluidas|no esta incluido|no esta incluida|no estan incluidos|no estan incluidas|excluido|excluida|excluidos|aparte no incluido|non inclus|non incluse|non incluses|\
         non compris|non comprise|exclus|exclue|exclues|exclus|pas inclus|pas incluse|pas incluses|pas compris|haric|haricdir|dahil degil|dahil degildir|yok|yoktur|olmadan|olmaksizin|verilmez|icermez|nao incluso|nao incluida|nao incluido|nao inclusos|nao incluidos|\
         esclusa|escluso|esclusi|escluse|non inclusa|non incluso|non inclusi|tidak termasuk|not possible|nicht moglich",
    ),
    (
        Says::Extra,
        "extra|additional|additionally|on top|on top of it|more|at extra cost|for an additional|for extra|charged separately|separately|sold separately|billed separately|on request|upon request|negotiable|optional|add on|addon|surcharge|\
         zusatzlich|obendrauf|extra kosten|aufpreis|gegen aufpreis|auf anfrage|aufschlag|separat|gesondert|optionaler|zuschlag|mehr|adicional|adicionales|aparte|se cobra aparte|se cobran aparte|a consultar|a convenir|de recargo|recargo|suplemento|negociable|\
         en sus|en supplement|supplementaire|supplementaires|sur demande|en option|supplement|de plus|factures en plus|facture a part|a part|ek|ek olarak|ekstra|ilave|ek ucret|ek ucretle|ayrica ucretlendirilir|talep uzerine|uzerine|opsiyonel|fazla|\
         a parte|extra a parte|in aggiunta|su richiesta|sob consulta|tambahan|sonderpreis|davon getrennt|en plus",
    ),
    (Says::Taxed(false), "netto|ht|hors taxe|hors taxes|hors tva|net of vat|plus taxes"),
    (Says::Taxed(true), "ttc|brutto|toutes taxes comprises|gross"),
    (
        Says::Unread,
        "your product|your products|ihr produkt|sizin urun*|euer produkt|dein produkt|tu producto|su producto|votre produit|vos produits|urununuz*|urununuzu|product placement|product shot|product shots|product photo|product photos|produktfotos",
    ),
    (Says::And, "and|und|u|y|e|et|ve|auch"),
    (Says::Or, "or|oder|o|ou|noch|veya|ya da|atau|either"),
    (
        Says::For,
        "for|fur|fuer|para|pour|icin|per un|per una|untuk|karsiligi|karsiliginda|against|in return for|in exchange for|bei|gegen|a cambio de|contre|en echange de|auf",
    ),
    (
        Says::Between,
        "between|from|entre|zwischen|von|de entre|da|tra|fra|starting at|starting from|starts at|ab|desde|a partir de|a partire da|itibaren|antara|mulai dari",
    ),
    (Says::To, "to|bis|hasta|au|until|till|ate|sampai"),
    (Number(1), "one|eins|einem|einen|einer|uno|bir|tek|single|satu|um|uma|1x"),
    (Number(2), "two|both|zwei|zwo|dos|deux|iki|dois|duas|due|dua|double"),
    (Number(3), "three|drei|tres|trois|uc|tre|tiga"),
    (Number(4), "four|vier|cuatro|quatre|dort|quatro|quattro|empat"),
    (Number(5), "five|funf|fuenf|cinco|cinq|bes|cinque|lima"),
    (Number(6), "six|sechs|seis|alti|sei|enam"),
    (Number(7), "seven|sieben|siete|sept|yedi|sete|sette|tujuh"),
    (Number(8), "eight|acht|ocho|huit|sekiz|oito|otto|delapan"),
    (Number(9), "nine|neun|nueve|neuf|dokuz|nove|sembilan"),
    (Number(10), "ten|zehn|diez|dix|dez|dieci|sepuluh"),
    (Number(12), "twelve|zwolf|doce|douze|on iki|dodici|dozen"),
    (Says::Article, "ein|eine|eines|un|una|une|sebuah"),
    (
        Says::Some,
        "a couple of|couple of|a few|few|some|several|multiple|ein paar|einige|mehrere|unos|unas|algunos|algunas|varios|varias|quelques|plusieurs|birkac|birkac tane|alguns|algumas|alcuni|alcune|beberapa",
    ),
    (
        Says::Price,
        "rate|rates|my rate|fee|fees|price|prices|cost|costs|quote|budget|charge|i charge|asking|base fee|fixed|fixed fee|ask|\
         honorar|preis|preise|kostet|kosten|verlange|nehme|berechne|fixum|grundhonorar|tarif|tarife|festpreis|gage|vergutung|liegt bei|\
         tarifa|tarifas|precio|precios|cobro|cuesta|cuestan|coste|costo|presupuesto|fijo|fijos|mi tarifa|caches|cache|\
         tarif|tarifs|prix|je demande|demande|facture|coute|coutent|fixe|fixes|cachet|remuneration|devis|\
         ucret*|fiyat*|bedel*|talep ediyorum|istiyorum|tutar|ucretim|alirim|aliyorum|preco|valor|cobro|cache|prezzo|compenso|costa|chiedo|harga|biaya|tarifnya",
    ),
    (Money("USD"), "dollar|dollars|bucks|us dollars|us dollar|dolares|dolar|dolari|dollari|usd|dollaro"),
    (Money("EUR"), "euro|euros|eur|avro"),
    (Money("GBP"), "pound|pounds|quid|pfund|libras|livres sterling|livres|gbp|sterlin|sterline"),
    (Money("TRY"), "tl|lira|turk lirasi|lirasi|try"),
    (Money("CHF"), "franken|francs suisses|francos suizos|chf|sfr"),
    (Money("BRL"), "reais|real|brl"),
    (Money("INR"), "rupees|rupee|rs|inr|rupias"),
    (Money("IDR"), "rp|rupiah|idr"),
    (Money("PLN"), "zl|zloty|zlotys|pln"),
    (Money("JPY"), "yen|jpy"),
    (Money("MXN"), "mxn|pesos mexicanos|mexican pesos"),
    (Money("AUD"), "aud|australian dollars"),
    (Money("CAD"), "cad|canadian dollars"),
    // Of several countries, or of none that is offered.
    (
        Money(""),
        "peso|pesos|kr|kronen|kronor|crowns|francs|franc|francos|dinar|dinars|dirham|dirhams|aed|sgd|hkd|ngn|naira|kes|soles|riyal|sar|ron|lei|lek|rand|ars|clp|cop|pen|myr|ringgit|mad|dh|dhs|twd|egp|pkr|bdt",
    ),
    (Says::Percent, "percent|per cent|pct|prozent|por ciento|pour cent|yuzde|por cento|per cento|persen"),
    (
        Says::Frames,
        "frame|frames|slide|slides|slides each|bilder|teilig|teilige|teiliges|teilen|folien|cuadros|laminas|diapositivas|ecrans|kare|kareli|karelik|tela|telas|schermate|parts|part|partes",
    ),
    (
        Says::Adjective,
        "sponsored|branded|dedicated|organic|short form|long form|static|single|tagged|collab|collaborative|second|seconds|sec|secs|s|sek|sekunden|sekundig|min|minute|minutes|minuten|seg|segundos|secondes|saniye|saniyelik|dakika|dakikalik|\
         gesponsertes|gesponserte|gesponserter|patrocinada|patrocinado|patrocinadas|patrocinados|sponsorise|sponsorisee|sponsorises|sponsorisees|sponsorlu|adet|tane|x|new|own|permanent|high quality|hd|main feed|in feed|feed|grid|vertical|separate|further|more|weitere|weiteres|weiterer|kurzes|kurze|langes|eigenes|kurze|piece of|pieces of|units of|x das|stuck",
    ),
    (
        Says::Scope,
        "in the category|in category|in der kategorie|kategorie|category|in der branche|branche|en la categoria|categoria|en categoria|dans la categorie|categorie|dans le secteur|secteur|del sector|sector|kategorisinde|kategori|sektorunde|in the niche|niche|nella categoria|di kategori",
    ),
    (
        Says::If,
        "if|otherwise|instead|usually|normally|but for you|rather than|previously|alternatively|falls|wenn|sonst|statt|normalerweise|eigentlich|alternativ|si|en vez de|en lugar de|normalmente|de lo contrario|sinon|au lieu de|normalement|d habitude|eger|yerine|normalde|genelde|istersen*|isterseniz|se",
    ),
    (
        Says::Filler,
        "i post|i will post|will post|to post|i ll post|we post|post it|i d post|stays live|stay live|remain live|be live|go live|goes live|going live|left live|hi|hello|hey|dear|thanks|thank you|thank you for reaching out|thank|you|for reaching out|best|regards|kind regards|cheers|i|we|my|our|me|us|is|are|am|be|would|will|can|could|do|it|this|that|of|in|on|at|by|of the|so|then|ok|okay|sure|happy|glad|to do it|as|\
         your|your brand|brand|team|let me know|please|deal|deliverables|deliverable|offer|collaboration|collab|campaign|content|payment|made|make|includes all|here|here is|here are|there|just|only|d|ll|m|re|ve|s|t|l|qu|n|si|yi|dir|lik|dan|den|ye|ya|worth|equals|get|have|want|need|has|which|approx|about|around|roughly|but|all|up|if|any|time|period|duration|online|rounds|round|channels|channel|own|social media|organic only|it s|set|ask for|come|comes|good|work|works|usually|normally|typically|standard|regular|charged|agreed|via|through|using|each of them|fixed price|live|following|follows|delivered by|stay|stays|remain|remains|pure|worldwide|amount|sum|minimum|brief|\
         hallo|liebe|grusse|liebe grusse|viele grusse|danke|ich|wir|mein|meine|meinen|meinem|unser|sie|ihr|ihre|ihnen|euch|ist|sind|ware|waren|wurde|werde|werden|kann|konnen|konnte|mache|machen|biete|bieten|im|den|dem|des|der|die|das|am|an|zu|zum|zur|als|so|also|dann|gern|gerne|nach|vom|es|in|netto preis|gesamtes|mich|dir|fallen an|fallt an|fallen|kommen|kommt|hinzu|noch|wie|wenn|innerhalb|binnen|davon|bitte|angebot|kooperation|kampagne|laufzeit|dauer|zeitraum|rechnung|leistung|leistungen|hier|geht|gehen|bekommst|bekommt|wird|auf allen kanalen|weltweit|max|maximal|etwa|ca|circa|rund|\
         hola|gracias|saludos|buenas|un saludo|yo|mi|mis|nuestro|nuestra|es|son|seria|serian|puedo|podemos|hago|hacer|ofrezco|en|el|la|los|las|de|del|al|lo|que|se|te|le|les|os|su|sus|tu|vuestra|vuestro|marca|colaboracion|campana|durante|dentro|propuesta|oferta|pues|entonces|bien|asi|esto|esta|este|estan|esta bien|todo|todos|derecho|de duracion|duracion|queda|quedan|quedaria|sale|salen|pido|cobrar|pago|factura|unos|aproximadamente|de los|por los|por las|como|si|a|por|mundial|precio final|\
         bonjour|bonsoir|merci|cordialement|bien cordialement|je|nous|mon|ma|mes|notre|nos|c|est|sont|serait|seraient|peux|pouvons|fais|faire|propose|proposons|dans|le|la|les|du|de|des|au|aux|ce|cette|ces|qui|que|il|elle|on|se|pendant|durant|offre|collaboration|campagne|marque|bon|donc|alors|voici|votre|vos|vous|mois de|duree|par|soit|sous|environ|a|en|ou|y|factures|pour un|un montant|montant|compte|comptez|partir|mondial|\
         odeme|odemesi|odemeler|merhaba|selam|tesekkurler|tesekkur|ederim|iyi|gunler|ben|biz|benim|bizim|olur|olarak|olan|olacak|yaparim|yapabilirim|yapariz|sunuyorum|teklif*|icin|ile|isbirligi*|kampanya*|marka|marka*|sureyle|sureli|boyunca|kadar|icinde|arasi|arasinda|net fiyat|bu|su|o|da|de|ise|hakki|var|vardir|toplu|sosyal medya|hesabinda|hesabimda|sayfamda|gecerli|gecerlidir|degil|sure|iscilik|yayinda|kalir|kalacak|paylasacagim|hazirlarim|ve|dir|tir|lik|nin|in|un|aralik|\
         ola|oi|obrigado|obrigada|eu|meu|minha|meus|e|seria|sao|faco|posso|do|da|no|na|dos|das|o|os|as|em|com|que|ciao|grazie|saluti|io|mio|mia|miei|sono|sarebbe|posso|faccio|di|il|lo|gli|i|per|del|della|dei|delle|al|alla|nel|nella|halo|terima kasih|saya|kami|adalah|yang|ini|itu|di|ke|selama|bisa|mau|ya|kak",
    ),
];

/// The phrases by their first letter: built once a quote, so that a word is held against few of them.
pub(super) struct Index {
    /// `a` to `z`; any other letter; endings.
    by: Vec<Vec<(Says, &'static str)>>,
}

const OTHER: usize = 26;
const ENDING: usize = 27;

fn bucket(c: char) -> usize {
    match c {
        'a'..='z' => c as usize - 'a' as usize,
        '*' => ENDING,
        _ => OTHER,
    }
}

impl Index {
    pub(super) fn new() -> Index {
        let mut by: Vec<Vec<(Says, &'static str)>> = vec![Vec::new(); ENDING + 1];
        for (says, list) in PHRASES {
            for phrase in list.split('|') {
                let phrase = phrase.trim_start_matches(' ');
                if let Some(slot) = phrase.chars().next().and_then(|c| by.get_mut(bucket(c))) {
                    slot.push((*says, phrase));
                }
            }
        }
        Index { by }
    }

    /// The longest phrase at the first of these words, stretches of `glyphs`, and how many words it has.
    pub(super) fn phrase(&self, glyphs: &[Glyph], words: &[(usize, usize)]) -> Option<(Says, usize)> {
        let first = words.first().and_then(|(from, _)| glyphs.get(*from)).map_or('\0', |g| g.low);
        let mut best: Option<(Says, usize, bool)> = None;
        for place in [bucket(first), ENDING] {
            for (says, phrase) in self.by.get(place).into_iter().flatten() {
                let mut count = 0;
                let mut fits = true;
                let mut whole = true;
                for part in phrase.split(' ') {
                    whole = !part.contains('*');
                    fits = words.get(count).is_some_and(|(from, to)| alike(glyphs, *from, *to, part));
                    if !fits {
                        break;
                    }
                    count += 1;
                }
                // A whole word before a stem or an ending, a longer phrase before a shorter one.
                if fits && best.is_none_or(|(_, n, exact)| (count, whole) > (n, exact)) {
                    best = Some((*says, count, whole));
                }
            }
        }
        best.map(|(says, count, _)| (says, count))
    }
}

/// Whether the word between two glyphs is this one; a star stands for any letters, but at least one.
fn alike(glyphs: &[Glyph], from: usize, to: usize, part: &str) -> bool {
    let word = glyphs.get(from..to).unwrap_or_default();
    let (stem, ending) = (part.strip_suffix('*'), part.strip_prefix('*'));
    let text = stem.or(ending).unwrap_or(part);
    let len = text.len();
    let cut = |at: usize| word.split_at_checked(at).unwrap_or_default();
    let (word, more) = match (stem, ending) {
        (Some(_), _) => cut(len),
        (_, Some(_)) => {
            let (more, word) = cut(word.len().saturating_sub(len));
            if more.is_empty() {
                return false;
            }
            (word, more)
        }
        _ => (word, Default::default()),
    };
    // "TikTok2" is not understood: its number is lost in no word.
    word.len() == len
        && word.iter().zip(text.chars()).all(|(g, c)| g.low == c)
        && !more.iter().any(|g| g.low.is_ascii_digit())
}
