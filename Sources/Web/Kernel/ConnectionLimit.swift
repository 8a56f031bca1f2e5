import Glibc

/// How many connections are open at once: as many as the system lets us, less what the program needs for itself.
enum ConnectionLimit {
    /// No office has more browsers.
    private static let most = 8_192
    /// Files of the books, libraries, the readers' connections to the database.
    private static let kept = 128

    /// Asks for as many descriptors as this process may have, and says how many connections fit.
    static func raised() -> Int {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return 512 }
        let wanted = min(limit.rlim_max, rlim_t(most + kept))
        if limit.rlim_cur < wanted {
            var raised = limit
            raised.rlim_cur = wanted
            if setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &raised) == 0 { limit = raised }
        }
        return connections(descriptors: limit.rlim_cur)
    }

    static func connections(descriptors: rlim_t) -> Int {
        min(most, max(16, Int(min(descriptors, rlim_t(most + kept))) - kept))
    }
}
