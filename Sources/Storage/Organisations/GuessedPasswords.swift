/// Passwords that are tried first.
///
/// Published lists run to thousands of entries, of which most are one of a few words with digits and signs around it, or a walk
/// over the keyboard. So the words are listed, and the rest is recognised: letters written as digits are read back, digits and
/// signs around a word are taken off, and walks, repetitions and sequences are counted.
enum GuessedPasswords {
    /// - Parameter password: in lower case.
    static func contains(_ password: String) -> Bool {
        let characters = Array(password)
        if isWalk(characters) { return true }
        let back = String(characters.map { readBack[$0] ?? $0 })
        let core = core(of: password)
        return [core, String(core.map { readBack[$0] ?? $0 }), Self.core(of: back)].contains {
            words.contains($0) || isRepeatedWord($0)
        } || core.count >= 4 && isWalk(Array(core)) && password.count - core.count <= 6
    }

    /// What is left without the digits and signs before and behind it.
    private static func core(of password: String) -> String {
        guard let first = password.firstIndex(where: \.isLetter), let last = password.lastIndex(where: \.isLetter) else {
            return ""
        }
        return String(password[first...last])
    }

    private static let readBack: [Character: Character] = [
        "0": "o", "1": "l", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s", "!": "i",
    ]

    private static let rows: [[Character]] = [
        "`1234567890-=", "qwertyuiop[]", "asdfghjkl;'", "zxcvbnm,./", "1qaz2wsx3edc4rfv5tgb6yhn",
    ]
    .map { Array($0) }

    /// Whether all but three characters only repeat the one before, or go one step on or back from it, or one key.
    private static func isWalk(_ characters: [Character]) -> Bool {
        guard characters.count >= 4 else { return false }
        let steps = zip(characters, characters.dropFirst()).count { isStep($0, $1) }
        return steps >= characters.count - 1 - characters.count / 4
    }

    private static func isStep(_ left: Character, _ right: Character) -> Bool {
        if left == right { return true }
        if let first = left.asciiValue, let second = right.asciiValue, abs(Int(first) - Int(second)) == 1 { return true }
        return rows.contains { row in
            guard let first = row.firstIndex(of: left), let second = row.firstIndex(of: right) else { return false }
            return abs(first - second) == 1
        }
    }

    private static func isRepeatedWord(_ core: String) -> Bool {
        guard core.count >= 6, core.count.isMultiple(of: 2) else { return false }
        let half = core.prefix(core.count / 2)
        return half == core.suffix(core.count / 2) && (words.contains(String(half)) || Set(half).count < 3)
    }

    private static let words: Set<String> = Set(
        """
        password passwd passw pass passphrase admin administrator root user username guest test tester testing demo default
        welcome login logon signin letmein master secret private changeme change system server manager super superuser sysadmin
        operator office service support oracle mysql postgres huawei cisco windows linux computer internet network security
        iloveyou iloveu loveyou lovely princess sunshine monkey dragon shadow football baseball superman batman michael jordan
        charlie daniel jessica ashley flower freedom whatever trustno trustnoone hello helloworld killer pokemon starwars
        qwerty qwert qwertyuiop asdf asdfgh asdfghjkl zxcv zxcvbn zxcvbnm qazwsx qazwsxedc qweasd qweasdzxc qwer asd qwe
        abc abcd abcde abcdef abcabc aabbcc aaa aaaa xxx abcxyz google apple samsung facebook taobao alipay wechat weixin baidu
        tencent qq woaini woaiwojia woaizuguo wodemima mima mimamima zhongguo china beijing shanghai ningbo zhejiang
        guangdong hangzhou shenzhen gongchandang dangjian dangwei zuzhibu kaohe kaoheban bangongshi guanliyuan ceshi caiwu
        shuji shuzhi pingyi wangluo xitong anquan jiayou nihao nihaoma laopo laogong baobao baobei tiantian
        zhangwei wangwei wangfang liwei lina zhangmin lijing wangjing liuwei chenchen yangyang xiaoming xiaoxiao
        dearbook dearboy superstar angel angela babygirl money lucky happy summer winter spring autumn january monday
        密码 管理员 测试 我爱你 我的密码 述职 考核 党建 组织部 办公室
        """
        .split(whereSeparator: \.isWhitespace).map(String.init)
    )
}
