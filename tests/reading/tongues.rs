//! Worked examples in the twenty languages with the most labels, and a few of the others: page heads on web and phone, link
//! previews, channels, chat lines. The texts are composed, in the forms that formats.md tells of.

use super::{check, codes, first, show};
use creator_loupe::paste::read;

#[test]
fn german() {
    check(&[
        (
            "2.431 Abonnenten, 318 folgen, 96 Beiträge - Sieh dir Instagram-Fotos und -Videos von Lena Kurz (@lena.kurz) an",
            "@lena.kurz \"Lena Kurz\" instagram followers=2431 following=318 posts=96",
        ),
        (
            "lena.kurz\n96 Beiträge\n35,2 Tsd. Follower\n318 Gefolgt\nLena Kurz",
            "@lena.kurz \"Lena Kurz\" followers=35200 following=318 posts=96",
        ),
        (
            "Küche 9\n@kueche.neun\n•\n1,4 Mio. Abonnenten\n•\n2.310 Videos",
            "@kueche.neun \"Küche 9\" followers=1400000 posts=2310",
        ),
        ("85Folge ich41.200Follower1,3 Mio.Likes", "followers=41200 following=85 likes_total=1300000"),
        (
            "@ben.backt: 12,5 Tsd. Follower, im Schnitt 350 Likes und 20 Kommentare, Preis 450 €",
            "@ben.backt followers=12500 likes_per_post=350 comments_per_post=20 fee=450EUR",
        ),
        (
            "Aufrufe 45.670\nErreichte Konten 32.105\n„Gefällt mir“-Angaben 2.344",
            "likes_per_post=2344 views_per_post=45670 reach_per_post=32105",
        ),
    ]);
}

#[test]
fn french() {
    check(&[
        (
            "4 812 abonnés, 207 abonnements, 1 305 publications - Voir les photos et vidéos Instagram de Chloé Marin (@chloe.marin)",
            "@chloe.marin \"Chloé Marin\" instagram followers=4812 following=207 posts=1305",
        ),
        (
            "chloe.marin\n1 305\npublications\n48,3 k\nabonnés\n207\nsuivi(e)s",
            "@chloe.marin followers=48300 following=207 posts=1305",
        ),
        (
            "Cuisine de Léo\n@cuisine.leo\n•\n2,1 M d’abonnés\n•\n640 vidéos",
            "@cuisine.leo \"Cuisine de Léo\" followers=2100000 posts=640",
        ),
        ("Chez Inès\n12 k J’aime • 15 k followers", "\"Chez Inès\" followers=15000 page_likes=12000"),
        (
            "12,5 k abonnés, en moyenne 350 mentions J’aime et 20 commentaires, tarif 300 €",
            "followers=12500 likes_per_post=350 comments_per_post=20 fee=300EUR",
        ),
        ("1,4 M de vues", "views_per_post=1400000"),
    ]);
}

#[test]
fn spanish() {
    check(&[
        (
            "9.210 seguidores, 415 seguidos, 733 publicaciones - Ver fotos y videos de Instagram de Ana Prieto (@ana.prieto)",
            "@ana.prieto \"Ana Prieto\" instagram followers=9210 following=415 posts=733",
        ),
        (
            "ana.prieto\n733 publicaciones\n27,9 mil seguidores\n415 seguidos\nAna Prieto",
            "@ana.prieto \"Ana Prieto\" followers=27900 following=415 posts=733",
        ),
        (
            "Cocina Ray\n@cocina.ray\n•\n3,4 M de suscriptores\n•\n1204 videos",
            "@cocina.ray \"Cocina Ray\" followers=3400000 posts=1204",
        ),
        ("85Siguiendo41,2 milSeguidores1,3 MMe gusta", "followers=41200 following=85 likes_total=1300000"),
        (
            "27,9 mil seguidores, promedio 350 me gusta y 20 comentarios, tarifa 250 €",
            "followers=27900 likes_per_post=350 comments_per_post=20 fee=250EUR",
        ),
        ("1109 M de visualizaciones", "views_per_post=1109000000"),
        // So many a video would be more than any count.
        ("2100 M de visualizaciones y 1.345 vídeos", "posts=1345 views_total=2100000000"),
    ]);
}

