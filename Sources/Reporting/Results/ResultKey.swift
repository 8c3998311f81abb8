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
  case isAssumedByRule, isFirstDayGiven, isFound, isHourly, isIncome, isLastDayGiven, isOpenAbove, isOpenBelow
  case isOutsideTakst, kaplanMeier, kaplanMeierMedian, keepsLimits, kept, keptThroughout, key, kind, known, kommune
  case kommuner, kronerPerUnit, label, lag, lastDay, lastYear, left, levelYear, likelyBeginning, limit, limits
  case limitsKept, line, lines, list, load, loadOfPlaces, logCorrelation, logLikelihood, longestList, longestWait
  case longRun, low, lowest, lowestRate, marginToBand, marginToZero, mean, meanHoursPerDay, meanPatience, meanShare
  case meanStay, meanWait, meanWaitFromList, meanWaitOfAdmitted, meanWaitOfLeaving, meanWaitOfLeft, meanWeight
  case measure, median, message, method, month, months, mostPlacesAtTakst, mostPlacesRecomputed, mu, name, needs
  case netHours, netOfPriceIndex, neverAdmitted, notAdmitted, notExactBecause, notFitted, number, numbers, objective
  case objectives, objectiveShare, observed, occupied, of, ofUnknown, ok, ommærkning, otherShares, outcome, outcomes
  case outside, overOccupancy, ownElasticity, p, p10, p10High, p10Low, p25, p75, p90, p90High, p90Low, paragraph
  case parameters, path, paths, patience, paysEmptyPlacesTwice, paysForIdlePlaces, period, person, perYear
  case placeDays, places, placesAxis, placesOccupied, plainRate, planned, plFactor, precision, predicted, price
  case priceOfOwnBudget, prices, probability, probabilityOfAtMostWithin, provenance, quantity, rate, rateWithRoom
  case reason, reference, referenceIsOwn, referencePlaces, referralsPerYear, referred, refillDays, rejected, remedy
  case replication, replications, residents, result, resultDots, returnsAt, review, reviews, rounding, rows, rule
  case rules, savedShare, scale, scenario, season, seed, separator, service, serviceShare, setAside, settings
  case severity, shape, share, shareBelow, shareCounted, shares, shortfall, sigma, simulated, source, sources
  case spiral, spread, standardDeviation, standardError, standardErrorsApart, start, statistic, stay, stays, steps
  case stillThere, subject, suggestion, supplement, supplements, survival, swing, takst, takstChanges, text
  case thisYear, threshold, tilbud, timeUnit, to, toBeCovered, tolerance, tornado, tornadoFutures, total, turnedAway
  case unbeaten, uncertain, unit, units, unknown, unreferenced, unroundedHourPrice, unroundedTakst, unusedColumns
  case upTo, used, utilisation, value, values, variant, variants, version, versions, viability, waiting, waits
  case warmUpYears, warnings, weight, window, within, withoutEconomy, words, worstYear, ydelse, ydelser, year, years
}
