### Why: one message for each row of the laws on dismissal after a conviction, and of the relief that
### the state grants by itself. The id is the name of the row; reasons.ftl says what a reason is. Rows
### that leave a relief out have none.
###
### "Felony jail": a felony sentence served in county jail (PC 1170(h)). "County supervision" comes after
### it or after prison. "The state" in these: its Department of Justice, which keeps the records.

## Relief that the state grants by itself.

auto-conviction-granted =
    The record shows that relief was granted.
    There is nothing left to ask for under this law.
auto-conviction-dismissed =
    A judge has dismissed this case already.
    The state's own relief would add nothing to that.
auto-conviction-before-1973 =
    The state's own relief begins with convictions from 1973.
    An older case needs a request to the court.
auto-conviction-registered =
    The state leaves out people who have to register under Penal Code 290 today, whatever the case.
    A request to the court may still be open.
auto-conviction-open-case =
    The state grants no relief while its records show an open case.
    It looks again every month.
auto-conviction-under-sentence =
    The state grants no relief while its records show a sentence, probation, or other supervision, in any case.
# The same two, where clean probation needs no years.
auto-conviction-probation-open-case = { auto-conviction-open-case }
auto-conviction-probation-under-sentence = { auto-conviction-under-sentence }
auto-conviction-ongoing = { auto-conviction-under-sentence }
auto-conviction-lesser-revoked =
    One year after the judgment, the state should grant this by itself.
    An older text left out probation that was taken away, so it is not sure.
    The state record shows if it was done.
auto-conviction-ticket =
    One year after the judgment, the state should grant this by itself.
    But it seldom keeps a record of infractions under the Vehicle Code, such as traffic tickets.
auto-conviction-lesser =
    One year after the judgment, the state should grant this by itself in misdemeanor and infraction cases.
    A prosecutor can object, and records have gaps, so check the state record.
auto-conviction-grave-probation =
    After clean probation, the state should grant this by itself, and the law has no exception for serious felonies.
    It is not known if the state makes one, so check the state record.
auto-conviction-probation =
    When probation ended and was never taken away, the state should grant this by itself.
    A prosecutor can object, and records have gaps, so check the state record.
auto-conviction-lesser-wait = The state grants this by itself, one full year after the judgment.
auto-conviction-grave-violations =
    The state grants this if probation was never taken away, even for a short time.
    If it was, the law leaves out serious and violent felonies.
auto-conviction-registrable-violations =
    The state grants this if probation was never taken away, even for a short time.
    If it was, the law leaves out felonies that make people register under Penal Code 290.
auto-conviction-grave =
    The state's own relief leaves out serious and violent felonies, unless probation was completed.
    A request to the court may be open.
auto-conviction-registrable =
    The state's own relief leaves out felonies that make people register under Penal Code 290.
    A request to the court may be open.
auto-conviction-later-felony =
    The law asks for four years with no new felony after the sentence.
    When the later felony was can decide, and no court has settled how it counts.
    The state record shows what was done.
auto-conviction-felony =
    Four years after the sentence, with no new felony, the state should grant this by itself.
    A prosecutor can object, and records have gaps, so check the state record.
auto-conviction-violations-wait =
    The state grants this by itself four years after probation.
    It may come sooner if the record shows that probation was never taken away.
auto-conviction-felony-wait =
    The state grants this by itself four years after the sentence is over, if there is no new felony.

## Dismissal after probation.

d4-granted =
    The record already shows a dismissal, or relief that does much the same.
    If it only says "relief granted", a judge's dismissal may still be worth asking for.
d4-listed =
    The law names a few sex offenses that are never dismissed after probation, and this is one.
    Other relief may be open.
d4-listed-felony =
    As a felony, this offense is never dismissed after probation.
    As a misdemeanor it can be.
d4-inspection =
    The law leaves out stops to check a vehicle, and stops of an unsafe one.
    If the case was about something else, the court must dismiss after clean probation.
# Ending probation early: PC 1203.3.
d4-ongoing =
    This law begins when probation ends.
    A judge can be asked to end it early, and an early end counts as well as a full one.
d4-revoked-felony =
    When probation was taken away, what came next decides.
    After prison or felony jail another law is the way.
    If neither came, a judge may be free to dismiss under this one.