#[test]
fn portuguese() {
    check(&[
        (
            "1.812 seguidores, 340 seguindo, 96 publicações - Veja fotos e vídeos do Instagram de Casa do Lago (@casa.do.lago)",
            "@casa.do.lago \"Casa do Lago\" instagram followers=1812 following=340 posts=96",
        ),
        (
            "casa.do.lago\n96 publicações\n10,7 mil seguidores\n340 seguindo\nCasa do Lago",
            "@casa.do.lago \"Casa do Lago\" followers=10700 following=340 posts=96",
        ),
        ("@manual.rio 8,2 mi de inscritos2,5 mil vídeos", "@manual.rio followers=8200000 posts=2500"),
        (
            "maker.rio\nMaker Rio\n120\nSeguindo\n1.2M\nSeguidores\n34.5M\nCurtidas",
            "@maker.rio \"Maker Rio\" followers=1200000 following=120 likes_total=34500000",
        ),
        ("Rita Lima\nLisboa\n12 mil seguidores · + de 500 conexões", "\"Rita Lima\" followers=12000 connections=500"),
        (
            "45,6 mil seguidores, em média 350 curtidas e 20 comentários, cachê R$ 1.500",
            "followers=45600 likes_per_post=350 comments_per_post=20 fee=1500BRL",
        ),
    ]);
}

#[test]
fn turkish() {
    check(&[
        (
            "1.185 Takipçi, 690 Takip Edilen, 212 Gönderi - Ece Kaya (@ece.kaya)'in Instagram fotoğraflarını gör",
            "@ece.kaya \"Ece Kaya\" instagram followers=1185 following=690 posts=212",
        ),
        (
            "ece.kaya\n212 gönderi\n10,1 B takipçi\n690 takip\nEce Kaya",
            "@ece.kaya \"Ece Kaya\" followers=10100 following=690 posts=212",
        ),
        (
            "Mutfak Ray\n@mutfak.ray\n•\n3,4 Mn abone\n•\n1.234 video",
            "@mutfak.ray \"Mutfak Ray\" followers=3400000 posts=1234",
        ),
        ("321\nTakip edilen\n9.876\nTakipçi\n45,3 B\nBeğeni", "followers=9876 following=321 likes_total=45300"),
        (
            "12,5 B TAKİPÇİ, ortalama 350 beğeni, 20 yorum, fiyat 15.000 TL",
            "followers=12500 likes_per_post=350 comments_per_post=20 fee=15000TRY",
        ),
        ("@ece.kaya · 9.7b takipçi", "@ece.kaya followers=9700"),
        (
            "Ece'nin Sayfası\n12\u{a0}B beğenme • 45\u{a0}B takipçi",
            "\"Ece'nin Sayfası\" followers=45000 page_likes=12000",
        ),
    ]);
}

#[test]
fn korean() {
    check(&[
        ("팔로워 3.4만명, 팔로잉 413명, 게시물 65개", "followers=34000 following=413 posts=65"),
        ("mina.bakes\n게시물 65개\n팔로워 1,149명\n팔로잉 696명", "@mina.bakes followers=1149 following=696 posts=65"),
        ("구독자 12.3만명 • 동영상 345개", "followers=123000 posts=345"),
        ("조회수 2.4천회", "views_per_post=2400"),
        (
            "팔로워 1.2만, 평균 좋아요 350개, 댓글 20개, 단가 50만원",
            "followers=12000 likes_per_post=350 comments_per_post=20 fee=500000KRW",
        ),
        ("미나의 부엌\n좋아요 1.2만개 • 팔로워 4.5만명", "\"미나의 부엌\" followers=45000 page_likes=12000"),
    ]);
}

