//! The pen: drawing instructions, followed as far as letters go.
//!
//! ```text
//! content stream ─Pen::run→ Caught
//! ```
//!
//! **Promise.** Broken instructions are skipped; a page that never ends is left
//! when the time is over. A string moves the pen by its whole width, also where
//! its letters are hidden. **Knows:** the graphics and text state of PDF.
//!
//! **Source.** ISO 32000-2:2020, §8.4 (state), §8.10 (forms), §9.4 (text; §9.4.3
//! for the operators that show it).

use hayro_syntax::{
    object::{Array, Dict, Name, Object, Stream},
    page::Resources,
};

use super::{
    caught::{Caught, Doubt, Glyph},
    fonts::{Face, Fonts, SharedFace},
    hand::Hand,
    instructions::{Instructions, name_of},
    layers::Layers,
    marked_content::MarkedContent,
    matrix::Matrix,
    notes::{appearance, holds_file},
    pictures::Cost,
    signs::Sign,
    state::State,
    tokens::{Token, Tokens, hex, literal},
};
use crate::extract::open::{Budget, inflate};

/// How many instructions are followed between two looks at the clock.
const CLOCK_STEP: u32 = 256;

/// How much of a stream is followed that broke off or met a limit: damaged
/// pages are smaller, and what is larger was made to cost time (a stream of
/// 128 MiB of instructions takes 4 s, November 2026).
const BROKEN_BYTES: usize = 16 << 20;

/// The mode of drawing letters that leaves no mark.
const INVISIBLE: i64 = 3;
/// The mode that fills letters and draws their outline: bold type where there
/// is no bold font.
const OUTLINED: i64 = 2;

/// How many saved states are kept; a page that saves more is broken.
const STATES: usize = 512;

