### Everything on the pages but the questions (questions.ftl) and the reasons (reasons.ftl).
### "Law" facts behind these sentences: docs/law.md. Checked values come from the counties crate.

## On several pages.

app-title = { -app }: help with an old California charge or arrest
app-privacy =
    Your answers stay on this device.
    We do not see them, and we do not keep them.
continue = Continue

# $date is a whole date in the reader's language, such as "November 22, 2026".
law-as-of = This is the law as of { $date }.
problem-heading = There is a problem
# In front of the title of a page that has a problem. $title is the heading of the page.
title-problem = Error: { $title }
why-we-ask = Why we ask
or = or

## Answering.

field-year = Date or year
field-year-hint = The year is enough. Such as 1998, about 1998, 3/1998 or 03/07/1998
field-county = County or city
field-county-hint = Such as Kern, Compton or San Jose
# $place is a city, $county the name of a county: "Compton, Los Angeles County".
county-of-place = { $place }, { $county } County
# $county is the name of a county.
county-name = { $county } County

## What to do about a problem.

problem-date-future = Enter a date that is not after today
problem-date-early = Enter a year from 1900 on
problem-date-month = Enter the month as a number from 1 to 12
problem-date-day = Enter a day that is in that month
problem-none = Choose “None of these” alone, or take it back
problem-county = Enter the name of a county or city in California
problem-county-many = Choose one of the counties below
problem-long = Enter only the number or the name, like 11359 or petty theft
problem-when = Enter a day from today on, like May 2027

## Check your answers.

check-title = Check your answers
check-lead = You can change any of them.
change = Change
see-result = See the result
about-you = About you
add-charge = Add another charge
duplicate = Duplicate this charge
remove = Remove this charge
# $charge is a charge as in "charge-title-year".
removed = Taken off the list: { $charge }
put-back = Put it back
# $count is a number.
charges-full = This tool takes up to { $count } charges. For more, show your record to a lawyer.
offense-not-listed = We do not know this number, so we take it as you typed it. Check it against your papers.
told-heading = What you told us

## Names of charges. Said after the number: "HSC 11359, having cannabis to sell".

charge-possession = having cannabis
charge-growing = growing cannabis
charge-for-sale = having cannabis to sell
charge-sale = selling, moving or giving cannabis
charge-minors = using or selling to young people
charge-extraction = making oil with chemicals
charge-custody = drugs in jail or prison
charge-conspiracy = planning a crime with others
charge-accessory = helping after a crime
charge-attempt = trying to do it
charge-driving = having cannabis in a car
charge-synthetic = synthetic drugs
# $number is a section such as "HSC 11359", $name one of the names above.
charge-number-name = { $number }, { $name }
# $number counts the charges of a person: "Charge 2". $charge is the charge in words.
charge-nth = Charge { $number }
charge-title = Charge { $number }: { $charge }
charge-title-year = Charge { $number }: { $charge }, { $year }

## Dates. $day, $month and $year as they are; $month is one of the names below.

date-day = { $month } { $day }, { $year }
date-month = { $month } { $year }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

## The result, in one sentence. A relief is never promised: a court decides.

