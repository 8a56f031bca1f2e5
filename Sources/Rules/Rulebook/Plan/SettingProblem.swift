/// Why a rulebook cannot be used under the settings given.
///
/// The words are in the language tables under `rules.mistake.` + ``key``.
package struct SettingProblem: Error, Hashable, Sendable {
    package let setting: String
    package let key: String
    package let arguments: [String]
}

/// All problems with the settings given, by the order of the settings; never empty when thrown.
package struct SettingProblems: Error, Hashable, Sendable {
    package let list: [SettingProblem]
}

extension Rulebook {
    /// The settings in force: the rulebook's own values, overridden by those given.
    ///
    /// Throws when a setting is not in the rulebook, has no value, or has one of another kind or outside its choices.
    func settingValues(given: [String: Value]) throws(SettingProblems) -> [String: Value] {
        var problems: [SettingProblem] = []
        var values: [String: Value] = [:]
        let known = settings.map(\.id)
        for id in given.keys.sorted() where !known.contains(id) {
            let nearest = Nearest.word(to: id, among: known)
            if let nearest {
                problems.append(SettingProblem(setting: id, key: "reference.setting-near", arguments: [id, nearest]))
            } else if known.isEmpty {
                problems.append(SettingProblem(setting: id, key: "reference.none", arguments: [id]))
            } else {
                let possible = known.joined(separator: ", ")
                problems.append(SettingProblem(setting: id, key: "reference.setting", arguments: [id, possible]))
            }
        }
        for setting in settings {
            guard let value = given[setting.id] ?? setting.value else {
                if setting.isLocal { continue }
                problems.append(SettingProblem(setting: setting.id, key: "setting.not-given", arguments: [setting.id]))
                continue
            }
            values[setting.id] = value
            let choices = setting.choices
            if !choices.isEmpty, !choices.contains(value) {
                let texts = choices.map(\.settingText).joined(separator: ", ")
                problems.append(
                    SettingProblem(setting: setting.id, key: "setting.not-a-choice", arguments: [setting.id, texts])
                )
            } else if let own = setting.value, !own.isLike(value) {
                problems.append(
                    SettingProblem(setting: setting.id, key: "setting.other-kind", arguments: [setting.id, own.settingText])
                )
            }
        }
        guard problems.isEmpty else { throw SettingProblems(list: problems) }
        return values
    }
}

extension Value {
    /// Whether both are numbers, truths or texts.
    fileprivate func isLike(_ other: Value) -> Bool {
        switch (self, other) {
        case (.number, .number), (.truth, .truth), (.text, .text): true
        default: false
        }
    }
}
