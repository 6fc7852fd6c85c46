/* Reads tag after tag with what groups hand down, and writes each shape with what it looks like in the end. */
#include "report/svg.h"

#include "report/svg_path.h"
#include "report/svg_tag.h"

#include <math.h>
#include <string.h>

enum { DEEPEST = 12, LARGEST_LOOK = 1000, LARGEST_BODY = 8 << 20, POINTS = 15 };

/* Which shapes show it. */
enum { LINES = 1, TEXTS = 2, POINT_SIGNS = 4 };

typedef enum aspect {
    FILL,
    FILL_OPACITY,
    STROKE,
    STROKE_WIDTH,
    STROKE_OPACITY,
    DASHES,
    CAP,
    JOIN,
    CRISP,
    FAMILY,
    WEIGHT,
    SIZE,
    ANCHOR,
    COLOR,
    ASPECTS
} aspect;

static const struct {
    pt_str name;
    pt_str usual; /* not said: as it is without, or as the canvas says */
    int shown_by;
} aspects[ASPECTS] = {
    [FILL] = { PT_STR("fill"), PT_STR("none"), LINES | TEXTS },
    [FILL_OPACITY] = { PT_STR("fill-opacity"), PT_STR("1"), LINES | TEXTS },
    [STROKE] = { PT_STR("stroke"), PT_STR("none"), LINES | TEXTS },
    [STROKE_WIDTH] = { PT_STR("stroke-width"), PT_STR("1"), LINES },
    [STROKE_OPACITY] = { PT_STR("stroke-opacity"), PT_STR("1"), LINES },
    [DASHES] = { PT_STR("stroke-dasharray"), PT_STR("none"), LINES },
    [CAP] = { PT_STR("stroke-linecap"), PT_STR("butt"), LINES },
    [JOIN] = { PT_STR("stroke-linejoin"), PT_STR("miter"), LINES },
    [CRISP] = { PT_STR("shape-rendering"), PT_STR("auto"), LINES },
    [FAMILY] = { PT_STR("font-family"), PT_STR("sans-serif"), TEXTS },
    [WEIGHT] = { PT_STR("font-weight"), PT_STR("400"), TEXTS },
    [SIZE] = { PT_STR("font-size"), PT_STR("11"), TEXTS },
    [ANCHOR] = { PT_STR("text-anchor"), PT_STR("start"), TEXTS },
    [COLOR] = { PT_STR("color"), PT_STR("black"), POINT_SIGNS },
};

static const pt_str canvas =
    PT_STR("<g fill=\"none\" font-family=\"system-ui, 'Segoe UI', Helvetica, Arial, sans-serif\" font-size=\"11\">\n");

typedef struct looks {
    pt_str of[ASPECTS];
    pt_str transform; /* of a text */
} looks;

typedef struct shrinker {
    looks open[DEEPEST]; /* of the groups that are open */
    size_t depth;
    pt_str rest;           /* of what gnuplot drew */
    pt_str points[POINTS]; /* definitions of its signs, as they stand there */
    bool is_used[POINTS];
    pt_buf look, body;       /* of the shape at hand */
    pt_buf run, first, name; /* the look of the run; its first shape, kept until there is a second */
    size_t in_run;
    pt_buf shapes; /* all that was written */
} shrinker;

/* ── What it looks like ──────────────────────────────────────────────────────────────────────────────────────────── */

/* rgb( 31,  35,  40) is #1f2328; 1.00 is 1; anything else stays. */
static void add_value(pt_buf *out, pt_str value)
{
    pt_str rest = pt_str_part(value, strlen("rgb("), value.len);
    double rgb[3], number;

    if (pt_str_starts(value, PT_S("rgb(")) && pt_svg_number(&rest, &rgb[0]) && pt_svg_number(&rest, &rgb[1]) &&
        pt_svg_number(&rest, &rgb[2])) {
        pt_buf_addf(out, "#%02x%02x%02x", (unsigned)rgb[0] & 0xff, (unsigned)rgb[1] & 0xff, (unsigned)rgb[2] & 0xff);
        return;
    }
    rest = value;
    if (pt_svg_number(&rest, &number) && rest.len == 0)
        pt_buf_addf(out, "%.5g", number);
    else
        pt_buf_add(out, value);
}

/* "sans-serif:Bold" is a weight; the canvas names the family. */
static void set_family(looks *look, pt_str value)
{
    if (pt_str_ends(value, PT_S(":Bold"))) {
        look->of[WEIGHT] = PT_S("600");
        value = pt_str_part(value, 0, value.len - strlen(":Bold"));
    }
    look->of[FAMILY] = value;
}

