# Reads surefire and failsafe reports; prints what failed and why, a line for each test suffix, then the totals.
function attribute(name) { return match($0, " " name "=\"[0-9.,]*") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 3) : 0 }
/<testsuite / {
  class = FILENAME; sub(/.*TEST-/, "", class); sub(/\.xml$/, "", class); sub(/\$.*/, "", class)
  suffix = "Test"
  if (match(class, /(ArchTest|ModuleTest|ProcessTest|IT)$/)) suffix = substr(class, RSTART)
  time = attribute("time"); gsub(",", "", time)
  tests[suffix] += attribute("tests"); seconds[suffix] += time
  bad = attribute("errors") + attribute("failures")
  failed += bad; skipped += attribute("skipped"); all += attribute("tests")
}
/<testcase / { match($0, / name="[^"]*/); test = substr($0, RSTART + 7, RLENGTH - 7) }
/^ *<(failure|error)[ >]/ { wrong[++wrongs] = class "." test; why = 1; said = 0; sub(/.*<(failure|error)[^>]*>(<!\[CDATA\[)?/, "") }
/\]\]><\/(failure|error)>/ { why = 0 }
why && NF && said < 12 { wrong[wrongs] = wrong[wrongs] "\n    " substr($0, 1, 300); said++ }
/<\/(failure|error)>/ { why = 0 }
END {
  for (i = 1; i <= wrongs; i++) print wrong[i]
  count = split("Test ArchTest ModuleTest ProcessTest IT", order, " ")
  for (i = 1; i <= count; i++) printf "%-13s %5d tests %7.1f s\n", "*" order[i], tests[order[i]], seconds[order[i]]
  printf "%d passed, %d failed%s\n", all - failed - skipped, failed, skipped ? ", " skipped " skipped" : ""
}
