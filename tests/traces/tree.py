"""Says every word that the window of the program shows to assistive technology: role, then name or text, a line each.
With a name behind it: presses the link or button of that name, as assistive technology does."""

import sys

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


def press(node, name, depth=0):
    if node is None or depth > 60:
        return False
    if node.get_role_name() in ("link", "button", "push button") and node.get_name() == name:
        return node.get_action_iface().do_action(0)
    return any(press(node.get_child_at_index(at), name, depth + 1) for at in range(node.get_child_count()))


Atspi.init()
desktop = Atspi.get_desktop(0)
for place in range(desktop.get_child_count()):
    try:
        program = desktop.get_child_at_index(place)
        if len(sys.argv) == 1:
            say(program)
        elif press(program, sys.argv[1]):
            print("pressed")
    except gi.repository.GLib.Error:
        # It went away, or draws itself anew, while it was read: whoever asks, asks again.
        pass
