//! What the page asks for, as settings of a batch.

use relief_check_intake::doj::{CONFIGURABLE, Fixed, Options, Preset, Reliefs, SAN_FRANCISCO, Settings, Weights};
use relief_check_law::PartialDate;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::File;

use crate::Stopped;
use crate::slices::text;

/// Where the page's order stands in the worker's scope.
const PLACE: &str = "asked";

/// What the page asks for. All texts come from its form; what of them is none is left out.
#[derive(Default)]
pub struct Asked {
    /// The files of the extract, in their order.
    pub files: Vec<File>,
    /// The county, as the extract writes it.
    pub county: String,
    /// The day of the assessment, YYYY-MM-DD.
    pub as_of: String,
    /// After how many years a sentence is taken for over.
    pub over_after: String,
    /// The name of the policy; empty for none.
    pub policy: String,
    /// The faults of the policy that are turned off.
    pub fixed: String,
    /// The file that the policy takes.
    pub beside: Option<File>,
    /// Which reliefs the law is asked for, by name.
    pub reliefs: String,
}

impl Asked {
    /// The order in the worker's scope.
    #[must_use]
    pub fn of_scope() -> Option<Self> {
        let asked = js_sys::Reflect::get(&js_sys::global(), &JsValue::from_str(PLACE)).ok()?;
        let asked = asked.dyn_into::<js_sys::Array>().ok()?;
        let text = |place| asked.get(place).as_string().unwrap_or_default();
        let files = asked.get(0).dyn_into::<js_sys::Array>().ok()?;
        Some(Self {
            files: files.iter().filter_map(|file| file.dyn_into().ok()).collect(),
            county: text(1),
            as_of: text(2),
            over_after: text(3),
            policy: text(4),
            fixed: text(5),
            beside: asked.get(6).dyn_into().ok(),
            reliefs: text(7),
        })
    }

    /// The settings of the batch.
    ///
    /// # Errors
    /// The file of the policy cannot be read, or something was asked for that there is not.
    pub fn settings(&self) -> Result<Settings, Stopped> {
        let beside = match &self.beside {
            Some(file) => Some(text(file).map_err(|error| stopped("beside", error.to_string()))?),
            None => None,
        };
        let preset = preset(&self.policy, beside.as_deref())?;
        let fixed = match self.fixed.as_str() {
            "" => Fixed::NONE,
            names => Fixed::read(names).map_err(|name| stopped("order", name))?,
        };
        let as_of = PartialDate::parse(&self.as_of).filter(|date| date.day().is_some());
        Ok(Settings {
            county: preset.as_ref().and_then(Preset::county).map_or_else(|| self.county.clone(), str::to_owned),
            as_of: as_of.ok_or_else(|| stopped("order", self.as_of.clone()))?.span().first,
            files: self.files.iter().map(File::name).collect(),
            policy: preset.map(|preset| (preset, fixed)),
            reliefs: Reliefs::by_name(&self.reliefs).ok_or_else(|| stopped("order", self.reliefs.clone()))?,
            over_after: self.over_after.parse().ok(),
        })
    }
}

/// The policy of this name, with the text of its file.
fn preset(name: &str, beside: Option<&str>) -> Result<Option<Preset>, Stopped> {
    Ok(Some(match name {
        "" => return Ok(None),
        CONFIGURABLE => {
            let options = Options::read(beside.unwrap_or_default());
            Preset::Configurable(options.map_err(|error| stopped("options", error))?)
        }
        SAN_FRANCISCO => {
            let weights = beside.map_or_else(|| Ok(Weights::default()), Weights::read);
            Preset::SanFrancisco(weights.map_err(|error| stopped("weights", error))?)
        }
        name => Preset::by_name(name).ok_or_else(|| stopped("order", name.to_owned()))?,
    }))
}

fn stopped(code: &'static str, detail: String) -> Stopped {
    Stopped { code, file: 0, line: 0, detail }
}
