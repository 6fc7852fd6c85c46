# New papers by week or month: bars, the period's own in full colour, hollow where not whole, what is usual as a line.
# columns: start, papers, state, usual, period
eval canvas(260)
stats DATA using 1:(known($2)) nooutput
last = STATS_max_x
step_x = spacing(STATS_min_x, last, ROWS)
is_last(t) = t == last
set xdata time
set timefmt '%s'
set xrange [STATS_min_x - 0.7 * step_x : last + 0.7 * step_x + room(STATS_min_x, last, 0.12)]
set yrange [0 : over_zero(STATS_max_y) * 1.12]
eval time_tics(4, TICS)
set boxwidth 0.72 * step_x
plot DATA using 1:($3 == 1 && !is_last($1) ? $2 : NaN) with boxes lc rgb PALE notitle, \
     DATA using 1:($3 == 1 && is_last($1) ? $2 : NaN) with boxes lc rgb BLUE notitle, \
     DATA using 1:($3 != 1 && !is_last($1) ? $2 : NaN) with boxes lc rgb PALE fs empty border lc rgb PALE notitle, \
     DATA using 1:($3 != 1 && is_last($1) ? $2 : NaN) with boxes lc rgb BLUE fs empty border lc rgb BLUE notitle, \
     DATA using 1:4 with lines lw 2 lc rgb ORANGE notitle, \
     DATA using ($1 + 0.5 * step_x):(is_last($1) ? $4 : NaN):(sprintf(t('usual: %s'), thousands($4))) \
          with labels left offset 0.3, 0 tc rgb ORANGE font 'sans-serif,11' notitle, \
     DATA using 1:(is_last($1) ? $2 : NaN):(thousands($2)) \
          with labels offset 0, 0.7 tc rgb BLUE font 'sans-serif:Bold,12' notitle, \
     DATA using 1:2:(strcol(5) . ': ' . papers($2) . ($3 == 1 ? '' : t(', not whole'))) @HOVER_COLUMN
