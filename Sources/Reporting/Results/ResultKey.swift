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
  case daysInForce, daysOfYear, decision, deficit, deficitBeyondBand, degrees, delayMonths, delayYears, difference
  case differences, dischargedLater, disregarded, distribution, drawn, draws, driftsherre, effect, effectFullYear
  case effectThisYear, efterregulering, efterreguleringIsExpected, elasticity, encoding, ended, ending
  case enrolledShare, enteredLate, entering, equilibrium, errors, events, everyMonths, exact, excerpt, expectations
  case expected, exposure, factors, failure, fewerThan, fewest, fewestPlaces, figure, figures, file, files, findNoPlace
  case fingerprint, first, firstDay, firstOrder, firstYear, fits, fitted, fixedCost, followingCost, follows
  case followsPriceIndex, form, forms, formula, fragment, from, fromDecision, fullShare, fullTimeEquivalents
  case fullYear, futures, futuresPerDraw, greatestShare, grid, groups, growth, growthNetOfPriceIndex, halfWidths
  case halfYearOfPlace, hasRules, heldBackByCap, high, highest, highestRate, history, holdsWholeYear, hourly
  case hourlyPart, hourPrice, hourRate, hoursDelivered, hoursPerDay, id, indistinct, interplay, isAnswered
  case isAssumed, isAssumedByRule, isFirstDayGiven, isFound, isHourly, isIncome, isLastDayGiven, isOpenAbove
  case isOpenBelow, isOutsideTakst, kaplanMeier, kaplanMeierMedian, keepsLimits, kept, keptThroughout, key, kind
  case known, kommune, kommuner, kronerPerUnit, label, lag, lastDay, lastYear, left, levelYear, likelyBeginning
  case limit, limits, limitsKept, line, lines, list, load, loadOfPlaces, logCorrelation, logLikelihood, longestList
  case longestWait, longRun, low, lowest, lowestRate, marginToBand, marginToZero, mean, meanHoursPerDay
  case meanPatience, meanShare, meanStay, meanWait, meanWaitFromList, meanWaitOfAdmitted, meanWaitOfLeaving
  case meanWaitOfLeft, meanWeight, measure, median, message, method, month, months, mostPlacesAtTakst
  case mostPlacesRecomputed, mu, name, needs, netHours, netOfPriceIndex, neverAdmitted, notAdmitted, notExactBecause
  case notFitted, number, numbers, objective, objectives, objectiveShare, observed, occupied, of, ofUnknown, ok
  case ommærkning, otherShares, outcome, outcomes, outside, overOccupancy, ownElasticity, p, p10, p10High, p10Low
  case p25, p75, p90, p90High, p90Low, paragraph, parameters, path, paths, patience, paysEmptyPlacesTwice
  case paysForIdlePlaces, period, person, perYear, placeDays, places, placesAxis, placesOccupied, plainRate, planned
  case plFactor, precision, predicted, price, priceLevel, priceOfOwnBudget, prices, probability, probabilityOfAtMostWithin
  case provenance, quantity, rate, rateWithRoom, reason, reference, referenceIsOwn, referencePlaces
  case referralsPerYear, referred, refillDays, rejected, remedy, replication, replications, residents, result
  case resultDots, returnsAt, review, reviews, rounding, rows, rule, ruleInputs, rules, savedShare, scale, scenario
  case season, seed, separator, service, serviceShare, setAside, settings, severity, shape, share, shareBelow
  case shareCounted, shares, shortfall, sigma, simulated, source, sources, spiral, spread, standardDeviation
  case standardError, standardErrorsApart, start, statistic, stay, stays, steps, stillThere, subject, suggestion
  case supplement, supplements, survival, swing, takst, takstChanges, text, thisYear, threshold, tilbud, timeUnit
  case to, toBeCovered, tolerance, tornado, tornadoFutures, total, turnedAway, unbeaten, uncertain, unit, units
  case unknown, unreferenced, unroundedHourPrice, unroundedTakst, unusedColumns, upTo, used, utilisation, value
  case values, variant, variants, version, versions, viability, waiting, waits, warmUpYears, warnings, weight
  case window, within, withoutEconomy, words, worstYear, ydelse, ydelser, year, years
}