/// Draws one page.
pub(super) struct Pen<'p, 'a> {
    /// What was caught so far.
    pub(super) caught: Caught,
    /// What the pictures cost, if that is asked.
    pub(super) cost: Option<Cost>,
    fonts: &'p mut Fonts<'a>,
    layers: &'p Layers,
    budget: &'p mut Budget,
    state: State<'a>,
    saved: Vec<State<'a>>,
    marked: MarkedContent,
    /// The forms being drawn, outermost first.
    forms: Vec<(u32, i32)>,
    steps: u32,
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
            cost: None,
            fonts,
            layers,
            budget,
            state: State::new(shown),
            saved: vec![],
            marked: MarkedContent::default(),
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
        let looks = self.steps.is_multiple_of(CLOCK_STEP);
        let is_over =
            self.caught.glyphs.len() >= self.budget.next_page() || looks && self.budget.is_late();
        self.caught.is_cut_short |= is_over;
        is_over
    }

    /// Follows instructions to their end, or to a limit.
    pub(super) fn run(&mut self, content: &[u8], resources: &Resources<'a>) {
        let floor = self.saved.len();
        let open = self.marked.open_spans();
        let mut instructions = Instructions::new(content);
        while let Some(operator) = instructions.next() {
            if self.must_stop() {
                break;
            }
            self.follow(operator, &instructions, resources, floor);
        }
        self.caught.is_cut_short |= instructions.is_broken();
        while self.marked.open_spans() > open {
            self.marked.end(&mut self.caught.glyphs);
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
            b"scn" | b"SCN" => {
                self.caught.is_costly |= it.name().is_some();
                if operator == b"scn" {
                    self.state.ink = ink(it);
                }
            }
            b"g" | b"rg" | b"k" | b"sc" => self.state.ink = ink(it),
            b"BI" if !self.marked.is_hidden() => self.picture(None),
            b"BMC" => {
                if let Some(tag) = it.name() {
                    self.begin_marked(&tag, None, resources);
                }
            }
            b"BDC" => {
                // Properties are read again each time and may be megabytes.
                self.steps |= CLOCK_STEP - 1;
                if let Some([Token::Name(tag), properties]) = it.operands() {
                    self.begin_marked(&name_of(tag), Some(properties), resources);
                }
            }
            b"EMC" => self.marked.end(&mut self.caught.glyphs),
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
                    let is_damaged = |it: &SharedFace<'_>| it.borrow().is_damaged();
                    self.caught.is_cut_short |= self.state.face.as_ref().is_some_and(is_damaged);
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
                    b"Tr" => {
                        self.state.is_invisible = value as i64 == INVISIBLE;
                        self.state.is_outlined = value as i64 == OUTLINED;
                    }
                    _ => {}
                }
            }
        }
    }

    /// Takes a font out of an extended graphics state, where a few writers put it.
    fn extended_state(&mut self, resources: &Resources<'a>, name: &Name<'_>) {
        let masks = |it: &Dict<'_>| it.get::<Dict<'_>>(b"SMask").is_some();
        self.caught.is_costly |= self.cost.is_some()
            && resources
                .ext_g_states
                .get::<Dict<'_>>(name.as_ref())
                .is_some_and(|it| masks(&it));
        let Some(font) = resources
            .ext_g_states
            .get::<Dict<'a>>(name.as_ref())
            .and_then(|state| state.get::<Array<'a>>(b"Font"))
        else {
            return;
        };
        self.state.face = self.fonts.first_face(&font, self.budget);
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
        if self.marked.is_hidden() || self.layers.is_off(object.dict(), b"OC") {
            return;
        }
        match object.dict().get::<Name<'_>>(b"Subtype").as_deref() {
            Some(b"Image") => self.picture(Some(&object)),
            Some(b"Form") => self.draw_form(&object, resources, &Matrix::IDENTITY),
            _ => {}
        }
    }

    /// Draws a form, `placed` on what is drawn already.
    fn draw_form(&mut self, form: &Stream<'a>, outer: &Resources<'a>, placed: &Matrix) {
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

    fn begin_marked(
        &mut self,
        tag: &Name<'_>,
        properties: Option<Token<'_>>,
        resources: &Resources<'a>,
    ) {
        let drawn = self.caught.glyphs.len();
        self.marked
            .begin(tag, properties, resources, self.layers, drawn);
    }

    /// Draws what stands in form fields and notes: their normal appearance.
    pub(super) fn draw_notes(&mut self, page: &Dict<'a>, shown: Matrix) {
        self.caught.has_files |= page.contains_key(b"AF");
        let Some(list) = page.get::<Array<'a>>(b"Annots") else {
            return;
        };
        for note in list.iter::<Dict<'a>>() {
            if self.budget.is_late() {
                break;
            }
            self.caught.has_files |= holds_file(&note);
            if let Some((form, placed)) = appearance(&note) {
                self.state = State::new(shown);
                self.draw_form(&form, &Resources::new(Dict::empty()), &placed);
            }
        }
    }

    /// Notes a picture; one without a stream stands in the instructions.
    fn picture(&mut self, stream: Option<&Stream<'a>>) {
        self.caught.has_picture = true;
        let [a, b, c, d, ..] = self.state.ctm.0;
        let page = self.caught.width * self.caught.height;
        if page > 0.0 {
            let cover = ((a * d - b * c).abs() as f32 / page).min(1.0);
            if cover > self.caught.picture_cover {
                self.caught.picture_cover = cover;
                let pixels = stream.and_then(|it| it.dict().get::<f64>(b"Width"));
                self.caught.picture_scale = pixels.map(|it| (it / a.hypot(b)) as f32);
            }
        }
        if let Some(cost) = &mut self.cost {
            cost.add(stream, self.budget);
            self.caught.is_costly |= cost.is_too_high();
        }
    }

    /// Shows the strings of an array, with the steps between them.
    fn show_all(&mut self, parts: &[u8]) {
        let face = self.state.face.clone();
        let mut face = face.as_ref().map(|it| it.borrow_mut());
        let hand = face.as_ref().map(|it| Hand::new(&self.state, it));
        let is_horizontal = face.as_ref().is_none_or(|it| it.is_horizontal);
        for part in Tokens::new(parts) {
            if let Token::Number(number) = part {
                let by = -number / 1000.0 * self.state.size;
                self.state.text = if is_horizontal {
                    self.state.text.moved(by * self.state.stretch, 0.0)
                } else {
                    self.state.text.moved(0.0, by)
                };
                continue;
            }
            match (&mut face, &hand) {
                (Some(face), Some(Some(hand))) => self.show_token(part, face, hand),
                (Some(_), _) => {}
                _ => self.miss(part),
            }
        }
    }

    /// Shows the last operand, if it is a string.
    fn show_last(&mut self, it: &Instructions<'_>) {
        let Some([text]) = it.operands() else {
            return;
        };
        let Some(face) = self.state.face.clone() else {
            return self.miss(text);
        };
        let mut face = face.borrow_mut();
        if let Some(hand) = Hand::new(&self.state, &face) {
            self.show_token(text, &mut face, &hand);
        }
    }

    /// Remembers a string that there is no font for.
    fn miss(&mut self, text: Token<'_>) {
        let is_empty = match text {
            Token::Literal(raw) => literal(raw).is_empty(),
            Token::Hex(raw) => hex(raw).is_empty(),
            _ => true,
        };
        self.caught.unknown += usize::from(!is_empty && !self.marked.is_hidden());
    }

    fn show_token(&mut self, text: Token<'_>, face: &mut Face<'_>, hand: &Hand) {
        match text {
            Token::Literal(raw) => self.show(&literal(raw), face, hand),
            Token::Hex(raw) => self.show(&hex(raw), face, hand),
            _ => {}
        }
    }

    fn show(&mut self, bytes: &[u8], face: &mut Face<'_>, hand: &Hand) {
        let state = &self.state;
        let start = state.text.origin();
        let start = state.ctm.apply(start.0, start.1);
        let onto_page = hand.onto_page.at(start.0, start.1);
        let is_shown = !self.marked.is_hidden();
        let mut offset = 0.0;
        let mut rest = bytes;
        let most = self.budget.next_page();
        while !rest.is_empty() {
            // One string can hold as many letters as a stream has bytes.
            self.steps = self.steps.wrapping_add(1);
            let looks = self.steps.is_multiple_of(CLOCK_STEP);
            if self.caught.glyphs.len() >= most || looks && self.budget.is_late() {
                self.caught.is_cut_short = true;
                break;
            }
            let (code, length) = face.next_code(rest);
            rest = rest.get(length..).unwrap_or_default();
            let sort = face.sort(code, &mut self.fonts.signs);
            let mut advance = f64::from(sort.width) * state.size + state.letter_space;
            if length == 1 && code == 32 {
                advance += state.word_space;
            }
            self.caught.unknown += usize::from(is_shown && sort.is_unknown);
            if is_shown && sort.sign != Sign::NONE {
                let at = if hand.is_horizontal {
                    onto_page.apply(offset, state.rise)
                } else {
                    onto_page.apply(0.0, -offset)
                };
                let (u, v) = hand.frame.to(at.0, at.1);
                let space = f64::from(face.space.unwrap_or(0.25)) * hand.per_em;
                // What is no number is on no page, either.
                if u.abs() < 1e6 && v.abs() < 1e6 {
                    self.caught.glyphs.push(Glyph {
                        sign: sort.sign,
                        u,
                        v,
                        width: (f64::from(sort.width) * hand.per_em).abs() as f32,
                        size: hand.scale as f32,
                        space: space.abs() as f32,
                        turn: hand.frame.turn,
                        is_artifact: self.marked.is_artifact(),
                        look: hand.look,
                        doubt: sort.doubt,
                    });
                    self.caught.invisible += usize::from(state.is_invisible);
                    self.caught.has_doubts |= sort.doubt != Doubt::None;
                }
            }
            offset += advance * hand.stretch;
        }
        self.state.text = if hand.is_horizontal {
            self.state.text.moved(offset, 0.0)
        } else {
            self.state.text.moved(0.0, -offset)
        };
    }
}

/// Returns a number for the colour that an instruction names; 0 is black.
///
/// Colours are told apart and no more: a tint of an ink is taken for a grey.
fn ink(it: &Instructions<'_>) -> u16 {
    let [red, green, blue] = if let Some([cyan, magenta, yellow, black]) = it.numbers() {
        [cyan, magenta, yellow].map(|ink| (1.0 - ink) * (1.0 - black))
    } else if let Some(colour) = it.numbers() {
        colour
    } else {
        [it.numbers().map_or(0.0, |[grey]| grey); 3]
    };
    // Five bits are as much as an eye tells apart in small type.
    let bits = |part: f64| (part.clamp(0.0, 1.0) * 31.0).round() as u16;
    bits(red) << 10 | bits(green) << 5 | bits(blue)
}
