# New papers a week: bars, the period's own in full colour, weeks that are not whole hollow, the usual week as a line.
# columns: start, papers, state, usual, week
eval canvas(260)
week = 7 * 86400
stats DATA using 1:2 nooutput
set xdata time
set timefmt '%s'
set format x '%d %b'
set xrange [STATS_min_x - 0.7 * week : STATS_max_x + 0.7 * week]
set yrange [0 : *]
set xtics 4 * week
set format y "%'g"
set boxwidth 0.72 * week
last = STATS_max_x
plot DATA using 1:($3 == 1 && $1 < last ? $2 : NaN) with boxes lc rgb PALE notitle, \
     DATA using 1:($3 == 1 && $1 == last ? $2 : NaN) with boxes lc rgb BLUE notitle, \
     DATA using 1:($3 != 1 && $1 < last ? $2 : NaN) with boxes fill empty border lc rgb PALE notitle, \
     DATA using 1:($3 != 1 && $1 == last ? $2 : NaN) with boxes fill empty border lc rgb BLUE notitle, \
     DATA using 1:4 with lines lw 2 lc rgb ORANGE notitle, \
     DATA using 1:($1 == last ? $2 : NaN):(sprintf('%d', int($2))) with labels offset 0, 0.7 tc rgb BLUE font 'sans-serif:Bold,12' notitle
