### Why: one message for each row of the rules. The id is the name of the row.
###
### What the law says for people with these facts and, where it says no or is not sure, what the
### doubt is. A reason speaks of the rule, never of what a person did, and promises nothing. The
### page prints the section numbers after it. Rows that leave a relief out have one too: they
### stand in the rulebook and not on the result page.
###
### "The law names four sections": having, growing, having to sell, and selling or moving.
### "Exception": what can keep a charge a felony under today's law.

## Prop 64: which cases it reaches.

p64-other-court =
    California law can change only cases from California state courts.
    This case was in another kind of court.
p64-no-conviction =
    Prop 64 changes convictions, and this case ended without one.
    Other laws deal with arrests.
p64-other-offense = Prop 64 is about cannabis charges, and this was another kind of charge.
# Synthetic drugs: made in a lab, sold under names such as spice.
p64-synthetic =
    This section is about drugs made in a lab, not about cannabis.
    Its number only looks like one of the cannabis sections.
p64-minors =
    This section is about cannabis and people under 18.
    Prop 64 left it as it was.
p64-extraction =
    This section is about making drugs with chemicals, such as hash oil.
    Prop 64 left it as it was.
# People v. Raybon (2021).
p64-custody =
    Having cannabis in prison has a law of its own.
    In 2021 the state's highest court said that Prop 64 did not change that law.
p64-custody-other =
    Having cannabis in jail or prison has laws of its own.
    The state's highest court said that Prop 64 left one of them as it was.
    The same should hold for this one, but no court has said so.
# Conspiracy: planning a crime with others. People v. Medina (2018).
p64-conspiracy-over =
    Conspiracy means planning a crime with others.
    Once the sentence is over, Prop 64 names four sections, and conspiracy is not one.
    A court of appeal has said so.
p64-not-about-cannabis =
    Prop 64 can reach some charges like this one, but only in cannabis cases.
    This case was not about cannabis.
# People v. Taylor (2021).
p64-conspiracy-serving =
    For people still serving, the law speaks of any conviction and lists no sections.
    One court refused a request about conspiracy in a prison case.
    No court has settled it for other cases.
# Accessory: helping someone after a crime. People v. Boatwright (2019).
p64-accessory-serving =
    Accessory means helping someone after a crime.
    For people still serving, a court of appeal has said that this charge is not shut out.
    What comes of it depends on the facts of the case.
p64-accessory-over =
    Accessory means helping someone after a crime.
    Once the sentence is over, Prop 64 names four sections, and this is not one.
    No court has settled if it is covered all the same.
p64-attempt-unnamed =
    The charge says that something was tried, but not what.
    Prop 64 names four sections and does not speak of attempts.
    No court has settled if attempts are covered.
p64-driving =
    This was having cannabis while driving.
    Most of that old offense is gone today, but Prop 64 does not name its section.
    No court has settled if it is covered.
# Plea: the person agreed to another charge in place of the cannabis charge.
p64-plea =
    This was another charge in a cannabis case, often from a deal.
    Prop 64 does not name its section.
    Some counties chose to change such cases, and others did not.

## Prop 64: dates, and what was done before.

p64-new-law =
    The new law began on November 9, 2016.
    It was already in force when this happened, so it has nothing to change.
# "Relief granted": the words that the state's records print after automatic relief.
p64-sealed =
    A case that is sealed, or dismissed under Prop 64, has nothing left to ask for under Prop 64.
    A note that says only “relief granted” can come from another law, which gives less.
p64-before-1973-section =
    This section is from before 1973, and Prop 64 names only the newer ones.
    Some counties changed cases this old.
    No court has settled if they are covered.
p64-before-1973 =
    The sections that Prop 64 names began around 1973, and this conviction is older.
    Some counties changed cases this old.
    No court has settled if they are covered.
p64-attempt =
    Prop 64 names four sections and does not speak of attempts at them.
    It would make sense to treat an attempt like the act, but no court has settled it.
# People v. Lin (2018), People v. Mora-Duran (2020).
p64-late-conviction =
    It happened before the law changed, and the conviction came after.
    The lighter law may have been used already.
    If it was not, no court has settled how Prop 64 applies.

## Prop 64: having cannabis.

p64-school-minor-already =
    Today this is an infraction for people under 18, the lowest kind of charge.
    The record already says infraction.
p64-school-minor =
    Today this is an infraction for people under 18, the lowest kind of charge.
