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
  case entering, equilibrium, errors, events, everyMonths, exact, expected, exposure, factors, failure, fewerThan
  case fewest, fewestPlaces, figure, figures, file, files, findNoPlace, fingerprint, first, firstDay, firstOrder
  case firstYear, fits, fitted, fixedCost, followingCost, follows, followsPriceIndex, form, forms, formula
  case fragment, from, fullShare, fullTimeEquivalents, fullYear, futures, futuresPerDraw, greatestShare, grid
  case groups, growth, growthNetOfPriceIndex, halfWidths, halfYearOfPlace, hasRules, heldBackByCap, high, highest
  case highestRate, history, holdsWholeYear, hourPrice, hourRate, hourly, hourlyPart, hoursDelivered, hoursPerDay
  case id, indistinct, interplay, isAnswered, isAssumed, isAssumedByRule, isFirstDayGiven, isFound, isHourly, isIncome
  case isLastDayGiven, isOpenAbove, isOpenBelow, isOutsideTakst, kaplanMeier, kaplanMeierMedian, keepsLimits, kept
  case keptThroughout, key, kind, kommune, kommuner, kronerPerUnit, label, lag, lastDay, lastYear, left, levelYear
  case likelyBeginning, limit, limits, limitsKept, line, lines, list, load, loadOfPlaces, logCorrelation
  case logLikelihood, longRun, longestList, longestWait, low, lowest, lowestRate, marginToBand, marginToZero, mean
  case meanHoursPerDay, meanPatience, meanShare, meanStay, meanWait, meanWaitFromList, meanWaitOfAdmitted
  case meanWaitOfLeaving, meanWaitOfLeft, meanWeight, measure, median, message, method, month, months
  case mostPlacesAtTakst, mostPlacesRecomputed, mu, name, needs, netHours, netOfPriceIndex, neverAdmitted
  case notAdmitted, notExactBecause, notFitted, number, numbers, objective, objectiveShare, objectives, observed
  case occupied, of, ofUnknown, ok, ommærkning, otherShares, outcome, outcomes, outside, overOccupancy
  case ownElasticity, p, p10, p10High, p10Low, p25, p75, p90, p90High, p90Low, paragraph, parameters, path, paths
  case patience, paysEmptyPlacesTwice, paysForIdlePlaces, perYear, period, person, plFactor, placeDays, places,
    placesAxis
  case placesOccupied, plainRate, planned, precision, predicted, price, prices, probability
  case probabilityOfAtMostWithin, provenance, quantity, rate, rateWithRoom, reason, reference, referenceIsOwn
  case referencePlaces, referralsPerYear, referred, refillDays, rejected, replication, replications, residents
  case result, resultDots, returnsAt, review, reviews, rounding, rows, rule, ruleInputs, rules, savedShare, scale,
    scenario
  case season, seed, separator, service, serviceShare, settings, severity, shape, share, shareBelow, shareCounted
  case shares, sigma, simulated, source, sources, spiral, spread, standardDeviation, standardError
  case standardErrorsApart, start, statistic, stay, stays, steps, stillThere, subject, suggestion, supplement
  case supplements, survival, swing, takst, takstChanges, text, thisYear, threshold, tilbud, timeUnit, to
  case toBeCovered, tolerance, tornado, tornadoFutures, total, turnedAway, unbeaten, uncertain, unit, units
  case unknown, unreferenced, unroundedHourPrice, unroundedTakst, unusedColumns, upTo, used, utilisation, value
  case values, variant, variants, version, versions, viability, waiting, waits, warmUpYears, warnings, weight
  case window, within, withoutEconomy, words, worstYear, ydelse, ydelser, year, years
}
