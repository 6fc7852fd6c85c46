# A row a term: its share on its own scale, the last week's papers at the right.
# columns: row, start, share, term, trend, papers, period
stats DATA using 1:2 nooutput
rows = int(STATS_max_x)
first = STATS_min_y
last = STATS_max_y
eval canvas(100 + 30 * rows)
array most[rows]
do for [i = 1 : rows] {
    stats DATA using (column(1) == i ? known(column(3)) : 0) nooutput
    most[i] = exists('STATS_max') ? over_zero(STATS_max) : 1 # none: all its weeks are too thin for a share
}
lift(row, v) = row + 0.35 - 0.75 * v / most[int(row)]
set lmargin at screen x(230)
set rmargin at screen x(690)
set yrange [rows + 0.6 : 0.4]
set xrange [first : last]
set xdata time
set timefmt '%s'
set format x TICS
unset ytics
unset grid
plot for [i = 1 : rows] DATA using 2:(column(1) == i ? i + 0.35 : NaN) with lines lw 1 lc rgb RULE notitle, \
     for [i = 1 : rows] DATA using 2:(column(1) == i ? lift($1, $3) : NaN) with lines lw 1.5 lc rgb BLUE notitle, \
     DATA using 2:($5 == 2 ? lift($1, $3) : NaN) with points pt 7 ps 0.6 lc rgb ORANGE notitle, \
     DATA using 2:($5 == 1 ? lift($1, $3) : NaN) with points pt 6 ps 0.6 lw 1.5 lc rgb ORANGE notitle, \
     DATA using (first):(at_text(strcol(4), $1)):(shorten(strcol(4), 30)) \
          with labels right offset -1, 0 tc rgb INK notitle, \
     DATA using (last):(column(6) >= 0 ? $1 : NaN):(sprintf('%.0f', $6)) \
          with labels left offset 1, 0 tc rgb BLUE font 'sans-serif:Bold,11' notitle, \
     DATA using 2:(lift($1, $3)):(strcol(7) . sprintf(t(': %.1f in a thousand papers'), $3)) @HOVER_PLACE
