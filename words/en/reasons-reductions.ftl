### Why: lowering a conviction, setting one aside, and rights given back. See reasons.ftl.
###
### Rows that leave a relief out have no message here.

## Lowering a felony under Penal Code 17(b).

pc17b-custody =
    The sentence was prison, or county jail for a felony.
    After such a sentence this rule cannot be used.
# Conspiracy: planning a crime with others. People v. Medina (2018).
pc17b-conspiracy =
    Conspiracy takes its kind from the crime that was planned.
    If that could be a misdemeanor, a judge may be able to lower it after probation.
pc17b-straight =
    This rule is for charges that can be a felony or a misdemeanor.
    This charge could only be a felony.
pc17b-suspended =
    A prison term was set but put on hold.
    Older court cases say no to this, but the law's words have changed since.
    No court has settled it under the new words.
pc17b-by-law =
    If a charge can be a felony or a misdemeanor, a sentence without prison can make it a misdemeanor by itself.
    Then the record may be wrong.
pc17b-revoked =
    Probation was taken away, so it matters what the judge ordered then.
    After prison this rule cannot be used. After a short jail term it may not be needed.
# "Wobbler": a charge that can be a felony or a misdemeanor.
pc17b-probation =
    This charge is a wobbler: it can be a felony or a misdemeanor. Probation was given.
    Then a judge may lower it, even years later.

## Treating a misdemeanor as an infraction.

pc17d2-listed =
    A short list of misdemeanors can be treated as infractions, and this charge is on it.
    A judge decides. The court form has a box for it, but courts differ.

## Prop 47 of 2014: drug and theft felonies that are misdemeanors today.

p47-registered =
    Prop 47 leaves out people with a conviction that means registering under Penal Code 290.
    If the duty came from a juvenile case, a judge's order or another state, it may still fit.
# Alejandro N. v. Superior Court (2015).
p47-juvenile =
    Prop 47 reaches juvenile felonies from before November 5, 2014, and a court can lower one to a misdemeanor.
    For theft the value has to be $950 or less. Sealing the case does more for most people.
p47-value-over =
    Prop 47 lowers this charge only if the value was $950 or less.
p47-late =
    Prop 47 began on November 5, 2014, before this conviction.
    So the lower level should have been used already.
    Why this is a felony all the same is a question for a lawyer.
p47-doubtful =
    Prop 47 lowers some cases of this charge, and not others.
    The value counts, and what was done, such as going into an open store.
p47-registration-ended =
    Prop 47 leaves out people with a conviction that means registering under Penal Code 290.
    No court has settled if that holds once the duty to register has ended.
# People v. Walker (2016).
p47-strike =
    Prop 47 leaves out people with a conviction for one of a few very serious crimes.
    It makes no difference if that came before or after this case.
p47-serving =
    Prop 47 made this charge a misdemeanor.
    While the sentence goes on, a judge may say no if there is a risk of a new, very serious crime.
p47-designate =
    Prop 47 made this charge a misdemeanor, and the sentence is over.
    Then the court must lower the felony if the person asks. There is no deadline.

## People who were trafficked, or harmed by a partner or by sexual violence.

trafficked-violent =
    This law is for charges that are not on the state's list of violent felonies.
    This charge is on it.
trafficked-arrest =
    The court can have this arrest sealed and its records destroyed, if it came directly from being trafficked.
    Strong proof is needed. There is no deadline, and a lawyer can help.
trafficked-check =
    The court can set this aside and seal it, if it came directly from being trafficked.
    Strong proof is needed. There is no deadline, and a lawyer can help.
partner-violent =
    This law is for charges that are not on the state's list of violent felonies.
    This charge is on it.
partner-arrest =
    The court can have this arrest sealed, if it came directly from harm by a partner or sexual violence.
    Strong proof is needed, and a lawyer can help.
partner-check =
    The court can set this aside and seal it, if it came directly from harm by a partner or sexual violence.
    Strong proof is needed, and a lawyer can help.

## People who served in the military.

# PC 1170.91.
military-no-probation =
    This law is for people who were given probation, with treatment for harm from their service.
    People who still serve a sentence can ask for a new one under Penal Code 1170.91, and a lawyer can help.
military-barred =
    This law does not reach this charge: it is on a short list of sex crimes.
military-barred-felony =
    This law does not reach this charge as a felony: it is on a short list of sex crimes.
