### The page that reads the state's file for a whole county (extract/). Only its program has these words; nobody else
### loads them. All ids begin with "zx-", so that they stand last in every table (words/compile/check.rs).
###
### Tone: for a prosecutor's office or a researcher. Plain, exact, and under the same rules of words.
###
### Ids: `zx-policy-`, `zx-fault-`, `zx-result-`, `zx-grade-`, `zx-level-` end in the name of what they are for.

zx-title = Read the state's file for a county
zx-lead =
    This page is for a prosecutor's office or a researcher. It reads the file of 95 columns that the state gives to such an office.
    It says what the law gives for the convictions of one county, and counts them.
zx-stays-heading = What stays where
zx-stays =
    The file stays on this device. This page reads it here and sends nothing. What it finds stays in this tab until you save it or close the tab.

    The file is state criminal history (Penal Code 11105). Penal Code 11142 makes it a crime to hand it on to someone who may not have it. So do not put it into a site that sends it on.

    The result files hold parts of it. Keep them as safe as the file.
zx-not-heading = What it is not
zx-not =
    It is information about a file. It is not legal advice, and it decides nothing about a person. No lawyer has reviewed its rules yet.

    Most answers are “check”. The file does not say if a sentence is over, and the law asks for that.

## The form.

zx-files-heading = Files
zx-files-lead = Choose one file or more. A person who is in more than one counts once.
zx-choose = Choose files
zx-drop = You can drop them on this page too.
zx-files-none = No file is chosen yet.
# $size is such as "402 MB".
zx-files-sum = Together: { $size }
zx-size-mb = { $count } MB
zx-size-kb = { $count } KB
# For screen readers, after the word "Remove".
zx-remove = Remove
zx-same-name = Two files have the same name. The results call both by that name.
zx-added = Files chosen: { $count }
zx-settings-heading = County and day
zx-county = County
zx-county-choose = Choose one
zx-day = Day of the assessment
zx-day-hint = The law is read as of this day.
zx-over-summary = Count old sentences as over
zx-over = Years after which a sentence counts as over
zx-over-hint = Counted from its end by the file. Leave it blank to leave it open.
zx-over-warning = This is a guess. The file does not say if a sentence is over, or if there was more time on parole or probation. With a number here, many answers change from “check” to a claim that rests on your guess.
zx-reliefs = What to ask the law
zx-reliefs-hint = Prop 64 is about cannabis alone. All kinds of relief take a little longer.
zx-reliefs-prop64 = Prop 64, for cannabis convictions
zx-reliefs-all = All kinds of relief, for every conviction
zx-policy-heading = Policy, not law
zx-policy-lead = From 2018 to 2020 some offices had cannabis cases dismissed in bulk, by rules that they chose. You can see what such a policy says beside the law. It binds nobody today.
zx-policy = Policy to add
zx-policy-none = None
zx-policy-configurable = With options of your own (2020)
zx-policy-los-angeles = Los Angeles, 2019
zx-policy-los-angeles-two-priors-end = Los Angeles, two earlier ones looked at last
zx-policy-los-angeles-all-11357s = Los Angeles, all of 11357 dismissed
zx-policy-los-angeles-no-date-dq = Los Angeles, newer convictions too
zx-policy-los-angeles-no-superstrikes = Los Angeles, super-strikes do not bar
zx-policy-los-angeles-no-290s = Los Angeles, PC 290 does not bar
zx-policy-los-angeles-no-superstrikes-or-290s = Los Angeles, neither of the two bars
zx-policy-los-angeles-no-two-priors = Los Angeles, two earlier ones do not bar
zx-policy-los-angeles-isolated-hand-reviews = Los Angeles, with a count of others
zx-policy-sacramento = Sacramento, last code
zx-policy-sacramento-delivered = Sacramento, as of February 2019
zx-policy-san-joaquin = San Joaquin, last code
zx-policy-san-joaquin-delivered = San Joaquin, as first used
zx-policy-contra-costa = Contra Costa, last code
zx-policy-contra-costa-delivered = Contra Costa, as first used
zx-policy-san-francisco = San Francisco, 2018
zx-options = File of options
zx-options-hint = The JSON file that this program took.
zx-weights = File of weights
zx-weights-hint = The grams of each case. Without it no weight is known.
zx-faults = Turn off faults of that program
zx-faults-lead = Its program had faults, and they decided what happened to people. All are on, as they were then. Mark those to turn off.
zx-fault-sections = Any text with one of the four numbers in it is cannabis
zx-fault-hyphen = A section ends at its first hyphen, and attempts are lost
zx-fault-lists = The lists of super-strikes and PC 290 miss some sections and hit others
zx-fault-dates = A date that cannot be read is the year 1
zx-fault-class = A conviction with no level is a misdemeanor
zx-fault-blank = Where nothing fits, the answer is blank
zx-fault-boundary = November 9, 2016 is not yet “after”
zx-fault-ages = “21 or younger” means under 21, or the age today
zx-fault-order = A gang charge with its offense has no day
zx-fault-priors = Two counts of one case are two earlier ones
zx-fault-letters = Small and capital letters are told apart
zx-fault-parts = More of a sentence goes to the wrong count
zx-fault-county = The county is matched letter by letter
zx-start = Start
zx-problems = This is missing
zx-problem-files = Choose at least one file.
zx-problem-county = Choose a county.
zx-problem-county-of = This policy is for { $county } alone. Choose it as the county, or choose no policy.
zx-problem-day = Enter a full day for the assessment.
zx-problem-over = “{ $value }” is no number of years. Enter a whole number from 0 to 99, or leave it blank.
zx-problem-options = This policy needs its file of options.

