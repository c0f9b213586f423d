"""Says every word that the window of the program shows to assistive technology: role, then name or text, a line each."""

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402


def say(node, depth=0):
    if node is None or depth > 60:
        return
    text = node.get_name() or ""
    if node.get_interfaces().count("Text"):
        text = f"{text} {Atspi.Text.get_text(node, 0, -1)}"
    print(node.get_role_name(), text.replace("\ufffc", " ").replace("\n", " ").strip())
    for at in range(node.get_child_count()):
        say(node.get_child_at_index(at), depth + 1)


Atspi.init()
desktop = Atspi.get_desktop(0)
for place in range(desktop.get_child_count()):
    try:
        say(desktop.get_child_at_index(place))
    except gi.repository.GLib.Error:
        # It went away, or draws itself anew, while it was read: whoever asks, asks again.
        pass
