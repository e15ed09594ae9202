### The plain names of offenses.
###
### Ids: `offense-`, then the section with hyphens: `offense-pc-484` is PC 484, `offense-pc-273-5` is
### PC 273.5, `offense-pc-647-b` is PC 647(b). Said after the number: "PC 484, petty theft". A person may
### type the whole name, or a part of it in brackets or between commas, instead of the number.

offense-pc-459 = burglary
offense-pc-484 = petty theft
offense-vc-23152 = driving drunk or high (DUI)
