//! What to do about a table of questions that cannot be run.

use kennisbasis::desk::batch::BatchFault;

use super::message::Failure;

pub(super) fn failure(fault: &BatchFault) -> Failure {
    match fault {
        BatchFault::OpenCell { line } => Failure::new(
            format!("line {line}: a cell begins with a quotation mark that does not end it"),
            "put the whole cell between quotation marks and write those inside it twice: \"\"\"eigen kracht\"\" AND wijk\"; a spreadsheet does that by itself",
        ),
        BatchFault::NoColumn { name, known } => Failure::new(
            format!("there is no column `{name}`"),
            format!(
                "the columns are: {}; put # before the name of a column that is to be passed over",
                known.join(", ")
            ),
        ),
        BatchFault::Twice { name } => Failure::new(
            format!("the column `{name}` stands twice"),
            "put # before the name of the one that is to be passed over",
        ),
        BatchFault::NoQuestions => Failure::new(
            "the table has no column `question`",
            "name the columns in the first line: id,question,opgave",
        ),
        BatchFault::Cells { line } => Failure::new(
            format!("line {line} of the table has more or fewer cells than the first"),
            "put a cell with the sign between cells in it between quotation marks, or save the table as CSV again",
        ),
        BatchFault::Given { option } => Failure::new(
            format!("--{option} was given for all questions, and this one has its own"),
            "leave one of them out",
        ),
        BatchFault::AnyOfDialect => Failure::new(
            "--any takes no dialect",
            "leave out --any, or the cell with the dialect",
        ),
    }
}
