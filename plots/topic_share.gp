# A topic's share by week with its band, weeks that are not whole hollow, and its forecast with its own.
# columns: start, share, low, high, ahead, ahead_low, ahead_high, is_whole, week
eval canvas(240)
week = 7 * 86400
number(text, v) = text eq 'NaN' ? 0 : v
stats DATA using (number(strcol(4), $4) + (strcol(4) eq 'NaN' ? number(strcol(7), $7) : 0)) nooutput
top = over_zero(STATS_max)
stats DATA using 1 nooutput
set xdata time
set timefmt '%s'
set format x TICS
set xrange [STATS_min - 0.7 * week : STATS_max + 1.5 * week]
set yrange [0 : top * 1.15]
set ytics step(top * 1.15)
set xtics 4 * week
plot DATA using 1:3:4 with filledcurves fc rgb BLUE fs transparent solid 0.22 noborder notitle, \
     DATA using 1:6:7 with filledcurves fc rgb ORANGE fs transparent solid 0.22 noborder notitle, \
     DATA using 1:2 with lines lw 2 lc rgb BLUE notitle, \
     DATA using 1:5 with lines lw 2 dt 2 lc rgb ORANGE notitle, \
     DATA using 1:($8 == 1 ? $2 : NaN) with points pt 7 ps 0.5 lc rgb BLUE notitle, \
     DATA using 1:($8 != 1 ? $2 : NaN) with points pt 6 ps 0.6 lc rgb BLUE notitle, \
     DATA using 1:2:(strcol(9) . sprintf(t(': %.1f %% (%.1f to %.1f)'), $2, $3, $4)) @HOVER_COLUMN, \
     DATA using 1:(strcol(2) eq 'NaN' ? $5 : NaN):(sprintf(t('forecast: %.1f %% (%.1f to %.1f)'), $5, $6, $7)) @HOVER_COLUMN
