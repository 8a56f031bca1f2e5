import Proofs

extension AccountDesk {
    /// The token of the forms of one session or visit: who does not have the page cannot make it up.
    ///
    /// - Parameter subject: names the session or visit; it stays good when the program is started anew.
    package func pageToken(for subject: String) -> String {
        Hexadecimal.text(of: key.mark("form|\(subject)"))
    }
}
