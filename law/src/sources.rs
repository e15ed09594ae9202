//! Where to read what a row cites: an address for each section and case.
//!
//! The law brief that the rows were written from read most of these in copies; docs/law.md says
//! how sure each reading is. A citation without an address here fails a test.

#[cfg(not(target_family = "wasm"))]
use alloc::borrow::ToOwned;
use alloc::string::String;
#[cfg(not(target_family = "wasm"))]
use alloc::vec::Vec;

#[cfg(not(target_family = "wasm"))]
use crate::rule::Cite;

/// The official page of a citation, for a person who wants to read the text.
#[must_use]
#[cfg(not(target_family = "wasm"))]
pub fn address(cite: Cite) -> Option<String> {
    let case = || CASES.iter().find(|(name, _)| *name == cite);
    section_address(cite).or_else(|| case().map(|(_, at)| (*at).to_owned()))
}

/// The official page of a section; `None` for a case.
#[must_use]
pub fn section_address(cite: &str) -> Option<String> {
    let (code, rest) = cite.split_once(' ')?;
    let law_code = match code {
        "PC" => "PEN",
        "VC" => "VEH",
        "HSC" | "WIC" | "BPC" | "GOV" => code,
        _ => return None,
    };
    let number = rest.split('(').next()?;
    let page = "https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=";
    Some([page, law_code, "&sectionNum=", number].concat())
}

/// Parts the rows and the cases of [`beside_the_program`].
pub const PART: char = '\u{1d}';

/// What a browser fetches of the rows after the program: a line for each of [`crate::reliefs::rows`], its
/// name and what it rests on, parted by tabs; [`PART`]; and a line for each case, with its address.
#[must_use]
#[cfg(not(target_family = "wasm"))]
pub fn beside_the_program() -> String {
    let row = |row: &crate::Row| [&[row.id], row.cites].concat().join("\t");
    let rows: Vec<String> = crate::reliefs::rows().map(row).collect();
    let cases: Vec<String> = CASES.iter().map(|(case, address)| [*case, address].join("\t")).collect();
    alloc::format!("{}{PART}{}", rows.join("\n"), cases.join("\n"))
}

/// Published opinions, and where they can be read.
#[cfg(not(target_family = "wasm"))]
pub const CASES: &[(Cite, &str)] = &[
    (
        "Alejandro N. v. Superior Court (2015) 238 Cal.App.4th 1209",
        "https://law.justia.com/cases/california/court-of-appeal/2015/d067445.html",
    ),
    (
        "People v. Banda (2018) 26 Cal.App.5th 349",
        "https://law.justia.com/cases/california/court-of-appeal/2018/b284725m.html",
    ),
    (
        "People v. Boatwright (2019) 36 Cal.App.5th 848",
        "https://law.justia.com/cases/california/court-of-appeal/2019/a153352.html",
    ),
    ("People v. Hall (2019) 39 Cal.App.5th 831", "https://cetient.com/case/4445439/people-v-hall"),
    ("People v. Jessup (2020) 50 Cal.App.5th 83", "https://cetient.com/case/4539920/people-v-jessup"),
    ("People v. Medina (2018) 24 Cal.App.5th 61", "https://cetient.com/case/4280148/people-v-medina"),
    ("People v. Mora-Duran (2020) 45 Cal.App.5th 589", "https://cetient.com/case/4509586/people-v-mora-duran"),
    (
        "People v. Raybon (2021) 11 Cal.5th 1056",
        "https://law.justia.com/cases/california/supreme-court/2021/s256978a.html",
    ),
    ("People v. Smit (2018) 24 Cal.App.5th 596", "https://cetient.com/case/4284938/people-v-smit"),
    (
        "People v. Taylor (2021) 60 Cal.App.5th 115",
        "https://law.justia.com/cases/california/court-of-appeal/2021/h047540.html",
    ),
    ("People v. Tidwell (2016) 246 Cal.App.4th 212", "https://capcentral.org/case_summaries/people-v-tidwell-2/"),
    (
        "People v. Walker (2016) 5 Cal.App.5th 872",
        "https://law.justia.com/cases/california/court-of-appeal/2016/b268475.html",
    ),
    ("People v. Xiao Dong Lin (2018) 26 Cal.App.5th Supp. 10", "https://cite.case.law/cal-rptr-3d/236/818/"),
    (
        "In re A.V. (2017) 11 Cal.App.5th 697",
        "https://law.justia.com/cases/california/court-of-appeal/2017/a148307.html",
    ),
    ("In re D.C. (2020)", "https://www.courts.ca.gov/opinions.htm"),
];
