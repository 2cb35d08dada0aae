#!/usr/bin/env python3
"""A file system that never answers: mounted, and every call to it waits. As root; ends with its standard input.

The kernel asks through /dev/fuse, and nobody reads there: what a network mount does whose server is gone.
"""
import ctypes
import os
import sys


def mount(place):
    device = os.open("/dev/fuse", os.O_RDWR | os.O_CLOEXEC)
    libc = ctypes.CDLL(None, use_errno=True)
    options = f"fd={device},rootmode=40000,user_id={os.getuid()},group_id={os.getgid()}"
    if libc.mount(b"hang", place.encode(), b"fuse", 0, options.encode()) != 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()), place)
    return device


if __name__ == "__main__":
    mount(sys.argv[1])
    print("mounted", flush=True)
    # Ends with whoever started it; the kernel then says ENOTCONN to all who wait.
    sys.stdin.read()
    ctypes.CDLL(None).umount2(sys.argv[1].encode(), 2)
