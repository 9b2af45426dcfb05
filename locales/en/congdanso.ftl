# Words of the interface. Same ids as in Vietnamese (checked by tests/words.rs).
# {"{n}"} and {"{total}"} are filled in by the browser.

## Around every page
language-name = English
og-locale = en_US
in-vietnamese = (in Vietnamese)
skip = Skip to main content
home = Home
home-note = What neighbours do most often
back = Back
call = Get help
nav-tools = Settings and help
nav-language = Language
settings-label = Aa – text size and colours
settings-link = Accessibility
about-link = Who makes this site
privacy-link = Privacy
contact-link = Numbers to call, where to ask
contact-note = Emergencies, questions, reporting scams
footer-not-official = Made by neighbours to help each other. This is not a government website.
footer-promise = No sign-in. Never asks for a password or a one-time code.
footer-checked = Content last checked { $day }.
moved = This page has moved

## Home
home-title = Get paperwork done step by step, on your phone
home-title-short = paperwork step by step on your phone
home-promise = Free · No sign-in · Never asks for codes
home-description = Step-by-step help in large print for getting paperwork done on a phone. Free, no sign-in.
start-note = Start here
start-title = { $total } things a digital citizen can do
resume-note = Continue with step {"{n}"}
jobs-title = What neighbours do most often
jobs-all = See all { $n } guides
more-title = Look up and ask
topics-title = Choose by need
help-title = Need somebody to help?
help-text-public = Call a public hotline, or go to the ward’s service desk.
help-text-team = Call the digital team; somebody will show you step by step.
help-button = See numbers to call
help-dial = Call { $phone }

## Lists of guides
guides-title = Step-by-step guides
guides-intro = There are { $n } guides. Each step is one thing to do.
guides-description = All step-by-step guides: VNeID, the public service portal, papers, residence, avoiding scams.
topic-no-guides = There is no step-by-step guide for this yet. Below are the ways into the state portals.
steps-count = { $n } steps
links-count = { $n } links

## Guide
guide-start = Go step by step
guide-resume = Continue with step {"{n}"}
guide-successor = There is a newer guide: { $link }
minutes = About { $minutes } minutes
needs-vneid = Needs VNeID level { $level }
steps-title = Steps
steps-done = {"{n}"} of {"{total}"} steps done
step-name = Step { $n }
step-position = Step { $n } of { $total }
step-share = Step { $n }/{ $total }
step-prev-guide = All
step-next = Done, go to step { $n }
step-finish = All done
step-all = See all steps
see = You will see:
picture-alt = Drawing of the screen with {$others}. The arrow points to {$target}.
picture-alt-one = Drawing of the screen. The arrow points to {$target}.
box-info = Good to know
box-warn = Often goes wrong
box-danger = Stay safe
box-ok = Remember
trouble = Something went wrong?
tick-step = I have done this step
tick-item = Tick “{ $title }” in the { $link }
evidence-title = Checks and sources
checked-on = Last checked { $day }
review-before = To be checked again before { $day }
review-overdue = Waiting to be checked again. Things may have changed; ask before you start.
grade-medium = Some points have one source only. Check again as you go.
sources-intro = Compared with public sources, not yet tried on a phone:
returned-title = Back from the state portal
returned-ask = Is this step done?
returned-yes = Done
returned-no = Not yet

## Reading aloud (Vietnamese pages only)
listen-title = Read aloud
listen-step = Listen to this step
listen-stop = Stop
listen-again = Listen again
voice-try = Try the voice
voice-sample = Hello. This is a sample sentence.
voice-ask = Was that clear Vietnamese?
voice-yes = Clear
voice-no = Not clear
voice-again = Hear the sample again
voice-proven = This phone can read Vietnamese. Each step has a button «Listen to this step».
voice-refused = The voice on this phone is not clear in Vietnamese, so steps have no button for it.
voice-none = This phone has no Vietnamese voice yet.
voice-untried = This phone may be able to read each step aloud. Try one sentence first.

## Picture of a shared link
card-guide = Step-by-step guide
card-topic = Guides by need
card-checklist = A list to tick off yourself
# Words that should stay in one line of the picture, in small letters.
card-pairs = bank account, birth certificate, by phone, health insurance, home page, id card, phone number, public service, sign in

