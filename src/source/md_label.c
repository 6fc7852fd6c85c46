#include "source/md_label.h"

/* What generations of the tool, other hands and other languages call the parts; the tool's own first. */
static const struct label {
    pt_str name;
    pt_md_part part;
    bool is_tools;
} labels[] = {
    { PT_STR("Main category"), PT_MD_CATEGORY, true },
    { PT_STR("TL;DR"), PT_MD_TLDR, true },
    { PT_STR("TLDR"), PT_MD_TLDR, true },
    { PT_STR("Task"), PT_MD_TLDR, true },
    { PT_STR("Motivation"), PT_MD_MOTIVATION, true },
    { PT_STR("Method"), PT_MD_METHOD, true },
    { PT_STR("Result"), PT_MD_RESULT, true },
    { PT_STR("Conclusion"), PT_MD_CONCLUSION, true },
    { PT_STR("Abstract"), PT_MD_ABSTRACT, true },
    { PT_STR("Primary category"), PT_MD_CATEGORY, false },
    { PT_STR("Category"), PT_MD_CATEGORY, false },
    { PT_STR("Summary"), PT_MD_TLDR, false },
    { PT_STR("One-sentence summary"), PT_MD_TLDR, false },
    { PT_STR("Methods"), PT_MD_METHOD, false },
    { PT_STR("Approach"), PT_MD_METHOD, false },
    { PT_STR("Results"), PT_MD_RESULT, false },
    { PT_STR("Conclusions"), PT_MD_CONCLUSION, false },
    { PT_STR("主要类别"), PT_MD_CATEGORY, false },
    { PT_STR("主类别"), PT_MD_CATEGORY, false },
    { PT_STR("主分类"), PT_MD_CATEGORY, false },
    { PT_STR("主要分类"), PT_MD_CATEGORY, false },
    { PT_STR("分类"), PT_MD_CATEGORY, false },
    { PT_STR("类别"), PT_MD_CATEGORY, false },
    { PT_STR("总结"), PT_MD_TLDR, false },
    { PT_STR("一句话总结"), PT_MD_TLDR, false },
    { PT_STR("简要总结"), PT_MD_TLDR, false },
    { PT_STR("任务"), PT_MD_TLDR, false },
    { PT_STR("动机"), PT_MD_MOTIVATION, false },
    { PT_STR("研究动机"), PT_MD_MOTIVATION, false },
    { PT_STR("方法"), PT_MD_METHOD, false },
    { PT_STR("研究方法"), PT_MD_METHOD, false },
    { PT_STR("结果"), PT_MD_RESULT, false },
    { PT_STR("研究结果"), PT_MD_RESULT, false },
    { PT_STR("结论"), PT_MD_CONCLUSION, false },
    { PT_STR("研究结论"), PT_MD_CONCLUSION, false },
    { PT_STR("摘要"), PT_MD_ABSTRACT, false },
    { PT_STR("主要類別"), PT_MD_CATEGORY, false },
    { PT_STR("總結"), PT_MD_TLDR, false },
    { PT_STR("動機"), PT_MD_MOTIVATION, false },
    { PT_STR("結果"), PT_MD_RESULT, false },
    { PT_STR("結論"), PT_MD_CONCLUSION, false },
    { PT_STR("主要カテゴリ"), PT_MD_CATEGORY, false },
    { PT_STR("主カテゴリ"), PT_MD_CATEGORY, false },
    { PT_STR("カテゴリ"), PT_MD_CATEGORY, false },
    { PT_STR("要約"), PT_MD_TLDR, false },
    { PT_STR("手法"), PT_MD_METHOD, false },
    { PT_STR("概要"), PT_MD_ABSTRACT, false },
    { PT_STR("アブストラクト"), PT_MD_ABSTRACT, false },
    { PT_STR("주요 카테고리"), PT_MD_CATEGORY, false },
    { PT_STR("주 카테고리"), PT_MD_CATEGORY, false },
    { PT_STR("카테고리"), PT_MD_CATEGORY, false },
    { PT_STR("요약"), PT_MD_TLDR, false },
    { PT_STR("동기"), PT_MD_MOTIVATION, false },
    { PT_STR("방법"), PT_MD_METHOD, false },
    { PT_STR("결과"), PT_MD_RESULT, false },
    { PT_STR("결론"), PT_MD_CONCLUSION, false },
    { PT_STR("초록"), PT_MD_ABSTRACT, false },
    { PT_STR("Hauptkategorie"), PT_MD_CATEGORY, false },
    { PT_STR("Kurzfassung"), PT_MD_TLDR, false },
    { PT_STR("Methode"), PT_MD_METHOD, false },
    { PT_STR("Ergebnis"), PT_MD_RESULT, false },
    { PT_STR("Ergebnisse"), PT_MD_RESULT, false },
    { PT_STR("Fazit"), PT_MD_CONCLUSION, false },
    { PT_STR("Zusammenfassung"), PT_MD_ABSTRACT, false },
    { PT_STR("Catégorie principale"), PT_MD_CATEGORY, false },
    { PT_STR("En bref"), PT_MD_TLDR, false },
    { PT_STR("Méthode"), PT_MD_METHOD, false },
    { PT_STR("Résultat"), PT_MD_RESULT, false },
    { PT_STR("Résultats"), PT_MD_RESULT, false },
    { PT_STR("Résumé"), PT_MD_ABSTRACT, false },
    { PT_STR("Categoría principal"), PT_MD_CATEGORY, false },
    { PT_STR("Motivación"), PT_MD_MOTIVATION, false },
    { PT_STR("Método"), PT_MD_METHOD, false },
    { PT_STR("Resultado"), PT_MD_RESULT, false },
    { PT_STR("Resultados"), PT_MD_RESULT, false },
    { PT_STR("Conclusión"), PT_MD_CONCLUSION, false },
    { PT_STR("Resumen"), PT_MD_ABSTRACT, false },
    { PT_STR("Categoria principal"), PT_MD_CATEGORY, false },
    { PT_STR("Motivação"), PT_MD_MOTIVATION, false },
    { PT_STR("Conclusão"), PT_MD_CONCLUSION, false },
    { PT_STR("Resumo"), PT_MD_ABSTRACT, false },
    { PT_STR("Categoria principale"), PT_MD_CATEGORY, false },
    { PT_STR("Motivazione"), PT_MD_MOTIVATION, false },
    { PT_STR("Metodo"), PT_MD_METHOD, false },
    { PT_STR("Risultato"), PT_MD_RESULT, false },
    { PT_STR("Risultati"), PT_MD_RESULT, false },
    { PT_STR("Conclusione"), PT_MD_CONCLUSION, false },
    { PT_STR("Основная категория"), PT_MD_CATEGORY, false },
    { PT_STR("Кратко"), PT_MD_TLDR, false },
    { PT_STR("Мотивация"), PT_MD_MOTIVATION, false },
    { PT_STR("Метод"), PT_MD_METHOD, false },
    { PT_STR("Результат"), PT_MD_RESULT, false },
    { PT_STR("Результаты"), PT_MD_RESULT, false },
    { PT_STR("Заключение"), PT_MD_CONCLUSION, false },
    { PT_STR("Вывод"), PT_MD_CONCLUSION, false },
    { PT_STR("Аннотация"), PT_MD_ABSTRACT, false },
};

