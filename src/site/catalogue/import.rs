//! From an export to the file that the site is built with: what citizens here can use, without what must not be shown.

use super::Ours;
use super::export::Export;
use crate::site::check::refused;
use crate::site::formats::{Catalogue, CatalogueProcedure};
use crate::site::problem::Problems;

/// What came of an import.
#[derive(Debug)]
pub struct Imported {
    /// What is kept.
    pub catalogue: Catalogue,
    /// Codes that were left out because `refused.toml` forbids them.
    pub refused: Vec<String>,
    /// How many lines concern somebody else: not citizens, another province, no longer in force.
    pub others: usize,
}

/// Chooses. A problem are lines that nothing can be shown of, two with the same code, which nobody could tell apart, and
/// what of `refused.toml` cannot be looked for; `None` if there is any problem, also an older one.
pub fn import(ours: &Ours, export: &Export, problems: &Problems) -> Option<Imported> {
    let searches = refused::searches(&ours.refused, |refused, error| {
        let what = format!("«{}» is no regular expression ({error})", refused.value);
        problems.error("content/refused.toml", 1, what, "correct it, or use kind = \"text\"");
    });
    let (mut kept, mut left_out) = (Vec::new(), Vec::new());
    for exported in export.procedures.iter().filter(|exported| exported.for_citizens_of(&ours.city)) {
        exported.check(&export.file, problems);
        let procedure = CatalogueProcedure {
            code: exported.code.clone(),
            uuid: exported.id.clone(),
            agency: exported.agency(&ours.city),
            title: exported.name.clone(),
        };
        let CatalogueProcedure { code, uuid, agency, title } = &procedure;
        let shown = [code, uuid, agency, title];
        if searches.iter().any(|search| shown.iter().any(|words| search.finds(words))) {
            left_out.push(exported.code.clone());
        } else {
            kept.push((procedure, exported.line));
        }
    }
    let others = export.procedures.len() - kept.len() - left_out.len();
    kept.sort_by(|(a, _), (b, _)| a.code.cmp(&b.code));
    left_out.sort();
    for pair in kept.windows(2).filter(|pair| pair[0].0.code == pair[1].0.code) {
        let what = format!("the code {} also stands in line {}", pair[1].0.code, pair[0].1);
        problems.error(&export.file, pair[1].1, what, "delete one of the two lines");
    }
    let procedures = kept.into_iter().map(|(procedure, _)| procedure).collect();
    let imported = Imported { catalogue: Catalogue { date: export.date, procedures }, refused: left_out, others };
    Some(imported).filter(|_| !problems.any_error())
}
