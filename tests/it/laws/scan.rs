//! The slow scan: what of a question stands where, found by reading every
//! word of a study.

use kennisbasis::{
    analyse::Keys,
    study::{Certainty, SectionKind},
};

use super::{
    broken::Broken,
    numbered::{Form, Numbered},
    question::{Ask, Asked, Limit, Reach, Within, Zone},
};

mod limits;
mod near;
mod sought;

pub(in crate::laws) use limits::By;
use near::{longest, near};
use sought::Sought;

/// Something of a question that stands in a study.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Stands {
    /// The place of its first word.
    pub(super) first: u32,
    /// The place behind its last word.
    pub(super) after: u32,
    /// Whether it is only a compound that a word of the question is a part of.
    pub(super) in_compound: bool,
}

/// Where in a study something counts.
#[derive(Clone, Copy)]
struct Here {
    zone: Option<Zone>,
    reach: Reach,
    /// Whether it takes studies away.
    is_negated: bool,
}

/// What of a question stands in a study.
#[derive(Default)]
pub(super) struct Standing {
    pub(super) in_text: Vec<Stands>,
    /// What was asked of titles alone.
    pub(super) asked_of_title: Vec<Stands>,
    /// What of the question stands in the title, whether asked of it or not.
    pub(super) in_title: Vec<Stands>,
}

/// Reads a study for a question.
pub(super) struct Scan<'a> {
    pub(super) study: &'a Numbered,
    /// The questions of this corpus, to look up earlier ones.
    pub(super) all: &'a [Asked],
    pub(super) keys: &'a mut Keys,
    pub(super) broken: Option<Broken>,
}

