//! The caret: it stands still. With each blink the web view puts the whole window together anew, which kept a computer without a graphics
//! card at work for as long as a passphrase was waited for.

use gtk::{Settings, prelude::GtkSettingsExt as _};

/// Milliseconds from one blink to the next: four days for the web view, which takes the half. The toolkit takes up to three times as much,
/// in the same type.
const STILL: i32 = i32::MAX / 3;

/// Begins, on the thread that draws. To switch the blinking off is no way: the web view then asks without a pause whether it is to blink,
/// also where the person's system has it off.
pub fn hold_still() {
    if let Some(settings) = Settings::default() {
        settings.set_gtk_cursor_blink(true);
        settings.set_gtk_cursor_blink_time(STILL);
    }
}