p64-possession-minor-already =
    Today having cannabis under 18 is an infraction, the lowest kind of charge.
    The record already says infraction.
p64-possession-minor =
    Today having cannabis under 18 is an infraction.
    The amount makes no difference.
p64-small-amount-21 =
    Since November 9, 2016, a person of 21 or older may have up to 28.5 grams.
    So what was a crime then is lawful now.
p64-small-amount-18-already =
    Today having this much at 18 to 20 is an infraction, the lowest kind of charge.
    The record already says infraction.
p64-small-amount-18 =
    Today having this much at 18 to 20 is an infraction, with a fine of up to $100.
p64-large-amount =
    Having more than 28.5 grams is still a misdemeanor today.
    So Prop 64 does not lower it.
    Some prosecutors chose to dismiss such cases anyway.
p64-school-adult =
    Having cannabis at a school is still a misdemeanor for people of 18 or older.
    The penalty for a first time is lighter now.
    No court has settled if that is enough for Prop 64 to change it.
# Concentrate: hash, wax, oil.
p64-concentrate-21 =
    A person of 21 or older may have up to 28.5 grams of flower, and up to 8 grams of hash, wax or oil.
    That has been so since November 9, 2016.
    So what was a crime then is lawful now.
p64-concentrate-18-already =
    Today having this much at 18 to 20 is an infraction, the lowest kind of charge.
    The record already says infraction.
p64-concentrate-18 =
    Today having this much at 18 to 20 is an infraction.
    The law first said 4 grams of hash, wax or oil, and has said 8 since 2017.
    No court has settled which counts between 4 and 8.
p64-concentrate-over-already =
    Having more than the limit is still a misdemeanor today, and the record is no higher.
    The longest jail term is shorter now.
    No court has settled if that is enough for Prop 64 to change it.
p64-concentrate-over =
    Having more than the limit at 18 or older is a misdemeanor today, not a felony.

## Prop 64: growing.

p64-growing-minor-already =
    Today growing under 18 is an infraction, the lowest kind of charge.
    The record already says infraction.
p64-growing-minor =
    Today growing under 18 is an infraction, whatever the number of plants.
p64-growing-21 =
    Since November 9, 2016, a person of 21 or older may grow up to six plants.
    So what was a crime then is lawful now.
p64-growing-18-already =
    Today growing up to six plants at 18 to 20 is an infraction.
    The record already says infraction.
p64-growing-18 =
    Today growing up to six plants at 18 to 20 is an infraction, with a fine of up to $100.
p64-growing-already =
    Growing more than six plants is a misdemeanor today, and the record is no higher.
    So Prop 64 has nothing to lower.
# Strike: Penal Code 667(e)(2)(C)(iv).
p64-growing-strike =
    Growing more than six plants can still be a felony after an earlier, very serious crime.
    The prosecutor must prove that this exception fits.
    If it does, a judge may leave the felony as it is.
p64-growing-registrable =
    Growing more than six plants can still be a felony after an earlier offense under Penal Code 290.
    The prosecutor must prove that this exception fits.
    If it does, a judge may leave the felony as it is.
p64-growing-environment =
    Growing more than six plants can still be a felony if it broke certain laws on land, water or wildlife.
    The prosecutor must prove each part of that.
p64-growing-environment-water =
    Growing more than six plants can still be a felony if it broke certain laws on land, water or wildlife.
    The prosecutor must prove each part of that.
    Harm to rivers or wells was added in 2024, and no court has settled if that counts for older cases.
p64-growing-priors =
    Growing more than six plants can still be a felony after two earlier convictions for it.
    The law points to today's misdemeanors.
    No court has settled if older felonies count.
p64-growing-over =
    Today growing more than six plants is a misdemeanor at 18 or older.
    It can be a felony only if an exception fits.

## Prop 64: having cannabis to sell.

p64-for-sale-minor-already =
    Today having cannabis to sell under 18 is an infraction, the lowest kind of charge.
    The record already says infraction.
p64-for-sale-minor =
    Today having cannabis to sell under 18 is an infraction.
    The amount makes no difference.
p64-for-sale-already =
    Having cannabis to sell is a misdemeanor today, and the record is no higher.
    So Prop 64 has nothing to lower.
p64-for-sale-strike =
    Having cannabis to sell can still be a felony after an earlier, very serious crime.
    The prosecutor must prove that this exception fits.
    If it does, a judge may leave the felony as it is.