/* Takes what `tag` says of looks into `look`. False: something of it is not known. */
static bool take_looks(const pt_svg_tag *tag, const char *const *others, looks *look)
{
    for (size_t i = 0; i < tag->count; i++) {
        pt_str name = tag->with[i].name, value = tag->with[i].value;
        size_t a = 0, o = 0;

        while (a < ASPECTS && !pt_str_equal(name, aspects[a].name))
            a++;
        while (others[o] && !pt_str_equal(name, pt_str_of(others[o])))
            o++;
        if (a == FAMILY)
            set_family(look, value);
        else if (a < ASPECTS)
            look->of[a] = value;
        else if (!others[o])
            return false;
    }
    return true;
}

static pt_str resolve(const looks *look, aspect a)
{
    return pt_str_equal(look->of[a], PT_S("currentColor")) ? look->of[COLOR] : look->of[a];
}

static void write_look(shrinker *s, const looks *look, int kind)
{
    bool has_stroke = !pt_str_equal(resolve(look, STROKE), PT_S("none"));
    pt_buf value = { .limit = LARGEST_LOOK };

    pt_buf_reset(&s->look);
    for (size_t a = 0; a < ASPECTS; a++) {
        if (!(aspects[a].shown_by & kind) || (!has_stroke && a >= STROKE_WIDTH && a <= JOIN))
            continue;
        pt_buf_reset(&value);
        add_value(&value, resolve(look, a));
        if (!pt_str_equal(pt_buf_text(&value), aspects[a].usual))
            pt_buf_addf(&s->look, " %.*s=\"%.*s\"", PT_FMT(aspects[a].name), PT_FMT(pt_buf_text(&value)));
    }
    pt_buf_free(&value);
}

/* ── Runs of shapes that look alike ──────────────────────────────────────────────────────────────────────────────── */

static void end_run(shrinker *s)
{
    if (s->in_run == 1)
        pt_buf_addf(&s->shapes, "<%s%s%s\n", s->name.at, s->run.at ? s->run.at : "", s->first.at);
    else if (s->in_run > 1)
        pt_buf_add(&s->shapes, PT_S("</g>\n"));
    s->in_run = 0;
}

/* The shape whose look and body are at hand. */
static void add_shape(shrinker *s, const char *name)
{
    pt_str look = pt_buf_text(&s->look), body = pt_buf_text(&s->body);

    if (s->in_run && !pt_str_equal(look, pt_buf_text(&s->run)))
        end_run(s);
    if (s->in_run == 1)
        pt_buf_addf(&s->shapes, "<g%.*s><%s%s\n", PT_FMT(look), s->name.at, s->first.at);
    if (s->in_run) {
        pt_buf_addf(&s->shapes, "<%s%.*s\n", name, PT_FMT(body));
    } else {
        pt_buf_reset(&s->run);
        pt_buf_add(&s->run, look);
        pt_buf_reset(&s->name);
        pt_buf_addf(&s->name, "%s", name);
        pt_buf_reset(&s->first);
        pt_buf_add(&s->first, body);
    }
    s->in_run++;
    pt_buf_reset(&s->body);
}

/* ── Shapes ──────────────────────────────────────────────────────────────────────────────────────────────────────── */

static bool path(shrinker *s, const pt_svg_tag *tag)
{
    static const char *const others[] = { "d", "class", "points", NULL };
    bool is_polygon = pt_str_equal(tag->name, PT_S("polygon"));
    looks look = s->open[s->depth];

    pt_buf_reset(&s->body);
    pt_buf_add(&s->body, PT_S(" d=\""));
    if (look.transform.len || !take_looks(tag, others, &look) ||
        !(is_polygon ? pt_svg_polygon(pt_svg_attribute(tag, PT_S("points")), &s->body)
                     : pt_svg_path(pt_svg_attribute(tag, PT_S("d")), &s->body)))
        return false;
    if (s->body.len == strlen(" d=\"")) /* goes somewhere, and draws nothing */
        return true;
    pt_buf_add(&s->body, PT_S("\"/>"));
    write_look(s, &look, LINES);
    add_shape(s, "path");
    return true;
}

/* "translate(12.00,22.89)" and what follows it. */
static bool read_move(pt_str *transform, double *x, double *y)
{
    pt_str begin = PT_S("translate(");

    if (!pt_str_starts(*transform, begin))
        return false;
    *transform = pt_str_part(*transform, begin.len, transform->len);
    if (!pt_svg_number(transform, x) || !pt_svg_number(transform, y) || !pt_str_starts(*transform, PT_S(")")))
        return false;
    *transform = pt_str_trim(pt_str_part(*transform, 1, transform->len));
    return true;
}