## Validity
dates-between = Applies from { $from } until the end of { $until }
dates-until = Applies until the end of { $until }
dates-from = Applies from { $from }
not-yet = Not yet in force. Begins on { $from }.
ended = Ended after { $until }.
after = After that:

## States
state-done = Done
state-todo = Not done
state-doing = In progress – step {"{n}"} of {"{total}"}
state-here = You are here
state-guide-done = All steps done
state-na = Does not apply
ticked = Marked as done.
unticked = Mark removed.
undo = Undo
not-saved = This phone cannot keep your marks. Take the progress code before you close the page.
newer = This phone has data of a newer version. Reload the page to use it. Marks made now are not kept.
reset = Start over
reset-ask = Remove all marks made here?
reset-yes = Remove marks
reset-no = Keep them
reset-done = Marks removed.

## Checklist
checklist-title = Become a digital citizen
checklist-short = digital-citizen checklist
checklist-description = Things that let you use digital services: tick them yourself, kept on this phone, sent nowhere.
checklist-intro = Each thing done lays one more tile. Tap the box to tick, tap the name to see how.
checklist-private = Kept on this phone only, sent nowhere.
items-done = {"{n}"} of {"{total}"} done
stages-title = Three stages to check yourself
stages-note = The stages only show how far you have come.
next-item = A good next thing to do:
stage-reached = You have ticked everything of this stage. It is a check for yourself, no certificate.
stage-line = Stage “{ $title }” of the digital-citizen checklist: ticked by oneself, no certificate.
stage-send = Send this picture
stage-save = Save the picture
stage-card = Stage { $n } of { $total } is done
stage-card-note = Ticked by oneself, no certificate
no-certificate-title = Your own marks, not a certificate
no-certificate = You tick this list yourself. It is not a certificate and replaces no document.
optional = Extra, if you need it; not counted.
before = Better done first: { $title }
na = Does not apply to me
na-undo = Applies to me after all

## Services
services-title = Ways into public services
services-note = Straight to the procedure on the state portal
services-intro = A tap opens the state’s page. The site it leads to stands below each entry. Names are as the portal writes them, in Vietnamese.
services-description = Straight to the exact procedure on the national public service portal, by need, with evidence dates.
services-groups = Groups
services-all = All ways into public services
service-group-title = Public services: { $group }
service-group-description = { $group }: straight to the procedure on the state portal, who handles it, its code.
how-to = See how
how-to-label = See how: { $title }
open-short = Open page
open-label = Open page { $title } at { $host }, new tab
open-page = Open “{ $title }”
open-search = Open the portal’s search for “{ $title }”
open-host = Open { $host } in a new tab
opens-new-tab = Opens in a new tab and needs a network.
way-back = When you are done, press the phone’s Back button, or choose the tab «{ $site }» again.
exit-chat = Inside a chat app, signing in or sending pictures may fail. Better open it in a browser.
services-first = You will see: { $words }
target-host = Leads to:
code = Procedure code:
needs = You need: { $what }
link-tapped = Tried on a phone on { $day }.
link-compared = Compared with public sources on { $day }, not yet tried on a phone.
link-medium = One source only; check again.
tag-medium = Check again
fallback = If it does not open: { $words }
search-for = go to dichvucong.gov.vn and type “{ $name }” in the search box
look-first-title = Look at the site’s name before you type
look-first-text = State sites end in .gov.vn right before the first slash. One letter off is a fake.

## Contact
hotlines-urgent = Emergencies
hotlines-questions = Questions
hotlines-scams = Report scams and spam
hotlines-number = Number
hotlines-when = When to call
hotlines-note = These numbers were compared with public sources; none has been called to check.
cost-free = Free
cost-charged = Charged
cost-operator = Your operator’s rate
by-sms = (text message)
evidence-day = Compared with public sources on { $day }.
ward-phone = Telephone
ward-address = Where to find us
ward-hours = When
ward-map = How to get there
ward-centre = Public administration service centre
ward-police = Ward police
ward-unconfirmed = Address, hours and phone of the ward and of the team are not confirmed yet, so they are not shown here.
zalo-groups = Neighbourhood Zalo groups

