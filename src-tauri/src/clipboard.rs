//! The clipboard: what was copied here lies in it for ten seconds, and not after a lock, which ends the program that offers it. What
//! another program put there stays. A clipboard manager of the system that keeps copies cannot be emptied from here.

use std::{cell::Cell, rc::Rc, time::Duration};

use gtk::{
    gdk::{Atom, SELECTION_CLIPBOARD, WindowType, selection_owner_get},
    glib::{self, prelude::ObjectExt as _},
};
/// How long a copy stays.
const STAYS: Duration = Duration::from_secs(10);

/// Begins to watch, on the thread that draws.
pub fn watch() {
    let copies = Rc::new(Cell::new(0_u64));
    gtk::Clipboard::get(&SELECTION_CLIPBOARD).connect_local("owner-change", false, move |_| {
        let this = copies.get() + 1;
        copies.set(this);
        let copies = Rc::clone(&copies);
        // Each copy has its own ten seconds: an earlier one does not cut a later one short.
        glib::timeout_add_local_once(STAYS, move || {
            if copies.get() == this {
                clear(&SELECTION_CLIPBOARD);
            }
        });
        None
    });
}

/// The toolkit would also take away what another program put there since; a window of another program is a foreign one.
fn clear(selection: &Atom) {
    if selection_owner_get(selection).is_some_and(|owner| owner.window_type() != WindowType::Foreign) {
        gtk::Clipboard::get(selection).clear();
    }
}
