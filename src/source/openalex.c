/* Works of OpenAlex: a JSON object a line, or the pages of its API, {"meta": {…}, "results": […]}.
 *
 *   {"id": "https://openalex.org/W28", "doi": "https://doi.org/10.1/x", "title": "…", "publication_date": "2018-01-01",
 *    "authorships": [{"author": {"display_name": "…", "orcid": "https://orcid.org/…"}, "institutions": […]}],
 *    "locations": [{"landing_page_url": "https://arxiv.org/abs/2509.26415"}],
 *    "abstract_inverted_index": {"We": [0, 4], "listen": [1]}}
 *
 * A work that lies at arXiv too is that paper, else it goes by its DOI or OpenAlex's own id. A work has some fifty
 * keys; only type, language and citations are kept besides. Trust is small: titles and names are made by a machine. */
#include "base/buf.h"
#include "paper/id.h"
#include "source/json.h"
#include "source/readers.h"

#include <json-c/json.h>

struct state {
    pt_json json;
    size_t next_result; /* of the page that json.object is */
};

enum {
    LONGEST_ABSTRACT = 100000, /* words; a place in the text beyond is no abstract's */
    LONGEST_LIST = 65536
};

static struct json_object *get(struct json_object *object, const char *key)
{
    struct json_object *value = NULL;

    if (json_object_is_type(object, json_type_object))
        json_object_object_get_ex(object, key, &value);
    return value;
}

static size_t length_of(struct json_object *array)
{
    return json_object_is_type(array, json_type_array) ? json_object_array_length(array) : 0;
}

/* ── The abstract ────────────────────────────────────────────────────────────────────────────────────────────────── */

/* The i-th place of a word in the text; below 0: none that an abstract has. */
static int64_t place_at(struct json_object *places, size_t i)
{
    int64_t place = json_object_get_int64(json_object_array_get_idx(places, i));

    return place < LONGEST_ABSTRACT ? place : -1;
}

/* How many words the text has: one more than the last place. */
static size_t count_words(struct json_object *index)
{
    int64_t last = -1;

    json_object_object_foreach(index, word, places)
    {
        (void)word;
        for (size_t i = 0; i < length_of(places); i++)
            last = place_at(places, i) > last ? place_at(places, i) : last;
    }
    return (size_t)(last + 1);
}

static void read_abstract(pt_json_record *record, struct json_object *index)
{
    pt_buf text = { .limit = PT_LONGEST_LINE };
    pt_str *words;
    size_t count;

    if (!json_object_is_type(index, json_type_object))
        return;
    count = count_words(index);
    words = PT_NEW_ARRAY(record->arena, pt_str, count);
    json_object_object_foreach(index, word, places)
    {
        pt_str mended = pt_reader_mend(record->arena, record->paper, pt_str_of(word));

        for (size_t i = 0; i < length_of(places); i++)
            if (place_at(places, i) >= 0)
                words[place_at(places, i)] = mended;
    }
    for (size_t i = 0; i < count; i++) {
        if (text.len && words[i].len)
            pt_buf_add_char(&text, ' ');
        pt_buf_add(&text, words[i]);
    }
    record->paper->abstract = pt_arena_copy(record->arena, pt_buf_text(&text));
    pt_buf_free(&text);
}

/* ── Authors ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_str join_institutions(pt_json_record *record, struct json_object *institutions)
{
    pt_buf list = { .limit = LONGEST_LIST };
    pt_str text = { 0 };

    for (size_t i = 0; i < length_of(institutions); i++) {
        pt_str name = pt_json_text_of(record, json_object_array_get_idx(institutions, i), "display_name");

        if (list.len && name.len)
            pt_buf_add(&list, PT_S("; "));
        pt_buf_add(&list, name);
    }
    if (list.len)
        text = pt_arena_copy(record->arena, pt_buf_text(&list));
    pt_buf_free(&list);
    return text;
}

static void read_authors(pt_json_record *record, struct json_object *authorships)
{
    pt_paper *paper = record->paper;
    size_t count = length_of(authorships);

    paper->authors = PT_NEW_ARRAY(record->arena, pt_str, count);
    paper->orcids = PT_NEW_ARRAY(record->arena, pt_str, count);
    paper->affiliations = PT_NEW_ARRAY(record->arena, pt_str, count);
    for (size_t i = 0; i < count; i++) {
        struct json_object *authorship = json_object_array_get_idx(authorships, i);
        struct json_object *author = get(authorship, "author");
        const pt_str address = PT_S("https://orcid.org/");
        pt_str orcid = pt_json_text_of(record, author, "orcid");

        paper->authors[i] = pt_json_text_of(record, author, "display_name");
        if (paper->authors[i].len == 0)
            paper->authors[i] = pt_json_text_of(record, authorship, "raw_author_name");
        if (paper->authors[i].len == 0)
            paper->authors[i] = PT_S("?");
        paper->orcids[i] = pt_str_starts(orcid, address) ? pt_str_part(orcid, address.len, orcid.len) : orcid;
        paper->affiliations[i] = join_institutions(record, get(authorship, "institutions"));
    }
    paper->author_count = count;
}

/* ── Ids ─────────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* Is this an address at arXiv, or arXiv's DOI, of a paper? Then it is the work's. */
static bool take_arxiv(pt_paper *paper, pt_str address)
{
    pt_arxiv_id id;
    bool is_there =
        pt_str_find(address, PT_S("arxiv.org/")) < address.len || pt_str_find(address, PT_S("10.48550/")) < address.len;

    if (!is_there || !pt_arxiv_id_find(address, &id))
        return false;
    paper->url = address;
    return true;
}

