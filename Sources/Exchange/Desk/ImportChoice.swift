/// What of a file is to be taken in.
package enum ImportChoice: String, CaseIterable, Sendable {
    /// Every row; where one is bad, nothing.
    case everything
    /// The good rows; the bad ones come back.
    case goodRows = "good-rows"
}
