//! What the platforms print around comments, in the languages of their pages.
//!
//! Knows buttons, badges and counters of Instagram, TikTok, YouTube, Facebook and X as they stand in copied text. Refuses to know
//! what people write. Phrases stand between bars; case and accents do not matter (see `phrase`).

/// The button below a comment.
pub(super) const REPLY: &str = "reply|antworten|responder|répondre|rispondi|yanıtla|cevapla|balas|返信|返信する|رد|الرد|ответить|\
    beantwoorden|reageren|odpowiedz|답글|답글 달기|回复|回覆|trả lời|svara|svar|besvar|vastaa|відповісти|जवाब दें|ตอบกลับ|odpovědět|\
    válasz|răspunde|απάντηση|השב";

/// Words around counts of likes, and buttons beside the reply: they end a comment's text as it does.
pub(super) const LIKE: &str = "likes|like|gefällt|mal|gefällt mir|gefällt mir-angabe|gefällt mir-angaben|me gusta|me gustas|j'aime|\
    mention j'aime|mentions j'aime|curtida|curtidas|curtir|gosto|gostos|mi piace|piace a|beğen|beğeni|beğenme|suka|menyukai|\
    нравится|отметок \"нравится\"|отметки \"нравится\"|отметка \"нравится\"|いいね|件|إعجاب|تسجيل إعجاب|تسجيلات إعجاب|أعجبني|\
    vind-ik-leuk|vind-ik-leuks|leuk|lubię to|polubienia|polubień|좋아요|개|赞|個讚|次赞|thích|lượt thích|gilla|gillar|synes godt om|\
    dislike|share|teilen|compartir|partager|compartilhar|condividi|paylaş|bagikan|поделиться|シェア|共有|مشاركة";

/// Other words of the page.
pub(super) const CHROME: &str = "see translation|see original|translate|translate to english|translated|übersetzung anzeigen|ver traducción|\
    voir la traduction|ver tradução|vedi traduzione|mostra traduzione|çeviriyi gör|çevirisine bak|lihat terjemahan|翻訳を見る|翻訳を表示|\
    عرض الترجمة|показать перевод|vertaling bekijken|번역 보기|查看翻译|edited|bearbeitet|editado|modifié|modificato|düzenlendi|diedit|\
    編集済み|изменено|ред|تم التعديل|bewerkt|verified|verifiziert|verificado|verificada|vérifié|verificato|doğrulanmış|terverifikasi|\
    認証済み|подтвержденный|подтверждено|top fan|topfan|super fan|superfan|fan destacado|super-fan|top commenter|follow|following|folgen|\
    seguir|suivre|segui|takip et|ikuti|follow back|friend|friends|report|more|options|read more|show less|show more|see more|mehr|\
    mehr anzeigen|weniger anzeigen|ver más|mostrar más|mostrar menos|voir plus|afficher plus|ver mais|mostrar mais|altro|mostra altro|\
    devamını gör|selengkapnya|もっと見る|еще|comments|kommentare|comentarios|commentaires|comentários|commenti|yorumlar|komentar|\
    コメント|комментарии|most relevant|all comments|top comments|newest first|newest|sort by|sortieren nach|relevanteste zuerst|\
    más relevantes|les plus pertinents|mais relevantes|add a comment|add a comment...|add comment|write a comment|\
    kommentieren|kommentar hinzufügen|añadir un comentario|añade un comentario|ajouter un commentaire|adicione um comentário|\
    aggiungi un commento|yorum ekle|tambahkan komentar|コメントを追加|оставьте комментарий|send|gif|sticker|highlighted comment|highlighted reply|rising fan|valued commenter|top contributor|all-star contributor|\
    group expert|admin|moderator|new contributor|author badge|photo|member|\
    pinned comment|posted|on|am|le|el|il";

/// The mark beside the name of whoever published the post.
pub(super) const BADGE: &str = "author|creator|autor|autorin|ersteller|erstellerin|ersteller:in|creador|creadora|autora|auteur|autrice|\
    créateur|créatrice|criador|criadora|criador(a)|autore|autrice|creatore|creatrice|yazar|içerik üreticisi|üretici|kreator|\
    pembuat|penulis|作成者|投稿者|クリエイター|作者|작성자|크리에이터|المؤلف|المنشئ|صانع المحتوى|الكاتب|الناشر|автор|maker|twórca|\
    tác giả|op|original poster";

/// The creator's heart.
pub(super) const LIKED: &str = "liked by creator|liked by author|liked by the creator|creator liked|gefällt dem creator|\
    gefällt dem ersteller|vom creator mit „gefällt mir“ markiert|le gusta al creador|le gustó al creador|le gusta al autor|\
    aimé par le créateur|aimé par l'auteur|curtido pelo criador|curtido pelo autor|piace al creator|piace al creatore|\
    içerik üreticisi beğendi|üretici beğendi|disukai kreator|disukai oleh kreator|クリエイターがいいねしました|作成者がいいねしました|\
    понравилось автору|автору понравилось|أعجب المنشئ|크리에이터가 좋아함|作者赞过";