answer-done = Your answers say that this case is sealed, or dismissed under Prop 64. Ask the clerk which law was used.
answer-auto-dismissed = This conviction has probably been dismissed already. If not, the law lets you ask for that, with no fee.
answer-auto-infraction = This conviction has probably been lowered or dismissed already. If not, the law lets you ask for an infraction, with no fee.
answer-auto-misdemeanor = This conviction has probably been lowered or dismissed already. If not, the law lets you ask for a misdemeanor, with no fee.
answer-maybe-dismissed = This conviction may have been dismissed already. If not, the law lets you ask for that, with no fee.
answer-maybe-infraction = This conviction may have been lowered or dismissed already. If not, the law lets you ask for an infraction, with no fee.
answer-maybe-misdemeanor = This conviction may have been lowered or dismissed already. If not, the law lets you ask for a misdemeanor, with no fee.
answer-presumed-dismissed = The law may let you ask to have this conviction dismissed. It depends on what your papers say.
answer-presumed-infraction = The law may let you ask to lower this conviction to an infraction. It depends on what your papers say.
answer-presumed-misdemeanor = The law may let you ask to lower this conviction to a misdemeanor. It depends on what your papers say.
answer-right-dismissed = The law lets you ask the court to dismiss this conviction, with no fee.
answer-right-infraction = The law lets you ask the court to lower this conviction to an infraction, with no fee.
answer-right-misdemeanor = The law lets you ask the court to lower this conviction to a misdemeanor, with no fee.
answer-juvenile-dismissed = The law lets you ask the juvenile court to dismiss this case.
answer-juvenile-infraction = The law lets you ask the juvenile court to lower this case to an infraction.
answer-juvenile-misdemeanor = The law lets you ask the juvenile court to lower this case to a misdemeanor.
answer-serving-dismissed = The law lets you ask a judge to dismiss this conviction now. Talk to a lawyer first.
answer-serving-infraction = The law lets you ask a judge to lower this conviction to an infraction now. Talk to a lawyer first.
answer-serving-misdemeanor = The law lets you ask a judge to lower this conviction to a misdemeanor now. Talk to a lawyer first.
answer-check-dismissed = This case may be one that the law dismisses. What is still open decides.
answer-check-infraction = This case may be one that the law lowers to an infraction. What is still open decides.
answer-check-misdemeanor = This case may be one that the law lowers to a misdemeanor. What is still open decides.
answer-may-stay = Today's law could still treat this as a felony. A lawyer can tell you if a judge may lower it.
answer-unclear = No court has settled if Prop 64 covers this case. A lawyer can tell you if it makes sense to ask.
answer-unchanged = Prop 64 does not lower this case any more. There may be another way.
answer-unchanged-destroyed = Prop 64 does not lower this case. But the law says that its record must be destroyed after two years.
answer-not-covered = Prop 64 does not cover this case. There may be another way.
answer-arrest-right = There was no conviction. The law lets you ask the court to seal the arrest.
answer-arrest-wait = There was no conviction. The time to ask for sealing the arrest has not come yet.
answer-arrest-check = There was no conviction. The arrest may be sealed, and what is still open decides.
answer-arrest-unavailable = There was no conviction, but this way to seal the arrest is closed. There may be another way.
answer-none = The laws that this tool knows do not reach this case. A person can still look for another way.
answer-open = This result is still open. Your papers can settle it. The first step is to get your record.

## How sure.

sure-heading = How sure:
sure-settled = The rule is settled.
sure-practice = Courts and offices differ on this point.
sure-unsettled = No court has settled this point.
sure-record = Only your record can tell if the court has acted on your case.
sure-open = What is still open is listed below.

## Why.

why-heading = Why
# $charge is the charge in words, $when a year or date.
why-charge-before = Your charge was { $charge }, in { $when }. That was before the law changed on November 9, 2016.
why-charge = Your charge was { $charge }, in { $when }.
why-charge-undated = Your charge was { $charge }.
why-charge-no-date = Your charge was { $charge }. The law changed on November 9, 2016.
why-no-exception = You said that none of the exceptions we asked about fits.
why-presumed = One point is not known: { $fact }. The court must start from the answer that helps you, and the prosecutor must prove otherwise. Police reports can count.
why-codes = PC is the Penal Code. HSC is the Health and Safety Code. VC is the Vehicle Code. WIC is the Welfare and Institutions Code.
# After a reason that no court has decided.
unsettled = not settled

## The range, and what would settle it.

settle-heading = What would settle this
settle-best = At best:
settle-least = At the least:
range-dismissed = The conviction is dismissed.
range-infraction = It is lowered to an infraction.
range-misdemeanor = It is lowered to a misdemeanor.
range-may-stay = A judge may leave it a felony.
range-unclear = A court would have to decide.
range-unchanged = It stays as it is.
range-not-covered = This law does not reach it.
settle-lead = These facts decide. The most useful one is first.
settle-burden = On some of these points the prosecutor must prove the facts. You do not have to.
paper-docket = The docket or case file tells. Ask the clerk of the court.
paper-record = Your state record tells.
paper-report = The police report in the case file tells.
paper-own = You can tell, with your birth date, the date it happened, or your own papers.
paper-officer = The court, or the officer who watches over your case, can tell.
paper-defender = The public defender or the court can tell.

