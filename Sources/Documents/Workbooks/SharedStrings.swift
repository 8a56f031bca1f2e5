/// The texts that cells name by number: the part `xl/sharedStrings.xml`.
final class SharedStrings: XMLListener {
    private let limits: WorkbookLimits
    private var isOpen = false
    private var reading = 0
    private var buffer: [UInt8] = []
    private(set) var texts: [String] = []

    init(limits: WorkbookLimits) {
        self.limits = limits
    }

    func begin(_ name: XMLName, _ attributes: XMLAttributes) throws(FileMistake) {
        switch name {
        case "t": isOpen = reading == 0
        // How a text is pronounced is no part of it.
        case "rPh": reading += 1
        case "si": buffer.removeAll(keepingCapacity: true)
        default: break
        }
    }

    func end(_ name: XMLName) throws(FileMistake) {
        switch name {
        case "t": isOpen = false
        case "rPh": reading -= 1
        case "si":
            guard texts.count < limits.cells else { throw FileMistake(key: "too-many-cells", arguments: ["\(limits.cells)"]) }
            texts.append(XMLText.unescaped(buffer))
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(FileMistake) {
        guard isOpen else { return }
        guard buffer.count + bytes.count <= limits.cell * 4 else {
            throw FileMistake(key: "cell-too-long", arguments: ["\(limits.cell)"])
        }
        buffer.append(contentsOf: bytes)
    }
}
