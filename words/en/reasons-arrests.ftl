# Why the law says what it says about arrests without a conviction, and about juvenile court. One message for
# each row of law/src/reliefs/arrest.rs and juvenile.rs that can be shown. The page prints the sections.

## Sealing an arrest (PC 851.91).

arrest-sealed = The record is said to be sealed already.
# In re D.C. (2020). Prop 36 of the year 2000.
arrest-prop-36 =
    A court of appeal has said that this rule does not fit.
    A dismissal after treatment under Prop 36 of the year 2000 does not count.
# Diversion: a program that takes the place of a conviction.
arrest-diversion =
    Programs like this have sealing rules of their own.
    Which rule fits depends on the program, and courts differ.
arrest-no-limit =
    Charges like this can be brought at any time.
    Without a verdict of not guilty or a finding of innocence, this rule does not cover the arrest.
# PC 801.1: ten years, or until the person harmed turns 40.
arrest-sex-felony =
    Felony sex charges can be brought for ten years or more, and some at any time.
    This rule has to wait until that time has run out, and a lawyer can say when.
# PC 803.7 and PC 801.6.
arrest-longer-limit =
    Charges of this kind can be brought for longer than most, some for seven years.
    This rule has to wait until that time has run out, and a lawyer can say when.
# Identity theft and computer crime (PC 803.5, 801.7).
arrest-discovery =
    The time to bring charges like this begins only when the crime is found out.
    This rule has to wait until that time has run out, and a lawyer can say when.
# Fraud and theft that can be a felony.
arrest-dropped-fraud =
    Fraud and theft that can be a felony may be filed again as one, for four years in most cases.
    The right to have the arrest sealed comes when that can no longer happen.
# A charge that can be a felony or a misdemeanor (wobbler).
arrest-dropped-wobbler =
    A charge that can also be a felony may be filed again as one, for three years in most cases.
    The right to have the arrest sealed comes when that can no longer happen.
arrest-dropped-felony =
    A felony that was dropped once can sometimes be filed again.
    The right to have the arrest sealed comes when that can no longer happen.
    A lawyer can say when that is.
# PC 1387(b): within six months, where the person harmed was called to court and did not come.
arrest-dropped-partner =
    A case of harm to a partner can sometimes be filed again within six months after it was dropped.
    If that time is over, the law gives a right to have the arrest sealed. The court file shows the day.
arrest-felony-six-wait =
    A felony as serious as this can be charged for six years in most cases.
    Until that time has run out, this rule has to wait.
arrest-fraud-wait =
    Felony charges for fraud or theft like this can be brought for four years in most cases.
    Until that time has run out, this rule has to wait.
arrest-fraud-wobbler-wait =
    Charges for fraud or theft that can be a felony can be brought for four years in most cases.
    Until that time has run out, this rule has to wait.
arrest-felony-wait =
    Felony charges can be brought for three years in most cases.
    Until that time has run out, this rule has to wait.
arrest-wobbler-wait =
    A charge that can also be a felony can be brought for three years in most cases.
    Until that time has run out, this rule has to wait.
arrest-lesser-wait =
    Charges below a felony can be brought for one year in most cases.
    Until that time has run out, this rule has to wait.
# The pattern: arrests or convictions for harm to a partner, a child or an elder, close together in time.
# PC 851.91(a)(1)(B): "with respect to all charges".
arrest-other-count =
    A conviction from about that time is on this list too.
    If it came from the same arrest, this rule does not fit. If it came from another one, the law gives a right to have this one sealed.
arrest-pattern =
    Sealing is up to a judge when a record shows a pattern of harm to a partner, child or elder.
    A pattern is two convictions, or five arrests, for separate events close together.
# PC 851.91(a)(2)(C), (D); part of the reasons below. A missed court date alone is not meant.
arrest-hid = The law leaves out arrests that led to a conviction on another charge, and people who hid from the case.
arrest-acquitted =
    The case ended with not guilty.
    Then the law gives a right to have the arrest sealed. { arrest-hid }