## It may be done already.

already-heading = It may be done already
already-law = A state law told prosecutors to look for cases like this one by July 2020. If they did not object, courts had to act by March 2023.
# A link to where a news report or an office said it.
action-source = Source
already-how = The court clerk can tell. So can your state record, but it may lag behind the court.
already-objected-heading = If the prosecutor objected
already-objected = Then nothing changed by itself. You can still ask the court on your own. The prosecutor must still prove why not.
already-objected-lawyer = Then nothing changed by itself. Talk to the public defender before you ask the court.

## What to do next.

next-heading = What to do next
step-lawyer-title = Call the public defender first
step-lawyer = Call the public defender or your trial lawyer before you file. Until the sentence is over, a judge also looks at risk to the public.
step-lawyer-exception = An exception may fit your case. Talk to the public defender before you file anything.
step-lawyer-unclear = Talk to the public defender before you file anything. The public defender knows what courts there have done.
step-lawyer-objected = The prosecutor objected before. Talk to the public defender before you file. You can also ask for a hearing.
step-done-title = Find out if it is done
# $name is the name of an office, such as "Los Angeles County Public Defender".
step-done-line = Call the cannabis line of the { $name }:
# $court is the full name of a court.
step-done-court = Ask the criminal clerk at the { $court }.
step-done-any-court = Ask the criminal clerk at the superior court of the county where your case was.
step-done-juvenile = Ask the clerk of the juvenile court in the county where your case was.
step-done-need = Have your case number if you can. Your name and birth date are enough to start.
step-record-title = Want it on paper? Ask for your state record
# Once for all charges.
step-record-all-title = Ask for your state record. It shows all your cases
step-record = Use form BCIA 8016RR and give your fingerprints at a Live Scan site. The state takes $25, and the site takes its own fee.
step-record-waiver = If money is tight, ask for the fee waiver first. It covers the $25, but not the fee of the site.
step-file-title = If it is not done, ask the court
# $court is the full name of a court.
step-file = Fill in form CR-400. File it at the { $court }. There is no fee.
step-file-any = Fill in form CR-400. File it at the superior court of the county where your case was. There is no fee.
step-file-item-application = Use one form for each case. In item 2, the line for a finished sentence is the application.
step-file-item-petition = Use one form for each case. In item 2, the line for people still serving is the petition.
step-before-file = Not a U.S. citizen? Talk to an immigration lawyer before you file.
step-serve = Another person must hand or mail a copy to the prosecutor. That person must be 18 or older and not part of the case. You cannot do it yourself. That person signs form CR-401. File it too.
# $office is the name of a district attorney's office.
step-serve-office = The prosecutor is the { $office } in most cases.
step-serve-any = The prosecutor is the district attorney in most cases.
step-serve-city = In some cities the city's own prosecutor handled misdemeanors. The first page of your case, the complaint, names the office.
# $cities is a list of cities.
step-serve-cities = Such cities here include { $cities }.
step-file-juvenile-title = If it is not done, ask the juvenile court
step-file-juvenile = Fill in form JV-744. File it at the juvenile court in the county where your case was. Do not hand over the copy yourself. Ask the clerk who must get a copy and who may bring it.
step-copies-title = When the order comes, get copies
step-copies = Ask the clerk for two certified copies. Keep one. Background checks can be wrong for months.
step-proof-title = Get proof on paper
step-proof = Ask the clerk for two certified copies of the order. Keep one. If your state record does not show it, send the state form BCIA 8706.
step-other-title = Look at other ways
step-other = Many people may ask for another kind of dismissal. The courts' own page explains it.
# PC 290.005: what other courts decide can bring the duty to register here.
step-other-court = California cannot change a case from another court. It can end a duty to register in California that came from one. For a federal case, call the federal defender there. For another state, call the public defender there.
step-call-title = Talk to a person
step-call = The public defender can look at your whole record. So can a free clinic. If no number is shown, the office's page has it.
forms-page = Forms on the California Courts site
record-page = How to ask for your record, on the state's site
self-help-page = About other kinds of relief, on the California Courts site
court-site = The court's own site
court-self-help = The court's self-help page
court-record-page = The court's page on old records
finder-page = Find the self-help center of any court

