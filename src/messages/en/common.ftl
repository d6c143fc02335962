# What many lines share: things that are counted.

studies = { $n ->
    [one] 1 study
   *[other] { $n } studies
}
