import CExpat
import Glibc

/// Reads an XML file that comes in pieces and tells its elements and texts to a listener.
///
/// Any document type declaration is refused before anything in it is read, so there are no entities but the five of XML: none can
/// unfold, and nothing is fetched. The encoding must be UTF-8. Depth and attributes are bounded, and so is how much of one tag
/// may be pending.
final class XMLStream {
    /// What a tag may have beside one attribute at its limit.
    private static let tagAllowance = 256 << 10

    private let name: String
    private let listener: any XMLListener
    private let limits: WorkbookLimits
    private let parser: XML_Parser
    private var depth = 0
    private var fed = 0
    private var mistake: FileMistake?

    init(_ name: String, limits: WorkbookLimits, listener: any XMLListener) throws(FileMistake) {
        guard let parser = XML_ParserCreate(nil) else { throw FileMistake(key: "xml-broken", arguments: [name, "0"]) }
        self.name = name
        self.limits = limits
        self.listener = listener
        self.parser = parser
        listen()
    }

    deinit { XML_ParserFree(parser) }

    func feed(_ piece: UnsafeBufferPointer<UInt8>) throws(FileMistake) {
        if fed == 0 { try checkEncoding(piece) }
        fed += piece.count
        let status = piece.withMemoryRebound(to: CChar.self) {
            XML_Parse(parser, $0.baseAddress, Int32($0.count), 0)
        }
        try check(status)
        let pending = fed - Int(XML_GetCurrentByteIndex(parser))
        guard pending <= limits.attribute + Self.tagAllowance else { throw FileMistake(key: "xml-tag", arguments: [name]) }
    }

    func finish() throws(FileMistake) {
        try check(XML_Parse(parser, nil, 0, 1))
    }

    private func check(_ status: XML_Status) throws(FileMistake) {
        if let mistake { throw mistake }
        guard status == XML_STATUS_OK else {
            throw FileMistake(key: "xml-broken", arguments: [name, "\(XML_GetCurrentLineNumber(parser))"])
        }
    }

    private func checkEncoding(_ piece: UnsafeBufferPointer<UInt8>) throws(FileMistake) {
        let isWide = piece.prefix(4).contains(0) || piece.starts(with: [0xFF, 0xFE]) || piece.starts(with: [0xFE, 0xFF])
        guard !isWide else { throw FileMistake(key: "xml-encoding", arguments: [name, "UTF-16"]) }
    }

    private func listen() {
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser,
            { user, name, attributes in
                guard let name, let attributes else { return }
                XMLStream.of(user)?.began(XMLName(name), XMLAttributes(attributes))
            },
            { user, name in
                guard let name else { return }
                XMLStream.of(user)?.ended(XMLName(name))
            }
        )
        XML_SetCharacterDataHandler(parser) { user, text, length in
            guard let text else { return }
            XMLStream.of(user)?.came(UnsafeRawBufferPointer(start: text, count: Int(length)))
        }
        XML_SetStartDoctypeDeclHandler(parser) { user, _, _, _, _ in
            XMLStream.of(user)?.declared()
        }
        XML_SetXmlDeclHandler(parser) { user, _, encoding, _ in
            XMLStream.of(user)?.encoded(encoding.map { String(cString: $0) })
        }
    }

    private static func of(_ user: UnsafeMutableRawPointer?) -> XMLStream? {
        user.map { Unmanaged<XMLStream>.fromOpaque($0).takeUnretainedValue() }
    }

    private func began(_ element: XMLName, _ attributes: XMLAttributes) {
        guard mistake == nil else { return }
        depth += 1
        guard depth <= limits.depth else { return stop(FileMistake(key: "xml-depth", arguments: [name, "\(limits.depth)"])) }
        guard attributes.longest <= limits.attribute else {
            return stop(FileMistake(key: "xml-attribute", arguments: [name, "\(limits.attribute >> 10)"]))
        }
        do throws(FileMistake) { try listener.begin(element, attributes) } catch { stop(error) }
    }

    private func ended(_ element: XMLName) {
        guard mistake == nil else { return }
        depth -= 1
        do throws(FileMistake) { try listener.end(element) } catch { stop(error) }
    }

    private func came(_ text: UnsafeRawBufferPointer) {
        guard mistake == nil else { return }
        do throws(FileMistake) { try listener.text(text.assumingMemoryBound(to: UInt8.self)) } catch { stop(error) }
    }

    private func declared() {
        stop(FileMistake(key: "xml-doctype", arguments: [name]))
    }

    private func encoded(_ encoding: String?) {
        guard let encoding, !["utf-8", "us-ascii"].contains(encoding.lowercased()) else { return }
        stop(FileMistake(key: "xml-encoding", arguments: [name, String(encoding.prefix(40))]))
    }

    private func stop(_ mistake: FileMistake) {
        if self.mistake == nil { self.mistake = mistake }
        XML_StopParser(parser, 0)
    }
}