p64-for-sale-registrable =
    Having cannabis to sell can still be a felony after an earlier offense under Penal Code 290.
    The prosecutor must prove that this exception fits.
    If it does, a judge may leave the felony as it is.
p64-for-sale-to-minor =
    Having cannabis to sell can still be a felony if someone under 18 was the buyer.
    It counts only if the seller knew the age, and the prosecutor must prove it.
p64-for-sale-worker =
    Having cannabis to sell can still be a felony if a person of 21 or older used a helper of 20 or younger.
    It counts only if the age was known, and the prosecutor must prove it.
p64-for-sale-priors =
    Having cannabis to sell can still be a felony after two earlier convictions for it.
    The law points to today's misdemeanors.
    No court has settled if older felonies count.
p64-for-sale =
    Today having cannabis to sell is a misdemeanor at 18 or older.
    It can be a felony only if an exception fits.
    No amount is free of the rule without a license, so the law does not dismiss it.

## Prop 64: selling, moving and giving.

p64-sale-minor-already =
    Today selling, moving or giving cannabis under 18 is an infraction.
    The record already says infraction.
p64-sale-minor =
    Today selling, moving or giving cannabis under 18 is an infraction.
    The amount makes no difference.
p64-gift-to-minor =
    The law has more than one rule about giving cannabis to someone under 18.
    The rules point to different results, and no court has settled which one counts.
p64-small-gift-21 =
    Since November 9, 2016, people of 21 or older may give each other up to 28.5 grams for free.
    So what was a crime then is lawful now.
p64-small-own-use-21 =
    Since November 9, 2016, a person of 21 or older may carry up to 28.5 grams for their own use.
    So what was a crime then is lawful now.
p64-small-gift-already =
    Today giving away or moving this much is an infraction, the lowest kind of charge.
    The record already says infraction.
p64-small-gift =
    Today giving away or moving up to 28.5 grams is an infraction, with a fine of up to $100.
p64-own-use-21 =
    A person of 21 or older may carry up to 28.5 grams of flower, and up to 8 grams of hash, wax or oil.
    That has been so since November 9, 2016.
    So what was a crime then is lawful now.
p64-gift-21 =
    Since November 9, 2016, people of 21 or older may give each other this much for free.
    So what was a crime then is lawful now.
p64-own-use-already =
    Today carrying this much is an infraction at most.
    The record already says infraction.
p64-own-use-18 =
    Carrying this much for your own use counts as having it today.
    At 18 to 20 that is an infraction, with a fine of up to $100.
p64-gift-already =
    Today giving away this much flower is an infraction.
    The record already says infraction.
p64-gift-18 =
    Today giving away up to 28.5 grams of flower is an infraction.
    Giving away hash, wax or oil can be a misdemeanor instead.
p64-own-use-over-strike =
    Carrying more than the limit for your own use may count only as having it today.
    But a law on moving cannabis has an exception for people with a very serious earlier crime.
    No court has settled which rule counts.
p64-own-use-over-registrable =
    Carrying more than the limit for your own use may count only as having it today.
    But a law on moving cannabis has an exception for some earlier sex crimes.
    No court has settled which rule counts.
p64-own-use-over-priors =
    Carrying more than the limit for your own use may count only as having it today.
    But a law on moving cannabis has an exception after two earlier cases of the same kind.
    No court has settled which rule counts.
p64-sale-already =
    Today this is a misdemeanor, and the record is no higher.
    So Prop 64 has nothing to lower.
# People v. Hall (2019).
p64-own-use-over =
    Carrying more than the limit is a misdemeanor today at 18 or older.
    A court may rely on sound police reports about the amount.
p64-sale-strike =
    Selling or moving cannabis can still be a felony after an earlier, very serious crime.
    The prosecutor must prove that this exception fits.
    If it does, a judge may leave the felony as it is.
p64-sale-registrable =
    Selling or moving cannabis can still be a felony after an earlier offense under Penal Code 290.
    The prosecutor must prove that this exception fits.
    If it does, a judge may leave the felony as it is.
p64-sale-to-minor =
    Selling cannabis to someone under 18 can still be a felony.
    It counts only if the seller knew the age, and the prosecutor must prove it.
p64-import =
    Taking more than the limit into or out of California can still be a felony.
    The limit is 28.5 grams of flower, or 4 grams of hash, wax or oil.
    The prosecutor must prove that it was more.
p64-sale-priors =
    Selling or moving cannabis can still be a felony after two earlier convictions for it.
    The law points to today's misdemeanors.
    No court has settled if older felonies count.
