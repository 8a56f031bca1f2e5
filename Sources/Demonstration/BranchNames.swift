/// What the demonstration makes its generated branches and records from, as `Data/branch-names.yaml` has them.
struct BranchNames: Decodable {
    struct Member: Decodable {
        let id: String
        let name: String
        let role: String
        /// The organisation the role is held over; nil: the root.
        let over: String?
        /// The post that is held.
        let post: String?
    }

    struct Administrators: Decodable {
        let system: Named
        let security: Named
        let audit: Named
    }

    struct Problems: Decodable {
        let texts: [String]
        let measures: String
        let responsible: String
        let submission: String
        let closing: String
    }

    /// How much of one kind of activity is usual in a year.
    struct Habit: Decodable {
        let least: Int
        let most: Int
        let subject: String
    }

    /// Between what an indicator usually lies; where it is rare, so many in a hundred have it and the others 0.
    struct Range: Decodable {
        let least: Int
        let most: Int
        let rare: Int?
    }

    struct Voters: Decodable {
        let least: Int
        let most: Int
    }

    struct Decision: Decodable {
        let reason: String
    }

    struct Named: Decodable {
        let id: String
        let name: String
    }

    let first: [String]
    let second: [String]
    let communities: [String]
    let trades: [String]
    let agencies: [String]
    let shapes: [String: String]
    let kinds: [String: [String: String]]
    let office: Named
    let post: String
    let people: [Member]
    let administrators: Administrators
    let problems: Problems
    let activities: [String: Habit]
    let indicators: [String: Range]
    let voters: Voters
    let decision: Decision
    let unit: String

    static func read() throws -> BranchNames {
        try DemonstrationData.decoded("Data/branch-names.yaml")
    }
}
