//! The pen: drawing instructions, followed as far as letters go.
//!
//! ```text
//! content stream ─Pen::run→ Caught
//! ```
//!
//! **Promise.** Broken instructions are skipped; a page that never ends is left
//! when the time is over. **Knows:** the graphics and text state of PDF.
//!
//! **Source.** ISO 32000-2:2020, §8.4 (state), §8.10 (forms), §9.4 (text).

use hayro_syntax::{
    object::{Array, Dict, Name, Object, Stream},
    page::Resources,
};

use super::{
    fonts::{Fonts, SharedFace},
    inflate,
    instructions::{Instructions, name_of},
    layers::Layers,
    letters::Caught,
    limits::Budget,
    marks::Mark,
    matrix::Matrix,
    tokens::Token,
};

/// How many instructions are followed between two looks at the clock.
pub(super) const CLOCK_STEP: u32 = 256;

/// How much of a stream is followed that broke off or met a limit: damaged
/// pages are smaller, and what is larger was made to cost time (a stream of
/// 128 MiB of instructions takes 4 s, November 2026).
const BROKEN_BYTES: usize = 16 << 20;

/// The mode of drawing letters that leaves no mark.
const INVISIBLE: i64 = 3;

/// How many saved states are kept; a page that saves more is broken.
const STATES: usize = 512;

/// The text state and the matrix: what `q` saves.
#[derive(Clone)]
pub(super) struct State<'a> {
    pub(super) ctm: Matrix,
    pub(super) text: Matrix,
    line: Matrix,
    pub(super) face: Option<SharedFace<'a>>,
    pub(super) size: f64,
    pub(super) letter_space: f64,
    pub(super) word_space: f64,
    pub(super) stretch: f64,
    leading: f64,
    pub(super) rise: f64,
    pub(super) is_invisible: bool,
}

impl State<'_> {
    /// Starts with nothing but a matrix.
    pub(super) fn new(ctm: Matrix) -> Self {
        Self {
            ctm,
            text: Matrix::IDENTITY,
            line: Matrix::IDENTITY,
            face: None,
            size: 0.0,
            letter_space: 0.0,
            word_space: 0.0,
            stretch: 1.0,
            leading: 0.0,
            rise: 0.0,
            is_invisible: false,
        }
    }
}

/// Draws one page.
pub(super) struct Pen<'p, 'a> {
    pub(super) caught: Caught,
    pub(super) fonts: &'p mut Fonts<'a>,
    pub(super) layers: &'p Layers,
    pub(super) budget: &'p mut Budget,
    pub(super) state: State<'a>,
    saved: Vec<State<'a>>,
    pub(super) marks: Vec<Mark>,
    /// How many open spans are off.
    pub(super) hidden: usize,
    /// How many open spans are furniture.
    pub(super) artifacts: usize,
    /// Whether to look what the pictures cost.
    pub(super) weighs_pictures: bool,
    /// What they cost so far, in bytes.
    pub(super) picture_bytes: u64,
    /// The forms being drawn, outermost first.
    forms: Vec<(u32, i32)>,
    pub(super) steps: u32,
}

impl<'p, 'a> Pen<'p, 'a> {
    /// Starts at the top of a page.
    pub(super) fn new(
        caught: Caught,
        shown: Matrix,
        fonts: &'p mut Fonts<'a>,
        layers: &'p Layers,
        budget: &'p mut Budget,
    ) -> Self {
        Self {
            caught,
            fonts,
            layers,
            budget,
            state: State::new(shown),
            saved: vec![],
            marks: vec![],
            hidden: 0,
            artifacts: 0,
            weighs_pictures: false,
            picture_bytes: 0,
            forms: vec![],
            steps: 0,
        }
    }

