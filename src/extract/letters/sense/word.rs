//! A word, letter by letter: how rare is what follows what?
//!
//! **Source.** The Universal Declaration of Human Rights; see `sense`.

use super::common::Letters;

/// How rare a pair of letters is, in half bits from 3 on, as a letter; rows by the
/// first letter, columns by the second; the first of both is the end of a word.
const PAIRS: [&[u8; 27]; 27] = [
    b"agkkghjkiinmjkjhiojhhkikwpl",
    b"hlpmmqoornsoimhqpwikinnqwrp",
    b"tpswwjwwwouwpwwqwwquwrwwwqw",
    b"qnwrwmwwilwrnwwlwwrwnowwwws",
    b"ikwwsgwwujwwqwsmwwopunuvwst",
    b"eopkjknmpkrnikftprgijomsrsp",
    b"louwwoqwvrwwwwwmwwmwopwwwww",
    b"jnwwriwumowvrwqpwwnsqpwwwww",
    b"mkwwwiwwwnwwsutmwwrvkoswwww",
    b"kmoklirjqtlmlnhjrtmjjvnwwtr",
    b"qpwwsowwrtwpwwprwwwswrwwwww",
    b"nnwwwkwwuowrowwpwwrqqpwwwtw",
    b"ijwvoitqviwoksrmvvwpoouwwqw",
    b"lkrwvjwwvlwwwpwopwwqvpwwwww",
    b"fjtnhjsjqjurrsnmwwvkjqqwwpr",
    b"itqmmolnsnurmlhmmwjlmmppwts",
    b"nnwwwlwwwqwwovwmqwkuwqwwwww",
    b"wwwwwwwwwwwwwwwwwwwwwnwwwww",
    b"hjprmhrqsjvnqpokrwqlknqqwnr",
    b"glvmsjswplwnptskowwljnsuwst",
    b"gjwwwhwskhwwpvsjwwlmmntswor",
    b"moqpqoqsvovrnojrqwlnmuutswt",
    b"rkwwwjwwwnwwvwvmwwowwvwwwvw",
    b"qowwwmwwqnwwwwunwwwvwwwwwuw",
    b"rwwwwvwwwuwwwwwwvwwwwwwwwww",
    b"kswstswwtwwssttpwwtstwwvwww",
    b"rnwwsowwwmwwuwtrwwwwwpwvwsv",
];

/// The sign of a border between words, in [`PAIRS`].
const BORDER: usize = 0;

/// A word that is being looked at.
#[derive(Default)]
pub(super) struct Word {
    pub(super) letters: Letters,
    pub(super) length: usize,
    pub(super) capitals: usize,
    /// Whether figures stand against it.
    pub(super) is_code: bool,
    /// The column of its last letter in [`PAIRS`].
    last: usize,
    pub(super) pairs: u32,
    rarity: u32,
}

impl Word {
    /// Adds a small letter.
    pub(super) fn push(&mut self, letter: u8) {
        let at = usize::from(letter - b'a') + 1;
        self.pairs += 1;
        self.rarity += rarity(self.last, at);
        self.last = at;
        if let Some(place) = self.letters.get_mut(self.length) {
            *place = letter;
        }
        self.length += 1;
    }

    /// Returns how rare its pairs are together, that of its last letter and its end
    /// among them, in half bits from 3 on.
    pub(super) fn whole_rarity(&self) -> u32 {
        self.rarity + rarity(self.last, BORDER)
    }
}

fn rarity(first: usize, second: usize) -> u32 {
    u32::from(PAIRS[first][second] - b'a')
}
