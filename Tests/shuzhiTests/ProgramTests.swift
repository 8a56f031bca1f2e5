import Language
import Testing

@testable import shuzhi

@Suite struct `The command line` {
    @Test func `gives help in the language of the terminal`() async {
        let chinese = await shuzhi("--help", language: .zhHans)
        let english = await shuzhi("--help", language: .en)

        #expect(chinese.status == .done)
        #expect(chinese.output.hasPrefix("说明：述职评议考核"))
        #expect(english.output.hasPrefix("OVERVIEW: Runs the yearly"))
    }

    @Test(arguments: [
        ["--lang", "zh", "rulebook", "--help"], ["rulebook", "--lang=zh-Hans", "--help"],
        ["rulebook", "--help", "--lang", "zh_CN"],
    ])
    func `takes the language anywhere`(arguments: [String]) async {
        let transcript = Transcript()
        let status = await Program.run(arguments, on: transcript.terminal(.en))

        #expect(status == .done)
        #expect(transcript.text(.output).hasPrefix("说明："))
    }

    @Test func `knows two languages`() async {
        let answer = await shuzhi("rulebook", "list", "--lang", "fr")
        #expect(answer.status == .usage)
        #expect(answer.diagnostics == "Error: There is no language “fr” here. Use zh-Hans or en.\n")
        #expect(answer.output == "")
    }

    @Test(arguments: [
        (Language.en, "rulebook list --nope", "Error: Unknown option '--nope'"),
        (.zhHans, "rulebook list --nope", "错误：没有选项“--nope”"),
        (.en, "rulebook show", "Error: Missing expected argument '<id>'"),
        (.zhHans, "rulebook show", "错误：缺少参数“<id>”"),
        (.zhHans, "rulebook list extra", "错误：多余的参数“extra”"),
        (.zhHans, "realm create --to", "错误：“--to <folder>”缺少取值"),
    ])
    func `tells a wrong command line on standard error`(language: Language, line: String, complaint: String) async {
        let transcript = Transcript()
        let status = await Program.run(line.split(separator: " ").map(String.init), on: transcript.terminal(language))

        #expect(status == .usage)
        #expect(transcript.text(.output) == "")
        #expect(transcript.text(.diagnostics).hasPrefix(complaint + "\n"))
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func `writes completion scripts`(shell: String) async {
        let answer = await shuzhi("--generate-completion-script", shell)
        #expect(answer.status == .done)
        #expect(answer.output.contains("rulebook"))
    }
}
