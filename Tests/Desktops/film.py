"""A film in the box: asks the desktop to keep the screen awake, as a player does, until it ends."""

import time

import dbus

saver = dbus.SessionBus().get_object("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver")
saver.Inhibit("player", "a film", dbus_interface="org.freedesktop.ScreenSaver")
# Longer than any step: the unit is stopped.
time.sleep(600)
