### The page for legal-aid staff (clinic/). Only its program has these words; nobody else loads them. All ids begin
### with "z-", so that they stand last in every table (words/compile/check.rs).
###
### Tone: a colleague at a desk with little time. Denser than the self-check, under the same rules of words.
###
### Ids: `z-col-` the head of a column, ending in the fact; `z-<fact>-<value>` a value as short as it can be, so that
### its first letters choose it.

z-title = Intake for legal-aid staff
z-lead = One row for each charge. Fill in what you know and leave the rest. The last columns say what the law gives so far.
z-private = What you enter stays in this tab. It is not sent, and it is not stored. A file that you save is yours to keep safe.
z-hide = Hide the screen

## About the client.

z-label = Label
z-label-hint = Such as “Client 14”. Leave out the name.
z-registration-none = Never
z-registration-current = Must sign up today
z-registration-ended = Had to once
z-resident-five-years-yes = Yes
z-resident-five-years-no = No
z-supervision-none = Nothing
z-supervision-probation = Probation
z-supervision-parole = Parole
z-supervision-county-supervision = County watch
z-supervision-serving = Serving time
z-supervision-open-case = Open case
z-circumstances-none = None
z-circumstances-trafficking = Trafficked
z-circumstances-partner-violence = Harmed by a partner
z-circumstances-fire-crew = Fire crew
z-circumstances-military = Military

## The grid.

z-caption = The charges, one in each row
# Stands before a number: "Charge 2".
z-charge = Charge
# Stands before several numbers: "charges 2, 3".
z-charges = charges
z-col-row = No.
z-col-offense = Section
z-col-county = County
z-col-ended = Ended
z-col-date = Date
z-col-level = Level
z-col-sentence = Sentence
z-col-probation-end = Probation
z-col-sentence-finished = Over
z-col-cleared = Cleared
z-col-standing = Standing
z-col-facts = More facts
z-not-known = ? Not known
z-no = no
z-ended-convicted = Convicted
z-ended-juvenile = Juvenile case
z-ended-no-charges = Never charged
z-ended-dropped = Dropped
z-ended-acquitted = Found not guilty
z-ended-diversion = Program
z-level-infraction = Infraction
z-level-misdemeanor = Misdemeanor
z-level-felony = Felony
z-sentence-fine-or-jail = Fine or jail
z-sentence-probation = Probation
z-sentence-county-felony-supervised = County jail, then watched
z-sentence-county-felony-straight = County jail, straight
z-sentence-suspended-prison = On hold: prison, with probation
z-sentence-state-prison = State prison
z-probation-end-completed = Completed
z-probation-end-ended-early = Ended early
z-probation-end-violations = Broken, then done
z-probation-end-revoked = Revoked
z-probation-end-ongoing = Goes on
z-cleared-none = None
z-cleared-reduced = Reduced
z-cleared-dismissed = Dismissed
z-cleared-sealed = Sealed, or Prop 64
z-not-listed = not on our lists
z-add = Add a row
z-undo = Undo
z-redo = Redo
z-duplicate = Add a charge of the same case
z-delete = Delete this row
z-facts = Facts
z-col-supervision = Under now
z-col-registration = PC 290 sign-up
z-col-circumstances = Life facts
z-col-resident-five-years = 5 years in California

## The standing of a row.

z-grade-done = Done already
z-grade-automatic = The state acts
z-grade-right = By right
z-grade-discretionary = A judge decides
z-grade-wait = Not yet
z-grade-check = Open
z-grade-unavailable = No way found
z-result-dismissed = dismissed
z-result-infraction = an infraction
z-result-misdemeanor = a misdemeanor
z-result-may-stay = may stay a felony
z-result-unclear = unclear
z-result-unchanged = no change
z-result-not-covered = not covered
# $result is one of the results above.
z-at-least = at the least { $result }
# $when is a date such as 3/2027.
z-from = from { $when }
# Said aloud. $number is the place of the row, $grade and $told what stands in its standing.
z-standing-said = Charge { $number }: { $grade }. { $told }.

## What is wrong with a cell.

z-bad-year = Enter a year, like 98 or 3/1998, or ?
z-bad-county = No county or city begins so
z-bad-choice = Not one of the choices

## The facts of a row.

z-facts-heading = More facts on this charge
z-facts-lead = These facts can still change what the law gives. The most useful one is first.
z-facts-none = The law asks no more here than the columns hold.
# $facts is a list of names of columns.
z-columns-open = These are open too: { $facts }.

