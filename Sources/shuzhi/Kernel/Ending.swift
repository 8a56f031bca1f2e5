/// How the program ended, for whoever called it (`docs/reference/exit-codes.md`).
///
/// From 64 on as in `sysexits.h` of 4.3BSD.
enum Ending: Int32, CaseIterable {
    case done = 0
    /// Understood, and the answer is no: refused, mistakes found, damage found.
    case refused = 1
    case usage = 64
    /// What was read is not of the form it must have.
    case data = 65
    case noInput = 66
    /// A fault of the program or the books; never the caller's.
    case software = 70
    case cannotCreate = 73
    case inputOutput = 74
    /// Another process has the realm open: try later.
    case busy = 75
}
