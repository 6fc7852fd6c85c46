# A strip of weeks: a square a day, filled as much of it was seen.
# columns: week_place, weekday, state, label, day, papers
stats DATA using 1 nooutput
right = STATS_max > 11 ? STATS_max + 9 : 20
eval canvas(184)
set lmargin at screen x(56)
set xrange [-0.7 : right]
set rmargin at screen x(56 + 20.7 * 30)
set yrange [7.7 : -0.6]
unset grid
unset xtics
set ytics (t('Mon') 0, t('Tue') 1, t('Wed') 2, t('Thu') 3, t('Fri') 4, t('Sat') 5, t('Sun') 6)
# the key: one of each below the other, right of the strip
array key[5]
key[1] = t('seen in full')
key[2] = t('thin: far fewer than usual')
key[3] = t('nothing new in it')
key[4] = t('missing: unknown, not quiet')
key[5] = t('none expected')
set print $key
do for [i = 1 : 5] { print sprintf("%g\t%.1f\t%d\t%s", right - 7, 1.2 * i - 0.9, i, key[i]) }
set print
array states[5] = [t('seen in full'), t('thin'), t('nothing new'), t('missing'), t('none expected')]
said(state, papers) = strcol(5) . ': ' . states[int(state)] . (state < 3 ? sprintf(t(', %d papers'), papers) : '')
half_width = 0.38
half_height = 0.36
of(state) = sprintf('($3 == %d ? $2 : NaN)', state)
day(file, state) = file . " using 1:" . of(state) . ":(half_width):(half_height) with boxxyerror "
mark(file, state) = file . " using 1:" . of(state) . " with points "
days(file) = day(file, 1) . "fc rgb BLUE notitle, " \
           . day(file, 2) . "fc rgb BLUE fs transparent solid 0.4 border lc rgb BLUE notitle, " \
           . day(file, 3) . "fc rgb PALE fs empty border lc rgb PALE notitle, " \
           . day(file, 4) . "fc rgb ORANGE fs empty border lc rgb ORANGE notitle, " \
           . mark(file, 4) . "pt 2 ps 0.5 lw 1.5 lc rgb ORANGE notitle, " \
           . mark(file, 5) . "pt 7 ps 0.2 lc rgb PALE notitle, "
eval "plot " . days('DATA') . days('$key') \
     . "DATA using 1:(at_text(strcol(4), 7.2)):4 with labels tc rgb SOFT font 'sans-serif,11' notitle, " \
     . "$key using (right - 6.2):2:4 with labels left tc rgb SOFT font 'sans-serif,11' notitle, " \
     . "DATA using 1:2:(said($3, $6)) " . HOVER_PLACE
