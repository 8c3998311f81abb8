"""Workload W1 in Ciw: one node with 22 servers and reneging, occupied time read from the data records."""

from importlib.metadata import version

import ciw

import w1


def prepare(seed):
    ciw.seed(seed)
    network = ciw.create_network(
        arrival_distributions=[ciw.dists.Exponential(rate=w1.REFERRALS_PER_DAY)],
        service_distributions=[ciw.dists.Lognormal(mean=w1.STAY_MU, sd=w1.STAY_SIGMA)],
        reneging_time_distributions=[ciw.dists.Exponential(rate=1 / w1.MEAN_PATIENCE)],
        number_of_servers=[w1.PLACES],
    )

    def replication():
        simulation = ciw.Simulation(network)
        simulation.simulate_until_max_time(w1.HORIZON)
        occupied_days = [0.0] * w1.YEARS
        for record in simulation.get_all_records(only=["service"], include_incomplete=True):
            if record.record_type == "service":
                w1.add_stay(occupied_days, record.service_start_date, record.exit_date)
            elif record.service_start_date is not None:
                w1.add_stay(occupied_days, record.service_start_date, w1.HORIZON)
        return occupied_days

    return replication


if __name__ == "__main__":
    w1.measure("Ciw", version("ciw"), prepare)