## Settings
settings-title = Text size, colours, accessibility
settings-intro = Tap to choose. It changes at once and is kept for next time.
size-title = Text size
size-17 = Smaller
size-19 = Medium (default)
size-22 = Large
size-26 = Very large
size-30 = Largest
theme-title = Colours
theme-auto = As the phone
theme-light = Light
theme-dark = Dark
motion-title = Motion
motion-auto = As the phone
motion-less = No motion
kept = Changed and kept on this phone.

## Privacy
delete = Delete everything on this phone
delete-ask = Delete all marks and display settings?
delete-yes = Delete all
delete-done = All marks and display settings on this phone were deleted.

## Changes, not found
changes-title = What is new
changes-intro = Changes of the content, the latest first.
changes-description = Dated changes of the content, the latest first.
not-found-title = There is no such page
not-found-text = The link may be old or incomplete. Choose one of these.

## Scams
scam-signs = Signs
scam-act = What to do
quiz-ask = Genuine or a scam? Tap to see the answer.
quiz-real = Genuine
quiz-fake = Scam
quiz-right = That is right.
quiz-wrong = Not quite.
quiz-is-real = This message is genuine.
quiz-is-fake = This message is a scam.

## Fee waivers
dong = { $amount } VND
waivers-link = Fee waivers
waivers-note = What costs nothing online
waiver-fees-title = Procedures that cost less
waiver-fees-intro = «Online now» needs VNeID level 2 and all 05 kinds of papers, until the end of { $until }.
waiver-check-title = What is in VNeID already?
waiver-check-intro = Open VNeID, look, and tap the lines that are there. Nothing is stored.
waiver-missing = If it is not there, see { $link }.
waiver-unknown = Paper number { $n }: its name could not be read in the text; look in VNeID.
waiver-some = A line that is not tapped is missing. If one is missing, the normal fee applies.
waiver-all = Every known line is there. The names of { $n } papers could not be read, so this page draws no conclusion. At the payment step look at the amount: 0 VND means waived.
waiver-all-known = Every line is there. At the payment step look at the amount: 0 VND means waived.
waiver-code = Code: { $code }
waiver-counter = At the counter: { $amount }
waiver-online = Online: { $amount }
waiver-rate = Normal: { $rate }
waiver-no-amount = Normal fee: see the amount on the screen.
waiver-double = { $amounts }, unless a new text says otherwise.
waiver-less = { $percent } less
waiver-max = , at most { $amount }
waiver-now-short = Online now: { $amount }
waiver-extra-short = . Also needed in VNeID: { $extra }.
waiver-extra = , plus { $extra } in VNeID
waiver-now = Online now: { $amount } for Vietnamese citizens with VNeID level 2 and all 05 kinds of papers{ $extra }, until the end of { $until }.
waiver-everybody = Online in { $city }: 0 VND, without the 05 kinds of papers.
waiver-back = the normal fee, unless a new text says otherwise.
waiver-more = See which papers are missing

## Policies, lessons, hard words
policies-title = Policies to know
policies-note = Eight policies, in short
terms-note = What OTP, QR code and the like mean
policies-intro = A short page for each policy: what it is, what changes for a household, where it says so.
policies-description = Policies to know, in short: what each is, what changes for a household, and the source.
lessons-title = Lesson plans
lessons-intro = For a team member sitting with a household or a group of five. Each lesson takes 20 minutes.
lessons-description = Five lesson plans of 20 minutes for team members: what to bring, show, and let people do.
lesson-items = Digital citizen items of this lesson
terms-title = Hard words
terms-intro = Words found on screens and in papers, in everyday language.
terms-description = { $n } hard words met when doing things online, in everyday language.

## Report for the team (site report)
report-title = Content report – { $team }, { $day }
report-summary = Summary
report-guides = Guides (steps)
report-english = In English
report-sentence = Words a sentence: median (most)
report-few-steps = Fewer than 3 steps
report-no-trouble = Without «Gặp lỗi?»
report-by-review = Guides by next review
report-links = Portal links by day of evidence
report-soon = Ends or due within 60 days
report-col-review = review
report-col-checked = checked
report-col-grade = grade
report-col-english = English
report-col-sentence = words/sentence
report-col-step = words/step
report-col-guide = guide
report-col-evidence = day
report-col-links = links
report-col-tapped = tapped
report-col-first = example

## Network and new versions
bar-offline = No network. Saved pages still open.
bar-update = There is a new version.
bar-update-do = Use it
shell-wait = Opening the saved page…

