/// The keys of one ydelse's random streams.
struct YdelseKeys {
  let referral, stay, patience, kommune, level, age, yearFactor, hours: UInt64

  init(seed: UInt64, tilbud: String, ydelse: String) {
    func key(_ purpose: RandomStream.Purpose) -> UInt64 {
      RandomStream.purposeKey(seed: seed, tilbud: tilbud, ydelse: ydelse, purpose: purpose)
    }
    (referral, stay, patience, kommune) = (key(.referral), key(.stay), key(.patience), key(.kommune))
    (level, age, yearFactor, hours) = (key(.level), key(.age), key(.yearFactor), key(.hours))
  }
}