## The view of staff.

z-mark = Staff view:
z-mark-heading = Your own view
z-mark-lead = It stands beside what the page says, and never in its place. The client's page does not show it.
z-mark-grade = You expect
z-mark-reason = Why
z-mark-by = Initials

## The doubts.

z-doubts-heading = Doubts
z-doubts-none = No charge is in doubt so far.
z-facts-one = One fact
z-facts-many = { $count } facts
z-charges-one = one charge
z-charges-many = { $count } charges
# $facts and $charges are from the four lines above.
z-doubts-lead = { $facts } would help to settle { $charges }.
# Who or what tells a fact, in a few words.
z-paper-docket = Tells: docket or case file
z-paper-record = Tells: state record
z-paper-report = Tells: police report
z-paper-own = Tells: the client
z-paper-officer = Tells: court or officer
z-paper-defender = Tells: public defender
z-papers-heading = Papers that help most
# $paper is one of the lines above.
z-paper = { $paper }. Charges in doubt that it helps: { $count }.

## Notes.

z-notes = Notes
z-notes-hint = For you alone. They count for nothing, and the client's page does not show them.

## Print-outs.

z-out-heading = Show and print
z-explain = Explain to the client
z-print-client = Print for the client
z-print-staff = Print for staff
z-back = Back to the grid
z-staff-title = Worksheet for staff
# $when is today, $law the day on which the law was read, $version a number.
z-stamp = Printed { $when }. Law as of { $law }, rules { $version }.
z-person-heading = The person
z-col-relief = Relief
z-col-grade = Grade
z-col-sure = How sure
z-col-rests = Rests on
z-col-open = Still open
z-sure-settled = settled
z-sure-practice = by practice
z-sure-unsettled = not settled
# $fact is the name of a column, $text what was entered.
z-odd-line = Not understood: { $fact }, “{ $text }”.
z-bring-heading = What to bring
z-bring-paper = This paper
z-bring-record = Your state record, if you have it
z-bring-letters = Court papers and letters on these cases
z-bring-income = Proof of your income or aid, to ask that the fee be waived
z-bring-id = A photo ID

## The next client.

z-next-heading = Next client
z-next-lead = This clears all rows, notes and undo steps, and what your browser holds for this tab.
z-next = Next client
z-ask = Clear everything on this client? Print or save first what you want to keep. It cannot be undone.
z-clear = Clear everything
z-keep = Keep it
z-cleared-title = Everything is cleared
z-cleared-lead = This is what the page still holds of the last client. It was counted after clearing.
z-cleared-rows = Rows with facts
z-cleared-notes = Notes, labels and views of staff
z-cleared-steps = Steps to undo or redo
z-cleared-entry = Facts in the tab's history
z-cleared-not = Files that you saved and pages that you printed are still there.
z-cleared-go = Start with the next client

## The covered screen.

z-locked-title = The screen was blanked
z-locked = Nobody used this page for ten minutes, or someone hid it. The facts are still here.
z-uncover = Continue

## What was done, said once.

z-done-added = A row was added.
z-done-duplicated = A row of the same case was added.
z-done-deleted = The row was deleted. Undo brings it back.
z-done-full = There is room for { $count } rows, and all are taken.
z-done-undone = Undone.
z-done-redone = Done again.
z-done-nothing = There is nothing to undo or redo.
z-done-pasted = Cells pasted: { $count }.
z-done-pasted-odd = Not understood and marked: { $count }.
z-done-pasted-lost = Outside the grid and left out: { $count }.

## The keys.

z-keys = Keys and short forms
z-key-tab = To the next cell
z-key-enter = To the next row, or a new one at the end
z-key-back = To the row above
z-key-arrows = Up and down a column, or through the choices
z-key-facts = To the other facts of the row, and back
z-key-duplicate = Add a charge of the same case
z-key-delete = Delete the row
z-key-undo = Undo
z-key-redo = Redo
z-key-escape = Close the choices, or put back what the cell held
z-key-type = Section: type its number or a word of its name. County: type a few letters or a city. Lists: type the first letter. Tab takes what is marked.
z-key-dates = Dates: 98, 3/98, 3/7/98 or ~1998. A question mark says that it is not known. In “Over”, n says that it goes on.
z-key-paste = Copy cells from a spreadsheet and paste them into a cell. They fill the grid from there, to the right and down.
