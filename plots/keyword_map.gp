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
# a label keeps to the side of its disc where it found room, and begins or ends there
beside(side, x, y, disc_x, disc_y, v) = strcol(1) eq 'label' && abs(y - disc_y) < 1 && side * (x - disc_x) > 0 ? v : NaN
between(x, y, disc_y) = strcol(1) eq 'label' && abs(y - disc_y) >= 1 ? x : NaN
away(size) = 0.72 * size + 0.6
plot DATA using (of('tie', $2)):3:($4 - $2):($5 - $3) with vectors nohead lw 0.8 lc rgb PALE notitle, \
     DATA using (of('term', $2)):3:(1.12 * $6) with points pt 7 ps variable lc rgb INK notitle, \
     DATA using (themed($7, 1, 2, $2)):3:6 with points pt 7 ps variable lc rgb BLUE notitle, \
     DATA using (themed($7, 2, 3, $2)):3:6 with points pt 7 ps variable lc rgb ORANGE notitle, \
     DATA using (themed($7, 3, 4, $2)):3:6 with points pt 7 ps variable lc rgb GREEN notitle, \
     DATA using (themed($7, 4, 99, $2)):3:6 with points pt 7 ps variable lc rgb PALE notitle, \
     DATA using (themed($7, 0, 1, $2)):3:6 with points pt 7 ps variable lc rgb PALE notitle, \
     DATA using (beside(1, $2, $3, $4, $5, $4 + away($6))):3:(shorten(strcol(8), 26)) with labels left tc rgb INK font 'sans-serif,10' notitle, \
     DATA using (beside(-1, $2, $3, $4, $5, $4 - away($6))):3:(shorten(strcol(8), 26)) with labels right tc rgb INK font 'sans-serif,10' notitle, \
     DATA using (between($2, $3, $5)):3:(shorten(strcol(8), 26)) with labels center tc rgb INK font 'sans-serif,10' notitle, \
     DATA using (of('term', $2)):3:(strcol(9)) @HOVER_PLACE
