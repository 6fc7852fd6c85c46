/* How fast XML is read: papers by our reader of OAI-PMH against a bare walk of libxml2's xmlTextReader over the same
 * bytes, in turn, the best of five each. Prints lines of "name value".
 *
 *   xml_rate [RECORDS] */
#include "source/source.h"

#include <libxml/xmlreader.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

enum { ROUNDS = 5, ABSTRACT_SENTENCES = 11 };

static double seconds(void)
{
    struct timespec t;

    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

/* Records as arXivRaw has them, of the lengths that its records have (1.2 KB of abstract, four authors). */
static void write_records(const char *path, long records)
{
    FILE *file = fopen(path, "w");

    if (!file)
        exit(1);
    fputs("<?xml version=\"1.0\"?>\n<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\"><ListRecords>\n", file);
    for (long i = 0; i < records; i++) {
        fprintf(file,
                "<record><header><identifier>oai:arXiv.org:2606.%05ld</identifier><datestamp>2026-06-17</datestamp>"
                "<setSpec>cs:cs:SD</setSpec></header>\n<metadata><arXivRaw xmlns=\"http://arxiv.org/OAI/arXivRaw/\">"
                "<id>2606.%05ld</id><submitter>Ann Ash %ld</submitter>"
                "<version version=\"v1\"><date>Mon, 15 Jun 2026 10:11:12 GMT</date><size>345kb</size></version>"
                "<title>On the %ldth tone of the tide &amp; what answers it</title>"
                "<authors>Ann Ash, Bj\xc3\xb6rn Birke, Cy Cedar and Di Dogwood</authors><categories>cs.SD "
                "physics.ao-ph</categories>"
                "<comments>12 pages, 3 "
                "figures</comments><license>http://creativecommons.org/licenses/by/4.0/</license>\n<abstract>",
                i % 100000, i % 100000, i, i);
        for (int s = 0; s < ABSTRACT_SENTENCES; s++)
            fprintf(file,
                    "In the %dth harbour we listened for %ld nights, and wrote down what the wind left of each tone, "
                    "twice.\n",
                    s, i % 97);
        fputs("</abstract></arXivRaw></metadata></record>\n", file);
    }
    fputs("</ListRecords></OAI-PMH>\n", file);
    fclose(file);
}

static double walk(const char *path)
{
    double begun = seconds();
    xmlTextReaderPtr reader = xmlReaderForFile(path, NULL, XML_PARSE_NONET);

    while (xmlTextReaderRead(reader) == 1)
        ;
    xmlFreeTextReader(reader);
    return seconds() - begun;
}

static double read_papers(const char *path, long expected)
{
    double begun = seconds();
    const pt_reader *choice = NULL;
    pt_reading *reading;
    pt_input *in = NULL;
    pt_paper paper;
    pt_error err;
    long count = 0;

    if (pt_input_open(path, &in, &err) != PT_OK || pt_reader_choose(in, &choice, &err) != PT_OK)
        exit(1);
    reading = pt_reader_open(choice, in);
    while (pt_reader_next(reading, &paper, &err) == PT_OK)
        count++;
    pt_reader_close(reading);
    pt_input_close(in);
    if (count != expected)
        exit(1);
    return seconds() - begun;
}

int main(int argc, char **argv)
{
    long records = argc > 1 ? strtol(argv[1], NULL, 10) : 40000;
    char path[] = "/tmp/xml-rate-XXXXXX";
    double bare = 1e9, ours = 1e9, megabytes;
    int fd = mkstemp(path);
    FILE *file;

    if (fd < 0)
        return 1;
    close(fd);
    write_records(path, records);
    for (int i = 0; i < ROUNDS; i++) {
        double a = walk(path), b = read_papers(path, records);

        bare = a < bare ? a : bare;
        ours = b < ours ? b : ours;
    }
    file = fopen(path, "r");
    fseek(file, 0, SEEK_END);
    megabytes = (double)ftell(file) / 1e6;
    fclose(file);
    unlink(path);
    printf("seconds %.3f\nmegabytes %.1f\nshare_of_bare_walk %.2f\n", ours, megabytes, bare / ours);
    return 0;
}