## Offline, home screen, out of Zalo
kept-none = Not saved for use without a network. All of it weighs {"{kb}"} KB.
kept-some = Saving {"{n}"}/{"{total}"}; all of it weighs {"{kb}"} KB.
kept-all = Saved: everything opens without a network. It weighs {"{kb}"} KB.
kept-full = The phone is full: {"{n}"}/{"{total}"} saved. Delete some pictures, then save again.
kept-stopped = {"{n}"}/{"{total}"} saved. Go on when the network is good.
kept-do = Save for use without a network
install-do = Add to the home screen
leave-do = Open in the browser
copy-do = Copy the link
copied = Copied. Open Chrome or Safari and paste.
copy-failed = Copying did not work. Hold your finger on this address to copy it:
bar-chat = Reading works in { $app }, but ticks made here stay there.
print-in-chat = Printing does not work here. Open this page in Chrome or Safari and print there.
bar-chat-how = Open outside
bar-close = Close

## Sending on
share-guide = Send this guide
share-step = Send this step
share-checklist = Send this checklist
share-copy = Copy the message
share-copied = Message copied. Open Zalo, hold your finger on the message box, tap Paste.
qr-show = Show a QR code for the phone beside you
qr-alt = QR code of this page
kit-link = The team's kit
install-link = Put on the home screen
bar-hint = Do you come here often?
bar-hint-how = Put it on the home screen

## Search
kind-guide = Step-by-step guide
kind-step = One step
kind-procedure = State website
kind-hotline = Phone number
kind-page = This site
kind-policy = Policy
kind-checklist = Digital-citizen item
kind-glossary = Hard word
kind-lesson = Lesson plan
kind-catalogue = From the catalogue of { $day }, not checked again
kind-code = code
search-title = Search
search-label = What do you need to do?
search-services = Procedure or its code
search-button = Search
search-hint = Type without accents, or with a slip: it will still be found.
search-description = Find guides, procedures and phone numbers. Typing without accents works.
search-without-app = Search does not run on this phone. Choose from the list below.
search-loading = Opening the list to search…
search-failed = The list could not be fetched. Type again when you are online.
search-count = Results: {"{n}"}
search-more = The {"{n}"} closest results. Type more to narrow them down.
search-none = Nothing found. Try fewer words, or choose one of the jobs below.
search-instead = Or choose a frequent job
search-results = Search results
services-none = Nothing found. Try fewer words, choose “All” again, or ask for help at the end of this page.
filter-all = All
filter-need = Life need
filter-agency = Who handles it
copy-code = Copy the code
copy-code-label = Copy the code { $code }
copied-code = Code copied.
copy-code-failed = It could not be copied. Hold your finger on this code to copy it:

# /kiem-tra-link/
check-label = Paste a link or the whole message here
check-paste = Paste
check-do = Check
check-shortcut = Check a link
check-link = Is this link real?
check-note = Paste a strange link here before you tap it
check-state = a state page
check-more = On this site:
check-said-real = { "{n}" } links checked: pages of the state.
check-said-known = { "{n}" } links checked: known pages, but not of the state.
check-said-unlisted = { "{n}" } links checked: the owner of one is not known. Do not tap it.
check-said-fake = { "{n}" } links checked: one is fake. Do not tap it.
check-said-empty = The field is empty. Paste a link or a message, then tap “Check”.
check-said-none = There is no link in these words.
check-said-scam = There is no link, but the words look like a scam.
check-scam-title = Sign of a scam: { $title }
check-scam-text = The message has words that scammers use. Do not do what it says, do not answer.
check-scam-how = How to spot it and what to do: { $title }

