# Wat veel regels delen: dingen die geteld worden.

studies = { $n ->
    [one] 1 studie
   *[other] { $n } studies
}
