import Testing
import TreffTesting

@testable import TreffMatching

@Suite("NationalIdentityNumber")
struct NationalIdentityNumberTests {
  /// Public test numbers of Skatteetaten and NAV; none belongs to a person.
  static let valid = [
    "13097248022", "29029648784", "29020075838", "15021951940",  // birth numbers
    "53097248016",  // D-number
    "13527248013",  // H-number
    "10915596784",  // synthetic
    "68467038838",  // D- and H-number
    "41814061033",  // synthetic D-number
    "02013299997", "30108299920", "30108299939",  // by the rules of 2032
  ]

  @Test("every kind of number is found, valid, and masked", arguments: valid)
  func kinds(_ number: String) {
    #expect(NationalIdentityNumber.find(in: number) == [.init(span: 0..<11, isValid: true)])
    #expect(NationalIdentityNumber.mask(number) == ("***********", 1))
  }

  @Test(
    "the year may be written out",
    arguments: [
      "13.09.1972 48022", "13/09-1972-48022", "13. 09. 1972, 48022", "13.09.1972 48023", "1309197248022",
    ])
  func century(_ number: String) {
    #expect(NationalIdentityNumber.mask("Gjelder \(number).") == ("Gjelder ***********.", 1))
  }

  @Test(
    "a date and what follows it is no number",
    arguments: [
      "13.09.1972 kl. 14", "13.09.1872 48023", "32.13.1972 48022", "13.09.1972 480 23", "1309197248023",
    ])
  func date(_ text: String) { #expect(NationalIdentityNumber.mask(text) == (text, 0)) }

  @Test("a number stays one however it is parted", arguments: valid)
  func parted(_ number: String) {
    let date = number.prefix(6)
    let rest = number.suffix(5)
    for separator in [
      " ", "-", "\u{A0}", "\u{202F}", ".", "–", "\u{2011}", " - ", "/", "\t", "\u{AD}", "\u{200B}", "\n",
      "\r\n",
      "\u{2212}", ",", ":", "_", " (", "\u{2028}",
    ] {
      let text = "født \(date)\(separator)\(rest), bor her"
      #expect(
        NationalIdentityNumber.mask(text) == ("født ***********, bor her", 1), "\(text.debugDescription)")
    }
    let digits = Array(number)
    for text in [
      "\(String(digits[0...1])).\(String(digits[2...3])).\(String(digits[4...5])) \(rest)",
      "\(String(digits[0...1])) \(String(digits[2...3])) \(String(digits[4...5])) \(String(digits[6...8])) \(String(digits[9...10]))",
    ] {
      #expect(NationalIdentityNumber.mask(text) == ("***********", 1), "\(text)")
    }
  }

  @Test("a number stands anywhere in a sentence")
  func places() {
    let number = "13097248022"
    for (before, after) in [
      ("", " er nummeret"), ("Nummeret er ", ""), ("(", ")"), ("fnr:", "."), ("«", "»"), ("æ ", " å"),
      ("\n", "\n"), ("👩‍👩‍👧", "🇳🇴"), ("#", "!"),
    ] {
      #expect(NationalIdentityNumber.mask(before + number + after) == (before + "***********" + after, 1))
    }
  }

  @Test("a label may stand right before a number; other letters make it a code")
  func labels() {
    #expect(NationalIdentityNumber.mask("fnr13097248022") == ("fnr***********", 1))
    #expect(NationalIdentityNumber.mask("Personnummer13097248022.") == ("Personnummer***********.", 1))
    for code in ["ref13097248022", "fnr13097248022x", "13097248022x"] {
      #expect(NationalIdentityNumber.mask(code) == (code, 0))
    }
  }

