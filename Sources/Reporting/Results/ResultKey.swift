/// A key of results in JSON. Every key is named here once; figures go by the key of their quantity.
///
/// Keys are part of the promise to users and do not change within a version.
package enum ResultKey: String, Sendable, Hashable {
  case a, about, accountsResult, addition, adjustment, admittedAtOnce, after, agreeing, agreement, agrees, aic, aicc
  case always, amount, asked, assumed, assumedShare, assumedShares, assumptions, asUneven, atP10, atP90, atRisk
  case atStart, axes, band, bandInUnits, bands, bars, basis, before, best, better, billableShare, billed, billedDays
  case billedShare, bound, breakEvenPlaces, breakEvenShare, budget, budgeted, budgetedHours, budgetedShare
  case budgetFit, byPopulation, cap, capacity, carried, causes, central, certainty, chance, chanceAlone, change
  case chosen, clear, closesInYear, column, combination, combinations, command, completed, conflicts, costBase
  case costLines, costRules, costShare, count, counts, coverage, crps, cut, cv, danish, date, dates, day, days
  case daysInForce, daysOfYear, decision, deficit, deficitBeyondBand, degrees, delayMonths, delayYears, differences
  case dischargedLater, disregarded, distribution, drawn, draws, driftsherre, effect, effectFullYear, effectThisYear
  case efterregulering, efterreguleringIsExpected, elasticity, encoding, ended, ending, enrolledShare, enteredLate
  case entering, equilibrium, errors, events, everyMonths, exact, excerpt, expected, exposure, factors, failure
  case fewerThan, fewest, fewestPlaces, figure, figures, file, files, findNoPlace, fingerprint, first, firstDay
  case firstOrder, firstYear, fits, fitted, fixedCost, followingCost, follows, followsPriceIndex, form, forms
  case formula, fragment, from, fromDecision, fullShare, fullTimeEquivalents, fullYear, futures, futuresPerDraw
  case greatestShare, grid, groups, growth, growthNetOfPriceIndex, halfWidths, halfYearOfPlace, hasRules
  case heldBackByCap, high, highest, highestRate, history, holdsWholeYear, hourly, hourlyPart, hourPrice, hourRate
  case hoursDelivered, hoursPerDay, id, indistinct, interplay, isAnswered, isAssumedByRule, isFirstDayGiven, isFound
  case isHourly, isIncome, isLastDayGiven, isOpenAbove, isOpenBelow, isOutsideTakst, kaplanMeier, kaplanMeierMedian
  case keepsLimits, kept, keptThroughout, key, kind, known, kommune, kommuner, kronerPerUnit, label, lag, lastDay
  case lastYear, left, levelYear, likelyBeginning, limit, limits, limitsKept, line, lines, list, load, loadOfPlaces
  case logCorrelation, logLikelihood, longestList, longestWait, longRun, low, lowest, lowestRate, marginToBand
  case marginToZero, mean, meanHoursPerDay, meanPatience, meanShare, meanStay, meanWait, meanWaitFromList
  case meanWaitOfAdmitted, meanWaitOfLeaving, meanWaitOfLeft, meanWeight, measure, median, message, method, month
  case months, mostPlacesAtTakst, mostPlacesRecomputed, mu, name, needs, netHours, netOfPriceIndex, neverAdmitted
  case notAdmitted, notExactBecause, notFitted, number, numbers, objective, objectives, objectiveShare, observed
  case occupied, of, ofUnknown, ok, ommærkning, otherShares, outcome, outcomes, outside, overOccupancy
  case ownElasticity, p, p10, p10High, p10Low, p25, p75, p90, p90High, p90Low, paragraph, parameters, path, paths
  case patience, paysEmptyPlacesTwice, paysForIdlePlaces, period, person, perYear, placeDays, places, placesAxis
  case placesOccupied, plainRate, planned, plFactor, precision, predicted, price, priceOfOwnBudget, prices
  case probability, probabilityOfAtMostWithin, provenance, quantity, rate, rateWithRoom, reason, reference
  case referenceIsOwn, referencePlaces, referralsPerYear, referred, refillDays, rejected, remedy, replication
  case replications, residents, result, resultDots, returnsAt, review, reviews, rounding, rows, rule, rules
  case savedShare, scale, scenario, season, seed, separator, service, serviceShare, setAside, settings, severity
  case shape, share, shareBelow, shareCounted, shares, shortfall, sigma, simulated, source, sources, spiral, spread
  case standardDeviation, standardError, standardErrorsApart, start, statistic, stay, stays, steps, stillThere
  case subject, suggestion, supplement, supplements, survival, swing, takst, takstChanges, text, thisYear, threshold
  case tilbud, timeUnit, to, toBeCovered, tolerance, tornado, tornadoFutures, total, turnedAway, unbeaten, uncertain
  case unit, units, unknown, unreferenced, unroundedHourPrice, unroundedTakst, unusedColumns, upTo, used
  case utilisation, value, values, variant, variants, version, versions, viability, waiting, waits, warmUpYears
  case warnings, weight, window, within, withoutEconomy, words, worstYear, ydelse, ydelser, year, years
}
