//! What is found → what is shown of it: the sentence, the page, the words.

pub(super) mod concordance;
pub(super) mod done_in;
mod placed;
pub(super) mod quote;
