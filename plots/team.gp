# Two panels below each other: authors a paper, and the share of papers with one author.
# columns: start, median, mean, solo, new, period
eval canvas(300)
stats DATA using 1:(known($3)) nooutput
first = STATS_min_x
last = STATS_max_x
step_x = spacing(first, last, ROWS)
top = over_zero(STATS_max_y) * 1.25
stats DATA using (known($4)) nooutput
top_solo = over_zero(STATS_max) * 1.35
set xrange [first - 0.5 * step_x : last + room(first, last, 0.12)]
set xdata time
set timefmt '%s'
eval time_tics(4, TICS)
is_last(t) = t == last
# the two labels at the end, kept a line apart when the values meet
apart(a, b) = (a >= b ? 1 : -1) * (abs(a - b) > top / 6 ? abs(a - b) : top / 6) / 2
beside(a, b) = (a + b) / 2 + apart(a, b)
set multiplot
set lmargin at screen x(60)
set rmargin at screen x(740)
set tmargin at screen y(62)
set bmargin at screen y(160)
set yrange [0 : top]
set ytics step(top)
set format x ''
set label 1 t('authors a paper') at graph 0, 1.08 tc rgb SOFT font 'sans-serif,11'
plot DATA using 1:3 with lines lw 2 lc rgb BLUE notitle, \
     DATA using 1:2 with lines lw 1.5 dt 2 lc rgb BLUE notitle, \
     DATA using 1:(is_last($1) ? beside($3, $2) : NaN):(sprintf(t('%.1f mean'), $3)) \
          with labels left offset 0.6, 0 tc rgb BLUE font 'sans-serif:Bold,11' notitle, \
     DATA using 1:(is_last($1) ? ($2 + $3) - beside($3, $2) : NaN):(sprintf(t('%.0f median'), $2)) \
          with labels left offset 0.6, 0 tc rgb BLUE font 'sans-serif,11' notitle, \
     DATA using 1:3:(strcol(6) . sprintf(t(': %.1f authors a paper, median %.0f'), $3, $2)) @HOVER_COLUMN
unset label
set tmargin at screen y(190)
set bmargin at screen y(252)
set yrange [0 : top_solo]
set ytics step(top_solo)
eval time_tics(4, TICS)
set label 1 t('one author, percent of the papers') at graph 0, 1.12 tc rgb SOFT font 'sans-serif,11'
plot DATA using 1:4 with lines lw 2 lc rgb GREEN notitle, \
     DATA using 1:(is_last($1) ? $4 : NaN):(sprintf('%.1f %%', $4)) \
          with labels left offset 0.6, 0 tc rgb GREEN font 'sans-serif:Bold,11' notitle, \
     DATA using 1:4:(strcol(6) . sprintf(t(': %.1f %% of the papers have one author'), $4)) @HOVER_COLUMN
unset multiplot