  @Test("several numbers in one text are all masked")
  func several() {
    let text = "Mor 13097248022, far 53097248016 og barn 109155-96784. 13097248022"
    #expect(
      NationalIdentityNumber.mask(text)
        == ("Mor ***********, far *********** og barn ***********. ***********", 4))
    #expect(NationalIdentityNumber.find(in: text).map(\.isValid) == [true, true, true, true])
  }

  @Test("one wrong digit makes a number invalid, and it is masked all the same")
  func slips() {
    for number in Self.valid.prefix(9) {
      // Among the last five digits any slip leaves the date as it was.
      for position in 6..<11 {
        var digits = Array(number.utf8)
        digits[position] = 0x30 + (digits[position] - 0x30 + 4) % 10
        let slip = String(decoding: digits, as: UTF8.self)
        let found = NationalIdentityNumber.find(in: slip)
        #expect(found.count == 1, "\(slip)")
        #expect(NationalIdentityNumber.mask("nr. \(slip)") == ("nr. ***********", 1))
        // The first check digit may leave a remainder of 0 to 3, the second must leave none.
        if position == 10 { #expect(found.first?.isValid == false, "\(slip)") }
      }
    }
    #expect(NationalIdentityNumber.find(in: "13097248023") == [.init(span: 0..<11, isValid: false)])
    #expect(NationalIdentityNumber.mask("130972-48023").count == 1)
  }

  @Test(
    "what is part of something longer is none",
    arguments: [
      "a13097248022", "13097248022a", "113097248022", "130972480221", "ID13097248022X", "å13097248022",
      "13097248022ø", "漢13097248022", "٣13097248022",
    ])
  func runs(_ text: String) {
    #expect(NationalIdentityNumber.mask(text) == (text, 0))
  }

  @Test(
    "other numbers are left alone",
    arguments: [
      "1234 56 78903", "97104133219", "kontonummer 8601.11.17947", "org.nr. 974760673", "974 760 673",
      "tlf. 22 24 90 90", "+47 22 24 90 90", "0047 22249090", "2024-01-31", "31.12.2024 kl. 10.30",
      "saksnr. 2024/12345", "00000000000", "99999999999", "32137248022", "13137248022",
    ])
  func others(_ text: String) {
    #expect(NationalIdentityNumber.mask(text) == (text, 0))
  }

  @Test("digits of other scripts are digits")
  func scripts() {
    let arabic = String(
      String.UnicodeScalarView("13097248022".unicodeScalars.map { Unicode.Scalar($0.value - 0x30 + 0x0660)! })
    )
    let fullWidth = String(
      String.UnicodeScalarView("13097248022".unicodeScalars.map { Unicode.Scalar($0.value - 0x30 + 0xFF10)! })
    )
    for text in [arabic, fullWidth, "130972" + String(fullWidth.suffix(5))] {
      #expect(NationalIdentityNumber.mask("nr. \(text).") == ("nr. ***********.", 1), "\(text)")
      #expect(NationalIdentityNumber.find(in: text).first?.isValid == true)
    }
  }

  @Test("all other text is kept byte for byte")
  func otherText() {
    var generator = SeededGenerator(seed: 34)
    for _ in 0..<300 {
      // Brackets keep random text from joining the number.
      let before = RandomText.text(using: &generator) + "("
      let after = ")" + RandomText.text(using: &generator)
      let number = Self.valid.randomElement(using: &generator)!
      let (expectedBefore, countBefore) = NationalIdentityNumber.mask(before)
      let (expectedAfter, countAfter) = NationalIdentityNumber.mask(after)
      let masked = NationalIdentityNumber.mask(before + number + after)
      #expect(Array(masked.text.utf8) == Array((expectedBefore + "***********" + expectedAfter).utf8))
      #expect(masked.count == countBefore + 1 + countAfter)
    }
  }

  @Test("no text traps, and none keeps a valid number")
  func fuzz() {
    var generator = SeededGenerator(seed: 2032)
    let pieces =
      Self.valid + [
        "130972", "48022", "1", "0", "41", "2", " ", "-", ".", "\u{A0}", "\u{200B}", "/", "a", "å", "\n", "*",
      ]
      + ["٣", "１", "🏔️", "e\u{301}", "\u{301}"]
    for _ in 0..<3_000 {
      var text = ""
      for _ in 0..<Int.random(in: 0...9, using: &generator) {
        text += pieces.randomElement(using: &generator)!
      }
      let masked = NationalIdentityNumber.mask(text)
      let left = NationalIdentityNumber.find(in: masked.text).filter(\.isValid)
      #expect(left.isEmpty, "\(text.debugDescription)")
      for found in NationalIdentityNumber.find(in: text) {
        #expect(found.span.upperBound <= text.utf8.count && found.span.count >= 11)
      }
    }
  }
}
