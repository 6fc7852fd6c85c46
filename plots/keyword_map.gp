# Terms as discs near those that share their papers, ties under discs under labels.
# columns: kind, x, y, to_x, to_y, size, theme, text, term
eval canvas(610)
unset xtics
unset ytics
unset grid
set xrange [0 : 100]
set yrange [0 : 72]
set lmargin at screen x(12)
set rmargin at screen x(748)
of(kind, v) = strcol(1) eq kind ? v : NaN
themed(theme, from, to, v) = strcol(1) eq 'term' && theme >= from && theme < to ? v : NaN
plot DATA using (of('tie', $2)):3:($4 - $2):($5 - $3) with vectors nohead lw 0.8 lc rgb PALE notitle, \
     DATA using (of('term', $2)):3:(1.12 * $6) with points pt 7 ps variable lc rgb INK notitle, \
     DATA using (themed($7, 1, 2, $2)):3:6 with points pt 7 ps variable lc rgb BLUE notitle, \
     DATA using (themed($7, 2, 3, $2)):3:6 with points pt 7 ps variable lc rgb ORANGE notitle, \
     DATA using (themed($7, 3, 4, $2)):3:6 with points pt 7 ps variable lc rgb GREEN notitle, \
     DATA using (themed($7, 4, 99, $2)):3:6 with points pt 7 ps variable lc rgb PALE notitle, \
     DATA using (themed($7, 0, 1, $2)):3:6 with points pt 7 ps variable lc rgb PALE notitle, \
     DATA using (of('label', $2)):3:(shorten(strcol(8), 26)) with labels center tc rgb INK font 'sans-serif,10' notitle, \
     DATA using (of('term', $2)):3:(strcol(9)) @HOVER_PLACE
