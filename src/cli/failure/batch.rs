//! What to do about a table of questions that cannot be run.

use kennisbasis::desk::batch::BatchFault;

use super::message::Failure;
use crate::cli::words::tell;

pub(super) fn failure(fault: &BatchFault) -> Failure {
    match fault {
        BatchFault::OpenCell { line } => Failure::new(
            tell!("failure-batch-open-cell", line = line.to_string()),
            tell!("failure-batch-open-cell.hint"),
        ),
        BatchFault::NoColumn { name, known } => Failure::new(
            tell!("failure-batch-no-column", name = name),
            tell!("failure-batch-no-column.hint", known = known.join(", ")),
        ),
        BatchFault::Twice { name } => Failure::new(
            tell!("failure-batch-twice", name = name),
            tell!("failure-batch-twice.hint"),
        ),
        BatchFault::NoQuestions => Failure::new(
            tell!("failure-batch-no-questions"),
            tell!("failure-batch-no-questions.hint"),
        ),
        BatchFault::Cells { line } => Failure::new(
            tell!("failure-batch-cells", line = line.to_string()),
            tell!("failure-batch-cells.hint"),
        ),
        BatchFault::Given { option } => Failure::new(
            tell!("failure-batch-given", option = option.word()),
            tell!("failure-batch-given.hint"),
        ),
        BatchFault::AnyOfDialect => {
            Failure::new(tell!("failure-batch-any"), tell!("failure-batch-any.hint"))
        }
    }
}
