/// Checks all formulas of a rulebook together and says where in the file their mistakes stand.
struct FormulaCheck {
    let log: MistakeLog
    let formulas: FormulaPlaces

    /// Gives the columns, unless something in them is wrong.
    func check(_ rulebook: Rulebook) -> ColumnSet? {
        var taken: Set<String> = []
        let environment = rulebook.environment([:])
        let others = Set(environment.settings.keys).union(environment.inputs.keys).union(environment.ballots.keys)
            .union(environment.tables.keys)
        // What is wrong with an id has been reported where the id stands.
        let compiled = rulebook.compiledColumns.filter { compiled in
            let id = compiled.column.id
            let isUsable = !compiled.column.isNamed || (FormulaName.isName(id) && !others.contains(id))
            return isUsable && taken.insert(id).inserted
        }
        do throws(FormulaMistakes) {
            return try ColumnSet(columns: compiled.map(\.column), environment: environment)
        } catch {
            let byID = Dictionary(compiled.map { ($0.column.id, $0) }) { first, _ in first }
            for mistake in error.list { report(mistake, byID[mistake.column]) }
            return nil
        }
    }

    private func report(_ mistake: FormulaMistake, _ column: CompiledColumn?) {
        guard let place = column?.origin(at: mistake.offset),
            let position = formulas.position(of: place.origin, offset: place.offset)
        else {
            log.report(Position(line: 1, column: 1), mistake.key, mistake.arguments)
            return
        }
        log.report(position, mistake.key, mistake.arguments)
    }
}
