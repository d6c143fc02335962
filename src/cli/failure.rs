//! From what went wrong to what to do about it.
//!
//! The library says what happened. Only here do we know what the user typed
//! and could type next, so hints and exit codes live in this one room. There
//! is no wildcard arm: a new library error does not compile without advice.
//!
//! What the library's errors say of themselves is English, for logs and for
//! programmers. People read the texts of the table; only what the system or another
//! program said stays in its own words.

mod advice;
mod batch;
mod engine;
mod extract;
mod index;
mod message;
mod problem;
mod question;
mod review;
mod study;
mod tables;

pub(crate) use message::{Exit, Failure};

use kennisbasis::{
    desk::DeskError, index::IndexError, ocr::EngineError, pipeline::BuildError,
    review::ReviewError, search::SearchError,
};

impl From<DeskError> for Failure {
    fn from(err: DeskError) -> Self {
        match &err {
            DeskError::Question(fault) => question::failure(fault),
            DeskError::Study(fault) => study::failure(fault),
            DeskError::Index(fault) => index::fault(fault),
            DeskError::Review(err) => review::failure(err),
            DeskError::Tables(fault) => tables::failure(fault),
            DeskError::Judging(fault) => study::judging(fault),
            DeskError::Telling(fault) => study::telling(fault),
            DeskError::Batch(fault) => batch::failure(fault),
        }
    }
}

impl From<IndexError> for Failure {
    fn from(err: IndexError) -> Self {
        index::failure(&err)
    }
}

impl From<SearchError> for Failure {
    fn from(err: SearchError) -> Self {
        DeskError::from(err).into()
    }
}

impl From<ReviewError> for Failure {
    fn from(err: ReviewError) -> Self {
        review::failure(&err)
    }
}

impl From<BuildError> for Failure {
    fn from(err: BuildError) -> Self {
        index::build(&err)
    }
}

impl From<EngineError> for Failure {
    fn from(err: EngineError) -> Self {
        engine::failure(&err)
    }
}
