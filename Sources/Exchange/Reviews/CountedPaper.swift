/// What was counted in one rater group on one item of a ballot.
struct CountedPaper {
    let organisation: String
    let ballot: String
    let group: String
    let item: String
    /// In the order of the options.
    let counts: [Int]
    let issued: Int
    let returned: Int
    let invalid: Int
    let reason: String?

    /// Whether the numbers of papers are those of another row: items stand on the same papers.
    func hasSamePapers(as other: CountedPaper) -> Bool {
        (issued, returned, invalid) == (other.issued, other.returned, other.invalid)
    }
}
