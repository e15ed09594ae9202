### The ways that are open beside Prop 64: names, answers in one sentence, how to file, what each does.
###
### Ids that begin with "relief-" end in the name of a relief at the border, with hyphens for dots.

## Names, as headings of cards.

relief-prop64-automatic = The state's own Prop 64 review
relief-automatic-conviction = Relief the state gives by itself
relief-prop47 = Prop 47: a felony made a misdemeanor
relief-pc-1203-4 = Dismissal after probation
relief-pc-1203-4a = Dismissal without probation
relief-pc-1203-41 = Dismissal after prison or jail for a felony
relief-pc-1203-42 = Dismissal of an old prison case
relief-pc-1203-43 = Taking back an old drug program plea
relief-pc-1203-45 = Sealing a case from before age 18
relief-pc-1203-49 = Dismissal for trafficked people
relief-pc-1203-4b = Dismissal for people from fire crews
relief-pc-17d2 = Making a misdemeanor an infraction
relief-automatic-arrest = Arrest relief the state gives by itself
relief-diversion-sealing = Sealing after a program
relief-factual-innocence = A finding that you did not do it
relief-juvenile-automatic = Sealing that the juvenile court does by itself
relief-juvenile-petition = Asking to seal a juvenile case
relief-pc-236-14 = Undoing a case of a trafficked person
relief-pc-236-15 = Undoing a case: people harmed by a partner
relief-pc-1170-9 = Relief for people hurt by military service
relief-pc-1473-7 = Undoing a plea that was not understood
relief-certificate = A certificate of rehabilitation
relief-pardon = A pardon by the Governor
relief-pc-290-5 = Ending the duty to register

## The result, in one sentence. A relief is never promised.

way-clear-done = Your answers say that this has been cleared already. Ask the clerk for proof.
way-clear-automatic = The state has probably cleared this conviction by itself. Your record will tell.
way-clear-both = The state has probably cleared this conviction by itself. If not, the law lets you ask the court.
way-clear-right = The law lets you ask the court to dismiss this conviction. The court must do it if the facts are so.
way-clear-discretionary = The law lets you ask a judge to dismiss this conviction. The judge decides.
way-clear-wait = The law may clear this conviction, but the time has not come yet.
# $when is a date.
way-clear-from = From { $when } on, the law may clear this conviction.
way-clear-check = There may be a way to clear this conviction. What is still open decides.
way-clear-unavailable = The main ways to clear a conviction do not fit these facts. Other ways are below.
way-lower-right = The law lets you ask the court to make this felony a misdemeanor. The court must do it if the facts are so.
way-lower-discretionary = The law lets you ask a judge to lower this charge. The judge decides.
way-lower-check = There may be a way to lower this charge. What is still open decides.
# The note is what PC 851.93 puts beside an arrest; it hides the arrest from most people, and not from the police.
way-arrest-automatic = There was no conviction. The state has probably put the note "arrest relief granted" beside this arrest. The police still see it.
way-arrest-both = There was no conviction. The state has probably put the note "arrest relief granted" beside this arrest. The police still see it. If the note is not there, the law lets you ask the court.
way-juvenile-automatic = The juvenile court has probably sealed this case by itself. Ask that court.
# WIC 788: the probation officer must petition for many people; WIC 781: anyone may.
way-juvenile-discretionary = Since 2025 the probation office must ask the court to seal many juvenile cases once people are 18. Find out if it has. You can ask too, and a judge then decides.
way-juvenile-check = There may be a way to seal this juvenile case. What is still open decides.
way-juvenile-unavailable = The ways to seal a juvenile case do not fit these facts. Other ways are below.
way-other-check = There may be a way for this case, and a lawyer has to look at it.

## Steps.

step-check-title = Find out if it is done
step-check = Ask for your state record. Look for words such as "relief granted", "arrest relief granted" or "dismissed" beside this case.
step-check-court = The court clerk can tell too.
step-ask-title = If it is not done, ask for it
step-ask-now-title = Ask for it
# Where it is open whether the way fits.
step-ask-open-title = If it fits, ask for it
step-ask-open = It is not sure that this fits. Show a lawyer or the court's self-help center this page before you file.
step-ask-then-title = When the time comes, ask for it
step-copies-way = Ask the clerk for a certified copy of the order. If your state record does not show it, send the state form BCIA 8706.

