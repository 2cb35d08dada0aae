// The machine's time zone and those the schedule names, read from the system's files; which is read again when
// /etc/localtime changes. Plans nothing.

import AnchorModel
import CivilTime
import HostSystem
import Systemd

final class ZoneKeeper {
    private let loop: EventLoop
    private let files: ZoneFiles
    /// The link that names the machine's zone.
    private let localtime: String
    private let changed: () -> Void
    private var watch: InotifySource?
    private(set) var table: ZoneTable
    /// What stands in TZ and is no zone; the machine's own is used.
    let unknownTZ: String?
    private var names: Set<String> = []

    init(
        _ loop: EventLoop, environment: [String: String], localtime: String = "/etc/localtime",
        changed: @escaping () -> Void
    ) {
        self.loop = loop
        self.localtime = localtime
        self.changed = changed
        files = ZoneFiles(environment: environment)
        let local = files.local(localtime: localtime)
        table = ZoneTable(local: local.rules)
        unknownTZ = local.unknownTZ
        rearm()
    }

    /// Of a row's zone (`TimeZoneRules.mark`); nil for a name that has no file.
    func rules(written mark: String) -> TimeZoneRules? {
        if table.local.isNamed, mark == table.local.name { return table.local }
        return table.named[mark] ?? files.rules(written: mark)
    }

    /// Reads the zones a schedule names.
    func adopt(_ schedule: Schedule) -> ZoneTable {
        names = Set(schedule.zoneNames)
        return refresh()
    }

    @discardableResult
    private func refresh() -> ZoneTable {
        var named: [String: TimeZoneRules] = [:]
        for name in names { named[name] = files.rules(name) }
        table = ZoneTable(
            local: files.local(localtime: localtime, known: table.local).rules, named: named)
        return table
    }

    /// As PID 1 does it (systemd, core/manager.c): the link itself, and its folder while there is
    /// none; armed again after each event, because a replaced link is another inode.
    private func rearm() {
        watch = nil
        let link: InotifyMask = [.attributes, .moveSelf, .closeWrite, .doNotFollow]
        let folder: InotifyMask = [.create, .movedTo, .onlyFolder]
        watch = try? loop.addInotify(path: localtime, mask: link, name: "localtime") {
            [weak self] _ in self?.linkChanged()
        }
        guard watch == nil else { return }
        let above = AtomicFile.folder(of: localtime)
        let name = localtime.dropFirst(above.count + 1)
        watch = try? loop.addInotify(path: above, mask: folder, name: "etc") { [weak self] event in
            if event.name.map({ $0[...] == name }) == true { self?.linkChanged() }
        }
    }

    private func linkChanged() {
        rearm()
        let before = table
        if refresh() != before { changed() }
    }

    /// Reads the files again, a few kilobytes each: an update of the system's time zones replaces them
    /// and leaves the link alone. What cannot be read now (no descriptor left) stays as it was.
    func look() {
        let before = table
        let local = files.local(localtime: localtime, known: table.local)
        if local.source != .fallback { table.local = local.rules }
        for name in names { table.named[name] = files.rules(name) ?? table.named[name] }
        if table != before { changed() }
    }
}