/* What other hands put between the parts. */
static const pt_str additions[] = {
    PT_STR("Code"),
    PT_STR("Code link"),
    PT_STR("Code URL"),
    PT_STR("Code available"),
    PT_STR("GitHub"),
    PT_STR("Project"),
    PT_STR("Project page"),
    PT_STR("Comment"),
    PT_STR("Comments"),
    PT_STR("Tags"),
    PT_STR("Tag"),
    PT_STR("Keywords"),
    PT_STR("Topics"),
    PT_STR("Score"),
    PT_STR("Scores"),
    PT_STR("Relevance"),
    PT_STR("Relevance score"),
    PT_STR("Rating"),
    PT_STR("Recommendation"),
    PT_STR("Links"),
    PT_STR("Link"),
    PT_STR("PDF"),
    PT_STR("URL"),
    PT_STR("DOI"),
    PT_STR("Published"),
    PT_STR("Date"),
    PT_STR("Categories"),
    PT_STR("Journal"),
    PT_STR("Venue"),
    PT_STR("Affiliation"),
    PT_STR("Affiliations"),
    PT_STR("Institution"),
    PT_STR("Institutions"),
    PT_STR("Stars"),
    PT_STR("代码"),
    PT_STR("代码链接"),
    PT_STR("评分"),
    PT_STR("关键词"),
    PT_STR("标签"),
    PT_STR("备注"),
    PT_STR("评论"),
    PT_STR("链接"),
    PT_STR("推荐"),
    PT_STR("推荐理由"),
    PT_STR("推荐指数"),
    PT_STR("相关性"),
    PT_STR("机构"),
    PT_STR("发表日期"),
};

/* ── Reading a label ─────────────────────────────────────────────────────────────────────────────────────────────── */

static bool equal_in_any_case(pt_str a, pt_str b)
{
    if (a.len != b.len)
        return false;
    for (size_t i = 0; i < a.len; i++)
        if (pt_lower(a.at[i]) != pt_lower(b.at[i]))
            return false;
    return true;
}

/* How many bytes a mark at the start of a label has: quotes, stars, bullets, and pictures (U+2600 on: E2 98 to E2 9F,
 * F0 9F, and the selector U+FE0F). 0: none. */
