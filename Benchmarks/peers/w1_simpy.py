"""Workload W1 in SimPy: a process per person, a Resource for the places, patience as a race with a timeout."""

import random

import simpy

import w1


def prepare(seed):
    generator = random.Random(seed)
    exponential, lognormal = generator.expovariate, generator.lognormvariate

    def person(env, places, occupied_days):
        with places.request() as place:
            # The race costs two more events, so only those who find no free place run it.
            if not place.triggered:
                yield place | env.timeout(exponential(1 / w1.MEAN_PATIENCE))
                if not place.triggered:
                    return
            stay = lognormal(w1.STAY_MU, w1.STAY_SIGMA)
            w1.add_stay(occupied_days, env.now, env.now + stay)
            yield env.timeout(stay)

    def referrals(env, places, occupied_days):
        while True:
            yield env.timeout(exponential(w1.REFERRALS_PER_DAY))
            env.process(person(env, places, occupied_days))

    def replication():
        env = simpy.Environment()
        places = simpy.Resource(env, capacity=w1.PLACES)
        occupied_days = [0.0] * w1.YEARS
        env.process(referrals(env, places, occupied_days))
        env.run(until=w1.HORIZON)
        return occupied_days

    return replication


if __name__ == "__main__":
    w1.measure("SimPy", simpy.__version__, prepare)
