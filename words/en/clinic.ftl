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

z-grid-heading = Charges
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
z-sentence-suspended-prison = On hold: prison term
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
z-col-age = Age then
z-col-supervision = Under now
z-col-registration = PC 290 sign-up
z-col-circumstances = Life facts
z-col-resident-five-years = 5 years in California

## The standing of a row.

z-grade-done = Done already
z-grade-automatic = The state acts
z-grade-right = By right
z-grade-discretionary = A judge decides
z-grade-governor = The Governor decides
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
# $count is the number of other charges.
z-standing-others = Changed for other charges too: { $count }.

## What is wrong with a cell.

z-bad-year = Enter a year, like 98 or 3/1998, or ?
z-bad-county = No county or city begins so
z-bad-counties = More than one begins so. Pick one
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
z-paper-docket = the docket or case file
z-paper-record = the state record
z-paper-report = the police report
z-paper-own = the client
z-paper-officer = the court or officer
z-paper-defender = the public defender
# $paper is one of the lines above.
z-tells = Ask: { $paper }
z-papers-heading = Where to ask first
z-paper = { $paper } (charges in doubt: { $count })

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
# Said aloud: $number is the number of a charge, $text what stands in a cell, $problem what is wrong with it.
z-odd-said = Charge { $number }, { $text }: { $problem }.
# $count is a number of cells. On the page for the client, and after a file was saved.
z-odd-left = Cells that are not understood: { $count }. They are left out here and in files. Mend them in the grid first.
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
z-key-arrows = Up and down a column of text, or through the choices
z-key-facts = To the other facts of the row, and back
z-key-duplicate = Add a charge of the same case
z-key-delete = Delete the row
z-key-undo = Undo
z-key-redo = Redo
z-key-escape = Close the choices, or put back what the cell held
z-key-type = Section: type its number or a word of its name. County: type a few letters or a city. Lists: type the first letter. Tab takes what is marked.
z-key-dates = Dates: 98, 3/98, 3/7/98 or ~1998. A question mark says that it is not known. In “Over”, n says that it goes on.
z-key-paste = Copy cells from a spreadsheet and paste them into a cell. They fill the grid from there, to the right and down.

## Files.

z-files-heading = Files
z-files-lead = Files are read and written on this device. The case file holds the facts, the label, your notes and your views. The table holds the facts and the label. Both are then yours to keep safe.
z-save-case = Save the case file
z-save-table = Save a table (CSV)
z-open = Open a file
z-open-hint = A case file, a table, or the text of a state record. You can also drop it on the page.
z-opened = The file was opened. Undo brings back what was here.
z-opened-not = The file could not be read. What was here is unchanged.
# $names are column names of a file.
z-opened-extra = Columns that are not known here, and were not read: { $names }.
# A table with several clients. $count is a number.
z-clients-heading = Clients in this table: { $count }
z-clients-hint = One is shown at a time. Another one takes its place, and undo brings it back. "Next client" forgets the table too.
z-clients-none = (no label)
z-opened-lost = Charges with no room in the grid: { $count }.
z-opened-troubles = Left out: { $count }. All the rest was taken.
# $line is a number, $place a column or field, $value what stands there, $allowed what may stand there.
z-trouble = Line { $line }, { $place }: { $value } was not read. Allowed: { $allowed }
z-trouble-line = Line { $line }: { $value } was not read. Allowed: { $allowed }

## The text of a state record.

