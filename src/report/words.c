#include "report/words.h"

#include "base/asset.h"
#include "base/buf.h"
#include "base/dict.h"
#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

enum { LARGEST_SCRIPT = 1 << 20, LONGEST_LANGUAGE = 12 };

struct pt_words {
    pt_arena arena;
    pt_dict *english;
    PT_ARRAY(pt_str) other; /* beside each of `english` */
    char language[LONGEST_LANGUAGE + 1];
};

/* ── The file ────────────────────────────────────────────────────────────────────────────────────────────────────── */

static pt_status read_lines(pt_words *words, const char *path, pt_str text, pt_error *err)
{
    pt_str line, english = { 0 };

    for (size_t number = 1; pt_str_cut(&text, '\n', &line); number++) {
        if (pt_str_starts(line, PT_S("#")) || (!line.len && !english.len))
            continue;
        if (!english.len) {
            english = line;
            continue;
        }
        if (!line.len)
            return pt_fail(err, PT_EUSAGE, "%s: line %zu: expected the words for '%.*s'", path, number,
                           PT_FMT(english));
        if (pt_dict_add(words->english, english) == words->other.len)
            PT_PUSH(&words->other, line);
        english = (pt_str){ 0 };
    }
    return english.len ? pt_fail(err, PT_EUSAGE, "%s: ends without words for '%.*s'", path, PT_FMT(english)) : PT_OK;
}

static bool is_language(const char *name)
{
    size_t length = strspn(name, "abcdefghijklmnopqrstuvwxyz");

    return length >= 2 && length <= LONGEST_LANGUAGE && !name[length];
}

pt_status pt_words_open(const char *templates, const char *language, pt_words **out, pt_error *err)
{
    pt_words *words = PT_CALLOC(pt_words, 1);
    const char *path;
    pt_str text;
    pt_status st = PT_OK;

    *out = NULL;
    words->english = pt_dict_new();
    memcpy(words->language, "en", 3);
    if (language && strcmp(language, "en") != 0) {
        path = pt_arena_printf(&words->arena, "reports/%s/words.txt", language).at;
        if (!is_language(language) || !pt_asset_is_there(templates, path, &words->arena)) {
            st = pt_fail(err, PT_EUSAGE, "'%s': no such language; there are en and zh", language);
            goto done;
        }
        memcpy(words->language, language, strlen(language) + 1);
        PT_OR_DONE(pt_asset_read(templates, path, &words->arena, &text, err));
        PT_OR_DONE(read_lines(words, path, text, err));
    }
    *out = words;
    words = NULL;
done:
    pt_words_close(words);
    return st;
}

void pt_words_close(pt_words *words)
{
    if (!words)
        return;
    pt_dict_free(words->english);
    free(words->other.at);
    pt_arena_free(&words->arena);
    free(words);
}

/* ── Saying ──────────────────────────────────────────────────────────────────────────────────────────────────────── */

pt_str pt_words_say(const pt_words *words, pt_str english)
{
    uint32_t number = words ? pt_dict_find(words->english, english) : PT_NONE;

    return number == PT_NONE ? english : words->other.at[number];
}

const char *pt_words_language(const pt_words *words)
{
    return words ? words->language : "en";
}

static bool is_of_a_name(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

bool pt_words_cut(pt_str *rest, pt_str *before, pt_arena *arena, pt_str *text)
{
    pt_str begin = PT_S("t('");
    size_t from = pt_str_find(*rest, begin), end;
    pt_buf said = { .limit = LARGEST_SCRIPT };

    while (from > 0 && from < rest->len && is_of_a_name(rest->at[from - 1])) /* as in rest('…') */
        from += begin.len + pt_str_find(pt_str_part(*rest, from + begin.len, rest->len), begin);
    if (from >= rest->len)
        return false;
    from += begin.len;
    for (end = from; end < rest->len && (rest->at[end] != '\'' || (end + 1 < rest->len && rest->at[end + 1] == '\''));
         end++) {
        end += rest->at[end] == '\''; /* two stand for one */
        pt_buf_add_char(&said, rest->at[end]);
    }
    *before = pt_str_part(*rest, 0, from - begin.len);
    *text = pt_arena_copy(arena, pt_buf_text(&said));
    *rest = pt_str_part(*rest, end + strlen("')"), rest->len);
    pt_buf_free(&said);
    return true;
}

pt_str pt_words_say_in_script(const pt_words *words, pt_str script, pt_arena *arena)
{
    pt_buf out = { .limit = LARGEST_SCRIPT };
    pt_str before, text;

    while (pt_words_cut(&script, &before, arena, &text)) {
        pt_str said = pt_words_say(words, text);

        pt_buf_add(&out, before);
        pt_buf_add_char(&out, '\'');
        for (size_t i = 0; i < said.len; i++)
            pt_buf_add(&out, said.at[i] == '\'' ? PT_S("''") : pt_str_part(said, i, 1));
        pt_buf_add_char(&out, '\'');
    }
    pt_buf_add(&out, script);
    text = pt_arena_copy(arena, pt_buf_text(&out));
    pt_buf_free(&out);
    return text;
}