impl Scan<'_> {
    fn breaks(&self, rule: Broken) -> bool {
        self.broken == Some(rule)
    }

    /// Tells whether the study answers a question, whatever its filters.
    pub(super) fn answers(&mut self, asked: &Asked) -> bool {
        self.holds(&asked.ask, Here::whole(asked.reach))
    }

    /// Finds what stands in a study that answers; the same words count once.
    pub(super) fn standing(&mut self, asked: &Asked) -> Standing {
        let mut found = Standing::default();
        self.gather(&asked.ask, Here::whole(asked.reach), &mut found);
        for list in [
            &mut found.in_text,
            &mut found.asked_of_title,
            &mut found.in_title,
        ] {
            // The word itself before a compound that it is a part of.
            list.sort_unstable();
            list.dedup_by_key(|it| (it.first, it.after));
        }
        found
    }

    fn holds(&mut self, ask: &Ask, here: Here) -> bool {
        match ask {
            Ask::And(parts) => parts.iter().all(|it| self.holds(it, here)),
            Ask::Or(parts) => parts.iter().any(|it| self.holds(it, here)),
            Ask::Not(part) => {
                let is_negated = !self.breaks(Broken::PartsUnderNot);
                !self.holds(part, Here { is_negated, ..here })
            }
            Ask::In(zone, part) => {
                let zone = Some(*zone);
                self.holds(part, Here { zone, ..here })
            }
            Ask::Only(limit) => self.lets_through(limit, here.reach),
            Ask::Earlier(at) => {
                // It stands for what it asks, not for what it found: what NOT takes
                // away is looked for in no compounds.
                let earlier = &self.all[*at];
                self.holds(&earlier.ask, here)
                    && (self.breaks(Broken::EarlierWithoutFilters)
                        || self.passes(&earlier.within, here.reach, None))
            }
            text => {
                let (in_text, in_title) = self.places(text, here);
                !in_text.is_empty() || self.counts_title(&in_text, here) && !in_title.is_empty()
            }
        }
    }

    /// Collects what stands in the sides that hold.
    fn gather(&mut self, ask: &Ask, here: Here, found: &mut Standing) {
        match ask {
            Ask::And(parts) | Ask::Or(parts) => {
                for part in parts {
                    if self.breaks(Broken::AllSides) || self.holds(part, here) {
                        self.gather(part, here, found);
                    }
                }
            }
            Ask::Not(_) | Ask::Only(_) => {}
            Ask::In(zone, part) => {
                let zone = Some(*zone);
                self.gather(part, Here { zone, ..here }, found);
            }
            Ask::Earlier(at) => {
                let earlier = &self.all[*at];
                self.gather(&earlier.ask, here, found);
            }
            text => {
                let (in_text, in_title) = self.places(text, here);
                found.in_title.extend(&in_title);
                let counts = self.counts_title(&in_text, here);
                if counts && !self.breaks(Broken::TitlesUncounted) {
                    found.asked_of_title.extend(in_title);
                }
                found.in_text.extend(in_text);
            }
        }
    }

    /// Tells whether what stands in the title counts: it is asked for, or it stands
    /// nowhere in the text and the title is on no page.
    fn counts_title(&self, in_text: &[Stands], here: Here) -> bool {
        match here.zone {
            Some(Zone::Title) => true,
            Some(_) => false,
            None => {
                let is_printed = self.study.title_is_printed;
                // What only the file claims takes no study away.
                let claims = !here.is_negated || self.breaks(Broken::TitlesUnderNot);
                in_text.is_empty()
                    && claims
                    && (!is_printed || self.breaks(Broken::PrintedTitles))
                    && !self.breaks(Broken::TitlesUnasked)
            }
        }
    }

    /// Where a text stands: on the pages, as far as they count here, and in the
    /// title.
    fn places(&mut self, text: &Ask, here: Here) -> (Vec<Stands>, Vec<Stands>) {
        let study = self.study;
        let in_title = self.stand(text, &study.title, here);
        let is_reference = |it: &&Form| it.section == Some(SectionKind::References);
        let (references, body): (Vec<&Form>, Vec<&Form>) =
            study.text.iter().partition(is_reference);
        let (references, body) = (cloned(&references), cloned(&body));
        let in_text = match here.zone {
            Some(Zone::Title) => vec![],
            Some(Zone::References) => self.stand(text, &references, here),
            Some(zone) => {
                let mut found = self.stand(text, &body, here);
                found.retain(|it| self.section_of(it) == Some(kind(zone)));
                found
            }
            None => {
                let mut found = self.stand(text, &body, here);
                if here.reach.references || self.breaks(Broken::References) {
                    found.extend(self.stand(text, &references, here));
                }
                found
            }
        };
        (in_text, in_title)
    }

    fn section_of(&self, it: &Stands) -> Option<SectionKind> {
        let place = if self.breaks(Broken::SectionByEnd) {
            it.after - 1
        } else {
            it.first
        };
        let word = self.study.words.iter().find(|word| word.place == place);
        word.and_then(|word| word.section)
    }

    /// Where a text stands among forms.
    fn stand(&mut self, text: &Ask, forms: &[Form], here: Here) -> Vec<Stands> {
        let found = match text {
            Ask::Near {
                left,
                right,
                between,
                ordered,
            } => {
                let left = self.side(left, forms, here);
                let right = self.side(right, forms, here);
                near(&left, &right, *between, *ordered, self.broken)
            }
            text => {
                let is_whole = !here.reach.compounds || here.is_negated;
                let spellings = sought::spellings(text, is_whole, self.keys, self.broken);
                let mut found = vec![];
                for spelling in &spellings {
                    for form in forms {
                        side_by_side(form.first, forms, spelling, None, &mut found);
                    }
                }
                found
            }
        };
        if self.breaks(Broken::AllLengths) {
            return found;
        }
        longest(found)
    }

    /// Where a side of a nearness stands: any of its texts.
    fn side(&mut self, side: &Ask, forms: &[Form], here: Here) -> Vec<Stands> {
        let found = match side {
            Ask::Or(texts) => {
                let each = texts.iter().map(|it| self.side(it, forms, here));
                each.collect::<Vec<_>>().concat()
            }
            text => self.stand(text, forms, here),
        };
        longest(found)
    }
}

impl Here {
    fn whole(reach: Reach) -> Self {
        Self {
            zone: None,
            reach,
            is_negated: false,
        }
    }
}

fn cloned(forms: &[&Form]) -> Vec<Form> {
    forms.iter().map(|it| (*it).clone()).collect()
}

fn kind(zone: Zone) -> SectionKind {
    match zone {
        Zone::Title | Zone::References => SectionKind::References,
        Zone::Abstract => SectionKind::Abstract,
        Zone::Methods => SectionKind::Methods,
        Zone::Results => SectionKind::Results,
        Zone::Conclusion => SectionKind::Conclusion,
    }
}

/// Follows words side by side from a place on; `so_far` is what of them has
/// been found before it.
fn side_by_side(
    place: u32,
    forms: &[Form],
    spelling: &[Sought],
    so_far: Option<Stands>,
    found: &mut Vec<Stands>,
) {
    let Some((next, rest)) = spelling.split_first() else {
        found.extend(so_far);
        return;
    };
    for form in forms.iter().filter(|it| it.first == place) {
        let Some(in_compound) = next.is(form) else {
            continue;
        };
        let stands = Stands {
            first: so_far.map_or(place, |it| it.first),
            after: form.after,
            in_compound: in_compound || so_far.is_some_and(|it| it.in_compound),
        };
        side_by_side(form.after, forms, rest, Some(stands), found);
    }
}