arrest-dropped-lesser =
    There was no conviction, and a case like this can hardly ever be filed again.
    Then the law gives a right to have the arrest sealed. { arrest-hid }
arrest-dropped-felony-time-run =
    A felony that was dropped can sometimes be filed again, but the time for that has probably run out.
    Then the law gives a right to have the arrest sealed. The court file can tell.
    { arrest-hid }
    { arrest-hid }
arrest-lesser-time-run =
    There was no conviction, and the time to bring charges has probably run out.
    It is one year for most charges below a felony, and longer for some.
    Then the law gives a right to have the arrest sealed. { arrest-hid }
arrest-felony-time-run =
    There was no conviction, and the time to bring charges has probably run out.
    It is three years for most felonies, four for most fraud and theft, and longer for some.
    Then the law gives a right to have the arrest sealed. { arrest-hid }

## Relief after an arrest that the state grants by itself (PC 851.93). "Arrest relief granted" is what the record then says.

auto-arrest-granted = The record is said to show this relief already.
auto-arrest-before-1973 =
    The state does this by itself only for arrests from 1973 on.
    For older ones, a person can ask the court.
# Prop 36 of the year 2000.
auto-arrest-prop-36 =
    The law lists the programs that count, and treatment under Prop 36 of the year 2000 is not on the list.
# A program of the last year: the law asks that it was finished.
auto-arrest-program-young =
    Most programs go on for a year or more after the arrest, so this one may not be over.
    Once it is finished, the state marks the record "arrest relief granted" by itself.
auto-arrest-court-program =
    After a program like this, the state marks the record "arrest relief granted" by itself.
    It has probably done so, but the record may lack how the case ended.
auto-arrest-diversion =
    After a finished program of this kind, the state marks the record "arrest relief granted" by itself.
    The state record shows if it has.
auto-arrest-infraction =
    The law names arrests for misdemeanors and felonies, and does not name infractions.
    No court has settled if they count.
auto-arrest-acquitted =
    After a verdict of not guilty, the state marks the record "arrest relief granted" by itself.
    The state record shows if it has.
auto-arrest-dropped-misdemeanor =
    When a misdemeanor charge is dropped, the state marks the record "arrest relief granted" by itself.
    The state record shows if it has.
auto-arrest-dropped-felony =
    The state does this by itself for misdemeanors that were dropped, but not for felonies.
    To seal the arrest, a person has to ask the court.
auto-arrest-misdemeanor =
    No charges came within a year of the arrest.
    Then the state marks the record "arrest relief granted" by itself.
    The state record shows if it has.
auto-arrest-misdemeanor-wait =
    The state does this by itself when a year has passed with no charges.
auto-arrest-felony =
    No charges came within three years of the arrest.
    Then the state marks the record "arrest relief granted" by itself.
    The state record shows if it has.
auto-arrest-felony-wait =
    For most felonies, the state does this by itself when three years have passed with no charges.
auto-arrest-felony-six =
    No charges came within six years of the arrest.
    Then the state marks the record "arrest relief granted" by itself.
    The state record shows if it has.
auto-arrest-felony-six-wait =
    For a felony as serious as this, the state does this by itself when six years have passed with no charges.

## Sealing after diversion (PC 851.87, 851.90, 1000.4, 1001.36 and others). Diversion: a program in place of a conviction.

diversion-sealing-done = The record is said to be sealed already.
diversion-sealing-young =
    Most programs go on for a year or more after the arrest, so this one may not be over.
    The arrest can be sealed once it is finished.
diversion-sealing-prefiling =
    The program came in place of charges.
    When it is finished, a person can ask the court, and a judge may seal the arrest.
diversion-sealing-plea =
    After a finished drug program with a plea, a judge may seal the arrest.
    Anyone in the case can ask, and the judge can act alone.
