//! Words in other letters than Latin of the lists that words and lines are held against: apart from those lists, since they
//! can wait for the whole wasm.
//!
//! Knows the words. Refuses to know what follows from one: that stands where the Latin ones do.

use super::glyph::{fold, is_letter};
use super::letter::folded;
use super::seek;

/// Of which list.
#[derive(Clone, Copy)]
pub(super) enum List {
    /// Words that begin a line and name nobody.
    Nobody,
    /// "of" and "from".
    Of,
    /// Stories, which are no posts.
    Stories,
    /// Lines of an interface.
    Interface,
}

/// Whether the word or the line is in the list. Where it begins with such a letter, the far words of the vocabulary are asked
/// for, too ([`super::far`]), so that this loads nothing.
pub(super) fn has(list: List, word: &str) -> bool {
    let first = word.chars().next().and_then(fold);
    first.is_some_and(|c| is_letter(c) && !folded(c).is_ascii()) && listed(list, word)
}

#[inline(never)] // A door.
fn listed(list: List, word: &str) -> bool {
    let words = match list {
        List::Nobody => {
            "Канал|Блог|Аудитория|У неё|У нее|У него|Сейчас|Имею|Έχω|У меня|У нас|У них|Она|Он|Они|Мы|У неї|У нього|Вона|\
             Він"
        }
        List::Of => "пользователя|користувача|от|від|จาก|من|του",
        List::Stories => "сторис|스토리|ストーリー|ストーリーズ|快拍",
        List::Interface => {
            "Подписаться|Підписатися|Повідомлення|チャンネル登録|구독|訊息|私信|訂閱|追蹤|متابعة|مراسلة|اشتراك|رسالة|ติดตาม|\
             फ़ॉलो करें|मैसेज"
        }
    };
    // How such lines begin, for verified, for a message, for the profile and who else there is.
    const STEMS: &str = "Подтвержд|認証|인증|已验|已驗|حساب موث|सत्याप|ยืนยัน|Связаться|お問い合わせ|연락|聯絡|联系|Сообщени|\
                         Отправить|メッセージ|메시지|发消息|发送|發送|ส่งข้อ|Редактировать|プロフィール|프로필|编辑|編輯|تعديل|フォローする";
    seek::among(words, word) || matches!(list, List::Interface) && seek::stemmed(STEMS, word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_asked_for_words_of_other_letters_alone() {
        assert!(has(List::Nobody, "Канал") && has(List::Stories, "스토리"));
        assert!(has(List::Interface, "프로필 편집") && has(List::Interface, "구독") && !has(List::Interface, "구독자"));
        for word in ["", "Maya", "École", "“Maya”", "✨ maya ✨", "👍🏽 x", "１２", "Ｍaya", "Đã", "€5", "、"]
        {
            assert!(
                ![List::Nobody, List::Of, List::Stories, List::Interface].iter().any(|list| has(*list, word)),
                "{word}"
            );
        }
    }
}
