//! Ranked studies → another order, if asked for.

use std::{cmp::Reverse, collections::HashMap};

use super::ranked::Ranked;
use crate::{
    index::{Index, IndexError, Number},
    search::request::Sort,
};

/// Sorts studies that come in the order of their scores; equal ones stay so.
pub(in crate::search) fn sort(
    index: &Index,
    sort: Sort,
    studies: &mut [Ranked],
) -> Result<(), IndexError> {
    match sort {
        Sort::Relevance => {}
        Sort::Year => studies.sort_by_key(|it| {
            let year = index.year(it.number);
            (year.is_none(), Reverse(year))
        }),
        Sort::Title => {
            let mut titles = HashMap::new();
            for study in &*studies {
                titles.insert(study.number, title(index, study.number)?);
            }
            studies.sort_by(|a, b| titles.get(&a.number).cmp(&titles.get(&b.number)));
        }
        Sort::Pages => {
            let mut pages = HashMap::new();
            for study in &*studies {
                let (_, starts) = index.title_and_starts(study.number)?;
                let page = |place: u32| starts.partition_point(|start| *start <= place);
                let mut on: Vec<usize> = study.places.iter().map(|it| page(it.0.start)).collect();
                on.dedup();
                pages.insert(study.number, on.len());
            }
            studies.sort_by_key(|it| Reverse(pages.get(&it.number).copied()));
        }
    }
    Ok(())
}

/// What a title is sorted by; those that are not known come last.
fn title(index: &Index, number: Number) -> Result<(bool, String), IndexError> {
    let (title, _) = index.title_and_starts(number)?;
    let title = title.map(|it| crate::analyse::fold_all(&it.to_lowercase()));
    Ok((title.is_none(), title.unwrap_or_default()))
}
