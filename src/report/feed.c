#include "report/feed.h"

#include "base/day.h"
#include "base/status.h"

enum { MOST_ENTRIES = 50 };

/* The last day of the entry's period as Atom writes times. */
static bool date_of(const pt_feed_entry *entry, char day[PT_PERIOD_TEXT])
{
    pt_period period;
    pt_error ignored;

    if (pt_period_parse(entry->period, &period, &ignored) != PT_OK)
        return false;
    pt_day_print(period.last, day);
    return true;
}

static void add_entry(const pt_feed_entry *entry, const char *day, pt_buf *out)
{
    pt_str stem = pt_str_part(entry->file, 0, entry->file.len - 5);

    pt_buf_addf(out, "<entry>\n<title>%.*s</title>\n<link href=\"%.*s\"/>\n", PT_FMT(entry->title),
                PT_FMT(entry->file));
    pt_buf_addf(out, "<id>urn:papertide:%.*s</id>\n<updated>%sT00:00:00Z</updated>\n</entry>\n", PT_FMT(stem), day);
}

void pt_feed_add(const pt_feed_entry *entries, size_t count, pt_buf *out)
{
    char day[PT_PERIOD_TEXT] = "1970-01-01";
    size_t added = 0;

    for (size_t i = 0; i < count && !date_of(&entries[i], day);)
        i++;
    pt_buf_add(out, PT_S("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n"
                         "<title>papertide reports</title>\n<id>urn:papertide:reports</id>\n"
                         "<author><name>papertide</name></author>\n<link href=\"index.html\"/>\n"
                         "<link rel=\"self\" href=\"feed.xml\"/>\n"));
    pt_buf_addf(out, "<updated>%sT00:00:00Z</updated>\n", day);
    for (size_t i = 0; i < count && added < MOST_ENTRIES; i++) {
        if (!date_of(&entries[i], day))
            continue;
        add_entry(&entries[i], day, out);
        added++;
    }
    pt_buf_add(out, PT_S("</feed>\n"));
}
