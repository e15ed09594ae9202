### The name, and the words on every page.

# The name of the tool. Do not translate it.
-app = Relief Check

app-name = { -app }
app-title = { -app }: help with an old California charge or arrest
app-privacy =
    Your answers stay on this device.
    We do not see them, and we do not keep them.
continue = Continue
back = Back
dont-know = I don't know

# $date is a whole date in the reader's language, such as "November 22, 2026".
law-as-of = This is the law as of { $date }.
# Instead of the result, when the network was too slow to bring its words.
waiting-words = The words of your result are still loading. If this page stays, check your network and load it again. Your answers stay.
