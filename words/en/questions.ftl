### The questions, their answers and their labels.
###
### Ids: `q-` the question, which is the heading of the page; `q-…-hint` one short line under it;
### `q-…-why` why it is asked; `q-…-item-1` a line of a list under the hint; `a-` an answer;
### `a-…-hint` a line under an answer; `l-` a short label in the list of answers; `e-` what to do
### when the question was left open.
###
### Tone: a person answers about a charge of long ago. Never ask for the story. Speak of what the
### charge or the papers said, not of what the person did. Hints have no full stop at the end.

## Answers to many questions.

a-unknown = I don't know

## The charge.

# "Charge" is what the papers say, whether or not there was a conviction.
q-offense = What was the charge?
q-offense-hint = Enter its number or name, or choose the closest one
q-offense-why =
    The law treats each kind of charge in its own way.
    The section number on your papers says it best.
a-offense-cannabis-possession = Having cannabis
a-offense-cannabis-possession-hint = Flower, leaves or buds, not for sale
# Concentrate: cannabis made stronger. Use the words that people use for it.
a-offense-cannabis-concentrate = Having hash, wax or oil
a-offense-cannabis-concentrate-hint = The law calls it concentrate
a-offense-cannabis-growing = Growing cannabis
a-offense-cannabis-for-sale = Having cannabis to sell
a-offense-cannabis-for-sale-hint = Papers call it possession for sale
a-offense-cannabis-sale-or-transport = Selling, moving or giving cannabis
a-offense-cannabis-sale-or-transport-hint = Papers may call it sale or transport
# The value behind it is HSC 11357(d), as that section read before November 9, 2016.
a-offense-school-adult = Having a little at a school, at 18 or older
a-offense-school-adult-hint = On school grounds while the school was open
# The value behind it is HSC 11357(e), as that section read before November 9, 2016.
a-offense-school-minor = Having a little at a school, under 18
a-offense-school-minor-hint = On school grounds while the school was open
a-offense-cannabis-unsure = A cannabis charge, but I don't know which
a-offense-other = Another charge
a-offense-other-hint = Not about cannabis by its name; its number or name above helps more
# The field above the choices.
a-offense-number = The section number, or the name of the charge
q-offense-number-hint = Such as PC 484, VC 23152, 11357(b) or petty theft
l-offense = The charge
e-offense = Enter the number, like PC 484, or choose the closest charge

q-cannabis-related = Was the case about cannabis?
q-cannabis-related-hint = For example, a cannabis charge was dropped in a deal
q-cannabis-related-why =
    Some charges do not name cannabis, but came from a cannabis case.
    A few courts and counties look at those too.
a-cannabis-related-yes = Yes
a-cannabis-related-no = No
l-cannabis-related = About cannabis
e-cannabis-related = Choose if the case was about cannabis

## The court and how the case ended.

q-court = Which kind of court was it?
q-court-why = California law can change only cases from California state courts.
a-court-california = A California state court
a-court-california-hint = Most cases in California are there
a-court-federal = A federal court
a-court-federal-hint = Papers say “United States District Court”
a-court-other-state = A court of another state
a-court-military = A military court
a-court-tribal = A tribal court
l-court = The court
e-court = Choose the kind of court

q-county = Which county was the court in?
q-county-hint = A city name works too
q-county-why =
    Each county keeps its own court records.
    Knowing the county lets us show who to call there.
l-county = The county
e-county = Choose a county, or choose “I don't know”

q-ended = How did the case end?
q-ended-why =
    Some laws change convictions.
    Others help with arrests that ended in no conviction.
