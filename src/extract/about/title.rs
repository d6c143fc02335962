//! The title: what the file claims, and what is set on its first pages.

mod claim;
mod groups;
mod headline;
mod letterhead;
mod returning;
mod set_title;
mod wording;

pub(super) use claim::{
    from_file_name, is_confirmed, is_part, is_plausible, letters, says, without_state,
};
pub(super) use headline::{headline, prominent};
pub(super) use set_title::SetTitle;