static bool text(shrinker *s, const pt_svg_tag *tag)
{
    static const char *const others[] = { "xml:space", NULL };
    pt_str end = PT_S("</text>"), turn = s->open[s->depth].transform;
    size_t length = pt_str_find(s->rest, end);
    pt_str words = pt_str_part(s->rest, 0, length);
    looks look = s->open[s->depth];
    double x, y;

    if (!take_looks(tag, others, &look) || !read_move(&turn, &x, &y) || pt_str_find(words, PT_S("<")) < words.len ||
        length == s->rest.len)
        return false;
    s->rest = pt_str_part(s->rest, length + end.len, s->rest.len);
    if (!words.len)
        return true;
    pt_buf_reset(&s->body);
    pt_svg_place(&s->body, turn.len ? " transform=\"translate(" : " x=\"", x, turn.len ? "," : "\" y=\"", y);
    pt_buf_addf(&s->body, turn.len ? ") %.*s\"" : "\"%.*s", PT_FMT(turn));
    if (pt_svg_attribute(tag, PT_S("xml:space")).len)
        pt_buf_add(&s->body, PT_S(" xml:space=\"preserve\""));
    pt_buf_addf(&s->body, ">%.*s</text>", PT_FMT(words));
    write_look(s, &look, TEXTS);
    add_shape(s, "text");
    return true;
}

/* gnuplot's discs are filled to 1 and have a rim of 0.222 around; its circles are that rim. */
static void add_circle(shrinker *s, looks *look, double x, double y, double size, bool is_disc)
{
    const double rim = 0.222;
    pt_buf width = { .limit = LARGEST_LOOK };

    pt_svg_place(&s->body, " cx=\"", x, "\" cy=\"", y);
    pt_buf_addf(&s->body, "\" r=\"%.4g\"/>", round(100 * (is_disc ? 1 + rim / 2 : 1) * size) / 100);
    pt_buf_addf(&width, "%.3g", rim * size);
    look->of[is_disc ? FILL : STROKE] = look->of[COLOR];
    look->of[is_disc ? STROKE : FILL] = PT_S("none");
    look->of[STROKE_WIDTH] = pt_buf_text(&width);
    look->of[DASHES] = aspects[DASHES].usual;
    write_look(s, look, LINES);
    pt_buf_free(&width);
    add_shape(s, "circle");
}

static size_t point_of(pt_str id)
{
    pt_str begin = PT_S("gpPt"), digits = pt_str_part(id, begin.len, id.len);
    long number;

    return pt_str_starts(id, begin) && pt_str_number(digits, POINTS - 1, &number) ? (size_t)number : POINTS;
}

/* A sign is used with the signs that it is made of. */
static void use_point(shrinker *s, size_t point)
{
    size_t at = pt_str_find(s->points[point], PT_S("href='#")), made_of;
    pt_str of = pt_str_part(s->points[point], at + strlen("href='#"), s->points[point].len);

    s->is_used[point] = true;
    made_of = point_of(pt_str_part(of, 0, pt_str_find(of, PT_S("'"))));
    if (at < s->points[point].len && made_of < point)
        use_point(s, made_of);
}

/* "translate(138.91,183.33) scale(8.32)" */
static bool point(shrinker *s, const pt_svg_tag *tag)
{
    static const char *const others[] = { "xlink:href", "transform", NULL };
    pt_str place = pt_svg_attribute(tag, PT_S("transform")), id = pt_svg_attribute(tag, PT_S("xlink:href"));
    pt_str scale = PT_S("scale(");
    size_t sign = point_of(pt_str_part(id, 1, id.len));
    looks look = s->open[s->depth];
    double x, y, size;

    if (look.transform.len || !take_looks(tag, others, &look) || sign == POINTS || !s->points[sign].len ||
        !read_move(&place, &x, &y) || !pt_str_starts(place, scale))
        return false;
    place = pt_str_part(place, scale.len, place.len);
    if (!pt_svg_number(&place, &size) || !pt_str_equal(place, PT_S(")")))
        return false;
    pt_buf_reset(&s->body);
    if (sign == 5 || sign == 6) {
        add_circle(s, &look, x, y, size, sign == 6);
        return true;
    }
    use_point(s, sign);
    pt_buf_addf(&s->body, " xlink:href=\"#gpPt%zu\"", sign);
    pt_svg_place(&s->body, " transform=\"translate(", x, ",", y);
    pt_buf_addf(&s->body, ") scale(%.3g)\"/>", size);
    write_look(s, &look, POINT_SIGNS);
    add_shape(s, "use");
    return true;
}