static size_t mark_length(pt_str s)
{
    const unsigned char *at = (const unsigned char *)s.at;

    if (s.len && (at[0] == '>' || at[0] == '*' || at[0] == '_' || at[0] == '-' || at[0] == ' ' || at[0] == '#'))
        return 1;
    if (s.len >= 4 && at[0] == 0xF0 && at[1] == 0x9F)
        return 4;
    if (s.len >= 3 && ((at[0] == 0xE2 && at[1] >= 0x98 && at[1] <= 0x9F) || (at[0] == 0xEF && at[1] == 0xB8)))
        return 3;
    return 0;
}

static pt_str without_marks(pt_str s)
{
    for (size_t len; (len = mark_length(s));)
        s = pt_str_part(s, len, s.len);
    return s;
}

static pt_str without_stars(pt_str s)
{
    s = pt_str_trim(s);
    while (pt_str_ends(s, PT_S("*")) || pt_str_ends(s, PT_S("_")))
        s.len--;
    return pt_str_trim(s);
}

/* Cuts `line` at its first colon, narrow or wide. */
static bool cut_at_colon(pt_str line, pt_str *label, pt_str *text)
{
    const pt_str wide = PT_S("：");
    size_t narrow_at = pt_str_find(line, PT_S(":")), wide_at = pt_str_find(line, wide);
    size_t at = narrow_at < wide_at ? narrow_at : wide_at;

    if (at == line.len)
        return false;
    *label = pt_str_part(line, 0, at);
    *text = pt_str_part(line, at + (narrow_at < wide_at ? 1 : wide.len), line.len);
    return true;
}

/* Takes bold marks that close behind the colon, and the blank that follows, off the start of `text`. */
static void take_blank(pt_str *text)
{
    while (pt_str_starts(*text, PT_S("**")))
        *text = pt_str_part(*text, 2, text->len);
    if (pt_str_starts(*text, PT_S(" ")))
        *text = pt_str_part(*text, 1, text->len);
}

static bool find_label(pt_str name, bool only_tools, pt_md_part *part)
{
    for (size_t i = 0; i < sizeof labels / sizeof *labels; i++)
        if (only_tools ? labels[i].is_tools && pt_str_equal(name, labels[i].name)
                       : equal_in_any_case(name, labels[i].name)) {
            *part = labels[i].part;
            return true;
        }
    return false;
}

/* "  <summary>Abstract</summary>": a tag labels what follows it. */
static bool read_tag(pt_str line, pt_md_part *part, pt_str *text)
{
    const pt_str open = PT_S("<summary>"), close = PT_S("</summary>");
    pt_str inside = pt_str_trim(line);

    if (!pt_str_starts(inside, open) || !pt_str_ends(inside, close))
        return false;
    inside = pt_str_trim(pt_str_part(inside, open.len, inside.len - open.len - close.len));
    *text = pt_str_part(line, line.len, 0);
    return find_label(inside, false, part) && *part == PT_MD_ABSTRACT;
}

bool pt_md_label_read(pt_str line, bool only_tools, pt_md_part *part, pt_str *text)
{
    bool is_heading = pt_str_starts(line, PT_S("###"));
    pt_str name = line;

    if (read_tag(line, part, text))
        return true;
    if (!only_tools)
        name = without_marks(line);
    if (!cut_at_colon(name, &name, text)) {
        *text = pt_str_part(line, line.len, 0);
        return is_heading && !only_tools && find_label(without_stars(name), false, part);
    }
    if (!find_label(only_tools ? name : without_stars(name), only_tools, part))
        return false;
    if (only_tools && text->len && text->at[0] != ' ')
        return false;
    take_blank(text);
    return true;
}

bool pt_md_any_label_read(pt_str line, pt_str *label, pt_str *text)
{
    enum { LONGEST = 30 };

    if (!cut_at_colon(without_marks(line), label, text))
        return false;
    *label = without_stars(*label);
    if (label->len == 0 || label->len > LONGEST || pt_str_starts(*text, PT_S("//")))
        return false;
    take_blank(text);
    *text = pt_str_trim(*text);
    return text->len > 0;
}

bool pt_md_is_addition(pt_str line)
{
    pt_str label, text;

    if (!pt_md_any_label_read(line, &label, &text))
        return false;
    for (size_t i = 0; i < sizeof additions / sizeof *additions; i++)
        if (equal_in_any_case(label, additions[i]))
            return true;
    return false;
}

bool pt_md_authors_read(pt_str line, pt_str *names)
{
    static const pt_str words[] = { PT_STR("Authors"), PT_STR("Author"),  PT_STR("作者"),    PT_STR("著者"),
                                    PT_STR("저자"),    PT_STR("Autoren"), PT_STR("Auteurs"), PT_STR("Autores") };
    pt_str label;

    if (!pt_md_any_label_read(line, &label, names))
        return false;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (equal_in_any_case(label, words[i]))
            return true;
    return false;
}
