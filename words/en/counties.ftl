### What counties did about old cannabis cases.
###
### Each figure is "about". Only a signed court order is told as an order. An announcement, a
### request or an estimate is never told as done.
### The facts and their sources: counties/data/county.

## How far an action went. Shown after the sentence of the action.

county-action-ordered =
    This was a court order for many cases at once.
    It may have covered your case.
    Ask the court or check your record.

county-action-announced =
    This is what the office said it was doing.
    We do not know if your case was part of it.
    Ask the court or check your record.

county-action-requested =
    The cases went to the court to be changed.
    We do not know what the court did in each one.
    Ask the court or check your record.

county-action-estimate =
    This was an early count of how many there might be.
    We do not know what came of it.
    Ask the court or check your record.

## The actions, by county.

alameda-2018 =
    In February 2018 the Alameda County District Attorney found about 5,900 old cannabis cases.
    The office said it would help to get them changed.

# The report has no date, so none is given.
alameda-court =
    News reports say a court in Alameda County ordered changes in about 8,100 cannabis cases.
    Felonies became misdemeanors, and misdemeanors became infractions.

contra-costa-2020 =
    In January 2020 the Contra Costa County District Attorney announced a plan.
    It was to dismiss and seal about 3,260 cannabis convictions of about 2,400 people.

fresno-2020 =
    In April 2020 the Fresno County District Attorney sent cases to the court.
    There were about 2,600 cannabis cases.
    By February 2021 the court had acted on few of them.

# "Went further": the law itself lowers many of these and dismisses only some.
la-2020 =
    In February 2020 a Los Angeles judge ordered about 66,000 cannabis convictions dismissed.
    About 62,000 were felonies, going back to 1961.
    About 4,000 were misdemeanors from ten cities.
    The order went further than the law requires: cases were dismissed, not only lowered.

# Announced. No report says that it was done.
la-2021 =
    In September 2021 the Los Angeles County District Attorney announced a second step.
    It was to ask a court to dismiss about 58,000 more cannabis cases.
    They came from county court records.
    The misdemeanors were from places where no city attorney prosecutes.

marin-2021 =
    In October 2021 the Marin County District Attorney reported on old cannabis cases.
    It announced that about 500 of them would be dropped or lowered.

orange-2020 =
    By July 2020 the Orange County District Attorney had looked at the state's list.
    News reports say the office objected in some of them.

riverside-2020 =
    By July 2020 the Riverside County District Attorney had looked at about 24,000 cannabis cases.
    The office objected in none.
    In 2022 news reports said many were still waiting at the court.

sacramento-2019 =
    In April 2019 the Sacramento County District Attorney announced about 5,300 cannabis convictions to change.
    About 1,900 were to be dismissed.
    About 3,400 felonies were to be lowered to misdemeanors.

san-bernardino-2020 =
    By July 2020 San Bernardino County had a state list of about 11,000 cases.
    The District Attorney asked for them to be changed and did not object.

san-diego-2021 =
    In February 2021 a San Diego court ordered changes in about 26,000 cannabis cases.
    About 25,000 felonies were to be lowered to misdemeanors.
    About 1,000 misdemeanors were to be dismissed.

sf-2019 =
    In 2018 the San Francisco District Attorney began to review old cannabis cases.
    In February 2019 it announced more than 8,000 convictions to dismiss or lower.
    They went back to 1975.
    People were not told one by one.

san-joaquin-2019 =
    In April 2019 the San Joaquin County District Attorney announced a cannabis case review.
    It thought about 4,000 convictions might be changed.

santa-barbara-2021 =
    In November 2021 Santa Barbara County sent about 1,700 cannabis convictions on to be changed.
    The District Attorney objected in none.
    About 1,580 were felonies.

santa-clara-2020 =
    In April 2020 a Santa Clara County court signed one order for many cannabis cases.
    It covered about 11,500 convictions of about 9,000 people.

santa-cruz-2020 =
    In July 2020 the Santa Cruz County District Attorney announced a step for cannabis cases.
    More than 1,100 convictions were to be dismissed, going back to 1969.

sonoma-2020 =
    In June 2020 the Sonoma County District Attorney announced that its review was finished.
    It covered more than 2,000 cannabis convictions.

yolo-2019 =
    In August 2019 a Yolo County judge signed an order for about 700 cannabis convictions.
    Some people with very serious other convictions were left out.

## How far the automatic review was. $county is a name such as "San Luis Obispo".

county-review-done =
    In 2023 the state said { $county } County had finished this review.
    The review missed some cases, so check your own record.

county-review-nearly =
    In 2023 { $county } County had finished nearly all of this review.
    The review missed some cases, so check your own record.

county-review-partly =
    In 2023 { $county } County had finished more than half of this review.
    Your case may have been one of those left, so check.

county-review-behind =
    In 2023 { $county } County had finished less than half of this review.
    Your case may have been one of those left, so check.

county-review-some-left =
    In 2023 { $county } County still had cases left in this review.
    Your case may have been one of those left, so check.
