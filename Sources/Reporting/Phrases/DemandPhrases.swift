/// The demand that agrees with published belægning.
extension Phrases {
  func demandBetween(_ low: Figure, _ high: Figure, _ certainty: Figure, _ median: Figure) -> RichText {
    say(
      """
      Efterspørgslen er med \(certainty) sikkerhed mellem \(low) og \(high) henvisninger om året og lige så sandsynligt over \
      som under \(median).
      """,
      """
      Demand is between \(low) and \(high) referrals a year with \(certainty) certainty, and as likely above as below \(median).
      """)
  }

  func demandAtLeast(_ low: Figure) -> RichText {
    say(
      """
      Efterspørgslen er \(low) henvisninger om året eller mere. Tallene sætter ingen øvre grænse: er tilbuddet så fuldt, giver en \
      større efterspørgsel den samme belægning og flere afviste.
      """,
      """
      Demand is \(low) referrals a year or more. The figures set no upper limit: in a tilbud so full, a higher demand gives the \
      same belægning and only turns more away.
      """)
  }

  func noDemandAgrees(_ points: Figure) -> RichText {
    say(
      """
      Ingen efterspørgsel passer til tallene med det antagne ophold og den antagne venteliste: selv de nærmeste fremtider rammer \
      mindst ét år \(points) forkert. Belægning over det, --places og --room tillader, eller en ændring, som en jævn efterspørgsel \
      ikke giver, kræver andre antagelser. Flere --replications kan finde nærmere.
      """,
      """
      No demand agrees with these figures, given the assumed stay and waiting: even the nearest futures are \(points) off in at \
      least one year. Belægning above what --places and --room allow, or a change that a steady demand does not make, asks for other \
      assumptions. More --replications may find nearer ones.
      """)
  }

  func uneven(_ share: Figure) -> RichText {
    let verdict =
      share.value < 0.05
      ? say(
        "det er sjældent, så efterspørgslen eller opholdene er nok ændret; tallene kan ikke sige hvad.",
        "that is seldom, so demand or stays have probably changed; the figures cannot tell which.")
      : say(
        "det kan tilfældet alene gøre, så tallene viser ikke, at efterspørgslen er ændret.",
        "chance alone can do that, so the figures do not prove a change of demand.")
    return say(
      "Med en jævn efterspørgsel er årene så forskellige i \(share) af fremtiderne: \(verdict)",
      "With a steady demand the years differ as much as these in \(share) of the futures: \(verdict)")
  }

  func plainRate(_ rate: Figure, _ points: Figure) -> RichText {
    say(
      """
      Blev ingen nogensinde afvist, svarede tallene til \(rate) henvisninger om året (indskrevne ÷ ophold). En fremtid passer, \
      når hvert år ligger inden for ±\(points) af det offentliggjorte.
      """,
      """
      If nobody were ever turned away, the figures would mean \(rate) referrals a year (residents ÷ stay). A future agrees when every year lies within \
      ±\(points) of the published figure.
      """)
  }

  func assumedDemand(
    _ stay: Figure, _ form: String, _ cv: Figure?, _ waiting: RichText, over: Figure?, before: Figure,
    isOneYear: Bool
  ) -> RichText {
    let spread: RichText = cv.map { "cv \($0)" } ?? RichText()
    let years: RichText =
      isOneYear
      ? say("i året og i de \(before) år før", "in the year and in the \(before) years before")
      : say("i alle årene og i de \(before) år før dem", "in all the years and in the \(before) years before them")
    let shape: RichText = say("fordeling: \(form)", "\(form)") + (cv == nil ? RichText() : ", ") + spread
    let more: RichText =
      over.map {
        say("; der kan være indtil \($0) flere end pladserne", "; up to \($0) more than the places are admitted")
      } ?? RichText()
    return say(
      """
      Antaget: ophold på \(stay)\u{A0}dage i gennemsnit (\(shape)); den, der ikke får plads, \(waiting)\(more); den samme \
      efterspørgsel \(years).
      """,
      """
      Assumed: stays of \(stay)\u{A0}days on average (\(shape)); whoever finds no place \(waiting)\(more); the same demand \(years).
      """)
  }

  var turnedAwayAtOnce: String { say("afvises straks", "is turned away at once") }
  var waitsForEver: String { say("venter, til der er en", "waits for ever") }
  func waitsOnAverage(_ days: Figure) -> RichText {
    say(
      "venter i gennemsnit \(days)\u{A0}dage og går så et andet sted hen",
      "waits \(days)\u{A0}days on average for one, and then goes elsewhere")
  }

  var oneYearSaysLittle: String {
    say(
      """
      Ét tal for ét år siger lidt: tilfældet alene flytter belægningen af så få pladser fra år til år, og opholdet er antaget. \
      Angiv flere år eller en liste over borgere.
      """,
      """
      One figure for one year says little: chance alone moves the belægning of so few places from year to year, and the stay is \
      assumed. Give more years, or a list of residents.
      """)
  }

  func simulatedRates(_ futures: Figure, _ each: Figure, _ low: Figure, _ high: Figure) -> RichText {
    say(
      "\(futures) fremtider er simuleret: \(each) ved hver rate fra \(low) til \(high) henvisninger om året.",
      "\(futures) futures simulated: \(each) at each rate of referral from \(low) to \(high) a year.")
  }

  var publishedCaption: String { say("Offentliggjort belægning", "Published belægning") }
  var bandsCaption: String { say("Hvor godt en efterspørgsel passer", "How well a demand agrees") }
  var meanBelægning: String { say("Gennemsnitlig belægning", "Mean belægning") }
  var agreeingFutures: String { say("Fremtider, der passer", "Futures that agree") }
}
