//! What tests stand on: PDFs made by code, a shelf to put them on, and a way
//! to run the program.

pub(crate) mod cmd;
pub(crate) mod coded;
pub(crate) mod example;
pub(crate) mod pdf;
pub(crate) mod scan;
pub(crate) mod shelf;
pub(crate) mod written;