/// Before the name of whoever pinned the comment below.
pub(super) const PINNED_BY: &str = "pinned by|angepinnt von|fijado por|fijado por el|destacado por|épinglé par|fixado por|fissato da|\
    in evidenza da|disematkan oleh|закреплено пользователем|закреплено автором|закрепил|закреплено|vastgezet door|przypięte przez|\
    ピン留め|تم التثبيت بواسطة|置顶者|고정됨|fäst av|fastgjort af";
/// Behind the name.
pub(super) const BY_PINNED: &str =
    "tarafından sabitlendi|さんによって固定されています|さんが固定|님이 고정함|angepinnt";
/// Without one.
pub(super) const PINNED: &str = "pinned|angepinnt|fijado|épinglé|fixado|in evidenza|fissato|sabitlendi|sabitlenmiş|disematkan|\
    закреплено|固定|ピン留め|固定されたコメント|مثبت|مثبّت|고정됨|置顶|vastgezet|przypięte";

/// Behind the name of whoever answered, where the answer itself is not shown.
pub(super) const REPLIED: &str = "replied|hat geantwortet|respondió|ha respondido|a répondu|respondeu|ha risposto|yanıtladı|\
    yanıt verdi|membalas|ответил|ответила|さんが返信しました|님이 답글을 남겼습니다|heeft gereageerd|odpowiedział|odpowiedziała";
/// Before the name of whom it answers.
pub(super) const REPLYING: &str = "replying to|antwort an|respondiendo a|en respuesta a|en réponse à|em resposta a|respondendo a|\
    in risposta a|yanıt olarak|membalas|в ответ|返信先";
/// Around the name in what stands for a picture.
pub(super) const PICTURE: &str = "profile picture|profile photo|profilbild|foto del perfil de|foto de perfil de|photo de profil de|\
    foto do perfil de|immagine del profilo di|profil fotoğrafı|profil resmi|foto profil|プロフィール写真|фото профиля|avatar|\
    صورة الملف الشخصي|profielfoto|zdjęcie profilowe|프로필 사진";

/// The answers that a button is about.
pub(super) const ANSWERS: &str = "replies|reply|responses|antworten|antwort|respuestas|respuesta|réponses|réponse|respostas|resposta|\
    risposte|risposta|yanıtları|yanıtı|yanıtlar|yanıt|balasan|ответы|ответов|ответа|ответ|返信|ردود|الردود|رد|reacties|antwoorden|\
    antwoord|odpowiedzi|odpowiedź|답글|回复|回覆|svar|vastausta|відповіді|відповідей|câu trả lời|phản hồi";
/// Show them; hide them, which says that they are shown.
pub(super) const SHOW: &str = "view|show|see|read|load|anzeigen|ansehen|zeigen|einblenden|ver|mostrar|voir|afficher|mostra|vedi|\
    visualizza|göster|gör|görüntüle|lihat|tampilkan|показать|посмотреть|смотреть|表示|見る|عرض|مشاهدة|bekijken|weergeven|tonen|\
    zobacz|pokaż|wyświetl|보기|查看|展开|visa|vis|näytä|xem";
pub(super) const HIDE: &str = "hide|ausblenden|verbergen|ocultar|esconder|masquer|nascondi|gizle|sembunyikan|скрыть|非表示|إخفاء|\
    verberg|verbergen|ukryj|숨기기|隐藏|收起|隱藏|dölj|skjul|piilota|ẩn";
/// More of them than are shown.
pub(super) const REST: &str = "more|previous|other|weitere|weiteren|mehr|vorherige|más|otras|otra|anteriores|autres|autre|de plus|plus|\
    mais|outras|altre|altri|altra|diğer|daha fazla|daha|lainnya|lagi|еще|ещё|その他|他|もっと|さらに|المزيد من|المزيد|meer|więcej|더|\
    更多|fler|flere|thêm";
pub(super) const FILL: &str = "all|the|alle|todas|todos|las|los|la|el|les|toutes|as|os|a|tutte|le|tüm|tane|semua|все|の|を|に|件|すべて|全|\
    جميع|كل|wszystkie|개|모두|条|則|全部|alla|tất cả|of|von|de|от";

/// Before the name of whom a comment answers, in the line of its author.
pub(super) const TO: &str = "▸▶►›→➤";
/// Drawn before answers where a thread was written down by hand.
pub(super) const BRANCH: &str = "↳└→»┗﹂↪⤷╰>";
