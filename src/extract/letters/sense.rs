//! Sense: whether letters make words of a language.
//!
//! ```text
//! lines ─Sense::add→ Sense ─is_nonsense→ no language at all
//!                          ─known_words→ how many are the commonest of all
//! ```
//!
//! Letters that a font does not know, and what an OCR made of a blot, look like
//! letters. Which letters follow each other tells them from any language in Latin
//! script; which small words there are tells Dutch and English from the others.
//!
//! **Promise.** Numbers, signs and other scripts are not judged. A page in a third
//! language is no nonsense. **Never:** a dictionary; changing a letter.
//!
//! **Source.** Pairs of letters were counted in the Universal Declaration of Human
//! Rights, in Dutch and English (weight 4), German and French (2), Spanish,
//! Italian, Portuguese, Swedish, Danish and Afrikaans (1), Polish, Finnish, Turkish
//! and Czech (.5); small words are from the same.

mod common;
mod word;

use unicode_normalization::char::decompose_canonical;

use common::{Kinship, LONGEST, kinship};
use word::Word;

/// Signs that lists and tables are full of.
const ORDINARY: &str = ".-_,:;()'|%/=+*<>";

/// With fewer pairs of letters a page is not judged.
const LEAST_PAIRS: u32 = 100;

/// So many half bits in a hundred pairs, and the letters make no words.
///
/// In bits for each pair: the 3,729 pages with 100 pairs or more of 218 real
/// documents lie between 7.4 and 8.7, lists of names and code among them; the
/// declaration between 7.4 (French) and 9.1 (Polish, Welsh, Sorbian) in the
/// languages of Europe. 300 of those pages with their letters exchanged by chance
/// lie from 9.7 on, moved on in the alphabet from 9.5 on (November 2026).
const NO_LANGUAGE: u32 = 100 * (2 * 93 - 2 * 30) / 10;

/// The same for pages of so many words of which few are known in any language:
/// words that are read backwards, or torn. Of real pages with so few the rarest
/// pairs had 8.56 bits: a table of abbreviations.
const HARDLY: u32 = 100 * (2 * 875 - 2 * 300) / 100;

/// From here on a page is rough: one of five real pages is, the lists and tables
/// (7.85 bits).
const ROUGH: u32 = 100 * (2 * 785 - 2 * 300) / 100;

/// With fewer words a page is not judged by them.
const LEAST_WORDS: u32 = 50;

/// The part of its words that are among the commonest in any text, in hundredths:
/// running text has 30 to 50, lists of literature 10 to 20.
const FEW_KNOWN: u32 = 5;

/// With fewer known words text is not beyond doubt.
const LEAST_KNOWN: u32 = 3;

/// What was seen of the letters of a text.
#[derive(Clone, Debug, Default)]
pub(in crate::extract) struct Sense {
    /// Pairs of letters, and how rare they are together, in half bits from 3 on.
    pairs: u32,
    rarity: u32,
    words: u32,
    own: u32,
    others: u32,
    /// Letters of Latin script, with accents, and of other scripts.
    latin: u32,
    accented: u32,
    foreign: u32,
    figures: u32,
    /// Signs that no text, table or list has many of.
    signs: u32,
    /// Whether words are not looked up.
    is_wordless: bool,
}

impl Sense {
    /// Starts to look at letters alone; words are not looked up.
    pub(in crate::extract) fn of_letters() -> Self {
        Self {
            is_wordless: true,
            ..Self::default()
        }
    }

    /// Looks at a line: a word ends at its end.
    pub(in crate::extract) fn add(&mut self, line: &str) {
        let mut word = Word::default();
        for c in line.chars() {
            let letter = if c.is_ascii_alphabetic() {
                self.latin += 1;
                word.capitals += usize::from(c.is_ascii_uppercase());
                Some(c.to_ascii_lowercase() as u8)
            } else if c.is_ascii() {
                self.signs += u32::from(c.is_ascii_punctuation() && !ORDINARY.contains(c));
                self.figures += u32::from(c.is_ascii_digit());
                None
            } else {
                self.look(c)
            };
            if let Some(letter) = letter {
                word.push(letter);
            } else {
                word.is_code |= c.is_ascii_digit();
                self.end(&word);
                word = Word::default();
                word.is_code = c.is_ascii_digit();
            }
        }
        self.end(&word);
    }

    /// Looks at a letter beyond ASCII, and returns it without its accent.
    fn look(&mut self, c: char) -> Option<u8> {
        if !c.is_alphabetic() {
            return None;
        }
        let mut base = c;
        let mut is_first = true;
        decompose_canonical(c, |part| {
            if std::mem::take(&mut is_first) {
                base = part;
            }
        });
        let base = match base {
            'ß' => 's',
            'æ' | 'Æ' | 'ø' | 'Ø' | 'œ' | 'Œ' => 'o',
            'ı' => 'i',
            'ł' | 'Ł' => 'l',
            'đ' | 'Đ' | 'ð' => 'd',
            other => other,
        };
        if !base.is_ascii_alphabetic() {
            self.foreign += 1;
            return None;
        }
        self.latin += 1;
        self.accented += u32::from(('\u{c0}'..='\u{ff}').contains(&c));
        Some(base.to_ascii_lowercase() as u8)
    }

    /// Counts a word; codes (`B12`) and short words of capitals (`WMO`) are none.
    fn end(&mut self, word: &Word) {
        let is_code = word.is_code || word.length <= LONGEST && word.capitals == word.length;
        if word.length == 0 || is_code && word.length > 1 {
            return;
        }
        self.words += 1;
        self.pairs += word.pairs + 1;
        self.rarity += word.whole_rarity();
        if self.is_wordless || word.length > LONGEST {
            return;
        }
        match kinship(word.letters) {
            Some(Kinship::Own) => self.own += 1,
            Some(Kinship::Other) => self.others += 1,
            None => {}
        }
    }