d4-revoked =
    When probation was taken away in a misdemeanor case, two laws could fit, and no court has settled which.
    A judge may dismiss under one of them, but not while a person is charged in a case or serving a sentence.
d4-open-case =
    The law makes people wait while they are charged in any case.
    When that case is over, the court can be asked.
d4-on-probation =
    The law makes people wait while they are on probation in any case.
    A judge can be asked to end that probation early.
d4-serving =
    The law makes people wait while they serve a sentence in any case.
    When it is over, the court can be asked.
d4-supervised =
    The law makes people wait while they serve a sentence.
    It does not say if parole or county supervision is one.
    A lawyer can tell what the local court does.
d4-driving =
    For a list of driving offenses, clean probation gives no right to a dismissal.
    A judge may still grant it if that seems fair.
d4-violations =
    When probation ended with violations, a judge may dismiss the case if that seems fair, and is free to say no.
d4-fulfilled =
    When probation was completed, or a judge ended it early, the court must dismiss the case on request.
    Money still owed to a victim is no ground to refuse.

## Dismissal of a misdemeanor or infraction without probation.

d4a-granted =
    The record already shows a dismissal, or relief that does much the same.
    If it only says "relief granted", a judge's dismissal may still be worth asking for.
d4a-felony-jail =
    This law is for misdemeanors and infractions.
    Jail with no probation can make some felonies misdemeanors, so the record may be wrong.
d4a-lewd = The law leaves this offense out, even as a misdemeanor.
d4a-ticket = The law leaves out traffic infractions.
d4a-cannabis-ticket =
    The law leaves out traffic infractions.
    No court has settled if cannabis in a car is one, so a lawyer should look.
d4a-cannabis-ticket-wait = { d4a-doubtful-wait }
d4a-doubtful-wait =
    This law asks for one full year after the judgment.
    If it fits a case like this at all is not sure, so a lawyer should look.
d4a-inspection =
    The law leaves out stops to check a vehicle, and stops of an unsafe one.
    If the case was about something else, the law can fit.
d4a-revoked =
    This law is for cases without probation.
    Where probation was granted and then taken away, no court has settled if it fits.
d4a-reduced =
    This was a felony with jail or prison, and it is a misdemeanor now.
    Two laws on dismissal could fit, and no court has settled which.
d4a-open-case =
    The law makes people wait while they are charged in any case.
    When that case is over, the court can be asked.
d4a-serving =
    The law makes people wait while they serve a sentence in any case.
    When it is over, the court can be asked.
d4a-unfinished = The sentence in this case has to be over before the court can be asked.
d4a-on-probation =
    The law does not say that probation in another case stands in the way.
    Some offices say that it does.
    The public defender knows what the local court does.
d4a-supervised =
    The law makes people wait while they serve a sentence.
    It does not say if parole or county supervision is one.
    A lawyer can tell what the local court does.
d4a-later =
    With a later conviction there is no right to a dismissal.
    One year after the judgment, a judge may still grant it if that seems fair.
d4a-driving =
    One year after the judgment, the court must dismiss the case on request.
    For driving offenses, some courts treat it as the judge's choice.
d4a-due =
    One year after the judgment, the court must dismiss the case on request.
    The sentence has to be done, and the law obeyed since.
d4a-not-yet = The court can be asked one full year after the judgment.

## Dismissal of a felony with felony jail or prison.

d41-granted =
    The record already shows a dismissal, or relief that does much the same.
    If it only says "relief granted", a judge's dismissal may still be worth asking for.
d41-reduced =
    This was a felony with jail or prison, and it is a misdemeanor now.
    Two laws on dismissal could fit, and no court has settled which.
d41-jail =
    This law is for felonies with prison or felony jail.
    Jail with no probation may be felony jail, or it may have made the case a misdemeanor.
d41-revoked =
    This law is for felonies with prison or felony jail.
    If one of them came after probation was taken away, a judge may dismiss the case.
d41-registrable =
    The law leaves out prison cases that made people register under Penal Code 290.
    That is so even when the duty is over.
d41-other-registration =
    The law leaves out prison cases that made people register under Penal Code 290.
    If this case did not, a judge may dismiss it.
d41-other-registration-wait =
    The law leaves out prison cases that made people register under Penal Code 290.
    If this case did not, the court can be asked two years after the sentence.