    /// Returns the instructions of a page.
    pub(super) fn contents(&mut self, page: &Dict<'a>) -> Vec<u8> {
        if let Some(stream) = page.get::<Stream<'_>>(b"Contents") {
            return self.inflate(&stream);
        }
        let mut all = vec![];
        if let Some(list) = page.get::<Array<'_>>(b"Contents") {
            for stream in list.iter::<Stream<'_>>() {
                if all.len() > self.budget.limits().stream_bytes {
                    self.caught.is_cut_short = true;
                    break;
                }
                all.extend(self.inflate(&stream));
                // A word may not run on from one part into the next.
                all.push(b' ');
            }
        }
        all
    }

    fn inflate(&mut self, stream: &Stream<'_>) -> Vec<u8> {
        let mut part = inflate::decoded(stream, self.budget);
        self.caught.is_cut_short |= !part.whole;
        if !part.whole {
            part.bytes.truncate(BROKEN_BYTES);
        }
        part.bytes
    }

    /// Tells whether to stop, looking at the clock now and then.
    fn must_stop(&mut self) -> bool {
        self.steps = self.steps.wrapping_add(1);
        if self.steps.is_multiple_of(CLOCK_STEP) && self.budget.is_late() {
            self.caught.is_cut_short = true;
        }
        if self.caught.glyphs.len() >= self.budget.next_page() {
            self.caught.is_cut_short = true;
            return true;
        }
        self.steps.is_multiple_of(CLOCK_STEP) && self.budget.is_late()
    }

    /// Follows instructions to their end, or to a limit.
    pub(super) fn run(&mut self, content: &[u8], resources: &Resources<'a>) {
        let floor = self.saved.len();
        let marks = self.marks.len();
        let mut instructions = Instructions::new(content);
        while let Some(operator) = instructions.next() {
            if self.must_stop() {
                break;
            }
            self.follow(operator, &instructions, resources, floor);
        }
        self.caught.is_cut_short |= instructions.is_broken();
        while self.marks.len() > marks {
            self.end_mark();
        }
        self.saved.truncate(floor);
    }

    fn follow(
        &mut self,
        operator: &[u8],
        it: &Instructions<'_>,
        resources: &Resources<'a>,
        floor: usize,
    ) {
        match operator {
            b"q" if self.saved.len() < STATES => self.saved.push(self.state.clone()),
            b"Q" if self.saved.len() > floor => {
                if let Some(state) = self.saved.pop() {
                    self.state = state;
                }
            }
            b"cm" => {
                if let Some(matrix) = it.numbers().map(Matrix) {
                    self.state.ctm = matrix.then(&self.state.ctm);
                }
            }
            b"Do" => {
                if let Some(name) = it.name() {
                    self.draw(resources, &name);
                }
            }
            b"gs" => {
                if let Some(name) = it.name() {
                    self.extended_state(resources, &name);
                }
            }
            // Patterns and masks draw pictures of their own; scans have none.
            b"scn" | b"SCN" => self.caught.is_costly |= it.name().is_some(),
            b"BI" if self.hidden == 0 => self.picture(None),
            b"BMC" => {
                if let Some(tag) = it.name() {
                    self.begin_mark(&tag, None, resources);
                }
            }
            b"BDC" => {
                // Properties are read again each time and may be megabytes.
                self.steps |= CLOCK_STEP - 1;
                if let Some([Token::Name(tag), properties]) = it.operands() {
                    self.begin_mark(&name_of(tag), Some(properties), resources);
                }
            }
            b"EMC" => self.end_mark(),
            _ => self.follow_text(operator, it, resources),
        }
    }

    fn follow_text(&mut self, operator: &[u8], it: &Instructions<'_>, resources: &Resources<'a>) {
        match operator {
            b"BT" => {
                self.state.text = Matrix::IDENTITY;
                self.state.line = Matrix::IDENTITY;
            }
            b"Tf" => {
                if let Some([Token::Name(name), Token::Number(size)]) = it.operands() {
                    self.state.size = size;
                    let name = name_of(name);
                    self.state.face = self.fonts.face(&resources.fonts, &name, self.budget);
                }
            }
            b"Td" => {
                if let Some([x, y]) = it.numbers() {
                    self.next_line(x, y);
                }
            }
            b"TD" => {
                if let Some([x, y]) = it.numbers() {
                    self.state.leading = -y;
                    self.next_line(x, y);
                }
            }
            b"Tm" => {
                if let Some(matrix) = it.numbers().map(Matrix) {
                    self.state.line = matrix;
                    self.state.text = matrix;
                }
            }
            b"T*" => self.next_line(0.0, -self.state.leading),
            b"Tj" => self.show_last(it),
            b"'" => {
                self.next_line(0.0, -self.state.leading);
                self.show_last(it);
            }
            b"\"" => {
                if let Some([Token::Number(word), Token::Number(letter), _]) = it.operands() {
                    self.state.word_space = word;
                    self.state.letter_space = letter;
                }
                self.next_line(0.0, -self.state.leading);
                self.show_last(it);
            }
            b"TJ" => match it.operands() {
                Some([Token::List(parts)]) => self.show_all(parts),
                // Some writers forget that it takes an array.
                _ => self.show_last(it),
            },
            _ => {
                let Some([value]) = it.numbers() else { return };
                match operator {
                    b"Tc" => self.state.letter_space = value,
                    b"Tw" => self.state.word_space = value,
                    b"Tz" => self.state.stretch = value / 100.0,
                    b"TL" => self.state.leading = value,
                    b"Ts" => self.state.rise = value,
                    b"Tr" => self.state.is_invisible = value as i64 == INVISIBLE,
                    _ => {}
                }
            }
        }
    }

    /// Takes a font out of an extended graphics state, where a few writers put it.
    fn extended_state(&mut self, resources: &Resources<'a>, name: &Name<'_>) {
        let masks = |it: &Dict<'_>| it.get::<Dict<'_>>(b"SMask").is_some();
        self.caught.is_costly |= self.weighs_pictures
            && resources
                .ext_g_states
                .get::<Dict<'_>>(name.as_ref())
                .is_some_and(|it| masks(&it));
        let Some(font) = resources
            .ext_g_states
            .get::<Dict<'_>>(name.as_ref())
            .and_then(|state| state.get::<Array<'_>>(b"Font"))
        else {
            return;
        };
        if let Some(size) = font.iter::<Object<'_>>().nth(1).and_then(Object::into_f32) {
            self.state.size = f64::from(size);
        }
    }

    fn next_line(&mut self, x: f64, y: f64) {
        self.state.line = self.state.line.moved(x, y);
        self.state.text = self.state.line;
    }

    fn draw(&mut self, resources: &Resources<'a>, name: &Name<'_>) {
        let Some(object) = resources.get_x_object(name) else {
            return;
        };
        if self.hidden > 0 || self.layers.is_off(object.dict(), b"OC") {
            return;
        }
        match object.dict().get::<Name<'_>>(b"Subtype").as_deref() {
            Some(b"Image") => self.picture(Some(&object)),
            Some(b"Form") => self.draw_form(&object, resources, &Matrix::IDENTITY),
            _ => {}
        }
    }

    /// Draws a form, `placed` on what is drawn already.
    pub(super) fn draw_form(&mut self, form: &Stream<'a>, outer: &Resources<'a>, placed: &Matrix) {
        let id = form.obj_id();
        let key = (id.obj_number, id.gen_number);
        if self.forms.contains(&key) {
            return;
        }
        if self.forms.len() >= self.budget.limits().form_depth || self.budget.is_late() {
            self.caught.is_cut_short = true;
            return;
        }
        let dict = form.dict();
        let own = dict.get::<Dict<'a>>(b"Resources").map(Resources::new);
        let matrix = dict
            .get::<[f64; 6]>(b"Matrix")
            .map_or(Matrix::IDENTITY, Matrix);
        let content = self.inflate(form);
        let before = self.state.clone();
        self.state.ctm = matrix.then(placed).then(&self.state.ctm);
        self.forms.push(key);
        self.saved.push(before);
        self.run(&content, own.as_ref().unwrap_or(outer));
        self.forms.pop();
        if let Some(before) = self.saved.pop() {
            self.state = before;
        }
    }
}
