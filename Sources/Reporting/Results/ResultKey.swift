/// A key of results in JSON. Every key is named here once; figures go by the key of their quantity.
///
/// Keys are part of the promise to users and do not change within a version.
package enum ResultKey: String, Sendable, Hashable {
  case a, about, addition, adjustment, after, agreeing, agrees, aic, aicc, always, amount, asUneven, assumed
  case assumedShare, assumedShares, assumptions, atP10, atP90, atRisk, atStart, axes, band, bandInUnits
  case bars, basis, before, best, better, billableShare, billed, billedDays, billedShare, bound, breakEvenPlaces
  case breakEvenShare, budget, budgeted, budgetedHours, budgetedShare, byPopulation, cap
  case capacity, carried, causes, central, certainty, chance, chanceAlone, change, chosen, clear, closesInYear
  case column, combination, combinations, command, completed, conflicts, costBase, costLines, costRules
  case costShare, count, counts, coverage, crps, cut, cv, date, dates, day, days, daysInForce, daysOfYear, deficit
  case deficitBeyondBand, degrees, delayMonths, delayYears, differences, dischargedLater, disregarded
  case distribution, drawn, draws, driftsherre, effect, effectFullYear, effectThisYear, efterregulering
  case efterreguleringIsExpected, elasticity, encoding, ended, ending, enrolledShare, enteredLate, equilibrium
  case events, everyMonths, exact, exposure, factors, failure, fewerThan, fewest, fewestPlaces, figure
  case figures, file, findNoPlace, fingerprint, first, firstDay, firstOrder, firstYear, fits, fitted, fixedCost
  case followingCost, follows, followsPriceIndex, form, forms, formula, fragment, from, fullShare
  case fullTimeEquivalents, fullYear, futuresPerDraw, greatestShare, grid, groups, growth, heldBackByCap, high
  case highest, history, holdsWholeYear, hourRate, hourly, hourlyPart, hoursDelivered, hoursPerDay, id, indistinct
  case interplay, isAnswered, isFirstDayGiven, isFound, isHourly, isIncome, isLastDayGiven, isOpenAbove
  case isOpenBelow, isOutsideTakst, kaplanMeier, kaplanMeierMedian, keepsLimits, kept, keptThroughout, key, kind
  case kommune, kommuner, kronerPerUnit, label, lag, lastDay, lastYear, left, levelYear, likelyBeginning, limit
  case limits, line, lines, list, load, loadOfPlaces, logCorrelation, logLikelihood, longRun, low, lowest
  case marginToBand, marginToZero, mean, meanPatience, meanShare, meanStay, meanWait, meanWaitFromList
  case meanWaitOfAdmitted, meanWaitOfLeaving, meanWaitOfLeft, measure, median, method, month, months
  case mostPlacesAtTakst, mostPlacesRecomputed, mu, name, needs, netHours, netOfPriceIndex, neverAdmitted
  case notAdmitted, notExactBecause, notFitted, number, numbers, objective, objectiveShare, objectives, observed
  case occupied, of, ofUnknown, ommærkning, outcome, outcomes, outside, overOccupancy, ownElasticity, p, p10, p25
  case p75, p90, paragraph, parameters, path, paths, patience, perYear, period, person, plFactor, placeDays
  case places, placesAxis, placesOccupied, plainRate, predicted, price, prices, probability
  case probabilityOfAtMostWithin, provenance, quantity, rate, rateWithRoom, reason, reference, referenceIsOwn
  case referencePlaces, referralsPerYear, referred, refillDays, rejected, replication, replications, residents
  case result, resultDots, returnsAt, review, reviews, rounding, rows, rule, rules, savedShare, scale
  case scenario, season, seed, separator, service, serviceShare, settings, shape, share, shareBelow
  case shareCounted, shares, sigma, simulated, source, sources, spiral, spread, standardDeviation, standardError
  case standardErrorsApart, start, statistic, stay, stays, steps, stillThere, subject, supplement, supplements
  case survival, swing, takst, takstChanges, text, thisYear, threshold, tilbud, timeUnit, to, toBeCovered
  case tolerance, tornado, tornadoFutures, total, turnedAway, unbeaten, uncertain, unit, units, unknown
  case unreferenced, unroundedTakst, unusedColumns, upTo, used, utilisation, value, values, variant, variants
  case version, versions, viability, waiting, waits, warmUpYears, weight, window, within, words, worstYear
  case ydelse, ydelser, year, years
}