z-rap-go = Read a state record
z-rap-title = Read a state record
z-rap-lead = Paste the text of a California state record (called a rap sheet). The page looks for charges in it. None counts until you put it into the grid.
z-rap-law = Penal Code 11142 makes it a crime to hand on a state record to someone who may not have it. So do not paste it into a site that sends it on. Here the text stays in this tab. It is not saved, and a refresh drops it.
z-rap-text = The text of the record
z-rap-hint = Text alone, copied from the PDF. Pictures are not read.
z-rap-read = Look for charges
# $count is a number.
z-rap-found = Charges found: { $count }
z-rap-none = No charge was found. It may not be the text of a California state record.
z-rap-confirm = Check each one against the text below. Then put it into the grid, or leave it out.
# $number is the place of the proposal, $line a line of the text.
z-rap-charge = Found { $number }, from line { $line }
z-rap-court = From the entry of a court.
z-rap-arrest = From an arrest. No court entry follows it.
z-rap-custody = From an entry of jail, prison or probation. There is no court entry for it.
z-rap-sure = The text says so.
z-rap-likely = Likely.
z-rap-unsure = Not sure.
z-rap-take = Put it into the grid
z-rap-leave = Leave it out
# $number is the place of a row.
z-rap-taken = It is in the grid, as charge { $number }.
z-rap-left = You left it out.
z-lines-heading = Every line of the text
z-col-line = Line
z-col-text = Text
z-col-use = Used for
# $number is the place of a proposal, $fact the name of a column.
z-line-fact = Found { $number }: { $fact }
z-line-opens = Found { $number } begins
# $why is one of the lines below.
z-line-ignored = Not used: { $why }
z-ignored-blank = blank
z-ignored-separator = parts two entries
z-ignored-page = the head of a page
z-ignored-head = who the person is; not kept
z-ignored-notice = a note by the state
z-ignored-comment = a comment
z-ignored-number = a number or an office
z-ignored-description = words for the section
z-ignored-court-tells = the court entry tells it
z-ignored-applicant = a job or license check
z-ignored-registration = a sign-up, no charge
z-ignored-custody = the court entry tells the case
z-ignored-mental-health = hospital care, no charge
z-ignored-other-event = another kind of entry
z-ignored-step = a step that ends nothing
z-ignored-disposition-unread = an outcome not known here
z-ignored-second-section = a second section of the count
z-ignored-repeated = said by another line
z-ignored-no-count = belongs to no count
z-ignored-too-many = too many charges
z-ignored-too-long = beyond the end of what is read
z-ignored-after-end = after the end of the record
z-ignored-unread = not understood
z-reason-no-disposition = No outcome stands there.
z-reason-disposition-unread = The outcome is not one we know.
z-reason-court-may-follow = The court entry after it may be for this arrest.
z-reason-custody-only = It is seen in an entry of custody alone.
z-reason-same-section = A court entry names the same section. It may be that one.
z-reason-diversion-begun = A program was begun. Its end is not told.
z-reason-wording = The outcome is worded in a rare way.
z-reason-no-section = No section can be read.
z-reason-in-comment = It stands in a comment.
z-reason-comment-differs = A comment names another section.
z-reason-code-letters = The two letters of the code look misread.
z-reason-attempt = A line of its own says it was an attempt.
z-reason-several-counts = One number stands for more than one count.
z-reason-two-sections = The count has two sections.
z-reason-no-date = No date can be read.
z-reason-arrest-date = It is the date of the arrest.
z-reason-no-arrest = No arrest stands there, so its day is not told.
z-reason-several-arrests = It is the date of the first arrest of more than one.
z-reason-disposition-date = The outcome has a later date.
z-reason-city = It is the county of the city in the court's name.
z-reason-court-name = The court's name begins with the county.
z-reason-agency = It is the county of who made the arrest.
z-reason-place-unread = The court's name names no county we know.
z-reason-no-status = No level stands there.
z-reason-type-of-charge = It is the level of the charge, not of the conviction.
z-reason-case-sentence = The sentence stands at another count.
z-reason-sentence-mixed = The parts of the sentence do not say which kind it is.
z-reason-sentence-unread = The sentence is of no kind we know.
z-reason-sentence-changed = It was changed later. This is the last one.
z-reason-custody-differs = A later entry says prison.
z-reason-county-felony = It is not told if a release watch came after.
z-reason-reinstated = Probation was taken away and given back.
z-reason-probation-end = Probation ended. How is not told.
z-reason-discharge = It is the day of release in the same entry.
z-reason-other-count = It stands at another count.
z-reason-several-convictions = The case has more than one conviction.
z-reason-later-dismissal = It was dismissed later. Under which law is not told.
z-reason-grant-unread = Some relief was given that we cannot name.
z-reason-age-at-arrest = It is the age on the day of the arrest.
z-reason-birth-dates = The record has more than one birth date.
