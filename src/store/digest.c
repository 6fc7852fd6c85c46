#include "store/digest.h"

#include "base/hash.h"
#include "base/memory.h"
#include "base/utf8.h"
#include "paper/digest.h"
#include "store/record.h"
#include "store/statement.h"

#include <stdlib.h>

enum { LONGEST_PIECE = 256 << 20 };

/* ── What both directions share: the print of the next piece ─────────────────────────────────────────────────────── */

/* A file as it is gone through, piece by piece. */
struct layout {
    int64_t source_id, position;
    pt_digest_writer writer;
    bool has_crlf;
    pt_arena contents;
    pt_buf print; /* of the piece at hand, from its fields */
    pt_buf scratch;
    pt_hasher *hasher; /* over the file's bytes */
};

static void layout_begin(struct layout *layout, int64_t source_id)
{
    pt_digest_writer_free(&layout->writer);
    pt_arena_reset(&layout->contents);
    layout->source_id = source_id;
    layout->position = 0;
    layout->writer = (pt_digest_writer){ .generation = PT_DIGEST_GENERATIONS };
    layout->has_crlf = false;
    layout->print.limit = layout->scratch.limit = LONGEST_PIECE;
    if (!layout->hasher)
        layout->hasher = pt_hasher_new();
    pt_hasher_reset(layout->hasher);
}

static void layout_free(struct layout *layout)
{
    pt_digest_writer_free(&layout->writer);
    pt_arena_free(&layout->contents);
    pt_buf_free(&layout->print);
    pt_buf_free(&layout->scratch);
    pt_hasher_free(layout->hasher);
}

static void add_with_crlf(pt_buf *out, pt_str text)
{
    for (pt_str line; pt_str_cut(&text, '\n', &line);) {
        pt_buf_add(out, line);
        if (text.at)
            pt_buf_add(out, PT_S("\r\n"));
    }
}

/* Makes `print` what is expected for `paper`; nothing for NULL. */
static pt_status print_piece(struct layout *layout, const pt_paper *paper, pt_error *err)
{
    pt_buf *first = layout->has_crlf ? &layout->scratch : &layout->print;

    pt_buf_reset(&layout->print);
    pt_buf_reset(&layout->scratch);
    if (paper)
        pt_digest_print(&layout->writer, paper, first);
    if (layout->has_crlf)
        add_with_crlf(&layout->print, pt_buf_text(first));
    PT_TRY(pt_buf_check(first, "a paper's print", err));
    return pt_buf_check(&layout->print, "a paper's print", err);
}

/* The piece is done: `raw` is what it is in the file. */
static void layout_advance(struct layout *layout, const pt_paper *paper, pt_str raw)
{
    pt_digest_advance(&layout->writer, paper ? pt_digest_section(paper) : (pt_str){ 0 }, raw);
    pt_hasher_add_raw(layout->hasher, raw);
    layout->position++;
}

/* ── Keeping ─────────────────────────────────────────────────────────────────────────────────────────────────────── */

struct pt_digest_keeper {
    pt_store *store;
    struct layout layout;
    bool has_generation;
};

pt_digest_keeper *pt_digest_keeper_new(pt_store *store)
{
    pt_digest_keeper *keeper = PT_CALLOC(pt_digest_keeper, 1);

    keeper->store = store;
    return keeper;
}

void pt_digest_keeper_free(pt_digest_keeper *keeper)
{
    if (!keeper)
        return;
    layout_free(&keeper->layout);
    free(keeper);
}

void pt_digest_keep_begin(pt_digest_keeper *keeper, int64_t source_id)
{
    layout_begin(&keeper->layout, source_id);
    keeper->has_generation = false;
}

/* How much of two texts is alike at either end. */
struct likeness {
    size_t head, tail;
};

static struct likeness compare(pt_str a, pt_str b)
{
    size_t most = a.len < b.len ? a.len : b.len;
    struct likeness alike = { 0 };

    while (alike.head < most && a.at[alike.head] == b.at[alike.head])
        alike.head++;
    while (alike.head + alike.tail < most && a.at[a.len - 1 - alike.tail] == b.at[b.len - 1 - alike.tail])
        alike.tail++;
    return alike;
}

