# Papers by week or month in the largest categories: a panel each, one scale, the usual range as a band.
# columns: panel, start, papers, low, high, state, label, period
stats DATA using 1:(known($3)) nooutput
panels = int(STATS_max_x)
top = over_zero(STATS_max_y) * 1.15
stats DATA using 2 nooutput
first = STATS_min
last = STATS_max
step_x = spacing(first, last, ROWS / panels)
rows = (panels + 2) / 3
eval canvas(60 + 130 * rows)
set xrange [first - 0.5 * step_x : last + room(first, last, 0.17)]
set yrange [0 : top]
set ytics step(top)
set xdata time
set timefmt '%s'
set multiplot
do for [i = 1 : panels] {
    eval panel(i, panels, 3, 48, 34)
    of(v) = column(1) == i ? v : NaN
    plot DATA using 2:(of($4)):(of($5)) with filledcurves fc rgb BLUE fs transparent solid 0.18 noborder notitle, \
         DATA using 2:(of($3)) with lines lw 1.5 lc rgb BLUE notitle, \
         DATA using 2:(of($6 == 1 ? NaN : $3)) with points pt 6 ps 0.5 lc rgb BLUE notitle, \
         DATA using 2:(of($2 == last ? $3 : NaN)) with points pt 7 ps 0.4 lc rgb BLUE notitle, \
         DATA using 2:(of($2 == last ? $3 : NaN)):(thousands($3)) \
          with labels left offset 0.6, 0 tc rgb BLUE font 'sans-serif:Bold,11' notitle, \
         DATA using (first):(of(at_text(strcol(7), top))):7 \
          with labels left offset 0, 0.5 tc rgb INK font 'sans-serif:Bold,12' notitle, \
         DATA using 2:(of($3)):(strcol(8) . ': ' . papers($3) . ($6 == 1 ? '' : t(', not whole'))) @HOVER_COLUMN
    unset label
}
unset multiplot