diversion-sealing-no-plea =
    After a finished drug program, the law treats the arrest as if it never happened.
    A judge may also seal it.
diversion-sealing-court-program =
    After a finished program like this, the law treats the arrest as if it never happened.
    The court should have limited who sees the record, but it is worth a check.
# Prop 36 of the year 2000.
diversion-sealing-prop-36 =
    If the court set the conviction aside, the law treats the arrest as if it never happened in most ways.
    That does not seal the record.
    The court file shows if it was done.

## A finding of factual innocence (PC 851.8): the records are then destroyed.

innocence-infraction = This rule leaves out infractions.
innocence-late =
    The time to ask is two years from the arrest or the charges.
    After that a court needs a good reason to allow it.
    A person must show that there was no reasonable cause to suspect them.
innocence-police =
    A person must show that there was no reasonable cause to suspect them.
    The police are asked first, within two years, and then the court.
    This is a hard test.
innocence-court =
    A person must show that there was no reasonable cause to suspect them.
    The court is asked, within two years of the arrest or the charges.
    This is a hard test.

## Juvenile court: sealed without asking (WIC 786).

juvenile-auto-sealed = The record is said to be sealed already.
juvenile-auto-ongoing =
    The court seals the record when probation or supervision has ended well.
    Until then, this rule has to wait.
juvenile-auto-before-2015 =
    Courts seal records by themselves only where probation ended in 2015 or later.
    For older cases a person can ask.
# WIC 707(b) lists them.
juvenile-auto-serious =
    This rule leaves out some grave crimes at 14 or older that the court found true.
    If the case was dropped, found not true or never charged, it must be sealed all the same.
    A person can still ask the court to seal the record, or to dismiss the case at any time.
juvenile-auto-no-probation =
    This rule is for probation and for supervision without a court order.
    Whether it fits after another order depends on the court file.
    If the case was dropped, found not true or never charged, it must be sealed whatever the charge was.
juvenile-auto-revoked =
    This rule is for probation that ended well.
    After it was taken away, a person can still ask the court to seal the record.
# In re A.V. (2017).
juvenile-auto-violations =
    It is enough if most of the rules of probation were kept.
    The judge decided that at the end, and the court file shows it.
juvenile-auto-completed =
    When juvenile probation ends well, the court must dismiss the case and seal the record by itself.
    It has probably done so, and the court can say.

## Juvenile court: sealed when somebody asks (WIC 781, 788).

juvenile-petition-sealed = The record is said to be sealed already.
juvenile-petition-ongoing =
    A person can ask when the juvenile court is done with the case.
    Until then, this rule has to wait.
juvenile-petition-registration =
    Records of some grave sex crimes at 14 or older stay open while the person has to register for them.
# PC 1203.47.
juvenile-petition-prostitution =
    A prostitution case from before age 18 can be sealed at 18, whatever came later.
    A case for paying someone does not count.
juvenile-petition-felony =
    A felony since then stands in the way, unless it was dismissed, set aside, pardoned or lowered.
    Clearing that case first can open this way.
juvenile-petition-misdemeanor =
    Some misdemeanors since then stand in the way, such as theft or fraud, unless they were dismissed.
    A lawyer can say if this one counts.
juvenile-petition-serious =
    At 18 or older, a person can ask when supervision is over, or at 21 after a state youth prison.
    A judge then looks at how they have lived since.
    A judge may also dismiss the case at any time, and then it is treated like other cases.
juvenile-petition-probation-asks =
    Since 2025 the probation office must ask the court to seal such cases once a person is 18.
    The court must then do it, if no felony, and no misdemeanor such as theft or fraud, came later.
    If the office does not ask, it must say why in writing.
    A person can also ask on their own, and a judge then looks at how they have lived since.
juvenile-petition-court =
    At 18 or older a person can ask, and a judge looks at how they have lived since.
    Since 2025 the probation office must ask for some people, and which ones is not settled.