p64-sale =
    Today selling or moving cannabis is a misdemeanor at 18 or older.
    It can be a felony only if an exception fits.

## Doubts that stand beside a result.

# People v. Tidwell (2016), about another law.
caution-dismissed =
    The case was already dismissed under another law.
    Under Prop 47, which works much the same way, a court of appeal said that people may still ask.
    No court has settled it for Prop 64.
caution-reduced =
    The case was already lowered once.
    Prop 64 speaks of any conviction, so a lower one should count too, but no court has settled it.
caution-adult-court =
    The new rules go by age, not by the kind of court.
    No court has settled how they work for people tried as adults before 18.
# People v. Smit (2018).
caution-same-case =
    The very serious crime was in the same case, not before it.
    A court of appeal has said that this exception then does not fit.
caution-later-strike =
    The very serious crime came later.
    A court of appeal said that one in the same case does not count, and the same should hold here.
    No court has settled it.
caution-later-registrable =
    The offense under Penal Code 290 did not come before this case.
    A court of appeal said that a very serious crime in the same case does not count.
    No court has settled if the same holds here.

## How to ask under Prop 64.

route-juvenile =
    Prop 64 also covers cases from juvenile court.
    They have a form of their own.
route-application =
    The sentence is over.
    Then the court must act if the law fits, unless the prosecutor proves that it does not.
route-petition =
    The sentence goes on. If the law fits, the judge must act, unless the change would put the public in danger.
    The law means the risk of a new, very serious crime.

## The review that the state and the counties had to do by themselves.

auto-other-court = The review was only of cases from California state courts.
auto-no-conviction = The review was of convictions, and this case ended without one.
auto-other-offense = The review was of the cannabis sections that Prop 64 names, and this is not one.
auto-new-law = The review was of cases from before the law changed on November 9, 2016.
auto-late-conviction =
    The review was of cases from before the law changed on November 9, 2016.
    This one ended after that day, so it may or may not have been on the list.
auto-sealed = The record is said to be sealed or dismissed already.
auto-challenged =
    The prosecutor objected, so the review changed nothing.
    A person may still ask the court.
auto-juvenile =
    The law about the review speaks of convictions.
    No court has settled if that takes in cases from juvenile court.
auto-attempt =
    The review was of cases that Prop 64 covers.
    No court has settled if Prop 64 covers attempts.
auto-old =
    The state's list is said to begin with cases from 1975.
    Some counties looked at older cases, and others did not.
auto-serving =
    Prosecutors could object if a person still serving was a danger to the public.
    So some of these cases were changed, and others were not.
auto-review =
    A state law told prosecutors to look at cases like this one by July 2020.
    If they did not object, courts had to change them by March 2023.
    Nobody had to tell the people in those cases.
auto-exception =
    Prosecutors could object if they thought an exception fit.
    Some did, and others let the cases be changed.
auto-possession =
    The law does not lower this one.
    Some prosecutors dismissed such cases all the same.
auto-nothing = The review changes only what Prop 64 would change.

## Records that have to be destroyed.

destroy-other-court = The rule is for records of California courts and agencies.
destroy-other-offense = The rule is for certain cannabis records, and this is not one.
destroy-before-1976 =
    Records of having cannabis from before 1976 can be destroyed if the person asks.
    The California Department of Justice handles these, not the court.
destroy-old-section =
    This section is from before 1973, but the year is later.
    The section or the year may be wrong, so the rule cannot be read.
destroy-old-other = From before 1976, the rule covers having cannabis, and this was another charge.
destroy-due =
    Records of this kind must be destroyed after two years.
    Agencies may not use them against a person after that time.
destroy-not-yet = Records of this kind must be destroyed two years after the conviction or arrest.
destroy-new-letters =
    The letters of this law changed on November 9, 2016.
    Which records under the new letters must be destroyed is not settled here.
destroy-school-minor =
    These records are kept until the person turns 18, and then must be destroyed.
    That day has passed.
destroy-school-minor-age =
    These records are kept until the person turns 18, and then must be destroyed.
    Whether that day has passed depends on the birthday.
destroy-concentrate =
    The rule once left out hash, wax and oil.
    Today it is said to cover all charges of having cannabis.
    That point is not settled.
destroy-minor =
    Today the rule is said to cover most cannabis charges from before a person turned 18.
    That point is not settled.
destroy-nothing = The rule covers minor cannabis charges, and this is not one of them.

