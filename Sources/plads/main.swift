print("plads")
