import ArgumentParser
import Documents
import Domain
import Language
import Rules
import Storage

extension Terminal {
    /// Says on standard error what went wrong and what to do, and how the program should end.
    func report(_ error: any Error) -> Ending {
        switch error {
        case is AnsweredNo:
            return .refused
        case let failure as Failure:
            complain(words("cli.error", words.text("cli.failure.\(failure.key)", failure.arguments)))
            return failure.status
        case let refusal as Refusal:
            complain(words("cli.refused", words.refusal(key: refusal.key, arguments: refusal.arguments)))
            return .refused
        case let mistakes as FileMistakes:
            for mistake in mistakes.list {
                complain(line(mistake))
            }
            return .refused
        case let problems as SettingProblems:
            for problem in problems.list {
                complain(words("cli.error", words.mistake(key: problem.key, arguments: problem.arguments)))
            }
            return .refused
        case let problem as StorageProblem:
            complain(words("cli.error", words.text(problem.key, problem.arguments)))
            return Ending(problem.kind)
        case let unfit as UnfitJournal:
            complain(words("cli.verify.damage", words.text(unfit.damage.key, unfit.damage.arguments)))
            return .refused
        case let fault as Fault:
            complain(words("cli.fault", fault.description))
            return .software
        default:
            return parserReport(error)
        }
    }

    /// `file:line:column: message`, in a workbook `file:sheet!B7: message`.
    func line(_ mistake: FileMistake) -> String {
        "\(mistake.place): \(words.fileMistake(key: mistake.key, arguments: mistake.arguments))"
    }

    /// `file:line:column: message`.
    func line(_ mistake: Mistake, in file: String) -> String {
        "\(file):\(mistake.line):\(mistake.column): \(words.mistake(key: mistake.key, arguments: mistake.arguments))"
    }

    /// A phrase of the rules in the words of this terminal.
    func text(of phrase: Phrase) -> String {
        phrase.text(in: words.language.rawValue) { words.text($0, $1) }
    }

    /// The parser's own answers: help, completion scripts, and command lines it cannot read.
    private func parserReport(_ error: any Error) -> Ending {
        let code = Shuzhi.exitCode(for: error)
        let text = HelpText.turned(Shuzhi.fullMessage(for: error, columns: width), into: words)
        if code == .success {
            if !text.isEmpty { print(text) }
            return .done
        }
        guard code == .validationFailure else {
            complain(words("cli.fault", "\(error)"))
            return .software
        }
        complain(text)
        return .usage
    }
}

extension Ending {
    fileprivate init(_ kind: StorageProblem.Kind) {
        self =
            switch kind {
            case .busy: .busy
            case .missing: .noInput
            case .cannotCreate: .cannotCreate
            case .damaged, .unsuitable: .data
            case .inputOutput: .inputOutput
            }
    }
}
