### Plain names of offenses, for people who know what a case was called and not its number.
###
### The id is "offense-" and the section: "offense-pc-273-5-a" is PC 273.5(a). A subdivision without a name has
### that of its section. A name is a few plain words for the charge, as people say it, and lays no blame.
### A person may type the whole name, or a part of it in brackets or between commas, instead of the number.

## Theft and burglary.

offense-pc-459 = burglary
offense-pc-459-5 = shoplifting
offense-pc-460-a = burglary of a home
offense-pc-460-b = burglary of a store or car
offense-pc-466 = having burglary tools
offense-pc-484 = petty theft
offense-pc-484e-d = using a stolen card number
offense-pc-484g = using a stolen credit card
offense-pc-485 = keeping lost property
offense-pc-487 = grand theft
offense-pc-487-a = grand theft by value
offense-pc-487-c = grand theft from a person
offense-pc-487-d-1 = grand theft of a car
offense-pc-487-d-2 = theft of a gun
offense-pc-490-2 = petty theft by value
offense-pc-490-5 = theft from a store
offense-pc-496 = having stolen property
offense-pc-496d = having a stolen car
offense-pc-499b = joyriding
offense-pc-503 = embezzlement
offense-pc-508 = theft from a boss
offense-pc-666 = petty theft with an earlier theft
offense-pc-666-1 = theft with two earlier thefts
offense-vc-10851 = taking a car

## Forgery and fraud.

offense-pc-118 = lying under oath (perjury)
offense-pc-470 = forgery
offense-pc-475 = having a forged check
offense-pc-476 = passing a fake check
offense-pc-476a = bad checks
offense-pc-502 = computer crime
offense-pc-518 = extortion
offense-pc-529 = posing as another person
offense-pc-530-5 = identity theft
offense-pc-532 = fraud by false claims
offense-pc-537 = leaving without paying
offense-pc-550 = insurance fraud
offense-wic-10980 = welfare fraud

## Harm and threats.

offense-pc-136-1 = pressure on a witness
offense-pc-166 = breaking a court order
offense-pc-187 = murder
offense-pc-191-5-a = drunk driving death, gross
offense-pc-191-5-b = drunk driving death
offense-pc-192-a = manslaughter, on purpose
offense-pc-192-b = manslaughter, not on purpose
offense-pc-192-c = manslaughter by car
offense-pc-203 = mayhem
offense-pc-207 = kidnapping
offense-pc-211 = robbery
offense-pc-215 = carjacking
offense-pc-220 = assault meant as a worse crime
offense-pc-236 = holding someone against their will
offense-pc-236-1 = human trafficking
offense-pc-240 = assault
offense-pc-242 = battery
offense-pc-243-b = battery on an officer
offense-pc-243-d = battery with serious injury
offense-pc-243-e-1 = battery on a partner
offense-pc-245-a-1 = assault with a weapon
offense-pc-245-a-2 = assault with a gun
offense-pc-245-a-4 = assault by force
offense-pc-246 = shooting at a home or car
offense-pc-246-3 = firing a gun with no care
offense-pc-270 = not paying child support
offense-pc-272 = helping a minor break the law
offense-pc-273-5 = domestic violence with injury
offense-pc-273-6 = breaking a restraining order
offense-pc-273a = putting a child in danger
offense-pc-273d = child abuse
offense-pc-368 = elder abuse
offense-pc-417 = showing a weapon (brandishing)
offense-pc-422 = threats to harm someone
offense-pc-646-9 = stalking
offense-pc-653m = annoying phone calls

## Sex offenses and prostitution.

offense-pc-243-4 = sexual battery
offense-pc-261 = rape
offense-pc-261-5 = sex with someone under 18
offense-pc-266h = pimping
offense-pc-266i = pandering
offense-pc-288 = lewd act with a child
offense-pc-290 = failing to register
offense-pc-311-11 = having child sexual images
offense-pc-314 = indecent exposure
offense-pc-647-a = lewd conduct in public
offense-pc-647-b = prostitution
offense-pc-647-6 = annoying a child
offense-pc-653-22 = loitering for prostitution