#[test]
fn japanese() {
    check(&[
        ("hana_jp\n投稿234件\nフォロワー4.5万人\nフォロー中345人", "@hana_jp followers=45000 following=345 posts=234"),
        ("チャンネル登録者数 54.5万人 • 345 本の動画", "followers=545000 posts=345"),
        ("45 フォロー中\n12.3K フォロワー\n456.7K いいね", "followers=12300 following=45 likes_total=456700"),
        ("1.3億 回視聴", "views_per_post=130000000"),
        (
            "フォロワー1.2万人、平均いいね350、コメント20、料金5万円",
            "followers=12000 likes_per_post=350 comments_per_post=20 fee=50000JPY",
        ),
        ("花の店\nいいね！1.2万件 • フォロワー4.5万人", "\"花の店\" followers=45000 page_likes=12000"),
    ]);
}

#[test]
fn chinese() {
    check(&[
        ("687M 位粉絲、305 人追蹤中、8,612 篇貼文", "followers=687000000 following=305 posts=8612"),
        (
            "ming.tw\n345則貼文\n12萬位粉絲\n1,234人追蹤中\n小明",
            "@ming.tw \"小明\" followers=120000 following=1234 posts=345",
        ),
        ("4640萬位訂閱者", "followers=46400000"),
        ("觀看次數：146萬次", "views_per_post=1460000"),
        ("574.7 萬位粉絲 • 168 則串文 • 生活", "followers=5747000 posts=168"),
        ("12.5萬粉絲，平均350個讚、20則留言", "followers=125000 likes_per_post=350 comments_per_post=20"),
        (
            "12.5万粉丝，平均点赞350，评论20，报价3000元",
            "followers=125000 likes_per_post=350 comments_per_post=20 fee=3000CNY",
        ),
        ("粉丝12.5w，互动率3.2%", "followers=125000 engagement_rate_percent=3.2"),
        // A name, parted from its count by a space; words that are none.
        ("阿花 3.4万粉丝 带货口碑分 4.8", "\"阿花\" followers=34000"),
        ("她有 3.4万粉丝", "followers=34000"),
        ("达人 3.4万粉丝", "followers=34000"),
        ("关注0粉丝86获赞与收藏1204", "followers=86 following=0 likes_total=1204"),
        ("3.3万粉丝 100+视频", "followers=33000 posts=100"),
    ]);
}

#[test]
fn polish() {
    check(&[
        (
            "12,5 tys. obserwujących, 345 obserwowanych, 67 postów - Zobacz zdjęcia i filmy z Instagrama użytkownika Ola Nowak (@ola.nowak)",
            "@ola.nowak \"Ola Nowak\" instagram followers=12500 following=345 posts=67",
        ),
        (
            "ola.nowak\n67\nposty\n11 tys.\nobserwujących\n345\nobserwowani",
            "@ola.nowak followers=11000 following=345 posts=67",
        ),
        (
            "Kuchnia Oli\n@kuchnia.oli\n•\n1,2 mln subskrybentów\n•\n345 filmów",
            "@kuchnia.oli \"Kuchnia Oli\" followers=1200000 posts=345",
        ),
        ("1,4 mln wyświetleń", "views_per_post=1400000"),
        (
            "1,2 mln subskrybentów, ER 3,4%, średnio 350 polubień, stawka 2 500 zł",
            "followers=1200000 likes_per_post=350 engagement_rate_percent=3.4 fee=2500PLN",
        ),
        ("Sklep Oli\n12 tys. polubień • 45 tys. obserwujących", "\"Sklep Oli\" followers=45000 page_likes=12000"),
    ]);
}

