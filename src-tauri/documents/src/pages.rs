//! Pages of a PDF that somebody attached, turned into pixels. Such a file comes from outside and is hostile until shown
//! otherwise: it is read on a thread of its own with a deep stack, for a limited time, with caps on pages and pixels, and
//! whatever breaks there ends in a sentence. No word of its text comes out of here, only pixels.

use std::{
    sync::{Condvar, Mutex, PoisonError, mpsc},
    thread,
    time::Duration,
};

use hayro::{
    RenderCache, RenderSettings,
    hayro_interpret::InterpreterSettings,
    hayro_syntax::{LoadPdfError, Pdf},
    vello_cpu::color::palette::css::WHITE,
};
use trellis_core::{Error, Result};

/// Most pages of a PDF that is shown.
pub const PAGES_MAX: usize = 500;
/// Most pixels of one page; a wider picture is asked for in vain and comes smaller.
pub const PIXELS_MAX: u32 = 16_000_000;
/// How long one page may take.
const TIME_MAX: Duration = Duration::from_secs(20);
/// Most threads at work at once, those among them that nobody waits for any more.
const THREADS_MAX: usize = 4;
/// Objects nested in objects: each level takes some of it.
const STACK: usize = 256 * 1024 * 1024;
/// Deepest nesting that can be seen in the file as it stands. A stack that overflows would end the whole program.
const DEPTH_MAX: usize = 2_000;
/// Longest side of a page to its shortest: beyond it nothing could be read.
const RATIO_MAX: f32 = 40.0;

const BROKEN: Error = Error::invalid("scan.pdf", "This PDF cannot be shown. Save a copy to look at it elsewhere.");
const LOCKED: Error = Error::invalid(
    "scan.password",
    "This PDF asks for a password of its own, so it cannot be shown here. Save a copy to look at it elsewhere.",
);
const LONG: Error =
    Error::invalid("scan.pages", "This PDF has more than 500 pages, so it cannot be shown here. Save a copy to look at it elsewhere.");
const NO_PAGE: Error = Error::NotFound { what: "page" };

/// A page as it is drawn, without transparency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pixels {
    /// Pixels across.
    pub width: u16,
    /// Pixels down.
    pub height: u16,
    /// Red, green, blue, 255 of each, from the top left.
    pub rgba: Vec<u8>,
}

/// How many pages a PDF has: one or more.
///
/// # Errors
/// `invalid_input` at `scan.pdf` when it cannot be read, at `scan.password` when it wants a password, at `scan.pages`
/// when it has more than [`PAGES_MAX`].
pub fn count(bytes: Vec<u8>) -> Result<usize> {
    apart(move || Ok(open(bytes)?.pages().len()))
}

/// One page (the first is 0), so many pixels wide, or as many as [`PIXELS_MAX`] allows.
///
/// # Errors
/// As [`count`]; `not_found` for a page that is not there.
pub fn page(bytes: Vec<u8>, index: usize, width: u16) -> Result<Pixels> {
    apart(move || draw(&open(bytes)?, index, width))
}

fn open(bytes: Vec<u8>) -> Result<Pdf> {
    if is_deep(&bytes) {
        return Err(BROKEN);
    }
    let pdf = Pdf::new(bytes).map_err(|error| match error {
        LoadPdfError::Decryption(_) => LOCKED,
        LoadPdfError::Invalid => BROKEN,
    })?;
    match pdf.pages().len() {
        0 => Err(BROKEN),
        pages if pages > PAGES_MAX => Err(LONG),
        _ => Ok(pdf),
    }
}

/// Whether objects are opened in objects without end. Packed parts are no text, so that they begin anew all the time.
fn is_deep(bytes: &[u8]) -> bool {
    let mut depth = 0_usize;
    for byte in bytes {
        match byte {
            b'[' | b'<' => depth += 1,
            b']' | b'>' => depth = depth.saturating_sub(1),
            _ if byte.is_ascii_graphic() || byte.is_ascii_whitespace() => {}
            _ => depth = 0,
        }
        if depth > 2 * DEPTH_MAX {
            return true;
        }
    }
    false
}

fn draw(pdf: &Pdf, index: usize, width: u16) -> Result<Pixels> {
    let page = pdf.pages().get(index).ok_or(NO_PAGE)?;
    let (across, down) = page.render_dimensions();
    let (scale, width, height) = fitted(across, down, width).ok_or(BROKEN)?;
    let settings = RenderSettings { x_scale: scale, y_scale: scale, width: Some(width), height: Some(height), bg_color: WHITE };
    // Notes and stamps that lie on a page are part of what was signed; what a field of a form would do is never run.
    let drawn = hayro::render(page, &RenderCache::new(), &InterpreterSettings::default(), &settings);
    Ok(Pixels { width, height, rgba: drawn.data_as_u8_slice().to_vec() })
}

/// The scale and the size in pixels at which a page fits the width and the cap; `None` for a page of no sensible size.
fn fitted(across: f32, down: f32, width: u16) -> Option<(f32, u16, u16)> {
    let sensible = across.is_finite() && down.is_finite() && across >= 1.0 && down >= 1.0;
    if !sensible || across.max(down) / across.min(down) > RATIO_MAX {
        return None;
    }
    #[expect(clippy::cast_precision_loss, reason = "16 million is exact")]
    let cap = (PIXELS_MAX as f32 / (across * down)).sqrt().min(f32::from(u16::MAX) / across.max(down));
    let scale = (f32::from(width.max(1)) / across).min(cap);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the cap keeps both sides within 1 to 65535")]
    let side = |points: f32| (points * scale).floor().max(1.0) as u16;
    Some((scale, side(across), side(down)))
}

static AT_WORK: Mutex<usize> = Mutex::new(0);
static ONE_LESS: Condvar = Condvar::new();

/// Counts a thread for as long as it lives, also when it dies of a panic.
struct AtWork;

impl AtWork {
    /// Waits its turn; `None` when that takes too long.
    fn begin() -> Option<Self> {
        let at_work = AT_WORK.lock().unwrap_or_else(PoisonError::into_inner);
        let waited = ONE_LESS.wait_timeout_while(at_work, TIME_MAX, |at_work| *at_work >= THREADS_MAX);
        let (mut at_work, late) = waited.unwrap_or_else(PoisonError::into_inner);
        if late.timed_out() {
            return None;
        }
        *at_work += 1;
        Some(Self)
    }
}

impl Drop for AtWork {
    fn drop(&mut self) {
        *AT_WORK.lock().unwrap_or_else(PoisonError::into_inner) -= 1;
        ONE_LESS.notify_one();
    }
}

/// Works on a thread of its own. A panic there ends that thread alone; one that takes too long is no longer waited for.
fn apart<T: Send + 'static>(work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
    let one = AtWork::begin().ok_or(BROKEN)?;
    let (tell, hear) = mpsc::sync_channel(1);
    let worker = move || {
        let _one = one;
        tell.send(work()).ok();
    };
    thread::Builder::new().name("pages".into()).stack_size(STACK).spawn(worker).map_err(|_| BROKEN)?;
    hear.recv_timeout(TIME_MAX).unwrap_or(Err(BROKEN))
}

#[cfg(test)]
mod tests;
