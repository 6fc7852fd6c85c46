# A strip of weeks: a square a day, filled as much of it was seen.
# columns: week_place, weekday, state, label, day, papers
eval canvas(184)
set lmargin at screen x(56)
set xrange [-0.7 : 20]
set rmargin at screen x(56 + 20.7 * 30)
set yrange [7.7 : -0.6]
unset grid
unset xtics
set ytics ('Mon' 0, 'Tue' 1, 'Wed' 2, 'Thu' 3, 'Fri' 4, 'Sat' 5, 'Sun' 6)
# the key: one of each below the other, right of the strip
$key << EOD
13	0.3	1	seen in full
13	1.5	2	thin: far fewer than usual
13	2.7	3	nothing new in it
13	3.9	4	missing: unknown, not quiet
13	5.1	5	none expected
EOD
array states[5] = ['seen in full', 'thin', 'nothing new', 'missing', 'none expected']
said(state, papers) = strcol(5) . ': ' . states[int(state)] . (state < 3 ? ', ' . plural(papers, 'paper') : '')
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
     . "$key using (13.8):2:4 with labels left tc rgb SOFT font 'sans-serif,11' notitle, " \
     . "DATA using 1:2:(said($3, $6)) " . HOVER_PLACE
