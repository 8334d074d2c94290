//! The words of sixty languages that give a number its meaning: labels of the platforms' pages, of sheets and of chat.
//!
//! Knows words and which tongues they are of, as the pages write them; case, accents and vowel marks do not matter (see
//! `letter`). A star ends a stem: up to six letters may follow. Refuses to know grammar, and words that mean two things in
//! one tongue: a number that no word takes stays unread and is noted.
//!
//! Each entry: the tongues, then for each kind of word its letter in [`super::word::KINDS`] and the words, between bars.

pub(super) const LABELS: [(&str, &str); 60] = [
    // Words of many tongues that are no labels.
    (
        "en",
        "~:etwa|rund|ungefähr|knapp|environ|unos|unas|aprox|aproximadamente|alrededor de|cerca de|casi|quase|quasi|ongeveer|ok.|około|\
      около|примерно|yaklaşık|حوالي|نحو|تقريبا|sekitar|khoảng|ประมาณ|약|대략|約|约|大約|大约|noin|περίπου \
      >:über|mehr als|plus de|+ de|más de|mais de|più di|oltre|meer dan|ruim|ponad|więcej niż|более|больше|свыше|aşkın|أكثر من|يتجاوز|lebih dari|hơn|\
      กว่า|มากกว่า|이상|이상의|超|超过|超過|以上|mer än|yli|peste \
      <:garantiert|garanti|garantizadas|garantidas|potenzielle|bester|bestes|meilleur|mejor|melhor|miglior|bis zu|maximal|jusqu'à|hasta|até|fino a|en fazla|maksimal|максимум|بحد أقصى|tối đa|สูงสุด|최대|最多|最高|最大|moins de|menos de|meno di|weniger als|\
      minder dan|mniej niż|меньше|менее|kurang dari|أقل من \
      -:oder|ou|lub|veya|или|eller|atau|bis|tot|до|إلى|sampai|hingga|đến|ถึง|から|부터|에서|至|到 \
      +:neue|neuen|neuer|mehr|nouveaux|nouvelles|nuevos|nuevas|novos|novas|nuovi|nuove|nieuwe|nowych|nowi|новых|новые|нових|yeni|جديد*|جدد|baru|mới|ใหม่|신규|\
      새|新增|增加|涨粉|新|nye|nya|uusia|ganados|perdidos|gagnés|perdus|zuwachs \
      !:ziel|objectif|objetivo|obiettivo|doel|cel|цель|ціль|hedef|هدف|mục tiêu|เป้า|เป้าหมาย|목표|目標|目标|mål|meta de \
      z:früher|vorher|waren|avant|auparavant|antes|tenía|tinha|prima|aveva|vroeger|wcześniej|раньше|было|ранее|önce|eskiden|سابقا|كان|sebelumnya|trước đây|이전|\
      예전|以前|之前|曾 \
      t:summe|somme|somma|итого|합계|总计|總計|المجموع|σύνολο|razem \
      w:heute|täglich|wöchentlich|aujourd'hui|hoy|hoje|oggi|vandaag|dziś|сегодня|сьогодні|bugün|günlük|اليوم|hari ini|hôm nay|วันนี้|오늘|今日|今天|每天|diarias|diarios \
      d:woche|wochen|monat|monate|monaten|tag|tage|tagen|stunden|jahr|jahre|jahren|jour|jours|semaine|semaines|mois|ans|heures|día|días|semana|semanas|mes|meses|\
      año|años|horas|mês|giorno|giorni|settimana|settimane|mese|mesi|anno|anni|dag|dagen|weken|maand|maanden|jaar|dni|tydzień|tygodni|miesiąc|miesięcy|lat|godzin|\
      день|дней|дня|неделю|недели|недель|месяц|месяцев|месяца|год|года|лет|часов|мес|mies|gün|hafta|ay|yıl|saat|يوم|أيام|أسبوع|شهر|أشهر|سنة|hari|minggu|\
      bulan|tahun|ngày|tuần|tháng|năm|วัน|สัปดาห์|เดือน|ปี|일|주|개월|월|년|시간|日|週間|ヶ月|か月|年|時間|天|周|月|小时|小時|歲|岁|歳|세|dagar|veckor|månader|år|timmar|uger|\
      måneder|päivää|viikkoa|kuukautta|vuotta \
      y:letzten|letzte|zuletzt|derniers|dernières|últimos|últimas|ultimi|ultime|laatste|ostatnich|ostatnie|последние|последних|останні|son|آخر|terakhir|최근|直近|最近|近|过去|過去|senaste|seneste|siste \
      h:verborgen|ausgeblendet|masqué|masqués|oculto|ocultos|nascosti|скрыто|скрыты|gizli|مخفي|비공개|非公開|隐藏|隱藏|đã ẩn|ukryte|unbekannt|inconnu|desconocido|未知|不明 \
      q:sayısı|anzahl|aantal|antal|número|liczba|количество|кількість|منصة|plataforma|plattform|plateforme|piattaforma|de|di|del|des|du|la|le|les|el|los|pro|par|por|al|pr \
      @:auf|sur|sul|su|på|на|على|عبر \
      I:인스타그램|인스타|インスタグラム|インスタ|инстаграм*|إنستغرام|انستقرام|انستا|อินสตาแกรม|ไอจี|इंस्टाग्राम|اینستاگرام|instagramie|instagrama|instagramu|instagramem \
      Y:유튜브|ユーチューブ|ютуб*|يوتيوب|ยูทูบ|यूट्यूब|油管 T:틱톡|тикток*|تيك توك|ติ๊กต็อก|tiktoku \
      E:페이스북|フェイスブック|фейсбук*|فيسبوك|เฟซบุ๊ก|फेसबुक|臉書|脸书|facebooku X:твиттер*|تويتر|ツイッター|트위터|推特 \
      0:zł|zloty|złotych 2:tl|lira 3:원 4:円 5:元|块|人民币 6:rupiah|rp 7:kč 8:reais R:руб|рубль|рубля|рублей U:грн|гривень|гривні N:vnd|vnđ|đồng B:บาท 9:kr|dirham|درهم",
    ),
    // Words that are English in every language stand in `word` alone: a page that borrows them may write its own numbers or
    // English ones, which the numbers themselves must say.
    (
        "es|pt",
        "f:seguidor|seguidora|seguidores|seguidoras p:vídeos|videos|reels|posts v:visualizaç*|visualizac* c:comentario|comentarios|\
      comentário|comentários s:compartid*|partilhas b:guardad*|salvos|salvamentos r:alcance e:engajamento|engagement \
      i:impresion*|impressões x:tasa de interacción|tasa de engagement|taxa de engajamento|taxa de interação m:tarifa|valor|preço|precio|cachê a:promedio|promedios|media de|\
      em média|de media|en promedio|en media|média: o:por post|por video|por reel|por publicación|por publicação|por pub",
    ),
    (
        "de",
        "u:abonnent* f:follower:innen|follower*innen|followerinnen|followern|followerzahl g:folge ich|abonnements G:gefolgt|abonniert|folgt|folgen \
      p:beiträge|beiträgen 1:beitrag v:aufruf|aufrufe|aufrufen|ansichten|wiedergaben|betrachter l:gefällt mir|\
      gefällt mir\"-angaben|gefällt-mir-angaben|gefällt c:kommentar|kommentare|kommentaren|\
      antworten s:geteilt|geteilte inhalte b:gespeichert r:reichweite|erreichte konten|erreichte personen \
      i:impressionen n:kontakte x:engagement-rate|engagementrate|interaktionsrate e:interaktionen m:preis|\
      honorar|preise|kostet|kosten|gage a:durchschnitt|im durchschnitt|im schnitt|schnitt|durchschnittlich* \
      o:pro post|pro beitrag|pro reel|pro video|je post|je beitrag|je reel|je story|je video t:gesamt|insgesamt k:monatlich* &:und",
    ),
    (
        "fr",
        "u:abonné|abonnés|d'abonnés|d'abonné|abonné(e)s|abonné·e·s g:abonnement|abonnements|suivis|suivi(e)s|suivi·e·s G:suivi \
      p:publications|vidéos|videos 1:publication v:vue|vues|visionnements|lectures l:j'aime|mentions j'aime c:commentaire|commentaires|réponses s:partage|partages \
      b:enregistrements|enregistrement r:portée|couverture|comptes touchés i:impressions n:relation|relations \
      x:taux d'engagement|taux engagement m:tarif|tarifs|prix|cachet a:moyenne|en moyenne|moy t:au total k:mensuel* \
      o:par post|par publication|par vidéo|par reel|par réel &:et",
    ),
    (
        "es",
        "u:suscriptor|suscriptora|suscriptores|de suscriptores g:seguidos|siguiendo G:seguido p:publicaciones|\
      entradas 1:publicación v:vista|vistas|reproducciones|de vistas l:me gusta|me gustas c:respuestas s:difusiones|\
      veces compartidas|veces compartido r:cuentas alcanzadas n:contactos e:interacciones k:al mes|mensual|mensuales &:y",
    ),
    (
        "pt",
        "u:inscrito|inscritos|inscritas|subscritor|subscritores g:seguindo|a seguir p:publicações|postagens 1:publicação|postagem \
      v:visualizações|visualização l:curtida|curtidas L:gosto|gostos c:respostas s:compartilhamento|compartilhamentos n:conexões|\
      conexão|ligações r:contas alcançadas e:interações k:mensais|mensal &:e",
    ),
    (
        "tr",
        "f:takipçi|takipçiler|takipçisi|takipçim u:abone|abonesi g:takip edilen|takip ediliyor|takip edilenler G:takip \
      p:gönderi|gönderiler|paylaşımlar v:görüntülenme|görüntüleme|izlenme|izlenmesi|izlenmeler l:beğeni|beğeniler|beğenme|\
      beğenisi c:yorum|yorumlar|yanıt|yanıtlar s:paylaşım|yeniden paylaşım b:kaydetme|kaydedilme|kaydedilenler r:erişim|\
      erişilen hesaplar i:gösterim e:etkileşim x:etkileşim oranı n:bağlantı m:fiyat|fiyatı|ücret|ücreti|ücretim a:ortalama|\
      ort o:gönderi başı|gönderi başına|video başı|video başına|post başı|post başına|reels başı t:toplam k:aylık &:ve",
    ),
    (
        "ko",
        "f:팔로워 u:구독자 g:팔로잉|팔로우 중|팔로우 p:게시물|동영상|게시글 1:영상 v:조회수|재생수|조회 l:좋아요 c:댓글|답글 s:공유|리포스트 \
      b:저장|저장수 r:도달|도달수|도달 계정 i:노출|노출수 x:참여율|인게이지먼트율|인게이지먼트 n:1촌 m:단가|가격|비용|광고비 a:평균 t:총|누적 \
      k:월간 q:명|개|회|건|수|는|은|이|가|을|를|의|님 o:게시물당|개당|건당|포스트당|릴스당|영상당",
    ),
    (
        "ja",
        "f:フォロワー u:チャンネル登録者数|チャンネル登録者|登録者数|登録者 g:フォロー中|フォロー|フォロワー中 p:投稿|本の動画|件の投稿|件のポスト|ポスト|動画 \
      v:再生回数|回視聴|視聴回数|再生数|回再生|再生|閲覧数 l:いいね!|いいね|高評価 c:コメント|件の返信 s:シェア|リポスト|共有|リツイート b:保存 \
      r:リーチ i:インプレッション x:エンゲージメント率 e:エンゲージメント n:つながり m:料金|単価|価格|報酬 a:平均 t:合計|累計|総 k:月間 \
      q:人|件|回|本|名|数|は|が|の|も|を o:投稿あたり|あたり",
    ),
    (
        "zh",
        "f:粉丝|粉丝量|粉絲|粉絲量|关注者|追隨者|跟隨者|追蹤者|关注我的人 u:订阅者|訂閱者|订阅|訂閱|訂閱人數|訂閱數 g:关注|关注中|正在关注|追蹤中|人追蹤中|跟隨中|已關注|關注|\
      人正在关注 p:贴文|貼文|帖子|作品|串文|笔记|图文|影片|视频|个视频|部影片|則嘟文|动态 v:观看|觀看|次观看|次觀看|观看次数|觀看次數|收看次數|播放|播放量|播放数|\
      阅读量|浏览量|瀏覽 l:赞|讚|点赞|按讚|点赞数|点赞量|赞数 $:获赞|获赞与收藏|獲讚|赞与收藏 L:喜欢|喜歡 c:评论|留言|回复|回覆|评论数|則留言|評論 s:分享|转发|轉發|\
      转发量 b:收藏|珍藏 r:触达|觸及|觸及人數 i:曝光|曝光量|展示量 x:互动率|互動率 e:互动|互動|互动量 n:好友 m:报价|价格|報價|價格|费用 a:平均|均 \
      t:累计|累計|总|總|合计 k:每月|月度 q:位|个|個|人|名|条|則|篇|次|数|數|量|为|有|是|的 o:每篇|每条|单条|單篇|每則|篇均|条均",
    ),
    (
        "pl",
        "f:obserwując*|obserwator* u:subskryb* g:obserwowani|obserwowane|obserwowanych p:posty|postów|wpisów|wpisy|\
      wideo|filmów|filmy 1:wpis v:wyświetl*|odsłon* l:polubi*|lajki|lajków|lajka c:komentarz* s:udostępn* b:zapisy|zapisów|zapisania \
      r:zasięg*|zasięgu i:wyświetlenia reklam n:kontaktów|kontakty|kontakt x:wskaźnik zaangażowania e:zaangażowanie m:cena|stawka|\
      stawki|koszt a:średnio|średnia|średnie|średni|śr o:na post|za post|za wpis|na wpis|za rolkę|za posta t:łącznie|w sumie \
      k:miesięczn* &:oraz",
    ),
    (
        "id|ms",
        "f:pengikut u:pelanggan g:mengikuti|diikuti p:postingan|kiriman|siaran|konten v:ditonton|x ditonton|kali ditonton|\
      tayangan|penayangan|tontonan l:suka L:disukai c:komentar|balasan|komen s:dibagikan|posting ulang|bagikan b:disimpan|simpanan \
      r:jangkauan i:impresi x:tingkat keterlibatan|tingkat interaksi e:interaksi m:harga|tarif|rate card|ratecard a:rata-rata|\
      rata rata|rerata|purata o:per postingan|per post|per konten|per video t:total|jumlah k:bulanan &:dan|serta",
    ),
    (
        "ar",
        "f:متابع*|المتابعون|المتابعين|عدد المتابعين|فولورز u:مشترك*|مشارك|مشاركين|المشتركين g:متابَع*|يتابع|أتابعه|أتابع|المتابَعون \
      p:منشور*|المنشورات|فيديو*|أشرطة فيديو|تغريدة|تغريدات v:مشاهد*|المشاهدات|مشاهدات l:إعجاب*|الإعجابات|لايك*|تسجيلات إعجاب|\
      تسجيلات الإعجاب c:تعليق*|التعليقات|ردود s:مشاركة|مشاركات b:حفظ|مرات الحفظ r:الوصول|وصول i:مرات الظهور|ظهور \
      x:معدل التفاعل|نسبة التفاعل e:تفاعل|تفاعلات m:السعر|سعر|سعر المنشور|أجر|تكلفة a:متوسط|ومتوسط|بمتوسط|بمعدل t:إجمالي|مجموع \
      o:لكل منشور|للمنشور|لكل فيديو k:شهريا|شهرية &:و",
    ),
    (
        "ru",
        "u:подписчик* f:читател*|фолловер*|чел. подписаны|подписаны|отслеживающих g:подпис*|в читаемых|читаемых \
      p:публикац*|пост|поста|постов|посты|видео|твитов 1:публикация|публикацию v:просмотр* l:лайк*|понравилось|\
      отметок \"нравится\"|отметки \"нравится\"|нравится c:коммент* s:репост*|поделились b:сохранен* r:охват* i:показ|\
      показы|показов x:вовлечённост*|err e:взаимодейств* n:контактов|контакта|контакты m:цена|стоимость|прайс|реклама|цену \
      a:среднем|в среднем|средн* o:на пост|за пост|за публикацию|за рилс t:всего k:ежемесячн*|в месяц q:чел &:и",
    ),
    (
        "uk",
        "f:підписник*|читач* g:підпис* G:стежить|читає p:дописів|дописи|допис|публікац*|постів|пости|відео v:перегляд* \
      l:вподоб*|лайк*|уподоб* c:комент* s:поширен*|репост* b:збережен* r:охоплен* x:залученіст* m:ціна|вартість \
      a:середньому|в середньому|у середньому|середн* o:за допис|на допис|за пост &:і|та",
    ),
    (
        "it",
        "u:iscritto|iscritti|iscritte g:seguiti|seguite|profili seguiti|following G:seguito v:visualizzazion* l:mi piace|like \
      c:comment*|risposte s:condivision* b:salvataggi|salvati|salvataggio r:copertura|account raggiunti i:impression \
      x:tasso di coinvolgimento|tasso di engagement e:interazioni|coinvolgimento n:collegamenti m:prezzo|tariffa|compenso \
      a:in media|di media|media di|media: o:per post|a post|a reel|per reel|per video t:in totale|totali|totale k:mensil* &:e",
    ),
    (
        "nl",
        "f:volger|volgers u:abonnee|abonnees g:volgend|gevolgd p:berichten 1:bericht v:weergave|weergaven l:vind-ik-leuks|\
      vind-ik-leuk c:reactie|reacties|opmerking* s:gedeeld|keer gedeeld b:opgeslagen r:bereik|bereikte accounts i:impressies|vertoningen \
      x:betrokkenheidspercentage|engagementpercentage e:interacties n:connecties|connectie m:prijs|tarief|kosten a:gemiddeld|\
      gemiddelde|gem o:per bericht|per post t:totaal k:maandelijks* &:en",
    ),
    (
        "cs",
        "f:sledující|sledujících|sledujíc* u:odběratel* g:sleduje|sleduji|sledování|sledovaných p:příspěv*|videa|videí 1:příspěvek \
      v:zhlédnut*|zobrazen* l:to se mi líbí|líbí se|lajk* c:komentář* s:sdílení|sdílen* b:uložen* r:dosah x:míra zapojení m:cena|\
      sazba a:průměr|průměrně|průměrn* o:na příspěvek|za příspěvek t:celkem",
    ),
    (
        "sk",
        "f:sledujúc* u:odberate* g:sleduje p:príspev*|videá|videí v:zobrazen*|zhliadnut* l:páči sa mi|lajk* c:komentár* s:zdieľan* \
      a:priemer|priemern*",
    ),
    (
        "fa",
        "f:دنبال‌کننده*|دنبال‌کنندگان|دنبال کننده*|فالوور* u:مشترک* g:دنبال‌شونده|دنبال می‌کند|دنبال شونده|دنبال میکند p:پست|پست‌ها|ویدیو*|فرسته* \
      v:بازدید*|نمایش l:پسند*|لایک* c:نظر|نظرات|کامنت*|دیدگاه* s:هم‌رسانی|اشتراک‌گذاری b:ذخیره m:قیمت|هزینه|تعرفه a:میانگین|متوسط \
      o:هر پست|برای هر پست x:نرخ تعامل &:و",
    ),
    (
        "hi",
        "f:फ़ॉलोअर*|फॉलोवर*|फ़ॉलोवर* u:सब्सक्राइबर* g:फ़ॉलो कर रहे हैं|फ़ॉलोइंग p:पोस्ट|वीडियो* v:बार देखा गया|व्यूज़|व्यू|विऊ|विऊज़ l:लाइक*|पसंद \
      c:कमेंट*|टिप्पणियाँ|टिप्पणी s:शेयर b:सेव m:कीमत|रेट a:औसत|औसतन o:प्रति पोस्ट &:और",
    ),
    (
        "vi",
        "f:người theo dõi|lượt theo dõi F:follow u:người đăng ký|lượt đăng ký g:đang theo dõi|đang follow p:bài viết|bài đăng|ảnh v:lượt xem|\
      lượt phát l:lượt thích|lượt like L:thích c:bình luận|lượt bình luận|trả lời s:lượt chia sẻ|đăng lại S:chia sẻ b:lượt lưu r:lượt tiếp cận|\
      tiếp cận i:lượt hiển thị x:tỷ lệ tương tác|tỉ lệ tương tác e:lượt tương tác|tương tác m:báo giá|giá:|giá bài|chi phí a:trung bình|tb \
      o:mỗi bài|mỗi bài viết|mỗi video|một bài t:tổng k:hàng tháng &:và",
    ),
    (
        "th",
        "L:ชอบ f:ผู้ติดตาม|คนติดตาม u:บอกรับ|ผู้ติดตามช่อง g:กำลังติดตาม p:โพสต์|โพส|วิดีโอ|คลิป v:การดู|ยอดวิว|วิว|ยอดดู|รับชม l:ถูกใจ|การถูกใจ|ไลก์|ไลค์|\
      ยอดไลก์|ยอดไลค์ c:ความคิดเห็น|คอมเมนต์|คอมเม้นท์ s:แชร์|การแชร์ b:บันทึก r:การเข้าถึง|เข้าถึง x:อัตราการมีส่วนร่วม m:ราคา|ค่าจ้าง|เรท a:เฉลี่ย|โดยเฉลี่ย t:รวม|ทั้งหมด \
      q:คน|ครั้ง|รายการ|จำนวน|ของ o:ต่อโพสต์|ต่อคลิป|ต่อวิดีโอ|โพสต์ละ &:และ",
    ),
    (
        "sv",
        "f:följare u:prenumerant* g:följer p:inlägg|videor|videoklipp v:visning|visningar l:gilla-markering*|gillar|gillningar c:kommentar|kommentarer|svar s:delning|delningar b:sparningar|sparade r:räckvidd x:engagemang|engagemangsgrad m:pris|\
      arvode a:snitt|i snitt|genomsnitt*|i genomsnitt o:per inlägg|per post t:totalt|sammanlagt &:och",
    ),
    (
        "da|nb",
        "f:følgere u:abonnent|abonnenter g:følger p:videoer|oppslag v:visning|visninger c:kommentar|kommentarer s:delinger \
      r:rekkevidde|rækkevidde m:pris a:snit|i snit|snitt|i snitt|gennemsnit*|i gennemsnit|gjennomsnitt*|i gjennomsnitt &:og",
    ),
    ("da", "p:opslag l:synes godt om o:per opslag|pr. opslag|pr opslag|pr. post"),
    ("nb", "p:innlegg v:sett l:likerklikk L:liker o:per innlegg q:ganger"),
    (
        "fi",
        "f:seuraaja* u:tilaaja* g:seurataan|seurattu* p:julkaisu*|videota|videoita v:katselukert*|näyttökert*|katselu* l:tykkäy* c:komment* s:jako|jakoa|\
      jakoja b:tallennus* m:hinta a:keskimäärin|keskiarvo|ka. o:per julkaisu &:ja",
    ),
    (
        "el",
        "f:ακόλουθ* u:συνδρομητ*|εγγεγραμμέν* g:ακολουθεί|ακολουθείτε p:δημοσιεύσ*|αναρτήσ*|βίντεο v:προβολ* l:μου αρέσει|αρέσει c:σχόλια|\
      σχόλιο s:κοινοποι* r:απήχηση m:τιμή a:μέσος όρος|κατά μέσο όρο|μέσο όρο o:ανά ανάρτηση|ανά δημοσίευση &:και",
    ),
    (
        "hu",
        "f:követő|követők|követője u:feliratkozó* g:követés|követett|követettek p:bejegyzés* v:megtekintés* l:kedvelés*|tetszik|\
      lájk* c:hozzászólás*|komment* s:megosztás* b:mentés* a:átlag|átlagosan|átlagos o:posztonként|bejegyzésenként &:és",
    ),
    (
        "ro",
        "f:urmăritor* u:abonat|abonați|abonații g:urmăriri|urmăriți|urmărire p:postări|postare|videoclip* v:vizionăr*|vizionare|vizualizăr* \
      l:aprecier*|au apreciat|like-uri c:comentari* s:distribuir* b:salvări m:preț|tarif a:medie|în medie o:per postare|pe postare",
    ),
    (
        "bg",
        "f:последовател* u:абонат* g:следвани p:публикаци*|видеоклип* v:показван*|гледан* l:харесван* c:коментар* s:споделян* a:средно",
    ),
    ("hr|bs", "f:pratitelj* u:pretplatnik* g:pratim p:objav* v:pregled* l:sviđanj* c:komentar* a:prosječno|prosjek"),
    (
        "sr",
        "f:пратилац|пратиоц*|пратилаца|pratilac|pratilaca|pratioca u:претплатник* p:видео снимак|видео снимка|видео снимака|објав* \
      v:преглед*|приказ* l:свиђањ* c:коментар*",
    ),
    ("bn", "f:অনুসরণকারী|ফলোয়ার* u:গ্রাহক p:ভিডিও|পোস্ট v:ভিউ|বার দেখেছে l:লাইক c:কমেন্ট q:জন"),
    ("ta", "f:பின்தொடர்பவர்* u:பின் தொடர்பவர்*|சந்தாதார* p:காணொளி*|வீடியோ* v:பார்வை*"),
    ("te", "u:సభ్యు*|సబ్‌స్క్రైబర్* p:వీడియో* v:వీక్షణ* f:ఫాలోవర్*"),
    ("ur", "f:فالوورز|پیروکار u:صارف|صارفین|سبسکرائبرز p:ویڈیو*|پوسٹس v:ملاحظات|مناظر|منظر l:پسندیدگی"),
    ("fil", "v:panonood p:na video"),
    ("lt", "f:sekėj* u:prenumerator* p:vaizdo įraš*|įraš* v:peržiūr* l:patinka|pamėgimai c:komentar*"),
    ("lv", "f:sekotāj* u:abonent* p:videoklip*|ziņas v:skatījum* l:patīk c:komentār*"),
    (
        "et",
        "f:jälgija* u:tellija|tellijat g:jälgib p:postitus*|videot v:vaatamist|vaatamine l:meeldimis* c:kommentaar*",
    ),
    ("sl", "f:sledilc*|sledilec u:naročnik* p:objav*|posnetk* v:ogled* l:všeč c:komentar*"),
    (
        "ca",
        "f:seguidors u:subscriptor* g:seguint|seguits p:publicacions v:visualitzacion*|reproduccion* l:m'agrada c:comentaris",
    ),
    (
        "he",
        "f:עוקבים|עוקב u:מנויים|רשומים g:במעקב|נעקבים|עוקב אחרי p:פוסטים|פוסט|סרטונים v:צפיות|צפייה l:לייקים|לייק|אהבות c:תגובות|תגובה \
      s:שיתופים b:שמירות m:מחיר a:ממוצע|בממוצע o:לפוסט &:ו",
    ),
    ("eu", "f:jarraitzaile* u:harpidedun* g:jarraitzen p:bidalketa*|argitalpen* v:ikustaldi*"),
    ("gl", "f:seguidoras|seguidores g:seguindo p:publicacións|vídeos v:visualizacións"),
    ("af", "v:kyke|kyk f:volgelinge"),
    ("am", "v:ዕይታዎች|እይታዎች u:ተመዝጋቢዎች f:ተከታዮች"),
    ("az", "v:baxış|baxışı f:izləyici u:abunəçi l:bəyənmə"),
    ("be", "v:праглядаў u:падпісчыкаў"),
    ("gu", "v:જોવાયાની સંખ્યા u:સબ્સ્ક્રાઇબર્સ f:ફોલોઅર્સ"),
    ("hy", "v:դիտում u:բաժանորդ f:հետևորդ"),
    ("is", "v:áhorf u:áskrifendur f:fylgjendur"),
    ("kk", "v:рет көрілді u:жазылушы f:оқырман"),
    ("mr", "v:व्ह्यू*|दृश्ये u:सदस्य f:फॉलोअर्स"),
    ("si", "v:බැලීම්"),
    ("sw", "v:kutazamwa f:wafuasi"),
    ("uz", "V:marta v:marta ko'rilgan u:obunachi"),
    ("zh-TW|zh-HK", "v:收看次數"),
];
