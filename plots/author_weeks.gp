# Papers of a name by week: bars; weeks that are not whole are hollow.
# columns: start, papers, is_whole, week
eval canvas(200)
week = 7 * 86400
stats DATA using 1:(known($2)) nooutput
top = over_zero(STATS_max_y)
set xdata time
set timefmt '%s'
set format x TICS
set xrange [STATS_min_x - 0.7 * week : STATS_max_x + 0.7 * week]
set yrange [0 : top * 1.15]
set ytics top < 6 ? 1 : step(top)
set xtics 4 * week
set boxwidth 0.72 * week
plot DATA using 1:($3 == 1 ? $2 : NaN) with boxes lc rgb BLUE notitle, \
     DATA using 1:($3 != 1 ? $2 : NaN) with boxes lc rgb BLUE fs empty border lc rgb BLUE notitle, \
     DATA using 1:2:(strcol(4) . ': ' . papers($2) . ($3 == 1 ? '' : t(', not whole'))) @HOVER_COLUMN
