# Communities: a panel each, ties under discs under names.
# columns: panel, kind, x, y, to_x, to_y, size, text, community
stats DATA using 1 nooutput
panels = int(STATS_max)
eval canvas(76 + 262 * ((panels + 1) / 2))
unset xtics
unset ytics
unset grid
set xrange [0 : 100]
set yrange [0 : 72]
left(i) = 12 + 374 * ((i - 1) % 2)
above(i) = 40 + 262 * ((i - 1) / 2)
set multiplot
do for [i = 1 : panels] {
    set lmargin at screen x(left(i))
    set rmargin at screen x(left(i) + 362)
    set tmargin at screen y(above(i))
    set bmargin at screen y(above(i) + 254)
    of(kind, v) = column(1) == i && strcol(2) eq kind ? v : NaN
    tie(from, to) = strcol(2) eq 'tie' && column(7) >= from && column(7) < to ? of('tie', column(3)) : NaN
    plot DATA using (tie(1, 2)):4:($5 - $3):($6 - $4) with vectors nohead lw 0.5 lc rgb PALE notitle, \
         DATA using (tie(2, 5)):4:($5 - $3):($6 - $4) with vectors nohead lw 1.2 lc rgb PALE notitle, \
         DATA using (tie(5, 1e9)):4:($5 - $3):($6 - $4) with vectors nohead lw 2.2 lc rgb PALE notitle, \
         DATA using (of('person', $3)):4:(0.84 * $7) with points pt 7 ps variable lc rgb INK notitle, \
         DATA using (of('person', $3)):4:(0.74 * $7) with points pt 7 ps variable lc rgb BLUE notitle, \
         DATA using (of('label', $3)):4:(shorten(strcol(8), 26)) \
          with labels center tc rgb INK font 'sans-serif,9' notitle, \
         DATA using (of('title', $3)):4:(shorten(strcol(8), 52)) \
          with labels left tc rgb INK font 'sans-serif:Bold,11' notitle
    unset label
}
unset multiplot
