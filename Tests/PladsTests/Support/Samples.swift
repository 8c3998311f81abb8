/// Two years of a small tilbud, with everything a result can show: two ydelser, sources, assumptions, a conflict.
let smallScenario = #"""
  {
    "navn": "Kvisten i det små",
    "periode": { "fra": "2023-01-01", "til": "2024-12-31" },
    "frø": 2022,
    "gentagelser": 200,
    "kommuner": { "Aalborg": { "andel": "50 %" }, "Hjørring": { "andel": "50 %" } },
    "tilbud": {
      "kvisten": {
        "navn": "Kvisten", "driftsherre": "Region Nordjylland",
        "pladser": { "2023-01-01": 7, "2024-03-01": 6 },
        "forudsat_belægning": { "2023-01-01": "95 %", "2024-03-01": "90 %" },
        "ydelser": {
          "børn": {
            "navn": "Børn 0-17 år", "henvisninger_pr_år": 2.3,
            "ophold": { "fordeling": "lognormal", "middel": "900 dage", "cv": 1.0 },
            "venteliste": { "tålmodighed": { "fordeling": "eksponentiel", "middel": "90 dage" } },
            "ved_start": 5
          },
          "unge": {
            "navn": "Unge 18-23 år", "højst": 2, "henvisninger_pr_år": 0.5,
            "ophold": { "fordeling": "eksponentiel", "middel": "700 dage" }, "ved_start": 1
          }
        },
        "økonomi": {
          "udledt_af_takst": {
            "takst": 6855, "pladser": 6, "dage": 365, "belægning": "90 %",
            "fast": "40 %", "pr_plads": "30 %", "pr_belagt_døgn": "30 %"
          },
          "efterregulering": { "bånd": "5 %", "forsinkelse": 1 }
        }
      }
    },
    "varianter": {
      "7 pladser, 95 %": { "tilbud": { "kvisten": { "pladser": 7, "forudsat_belægning": "95 %" } } },
      "6 pladser, 90 %": {}
    },
    "kilder": {
      "tilbud.kvisten.økonomi.udledt_af_takst.takst": "DAS 10.11.2022, punkt 6",
      "tilbud.kvisten.pladser": "DAS 10.11.2022, punkt 6"
    },
    "antagelser": { "tilbud.kvisten.ydelser": "valgt, så belægningen i 2021 genfindes" },
    "konflikter": [
      {
        "emne": "Pladser", "tekst": "Papiret skriver både 6 og 7; begge regnes", "kilde": "DAS 10.11.2022",
        "værdier": { "før": 7, "efter": 6 }
      }
    ]
  }
  """#

/// A tilbud whose ydelse is billed by the hour.
let hourlyScenario = #"""
  {
    "navn": "Timer",
    "periode": { "fra": "2023-01-01", "til": "2024-12-31" },
    "gentagelser": 100,
    "tilbud": {
      "ishd": {
        "navn": "ISHD",
        "ydelser": {
          "rådgivning": {
            "henvisninger_pr_år": 700,
            "timer": {
              "timer_pr_sag": { "fordeling": "gamma", "middel": "20 timer", "cv": 0.8 },
              "årsværk": 12, "nettotimer_pr_årsværk": 1300, "faktureringsgrad": "95 %"
            }
          }
        },
        "økonomi": { "budget": { "Løn": { "beløb": 9500000 } } }
      }
    }
  }
  """#

/// The small scenario with limits that its places keep or break.
let scenarioWithLimits = #"""
  {
    "bygger_på": "små.jsonc",
    "tilbud": {
      "kvisten": {
        "bæredygtighed": {
          "økonomisk": { "risiko_for_underskud": "60 %" },
          "faglig": { "afviste": "35 %", "beboere": 5.5 }
        }
      }
    }
  }
  """#
