# A bar a term, over the weeks of its burst; one that goes on ends in an arrow.
# columns: row, start, stop, term, is_open, papers, first, last
stats DATA using 7:8 nooutput
first = STATS_min_x
last = STATS_max_y
eval canvas(86 + 24 * ROWS)
set lmargin at screen x(230)
set rmargin at screen x(690)
set yrange [ROWS + 0.6 : 0.4]
set xrange [first : last]
set xdata time
set timefmt '%s'
set format x TICS
unset ytics
set grid xtics noytics lw 1 lc rgb RULE lt 1
middle(a, b) = (a + b) / 2.0
plot DATA using (middle($2, $3)):1:2:3:($1 - 0.3):($1 + 0.3) with boxxyerror fc rgb BLUE fs transparent solid 0.75 noborder notitle, \
     DATA using ($5 == 1 ? $3 : NaN):1:('▸') with labels left offset -0.3, 0 tc rgb BLUE font 'sans-serif,14' notitle, \
     DATA using (first):1:(shorten(strcol(4), 30)) with labels right offset -1, 0 tc rgb INK notitle, \
     DATA using (last):1:(sprintf('%.0f', $6)) with labels left offset 2, 0 tc rgb BLUE font 'sans-serif:Bold,11' notitle, \
     DATA using (middle($2, $3)):1:(strcol(4) . ': ' . papers($6) . ', ' . strftime(t('%d %b'), $2) . ' – ' . strftime(t('%d %b'), $3 - 86400)) @HOVER_PLACE
