# A strip of weeks: a square a day, filled as much of it was seen.
# columns: week_place, weekday, state, label, day, papers
eval canvas(190)
stats DATA using 1 nooutput
set xrange [-0.7 : (STATS_max < 11 ? 11 : STATS_max) + 0.7]
set yrange [6.6 : -0.6]
unset grid
unset xtics
set ytics ('Mon' 0, 'Tue' 1, 'Wed' 2, 'Thu' 3, 'Fri' 4, 'Sat' 5, 'Sun' 6)
set rmargin at screen x(560)
w = 0.36
box(s) = "DATA using 1:($3 == " . s . " ? $2 : NaN):(w):(0.38) with boxxyerror "
eval "plot " . box('1') . "fc rgb BLUE notitle, " . \
     box('2') . "fill transparent solid 0.35 border lc rgb BLUE notitle, " . \
     box('3') . "fill empty border lc rgb PALE notitle, " . \
     box('4') . "fill empty border lc rgb ORANGE lw 1.5 notitle, " . \
     "DATA using 1:($3 == 4 ? $2 : NaN) with points pt 2 ps 0.6 lw 1.5 lc rgb ORANGE notitle, " . \
     "DATA using 1:($3 == 5 ? $2 : NaN) with points pt 7 ps 0.2 lc rgb PALE notitle, " . \
     "DATA using 1:(7.2):4 with labels tc rgb SOFT font 'sans-serif,11' notitle"