#[test]
fn indonesian() {
    check(&[
        (
            "45 rb Pengikut, 345 Mengikuti, 1.234 Postingan - Lihat foto dan video Instagram dari Dewi (@dewi.id)",
            "@dewi.id \"Dewi\" instagram followers=45000 following=345 posts=1234",
        ),
        (
            "dewi.id\n1.234 kiriman\n45,6 rb pengikut\n345 diikuti\nDewi",
            "@dewi.id \"Dewi\" followers=45600 following=345 posts=1234",
        ),
        (
            "Dapur Dewi\n@dapur.dewi\n•\n3,4 jt subscriber\n•\n1.234 video",
            "@dapur.dewi \"Dapur Dewi\" followers=3400000 posts=1234",
        ),
        ("1,1 M x ditonton", "views_per_post=1100000000"),
        ("120\nMengikuti\n1.2M\nPengikut\n34.5M\nSuka", "followers=1200000 following=120 likes_total=34500000"),
        (
            "12,5 rb pengikut, rata-rata 350 suka, 20 komentar",
            "followers=12500 likes_per_post=350 comments_per_post=20",
        ),
    ]);
}

#[test]
fn arabic() {
    check(&[
        ("sara.kitchen\n٣٤٥ منشور\n١٢٫٥ ألف متابع\n٤٥٦ يتابع", "@sara.kitchen followers=12500 following=456 posts=345"),
        (
            "مطبخ سارة\n@sara.cooks\n•\n3.4 مليون مشترك\n•\n1,234 فيديو",
            "@sara.cooks \"مطبخ سارة\" followers=3400000 posts=1234",
        ),
        ("120\nأتابعه\n1.2M\nمتابعون\n34.5M\nتسجيلات الإعجاب", "followers=1200000 following=120 likes_total=34500000"),
        ("٢٢ ألف مشاهدة", "views_per_post=22000"),
        ("١٬٢٣٤ متابَعًا\n١٢٠ ألف متابِعًا", "followers=120000 following=1234"),
        ("18 ألف متابع، بمتوسط 350 إعجاب و 20 تعليق", "followers=18000 likes_per_post=350 comments_per_post=20"),
    ]);
}

#[test]
fn russian() {
    check(&[
        (
            "12,5 тыс. подписчиков, 345 подписок, 678 публикаций - фото и видео Instagram от Аня Кот (@anya.kot)",
            "@anya.kot \"Аня Кот\" instagram followers=12500 following=345 posts=678",
        ),
        (
            "anya.kot\n678\nпубликаций\n12,5 тыс.\nподписчиков\n345\nподписок",
            "@anya.kot followers=12500 following=345 posts=678",
        ),
        ("8,31 тыс. подписчиков\n152 видео\n1 234 567 просмотров", "followers=8310 posts=152 views_total=1234567"),
        ("1 234 в читаемых\n120 тыс. читателей", "followers=120000 following=1234"),
        (
            "12 345 подписчиков, в среднем 350 лайков и 20 комментариев, ER 5,2%",
            "followers=12345 likes_per_post=350 comments_per_post=20 engagement_rate_percent=5.2",
        ),
        // Three digits are YouTube's, so the channel that the description names is this one.
        ("Oslo Cup\n4,27 тыс. подписчиков\nСмотрите на ютуб канале", "\"Oslo Cup\" youtube followers=4270"),
        ("Oslo Cup\n4,2 тыс. подписчиков\nСмотрите на ютуб канале", "\"Oslo Cup\" followers=4200"),
        ("Аня\n12,5К подписчиков", "\"Аня\" followers=12500"),
        ("2 870 подписчиков, ER 4,1%, реклама 7 500 ₽", "followers=2870 engagement_rate_percent=4.1 fee=7500RUB"),
        ("48 тыс. подписчиков, прайс 12000 руб", "followers=48000 fee=12000RUB"),
    ]);
}

#[test]
fn ukrainian() {
    check(&[
        ("12,5 тис. читачів\n1 234 дописів", "followers=12500 posts=1234"),
        (
            "Кухня Олі\n@kuhnia.oli\n•\n3,4 млн підписників\n•\n1 234 відео",
            "@kuhnia.oli \"Кухня Олі\" followers=3400000 posts=1234",
        ),
        ("22 тис. переглядів", "views_per_post=22000"),
        ("120\nПідписки\n1.2M\nПідписники\n34.5M\nВподобання", "followers=1200000 following=120 likes_total=34500000"),
        (
            "12,5 тис. підписників, у середньому 350 вподобань, 20 коментарів",
            "followers=12500 likes_per_post=350 comments_per_post=20",
        ),
    ]);
}

