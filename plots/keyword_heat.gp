# A row a term, a square a week: the fuller its colour, the nearer the week is to the term's largest.
# columns: row, start, part, term, papers, week
stats DATA using 1:2 nooutput
rows = int(STATS_max_x)
first = STATS_min_y
last = STATS_max_y
step_x = spacing(first, last, ROWS / rows)
eval canvas(86 + 22 * rows)
set lmargin at screen x(230)
set rmargin at screen x(740)
set yrange [rows + 0.6 : 0.4]
set xrange [first - 0.5 * step_x : last + 0.5 * step_x]
set xdata time
set timefmt '%s'
set format x TICS
unset ytics
unset grid
# from the page's colour to full blue, in one number as gnuplot takes it
mix(from, to, part) = int(from + (to - from) * part + 0.5)
shade(v) = is_dark ? 65536 * mix(33, 86, v) + 256 * mix(38, 180, v) + mix(45, 233, v) \
                   : 65536 * mix(240, 0, v) + 256 * mix(243, 114, v) + mix(246, 178, v)
plot DATA using 2:1:(0.46 * step_x):(0.42):(shade(known($3))) with boxxyerror fc rgb variable notitle, \
     DATA using (first - 0.5 * step_x):($2 == first ? $1 : NaN):(shorten(strcol(4), 30)) with labels right offset -1, 0 tc rgb INK notitle, \
     DATA using 2:1:(strcol(4) . ', ' . strcol(6) . ': ' . papers($5)) @HOVER_PLACE
