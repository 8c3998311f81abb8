/// A scenario that uses every key of the format at least once.
let fullScenario = #"""
  {
    // Alle nøgler
    "$schema": "scenario.schema.json",
    "navn": "Alt på én gang",
    "beskrivelse": "Et scenarie med hver eneste nøgle.",
    "periode": { "fra": "2023-01-01", "til": "2025-12-31" },
    "beslutning": "2024-01-01",
    "frø": 20230101,
    "gentagelser": 5000,
    "kommuner": {
      "Aalborg": { "indbyggere": 220000, "andel": "50 %" },
      "Hjørring": { "indbyggere": 64000, "andel": "30 %" },
      "Thisted": { "indbyggere": 43000, "andel": "20 %" },
    },
    "pl": { "prisniveau": 2022, "vækst": { "2023": "3 %", "2024": "4,5 %" }, "ellers": "-1 %" },
    "tilbud": {
      "kvisten": {
        "navn": "Specialbørnehjemmet Kvisten",
        "driftsherre": "Region Nordjylland",
        "beskrivelse": "Døgntilbud",
        "pladser": { "2021-01-01": 7, "2024-07-01": 6 },
        "ved_reduktion": "flyttes",
        "overbelægning": { "2023-01-01": 1, "2024-01-01": 0 },
        "lukkede_pladser": [{ "fra": "2023-03-01", "til": "2023-04-30", "antal": 1, "årsag": "renovering" }],
        "klargøring": "3 dage",
        "indtagsstop": [{ "fra": "2023-05-01", "til": "2023-05-31", "årsag": "påbud" }, { "fra": "2025-12-01" }],
        "åbner": "2021-01-01", "lukker": { "dato": "2025-12-15", "afgang": "flyttes" },
        "regler": {
          "ommærkning": {
            "når_færre_end": 4, "tilbage_ved": 5, "højst": "25 %", "ved_start": 1,
            "gennemgang": { "fra": "2023-07-01", "hver": "6 måneder" },
          },
          "tilpasning": {
            "gennemgang": ["2024-07-01", "2025-07-01"], "år": 1, "under": "60 %", "nedlæg": 1, "mindst": 4,
            "over": "110 %", "opret": 1, "højst": 7, "virkning_efter": "3 måneder",
          },
        },
        "forudsat_belægning": { "2023-01-01": "95 %", "2024-01-01": "90 %" },
        "ydelser": {
          "børn": {
            "navn": "Børn", "paragraf": "§ 66", "beskrivelse": "0-17 år",
            "budgetterede_pladser": { "2023-01-01": 5, "2024-07-01": 4 },
            "mindst": 1, "højst": { "2023-01-01": 7, "2024-07-01": 6 },
            "henvisninger": {
              "pr_år": { "2023-01-01": 2.3, "2024-01-01": 2 },
              "sæson": [1, 1, 1, 1, 1, 1, 0.8, 1.2, 1, 1, 1, 1],
              "vækst_pr_år": "-2 %",
              "hændelser": [{ "navn": "smitte", "fra": "2020-03-01", "til": "2023-06-30", "faktor": 0.5 }],
              "årsvariation_cv": 0.2,
              "liste": [
                {
                  "dato": "2023-02-01", "kommune": "Hjørring", "ophold": "2 år", "tålmodighed": "ubegrænset",
                  "prioritet": 2, "født": "2012-05-05"
                },
                { "dato": "2023-03-01", "tålmodighed": "30 dage" },
              ],
            },
            "ophold": {
              "fordeling": "blanding",
              "dele": [
                { "andel": "40 %", "fordeling": "lognormal", "middel": "900 dage", "cv": 1.0 },
                { "andel": "25 %", "fordeling": "konstant", "værdi": "3 måneder" },
                { "andel": "35 %", "fordeling": "jævn", "mindst": "0 dage", "højst": "1 år" },
              ],
              "længst": "10 år",
              "aldersgrænse": {
                "grænse": "18 år",
                "alder_ved_henvisning": { "fordeling": "empirisk", "værdier": ["8 år", "12 år", "15 år"] },
              },
            },
            "venteliste": {
              "tålmodighed": {
                "fordeling": "lognormal", "median": "60 dage", "percentil": { "andel": "90 %", "værdi": "200 dage" }
              },
              "længst": 5,
            },
            "prioritet": 1,
            "ved_start": [
              { "indskrevet": "2020-01-15", "kommune": "Aalborg", "udskrives": "2023-08-01", "født": "2010-02-02" },
              { "kommune": "Thisted" },
              {},
            ],
            "venter_ved_start": [{ "henvist": "2022-12-01", "kommune": "Hjørring", "født": "2013-01-01" }, {}],
            "afregning": {
              "opsigelsesvarsel": "løbende måned + 30 dage", "opsigelse_ved_flytning": true, "dobbeltbetaling": false, "fravær": "4 %",
              "fravær_betales": "50 %", "reservation": "7 dage", "reservation_betales": true,
            },
            "takstvægt": 1.2, "timer_pr_døgn": 4.5, "tillæg": 150,
          },
          "unge": {
            "paragraf": "§ 107", "højst": 2, "budgetterede_pladser": 2, "prioritet": 2,
            "henvisninger": { "pr_kommune": { "Aalborg": 0.5, "Thisted": { "2023-01-01": 0.25, "2024-01-01": 0 } } },
            "ophold": { "fordeling": "weibull", "middel": { "usikker": "mellem", "fra": "350 dage", "til": "457 dage", "sikkerhed": "80 %", "form": "lognormal", "værdi": "400 dage", "højst": "3 år" }, "form": 0.8 },
            "venteliste": { "tålmodighed": "ubegrænset" },
            "ved_start": 2, "venter_ved_start": 1,
            "afregning": { "opsigelsesvarsel": "30 dage" },
            "takstniveauer": {
              "let": { "andel": "60 %", "vægt": 0.9 },
              "tung": { "andel": "40 %", "vægt": 1.4, "timer_pr_døgn": 6, "tillæg": "1.250,50 kr." },
            },
          },
        },
        "økonomi": {
          "prisniveau": 2023,
          "budget": {
            "ledelse": { "beløb": "2 mio. kr." },
            "personale": {
              "art": "direkte",
              "pr_plads": { "beløb": 1000000, "besparelsesandel": "60 %", "ved_pladser": 7, "forsinkelse": "3 måneder" },
            },
            "kost": { "pr_belagt_døgn": { "beløb": 120, "budgetteret_belægning": "95 %" } },
            "tilsyn": { "art": "tilsyn", "trin": [{ "til_og_med": 7, "beløb": 90000 }, { "til_og_med": 24, "beløb": 150000 }] },
            "overhead": { "art": "overhead", "andel": { "procent": "8 %", "af": ["ledelse", "personale"] } },
            "husleje": { "art": "anden indtægt", "beløb": 250000, "pl": false },
          },
          "takst": {
            "børn": { "2023-01-01": 6855 },
            "unge": { "let": 6000, "tung": { "2023-01-01": 8000, "2024-01-01": 8200 } },
          },
          "todelt": { "ydelsesandel": "40 %" },
          "indhent_helår": true,
          "efterregulering": {
            "bånd": "5 %", "forsinkelse": 2, "spredning": 3, "medtages": "kun ud over båndet", "loft": "10 %",
            "fra_regnskabsår": 2021,
            "hensættelse": { "højst": "4 %", "år": 3 },
            "historik": {
              "2021": { "resultat": "-1,05 mio. kr.", "indregnet": "0,2 mio. kr.", "uden_for_takst": "0,1 mio. kr.", "grundlag": "13 mio. kr." },
              "2022": { "resultat_efter_indregning": "0,3 mio. kr.", "grundlag": "13 mio. kr." }
            },
            "ved_lukning": "kommuner",
          },
          "objektiv_finansiering": { "andel": "10 %" },
          "prisrespons": { "elasticitet": -0.5, "referencetakst": 6855, "forsinkelse": 2 },
          "opstart": { "beløb": "1 mio. kr.", "fra": "2023-01-01" },
          "nedlukning": { "beløb": 500000, "fra": "2025-11-01", "til": "2025-12-31", "i_taksten": true },
        },
        "forventet": [
          { "tal": "enrolledShare", "år": 2025, "mindst": "10 %", "højst": "150 %", "begrundelse": "Prøves" },
        ],
        "bæredygtighed": {
          "økonomisk": { "risiko_for_underskud": "25 %", "risiko_ud_over_bånd": "10 %", "takststigning": "8 %" },
          "faglig": { "belægning": "80 %", "beboere": 4.5, "afviste": "20 %", "ventetid": "60 dage" },
        },
      },
      "østerskoven": {
        "pladser": 22,
        "forudsat_belægning": {
          "regel": "middel af to kendte år", "kendte_år": "y-2 og y-1", "gulv": "95 %", "loft": "98 %",
          "historik": { "2021": "84,4 %", "2022": "62,6 %" }, "dispensation": { "2024": "90 %", "2025-03-01": "92 %", "2025-07-01": "efter reglen" },
        },
        "ydelser": {
          "ny": {
            "henvisninger_pr_år": 40,
            "ophold": { "fordeling": "gamma", "middel": "200 dage", "cv": 0.7 },
            "venteliste": "ingen",
            "afregning": { "opsigelsesvarsel": "ingen" },
          },
        },
        "økonomi": {
          "udledt_af_takst": {
            "takst": 5561, "pladser": 22, "dage": 365, "belægning": "95 %", "fast": "50 %", "pr_plads": "40 %",
            "pr_belagt_døgn": "10 %", "forsinkelse": "90 dage",
            "budgetteret_belægning": "som forudsat",
          },
          "takst": 5561,
          "objektiv_finansiering": { "ledige_pladser": true },
        },
      },
      "ishd": {
        "ydelser": {
          "rådgivning": {
            "henvisninger": { "pr_år": 300, "liste": [{ "dato": "2023-01-05", "kommune": "Aalborg" }] },
            "timer": {
              "årsværk": { "2023-01-01": 12, "2024-01-01": 11.5 }, "nettotimer_pr_årsværk": 1250,
              "faktureringsgrad": "95 %", "timer_pr_sag": { "fordeling": "weibull", "middel": "40 timer", "cv": 0.9 },
              "efterslæb_ved_start": { "usikker": "jævn", "fra": "100 timer", "til": "300 timer" }, "omkostningsandel": "100 %",
            },
          },
        },
        "økonomi": { "budget": { "løn": { "beløb": 9000000 } }, "efterregulering": {} },
      },
    },
    "varianter": {
      "6 pladser": { "beskrivelse": "Fra start", "tilbud": { "kvisten": { "pladser": 6 } } },
      "7 pladser, 90 pct.": {
        "kommuner": { "Aalborg": { "indbyggere": 221000 } },
        "pl": { "vækst": { "2023": "2 %" } },
        "tilbud": {
          "kvisten": {
            "pladser": { "2024-07-01": null }, "forudsat_belægning": { "2023-01-01": "90 %" },
            "ydelser": { "unge": { "højst": null } },
          },
          "ishd": null,
        },
      },
    },
    "sammenhænge": [
      {
        "mellem": ["tilbud.ishd.ydelser.rådgivning.timer.efterslæb_ved_start", "tilbud.kvisten.ydelser.unge.ophold.middel"],
        "korrelation": -0.3,
      },
    ],
    "kilder": {
      "tilbud.kvisten.pladser": "DAS 10.11.2022, punkt 6",
      "tilbud.kvisten.ydelser": "antagelse: skøn",
      "varianter.\"7 pladser, 90 pct.\"": "spørgsmålet",
    },
    "antagelser": { "tilbud.kvisten.økonomi": "opdigtet", "tilbud.ishd": "opdigtet" },
    "konflikter": [
      {
        "emne": "Østerskovens pladser", "tekst": "14 + 6 = 20, ikke 22", "kilde": "DAS 10.11.2022",
        "værdier": { "i alt": 22, "grupperne": "14 + 6" },
      },
    ],
  }
  """#