#[test]
fn italian() {
    check(&[
        (
            "12,5K follower, 345 seguiti, 1234 post - Vedi le foto e i video di Instagram di Gaia Riva (@gaia.riva)",
            "@gaia.riva \"Gaia Riva\" instagram followers=12500 following=345 posts=1234",
        ),
        ("gaia.riva\n1234\npost\n12,5K\nfollower\n345\nseguiti", "@gaia.riva followers=12500 following=345 posts=1234"),
        (
            "Cucina Riva\n@cucina.riva\n•\n3,4 Mln di iscritti\n•\n1234 video",
            "@cucina.riva \"Cucina Riva\" followers=3400000 posts=1234",
        ),
        ("Bar Riva\n12K \"Mi piace\" • 45K follower", "\"Bar Riva\" followers=45000 page_likes=12000"),
        (
            "12,5K follower, 350 Mi piace e 20 commenti di media, compenso 300 €",
            "followers=12500 likes_per_post=350 comments_per_post=20 fee=300EUR",
        ),
        ("1 milione e 200 mila follower", "followers=1200000"),
    ]);
}

#[test]
fn dutch() {
    check(&[
        (
            "12K volgers, 345 volgend, 1.234 berichten - Bekijk Instagram-foto's en -video's van Fleur (@fleur.nl)",
            "@fleur.nl \"Fleur\" instagram followers=12000 following=345 posts=1234",
        ),
        (
            "fleur.nl\n1.234 berichten\n12,5K volgers\n345 volgend\nFleur Bos",
            "@fleur.nl \"Fleur Bos\" followers=12500 following=345 posts=1234",
        ),
        (
            "Keuken Bos\n@keuken.bos\n•\n3,4 mln. abonnees\n•\n1.234 video’s",
            "@keuken.bos \"Keuken Bos\" followers=3400000 posts=1234",
        ),
        ("120Volgend1.2MVolgers34.5MVind-ik-leuks", "followers=1200000 following=120 likes_total=34500000"),
        (
            "12,5K volgers, gemiddeld 350 likes en 20 reacties",
            "followers=12500 likes_per_post=350 comments_per_post=20",
        ),
    ]);
}

#[test]
fn vietnamese() {
    check(&[
        (
            "linh.vn\n345 bài viết\n3,4 Tr người theo dõi\n1.567 đang theo dõi\nLinh",
            "@linh.vn \"Linh\" followers=3400000 following=1567 posts=345",
        ),
        (
            "Bếp Linh\n@bep.linh\n•\n12,5 N người đăng ký\n•\n345 video",
            "@bep.linh \"Bếp Linh\" followers=12500 posts=345",
        ),
        ("Bếp Linh\n15.310 người theo dõi", "\"Bếp Linh\" followers=15310"),
        ("22 N lượt xem", "views_per_post=22000"),
        ("3,4 Tr follow, báo giá 8.500.000đ", "followers=3400000 fee=8500000VND"),
        ("12,5 N người theo dõi, chi phí 750.000 VNĐ", "followers=12500 fee=750000VND"),
        (
            "12,5 N NGƯỜI THEO DÕI, trung bình 350 lượt thích, 20 bình luận",
            "followers=12500 likes_per_post=350 comments_per_post=20",
        ),
    ]);
}

