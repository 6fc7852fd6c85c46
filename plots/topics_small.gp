# Shares of topics: a panel each, one scale, their bands.
# columns: panel, start, share, low, high, label, change, period
stats DATA using 1:(known($5)) nooutput
panels = int(STATS_max_x)
top = over_zero(STATS_max_y) * 1.1
stats DATA using 2 nooutput
first = STATS_min
last = STATS_max
step_x = spacing(first, last, ROWS / panels)
eval canvas(76 + 112 * ((panels + 3) / 4))
set xrange [first - 0.5 * step_x : last + room(first, last, 0.2)]
set yrange [0 : top]
set ytics step(top)
set xdata time
set timefmt '%s'
set multiplot
do for [i = 1 : panels] {
    eval panel(i, panels, 4, 48, 34)
    of(v) = column(1) == i ? v : NaN
    plot DATA using 2:(of($4)):(of($5)) with filledcurves fc rgb BLUE fs transparent solid 0.22 noborder notitle, \
         DATA using 2:(of($3)) with lines lw 1.5 lc rgb BLUE notitle, \
         DATA using 2:(of($2 == last ? $3 : NaN)):(sprintf('%.1f', $3)) \
          with labels left offset 0.4, 0 tc rgb BLUE font 'sans-serif:Bold,11' notitle, \
         DATA using (first):(of(at_text(strcol(6), top))):(shorten(strcol(6), 22)) \
          with labels left offset 0, 0.5 tc rgb INK font 'sans-serif:Bold,11' notitle, \
         DATA using 2:(of($3)):(strcol(8) . sprintf(t(': %.1f %% (%.1f to %.1f)'), $3, $4, $5)) @HOVER_COLUMN
    unset label
}
unset multiplot