## Other reliefs, as cards of their own.

others-heading = Other relief for this case
relief-prop64 = Prop 64, for convictions
relief-record-destruction = Having the record destroyed
relief-pc-17b = Making a felony a misdemeanor
relief-arrest-sealing = Sealing the arrest
grade-done = Your answers say this has been granted.
grade-automatic = The law says this happens without asking. Check that it did.
grade-right = The law lets you ask, and the court or office must grant it if the facts are so.
grade-discretionary = You may ask. A judge decides.
grade-governor = You may ask. The Governor decides.
grade-wait = The time for this has not come yet.
# $when is a date.
grade-wait-until = From { $when } on.
grade-check = This may fit. A lawyer can tell.
grade-unavailable = This way does not fit these facts.
how-record-destruction = Ask the clerk and the police if the record is gone. Agencies may not use a record that had to be destroyed.
how-record-destruction-old = Ask the California Department of Justice for the form to apply. The court does not handle these.

## What this does not change, and warnings for everyone.

limits-heading = What this does not change
limits-charges = Other charges in the case stay.
limits-lowered = A lowered case still exists. It counts as a misdemeanor or an infraction.
limits-federal = Federal law is its own. A lowered or dismissed conviction may still count there.
limits-dna = A DNA sample that the state took stays on file.
warn-immigration-heading = If you are not a U.S. citizen
warn-immigration = Talk to an immigration lawyer before you file or travel. A change under California law may not count for immigration. Get advice before you tell an officer that you used, grew or sold cannabis.
warn-guns-heading = Guns
# PC 1203.4(a)(2) and its kin, 1203.425(a)(4), 851.91(e)(2)(B)(iii) say that it does not; PC 17(b) and Prop 64 may.
warn-guns = A dismissal under Penal Code 1203.4 or its kin does not give back the right to have a gun. Nor does the state's own relief, or a sealed arrest. Other changes may. Ask a lawyer before you touch one.
warn-answers-heading = What you may say about it
warn-answers =
    Wait until you have the order. If the case was dismissed under Prop 64, you may say that you were not convicted. That is what the Los Angeles County Public Defender says.
    Ask a lawyer first about immigration, guns or a job with the government.

    A case that was only lowered is still a conviction.
warn-answers-others =
    Wait until you have the order. Most employers may not ask about a dismissed conviction, or use it.
    Ask a lawyer first about immigration, guns, a license or a job with the government.
# PC 851.91(e)(2)(B)(ii).
warn-answers-arrest =
    If the arrest is sealed, you may say in most places that it did not happen.
    If a form asks, you still tell about it for a license, a police job or a public office.
    The same goes for a contract with the state lottery.
    Ask a lawyer first about immigration or a gun.

## Whom to call.

call-heading = Who can help
# $name is the name of an office, $when when the number was seen.
call-checked = (checked { $when })
call-no-office = This county has no public defender's office of its own. Private lawyers do that work.
call-clinics = Groups that help for free:
call-statewide = Anywhere in California:
call-hotline-number = (510) 279-4662
call-hotline = Root & Rebound, a legal aid group, has a phone line. Its hours can change:
call-no-county = We can name the court and the public defender if you tell us the county.
law-as-of-rules = This is the law as of { $when }. Rules version { $version }.
print = Print
another-charge = Check another charge
change-answer = Change an answer
result-title = Your result
# Only where the charges were in more than one court; a heading for each county follows.
result-counties = Each court is its own filing. The charges of each county stand together.
group-elsewhere = Courts that are not California's
group-unknown = County not known
