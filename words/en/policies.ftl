### What the prosecutors of five counties wanted for old cannabis cases: policy, never law.
###
### Known from the programs that chose the cases (docs/policies.md). The office may have used others, and what the
### court did with a case is not known from them. No sentence here may sound like the law or like a promise.

policy-heading = A policy of that time, not the law
# Whose rules, and how they are known. The days are those of the policies crate, the names those of the counties' data.
policy-contra-costa =
    The Contra Costa County District Attorney had its own rules then.
    We know them from a computer program of April 9, 2019.
    The office may have used others.
policy-los-angeles =
    The Los Angeles County District Attorney had its own rules then.
    We know them from a computer program of October 28, 2019.
    The office may have used others.
policy-sacramento =
    The Sacramento County District Attorney had its own rules then.
    We know them from a computer program of February 11, 2019.
    The office may have used others.
policy-san-francisco =
    The San Francisco District Attorney had its own rules then.
    We know them from a computer program of December 12, 2018.
    The office may have used others.
policy-san-joaquin =
    The San Joaquin County District Attorney had its own rules then.
    We know them from a computer program of March 28, 2019.
    The office may have used others.

## What they said of the case. After the lead.

policy-dismiss = Under those rules, a case like this one was to be dismissed.
policy-either = Under those rules, a case like this one was to be dismissed or lowered.
policy-reduce = Under those rules, a case like this one was to be lowered to a misdemeanor.
policy-look = Under those rules, a person in the office was to look at a case like this one.
policy-city = Under those rules, a case like this one was left to the city attorneys. It was not a felony.
policy-out = Those rules did not reach a case like this one.

# Where more than one is possible, with the points below as a list.
policy-some-dismiss = Under those rules, some cases like this one were to be dismissed. It depended on more than your answers show.
policy-some-either = Under those rules, some cases like this one were to be dismissed or lowered. It depended on more than your answers show.
policy-some-reduce = Under those rules, some cases like this one were to be lowered to a misdemeanor. It depended on more than your answers show.
policy-some-look = Under those rules, a person was to look at some cases like this one. It depended on more than your answers show.
# Above the list of points, where it is long and folded.
policy-points = What it depended on

policy-else-reduce = The other felonies were to be lowered to misdemeanors.
policy-else-look = A person in the office was to look at other cases.
policy-no-law = Where those rules did not reach a case, that says nothing about what the law gives.
# Where to find out is said right after it.
policy-proof = None of this shows what the court did.

## The points. "Then" is the time of the policy.

policy-point-city = Misdemeanors were left to the city attorneys.
policy-point-lesser = Misdemeanors were to be dismissed.
policy-point-lesser-either = Misdemeanors were to be dismissed or lowered.
policy-point-before = Cases from November 9, 2016 on were left out.
policy-point-letter = Under section 11357, only letters (a) and (b) were to be dismissed.
policy-point-strike = A very serious crime before it kept a case out.
policy-point-strike-ever = A very serious crime at any time kept a case out.
policy-point-registration = A case was left out if the person had to sign up with the police before it. That is Penal Code 290.
policy-point-registration-ever = A case was left out if the person had to sign up with the police. That is Penal Code 290.
policy-point-priors = Two earlier cases under the same section kept a case out.
policy-point-priors-ever = Three cases under the same section kept a case out.
policy-point-fifty = It was enough to be 50 or older then.
policy-point-young = It was enough to be 21 or younger at the conviction.
policy-point-cannabis = It was enough if each conviction was for cannabis and each sentence was over.
policy-point-free = It was enough to have no conviction in the ten years before.
policy-point-died = It was enough if the person had died and each sentence was over.
policy-point-only = If there was no other conviction, it was enough that its sentence was over then.
policy-point-free-ten = With other convictions, it was enough to have none in the ten years before.
policy-point-free-five = With other convictions, it was enough to have none in the five years before.
policy-point-weight = More than a pound kept a case out. Where the office knew no weight, a person was to look at it.
