# Two panels side by side: names of the week, and pairs; dashed what is new of them.
# columns: start, names, new_names, pairs, new_pairs, week
eval canvas(250)
week = 7 * 86400
stats DATA using 1:(known($2)) nooutput
first = STATS_min_x
last = STATS_max_x
top_names = over_zero(STATS_max_y) * 1.2
stats DATA using (known($4)) nooutput
top_pairs = over_zero(STATS_max) * 1.2
is_last(t) = t == last
set xrange [first - 0.5 * week : last + 0.5 * week]
set xdata time
set timefmt '%s'
set xtics 8 * week
set format x TICS
set format y '%.0f'
set tmargin at screen y(66)
set bmargin at screen y(204)
set multiplot
set lmargin at screen x(60)
set rmargin at screen x(340)
set yrange [0 : top_names]
set ytics step(top_names)
set label 1 t('names (dashed: new to this store)') at graph 0, 1.08 tc rgb SOFT font 'sans-serif,11'
plot DATA using 1:2 with lines lw 2 lc rgb BLUE notitle, \
     DATA using 1:3 with lines lw 1.5 dt 2 lc rgb BLUE notitle, \
     DATA using 1:(is_last($1) ? $2 : NaN):(thousands($2)) with labels left offset 0.6, 0 tc rgb BLUE font 'sans-serif:Bold,11' notitle, \
     DATA using 1:(is_last($1) ? $3 : NaN):(thousands($3)) with labels left offset 0.6, 0 tc rgb BLUE font 'sans-serif,11' notitle, \
     DATA using 1:2:(strcol(6) . ': ' . sprintf(t('%s names, %s new'), thousands($2), thousands($3))) @HOVER_COLUMN
set lmargin at screen x(440)
set rmargin at screen x(700)
set yrange [0 : top_pairs]
set ytics step(top_pairs)
set label 1 t('pairs (dashed: new to this store)') at graph 0, 1.08 tc rgb SOFT font 'sans-serif,11'
plot DATA using 1:4 with lines lw 2 lc rgb GREEN notitle, \
     DATA using 1:5 with lines lw 1.5 dt 2 lc rgb GREEN notitle, \
     DATA using 1:(is_last($1) ? $4 : NaN):(thousands($4)) with labels left offset 0.6, 0 tc rgb GREEN font 'sans-serif:Bold,11' notitle, \
     DATA using 1:(is_last($1) ? $5 : NaN):(thousands($5)) with labels left offset 0.6, 0 tc rgb GREEN font 'sans-serif,11' notitle, \
     DATA using 1:4:(strcol(6) . ': ' . sprintf(t('%s pairs, %s new'), thousands($4), thousands($5))) @HOVER_COLUMN
unset multiplot