a-ended-convicted = I was convicted
a-ended-convicted-hint = A plea of guilty or no contest counts
a-ended-juvenile = It was a juvenile case
# Arrests under 18 that were never charged have laws of their own (WIC 786.5) and belong here.
a-ended-juvenile-hint = From before you turned 18, even if it never got to a court
a-ended-no-charges = I was arrested, but never charged
a-ended-no-charges-hint = At 18 or older
a-ended-dropped = The charges were dropped or dismissed
# PC 851.91(a)(1)(B)(iii): a conviction that was vacated or reversed, and cannot be tried again.
a-ended-dropped-hint = Or a court found the conviction wrong; not for a case dismissed after the sentence
a-ended-acquitted = I was found not guilty
# Diversion: a program that takes the place of a conviction.
a-ended-diversion = I finished a program instead
a-ended-diversion-hint = Papers may call it diversion; if you are still in it, look again when it is done
l-ended = How it ended
e-ended = Choose how the case ended

# Diversion: a program that takes the place of a conviction.
q-diversion = Which kind of program was it?
q-diversion-why = Each kind of program has its own rule for sealing the arrest.
a-diversion-prefiling = A program before any charges
# Penal Code 1000 as it was from 1997 to 2017, called "deferred entry of judgment".
a-diversion-plea-program = A drug program, after a guilty plea
a-diversion-plea-program-hint = Under Penal Code 1000, from 1997 to 2017
a-diversion-no-plea-program = A drug program with no guilty plea
# Prop 36 of the year 2000 (Penal Code 1210.1), not the one of 2024.
a-diversion-prop-36 = Drug treatment on probation
a-diversion-prop-36-hint = Under Prop 36 of the year 2000
a-diversion-judge-or-treatment = A program for mental health or the military, or from a judge
l-diversion = The program
e-diversion = Choose the kind of program

## The dates.

q-date = When were you convicted?
q-date-hint = About is fine, and the year is enough
q-date-why = The law has changed many times, so the year decides which rules fit.
# The same question where nothing was convicted.
q-date-juvenile = When did the juvenile court decide it?
l-date-juvenile = Decided
q-date-arrest = When were you arrested?
q-date-arrest-hint = About is fine, and the year is enough
q-date-arrest-why = Some arrest records may be sealed once enough time has passed.
l-date = Convicted
l-date-arrest = Arrested
e-date = Enter the year, like 1994

q-offense-date = When did it happen?
q-offense-date-hint = The day that matters is November 9, 2016
q-offense-date-why =
    The law changed on November 9, 2016.
    It can change an old case if the act was before that day.
l-offense-date = When it happened
e-offense-date = Enter the year, like 2016

## What the charge was about.

q-age = How old were you on the day it happened?
q-age-hint = If it was your birthday, you had turned that age
q-age-why = Some laws have one rule for 21 and up, one for 18 to 20, and one below 18.
a-age-under-18 = 17 or younger
a-age-18-20 = 18, 19 or 20
a-age-21-plus = 21 or older
l-age = Your age then
e-age = Choose how old you were

# About HSC 11360. The question is what the papers say, not what the person did.
q-conduct = What did the charge say?
q-conduct-hint = Choose the closest one
q-conduct-why =
    One section covers selling, moving and giving.
    Today the law treats each of them in its own way.
a-conduct-sale = Selling, or offering to sell
a-conduct-gift = Giving it away for free
a-conduct-gift-hint = Or offering to give it away
a-conduct-transport-own-use = Carrying or moving it for one's own use
a-conduct-transport-for-sale = Carrying or moving it to sell it
a-conduct-import-export = Taking it into or out of California
l-conduct = What the charge said
e-conduct = Choose what the charge said

## How much it was. The limit depends on the charge. Exactly at the limit is "or less".

# For charges that may be of any kind.
q-quantity = How much was it?
q-quantity-hint = The limit is 28.5 grams of flower, 8 grams of hash, wax or oil, or six plants
q-quantity-why =
    Below a limit, the act is often allowed today for a person of 21 or older.
    If nobody knows, the prosecutor must prove that it was more.
a-quantity-within = The limit or less
a-quantity-over = More than the limit
l-quantity = How much
e-quantity = Choose how much it was

# For having flower. An ounce is 28.35 grams.
q-quantity-flower = Was it more than 28.5 grams?
q-quantity-flower-hint = That is about one ounce
a-quantity-within-flower = 28.5 grams or less
a-quantity-over-flower = More than 28.5 grams