#[test]
fn thai() {
    check(&[
        (
            "nok.th\n1,234 โพสต์\n45K ผู้ติดตาม\n345 กำลังติดตาม\nNok",
            "@nok.th \"Nok\" followers=45000 following=345 posts=1234",
        ),
        ("ผู้ติดตาม 1.2 ล้าน คน\n•\nวิดีโอ 345 รายการ", "followers=1200000 posts=345"),
        ("การดู 2.2 หมื่น ครั้ง", "views_per_post=22000"),
        ("ผู้ติดตาม 1.2 แสน คน ถูกใจเฉลี่ย 3.4 พัน", "followers=120000 likes_per_post=3400"),
        ("120\nกำลังติดตาม\n1.2M\nผู้ติดตาม\n34.5M\nถูกใจ", "followers=1200000 following=120 likes_total=34500000"),
    ]);
}

#[test]
fn swedish_danish_norwegian_and_finnish() {
    check(&[
        (
            "ebba.se\n1 234 inlägg\n12 500 följare\n345 följer\nEbba",
            "@ebba.se \"Ebba\" followers=12500 following=345 posts=1234",
        ),
        ("3,4 mn prenumeranter\n•\n1 234 videor", "followers=3400000 posts=1234"),
        ("1,4 mn visningar", "views_per_post=1400000"),
        (
            "12 500 följare, snitt 350 gilla-markeringar, 20 kommentarer",
            "followers=12500 likes_per_post=350 comments_per_post=20",
        ),
        (
            "120\nFöljer\n1.2M\nFöljare\n34.5M\nGilla-markeringar",
            "followers=1200000 following=120 likes_total=34500000",
        ),
        ("freja.dk\n345 opslag\n12.500 følgere\n456 følger", "@freja.dk followers=12500 following=456 posts=345"),
        ("12.500 følgere, 350 likes, 20 kommentarer i snit", "followers=12500 likes_per_post=350 comments_per_post=20"),
        ("1,4 mio. visninger", "views_per_post=1400000"),
        ("3,4 mio. abonnenter\n•\n1.234 videoer", "followers=3400000 posts=1234"),
        ("22.795 visninger", "views_per_post=22795"),
        ("Sett 1,4 mill. ganger", "views_per_post=1400000"),
        ("kari.no\n345 innlegg\n12,5k følgere\n456 følger", "@kari.no followers=12500 following=456 posts=345"),
        (
            "aino.fi\n345 julkaisua\n12,5 t. seuraajaa\n456 seurattua",
            "@aino.fi followers=12500 following=456 posts=345",
        ),
        (
            "12,5 t. seuraajaa, keskimäärin 350 tykkäystä ja 20 kommenttia",
            "followers=12500 likes_per_post=350 comments_per_post=20",
        ),
        ("3,4 milj. tilaajaa\n•\n1 234 videota", "followers=3400000 posts=1234"),
        ("1,4 milj. katselukertaa", "views_per_post=1400000"),
        ("120Seurataan1.2MSeuraajaa34.5MTykkäystä", "followers=1200000 following=120 likes_total=34500000"),
    ]);
}

#[test]
fn czech_slovak_hungarian_romanian_and_greek() {
    check(&[
        (
            "eva.cz\n345\npříspěvky\n12,5 tis.\nsledujících\n456\nsleduje",
            "@eva.cz followers=12500 following=456 posts=345",
        ),
        ("3,4 mil. odběratelů\n•\n1 234 videí", "followers=3400000 posts=1234"),
        ("22 tis. zhlédnutí", "views_per_post=22000"),
        (
            "12,5 tis. sledujících, průměrně 350 lajků a 20 komentářů",
            "followers=12500 likes_per_post=350 comments_per_post=20",
        ),
        ("120Sleduji1.2MSledující34.5MTo se mi líbí", "followers=1200000 following=120 likes_total=34500000"),
        ("1,4 mil. zhliadnutí", "views_per_post=1400000"),
        ("3,4 M feliratkozó\n•\n1234 videó", "followers=3400000 posts=1234"),
        ("2,4 E megtekintés", "views_per_post=2400"),
        ("12,5 E követő, átlag 350 kedvelés, 20 komment", "followers=12500 likes_per_post=350 comments_per_post=20"),
        ("1,4 mil. de vizionări", "views_per_post=1400000"),
        (
            "12,5 mii de urmăritori, 350 aprecieri, 20 comentarii",
            "followers=12500 likes_per_post=350 comments_per_post=20",
        ),
        ("1,4 εκ. προβολές", "views_per_post=1400000"),
        ("345 ΔΗΜΟΣΙΕΎΣΕΙΣ\n12,5 χιλ. ακόλουθοι\n456 ακολουθεί", "followers=12500 following=456 posts=345"),
    ]);
}