# $forms is a list of form numbers, such as "CR-180, CR-181".
file-forms = The forms are { $forms }. Leave the order blank. The judge fills it in.
file-form = The form is { $forms }.
file-local = There is no form for the whole state. The clerk or the public defender has the local one.
place-conviction = File at the { $court }. Use one request for each case.
place-conviction-any = File at the superior court of the county where the case was. Use one request for each case.
place-sentencing = File at the superior court of the county where you were sentenced.
place-arrest = File where charges were filed, or in the county of the arrest. Use one request for each arrest.
place-police = If no charges were filed, ask the police first. Else ask the court.
# PC 4852.06.
place-residence = File where you live, or in a county where you were convicted. The superior court there takes it.
# PC 290.5(a)(1).
place-registered = File at the superior court of the county where you are registered. For a juvenile case, file at its juvenile court. Once the years are over, wait for your next birthday. Add proof that you are registered now.
place-juvenile-probation = Give it to the probation office of the county where the youth case ended.
place-governor = Send it to the Governor's office.
served-prosecutor = The prosecutor must get a copy. Ask the clerk how.
served-prosecutor-in15-days = The prosecutor must get a copy at least 15 days before the judge decides. Ask the clerk if probation must get one too.
served-prosecutor-and-police = The prosecutor and the police must get a copy at least 15 days before the court date.
# PC 851.87(a)(1) for programs before charges; PC 851.90(a)(1) for the others.
served-after-program = The prosecutor must get a copy. After a program before any charges, so must the police. Both then have 60 days to ask for a hearing.
# PC 4852.07, 4852.08.
served-districts = The district attorney of that county must get notice at least 30 days before the court date. So must the one of each county where you were convicted. If you have no lawyer, the public defender helps you for free.
# PC 290.5(a)(2).
served-registering = The police who register you must get a copy, and so must the district attorney there. Was the conviction in another county? Then send copies to the police and the district attorney there too.
file-fee = The state takes no fee for this. If a clerk asks for money, form FW-001 asks for a waiver.
file-debt = Money still owed to a victim or the court is no reason to say no.
# $when is a date.
file-from = You may ask from { $when } on.

## What it does, one line for each part of life.

does-heading = What this does
# BPC 480 binds the boards for trades and health jobs; child care, care homes, teaching and police have laws of their own.
does-clear = Jobs: most employers may not ask about it or use it. Licenses: you still tell a state board. Most boards for trades and health jobs may not say no for this alone. Child care, care homes, teaching and police can. Housing: private checks can lag, so keep the order.
does-lower = Jobs, licenses and housing: it counts as the lower charge from then on. It still shows until it is dismissed.
# PC 851.91(e)(2)(B)(ii).
does-arrest = Jobs: most employers may not ask about it or use it. Licenses: if a state or local office asks, you still tell it about a sealed arrest. Housing: private checks can lag, so keep the order. If you were under 18 then, other laws fit: change how the case ended to a juvenile case.
does-juvenile = Jobs, licenses and housing: a sealed juvenile case counts as if it never was. A few offices, such as the military, may still ask.
# Below a charge, where the same text stands below an earlier one.
does-same = What this does is told above, at an earlier charge.
does-other = What it does for jobs, licenses and housing differs. Ask the lawyer.
# PC 1203.4(a)(4), VC 13555.
does-not = It does not end a duty to register under section 290. It stays a prior if there is a new case. A court order to stay away from someone goes on. So does the loss of a driver's license.

## Folded parts.

more-ways = More ways for this case: { $count }
no-ways = Ways that do not fit: { $count }
law-is-old = This tool's law was last read on { $when }. That is more than a year ago. Ask a lawyer what has changed.

## Several charges.

settle-record-heading = What would settle the most
# $paper names a paper, $count is a number of charges.
settle-record = { $paper } This would help with { $count } of your charges.
timeline-heading = What becomes possible when
# $when is a date, $relief the name of a relief, $charge a charge in words.
timeline-line = { $when }: { $relief }, for { $charge }

## The result on another day.

look-summary = See this result on another day
look-label = The day
look-hint = Such as May 2027, or May 1, 2027
look-button = Show that day
# $when is a day.
look-shown = This is how it looks on { $when }, if nothing else changes. New laws may change it too.
look-today = Back to today
look-ask = That day needs one more answer from you.
look-answer = Answer it