## While it reads.

zx-running = Reading the files
zx-running-lead = You can use other tabs. Leave this one open.
zx-running-look = The people in the file are not in order. So it is read again, to see whose rows lie apart.
zx-running-apart = People with rows in more than one place: { $count }. The file is read one last time.
zx-progress = { $done } of { $total } MB. Lines so far: { $lines }. Seconds: { $seconds }.
zx-percent = { $percent } percent
zx-cancel = Cancel
zx-cancelled = You cancelled. Nothing of the results was kept.
zx-stopped = It stopped. Nothing of the results was kept.
# $detail is the browser's own word for it.
zx-stop-file = { $file } cannot be read. It may have been moved, changed or locked. Choose it again. The browser calls it { $detail }.
zx-stop-no-extract = { $file }, line { $line }: more than 32 MB of rows are of one person. A person has less. This is not the state's file.
# $detail is what is wrong, from the program.
zx-stop-options = { $file } cannot be used as options: { $detail }
zx-stop-weights = { $file } cannot be used as weights: { $detail }
zx-stop-beside = { $file } cannot be read as text. It has to be text in UTF-8, of 32 MB at most.
zx-stop-program = The part that reads files ended early, after { $done } MB. Most often the browser has no more memory; it had { $size } MB. Close other tabs, or sort the file by SUBJECT_ID, and start again.
zx-stop-load = The part that reads files did not load. Check your network, and start again.

## What comes of it.

zx-date = { $month } { $day }, { $year }
zx-month-1 = January
zx-month-2 = February
zx-month-3 = March
zx-month-4 = April
zx-month-5 = May
zx-month-6 = June
zx-month-7 = July
zx-month-8 = August
zx-month-9 = September
zx-month-10 = October
zx-month-11 = November
zx-month-12 = December