# For hash, wax and oil.
q-quantity-concentrate = Was it more than 8 grams?
q-quantity-concentrate-hint = Of hash, wax or oil; 8 grams is about the weight of three pennies
a-quantity-within-concentrate = 8 grams or less
a-quantity-over-concentrate = More than 8 grams

# For growing. Cuttings with no roots and dead plants are not living plants.
q-quantity-plants = Were there more than six living plants?
q-quantity-plants-hint = Count living plants of any size
a-quantity-within-plants = Six plants or fewer
a-quantity-over-plants = More than six plants

# For carrying or giving, where it may be flower or concentrate.
q-quantity-moved = How much was carried or given?
q-quantity-moved-hint = The limit is 28.5 grams of flower, or 8 grams of hash, wax or oil
a-quantity-within-moved = The limit or less
a-quantity-over-moved = More than the limit

# For taking it into or out of California. The limit for concentrate is lower here.
q-quantity-import = How much was taken in or out of California?
q-quantity-import-hint = The limit here is 28.5 grams of flower, or 4 grams of hash, wax or oil
a-quantity-within-import = The limit or less
a-quantity-over-import = More than the limit

## Exceptions. Each can keep a charge a felony.

q-recipient = Who does the charge say it was for?
q-recipient-hint = If a police officer played the buyer, choose 21 or older
q-recipient-why =
    The law is harder on a sale to someone under 18.
    It counts only if the seller knew the age.
a-recipient-none = Nobody
a-recipient-none-hint = There was no buyer and no gift
a-recipient-under-18 = Someone 17 or younger
a-recipient-18-20 = Someone 18, 19 or 20
a-recipient-21-plus = Someone 21 or older
l-recipient = Who it was for
e-recipient = Choose who it was for

q-worker-under-21 = Was someone 20 or younger used to help?
q-worker-under-21-hint = Hired, paid or used in the selling
q-worker-under-21-why =
    The law is harder on people of 21 or older who used a young helper.
    It counts only if they knew the age.
a-worker-under-21-yes = Yes
a-worker-under-21-no = No
l-worker-under-21 = A young helper
e-worker-under-21 = Choose if there was a young helper

# The listed laws: Water Code, Fish and Game Code, hazardous waste, harm to public resources.
q-environmental-crime = Did the case say that the growing harmed land, water or wildlife?
q-environmental-crime-hint = Choose yes if the papers name one of these
q-environmental-crime-item-1 = Taking water from a stream, or dumping into it
q-environmental-crime-item-2 = Killing or harming fish or wild animals
# Hazardous waste.
q-environmental-crime-item-3 = Dumping or keeping dangerous waste
q-environmental-crime-item-4 = Great harm to public land, or to a river, lake or well
q-environmental-crime-why = A large grow that broke one of these laws can still be a felony.
a-environmental-crime-yes = Yes
a-environmental-crime-no = No
l-environmental-crime = Harm to land or water
e-environmental-crime = Choose if the case named such harm

q-only-conviction = Is this the only conviction you have ever had?
q-only-conviction-hint = Anywhere, and other charges in the same case count too
q-only-conviction-why = If it is, we can skip several hard questions.
a-only-conviction-yes = Yes, the only one
a-only-conviction-no = No, there is another one
l-only-conviction = The only conviction
e-only-conviction = Choose if it is the only one

# A "super-strike": Penal Code 667(e)(2)(C)(iv). The items below are its whole list in plain words.
q-super-strike = Do you have a conviction for one of these very serious crimes?
q-super-strike-hint = Few people do; theft, drug cases and most fights are not on this list
# Penal Code 187 to 191.5, with attempts. Not manslaughter under Penal Code 192.
q-super-strike-item-1 = Murder, or trying to kill someone
# Penal Code 191.5.
q-super-strike-item-2 = Causing a death by driving drunk or high
# A sexually violent offense: Welfare and Institutions Code 6600(b).
q-super-strike-item-3 = Rape or another sex crime by force or threats
# Penal Code 286, 287, 288, 289 with a child under 14.
q-super-strike-item-4 = A lewd act or a sex act with a child under 14
# Penal Code 653f.
q-super-strike-item-5 = Asking someone to commit murder
# Penal Code 245(d)(3).
q-super-strike-item-6 = Firing a machine gun at police or at someone who fights fires
# Penal Code 11418(a)(1).
q-super-strike-item-7 = Having a weapon made to kill many people, such as poison gas
# "Any serious or violent felony punishable by life imprisonment or death."
q-super-strike-item-8 = A crime of force or harm that can bring life in prison, or death
q-super-strike-why =
    Such a conviction can keep a charge a felony.
    For a cannabis charge it counts only if it came before this one.