d41-open-case =
    The law makes people wait while they are charged in any case.
    When that case is over, the court can be asked.
d41-county =
    The law names supervision after felony jail, and not supervision after prison.
    To wait until either is over is the safe way.
d41-under-sentence =
    The law makes people wait while they are on parole or probation, or serve a sentence, in any case.
d41-split = One year after felony jail and its supervision, a judge may dismiss the case if that seems fair.
d41-split-wait = The court can be asked one full year after felony jail and its supervision are over.
d41-prison =
    Two years after prison and parole, a judge may dismiss the case if that seems fair.
    No serious or violent felony is left out.
d41-prison-wait =
    The court can be asked two years after the sentence.
    It may count from release, or from the end of parole.
    The end is the safe day to count from.
d41-straight = Two years after felony jail, a judge may dismiss the case if that seems fair.
d41-straight-wait = The court can be asked two full years after felony jail is over.

## Dismissal of an old prison case that would be felony jail today.

d42-granted =
    The record already shows a dismissal, or relief that does much the same.
    If it only says "relief granted", a judge's dismissal may still be worth asking for.
d42-registration =
    This law is for old prison cases that would be county jail today.
    People who had to register under Penal Code 290 by then would not get county jail.
d42-open-case =
    The law makes people wait while they are charged in any case.
    When that case is over, the court can be asked.
d42-under-sentence =
    The law makes people wait while they are under any supervision, or serve a sentence, in any case.
d42-due =
    Since October 2011 this felony means county jail, not prison.
    Two years after an older sentence, a judge may dismiss it.
    An earlier serious or violent felony can stand in the way.
d42-wait =
    Since October 2011 this felony means county jail, not prison.
    For an older sentence, the court can be asked two years after it is over.

## The old drug program with a plea.

d43-before-1997 =
    The program with a plea began in 1997.
    If it was granted then or later, the court must take the plea back on request.
d43-plea =
    When the program was completed and the charge dismissed, the court must let people take the plea back.
    It matters most for immigration.

## Sealing a misdemeanor from before age 18.

d45-vehicle =
    The law leaves out Vehicle Code cases about driving.
    Not every section of that code is about driving, so a lawyer should look.
d45-not-only =
    This law is for people with no other conviction.
    A few are allowed, such as some for traffic, so a lawyer should look.
d45-dismissed =
    A judge may seal a misdemeanor from before age 18 that is the only conviction.
    After a dismissal, the law does not ask anyone to wait.
d45-wait =
    The law asks that the case can be dismissed first.
    With no probation, that is one full year after the judgment.
d45-open-case =
    The law makes people wait while they are charged in any case.
    When that case is over, the court can be asked.
d45-under-sentence =
    The law makes people wait while they are on probation or serve a sentence, in any case.
d45-revoked =
    The law asks that the case can be dismissed first.
    Where probation was taken away, no court has settled which law on dismissal fits.
d45-reduced =
    The law asks that the case can be dismissed first.
    After jail or prison for a felony that is a misdemeanor now, no court has settled which law fits.
d45-only =
    A judge may seal a misdemeanor from before age 18 that is the only conviction.
    The law then treats it as if it had never happened.

## Dismissal of a prostitution case of a trafficked person.

d49-ongoing =
    This law begins when probation ends.
    A judge can be asked to end it early.
d49-revoked =
    The law asks that probation was completed.
    If it was taken away, no court has settled what that means.
d49-trafficked = With strong proof that the case came from being trafficked, a judge may dismiss it and say so.

## Dismissal for people who worked on a fire crew.

d4b-listed = The law names a few crimes that it leaves out, and this is one.
d4b-registrable = The law leaves out crimes that make people register under Penal Code 290.
d4b-registration =
    A crime that makes people register under Penal Code 290 shuts this out, even if it was another case.
    A lawyer can tell if that is so.
d4b-open-case =
    The law makes people wait while they are charged in any other case.
    When that case is over, the court can be asked.
d4b-serving = The court can be asked after release from custody.
d4b-crew =
    After release, a judge may dismiss the cases served while on the crew.
    Parole or probation need not be over, and the judge can end it early.
d4b-jail =
    The law is for cases that were served while on the crew.
    County jail time can count, so it matters if the crew work was for this case.