military-check =
    After treatment for harm from military service, a judge may end probation, lower the charge or dismiss it.
    It needs treatment that the court ordered. A lawyer or a veterans' office can help.

## Setting a conviction aside under Penal Code 1473.7. Shown to everyone, whatever their status.

plea-check =
    This law is for people who are not U.S. citizens and did not understand what a plea would mean.
    It is also for new proof of innocence, or racial bias in the case.
    It is for people who are no longer in custody. Parole or probation may count as custody. Ask a lawyer.
    Talk to an immigration lawyer before filing anything.

## Certificate of rehabilitation: a court's order that asks the Governor for a pardon.

certificate-barred =
    The law gives no certificate for this charge.
    The Governor can still grant a pardon.
certificate-serving =
    The law asks for five years in California after leaving jail or prison.
    So the time has not begun to count.
certificate-away =
    The law asks for five years of living in California right before asking.
    People who live elsewhere can ask the Governor directly.
# PC 1203.4(b).
certificate-never-dismissed =
    For this charge the law asks for a dismissal after probation, which another law never gives for it.
    People can ask the Governor directly.
# Read before and after the dismissal.
certificate-dismissal-first =
    For this charge the law asks that the case was dismissed after probation.
    It also asks for no time in jail since then, no probation for another felony, and five years in California.
certificate-dismissal-first-felony = { certificate-dismissal-first }
# PC 4852.05, 4852.11.
certificate-later-felony =
    The law asks people to obey the law for all of these years.
    A later felony can start the years again, and a judge may say no for it. A lawyer can count them.
certificate-registrable =
    Ten years have passed since the sentence was over, which is enough for this charge.
    A judge may grant it to people who live in California and show how they have lived since.
certificate-registrable-release =
    The law asks for ten years after release for this charge.
    They count from release, also to parole, so they may be over. The exact day decides.
certificate-registrable-wait =
    The law asks for ten years after release for this charge.
    The date here counts from the end of the sentence. Counted from release, it can be sooner.
certificate-long =
    Nine years have passed since the sentence was over, which is enough for this charge.
    A judge may grant it to people who live in California and show how they have lived since.
certificate-long-release =
    The law asks for nine years after release for this charge.
    They count from release, also to parole, so they may be over. A judge may also allow it sooner.
    People on parole for life cannot get one.
certificate-life-parole =
    People on parole for life cannot get a certificate.
    For this charge parole may be for life, so a lawyer should look at which kind it is.
certificate-long-wait =
    The law asks for nine years after release for this charge.
    The date here counts from the end of the sentence. Counted from release, or if a judge allows it, it can be sooner.
certificate-felony =
    Seven years have passed since the sentence was over.
    A judge may grant it to people who live in California and show how they have lived since.
certificate-release =
    The law asks for seven years after release, also to probation or parole, so they may be over.
    A judge may also allow it sooner.
certificate-wait =
    The law asks for seven years after release.
    The date here counts from the end of the sentence. Counted from release, or if a judge allows it, it can be sooner.

## Pardon by the Governor.

pardon-barred =
    There is no certificate for this charge.
    A person can ask the Governor for a pardon, but one is granted only in rare cases.
pardon-never-dismissed =
    This charge can have no dismissal after probation, and so no certificate.
    A person can ask the Governor for a pardon, also for a misdemeanor.
pardon-felony =
    The Governor may pardon any California felony. A certificate asks for it; a person can also ask directly.
    After felonies in two cases, the state's highest court must agree.

## The end of registration under Penal Code 290.

registry-check =
    A court can end the duty to register after ten or twenty years, or for some people never.
    That depends on the tier, which the police who keep the registration can tell. { registry-not-while }
# Part of the reasons here. PC 290.5(a)(2).
registry-not-while = It has to wait while a person is in custody or supervised, or charged with what could add years.
# PC 290.006: a judge ordered it for a charge that is not on the list of PC 290(c).
registry-other-section =
    If a judge ordered registration in this case, a court can end it, in most cases after ten years.
    If another case brought the duty, that one counts. { registry-not-while }
# PC 290.005.
registry-elsewhere =
    California cannot change a case from another court.
    But such a case can bring a duty to register here, and a court here can end that duty.
    That depends on the tier, which the police who keep the registration can tell. { registry-not-while }
# PC 290.008: only after the state's youth prisons, called DJJ.
registry-juvenile =
    Only juvenile cases that led to a state youth prison bring a duty to register.
    The juvenile court can end it after five or ten years, which depends on the charge. { registry-not-while }
