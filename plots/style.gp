# The look of all charts; loaded before each. A chart then says
#   eval canvas(300)      its height in pixels: sets the terminal, the output, the title and the line of source
# Text from data only ever comes through DATA and HEAD (src/report/chart.h); every text is noenhanced.
# columns of HEAD: 1, title, note

set encoding utf8
set datafile separator tab
set datafile commentschars ''

TITLE = ''
NOTE = ''
stats HEAD using (TITLE = strcol(2), NOTE = strcol(3), column(1)) nooutput

is_dark = THEME eq 'dark'
INK  = is_dark ? '#e6edf3' : '#1f2328'
SOFT = is_dark ? '#9198a1' : '#59636e'
RULE = is_dark ? '#3d444d' : '#d1d9e0'
PALE = is_dark ? '#656c76' : '#a6afb9'
# Okabe & Ito's colours, in an order that stays readable on either page
BLUE   = is_dark ? '#56b4e9' : '#0072b2'
ORANGE = is_dark ? '#e69f00' : '#d55e00'
GREEN  = is_dark ? '#2cc295' : '#009e73'

WIDTH = 760
x(px) = px / real(WIDTH)
y(px) = 1 - px / real(HEIGHT)
shorten(s, n) = strlen(s) > n ? s[1:n - 1] . '…' : s
# What is not known is NaN, and stops an axis from being made: known() takes it for 0
known(v) = v == v ? v : 0
over_zero(v) = v > 0 ? v : 1
# A text is drawn at `at` where there is one
at_text(text, at) = strlen(text) ? at : NaN
thousands(n) = n >= 1000 ? sprintf('%d,%03d', int(n) / 1000, int(n) % 1000) : sprintf('%.0f', n)

head = "set label 1001 shorten(TITLE, 84) at screen x(12), screen y(18) left tc rgb INK font 'sans-serif:Bold,15' noenhanced;" \
     . "set label 1002 shorten(NOTE, 120) at screen x(12), screen 8.0 / HEIGHT left tc rgb SOFT font 'sans-serif,11' noenhanced"
# A picture of pixels has two for each of the 760 (its font sizes are points, a third larger than pixels), and no ground
svg = "set terminal svg dynamic noenhanced size WIDTH, HEIGHT font 'sans-serif,12'; "
png = "set terminal pngcairo transparent noenhanced size 2 * WIDTH, 2 * HEIGHT font 'sans-serif,12' fontscale 1.5 linewidth 2 pointscale 2; "
canvas(height) = sprintf("HEIGHT = %d; ", height) . (FORM eq 'png' ? png : svg) \
               . "set output OUT; set tmargin at screen y(44); set bmargin at screen 46.0 / HEIGHT; " \
               . "set lmargin at screen x(60); set rmargin at screen x(740); " . head

unset key
unset border
set border 0
set tics scale 0 textcolor rgb SOFT nomirror
set grid noxtics ytics lw 1 lc rgb RULE lt 1
set style fill solid 1 noborder
set format '%g'
set xtics font 'sans-serif,11'
set ytics font 'sans-serif,11'

# Texts that a reader of HTML sees on pointing at a place: plot … , DATA using x:y:(text) @HOVER_PLACE  comes last. COLUMN:
# also above and below it, as for bars and lines by week. They are taken out of the picture (src/report/hover.h), and are
# transparent where they are not.
hover(point) = FORM eq 'png' ? "with labels font 'sans-serif,1' tc rgb '#ff000000' notitle" \
    : sprintf("with labels hypertext point pt %d lc rgb '#ff000000' notitle", point)
HOVER_COLUMN = hover(0)
HOVER_PLACE = hover(7)
papers(n) = n == 1 ? t('1 paper') : sprintf(t('%s papers'), thousands(n))

# A step that gives an axis up to `top` about three tics: 1, 2 or 5 times a power of ten
step(top) = rounded(top / 3.0, 10 ** floor(log10(top / 3.0)))
rounded(raw, power) = (raw < 1.5 * power ? 1 : raw < 3.5 * power ? 2 : raw < 7.5 * power ? 5 : 10) * power

# Panel i of n in `across` columns, `above` and `below` pixels left to title and source. The x axis is of
# time; tics stand at the outer panels only.
panel(i, n, across, above, below) = sprintf("set lmargin at screen x(%f); set rmargin at screen x(%f); ", \
        56 + 696.0 / across * ((i - 1) % across), 56 + 696.0 / across * ((i - 1) % across + 1) - 24) \
    . sprintf("set tmargin at screen y(%f); set bmargin at screen y(%f); ", \
        above + panel_height(n, across, above, below) * ((i - 1) / across), \
        above + panel_height(n, across, above, below) * ((i - 1) / across + 1) - 22) \
    . ((i - 1) % across ? "set format y ''; " : "set format y '%g'; ") \
    . (i + across > n ? "set xtics scale 0 nomirror textcolor rgb SOFT font 'sans-serif,11'; " . time_tics(8, MONTH) : "unset xtics")
panel_height(n, across, above, below) = (HEIGHT - above - below - 12) / ceil(real(n) / across)
# Rows are of weeks or of months; `n` of them from `first` to `last`
spacing(first, last, n) = n > 1 ? (last - first) / (n - 1.0) : 7 * 86400
step_x = 7 * 86400
# Room for a label right of the last: `part` of what is drawn
room(first, last, part) = last > first ? (last - first) * part : 2 * step_x
TICS = t('%d %b')
MONTH = t('%b')
# A tic every so many weeks; of months one where each begins, or each half year, and two days for their unequal lengths
time_tics(weeks, format) = sprintf("set xtics %s; set format x '%s'", step_x > 20 * 86400 \
        ? sprintf('172800, %d', (weeks > 4 ? 6 : 1) * 2629746) : sprintf('%d', weeks * 7 * 86400), step_x > 20 * 86400 ? MONTH : format)
