/// A key of results in JSON. Every key is named here once; figures go by the key of their quantity.
///
/// Keys are part of the promise to users and do not change within a version.
package enum ResultKey: String, Sendable, Hashable {
  case a, about, addition, adjustment, admittedAtOnce, after, agreeing, agreement, agrees, aic, aicc, always
  case amount, asUneven, asked, assumed, assumedShare, assumedShares, assumptions, atP10, atP90, atRisk, atStart
  case axes, band, bandInUnits, bands, bars, basis, before, best, better, billableShare, billed, billedDays
  case billedShare, bound, breakEvenPlaces, breakEvenShare, budget, budgeted, budgetedHours, budgetedShare
  case byPopulation, cap, capacity, carried, causes, central, certainty, chance, chanceAlone, change, chosen
  case clear, closesInYear, column, combination, combinations, command, completed, conflicts, costBase, costLines
  case costRules, costShare, count, counts, coverage, crps, cut, cv, date, dates, day, days, daysInForce
  case daysOfYear, deficit, deficitBeyondBand, degrees, delayMonths, delayYears, differences, dischargedLater
  case disregarded, distribution, drawn, draws, driftsherre, effect, effectFullYear, effectThisYear
  case efterregulering, efterreguleringIsExpected, elasticity, encoding, ended, ending, enrolledShare, enteredLate
  case equilibrium, errors, events, everyMonths, exact, expected, exposure, factors, failure, fewerThan, fewest
  case fewestPlaces, figure, figures, file, files, findNoPlace, fingerprint, first, firstDay, firstOrder
  case firstYear, fits, fitted, fixedCost, followingCost, follows, followsPriceIndex, form, forms, formula
  case fragment, from, fullShare, fullTimeEquivalents, fullYear, futures, futuresPerDraw, greatestShare, grid
  case groups, growth, halfWidths, heldBackByCap, high, highest, highestRate, history, holdsWholeYear, hourRate
  case hourly, hourlyPart, hoursDelivered, hoursPerDay, id, indistinct, interplay, isAnswered, isFirstDayGiven
  case isFound, isHourly, isIncome, isLastDayGiven, isOpenAbove, isOpenBelow, isOutsideTakst, kaplanMeier
  case kaplanMeierMedian, keepsLimits, kept, keptThroughout, key, kind, kommune, kommuner, kronerPerUnit, label
  case lag, lastDay, lastYear, left, levelYear, likelyBeginning, limit, limits, limitsKept, line, lines, list
  case load, loadOfPlaces, logCorrelation, logLikelihood, longRun, longestWait, low, lowest, lowestRate
  case marginToBand, marginToZero, mean, meanPatience, meanShare, meanStay, meanWait, meanWaitFromList
  case meanWaitOfAdmitted, meanWaitOfLeaving, meanWaitOfLeft, measure, median, message, method, month, months
  case mostPlacesAtTakst, mostPlacesRecomputed, mu, name, needs, netHours, netOfPriceIndex, neverAdmitted
  case notAdmitted, notExactBecause, notFitted, number, numbers, objective, objectiveShare, objectives, observed
  case occupied, of, ofUnknown, ok, ommærkning, outcome, outcomes, outside, overOccupancy, ownElasticity, p, p10
  case p10High, p10Low, p25, p75, p90, p90High, p90Low, paragraph, parameters, path, paths, patience, perYear
  case period, person, plFactor, placeDays, places, placesAxis, placesOccupied, plainRate, planned, precision
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
