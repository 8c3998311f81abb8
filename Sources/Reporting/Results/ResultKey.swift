/// A key of results in JSON. Every key is named here once; figures go by the key of their quantity.
///
/// Keys are part of the promise to users and do not change within a version.
package enum ResultKey: String, Sendable, Hashable {
  case a, about, addition, adjustment, admittedAtOnce, after, agreeing, agreement, agrees, aic, aicc, always
  case amount, asUneven, assumed, assumedShare, assumedShares, assumptions, atP10, atP90, atRisk, atStart, axes
  case band, bandInUnits, bands, bars, basis, before, best, better, billableShare, billed, billedDays, billedShare
  case bound, breakEvenPlaces, breakEvenShare, budget, budgeted, budgetedHours, budgetedShare, byPopulation, cap
  case capacity, carried, causes, central, certainty, chance, chanceAlone, change, chosen, clear, closesInYear
  case column, combination, combinations, command, completed, conflicts, costBase, costLines, costRules, costShare
  case count, counts, coverage, crps, cut, cv, date, dates, day, days, daysInForce, daysOfYear, deficit
  case deficitBeyondBand, degrees, delayMonths, delayYears, differences, dischargedLater, disregarded
  case distribution, drawn, draws, driftsherre, effect, effectFullYear, effectThisYear, efterregulering
  case efterreguleringIsExpected, elasticity, encoding, ended, ending, enrolledShare, enteredLate, equilibrium
  case errors, events, everyMonths, exact, expected, exposure, factors, failure, fewerThan, fewest, fewestPlaces
  case figure, figures, file, files, findNoPlace, fingerprint, first, firstDay, firstOrder, firstYear, fits
  case fitted, fixedCost, followingCost, follows, followsPriceIndex, form, forms, formula, fragment, from
  case fullShare, fullTimeEquivalents, fullYear, futures, futuresPerDraw, greatestShare, grid, groups, growth
  case heldBackByCap, high, highest, highestRate, history, holdsWholeYear, hourRate, hourly, hourlyPart
  case hoursDelivered, hoursPerDay, id, indistinct, interplay, isAnswered, isFirstDayGiven, isFound, isHourly
  case isIncome, isLastDayGiven, isOpenAbove, isOpenBelow, isOutsideTakst, kaplanMeier, kaplanMeierMedian
  case keepsLimits, kept, keptThroughout, key, kind, kommune, kommuner, kronerPerUnit, label, lag, lastDay
  case lastYear, left, levelYear, likelyBeginning, limit, limits, line, lines, list, load, loadOfPlaces
  case logCorrelation, logLikelihood, longRun, longestWait, low, lowest, lowestRate, marginToBand, marginToZero
  case mean, meanPatience, meanShare, meanStay, meanWait, meanWaitFromList, meanWaitOfAdmitted, meanWaitOfLeaving
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
