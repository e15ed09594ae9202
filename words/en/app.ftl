### The first page, and what is on every page. Only these words come with the program: a browser fetches all
### others once it stands (words/compile/emit.rs), so what is needed later does not belong here.

# The name of the tool. Do not translate it.
-app = Relief Check

app-name = { -app }
back = Back
skip-link = Skip to the main part
clear-all = Clear everything
leave-page = Leave this page
# $title is the heading of the page.
title-page = { $title } - Relief Check
foot-advice = This is information, not legal advice.
# Instead of any other page, while its words have not come.
waiting-title = One moment
waiting-words = The words of this page are still loading. If this page stays, check your network and load it again. Your answers stay.

## The start page.

start-title = Help with an old California charge or arrest
start-lead =
    California law now lets many old convictions be dismissed, lowered or sealed. Arrests too.
    Some were changed and no one told the person.
    Answer a few questions to see what the law says about yours.
start-go = Start
start-expect-heading = What to expect
start-expect-time = Most people answer 6 to 15 short questions.
start-expect-unknown = You can answer “I don't know” to any of them.
start-expect-change = You can go back and change an answer at any time.
start-expect-result = At the end you see what may be done, why, and what to do next.
start-hand-heading = What helps to have at hand
start-hand = Old court papers or your state record help. You can do this without them.
start-private-heading = What stays private
start-private =
    Your answers stay in this browser tab. This page does not send them anywhere, and it does not track you.

    It does not hide them from people who see your screen. It does not hide them from programs on a shared or work computer.

    Your browser keeps the address of this page in its history. It may keep the tab's state too, so that it can bring the tab back after a crash.

    It may keep a copy of this tool, so that it opens with no network.

    On a shared computer, use a private window. Choose "Clear everything" when you are done.
start-not-heading = What this is not
start-not =
    This tool is not a court, a lawyer or a part of the state.
    It does not file anything. It does not ask your name.
