# New papers a week: bars, the period's own in full colour, weeks that are not whole hollow, the usual week as a line.
# columns: start, papers, state, usual, week
eval canvas(260)
week = 7 * 86400
stats DATA using 1:(known($2)) nooutput
last = STATS_max_x
is_last(t) = t == last
set xdata time
set timefmt '%s'
set format x '%d %b'
set xrange [STATS_min_x - 0.7 * week : last + 3.5 * week]
set yrange [0 : over_zero(STATS_max_y) * 1.12]
set xtics 4 * week
set boxwidth 0.72 * week
plot DATA using 1:($3 == 1 && !is_last($1) ? $2 : NaN) with boxes lc rgb PALE notitle, \
     DATA using 1:($3 == 1 && is_last($1) ? $2 : NaN) with boxes lc rgb BLUE notitle, \
     DATA using 1:($3 != 1 && !is_last($1) ? $2 : NaN) with boxes lc rgb PALE fs empty border lc rgb PALE notitle, \
     DATA using 1:($3 != 1 && is_last($1) ? $2 : NaN) with boxes lc rgb BLUE fs empty border lc rgb BLUE notitle, \
     DATA using 1:4 with lines lw 2 lc rgb ORANGE notitle, \
     DATA using ($1 + 0.5 * week):(is_last($1) ? $4 : NaN):(sprintf('usual: %s', thousands($4))) \
          with labels left offset 0.3, 0 tc rgb ORANGE font 'sans-serif,11' notitle, \
     DATA using 1:(is_last($1) ? $2 : NaN):(thousands($2)) \
          with labels offset 0, 0.7 tc rgb BLUE font 'sans-serif:Bold,12' notitle, \
     DATA using 1:2:(strcol(5) . ': ' . plural($2, 'paper') . ($3 == 1 ? '' : ', not a whole week')) @HOVER_COLUMN