#[test]
fn persian_hindi_hebrew_and_others() {
    check(&[
        (
            "niloo.cooks\n۳۴۵ پست\n۱۲۰ هزار دنبال‌کننده\n۱٬۲۳۴ دنبال می‌کند",
            "@niloo.cooks followers=120000 following=1234 posts=345",
        ),
        ("۱۲٫۵ هزار دنبال‌کننده، ۳۵۰ لایک، ۲۰ نظر", "followers=12500 likes_per_post=350 comments_per_post=20"),
        ("1 लाख बार देखा गया", "views_per_post=100000"),
        ("१.२ लाख फ़ॉलोअर, औसत 350 लाइक", "followers=120000 likes_per_post=350"),
        ("\u{200f}12.5K\u{200f} עוקבים · \u{200f}456 במעקב", "followers=12500 following=456"),
        ("1.4M צפיות", "views_per_post=1400000"),
        ("1.4J tontonan", "views_per_post=1400000"),
        ("103 м. рет көрілді", "views_per_post=103000"),
        ("22 ming marta", "views_per_post=22000"),
        ("Kutazamwa:\nelfu 22", "views_per_post=22000"),
        ("2,4 þ. áhorf", "views_per_post=2400"),
        ("22 tūkst. peržiūrų", "views_per_post=22000"),
        ("1 لاکھ ملاحظات", "views_per_post=100000"),
    ]);
}

/// A label that is a verb or a name elsewhere takes a number only where it can be a label.
#[test]
fn words_that_are_labels_in_another_language_take_no_number() {
    check(&[
        ("Marta 12k followers", "\"Marta\" followers=12000"),
        ("分享100個故事", ""),
        ("喜欢 3 只猫", ""),
        ("Mir folgen 3 Hunde", ""),
        ("이벤트 12개", ""),
        ("Gosto de 3 coisas", ""),
        ("350 Mi piace", "likes_per_post=350"),
    ]);
}

#[test]
fn what_is_over_wished_for_or_gained_is_no_count_in_any_language() {
    for text in [
        "Ziel: 100.000 Follower",
        "objetivo 100 mil seguidores",
        "hedef 100.000 takipçi",
        "цель 100 000 подписчиков",
        "目標 10万 フォロワー",
        "1.200 neue Follower",
        "1.200 nuevos seguidores",
        "1 200 новых подписчиков",
        "新增 1200 粉丝",
        "hasta 50.000 seguidores",
        "vorher 9.000 Follower",
    ] {
        assert_eq!(first(text), "", "{text}");
        assert!(!codes(&read(text)).is_empty(), "{text}");
    }
}

#[test]
fn ranges_are_asked_about_in_any_language() {
    for text in [
        "من ٢٠ ألف إلى ٥٠ ألف متابع",
        "10 bis 15 Tsd. Follower",
        "10 a 15 mil seguidores",
        "от 10 до 15 тыс. подписчиков",
        "10K~15K フォロワー",
    ] {
        assert_eq!(read(text).questions.len(), 1, "{text}: {:?}", read(text));
        assert_eq!(first(text), "", "{text}");
    }
}

