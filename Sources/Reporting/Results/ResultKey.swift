/// A key of results in JSON. Every key is named here once; figures go by the key of their quantity.
///
/// Keys are part of the promise to users and do not change within a version.
package enum ResultKey: String, Sendable, Hashable {
  case a, about, accountsResult, addition, adjustment, admittedAtOnce, after, agreeing, agreement, agrees, aic
  case aicc, always, amount, asked, assumed, assumedShare, assumedShares, assumptions, asUneven, atP10, atP90
  case atRisk, atStart, axes, band, bandInUnits, bands, bars, basis, before, best, better, billableShare
  case billed, billedDays, billedShare, bound, breakEvenPlaces, breakEvenShare, budget, budgeted
  case budgetedHours, budgetedShare, budgetFit, byPopulation, cap, capacity, carried, causes, central
  case certainty, chance, chanceAlone, change, chosen, clear, closesInYear, column, combination, combinations
  case command, completed, conflicts, costBase, costLines, costRules, costShare, count, counts, coverage, crps
  case cut, cv, danish, date, dates, day, days, daysInForce, daysOfYear, decision, deficit, deficitBeyondBand
  case degrees, delayMonths, delayYears, difference, differences, dischargedLater, disregarded, distribution
  case drawn, draws, driftsherre, effect, effectFullYear, effectThisYear, efterregulering
  case efterreguleringIsExpected, elasticity, encoding, ended, ending, enrolledShare, enteredLate, entering
  case equilibrium, errors, events, everyMonths, exact, excerpt, expectations, expected, exposure, factors
  case failure, fewerThan, fewest, fewestPlaces, figure, figures, file, files, findNoPlace, fingerprint, first
  case firstDay, firstOrder, firstYear, fits, fitted, fixedCost, followingCost, follows, followsPriceIndex
  case form, forms, formula, fragment, from, fromDecision, fullShare, fullTimeEquivalents, fullYear, futures
  case futuresPerDraw, greatestShare, grid, groups, growth, growthNetOfPriceIndex, halfWidths, halfYearOfPlace
  case hasRules, heldBackByCap, high, highest, highestRate, history, holdsWholeYear, hourly, hourlyPart
  case hourPrice, hourRate, hoursDelivered, hoursPerDay, id, indistinct, interplay, isAnswered, isAssumed
  case isAssumedByRule, isFirstDayGiven, isFound, isHourly, isIncome, isLastDayGiven, isOpenAbove, isOpenBelow
  case isOutsideTakst, kaplanMeier, kaplanMeierMedian, keepsLimits, kept, keptThroughout, key, kind, known
  case kommune, kommuner, kronerPerUnit, label, lag, lastDay, lastYear, left, levelYear, likelyBeginning
  case limit, limits, limitsKept, line, lines, list, load, loadOfPlaces, logCorrelation, logLikelihood
  case longestList, longestWait, longRun, low, lowest, lowestRate, marginToBand, marginToZero, mean
  case meanHoursPerDay, meanPatience, meanShare, meanStay, meanWait, meanWaitFromList, meanWaitOfAdmitted
  case meanWaitOfLeaving, meanWaitOfLeft, meanWeight, measure, median, message, method, month, months
  case mostPlacesAtTakst, mostPlacesRecomputed, mu, name, needs, netHours, netOfPriceIndex, neverAdmitted
  case notAdmitted, notExactBecause, notFitted, number, numbers, objective, objectives, objectiveShare
  case observed, occupied, of, ofUnknown, ok, ommærkning, otherShares, outcome, outcomes, outside
  case overOccupancy, ownElasticity, p, p10, p10High, p10Low, p25, p75, p90, p90High, p90Low, paragraph
  case parameters, path, paths, patience, paysEmptyPlacesTwice, paysForIdlePlaces, period, person, perYear
  case placeDays, places, placesAxis, placesOccupied, plainRate, planned, plFactor, precision, predicted
  case price, priceLevel, priceOfOwnBudget, prices, probability, probabilityOfAtMostWithin, provenance
  case quantity, rate, rateWithRoom, reason, reference, referenceIsOwn, referencePlaces, referralsPerYear
  case referred, refillDays, rejected, remedy, replication, replications, residents, result, resultDots
  case returnsAt, review, reviews, rounding, rows, rule, ruleInputs, rules, savedShare, scale, scenario
  case season, seed, separator, service, serviceShare, setAside, settings, severity, shape, share, shareBelow
  case shareCounted, shares, shortfall, sigma, simulated, source, sources, spiral, spread, standardDeviation
  case standardError, standardErrorsApart, start, statistic, stay, stays, steps, stillThere, subject
  case suggestion, supplement, supplements, survival, swing, takst, takstChanges, text, thisYear, threshold
  case tilbud, timeUnit, to, toBeCovered, tolerance, tornado, tornadoFutures, total, turnedAway, unbeaten
  case uncertain, unit, units, unknown, unreferenced, unroundedHourPrice, unroundedTakst, unusedColumns, upTo
  case used, utilisation, value, values, variant, variants, version, versions, viability, waiting, waits
  case warmUpYears, warnings, weight, window, within, withoutEconomy, words, worstYear, ydelse, ydelser, year
  case years
}