a-super-strike-none = No
a-super-strike-before = Yes, before this conviction
a-super-strike-same-case = Yes, in the same case
a-super-strike-after = Yes, later
l-super-strike = A very serious crime
e-super-strike = Choose no, or when it was

# An offense listed in Penal Code 290(c).
q-registrable-prior = Were you ever convicted of a crime listed in Penal Code 290?
q-registrable-prior-hint = It lists the sex crimes that make people sign up with the police
q-registrable-prior-why =
    Such a conviction can keep a charge a felony.
    For a cannabis charge it counts only if it came before this one.
a-registrable-prior-none = No
a-registrable-prior-before = Yes, before this conviction
a-registrable-prior-same-case = Yes, in the same case
a-registrable-prior-after = Yes, later
l-registrable-prior = An offense under Penal Code 290
e-registrable-prior = Choose no, or when it was

# Never use the common name of the register: it names people by an act.
q-registration = Did you ever have to sign up with the police under Penal Code 290?
q-registration-hint = Papers say “register”; it comes after some sex crimes
q-registration-why = Some relief is only for people who do not have to, or never had to.
a-registration-none = No, never
a-registration-current = Yes, I have to today
a-registration-ended = Yes, but not any more
l-registration = Sign up under Penal Code 290
e-registration = Choose if you ever had to sign up

q-same-section-priors = Before this, were you ever convicted of the same charge?
q-same-section-priors-hint = The same section number, in an earlier case
q-same-section-priors-why =
    Two or more earlier convictions of the same kind may keep it a felony.
    Courts have not settled how to count the old ones.
a-same-section-priors-0 = No
a-same-section-priors-1 = Yes, once
a-same-section-priors-2 = Yes, two or more times
l-same-section-priors = The same charge before
e-same-section-priors = Choose how many times

## The record and the sentence.

q-level = Is it a felony, a misdemeanor or an infraction?
q-level-hint = Choose what the record says today
q-level-why = Each of the three has its own ways to relief.
a-level-felony = A felony
a-level-felony-hint = The most serious kind, often with prison or a year in jail
a-level-misdemeanor = A misdemeanor
a-level-misdemeanor-hint = Less serious, with a year or less in county jail
a-level-infraction = An infraction
a-level-infraction-hint = Like a ticket, with a fine and no jail
l-level = Kind of charge
e-level = Choose the kind of charge

# "Changed already" in law: reduced (PC 17(b), Prop 47, Prop 64), dismissed (PC 1203.4), sealed.
q-cleared = Has a court already changed this conviction?
q-cleared-why = If it is done, there may be nothing left to ask for.
a-cleared-none = Not that I know of
a-cleared-reduced = It was lowered
a-cleared-reduced-hint = Such as from a felony to a misdemeanor
a-cleared-dismissed = It was dismissed, but not under Prop 64
a-cleared-dismissed-hint = Papers may say Penal Code 1203.4, or “relief granted”
a-cleared-sealed = It was sealed, or dismissed under Prop 64
a-cleared-sealed-hint = Choose this only if the papers say Prop 64, 11361.8 or 11361.9, or say sealed
l-cleared = Changed already
e-cleared = Choose what was done, or choose “I don't know”
# The same for a charge that is not about cannabis. "Relief granted" is what the state's records print
# after automatic relief.
a-cleared-dismissed-other = It was dismissed after the conviction
a-cleared-dismissed-other-hint = Papers may say Penal Code 1203.4, 1203.4a or 1203.41
a-cleared-sealed-other = It was sealed, or the record says “relief granted”
# The same question about an arrest. Only "not that I know of" and this answer are shown.
q-cleared-arrest = Has this arrest been sealed already?
a-cleared-sealed-arrest = Yes, it was sealed
a-cleared-sealed-arrest-hint = Also choose this if your record says “relief granted”