/* ── The whole ───────────────────────────────────────────────────────────────────────────────────────────────────── */

static bool group(shrinker *s, const pt_svg_tag *tag)
{
    static const char *const others[] = { "id", "class", "transform", NULL };
    pt_str transform = pt_svg_attribute(tag, PT_S("transform"));

    if (tag->is_empty || tag->is_end) {
        s->depth -= tag->is_end && s->depth > 0;
        return true;
    }
    if (s->depth + 1 == DEEPEST || (transform.len && s->open[s->depth].transform.len))
        return false;
    s->open[s->depth + 1] = s->open[s->depth];
    s->depth++;
    if (transform.len)
        s->open[s->depth].transform = transform;
    return take_looks(tag, others, &s->open[s->depth]);
}

/* Keeps where gnuplot's signs are defined, a line each, and goes behind them. */
static bool definitions(shrinker *s, const pt_svg_tag *tag)
{
    pt_str end = PT_S("</defs>"), part, line, begin = PT_S("id='");
    size_t length = pt_str_find(s->rest, end);

    (void)tag;
    if (length == s->rest.len)
        return false;
    part = pt_str_part(s->rest, 0, length);
    s->rest = pt_str_part(s->rest, length + end.len, s->rest.len);
    while (pt_str_cut(&part, '\n', &line)) {
        pt_str id = pt_str_part(line, pt_str_find(line, begin) + begin.len, line.len);
        size_t point = point_of(pt_str_part(id, 0, pt_str_find(id, PT_S("'"))));

        if (point < POINTS)
            s->points[point] = pt_str_trim(line);
    }
    return true;
}

/* The name of a plot, which browsers show over it; the end of the picture. */
static bool pass_over(shrinker *s, const pt_svg_tag *tag)
{
    (void)s;
    (void)tag;
    return true;
}

/* The ground, which has no colour. */
static bool ground(shrinker *s, const pt_svg_tag *tag)
{
    (void)s;
    return pt_str_equal(pt_svg_attribute(tag, PT_S("fill")), PT_S("none"));
}

static const struct {
    pt_str tag;
    bool (*read)(shrinker *s, const pt_svg_tag *tag);
} readers[] = {
    { PT_STR("g"), group },         { PT_STR("path"), path },     { PT_STR("polygon"), path },
    { PT_STR("text"), text },       { PT_STR("use"), point },     { PT_STR("defs"), definitions },
    { PT_STR("title"), pass_over }, { PT_STR("svg"), pass_over }, { PT_STR("rect"), ground },
};

static bool read_all(shrinker *s)
{
    pt_svg_tag tag;

    for (size_t a = 0; a < ASPECTS; a++)
        s->open[0].of[a] = aspects[a].usual;
    while (pt_svg_next(&s->rest, &tag)) {
        size_t i = 0;

        while (i < sizeof readers / sizeof *readers && !pt_str_equal(tag.name, readers[i].tag))
            i++;
        if (i == sizeof readers / sizeof *readers || !readers[i].read(s, &tag))
            return false;
    }
    end_run(s);
    return pt_str_trim(s->rest).len == 0 && !s->shapes.is_cut;
}

bool pt_svg_shrink(pt_str drawn, pt_buf *out)
{
    shrinker s = { .rest = drawn, .look.limit = LARGEST_LOOK, .run.limit = LARGEST_LOOK, .name.limit = LARGEST_LOOK };
    bool is_known;

    s.body.limit = s.first.limit = s.shapes.limit = LARGEST_BODY;
    is_known = read_all(&s);
    for (size_t i = 0; is_known && i < POINTS; i++)
        if (s.is_used[i])
            pt_buf_addf(out, "<defs>%.*s</defs>\n", PT_FMT(s.points[i]));
    if (is_known) {
        pt_buf_add(out, canvas);
        pt_buf_add(out, pt_buf_text(&s.shapes));
        pt_buf_add(out, PT_S("</g>\n</svg>\n"));
    }
    pt_buf_free(&s.look);
    pt_buf_free(&s.body);
    pt_buf_free(&s.run);
    pt_buf_free(&s.first);
    pt_buf_free(&s.name);
    pt_buf_free(&s.shapes);
    return is_known;
}