zx-done = What the files say
zx-done-county = { $county }, as of { $day }
zx-done-over = A sentence counts as over { $years } years after its end by the file. That is a guess of whoever set it.
zx-done-rows = { $rows } rows of { $people } people were read. It took { $seconds } seconds.
zx-done-bad = { $count } rows were passed over. They are listed below.
zx-done-found = { $count } convictions are in { $county }.
zx-done-none = No conviction is in { $county }. So there is nothing to count.
zx-done-concerned = { $count } of them have a cannabis section that Prop 64 may reach. They are of { $people } people.
zx-done-no-rows = No row of { $file } is in the layout of 95 columns. It may be another file.
zx-readings = Where a fact is open, there are two readings. “Result” takes it for the person, as the law does in court. “Floor” takes it against them. What is true lies between the two.
zx-col-result = Result
zx-col-floor = Floor
zx-col-policy = Policy
zx-col-count = Count
zx-col-share = Share
zx-people-heading = People who would be free of it
zx-people-caption = People, if what is found for this county came about
zx-left-felony = No felony any more
zx-left-recent = No conviction of the last seven years
zx-left-none = No conviction at all
zx-law-heading = What the law gives
zx-law-caption = Convictions by what Prop 64 makes of them
zx-result-dismissed = Dismissed
zx-result-infraction = Lowered to an infraction
zx-result-misdemeanor = Lowered to a misdemeanor
zx-result-may-stay-felony = May stay a felony
zx-result-unclear = No court has settled it
zx-result-unchanged = Stays as it is
zx-result-not-covered = Not reached by this law
zx-grade-heading = What it takes
zx-grade-caption = Convictions by what has to happen
zx-grade-done = Granted before
zx-grade-automatic = The law does it with no filing
zx-grade-right = The court must grant it
zx-grade-discretionary = A judge may grant it
zx-grade-wait = Not yet
zx-grade-check = Check: an open fact decides
zx-grade-unavailable = Not by this way
zx-first-heading = What comes first
zx-first-lead = Each conviction counts once, by the relief that comes first. With most of them an open fact decides: “check” is not “no”.
zx-first-caption = Convictions by the relief that comes first
zx-relief-none = No relief is listed
zx-relief-prop64 = Prop 64
zx-relief-prop64-automatic = Prop 64, by the court itself
zx-relief-record-destruction = Records destroyed (HSC 11361.5)
zx-relief-automatic-conviction = By the state itself (PC 1203.425)
zx-relief-prop47 = Prop 47
zx-relief-pc-17b = PC 17(b): a felony lowered
zx-relief-pc-1203-4 = PC 1203.4: dismissed after probation
zx-relief-pc-1203-4a = PC 1203.4a: dismissed with no probation
zx-relief-pc-1203-41 = PC 1203.41: dismissed after jail or prison
zx-relief-pc-1203-42 = PC 1203.42: dismissed after prison
zx-relief-pc-1203-43 = PC 1203.43: an old drug plea
zx-relief-pc-1203-45 = PC 1203.45: sealed, under 18
zx-relief-pc-1203-49 = PC 1203.49: trafficked
zx-relief-pc-1203-4b = PC 1203.4b: fire crew
zx-relief-pc-17d2 = PC 17(d)(2): to an infraction
zx-relief-automatic-arrest = Arrest, by the state itself
zx-relief-arrest-sealing = Arrest sealed (PC 851.91)
zx-relief-diversion-sealing = Sealed after a program
zx-relief-factual-innocence = Arrest with no cause (PC 851.8)
zx-relief-juvenile-automatic = Juvenile, by the court itself
zx-relief-juvenile-petition = Juvenile, sealed if asked
zx-relief-pc-236-14 = PC 236.14: trafficked
zx-relief-pc-236-15 = PC 236.15: harmed by a partner
zx-relief-pc-1170-9 = PC 1170.9: military
zx-relief-pc-1473-7 = PC 1473.7: a plea set aside
zx-relief-certificate = Certificate (PC 4852.01)
zx-relief-pardon = Pardon
zx-relief-pc-290-5 = PC 290.5: off the registry
zx-section-heading = Sections
zx-section-caption = Convictions by section
zx-level-heading = Levels
zx-level-caption = Convictions by level
zx-level-felony = Felony
zx-level-misdemeanor = Misdemeanor
zx-level-infraction = Infraction
zx-level-not-known = Not known
zx-said-heading = What the policy says: policy, not law
zx-said-lead = { $policy }. These are the words of that program. They bind nobody, and the law may say otherwise.
zx-said-caption = Convictions by what the policy says
zx-said-faults = Faults that were turned off: { $count }
zx-by-file-heading = File by file
zx-by-file-caption = Rows of each file
zx-col-file = File
zx-col-rows = Rows
zx-col-bad = Passed over
zx-col-convictions = In the county
zx-bad-heading = Rows that were passed over
zx-bad-lead = Nothing else is lost. These are the first ones; the file bad-rows.csv has all of them.
zx-bad-all = Nothing else is lost.
zx-bad-caption = Where they are, and what is allowed
zx-col-line = Line
zx-col-column = Column
zx-col-value = Value
zx-col-allowed = Allowed
zx-save-heading = Save
zx-save-lead = The files stay in this tab until you save them. They hold parts of state records.
zx-save-results = a line for each conviction, with reasons and sources
zx-save-policy = what the policy says of each row
zx-save-bad-rows = each row that was passed over, and why
zx-save-counts = all counts, by file
zx-again = Start again
zx-again-hint = This clears the files, the results and all that you entered.
zx-cleared = All is cleared.
