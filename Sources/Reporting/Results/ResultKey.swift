/// A key of results in JSON. Every key is named here once; figures go by the key of their quantity.
///
/// Keys are part of the promise to users and do not change within a version.
package enum ResultKey: String, Sendable, Hashable {
  case a, about, addition, adjustment, after, agreeing, agrees, aic, aicc, always, amount, asUneven, assumed
  case assumedShare, assumedShares, assumptions, atP10, atP90, atRisk, atStart, axes, band, bandInUnits, bars
  case basis, before, best, better, billableShare, billed, billedDays, billedShare, bound, breakEvenPlaces
  case breakEvenShare, budget, budgeted, budgetedHours, budgetedShare, byPopulation, cap, capacity, carried
  case causes, central, certainty, chance, chanceAlone, change, chosen, clear, closesInYear, column, combination
  case combinations, command, completed, conflicts, costBase, costLines, costRules, costShare, count, counts
  case coverage, crps, cut, cv, date, dates, day, days, daysInForce, daysOfYear, deficit, deficitBeyondBand
  case degrees, delayMonths, delayYears, differences, dischargedLater, disregarded, distribution, drawn, draws
  case driftsherre, effect, effectFullYear, effectThisYear, efterregulering, efterreguleringIsExpected, elasticity
  case encoding, ended, ending, enrolledShare, enteredLate, equilibrium, errors, events, everyMonths, exact
  case expected, exposure, factors, failure, fewerThan, fewest, fewestPlaces, figure, figures, file, files
  case findNoPlace, fingerprint, first, firstDay, firstOrder, firstYear, fits, fitted, fixedCost, followingCost
  case follows, followsPriceIndex, form, forms, formula, fragment, from, fullShare, fullTimeEquivalents, fullYear
  case futuresPerDraw, greatestShare, grid, groups, growth, heldBackByCap, high, highest, history, holdsWholeYear
  case hourRate, hourly, hourlyPart, hoursDelivered, hoursPerDay, id, indistinct, interplay, isAnswered
  case isFirstDayGiven, isFound, isHourly, isIncome, isLastDayGiven, isOpenAbove, isOpenBelow, isOutsideTakst
  case kaplanMeier, kaplanMeierMedian, keepsLimits, kept, keptThroughout, key, kind, kommune, kommuner
  case kronerPerUnit, label, lag, lastDay, lastYear, left, levelYear, likelyBeginning, limit, limits, line, lines
  case list, load, loadOfPlaces, logCorrelation, logLikelihood, longRun, low, lowest, marginToBand, marginToZero
  case mean, meanPatience, meanShare, meanStay, meanWait, meanWaitFromList, meanWaitOfAdmitted, meanWaitOfLeaving
  case entering, hourPrice, isAssumedByRule, meanHoursPerDay, meanWeight, otherShares, unroundedHourPrice
  case withoutEconomy
  case meanWaitOfLeft, measure, median, message, method, month, months, mostPlacesAtTakst, mostPlacesRecomputed
  case mu, name, needs, netHours, netOfPriceIndex, neverAdmitted, notAdmitted, notExactBecause, notFitted, number
  case numbers, objective, objectiveShare, objectives, observed, occupied, of, ofUnknown, ok, ommærkning, outcome
  case outcomes, outside, overOccupancy, ownElasticity, p, p10, p25, p75, p90, paragraph, parameters, path, paths
  case patience, perYear, period, person, plFactor, placeDays, places, placesAxis, placesOccupied, plainRate
  case predicted, price, prices, probability, probabilityOfAtMostWithin, provenance, quantity, rate, rateWithRoom
  case reason, reference, referenceIsOwn, referencePlaces, referralsPerYear, referred, refillDays, rejected
  case replication, replications, residents, result, resultDots, returnsAt, review, reviews, rounding, rows, rule
  case rules, savedShare, scale, scenario, season, seed, separator, service, serviceShare, settings, severity
  case shape, share, shareBelow, shareCounted, shares, sigma, simulated, source, sources, spiral, spread
  case standardDeviation, standardError, standardErrorsApart, start, statistic, stay, stays, steps, stillThere
  case subject, suggestion, supplement, supplements, survival, swing, takst, takstChanges, text, thisYear
  case threshold, tilbud, timeUnit, to, toBeCovered, tolerance, tornado, tornadoFutures, total, turnedAway
  case unbeaten, uncertain, unit, units, unknown, unreferenced, unroundedTakst, unusedColumns, upTo, used
  case utilisation, value, values, variant, variants, version, versions, viability, waiting, waits, warmUpYears
  case warnings, weight, window, within, words, worstYear, ydelse, ydelser, year, years
}
