# Ratios with their intervals, a row a term, on a log axis with 1 marked.
# columns: place, term, ratio, low, high, is_sure, papers
eval canvas(96 + 24 * ROWS)
stats DATA using 4:5 nooutput
set lmargin at screen x(230)
set rmargin at screen x(690)
set logscale x
set xrange [STATS_min_x < 0.9 ? STATS_min_x * 0.9 : 0.8 : STATS_max_y * 1.1]
set yrange [ROWS + 0.6 : 0.4]
unset ytics
unset grid
set grid xtics lw 1 lc rgb RULE lt 1
set xtics (0.25, 0.5, t('1 (usual)') 1, 2, 4, 8, 16, 32, 64, 128)
set arrow from 1, graph 0 to 1, graph 1 nohead lw 1.5 lc rgb SOFT
left_of_plot = STATS_min_x < 0.9 ? STATS_min_x * 0.9 : 0.8
sure(s, v) = s == 1 ? v : NaN
unsure(s, v) = s == 1 ? NaN : v
plot DATA using (sure($6, $3)):1:4:5 with xerrorbars pt 7 ps 0.8 lw 2 lc rgb BLUE notitle, \
     DATA using (unsure($6, $3)):1:4:5 with xerrorbars pt 6 ps 0.8 lw 1.5 lc rgb PALE notitle, \
     DATA using (left_of_plot):1:(shorten(strcol(2), 30)) with labels right offset -1, 0 tc rgb INK notitle, \
     DATA using 5:(sure($6, $1)):(sprintf('%.1f×', $3)) \
          with labels left offset 1.2, 0 tc rgb BLUE font 'sans-serif:Bold,11' notitle, \
     DATA using 5:(unsure($6, $1)):(sprintf('%.1f×', $3)) \
          with labels left offset 1.2, 0 tc rgb SOFT font 'sans-serif,11' notitle, \
     DATA using 3:1:(strcol(2) . sprintf(t(': %.1f times its usual rate (%.1f to %.1f), '), $3, $4, $5) . papers($7)) @HOVER_PLACE
