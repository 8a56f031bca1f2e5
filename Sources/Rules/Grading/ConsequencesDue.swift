extension Grading {
    /// What follows from a grade, given the grades of the years before, the latest first.
    ///
    /// A consequence for so many years in a row is due when every one of them, this year included, gave one of its grades; a year
    /// without a grade breaks the row.
    package func due(grade: String, history: [String?] = []) -> [Consequence] {
        consequences.filter { consequence in
            let years = [grade] + history
            guard years.count >= consequence.consecutive else { return false }
            return years.prefix(consequence.consecutive).allSatisfy { year in
                year.map(consequence.grades.contains) ?? false
            }
        }
    }
}