## Paper
print = Print this sheet
print-how = To print: open this page on a device with a printer and choose Print in the browser.
handout-name = Handout
handout-title = Handout: { $title }
handout-link = Print the large-type handout
handout-description = A large-type handout to print: { $title }
handout-about = Large type, both sides of one A5 sheet. Each step has a box to tick.
handout-guide = See the whole guide
handout-a4 = Print on A4, in even larger type
handout-kind = Large-type handout
handout-scan = Scan to see pictures
handout-qr-alt = QR code that opens this guide on a phone
handout-way = By hand: { $words }.
handout-procedure = (code { $code })
handout-file = My file number:
handout-cut-plain = … means that there is more on the site
handout-cut = … means more: scan to see all
handout-call = Need help? Call { $phone }
handout-address = On a phone: { $address }
handout-from = { $team }. Not a state agency.
handout-not-official = Not a state agency. Free. Never asks for a password or an OTP code.
handout-checked = Last checked { $day }. After { $review } look for a newer one.
handout-otp = Never tell anyone a password or an OTP code.
print-with-ticks = Print with ticks
print-blank = Print blank
print-checklist-name = For printing
print-checklist-title = Print the digital-citizen checklist
print-checklist-link = Print the list, to tick with a pen
print-checklist-about = Tick the box of what you can do already. There is no need to do everything at once.
poster-name = Poster
poster-title = Poster for the notice board
poster-about = A4, one side, for the notice board or wherever neighbours sit together.
kit-paper = On paper

## Progress code, backup
code-send = Send the code
code-copy = Copy the code
code-line = Progress code of the digital citizen checklist:
code-copied = Code copied. Open Zalo, hold your finger on the message box, tap Paste.
code-qr = Scan it with the other phone.
code-qr-alt = QR code that takes the progress code to another phone
code-enter-title = Enter a code
code-enter-note = A code from another phone, or a backup: both go here. You see what changes before it does.
code-field = Code or backup
code-look = Look at the code
code-refused-length = Letters are missing, or there are too many. Count them again.
code-refused-symbol = There is a letter that no code has: only digits and letters without marks.
code-refused-check = A letter is wrong, or two have changed places. Compare them one by one.
code-refused-newer = This backup is from a newer version of the site. Reload the page and enter it again.
code-same = The same as on this phone: nothing to change.
code-has = In the code, not yet on this phone:
code-phone-has = On this phone, not yet in the code:
code-new = New tasks that the older code does not have (they stay as they are here):
code-gone = { $n } marks are left out: their tasks are not on this list.
code-people = In the backup:
code-person = { $n } ticks; on this phone { $total }
code-full = Together they are more than 10 people. Forget somebody first, or replace everything.
code-union = Add to this phone
code-replace = Replace the marks on this phone
code-cancel = Change nothing
code-done = The marks on this phone were changed.
backup-title = Full backup
backup-note = All ticks of all people on this phone. Copy it and send it to yourself.
backup-copy = Copy the backup
backup-copied = Backup copied.
backup-save = Save as a file
backup-open = Open a backup file
backup-unread = Your phone cannot read this file. Choose it again, or open it and copy its text into the field above.

## Helping the family
who-helping = Working for
panel-without-app = This part does not run on this phone. Open it again with a network, or use another phone.
who-owner = the owner of this phone
who-change = Change
family-progress = { $n } of { $total } tasks
family-switch = Work for this person
family-here = You work for this person now
family-code = Get the progress code
family-unused = Not opened for 60 days. Keep this person?
family-keep = Keep
family-forget = Forget this person
family-forgotten = Forgotten. That person's ticks are no longer on this phone.
family-field = Nickname
family-add = Add a person
family-refused-empty = Write a nickname first.
family-refused-taken = Somebody has this nickname already. Write another one.
family-refused-number = A nickname only: no telephone number, no ID number.
family-refused-full = There are 10 people already. Forget somebody first.
family-forget-all = Forget all family members
family-forget-all-ask = Forget all family members on this phone? The owner's ticks stay.
family-forget-all-yes = Forget all
family-table = Who has what
family-print = Print this list
family-who-done = Done:
family-who-na = Does not apply:
family-who-todo = Not yet:
family-link = Helping the family
family-note = A checklist for each person, on one phone
code-link = Progress code
code-note = Take your ticks to another phone

## Where to begin
start-link = Where to begin?
start-link-note = A few questions, answered by tapping
start-about = A few questions like this one lead to three things to do first.
start-next = Three things to do first
start-checklist = See the whole checklist
start-again = Begin again
start-private = Answers are not stored.

## What readers say of a guide
feedback-ask = Did this guide help?
feedback-good = Useful
feedback-unclear = Unclear
feedback-good-line = It got the job done.
feedback-unclear-line = Something is unclear, in step:
feedback-where = The team hears you here:
feedback-group = Zalo group { $name }
feedback-copied = Message copied. Open the team's Zalo group, hold your finger on the message box, tap Paste.
