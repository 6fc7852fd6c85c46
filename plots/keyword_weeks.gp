# A term's share of the papers by week; weeks that are not whole hollow, claims as triangles.
# columns: start, share, papers, is_whole, claim, week
eval canvas(240)
week = 7 * 86400
stats DATA using 1:(known($2)) nooutput
top = over_zero(STATS_max_y)
set xdata time
set timefmt '%s'
set format x TICS
set xrange [STATS_min_x - 0.7 * week : STATS_max_x + 1.5 * week]
set yrange [0 : top * 1.2]
set ytics step(top * 1.2)
tic = (STATS_max_x - STATS_min_x > 30 * week ? 8 : 4) * week
set xtics tic
plot DATA using 1:2 with lines lw 2 lc rgb BLUE notitle, \
     DATA using 1:($4 == 1 ? $2 : NaN) with points pt 7 ps 0.5 lc rgb BLUE notitle, \
     DATA using 1:($4 != 1 ? $2 : NaN) with points pt 6 ps 0.6 lc rgb BLUE notitle, \
     DATA using 1:($5 == 1 ? $2 : NaN) with points pt 9 ps 1.3 lc rgb ORANGE notitle, \
     DATA using 1:($5 == -1 ? $2 : NaN) with points pt 11 ps 1.3 lc rgb ORANGE notitle, \
     DATA using 1:2:(strcol(6) . sprintf(': %.2f %%, ', $2) . papers($3)) @HOVER_COLUMN