#[test]
fn a_number_that_two_conventions_read_differently_is_asked_about() {
    for text in ["3 M pengikut", "12 mil followers", "1,2M pengikut"] {
        assert_eq!(read(text).questions.len(), 1, "{text}: {:?}", read(text));
        assert_eq!(first(text), "", "{text}");
    }
    check(&[
        ("1.2M Pengikut", "followers=1200000"),
        ("12,5 B takipçi", "followers=12500"),
        ("1,1 M ditonton", "views_per_post=1100000000"),
        ("1,432 Abonnenten", "followers=1432"),
        ("팔로워 519K명", "followers=519000"),
        ("15.310 người theo dõi", "followers=15310"),
    ]);
}

#[test]
fn several_creators_in_one_paste() {
    let all = |text: &str| read(text).creators.iter().map(show).collect::<Vec<_>>();
    assert_eq!(
        all("Anna 12 тыс. подписчиков\nБорис 8 млн подписчиков"),
        ["\"Anna\" followers=12000", "\"Борис\" followers=8000000"]
    );
    assert_eq!(
        all("Redes: Instagram @casa.do.rio (10,7 mil seguidores), Facebook (306 seguidores), TikTok @casadorio (novo)"),
        ["@casa.do.rio instagram followers=10700", "facebook followers=306", "@casadorio tiktok"]
    );
    assert_eq!(
        all("- Ben (TikTok): 41k followers, 1.2M likes\n- Ana (Instagram): 18k followers"),
        ["\"Ben\" tiktok followers=41000 likes_total=1200000", "\"Ana\" instagram followers=18000"]
    );
    assert_eq!(
        all(
            "lena.kurz\n96 Beiträge\n35,2 Tsd. Follower\n318 Gefolgt\n\nben.backt\n12 Beiträge\n2.668 Follower\n99 Gefolgt"
        ),
        ["@lena.kurz followers=35200 following=318 posts=96", "@ben.backt followers=2668 following=99 posts=12"]
    );
    assert_eq!(
        all("MEDIA KIT 2025\nLENA KURZ\nInstagram\n48.3K Followers\nTikTok\n112K Followers\n1.9M Likes"),
        ["\"LENA KURZ\" instagram followers=48300", "\"LENA KURZ\" tiktok followers=112000 likes_total=1900000"]
    );
}

#[test]
fn one_word_for_one_and_many_and_words_that_are_verbs_elsewhere() {
    check(&[
        ("cucina.zen\n27,3K\niscritti\n1.408\nvideo", "@cucina.zen followers=27300 posts=1408"),
        ("27,3 B\nabone\n1.408\nvideo", "followers=27300 posts=1408"),
        ("Takipçi: 27,3 B\nTakip: 512\nGönderi: 88", "followers=27300 following=512 posts=88"),
        ("Follower: 27.300\nGefolgt: 512", "followers=27300 following=512"),
        ("27.300\nFollower\n300\n„Gefällt mir“-Angaben", "followers=27300 likes_per_post=300"),
        // Tabs behind the counters.
        ("88\nposts\n27.3K\nfollowers\n512\nfollowing\nPosts\nReels", "followers=27300 following=512 posts=88"),
        // Sizes are compared as the label's tongue writes them.
        ("27,3 B Takipçi, 512 Takip edilen, 2,3 Mn Beğeni", "followers=27300 following=512 likes_total=2300000"),
        ("27,3 B takipçi\n27.341 takipçi", "followers=27341"),
        ("Video\n9,400", ""),
        // In the dative, as a number of them, as Instagram's profiles and insights write them.
        ("Lea mit 27.300 Followern", "\"Lea\" followers=27300"),
        ("Followerzahl: 27.300", "followers=27300"),
        ("Takipçi sayısı\n27.300", "followers=27300"),
        ("88\npost\n27.300\nfollower\n512\nprofili seguiti", "followers=27300 following=512 posts=88"),
        ("27,3K người theo dõi\n512 Đang Follow", "followers=27300 following=512"),
        ("Accounts reached\n9,400\nLikes\n300", "likes_per_post=300 reach_per_post=9400"),
        ("engagement_rate: 4.1%\nfollowers: 27300", "followers=27300 engagement_rate_percent=4.1"),
    ]);
}
