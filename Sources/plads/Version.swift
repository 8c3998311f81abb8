/// The version of Plads, by SemVer.
let version = "0.1.0"