/* arXiv's address where one is told, else the DOI, else OpenAlex's own id. */
static void read_ids(pt_json_record *record, struct json_object *work)
{
    pt_paper *paper = record->paper;
    struct json_object *locations = get(work, "locations"), *primary = get(work, "primary_location");
    bool is_arxiv = take_arxiv(paper, pt_json_text_of(record, primary, "landing_page_url"));

    paper->doi = pt_json_text_of(record, work, "doi");
    for (size_t i = 0; i < length_of(locations) && !is_arxiv; i++) {
        struct json_object *location = json_object_array_get_idx(locations, i);

        is_arxiv = take_arxiv(paper, pt_json_text_of(record, location, "landing_page_url")) ||
                   take_arxiv(paper, pt_json_text_of(record, location, "pdf_url"));
    }
    if (!is_arxiv && !take_arxiv(paper, paper->doi))
        paper->url = paper->doi.len ? paper->doi : pt_json_text_of(record, work, "id");
    if (pt_str_starts(paper->doi, PT_S("https://doi.org/")))
        paper->doi = pt_str_part(paper->doi, 16, paper->doi.len);
}

/* ── Works ───────────────────────────────────────────────────────────────────────────────────────────────────────── */

/* A work of no arXiv category is of its field: that of its topic. */
static void read_field(pt_json_record *record, struct json_object *work)
{
    pt_str field = pt_json_text_of(record, get(get(work, "primary_topic"), "field"), "display_name");
    pt_arxiv_id id;

    if (field.len == 0 || pt_arxiv_id_find(record->paper->url, &id))
        return;
    record->paper->categories = PT_NEW(record->arena, pt_str);
    record->paper->categories[0] = field;
    record->paper->category_count = 1;
}

static void keep_extra(pt_json_record *record, struct json_object *work)
{
    static const char *const keys[] = { "type", "language", "cited_by_count", "is_retracted" };
    struct json_object *extra = json_object_new_object();
    pt_str text;

    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        if (get(work, keys[i]))
            json_object_object_add(extra, keys[i], json_object_get(get(work, keys[i])));
    text = pt_str_of(json_object_to_json_string_ext(extra, JSON_C_TO_STRING_PLAIN | JSON_C_TO_STRING_NOSLASHESCAPE));
    if (json_object_object_length(extra))
        record->paper->extra = pt_arena_copy(record->arena, pt_reader_mend(record->arena, record->paper, text));
    json_object_put(extra);
}

static void read_work(pt_json_record *record, struct json_object *work)
{
    pt_paper *paper = record->paper;

    paper->title = pt_json_text_of(record, work, "title");
    if (paper->title.len == 0)
        paper->title = pt_json_text_of(record, work, "display_name");
    read_ids(record, work);
    read_field(record, work);
    read_authors(record, get(work, "authorships"));
    read_abstract(record, get(work, "abstract_inverted_index"));
    if (!pt_day_parse(pt_json_text_of(record, work, "publication_date"), &paper->submitted))
        paper->submitted = 0;
    paper->day = paper->submitted;
    keep_extra(record, work);
}

/* The next work of the page at hand; NULL when there is none. */
static struct json_object *next_on_page(struct state *state)
{
    struct json_object *results = get(state->json.object, "results");

    return state->next_result < length_of(results) ? json_object_array_get_idx(results, state->next_result++) : NULL;
}

static pt_status next(void *self, pt_input *in, pt_arena *arena, pt_paper *paper, pt_error *err)
{
    struct state *state = self;
    pt_json_record record = { .arena = arena, .paper = paper };
    struct json_object *work = next_on_page(state);

    while (!work) {
        PT_TRY(pt_json_next(&state->json, in, arena, paper, err));
        state->next_result = 0;
        work = get(state->json.object, "results") ? next_on_page(state) : state->json.object;
    }
    if (paper->line == 0)
        paper->line = pt_input_line_number(in);
    read_work(&record, work);
    return PT_OK;
}

static void close_state(void *self)
{
    struct state *state = self;

    pt_json_close(&state->json);
}

static int sniff(pt_str head, pt_str file_name)
{
    static const pt_str keys[] = { PT_STR("id"), PT_STR("results") };

    (void)file_name;
    return pt_json_has_key(head, keys, sizeof keys / sizeof *keys) &&
                   pt_str_find(head, PT_S("https://openalex.org/W")) < head.len
               ? 95
               : 0;
}

const pt_reader pt_reader_openalex = {
    .name = "openalex",
    .trust = 15,
    .sniff = sniff,
    .state_size = sizeof(struct state),
    .next = next,
    .close = close_state,
};