# Checkboxes: more than one may be chosen.
q-supervision = Are you under any of these today?
q-supervision-hint = In this case or another one; choose all that fit
q-supervision-why =
    If you are under none of these, the sentence in this case is over.
    Much relief has to wait until then.
a-supervision-none = None of these
a-supervision-probation = Probation
a-supervision-parole = Parole
# PRCS and mandatory supervision: names of programs on people's papers.
a-supervision-county-supervision = County supervision after release
a-supervision-county-supervision-hint = Papers may call it PRCS
a-supervision-serving = Serving a sentence
a-supervision-serving-hint = In jail, in prison or at home
a-supervision-open-case = An open case
a-supervision-open-case-hint = Charged, and not decided yet
l-supervision = Today
e-supervision = Choose all that fit, or “None of these”

q-sentence-finished = Is the sentence in this case over?
q-sentence-finished-hint = Jail, prison, probation, parole and supervision all count
q-sentence-finished-why =
    Most relief is for people who are done.
    For some of it, the law counts the years from that day.
a-sentence-finished-yes = Yes, all of it is over
a-sentence-finished-no = No, some of it goes on
q-sentence-finished-when = About when did it end?
q-sentence-finished-when-hint = The year is enough
l-sentence-finished = The sentence is over
e-sentence-finished = Choose if the sentence is over
e-sentence-finished-when = Enter the year, like 1997

q-sentence = What was the sentence?
q-sentence-hint = What the judge ordered on the first day, not what came later
q-sentence-why = Which kind of relief is open can depend on the sentence.
a-sentence-fine-or-jail = A fine or jail, with no probation
a-sentence-probation = Probation
a-sentence-probation-hint = With or without some time in jail
# Penal Code 1170(h)(5)(B), from October 2011 on: a "split" sentence.
a-sentence-county-felony-supervised = County jail for a felony, then supervision
a-sentence-county-felony-supervised-hint = Called a split sentence, since 2011
# Penal Code 1170(h)(5)(A).
a-sentence-county-felony-straight = County jail for a felony, with nothing after
a-sentence-county-felony-straight-hint = Called a straight sentence, since 2011
# Imposed, with its execution suspended.
a-sentence-suspended-prison = A prison term on hold, with probation
a-sentence-suspended-prison-hint = The judge set the term, but you did not have to go
a-sentence-state-prison = State prison
l-sentence = The sentence
e-sentence = Choose the sentence

q-probation-end = How did probation end?
q-probation-end-why = How it ended can decide if a judge must grant relief, or may.
a-probation-end-completed = I finished it, with no trouble
a-probation-end-ended-early = A judge ended it early
# Violations: a judge or officer found that a rule of probation was broken.
a-probation-end-violations = I finished it, with violations on the way
# Revoked: the judge took probation away, often with jail or prison after.
a-probation-end-revoked = A judge revoked it
a-probation-end-revoked-hint = Probation was taken away
a-probation-end-ongoing = It goes on
l-probation-end = Probation
e-probation-end = Choose how probation ended

# The prosecutor's "challenge" in the review of HSC 11361.9, due by July 1, 2020.
q-challenged = Did the prosecutor object to lowering this case?
q-challenged-hint = You may have had a letter or a call from the public defender by mid-2020
q-challenged-why =
    By July 2020, prosecutors had to look at old cannabis cases.
    If they objected, nothing was done without the person asking.
a-challenged-yes = Yes
a-challenged-no = No
l-challenged = The prosecutor objected
e-challenged = Choose if the prosecutor objected