/* The newest generation whose print is nearest to `raw`. */
static pt_status choose_generation(struct layout *layout, const pt_paper *paper, pt_str raw, pt_error *err)
{
    size_t most = 0;
    int best = PT_DIGEST_GENERATIONS;

    for (int generation = PT_DIGEST_GENERATIONS; generation >= 1; generation--) {
        struct likeness alike;

        layout->writer.generation = generation;
        PT_TRY(print_piece(layout, paper, err));
        alike = compare(pt_buf_text(&layout->print), raw);
        if (alike.head + alike.tail > most) {
            most = alike.head + alike.tail;
            best = generation;
        }
    }
    layout->writer.generation = best;
    return PT_OK;
}

static pt_status save_contents(pt_digest_keeper *keeper, pt_error *err)
{
    const pt_digest_writer *writer = &keeper->layout.writer;
    pt_statement *add;

    for (size_t i = 0; i < writer->content_count; i++) {
        PT_TRY(pt_store_statement(keeper->store, PT_SQL_STORE_DIGEST_SECTION_ADD, &add, err));
        pt_bind_int(add, 1, keeper->layout.source_id);
        pt_bind_int(add, 2, (int64_t)i);
        pt_bind_str(add, 3, writer->contents[i].name);
        if (writer->contents[i].total >= 0)
            pt_bind_int(add, 4, writer->contents[i].total);
        PT_TRY(pt_statement_run(add, err));
    }
    return PT_OK;
}

/* Takes the contents and the line ends from a file's first piece. */
static pt_status begin_file(pt_digest_keeper *keeper, pt_str raw, pt_error *err)
{
    struct layout *layout = &keeper->layout;
    pt_str first_line = pt_str_part(raw, 0, pt_str_find(raw, PT_S("\n")));
    pt_str text = pt_arena_copy(&layout->contents, pt_utf8_repair(&layout->contents, raw));

    layout->has_crlf = pt_str_ends(first_line, PT_S("\r"));
    layout->writer.contents = pt_digest_contents_read(&layout->contents, text, &layout->writer.content_count);
    return save_contents(keeper, err);
}

/* Keeps what of `raw` is not printed. */
static pt_status save_difference(pt_digest_keeper *keeper, pt_str raw, pt_error *err)
{
    const struct layout *layout = &keeper->layout;
    pt_str print = pt_buf_text(&layout->print);
    struct likeness alike;
    pt_statement *add;

    if (pt_str_equal(print, raw))
        return PT_OK;
    alike = compare(print, raw);
    PT_TRY(pt_store_statement(keeper->store, PT_SQL_STORE_DIGEST_TEXT_ADD, &add, err));
    pt_bind_int(add, 1, layout->source_id);
    pt_bind_int(add, 2, layout->position);
    pt_bind_int(add, 3, (int64_t)alike.head);
    pt_bind_int(add, 4, (int64_t)alike.tail);
    pt_bind_blob(add, 5, raw.at + alike.head, raw.len - alike.head - alike.tail);
    return pt_statement_run(add, err);
}

pt_status pt_digest_keep(pt_digest_keeper *keeper, const pt_paper *paper, pt_str raw, pt_error *err)
{
    struct layout *layout = &keeper->layout;

    if (!raw.at)
        return PT_OK;
    if (!layout->writer.has_begun)
        PT_TRY(begin_file(keeper, raw, err));
    if (paper) /* a record whose bytes could not be had may lie between */
        layout->position = (int64_t)paper->position;
    if (paper && !keeper->has_generation) {
        PT_TRY(choose_generation(layout, paper, raw, err));
        keeper->has_generation = true;
    }
    PT_TRY(print_piece(layout, paper, err));
    PT_TRY(save_difference(keeper, raw, err));
    layout_advance(layout, paper, raw);
    return PT_OK;
}

pt_status pt_digest_keep_end(pt_digest_keeper *keeper, pt_error *err)
{
    const struct layout *layout = &keeper->layout;
    pt_statement *add;
    char hash[33];

    if (!layout->writer.has_begun)
        return PT_OK;
    pt_hash_print(pt_hasher_value(layout->hasher), hash);
    PT_TRY(pt_store_statement(keeper->store, PT_SQL_STORE_DIGEST_FILE_ADD, &add, err));
    pt_bind_int(add, 1, layout->source_id);
    pt_bind_int(add, 2, layout->writer.generation);
    pt_bind_int(add, 3, layout->has_crlf);
    pt_bind_int(add, 4, layout->position);
    pt_bind_str(add, 5, pt_str_of(hash));
    return pt_statement_run(add, err);
}

/* ── Reading back ────────────────────────────────────────────────────────────────────────────────────────────────── */

