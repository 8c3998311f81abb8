/// A number of the takst's arithmetic; lines by their index.
enum TakstTerm: Hashable {
  case plFactor, costLine(Int), cost, efterregulering, heldBack, objective, hourlyPart, supplements, numerator
  case places, days, assumed, billed, unrounded, takst, breakEven, breakEvenShare
  case positions, netHours, billable, hours, unroundedHourPrice, hourPrice
  case meanWeight, meanHours
  case basis(Int), hourRate(Int), service(Int), supplement(Int), price(Int)
  case effectThisYear, effectFullYear
}
