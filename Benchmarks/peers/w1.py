"""Workload W1: its numbers, and what every engine that runs it has in common.

An engine supplies one function, `replication(generator state…) -> five yearly mean occupancies`; `measure` runs and
times it and prints the one line of JSON that `Benchmarks/run` reads.
"""

import argparse
import json
import math
import time

PLACES = 22
DAYS_PER_YEAR = 365
YEARS = 5
HORIZON = float(YEARS * DAYS_PER_YEAR)
REFERRALS_PER_DAY = 60 / DAYS_PER_YEAR
MEAN_PATIENCE = 30.0

# A lognormal stay with mean 120 days and coefficient of variation 1.
STAY_SIGMA = math.sqrt(math.log(2))
STAY_MU = math.log(120) - STAY_SIGMA**2 / 2


def add_stay(occupied_days, start, end):
    """Adds the part of [start, end) that falls in each year to that year's sum of occupied days, exactly."""
    end = min(end, HORIZON)
    year = int(start // DAYS_PER_YEAR)
    while start < end:
        year_end = (year + 1) * DAYS_PER_YEAR
        occupied_days[year] += min(end, year_end) - start
        start = year_end
        year += 1


def measure(engine, version, prepare):
    """Reads --replications and --seed, runs `prepare(seed)()` once per replication and prints the result.

    The clock runs while replications run and their yearly sums are kept, and not while Python or the engine starts.
    """
    parser = argparse.ArgumentParser(description=f"Runs workload W1 with {engine}.")
    parser.add_argument("--replications", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    count = arguments.replications
    if count < 2:
        parser.error("--replications must be at least 2: a standard error needs two")

    replication = prepare(arguments.seed)
    sums, squares = [0.0] * YEARS, [0.0] * YEARS
    started = time.perf_counter()
    for _ in range(count):
        occupied_days = replication()
        for year in range(YEARS):
            occupancy = occupied_days[year] / (PLACES * DAYS_PER_YEAR)
            sums[year] += occupancy
            squares[year] += occupancy * occupancy
    seconds = time.perf_counter() - started

    means = [total / count for total in sums]
    errors = [
        math.sqrt(max(0.0, square / count - mean * mean) / (count - 1)) for square, mean in zip(squares, means)
    ]
    result = {
        "engine": engine,
        "version": version,
        "replications": count,
        "seconds": seconds,
        "per_second": count / seconds,
        "yearly_occupancy": means,
        "standard_error": errors,
    }
    print(json.dumps(result))
