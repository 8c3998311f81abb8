internal import Occupancy
internal import Office

extension Language {
  /// The language as office files name it.
  var office: OfficeLanguage { self == .english ? .english : .danish }
}

extension CivilDate {
  /// The day as office files count it.
  var office: OfficeDay { OfficeDay(daysSince1970: dayNumber, iso: iso) }
}
