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
  case groups, growth, growthNetOfPriceIndex, halfWidths, halfYearOfPlace, hasRules, heldBackByCap, high, highest
  case highestRate, history, holdsWholeYear, hourRate, hourly, hourlyPart, hoursDelivered, hoursPerDay, id
  case indistinct, interplay, isAnswered, isFirstDayGiven, isFound, isHourly, isIncome, isLastDayGiven
  case isOpenAbove, isOpenBelow, isOutsideTakst, kaplanMeier, kaplanMeierMedian, keepsLimits, kept, keptThroughout
  case key, kind, kommune, kommuner, kronerPerUnit, label, lag, lastDay, lastYear, left, levelYear
  case likelyBeginning, limit, limits, limitsKept, line, lines, list, load, loadOfPlaces, logCorrelation
  case logLikelihood, longRun, longestWait, low, lowest, lowestRate, marginToBand, marginToZero, mean
  case meanPatience, meanShare, meanStay, meanWait, meanWaitFromList, meanWaitOfAdmitted, meanWaitOfLeaving
  case meanWaitOfLeft, measure, median, message, method, month, months, mostPlacesAtTakst, mostPlacesRecomputed
  case mu, name, needs, netHours, netOfPriceIndex, neverAdmitted, notAdmitted, notExactBecause, notFitted, number
  case numbers, objective, objectiveShare, objectives, observed, occupied, of, ofUnknown, ok, ommærkning, outcome
  case outcomes, outside, overOccupancy, ownElasticity, p, p10, p10High, p10Low, p25, p75, p90, p90High, p90Low
  case paragraph, parameters, path, paths, patience, paysForIdlePlaces, perYear, period, person, plFactor
  case placeDays, places, placesAxis, placesOccupied, plainRate, planned, precision, predicted, price, prices
  case probability, probabilityOfAtMostWithin, provenance, quantity, rate, rateWithRoom, reason, reference
  case referenceIsOwn, referencePlaces, referralsPerYear, referred, refillDays, rejected, replication
  case replications, residents, result, resultDots, returnsAt, review, reviews, rounding, rows, rule, rules
  case savedShare, scale, scenario, season, seed, separator, service, serviceShare, settings, severity, shape
  case share, shareBelow, shareCounted, shares, sigma, simulated, source, sources, spiral, spread
  case standardDeviation, standardError, standardErrorsApart, start, statistic, stay, stays, steps, stillThere
  case subject, suggestion, supplement, supplements, survival, swing, takst, takstChanges, text, thisYear
  case threshold, tilbud, timeUnit, to, toBeCovered, tolerance, tornado, tornadoFutures, total, turnedAway
  case unbeaten, uncertain, unit, units, unknown, unreferenced, unroundedTakst, unusedColumns, upTo, used
  case utilisation, value, values, variant, variants, version, versions, viability, waiting, waits, warmUpYears
  case warnings, weight, window, within, words, worstYear, ydelse, ydelser, year, years
}