# The most serious conviction after this one, in any court.
q-later-conviction = Is there a conviction from after this case?
q-later-conviction-hint = In any court; choose the most serious one, and leave out infractions
q-later-conviction-why = Some relief is only for people who had no new case since, or no new felony.
a-later-conviction-none = No
a-later-conviction-misdemeanor = Yes, of a misdemeanor
a-later-conviction-felony = Yes, of a felony
l-later-conviction = Convicted later
e-later-conviction = Choose no, or the most serious one

# An offense listed in Welfare and Institutions Code 707(b), in juvenile court. The items are that list in
# plain words, as far as people would know it.
q-serious-at-14 = Were you 14 or older, and was it a charge from this list?
q-serious-at-14-hint = Papers may name Section 707(b); choose yes if the case was about one of these
q-serious-at-14-item-1 = Killing someone on purpose, or trying to
q-serious-at-14-item-2 = Robbery, or taking a person or a car by force
q-serious-at-14-item-3 = Rape or another sex crime by force or threats
q-serious-at-14-item-4 = A fire that hurt someone, or a fire in a home
q-serious-at-14-item-5 = An attack with a gun or bomb, or one that could do great harm
q-serious-at-14-item-6 = Shooting at a home, a car or a building with people in it
q-serious-at-14-item-7 = A felony with a gun or another banned weapon, or threats to a witness
q-serious-at-14-item-8 = Making or selling a large amount of some drugs
q-serious-at-14-why = The juvenile court seals most cases by itself, but not these.
a-serious-at-14-yes = Yes
a-serious-at-14-no = No
l-serious-at-14 = On the list of Section 707(b)
e-serious-at-14 = Choose if the case was on the list

# Prop 47: the value of what was taken, or of a check.
q-value-over-950 = Was the value more than $950?
q-value-over-950-hint = Of what the papers say was taken, or of the check
q-value-over-950-why = Since 2014, many theft and check cases of $950 or less are no felony any more.
a-value-over-950-yes = More than $950
a-value-over-950-no = $950 or less
l-value-over-950 = The value
e-value-over-950 = Choose if it was more than $950

# Penal Code 851.91(c)(2). The question is what the record shows.
q-violence-pattern = Does your record show more such cases: harm to a partner, a child or an elder?
q-violence-pattern-hint = Choose yes for two convictions, or five arrests, within about three years
q-violence-pattern-why = With more such cases, a judge looks harder before an arrest is sealed.
a-violence-pattern-yes = Yes
a-violence-pattern-no = No
l-violence-pattern = More cases of such harm
e-violence-pattern = Choose if there are more such cases

## About the person. Asked once, whatever the number of charges.

# Checkboxes: more than one may be chosen. Never ask for more than this.
q-circumstances = Do any of these fit you?
q-circumstances-hint = Choose all that fit; we do not ask for more about it
q-circumstances-why =
    A few laws are only for people with one of these.
    If you would rather not say, choose “I don't know”.
# Human trafficking, at the time of the offense.
a-circumstances-trafficking = I was being trafficked when it happened
a-circumstances-trafficking-hint = Made to work or sell sex by force, threats or lies
# Intimate partner violence or sexual violence; the offense came of it.
a-circumstances-partner-violence = A partner was hurting me when it happened
a-circumstances-partner-violence-hint = Or I was harmed by sexual violence, and the case came from that
# California Conservation Camp program, a county hand crew or an institutional firehouse.
a-circumstances-fire-crew = I was on a fire crew while in custody
a-circumstances-fire-crew-hint = At a fire camp, on a hand crew or at a prison firehouse
a-circumstances-military = I served in the military, and it played a part
a-circumstances-military-hint = Such as through PTSD or a head injury
a-circumstances-none = None of these
l-circumstances = About your life
e-circumstances = Choose all that fit, or “None of these”

q-resident-five-years = Have you lived in California for the last five years?
q-resident-five-years-why = A judge's certificate for people who have turned their lives around asks for that.
a-resident-five-years-yes = Yes
a-resident-five-years-no = No
l-resident-five-years = Five years in California
e-resident-five-years = Choose yes or no