/* What digest_file knows; PT_END when the source is none. */
static pt_status load_file(pt_store *store, struct layout *layout, int64_t *pieces, pt_hash *hash, pt_error *err)
{
    pt_statement *row;

    PT_TRY(pt_store_statement(store, PT_SQL_STORE_DIGEST_FILE_GET, &row, err));
    pt_bind_int(row, 1, layout->source_id);
    PT_TRY(pt_statement_step(row, err));
    layout->writer.generation = (int)pt_read_int(row, 0);
    layout->has_crlf = pt_read_int(row, 1) != 0;
    *pieces = pt_read_int(row, 2);
    *hash = pt_hash_parse(pt_read_str(row, 3));
    if (layout->writer.generation < 1 || layout->writer.generation > PT_DIGEST_GENERATIONS)
        return pt_fail(err, PT_ESTORE, "a digest of generation %d, which nobody wrote", layout->writer.generation);
    return pt_statement_run(row, err);
}

static pt_status load_contents(pt_store *store, struct layout *layout, pt_error *err)
{
    PT_ARRAY(pt_digest_entry) entries = { 0 };
    pt_digest_entry *kept;
    pt_statement *rows;
    pt_status st;

    PT_TRY(pt_store_statement(store, PT_SQL_STORE_DIGEST_SECTION_LIST, &rows, err));
    pt_bind_int(rows, 1, layout->source_id);
    while ((st = pt_statement_step(rows, err)) == PT_OK) {
        pt_digest_entry entry = { pt_arena_copy(&layout->contents, pt_read_str(rows, 0)), pt_read_int(rows, 1) };

        PT_PUSH(&entries, entry);
    }
    kept = PT_NEW_ARRAY(&layout->contents, pt_digest_entry, entries.len);
    for (size_t i = 0; i < entries.len; i++)
        kept[i] = entries.at[i];
    layout->writer.contents = kept;
    layout->writer.content_count = entries.len;
    free(entries.at);
    return st == PT_END ? PT_OK : st;
}

/* Appends the piece: its print, but for what digest_text knows better. */
static pt_status add_piece(pt_store *store, const struct layout *layout, pt_buf *out, pt_error *err)
{
    pt_str print = pt_buf_text(&layout->print);
    pt_statement *row;
    size_t head, tail;
    pt_status st;

    PT_TRY(pt_store_statement(store, PT_SQL_STORE_DIGEST_TEXT_GET, &row, err));
    pt_bind_int(row, 1, layout->source_id);
    pt_bind_int(row, 2, layout->position);
    st = pt_statement_step(row, err);
    if (st == PT_END)
        pt_buf_add(out, print);
    if (st != PT_OK)
        return st == PT_END ? PT_OK : st;
    head = (size_t)pt_read_int(row, 0);
    tail = (size_t)pt_read_int(row, 1);
    pt_buf_add(out, pt_str_part(print, 0, head));
    pt_buf_add(out, pt_read_str(row, 2));
    if (tail <= print.len)
        pt_buf_add(out, pt_str_part(print, print.len - tail, tail));
    return pt_statement_run(row, err);
}

static pt_status read_piece(pt_store *store, struct layout *layout, pt_arena *arena, pt_buf *out, pt_error *err)
{
    pt_status st = PT_OK;
    size_t start = out->len;
    pt_paper paper;

    pt_arena_reset(arena);
    st = pt_store_sighting_read(store, layout->source_id, layout->position, arena, &paper, err);
    if (st != PT_OK && st != PT_END)
        return st;
    PT_TRY(print_piece(layout, st == PT_OK ? &paper : NULL, err));
    PT_TRY(add_piece(store, layout, out, err));
    PT_TRY(pt_buf_check(out, "a digest", err));
    layout_advance(layout, st == PT_OK ? &paper : NULL, pt_str_part(pt_buf_text(out), start, out->len));
    return PT_OK;
}

pt_status pt_digest_read(pt_store *store, int64_t source_id, pt_buf *out, pt_error *err)
{
    struct layout layout = { 0 };
    pt_arena arena = { 0 };
    int64_t pieces;
    pt_hash hash;
    pt_status st;

    layout_begin(&layout, source_id);
    PT_OR_DONE(load_file(store, &layout, &pieces, &hash, err));
    PT_OR_DONE(load_contents(store, &layout, err));
    while (layout.position < pieces)
        PT_OR_DONE(read_piece(store, &layout, &arena, out, err));
    if (!pt_hash_equal(pt_hasher_value(layout.hasher), hash))
        st = pt_fail(err, PT_ESTORE,
                     "the digest no longer comes back as it was read; read the file again into a new store");
done:
    pt_arena_free(&arena);
    layout_free(&layout);
    return st;
}