## Public order, officers, custody, fire, property.

offense-pc-32 = helping after a crime
offense-pc-69 = resisting an officer by force
offense-pc-148-a-1 = resisting or delaying an officer
offense-pc-148-5 = false report to police
offense-pc-148-9 = false name to an officer
offense-pc-182 = conspiracy
offense-pc-186-22-a = taking part in a gang
offense-pc-330 = gaming
offense-pc-415 = disturbing the peace
offense-pc-451 = arson
offense-pc-452 = careless burning
offense-pc-594 = vandalism or graffiti
offense-pc-602 = trespassing
offense-pc-602-5 = entering a home without leave
offense-pc-640 = not paying a bus or train fare
offense-pc-647-c = begging
offense-pc-647-f = drunk in public
offense-pc-647-h = prowling
offense-pc-647-i = peeking into a home
offense-pc-647-j = secret filming
offense-pc-4532 = escape from jail
offense-pc-4573 = bringing drugs into jail
offense-pc-4573-6 = having drugs in jail

## Weapons.

offense-pc-12020 = banned weapon under the old law
offense-pc-12021 = gun despite a conviction
offense-pc-12025 = concealed gun under the old law
offense-pc-12031 = loaded gun under the old law
offense-pc-21310 = carrying a hidden knife (dirk)
offense-pc-22210 = club, billy or brass weapon
offense-pc-25400 = concealed gun
offense-pc-25850 = loaded gun in public
offense-pc-29800 = gun after a felony
offense-pc-29805 = gun after a misdemeanor
offense-pc-30305 = ammo after a conviction
offense-pc-626-9 = gun near a school
offense-pc-653k = switchblade

## Drugs.

offense-hsc-11350 = having cocaine, heroin or pills
offense-hsc-11351 = having drugs to sell
offense-hsc-11351-5 = having crack to sell
offense-hsc-11352 = selling or moving drugs
offense-hsc-11357 = having cannabis
offense-hsc-11358 = growing cannabis
offense-hsc-11359 = having cannabis to sell
offense-hsc-11360 = selling or moving cannabis
offense-hsc-11364 = having a drug pipe
offense-hsc-11365 = being where drugs are used
offense-hsc-11366 = keeping a drug house
offense-hsc-11366-5 = renting a place for drugs
offense-hsc-11368 = forged prescription
offense-hsc-11370-1 = drugs and a loaded gun
offense-hsc-11377 = having meth
offense-hsc-11378 = having meth to sell
offense-hsc-11379 = selling or moving meth
offense-hsc-11379-6 = making drugs
offense-hsc-11383 = having what meth is made from
offense-hsc-11395 = having hard drugs again
offense-hsc-11550 = being high (under the influence)
offense-bpc-4060 = pills without a prescription
offense-bpc-4140 = having a needle

## Driving.

offense-vc-31 = false facts to an officer
offense-vc-2800 = not obeying an officer
offense-vc-2800-1 = fleeing from police by car
offense-vc-2800-2 = reckless flight from police
offense-vc-4000 = car not registered
offense-vc-12500 = driving without a license
offense-vc-14601 = driving while suspended
offense-vc-14601-1 = driving while suspended (other reasons)
offense-vc-14601-2 = driving while suspended for DUI
offense-vc-20001 = hit and run with injury
offense-vc-20002 = hit and run, damage
offense-vc-22348-b = driving very fast
offense-vc-22350 = speeding
offense-vc-23103 = reckless driving
offense-vc-23103-5 = wet reckless
offense-vc-23109-a = street racing
offense-vc-23109-c = showing off speed
offense-vc-23140 = DUI under 21
offense-vc-23152 = drunk driving (DUI)
offense-vc-23152-f = driving on drugs
offense-vc-23153 = DUI with injury
offense-vc-23222-b = cannabis in a car
offense-vc-40508 = missing a traffic court date

## Alcohol.

offense-bpc-25658-a = alcohol to someone under 21
offense-bpc-25658-b = buying alcohol under 21
offense-bpc-25661 = fake ID for alcohol
offense-bpc-25662 = having alcohol under 21