    /// Tells whether this is text of no language.
    pub(in crate::extract) fn is_nonsense(&self) -> bool {
        let letters = self.latin + self.foreign;
        // Other scripts have other pairs, and tables of figures names of their own.
        if self.foreign > self.latin || self.figures > letters {
            return false;
        }
        if self.signs > letters.max(self.figures) && self.signs >= LEAST_PAIRS {
            return true;
        }
        if self.pairs < LEAST_PAIRS {
            return false;
        }
        // French has 4 accents in a hundred letters, Czech 15.
        if 5 * self.accented > 2 * self.latin {
            return true;
        }
        let rarity = 100 * u64::from(self.rarity);
        let is_over = |most: u32| rarity > u64::from(most) * u64::from(self.pairs);
        let knows_few = 100 * (self.own + self.others) < FEW_KNOWN * self.words;
        is_over(NO_LANGUAGE) || self.words >= LEAST_WORDS && knows_few && is_over(HARDLY)
    }

    /// Tells whether a closer look may find anything wrong.
    pub(in crate::extract) fn is_suspect(&self) -> bool {
        self.is_rough() || self.signs > self.latin || 5 * self.accented > 2 * self.latin
    }

    /// Tells whether its pairs are rarer than those of most pages.
    pub(in crate::extract) fn is_rough(&self) -> bool {
        100 * u64::from(self.rarity) > u64::from(ROUGH) * u64::from(self.pairs)
    }

    /// Tells whether it is text of some language in Latin script, beyond doubt.
    pub(in crate::extract) fn is_language(&self) -> bool {
        let known = self.known_words();
        !self.is_nonsense()
            && 20 * self.foreign < self.latin
            && known >= LEAST_KNOWN
            && 100 * known >= 2 * FEW_KNOWN * self.words
    }

    /// Tells whether most of it may be Dutch or English.
    pub(in crate::extract) fn is_ours(&self) -> bool {
        self.own >= self.others && 100 * self.own >= 2 * FEW_KNOWN * self.words
    }

    /// Counts the words that are among the commonest of any language.
    pub(in crate::extract) fn known_words(&self) -> u32 {
        self.own + self.others
    }
}

#[cfg(test)]
mod tests {
    use super::Sense;

    const DUTCH: &str = "De bewoners van de wijk vertelden dat zij elkaar na de verbouwing van \
        het buurthuis minder vaak zagen, en dat ze de weg naar hulp niet wisten te vinden. De \
        gemeente wil daarom met hen in gesprek over wat er nodig is om elkaar weer te ontmoeten.";

    fn sense(text: &str) -> Sense {
        let mut sense = Sense::default();
        sense.add(text);
        sense
    }

    #[test]
    fn a_table_of_figures_is_not_judged() {
        let rows = (0..60).map(|it| format!("qx_{} kvz 0.3{it} 1.{it} -0.58 1.600 ", it % 7));
        assert!(!sense(&rows.collect::<String>()).is_nonsense());
    }

    /// Moves every letter on in the alphabet.
    fn moved(text: &str, by: u8) -> String {
        let on = |c: char| match c {
            'a'..='z' => char::from((c as u8 - b'a' + by) % 26 + b'a'),
            other => other,
        };
        text.to_lowercase().chars().map(on).collect()
    }

    #[test]
    fn languages_make_sense() {
        let german = "Die Bewohner des Viertels erzählten, dass sie sich nach dem Umbau des \
            Nachbarschaftshauses seltener sahen und nicht wussten, wo es Hilfe gibt. Die Pflege \
            im Quartier soll deshalb gemeinsam mit ihnen überlegt und geprüft werden.";
        let french = "Les habitants du quartier racontaient qu'ils se voyaient moins depuis les \
            travaux et qu'ils ne savaient pas où trouver de l'aide. La commune souhaite donc en \
            parler avec eux afin de préparer ce qui leur permettra de se retrouver à l'été.";
        let polish = "Mieszkańcy osiedla opowiadali, że po przebudowie domu sąsiedzkiego rzadziej \
            się widywali i nie wiedzieli, gdzie można znaleźć pomoc. Gmina chce z nimi rozmawiać.";
        for text in [DUTCH, german, french, polish] {
            assert!(!sense(text).is_nonsense(), "{text}");
        }
        assert!(sense(DUTCH).is_ours());
        assert!(!sense(german).is_ours() && !sense(french).is_ours());
    }

    #[test]
    fn tables_lists_and_code_make_sense() {
        let table = "12 | 34,5 | 67 | 2019 | 88% | n.v.t. | 7,25 | 101 | 23 | 45 ".repeat(20);
        let names =
            "Bakker, T.J., Vries, K. de & Smit, A. (2011). Tsjerk Wz 14-2, 33-51. ".repeat(4);
        let code = "fn main() { let x = vec![1, 2]; if x.len() == 0 { return; } } ".repeat(6);
        let lines = "Inhoud ......................................................... 7 ".repeat(9);
        for text in [&table, &names, &code, &lines] {
            assert!(!sense(text).is_nonsense(), "{text}");
        }
    }

    #[test]
    fn letters_in_disorder_are_nonsense() {
        for by in 1..26 {
            assert!(sense(&moved(DUTCH, by)).is_nonsense(), "{by}");
        }
        let twice = DUTCH.repeat(2);
        let signs: String = twice.bytes().map(|it| char::from(it % 15 + b'!')).collect();
        assert!(sense(&signs).is_nonsense(), "{signs}");
        let high: String = DUTCH.chars().map(|c| char::from(c as u8 | 0x80)).collect();
        assert!(sense(&high).is_nonsense(), "{high}");
    }
}
