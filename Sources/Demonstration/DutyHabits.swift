/// What the branches of one subdistrict usually do in a year, as `Data/duty-habits.yaml` has it.
struct DutyHabits: Decodable {
    enum Counts: String, Decodable {
        /// How many members came.
        case members
        case committee
        /// Voters, and votes in favour.
        case voters
        /// How many were graded, and how many excellent.
        case appraisal
    }

    struct Habit: Decodable {
        let kind: String
        let subject: String
        let months: [Int]
        let day: Int
        let marks: [String]
        /// The post of the chair.
        let post: String?
        let counts: Counts?
    }

    /// The organisation whose branches they are.
    let below: String
    /// Of a hundred times, how many are left out.
    let missed: Int
    let missedInSummer: Int
    let summer: [Int]
    /// The day of the month of the theme days.
    let fixedDay: Int
    /// Kind of organisation → the field formulas know it by.
    let fields: [String: String]
    let habits: [Habit]

    private enum CodingKeys: String, CodingKey {
        case below, missed, summer, fields, habits
        case missedInSummer = "missed_in_summer"
        case fixedDay = "fixed_day"
    }

    static func read() throws -> DutyHabits {
        try DemonstrationData.decoded("Data/duty-habits.yaml")
    }
}
