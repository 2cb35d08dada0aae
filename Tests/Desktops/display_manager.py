"""Stands in for GDM on the system bus, in the box: GNOME Shell locks its screen only where a display
manager tells its version."""

import dbus
import dbus.mainloop.glib
import dbus.service
from gi.repository import GLib


class Manager(dbus.service.Object):
    @dbus.service.method("org.freedesktop.DBus.Properties", in_signature="ss", out_signature="v")
    def Get(self, interface, name):
        return "48.0"

    @dbus.service.method("org.freedesktop.DBus.Properties", in_signature="s", out_signature="a{sv}")
    def GetAll(self, interface):
        return {"Version": "48.0"}


dbus.mainloop.glib.DBusGMainLoop(set_as_default=True)
bus = dbus.SystemBus()
name = dbus.service.BusName("org.gnome.DisplayManager", bus)
manager = Manager(bus, "/org/gnome/DisplayManager/Manager")
GLib.MainLoop().run()
